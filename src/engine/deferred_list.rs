//! A long list: as much of it as fills a window is drawn before the first paint, the rest after it.

use crate::platform::page;
use leptos::prelude::*;

/// How many things of a list are drawn by now; `first` is a little more than fills a window.
pub fn unrolled(first: usize) -> RwSignal<usize> {
    let drawn = RwSignal::new(first);
    Effect::new(move |_| {
        page::once_painted(move || {
            let _ = drawn.try_set(usize::MAX);
        });
    });
    drawn
}
