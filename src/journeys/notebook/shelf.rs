//! The documents of the notebook on screen, and what can be done with them. Each act is on the
//! disk before the screen shows it.

use crate::notebook::{Document, Id, is_expired};
use crate::platform::repository::{self, Written};
use crate::platform::{StorageError, page, tabs, time};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// The id of the button that undoes a deletion.
pub const UNDO: &str = "undo-act";

/// The documents on screen.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// Every document, last changed first, bin included.
    pub documents: RwSignal<Vec<Document>>,
    /// Whether the notebook was read at all.
    pub is_read: RwSignal<bool>,
    /// Records that this version cannot read: of a newer version, damaged.
    pub unread: RwSignal<(usize, usize)>,
    /// What went wrong last, until something goes right.
    pub problem: RwSignal<Option<StorageError>>,
    /// What was just put in the bin.
    pub just_binned: RwSignal<Option<(Id, String)>>,
}

impl Shelf {
    /// Nothing read yet.
    pub fn new() -> Self {
        Self {
            documents: RwSignal::new(Vec::new()),
            is_read: RwSignal::new(false),
            unread: RwSignal::new((0, 0)),
            problem: RwSignal::new(None),
            just_binned: RwSignal::new(None),
        }
    }

    /// Reads the notebook again.
    pub fn refresh(self) {
        spawn_local(async move {
            match repository::list().await {
                Ok(listing) => self.show(listing),
                Err(error) => self.problem.set(Some(error)),
            }
        });
    }

    /// Reads the notebook and empties the bin of what has been there too long.
    pub fn refresh_and_tidy(self) {
        spawn_local(async move {
            match repository::list().await {
                Ok(listing) => {
                    let now = time::now();
                    for document in listing.documents.iter().filter(|d| is_expired(d, now)) {
                        // Tidying may fail: the next visit tries again.
                        let _ = repository::remove(document.id).await;
                    }
                    let mut listing = listing;
                    listing
                        .documents
                        .retain(|document| !is_expired(document, now));
                    self.show(listing);
                }
                Err(error) => self.problem.set(Some(error)),
            }
        });
    }

    fn show(self, mut listing: repository::Listing) {
        Document::newest_first(&mut listing.documents);
        self.unread.set((listing.newer, listing.damaged));
        self.documents.set(listing.documents);
        self.problem.set(None);
        self.is_read.set(true);
    }

    /// Gives a document another title.
    pub fn rename(self, id: Id, title: String) {
        self.change(id, move |document| document.title.clone_from(&title));
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
            let is_binned = outcome.is_ok();
            self.after(outcome);
            if is_binned {
                self.just_binned.set(Some((id, title)));
                // The button that was pressed is gone: go on from the way back.
                tick().await;
                page::focus(UNDO);
            }
        });
    }

    /// Takes a document out of the bin.
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
            self.after(outcome.await);
        });
    }

    /// Removes a document for ever.
    pub fn erase(self, id: Id) {
        spawn_local(async move {
            let outcome = repository::remove(id).await;
            if outcome.is_ok() {
                tabs::announce(id);
            }
            self.after(outcome);
        });
    }

    /// Changes a document as it stands on the disk now: what another tab did to it stays.
    fn change(self, id: Id, change: impl Fn(&mut Document) + 'static) {
        spawn_local(async move { self.after(rewrite(id, change).await) });
    }

    fn after(self, outcome: Result<(), StorageError>) {
        match outcome {
            Ok(()) => self.refresh(),
            Err(error) => {
                self.just_binned.set(None);
                self.problem.set(Some(error));
            }
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
