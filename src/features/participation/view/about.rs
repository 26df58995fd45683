//! Reads an assessment as a whole, and words what it is about.

use crate::catalogue::{Viewpoint, Word};
use crate::features::participation::rule::{Reading, read};
use crate::features::participation::words::ParticipationPack;
use crate::notebook::Document;
use crate::platform::time;

/// Reads a document; the reading is empty if the document is no assessment.
pub fn reading_of(document: &Document) -> Reading {
    document
        .assessment()
        .map_or(Reading { phases: Vec::new() }, read)
}

/// Words the subject, the date and the viewpoint: "Atelier nutrition · 21 novembre 2026 · Regard : …".
pub fn about(pack: &'static ParticipationPack, document: &Document) -> String {
    let words = &pack.words;
    let name = if document.is_untitled() {
        words.get(Word::Untitled)
    } else {
        &document.title
    };
    let mut parts = vec![name.to_owned()];
    if document.updated > 0 {
        parts.push(time::long_date(&pack.words, document.updated));
    }
    if let Some(view) = document.assessment().and_then(|a| a.viewpoint) {
        let label = pack.participation.viewpoints.label(Viewpoint::id(view));
        parts.push(words.fill(Word::SeenBy, &[("viewpoint", label)]));
    }
    parts.join(" · ")
}
