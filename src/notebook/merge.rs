//! Merges two states of one document that were made from the same earlier state, by two
//! tabs or two devices. Nothing that a person wrote is lost.

use super::{Assessment, Body, Document, Entries, Packed, PackedBody, RecordError, Stamp};

/// Merges what both sides did since `base`.
///
/// A change by one side only is taken. If both changed the same answer, ours is taken: it is
/// the choice of the person who is looking. If both changed the same text, both texts are kept,
/// one below the other. A document that one side put in the bin stays in the bin.
/// Without a base, everything counts as changed by both.
#[must_use]
pub fn merge(
    base: Option<&Document>,
    ours: &Document,
    theirs: &Document,
    stamp: Stamp,
) -> Document {
    merge_by(|_, _, _, _| None, base, ours, theirs, stamp)
}

/// How an instrument brings together the two answers given under a key since a third one; none where
/// they are as any others are.
pub type AnswerRule = fn(key: &str, base: &str, ours: &str, theirs: &str) -> Option<String>;

/// The same of an instrument that has a rule of its own for some of its answers.
#[must_use]
pub fn merge_by(
    answers: AnswerRule,
    base: Option<&Document>,
    ours: &Document,
    theirs: &Document,
    stamp: Stamp,
) -> Document {
    let base_body = base.and_then(Document::assessment);
    let body = match (ours.assessment(), theirs.assessment()) {
        (Some(ours), Some(theirs)) => {
            Body::Assessment(assessment(answers, base_body, ours, theirs))
        }
        _ => ours.body.clone(),
    };
    envelope(base, ours, theirs, body, None, stamp)
}

/// Merges documents whose body is packed, by the rule of that body.
///
/// # Errors
/// [`RecordError`] if one of the bodies cannot be read. Then neither side may overwrite the other.
pub fn merge_packed<T: PackedBody>(
    base: Option<&Document>,
    ours: &Document,
    theirs: &Document,
    stamp: Stamp,
) -> Result<Document, RecordError> {
    let base_body = base.and_then(Document::read::<T>);
    let merged = T::merge(base_body.as_ref(), &ours.open()?, &theirs.open()?);
    let body = Body::Packed(Packed::of(&merged));
    Ok(envelope(base, ours, theirs, body, merged.title(), stamp))
}

fn envelope(
    base: Option<&Document>,
    ours: &Document,
    theirs: &Document,
    body: Body,
    title: Option<&str>,
    stamp: Stamp,
) -> Document {
    let mut merged = theirs.clone();
    let base_title = base.map(|b| b.title.as_str());
    merged.title = match title {
        Some(title) => title.to_owned(),
        None => text(base_title, &ours.title, &theirs.title, " / "),
    };
    merged.deleted = pick(base.map(|b| &b.deleted), &ours.deleted, &theirs.deleted);
    merged.body = body;
    merged.created = ours.created.min(theirs.created);
    merged.updated = ours.updated.max(theirs.updated);
    if merged.says_the_same(theirs) {
        return theirs.clone();
    }
    merged.revise(stamp);
    merged
}

fn assessment(
    answers: AnswerRule,
    base: Option<&Assessment>,
    ours: &Assessment,
    theirs: &Assessment,
) -> Assessment {
    let empty = Entries::default();
    let mut merged = theirs.clone();
    merged.kind = pick(base.map(|b| &b.kind), &ours.kind, &theirs.kind);
    merged.viewpoint = pick(
        base.map(|b| &b.viewpoint),
        &ours.viewpoint,
        &theirs.viewpoint,
    );
    let base_answers = base.map_or(&empty, |b| &b.answers);
    merged.answers = entries(
        base_answers,
        &ours.answers,
        &theirs.answers,
        |key, b, o, t| {
            let by_rule = answers(key, b, o, t);
            by_rule.unwrap_or_else(|| pick(Some(&b), &o, &t).to_owned())
        },
    );
    let base_notes = base.map_or(&empty, |b| &b.notes);
    merged.notes = entries(base_notes, &ours.notes, &theirs.notes, |_, b, o, t| {
        text(Some(b), o, t, "\n")
    });
    let none = Vec::new();
    let base_kept = base.map_or(&none, |b| &b.kept);
    merged.kept = kept(base_kept, &ours.kept, &theirs.kept);
    merged.received = ours.received.or(theirs.received);
    merged
}

/// Returns ours if we changed it, else theirs.
pub fn pick<T: PartialEq + Clone>(base: Option<&T>, ours: &T, theirs: &T) -> T {
    if base == Some(ours) {
        theirs.clone()
    } else {
        ours.clone()
    }
}

/// Merges two texts. Both are kept if both changed and neither contains the other.
pub fn text(base: Option<&str>, ours: &str, theirs: &str, between: &str) -> String {
    if base == Some(ours) {
        return theirs.to_owned();
    }
    if base == Some(theirs) || ours.contains(theirs) {
        return ours.to_owned();
    }
    if theirs.contains(ours) {
        return theirs.to_owned();
    }
    [ours, between, theirs].concat()
}

pub fn entries(
    base: &Entries,
    ours: &Entries,
    theirs: &Entries,
    decide: impl Fn(&str, &str, &str, &str) -> String,
) -> Entries {
    let mut merged = Entries::default();
    for (key, _) in ours.iter().chain(theirs.iter()) {
        let of = |entries: &Entries| entries.get(key).unwrap_or_default().to_owned();
        merged.set(key, &decide(key, &of(base), &of(ours), &of(theirs)));
    }
    merged
}

/// Merges kept actions: what either side keeps, minus what either side stopped keeping.
pub fn kept(base: &[String], ours: &[String], theirs: &[String]) -> Vec<String> {
    let mut merged: Vec<String> = Vec::new();
    for id in theirs.iter().chain(ours) {
        let dropped = base.contains(id) && (!ours.contains(id) || !theirs.contains(id));
        if !dropped && !merged.contains(id) {
            merged.push(id.clone());
        }
    }
    merged
}
