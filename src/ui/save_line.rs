//! Says whether everything is on the disk, never before it is.

use leptos::prelude::*;

/// The state that the line shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveTone {
    /// Nothing to say yet.
    Idle,
    /// A write is under way.
    Saving,
    /// Everything is on the disk.
    Saved,
    /// A write failed; it is tried again.
    Failed,
}

impl SaveTone {
    /// Returns the name that tests and boot.js read.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Saving => "saving",
            Self::Saved => "saved",
            Self::Failed => "failed",
        }
    }
}

/// Draws the line.
#[component]
pub fn SaveLine(
    /// The state.
    #[prop(into)]
    tone: Signal<SaveTone>,
    /// The sentence.
    #[prop(into)]
    words: Signal<String>,
) -> AnyView {
    let class = move || match tone.get() {
        SaveTone::Idle => "",
        SaveTone::Saving => "saving",
        SaveTone::Saved => "saved",
        SaveTone::Failed => "save-error",
    };
    // A screen reader hears of a failure, and of the first time that all is well again: not of each
    // letter that is saved.
    let heard = Memo::new(move |before: Option<&String>| match tone.get() {
        SaveTone::Saved | SaveTone::Failed => words.get(),
        SaveTone::Idle | SaveTone::Saving => before.cloned().unwrap_or_default(),
    });
    view! {
        <p class="visually-hidden" role="status" id="save-heard">{heard}</p>
        <p id="save" aria-hidden="true" class=class data-state=move || tone.get().name()>
            <span>{words}</span>
        </p>
    }
    .into_any()
}
