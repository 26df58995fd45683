//! Draws a long list in two parts: what fills a window before the first paint, the rest after it.

use crate::platform::page;
use crate::ui::effect;
use leptos::prelude::*;

/// Returns how many items of a list are drawn by now; `first` is a little more than fills a window.
pub fn unrolled(first: usize) -> RwSignal<usize> {
    let drawn = RwSignal::new(first);
    effect(move || {
        page::once_painted(move || {
            let _ = drawn.try_set(usize::MAX);
        });
    });
    drawn
}
