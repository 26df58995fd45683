//! Leaving for another page of the app: what was given just now is on the disk first, since the other page may open it.

use super::session::{SaveState, Session};
use crate::platform::address;
use leptos::prelude::*;

/// Where one is leaving for, if one is.
pub type Leaving = RwSignal<Option<String>>;

/// Leaves for the address as soon as everything that was given is on the disk. If it cannot be written, one stays, and
/// `refused` says so: the line at the foot says why, and nothing is left behind on this page.
pub fn leave_when_saved(session: Session, leaving: Leaving, refused: impl Fn() + 'static) {
    Effect::new(move |_| {
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
