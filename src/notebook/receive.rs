//! Takes in a document from another person.

use super::{Document, Id, Millis, Stamp};

/// What to do with a document that arrives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Received {
    /// It is new; keep this.
    New(Document),
    /// It is a later state of one received before, or was given for another project before; keep this
    /// instead.
    Later(Document),
    /// It is in the notebook already, in this state or a later one.
    Known,
    /// It is the person's own document.
    Own,
}

/// Decides what to keep of a document that arrives to be compared, and marks it as received.
///
/// `stored` is what the notebook has under the same id. `subject` is the project that the person
/// compares: opening a file from a project's reading says that both are about that project, even
/// if it was opened for another one before. Taking the same file twice changes nothing.
///
/// What is kept is a state of this notebook with a revision of its own, made from `stamp`: under the
/// revision of the file, or of what it takes the place of, another tab's write would pass unnoticed.
#[must_use]
pub fn receive(
    stored: Option<&Document>,
    arriving: Document,
    subject: Id,
    stamp: Stamp,
) -> Received {
    let Some(stored) = stored else {
        return Received::New(revised(taken(arriving, subject, stamp.now), stamp));
    };
    if !stored.is_received() {
        return Received::Own;
    }
    // Both dates are the author's. What is here stays where the file is no later; it may come back
    // from the bin, or move to this project.
    if arriving.updated > stored.updated {
        let mut later = taken(arriving, subject, stamp.now);
        later.revision = stored.revision;
        return Received::Later(revised(later, stamp));
    }
    let since = stored
        .assessment()
        .and_then(|assessment| assessment.received);
    let kept = taken(stored.clone(), subject, since.unwrap_or(stamp.now));
    match kept == *stored {
        true => Received::Known,
        false => Received::Later(revised(kept, stamp)),
    }
}

/// Gives what is kept a revision of its own. The date stays the author's.
fn revised(mut document: Document, stamp: Stamp) -> Document {
    document.revise(stamp);
    document
}

/// Prepares a document for keeping: of this project, received, not in the bin.
fn taken(mut document: Document, subject: Id, since: Millis) -> Document {
    if let Some(assessment) = document.assessment_mut() {
        assessment.subject = subject;
        assessment.received = Some(since);
    }
    document.deleted = None;
    document
}
