//! Taking in a document that another person handed on.

use super::{Body, Document, Id, Millis};

/// What a document that arrives means for the notebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Received {
    /// It is new: this is what to keep.
    New(Document),
    /// It is a later state of one received before, or was given for another project: this is what
    /// to keep instead.
    Later(Document),
    /// It is here already, in this state or a later one.
    Known,
    /// It is the person's own document, come back.
    Own,
}

/// Decides what to keep of a document that arrives to be compared, and marks it as received.
///
/// `stored` is what the notebook holds under the same id. `subject` is the project that the person
/// compares: giving a file from a project's reading says that both speak of that project, also
/// where it was given for another one before. Taking the same file twice changes nothing.
#[must_use]
pub fn receive(
    stored: Option<&Document>,
    arriving: Document,
    subject: Id,
    now: Millis,
) -> Received {
    let mut document = arriving;
    let Body::Assessment(assessment) = &mut document.body;
    assessment.subject = subject;
    assessment.received = Some(now);
    document.deleted = None;
    let Some(stored) = stored else {
        return Received::New(document);
    };
    let is_own = !stored.is_received();
    let is_older = document.updated < stored.updated || document.revision == stored.revision;
    let is_of_subject = stored.assessment().map(|stored| stored.subject) == Some(subject);
    match (
        is_own,
        is_older && is_of_subject && stored.deleted.is_none(),
    ) {
        (true, _) => Received::Own,
        (false, true) => Received::Known,
        (false, false) => Received::Later(document),
    }
}
