//! From a reading to the to-do list: what was kept of it is handed over, and the list takes it in.

use crate::engine::leaving::{Leaving, leave_when_saved};
use crate::engine::session::Session;
use crate::features::to_do::ADDRESS;
use crate::catalogue::{Pack, Word};
use crate::features::to_do::rule::Handed;
use crate::platform::draft;
use crate::ui::{text, when};
use leptos::prelude::*;

/// The name under which it waits in the tab.
pub const HANDED: &str = "handed";

/// The same for the contact plan.
pub const PLANNED: &str = "planned";

/// What is kept, by the ids of its entries, with what each says to do.
pub type Kept = Vec<(String, String)>;

/// How much is kept of this reading, and the way to the list. Nothing where nothing is kept.
#[component]
pub fn Preparing(
    /// What every journey says.
    pack: &'static Pack,
    /// The document.
    session: Session,
    /// The base path of the app.
    base: StoredValue<String>,
    /// What its list is called, where the document has no title.
    untitled: &'static str,
    /// What is kept.
    kept: Memo<Kept>,
) -> AnyView {
    let words = &pack.words;
    let count = text(move || match kept.with(Vec::len) {
        1 => words.get(Word::KeptOne).to_owned(),
        n => words.fill(Word::KeptMany, &[("n", &n.to_string())]),
    });
    let leave = leaving(pack, session, base);
    let hand_over = move |_| {
        let (document, title) = session.document.with_untracked(|d| (d.id, d.title.clone()));
        leave.run(Handed {
            document,
            title: if title.is_empty() {
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
                        <button type="button" class="btn" data-act="to-do" on:click=hand_over>
                            {words.get(Word::KeptToList)}
                        </button>
                    </p>
                </section>
            }
            .into_any()
        },
    )
}

/// Leaves for the list with what is handed over, once nothing is on its way to the disk.
pub fn leaving(
    pack: &'static Pack,
    session: Session,
    base: StoredValue<String>,
) -> Callback<Handed> {
    let leaving = Leaving::new(None);
    leave_when_saved(session, leaving, || draft::remember(HANDED, ""));
    Callback::new(move |handed: Handed| {
        draft::remember(HANDED, &handed.to_text());
        let path = ADDRESS.path(pack.lang);
        leaving.set(Some(base.with_value(|base| [base.as_str(), &path].concat())));
    })
}
