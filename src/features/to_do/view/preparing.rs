//! Responsibility over what was kept of a reading to the to-do list.

use crate::catalogue::{Pack, Word};
use crate::engine::leaving::{Leaving, leave_when_saved};
use crate::engine::session::Session;
use crate::features::to_do::ADDRESS;
use crate::features::to_do::rule::TaskHandoff;
use crate::platform::draft;
use crate::ui::{button, text, when};
use leptos::prelude::*;

/// The name under which the handover waits in the tab.
pub const HANDED: &str = "handed";

/// The name under which the handover to the contact plan waits in the tab.
pub const PLANNED: &str = "planned";

/// The kept entries: their ids, and what each says to do.
pub type Kept = Vec<(String, String)>;

/// Draws how much is kept of this reading, and the link to the list. Nothing if nothing is kept.
#[component]
pub fn Preparing(
    /// The words that all journeys share.
    pack: &'static Pack,
    /// The document.
    session: Session,
    /// The base path of the app.
    base: StoredValue<String>,
    /// The name for a document without a title.
    untitled: &'static str,
    /// The kept entries.
    kept: Memo<Kept>,
) -> AnyView {
    let words = &pack.words;
    let count = text(move || match kept.with(Vec::len) {
        1 => words.get(Word::KeptOne).to_owned(),
        n => words.fill(Word::KeptMany, &[("n", &n.to_string())]),
    });
    let leave = leaving(pack, session, base);
    let hand_over = move || {
        let (document, title) = session.document.with_untracked(|d| (d.id, d.title.clone()));
        leave.run(TaskHandoff {
            document,
            title: if title.trim().is_empty() {
                untitled.to_owned()
            } else {
                title
            },
            entries: kept.get_untracked(),
        });
    };
    when(
        move || kept.with(|kept| !kept.is_empty()),
        move || {
            view! {
                <section class="card next-act no-print" id="preparing">
                    <p><b id="kept-count">{count}</b></p>
                    <p>{words.get(Word::KeptLead)}</p>
                    <p class="foot">
                        {button("btn", "to-do", words.get(Word::KeptToList), hand_over)}
                    </p>
                </section>
            }
            .into_any()
        },
    )
}

/// Leaves for the list with the handover, once everything is saved.
pub fn leaving(
    pack: &'static Pack,
    session: Session,
    base: StoredValue<String>,
) -> Callback<TaskHandoff> {
    let leaving = Leaving::new(None);
    leave_when_saved(session, leaving, || draft::remember(HANDED, ""));
    Callback::new(move |handed: TaskHandoff| {
        draft::remember(HANDED, &handed.to_text());
        let path = ADDRESS.path(pack.lang);
        leaving.set(Some(
            base.with_value(|base| [base.as_str(), &path].concat()),
        ));
    })
}
