//! Holds the documents of the notebook on screen, and what can be done with them. Each act is on the
//! disk before the screen shows it.

use crate::features::notebook::words::NotebookPack;
use crate::notebook::{Document, Id, is_expired};
use crate::platform::repository::{self, Listing, Written};
use crate::platform::{StorageError, page, tabs, time};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// The id of the button that undoes a deletion.
pub const UNDO: &str = "undo-act";
/// The id of the control that opens the bin.
pub const BIN: &str = "bin-open";

/// Returns the id of the link that opens a document.
pub fn link_id(id: Id) -> String {
    ["open-", &id.to_string()].concat()
}

/// The documents on screen.
#[derive(Clone, Copy)]
pub struct NotebookModel {
    /// The language pack: it knows the kinds of documents.
    pack: &'static NotebookPack,
    /// Every document, last changed first, bin included.
    pub documents: RwSignal<Vec<Document>>,
    /// Whether the notebook could be read.
    pub is_read: RwSignal<bool>,
    /// How many records this version cannot read: of a newer version, and damaged.
    pub unread: RwSignal<(usize, usize)>,
    /// The last error, until an act succeeds.
    pub problem: RwSignal<Option<StorageError>>,
    /// What was just put in the bin.
    pub just_binned: RwSignal<Option<(Id, String)>>,
    /// The documents that are being given another title.
    pub renaming: RwSignal<Vec<Id>>,
}

impl NotebookModel {
    /// Creates the lists from the notebook; empty if it was not read yet.
    pub fn new(pack: &'static NotebookPack, read: Option<Result<Listing, StorageError>>) -> Self {
        let model = Self {
            pack,
            documents: RwSignal::new(Vec::new()),
            is_read: RwSignal::new(false),
            unread: RwSignal::new((0, 0)),
            problem: RwSignal::new(None),
            just_binned: RwSignal::new(None),
            renaming: RwSignal::new(Vec::new()),
        };
        if let Some(read) = read {
            model.show(read);
        }
        model
    }

    /// Reads the notebook again.
    pub fn refresh(self) {
        spawn_local(async move { self.show(repository::list().await) });
    }

    /// Removes expired documents from the bin.
    pub fn tidy(self) {
        let now = time::now();
        let expired = self.documents.with_untracked(|documents| {
            let expired = documents.iter().filter(|d| is_expired(d, now));
            expired.map(|document| document.id).collect::<Vec<_>>()
        });
        if expired.is_empty() {
            return;
        }
        self.documents
            .update(|documents| documents.retain(|document| !is_expired(document, now)));
        spawn_local(async move {
            for id in expired {
                // Tidying may fail: the next visit tries again.
                let _ = repository::remove(id).await;
            }
        });
    }

    fn show(self, read: Result<Listing, StorageError>) {
        let mut listing = match read {
            Ok(listing) => listing,
            Err(error) => return self.problem.set(Some(error)),
        };
        // What no feature of this version opens is a newer version's.
        let before = listing.documents.len();
        let documents = &mut listing.documents;
        documents.retain(|document| self.pack.kind(document).is_some());
        let unknown = before - documents.len();
        Document::newest_first(documents);
        // A document that is restored from the bin is no longer being renamed.
        if !self.renaming.with_untracked(Vec::is_empty) {
            let in_use = |id: &Id| {
                let mut documents = listing.documents.iter();
                documents.any(|document| document.id == *id && document.deleted.is_none())
            };
            self.renaming.update(|ids| ids.retain(in_use));
        }
        self.unread.set((listing.newer + unknown, listing.damaged));
        self.documents.set(listing.documents);
        self.problem.set(None);
        self.is_read.set(true);
    }

    /// Shows or hides the field for a document's title.
    pub fn rename_or_not(self, id: Id, does: bool) {
        self.renaming.update(|ids| {
            ids.retain(|other| *other != id);
            ids.extend(does.then_some(id));
        });
    }

    /// Gives a document another title, and closes the field once it is on the disk: what was typed
    /// stays on screen until then.
    pub fn rename(self, id: Id, title: String) {
        spawn_local(async move {
            let outcome = rewrite(id, |document| document.title.clone_from(&title)).await;
            if outcome.is_ok() {
                self.rename_or_not(id, false);
            }
            self.after(outcome, Some(link_id(id))).await;
        });
    }

    /// Puts a document in the bin.
    pub fn bin(self, id: Id) {
        let now = time::now();
        let title = self.documents.with_untracked(|documents| {
            documents
                .iter()
                .find(|d| d.id == id)
                .map(|d| d.title.clone())
                .unwrap_or_default()
        });
        spawn_local(async move {
            let outcome = rewrite(id, |document| document.deleted = Some(now)).await;
            if outcome.is_ok() {
                self.just_binned.set(Some((id, title)));
            }
            self.after(outcome, Some(UNDO.to_owned())).await;
        });
    }

    /// Restores a document from the bin.
    pub fn restore(self, id: Id) {
        self.just_binned.set(None);
        self.change(id, |document| document.deleted = None);
    }

    /// Writes a copy of a document.
    pub fn duplicate(self, id: Id, title: impl FnOnce(&str) -> String + 'static) {
        spawn_local(async move {
            let outcome = async {
                let Some(document) = repository::get(id).await? else {
                    return Ok(());
                };
                let copy = document.duplicate(time::stamp(), time::stamp(), title(&document.title));
                repository::put(&copy, None).await?;
                tabs::announce(copy.id);
                Ok(())
            };
            self.after(outcome.await, None).await;
        });
    }

    /// Deletes a document for ever.
    pub fn erase(self, id: Id) {
        spawn_local(async move {
            let outcome = repository::remove(id).await;
            if outcome.is_ok() {
                tabs::announce(id);
            }
            self.after(outcome, Some(BIN.to_owned())).await;
        });
    }

    /// Changes the document as it is on the disk now, so that what another tab did stays.
    fn change(self, id: Id, change: impl Fn(&mut Document) + 'static) {
        spawn_local(async move {
            let outcome = rewrite(id, change).await;
            self.after(outcome, Some(link_id(id))).await;
        });
    }

    /// Shows the notebook as it is now, or the error. The button that was pressed may be
    /// gone, so the focus goes to the element named, or to the top if that one is gone too.
    async fn after(self, outcome: Result<(), StorageError>, next: Option<String>) {
        match outcome {
            Ok(()) => self.show(repository::list().await),
            Err(error) => {
                self.just_binned.set(None);
                self.problem.set(Some(error));
            }
        }
        tick().await;
        let Some(next) = next.filter(|_| !page::has_focus()) else {
            return;
        };
        if !page::focus(&next) {
            page::focus_heading();
        }
    }
}

async fn rewrite(id: Id, change: impl Fn(&mut Document)) -> Result<(), StorageError> {
    let Some(mut document) = repository::get(id).await? else {
        return Ok(());
    };
    loop {
        let expected = document.revision;
        change(&mut document);
        document.revise(time::stamp());
        match repository::put(&document, Some(expected)).await? {
            Written::Saved => {
                tabs::announce(id);
                return Ok(());
            }
            Written::Stale(theirs) => document = *theirs,
        }
    }
}
