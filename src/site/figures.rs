//! Draws the mark and the icons of the frame, in strokes.

use leptos::prelude::*;

/// An icon of the frame.
#[derive(Clone, Copy)]
pub enum Icon {
    /// To find out.
    Compass,
    /// To assess.
    Stairs,
    /// To act.
    Responsibility,
    /// The notebook.
    Notebook,
    /// A sheet of paper.
    Paper,
    /// The size of letters.
    Letters,
}

/// Draws the mark: a footbridge, one arch between two piers, in three strokes.
pub fn mark() -> AnyView {
    view! {
        <svg class="mark" viewBox="0 0 40 28" aria-hidden="true">
            <path d="M2 21.5C10 21.5 11 10.5 20 10.5S30 21.5 38 21.5M10.5 26V6M29.5 26V6" />
        </svg>
    }
    .into_any()
}

/// Draws an icon, hidden from screen readers: there is always a word beside it.
pub fn icon(icon: Icon) -> AnyView {
    let strokes = match icon {
        Icon::Compass => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15.500 8.500l-2 5-5 2 2-5z",
        Icon::Stairs => "M3 20h4.500v-5H12v-5h4.500V5H21",
        Icon::Responsibility => "M4 12.500 8.500 17 14 10.500M12.500 16l1 1L20 8.500",
        Icon::Notebook => {
            "M7 3h11a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM9 3v18M12.500 8H16M12.500 12H16"
        }
        Icon::Paper => {
            "M6 3h8l4 4v13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v4h4M8.500 12l1.200 1.200L12 11M8.500 17l1.200 1.200L12 16M14.500 12.500h1M14.500 17.500h1"
        }
        Icon::Letters => {
            "M2.500 18 7.500 6l5 12M4.300 14h6.400M14 18l3.500-8.500L21 18M15.200 15.500h4.600"
        }
    };
    view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=strokes /></svg> }
        .into_any()
}

/// Draws the picture of the home page: four steps to a footbridge, with today's mark on a step and the
/// wished one across.
pub fn crossing() -> AnyView {
    view! {
        <svg class="crossing" viewBox="0 0 420 142" aria-hidden="true">
            <path class="step-1" d="M4 122h40v16H4z" />
            <path class="step-2" d="M44 106h40v32H44z" />
            <path class="step-3" d="M84 90h40v48H84z" />
            <path class="step-4" d="M124 74h40v64h-40z" />
            <path class="deck" d="M164 77C210 77 222 44 280 44S350 77 410 77M218 135V28M342 135V28" />
            <circle class="mark-today" cx="64" cy="92" r="9" />
            <circle class="mark-wished" cx="396" cy="58" r="9" />
        </svg>
    }
    .into_any()
}
