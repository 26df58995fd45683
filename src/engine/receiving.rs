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
/// How often a file is decided on anew because another tab wrote meanwhile.
const TRIES: usize = 3;

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
        b"twice" => Word::FileTwice,
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
    for _ in 0..TRIES {
        if let Some(taken) = keep(&arriving, subject).await? {
            return Ok(taken);
        }
    }
    Err(Word::StorageAborted)
}

/// Keeps what arrives, whole or not at all: all is decided before anything is written, and written at once.
/// Returns the first document and what to say of it; none where another tab wrote meanwhile.
async fn keep(arriving: &[Document], subject: Id) -> Result<Option<(Id, Word)>, Word> {
    let mut first = None;
    let mut kept = Vec::new();
    for document in arriving {
        let stored = repository::get(document.id)
            .await
            .map_err(problem::sentence)?;
        let expected = stored.as_ref().map(|stored| stored.revision);
        let said = match receive(stored.as_ref(), document.clone(), subject, time::stamp()) {
            Received::Own => return Err(Word::FileOwn),
            Received::Known => Word::FileKnown,
            Received::New(document) => {
                kept.push((document, expected));
                Word::FileTaken
            }
            Received::Later(document) => {
                kept.push((document, expected));
                Word::FileUpdated
            }
        };
        first.get_or_insert((document.id, said));
    }
    match put_all(&kept).await? {
        true => first.ok_or(Word::FileDamaged).map(Some),
        false => Ok(None),
    }
}

/// Puts the documents of a file, each with the revision that it was made from: all of them or none. Returns
/// false, and writes none, where another tab wrote one of them meanwhile.
///
/// # Errors
/// The sentence that says why nothing was written.
pub async fn put_all(documents: &[(Document, Option<Id>)]) -> Result<bool, Word> {
    let writes: Vec<(&Document, Option<Id>)> = documents
        .iter()
        .map(|(document, expected)| (document, *expected))
        .collect();
    match repository::put_all(&writes).await {
        Ok(Written::Saved) => {
            documents
                .iter()
                .for_each(|(document, _)| tabs::announce(document.id));
            Ok(true)
        }
        Ok(Written::Stale(_)) => Ok(false),
        Err(error) => Err(problem::sentence(error)),
    }
}
