//! Leaves for another page of the app once everything is saved, because the other page may open it.

use super::session::{SaveState, Session};
use crate::platform::address;
use crate::ui::effect;
use leptos::prelude::*;

/// The address that the page is leaving for, if it is.
pub type Leaving = RwSignal<Option<String>>;

/// Leaves for the address as soon as everything is saved. If it cannot be saved, the page stays and calls
/// `refused`; the save line says why, and nothing is lost.
pub fn leave_when_saved(session: Session, leaving: Leaving, refused: impl Fn() + 'static) {
    effect(move || {
        let Some(to) = leaving.get() else { return };
        match session.state.get() {
            SaveState::Saving => {}
            SaveState::Failed(_) => {
                leaving.set(None);
                refused();
            }
            SaveState::Idle | SaveState::Saved => {
                leaving.set(None);
                address::leave_for(&to);
            }
        }
    });
}
