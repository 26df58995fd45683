//! Saves a document: each change goes to the disk at once, one write at a time, and the
//! screen says what is really saved.

use crate::notebook::{Document, PackedBody, RecordError, Stamp, merge, merge_packed};
use crate::platform::repository::{self, Written};
use crate::platform::{StorageError, address, page, tabs, time};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The state of saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was answered yet.
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
/// How often a wait checks for a new change, in milliseconds.
const GLANCE: i32 = 250;

/// A document on screen, and its saving.
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
    /// Whether another tab wrote since the writer last read.
    remote_changed: StoredValue<bool>,
    /// Counts the person's changes, to cut a wait short.
    changes: StoredValue<u32>,
    /// Whether nothing is written until the person asks for it.
    held: RwSignal<bool>,
    /// How two states of the document are merged.
    merge: Merge,
    /// The observers of single texts of the document.
    observers: StoredValue<Vec<Observer>>,
}

/// Looks at a new state of the document. Returns false once its signal is gone.
type Observer = Box<dyn Fn(&Document) -> bool + Send + Sync>;

/// Merges the common base, our state and theirs.
pub type Merge =
    fn(Option<&Document>, &Document, &Document, Stamp) -> Result<Document, RecordError>;

impl Session {
    /// Creates a session on an assessment, which is on the disk or is new.
    pub fn new(document: Document, is_stored: bool) -> Self {
        let merge: Merge = |base, ours, theirs, stamp| Ok(merge(base, ours, theirs, stamp));
        Self::merging(document, is_stored, merge)
    }

    /// Creates a session on a document whose body is packed.
    pub fn packed<T: PackedBody>(document: Document, is_stored: bool) -> Self {
        Self::merging(document, is_stored, merge_packed::<T>)
    }

    fn merging(document: Document, is_stored: bool, merge: Merge) -> Self {
        Self {
            merge,
            stored: StoredValue::new(is_stored.then(|| document.clone())),
            document: RwSignal::new(document),
            // A document from the disk is saved already.
            state: RwSignal::new(if is_stored {
                SaveState::Saved
            } else {
                SaveState::Idle
            }),
            busy: StoredValue::new(false),
            remote_changed: StoredValue::new(false),
            changes: StoredValue::new(0),
            held: RwSignal::new(false),
            observers: StoredValue::new(Vec::new()),
        }
    }

    /// The same with a rule of its own, and nothing of a new document is written until [`Session::keep`].
    pub fn held(document: Document, is_stored: bool, merge: Merge) -> Self {
        let session = Self::merging(document, is_stored, merge);
        session.held.set(!is_stored);
        session
    }

    /// Returns whether nothing is written yet because nobody asked for it.
    pub fn is_held(self) -> bool {
        self.held.get()
    }

    /// Starts writing the document to the disk.
    pub fn keep(self) {
        self.held.set(false);
        self.edit(|_| {});
    }

    /// Follows a text of the document. Its followers run only when the text changes. A memo on the document would
    /// run for every button of every question at each answer.
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
        self.observers
            .update_value(|observers| observers.push(Box::new(look)));
        text.read_only()
    }

    /// Updates the followed texts that changed.
    fn notify(self) {
        self.document.with_untracked(|document| {
            self.observers
                .update_value(|observers| observers.retain(|look| look(document)));
        });
    }

    /// Changes the document on screen at once, and on the disk as soon as possible.
    pub fn edit(self, change: impl FnOnce(&mut Document)) {
        self.document.update(change);
        self.notify();
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

    /// Follows the changes of other tabs to this document.
    pub fn follow_tabs(self) {
        let own = self.document.with_untracked(|document| document.id);
        tabs::on_change(move |id| {
            if id == own {
                self.remote_changed.set_value(true);
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

    /// Writes until the disk has what is on screen.
    async fn write_all(self) {
        let mut wait = FIRST_WAIT;
        loop {
            let step = if self.remote_changed.get_value() {
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
                        // Only loading the page again helps; nobody must wait for a write that cannot succeed.
                        page::set_saving(false);
                    }
                    self.pause(wait).await;
                    wait = (wait * 2).min(LONGEST_WAIT);
                }
            }
        }
    }

    /// Reads what another tab wrote and shows it.
    async fn look(self) -> Result<Step, StorageError> {
        // Reset before the read, so that a change that arrives meanwhile counts again.
        self.remote_changed.set_value(false);
        let id = self.document.with_untracked(|document| document.id);
        let found = match repository::get(id).await {
            Ok(found) => found,
            Err(error) => {
                self.remote_changed.set_value(true);
                return Err(error);
            }
        };
        match found {
            Some(theirs) => {
                if let Err(error) = self.take_in(theirs) {
                    self.remote_changed.set_value(true);
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

    /// Returns whether the document is on the disk, in any state.
    pub fn is_stored(self) -> bool {
        self.stored.with_value(Option::is_some)
    }

    /// Returns whether the screen shows the last known state of the disk.
    fn is_written(self) -> bool {
        self.stored.with_value(|stored| {
            let says_so = |stored: &Document| {
                self.document
                    .with_untracked(|document| stored.says_the_same(document))
            };
            stored.as_ref().is_some_and(says_so)
        })
    }

    /// Puts the document's id into the address once it is saved; each history entry has its own address.
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

    /// Takes over the revision of the draft that was written. The screen may have changed since and keeps its
    /// content.
    fn adopt(self, draft: &Document) {
        self.document.update_untracked(|document| {
            document.revision = draft.revision;
            document.parent = draft.parent;
            document.updated = draft.updated;
        });
    }

    /// Merges what another tab wrote into the screen. If this version
    /// cannot read it, both stay as they are.
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
        self.notify();
        self.stored.set_value(Some(theirs));
        Ok(())
    }

    /// Waits before the next try, or until the next change.
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
    /// Check again whether something is left to do.
    Again,
    /// Nothing is left to do.
    Done,
}
