//! Parts of blank questionnaires on paper.

use crate::catalogue::Choice;
use leptos::prelude::*;

/// Draws a table that scrolls by itself on a narrow screen, by keyboard too.
pub fn table(class: &'static str, label: String, head: AnyView, bodies: Vec<AnyView>) -> AnyView {
    view! {
        <div class="table" role="group" tabindex="0" aria-label=label>
            <table class=class><thead>{head}</thead>{bodies}</table>
        </div>
    }
    .into_any()
}

/// Draws the answers as column headings.
pub fn columns(choices: &[Choice]) -> Vec<AnyView> {
    let head = |choice: &Choice| view! { <th scope="col">{choice.label.clone()}</th> }.into_any();
    choices.iter().map(head).collect()
}

/// Draws a box to tick for each answer.
pub fn boxes(choices: &[Choice]) -> Vec<AnyView> {
    let one = |_: &Choice| view! { <td><span class="box"></span></td> }.into_any();
    choices.iter().map(one).collect()
}
