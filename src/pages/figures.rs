//! The mark and the icons of the frame, drawn in strokes.

use leptos::prelude::*;

/// An icon of the frame.
#[derive(Clone, Copy)]
pub enum Icon {
    /// To find out.
    Compass,
    /// To assess.
    Stairs,
    /// What one keeps.
    Notebook,
    /// On paper.
    Paper,
    /// Size of letters.
    Letters,
}

/// The mark: a footbridge, one arch on two piers, in three strokes.
pub fn mark() -> AnyView {
    view! {
        <svg class="mark" viewBox="0 0 40 28" aria-hidden="true">
            <path d="M2.500 17.500C11 5.500 29 5.500 37.500 17.500M11.500 10.500V25M28.500 10.500V25" />
        </svg>
    }
    .into_any()
}

/// An icon, silent: a word always stands beside it.
pub fn icon(icon: Icon) -> AnyView {
    let strokes = match icon {
        Icon::Compass => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15.500 8.500l-2 5-5 2 2-5z",
        Icon::Stairs => "M3 20h4.500v-5H12v-5h4.500V5H21",
        Icon::Notebook => "M7 3h11a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM9 3v18M12.500 8H16M12.500 12H16",
        Icon::Paper => "M6 3h8l4 4v13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v4h4M8.500 12l1.200 1.200L12 11M8.500 17l1.200 1.200L12 16M14.500 12.500h1M14.500 17.500h1",
        Icon::Letters => "M2.500 18 7.500 6l5 12M4.300 14h6.400M14 18l3.500-8.500L21 18M15.200 15.500h4.600",
    };
    view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=strokes /></svg> }.into_any()
}

/// The picture of the home page: four steps that lead up to a footbridge.
pub fn crossing() -> AnyView {
    view! {
        <svg class="crossing" viewBox="0 0 420 150" aria-hidden="true">
            <path class="step-1" d="M10 118h44v22H10z" />
            <path class="step-2" d="M54 100h44v40H54z" />
            <path class="step-3" d="M98 82h44v58H98z" />
            <path class="step-4" d="M142 64h44v76h-44z" />
            <path class="deck" d="M186 64C250 22 330 22 394 64" />
            <path class="rail" d="M186 44C250 2 330 2 394 44M186 64V44M238 40V20M290 32.500V12.500M342 40V20M394 64V44" />
            <path class="deck" d="M238 40V140M342 40V140" />
            <path class="step-4" d="M394 64h26v76h-26z" />
            <path class="water" d="M196 140q8-6 16 0t16 0M252 140q8-6 16 0t16 0 16 0 16 0 16 0M356 140q8-6 16 0t16 0" />
        </svg>
    }
    .into_any()
}
