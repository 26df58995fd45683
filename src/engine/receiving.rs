//! Takes in a file with another person's answers, to compare with one's own.

use super::file_field::FileField;
use super::problem;
use super::session::Session;
use crate::catalogue::{InstrumentId, Pack, Word};
use crate::notebook::{Document, Id, Received, receive};
use crate::platform::repository::{self, Written};
use crate::platform::{files, tabs, time, worker};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The largest file that is read, in bytes; the worker checks again.
const MOST_BYTES: u32 = 8_000_000;

/// Draws a field for a file, and the result.
#[component]
pub fn TakeIn(
    /// The words that all journeys share.
    pack: &'static Pack,
    /// The document to compare with.
    session: Session,
    /// Whether answers to this instrument can be compared with it.
    accepts: fn(InstrumentId) -> bool,
    /// Receives the id of the document that is now in the notebook.
    on_taken: Callback<Id>,
) -> AnyView {
    let words = &pack.words;
    let field = FileField {
        ids: ["add-view", "add-view-hint", "add-view-said"],
        label: words.get(Word::AddView),
        hint: words.get(Word::AddViewHint),
    };
    field.takes(move |file| async move {
        let (first, said) = take_in(session, &file, accepts)
            .await
            .map_err(|said| words.get(said).to_owned())?;
        let then: Box<dyn FnOnce()> = Box::new(move || on_taken.run(first));
        Ok((words.get(said).to_owned(), Some(then)))
    })
}

/// Reads the other documents of the notebook that `fits` accepts, newest first, without the bin.
pub fn refresh(
    session: Session,
    others: RwSignal<Vec<Document>>,
    fits: impl Fn(&Document) -> bool + 'static,
) {
    let own = session.document.with_untracked(|document| document.id);
    spawn_local(async move {
        let Ok(listing) = repository::list().await else {
            return;
        };
        let mut found: Vec<Document> = listing
            .documents
            .into_iter()
            .filter(|other| other.id != own && other.deleted.is_none() && fits(other))
            .collect();
        Document::newest_first(&mut found);
        others.set(found);
    });
}

/// Returns the chosen document.
pub fn chosen(others: RwSignal<Vec<Document>>, id: RwSignal<String>) -> Option<Document> {
    let id = id.with(|id| Id::parse(id))?;
    others.with(|others| others.iter().find(|other| other.id == id).cloned())
}

/// Reads the documents in a file.
///
/// # Errors
/// The sentence that says why it cannot be read.
pub async fn read(file: &files::File) -> Result<Vec<Document>, Word> {
    let bytes = files::read(file, MOST_BYTES)
        .await
        .map_err(|error| match error {
            files::ReadError::TooLarge => Word::FileTooLarge,
            files::ReadError::Unreadable => Word::FileUnreadable,
        })?;
    let answer = worker::ask("read", &bytes)
        .await
        .map_err(|_| Word::FileNoWorker)?;
    let packed = answer.map_err(|why| match why.as_slice() {
        b"empty" => Word::FileEmpty,
        b"too-large" => Word::FileTooLarge,
        b"newer" => Word::FileNewer,
        b"damaged" => Word::FileDamaged,
        _ => Word::FileNotOurs,
    })?;
    postcard::from_bytes(&packed).map_err(|_| Word::FileDamaged)
}

/// Takes another person's assessment from a file. Nothing is stored unless all of it is valid.
async fn take_in(
    session: Session,
    file: &files::File,
    accepts: fn(InstrumentId) -> bool,
) -> Result<(Id, Word), Word> {
    let arriving = read(file).await?;
    let subject = session
        .document
        .with_untracked(|document| document.assessment().map(|assessment| assessment.subject))
        .ok_or(Word::FileDamaged)?;
    let is_other = |document: &Document| {
        let instrument = document
            .assessment()
            .map(|assessment| assessment.instrument);
        !instrument.is_some_and(accepts)
    };
    if arriving.iter().any(is_other) {
        return Err(Word::FileOtherKind);
    }
    // All is decided before anything is written: a file is taken in whole or not at all.
    let mut decided = Vec::new();
    for document in arriving {
        let stored = repository::get(document.id)
            .await
            .map_err(problem::sentence)?;
        let expected = stored.as_ref().map(|stored| stored.revision);
        let received = receive(stored.as_ref(), document.clone(), subject, time::now());
        let (keep, said) = match received {
            Received::Own => return Err(Word::FileOwn),
            Received::Known => (None, Word::FileKnown),
            Received::New(document) => (Some(document), Word::FileTaken),
            Received::Later(document) => (Some(document), Word::FileUpdated),
        };
        decided.push((document.id, keep, expected, said));
    }
    for (id, keep, expected, _) in &decided {
        let Some(document) = keep else { continue };
        match repository::put(document, *expected).await {
            Ok(Written::Saved) => tabs::announce(*id),
            Ok(Written::Stale(_)) => return Err(Word::StorageAborted),
            Err(error) => return Err(problem::sentence(error)),
        }
    }
    let first = decided.first().map(|(id, _, _, said)| (*id, *said));
    first.ok_or(Word::FileDamaged)
}
