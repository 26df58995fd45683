//! A document being written: each change goes to the disk at once, one write at a time, and the
//! person is told the truth about it.

use crate::notebook::{Document, PackedBody, RecordError, Stamp, merge, merge_packed};
use crate::platform::repository::{self, Written};
use crate::platform::{StorageError, address, page, tabs, time};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where the writing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was given yet.
    Idle,
    /// Something is on its way to the disk.
    Saving,
    /// Everything on screen is on the disk.
    Saved,
    /// The last write failed; it is tried again.
    Failed(StorageError),
}

/// First and longest wait before a failed write is tried again, in milliseconds.
const FIRST_WAIT: i32 = 500;
const LONGEST_WAIT: i32 = 8_000;
/// How often a wait looks whether the person gave something new.
const GLANCE: i32 = 250;

/// A document on screen and its way to the disk.
#[derive(Clone, Copy)]
pub struct Session {
    /// What is on screen.
    pub document: RwSignal<Document>,
    /// Where the writing stands.
    pub state: RwSignal<SaveState>,
    /// The state on the disk that the screen was made from; none before the first write.
    stored: StoredValue<Option<Document>>,
    /// Whether the writer runs.
    busy: StoredValue<bool>,
    /// Whether another tab wrote since the writer last looked.
    news: StoredValue<bool>,
    /// Counts the person's changes, to cut a wait short.
    changes: StoredValue<u32>,
    /// Whether nothing is to be written until the person asks for it.
    held: RwSignal<bool>,
    /// How two states of the document are brought together.
    merge: Merge,
    /// What of the document is followed by itself.
    looks: StoredValue<Vec<Look>>,
}

/// Looks at a new state of the document; false once nobody is there any more to be told.
type Look = Box<dyn Fn(&Document) -> bool + Send + Sync>;

/// The rule that brings together the state both sides were made from, ours and theirs.
pub type Merge =
    fn(Option<&Document>, &Document, &Document, Stamp) -> Result<Document, RecordError>;

impl Session {
    /// A session on an assessment that is on the disk, or on a new one that is not.
    pub fn new(document: Document, is_stored: bool) -> Self {
        let merge: Merge = |base, ours, theirs, stamp| Ok(merge(base, ours, theirs, stamp));
        Self::merging(document, is_stored, merge)
    }

    /// The same on a document whose body is packed.
    pub fn packed<T: PackedBody>(document: Document, is_stored: bool) -> Self {
        Self::merging(document, is_stored, merge_packed::<T>)
    }

    fn merging(document: Document, is_stored: bool, merge: Merge) -> Self {
        Self {
            merge,
            stored: StoredValue::new(is_stored.then(|| document.clone())),
            document: RwSignal::new(document),
            // What comes from the disk is on the disk.
            state: RwSignal::new(if is_stored {
                SaveState::Saved
            } else {
                SaveState::Idle
            }),
            busy: StoredValue::new(false),
            news: StoredValue::new(false),
            changes: StoredValue::new(0),
            held: RwSignal::new(false),
            looks: StoredValue::new(Vec::new()),
        }
    }

    /// The same with a rule of its own, and nothing of a new document is written until [`Session::keep`].
    pub fn held(document: Document, is_stored: bool, merge: Merge) -> Self {
        let session = Self::merging(document, is_stored, merge);
        session.held.set(!is_stored);
        session
    }

    /// Whether nothing is written yet because nobody asked for it.
    pub fn is_held(self) -> bool {
        self.held.get()
    }

    /// From now on the document is on the disk.
    pub fn keep(self) {
        self.held.set(false);
        self.edit(|_| {});
    }

    /// A text of the document. Who follows it is woken only when it differs. A memo of the document would
    /// wake them to ask, at each change: at each answer every button of every question, for nothing.
    pub fn text(
        self,
        read: impl for<'a> Fn(&'a Document) -> &'a str + Send + Sync + 'static,
    ) -> ReadSignal<String> {
        let first = self.document.with_untracked(|d| read(d).to_owned());
        let text = RwSignal::new(first);
        let look = move |document: &Document| {
            let now = read(document);
            let same = text.try_with_untracked(|before| before == now);
            if same == Some(false) {
                text.set(now.to_owned());
            }
            same.is_some()
        };
        self.looks.update_value(|looks| looks.push(Box::new(look)));
        text.read_only()
    }

    /// Tells who follows a text of the document, where it changed.
    fn tell(self) {
        self.document.with_untracked(|document| {
            self.looks
                .update_value(|looks| looks.retain(|look| look(document)));
        });
    }

    /// Changes the document, on screen at once and on the disk as soon as can be.
    pub fn edit(self, change: impl FnOnce(&mut Document)) {
        self.document.update(change);
        self.tell();
        if self.held.get_untracked() {
            return;
        }
        self.changes
            .update_value(|changes| *changes = changes.wrapping_add(1));
        // While a failure is shown it stays shown until a write succeeds.
        if !matches!(self.state.get_untracked(), SaveState::Failed(_)) {
            self.state.set(SaveState::Saving);
        }
        page::set_saving(true);
        self.wake();
    }

    /// Changes the packed body of the document.
    pub fn change<T: PackedBody>(self, change: impl FnOnce(&mut T)) {
        self.edit(|document| document.change(change));
    }

    /// Follows what other tabs do to this document.
    pub fn follow_tabs(self) {
        let own = self.document.with_untracked(|document| document.id);
        tabs::on_change(move |id| {
            if id == own {
                self.news.set_value(true);
                self.wake();
            }
        });
    }

    fn wake(self) {
        if self.busy.get_value() {
            return;
        }
        self.busy.set_value(true);
        spawn_local(async move {
            self.write_all().await;
            self.busy.set_value(false);
        });
    }

    /// Writes until what is on screen is what is on the disk.
    async fn write_all(self) {
        let mut wait = FIRST_WAIT;
        loop {
            let step = if self.news.get_value() {
                self.look().await
            } else {
                self.write().await
            };
            match step {
                Ok(Step::Again) => wait = FIRST_WAIT,
                Ok(Step::Done) => {
                    // Only what was given here is announced as saved.
                    if self.state.get_untracked() != SaveState::Idle {
                        self.state.set(SaveState::Saved);
                    }
                    page::set_saving(false);
                    return;
                }
                Err(error) => {
                    self.state.set(SaveState::Failed(error));
                    if matches!(error, StorageError::Newer | StorageError::Damaged) {
                        // Only loading anew helps: nobody must wait for what cannot be written.
                        page::set_saving(false);
                    }
                    self.pause(wait).await;
                    wait = (wait * 2).min(LONGEST_WAIT);
                }
            }
        }
    }

    /// Reads what another tab wrote and brings it on screen.
    async fn look(self) -> Result<Step, StorageError> {
        // Before the read: what arrives meanwhile is news again.
        self.news.set_value(false);
        let id = self.document.with_untracked(|document| document.id);
        let found = match repository::get(id).await {
            Ok(found) => found,
            Err(error) => {
                self.news.set_value(true);
                return Err(error);
            }
        };
        match found {
            Some(theirs) => {
                if let Err(error) = self.take_in(theirs) {
                    self.news.set_value(true);
                    return Err(error);
                }
            }
            // Erased for ever elsewhere: what is on screen stays there, and is written anew if the
            // person has changed it.
            None if !self.is_written() => self.stored.set_value(None),
            None => self.state.set(SaveState::Idle),
        }
        Ok(Step::Again)
    }

    /// Whether the document is on the disk, in whatever state.
    pub fn is_stored(self) -> bool {
        self.stored.with_value(Option::is_some)
    }

    /// Whether the screen says what the disk was last known to say.
    fn is_written(self) -> bool {
        self.stored.with_value(|stored| {
            let says_so = |stored: &Document| {
                self.document
                    .with_untracked(|document| stored.says_the_same(document))
            };
            stored.as_ref().is_some_and(says_so)
        })
    }

    /// Names the document in the address, once there is one: each step of the history has its own.
    pub fn name_in_address(self) {
        let id = self
            .stored
            .with_value(|stored| stored.as_ref().map(|stored| stored.id));
        if let Some(id) = id.filter(|_| address::parameter("doc").is_none()) {
            address::set_document(&id.to_string());
        }
    }

    async fn write(self) -> Result<Step, StorageError> {
        if self.is_written() {
            return Ok(Step::Done);
        }
        let stored = self.stored.get_value();
        let mut draft = self.document.get_untracked();
        if stored.is_some() {
            draft.revise(time::stamp());
        }
        let expected = stored.as_ref().map(|stored| stored.revision);
        match repository::put(&draft, expected).await? {
            Written::Saved => {
                self.adopt(&draft);
                tabs::announce(draft.id);
                if stored.is_none() {
                    address::set_document(&draft.id.to_string());
                    repository::ask_to_keep();
                }
                self.stored.set_value(Some(draft));
            }
            Written::Stale(theirs) => self.take_in(*theirs)?,
        }
        Ok(Step::Again)
    }

    /// The screen may have moved on since the draft was taken: it keeps what it says and takes the
    /// draft's place in the history.
    fn adopt(self, draft: &Document) {
        self.document.update_untracked(|document| {
            document.revision = draft.revision;
            document.parent = draft.parent;
            document.updated = draft.updated;
        });
    }

    /// Brings on screen what another tab wrote, beside what is on screen and not yet written. What this version
    /// cannot read is left alone, and so is the screen.
    fn take_in(self, theirs: Document) -> Result<(), StorageError> {
        let base = self.stored.get_value();
        if base
            .as_ref()
            .is_some_and(|base| base.revision == theirs.revision)
        {
            return Ok(());
        }
        let ours = self.document.get_untracked();
        let mut merged = (self.merge)(base.as_ref(), &ours, &theirs, time::stamp())?;
        merged.revision = theirs.revision;
        merged.parent = theirs.parent;
        self.document.set(merged);
        self.tell();
        self.stored.set_value(Some(theirs));
        Ok(())
    }

    /// Waits before the next try; less long when the person gives something new meanwhile.
    async fn pause(self, milliseconds: i32) {
        let seen = self.changes.get_value();
        let mut waited = 0;
        while waited < milliseconds && self.changes.get_value() == seen {
            time::wait(GLANCE).await;
            waited += GLANCE;
        }
    }
}

/// What the writer does next.
enum Step {
    /// Looks again whether something is left to do.
    Again,
    /// Nothing is left to do.
    Done,
}
