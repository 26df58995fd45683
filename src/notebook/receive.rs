//! Taking in a document that another person handed on.

use super::{Document, Id, Millis};

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
    let Some(stored) = stored else {
        return Received::New(taken(arriving, subject, now));
    };
    if !stored.is_received() {
        return Received::Own;
    }
    // Both dates are the author's. What is here stays where the file is no later; it may come back
    // from the bin, or move to this project.
    if arriving.updated > stored.updated {
        return Received::Later(taken(arriving, subject, now));
    }
    let since = stored
        .assessment()
        .and_then(|assessment| assessment.received);
    let kept = taken(stored.clone(), subject, since.unwrap_or(now));
    match kept == *stored {
        true => Received::Known,
        false => Received::Later(kept),
    }
}

/// A document as it is kept: of this project, received, not in the bin.
fn taken(mut document: Document, subject: Id, since: Millis) -> Document {
    if let Some(assessment) = document.assessment_mut() {
        assessment.subject = subject;
        assessment.received = Some(since);
    }
    document.deleted = None;
    document
}
