//! The pack of the notebook: what it says of the documents of every feature.

use super::words::NotebookPack;
use crate::catalogue::load::LoadError;
use crate::features::participation::handover::ParticipationPack;
use crate::site::linked::Term;
use crate::site::making::Making;
use crate::site::packs::Marking;
use crate::site::routes::Route;

/// Puts it together.
///
/// # Errors
/// A [`LoadError`] where the features that it speaks of do not stand before it.
pub fn pack(from: &Making) -> Result<NotebookPack, LoadError> {
    let named: &ParticipationPack = from.pack()?;
    Ok(NotebookPack {
        common: from.common.clone(),
        kinds: from.kinds.to_vec(),
        viewpoints: named.participation.viewpoints.clone(),
        assess: Route::Assess.path(from.lang),
    })
}

impl Marking for NotebookPack {
    fn mark(&mut self, _terms: &[Term]) {}
}
