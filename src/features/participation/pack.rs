//! The pack of the participation instrument.

use super::words::ParticipationPack;
use crate::catalogue::load::LoadError;
use crate::site::linked::{Seen, Term, mark, mark_instrument};
use crate::site::making::Making;
use crate::site::packs::Marking;

/// Puts it together.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong in the content, with its file and line.
pub fn pack(from: &Making) -> Result<ParticipationPack, LoadError> {
    super::load::participation_pack(from.folder, from.common, from.degrees, from.phases)
}

impl Marking for ParticipationPack {
    fn mark(&mut self, terms: &[Term]) {
        mark_instrument(&mut self.instrument, terms);
        let said = &mut self.participation;
        let mut seen = Seen::default();
        for text in said.alibi.iter_mut().chain(&mut said.rule) {
            mark(terms, text, &mut seen);
        }
        for action in &mut said.actions {
            mark(terms, &mut action.text, &mut Seen::default());
        }
        for sentence in &mut said.discussions {
            mark(terms, &mut sentence.text, &mut Seen::default());
        }
    }
}
