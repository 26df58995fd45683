//! Draws the notebook: every document of the person, and what can be done with each.

mod card;
mod model;

use crate::catalogue::Word;
use crate::engine::Start;
use crate::engine::deferred_list::unrolled;
#[cfg(feature = "csr")]
use crate::engine::mount;
use crate::engine::problem;
use crate::features::notebook::words::NotebookPack;
use crate::notebook::{Document, Id};
use crate::platform::{page, tabs};
use crate::ui::{Button, button, each, effect, either, follow, listen, when};
use card::{BinCard, Card, act_on};
use leptos::prelude::*;
use model::{BIN, NotebookModel, UNDO};

/// How many cards fill a window. The lowest card is 140 pixels high, and the page's heading is above them.
const SCREENFUL: usize = 8;
/// How many cards a list shows at first, and how many more at each request.
const FIRST_CARDS: usize = 24;
const MORE_CARDS: usize = 100;

/// Mounts the journey where it is the one of the page.
#[cfg(feature = "csr")]
#[must_use]
pub fn mount() -> bool {
    mount::journey(
        "notebook",
        mount::Opens::Notebook,
        |pack: &'static NotebookPack, start| view! { <Notebook pack start /> }.into_any(),
    )
}

/// Draws the journey.
#[component]
pub fn Notebook(
    /// The language pack.
    pack: &'static NotebookPack,
    /// The address, the document and the early input that it starts from.
    start: Start,
) -> AnyView {
    let words = &pack.words;
    let model = NotebookModel::new(pack, start.listing);
    let base = StoredValue::new(start.base);
    effect(move || {
        page::set_title(&[words.get(Word::NotebookTitle), " · Passerelle"].concat());
        model.tidy();
        tabs::on_change(move |_| model.refresh());
    });
    let fresh = move || base.with_value(|base| [base.as_str(), &pack.assess].concat());
    view! {
        <div class="stack">
            <h1 tabindex="-1">{words.get(Word::NotebookTitle)}</h1>
            <p class="lead">{words.get(Word::NotebookLead)}</p>
        </div>
        {follow(move || match model.problem.get() {
            None => ().into_any(),
            Some(error) => view! {
                <p class="save-error" role="alert" id="notebook-problem">
                    {words.get(problem::sentence(error))}" "
                    {button("linkish", "retry", words.get(Word::Retry), move || model.refresh())}
                </p>
            }.into_any(),
        })}
        <div class="foot">
            <a class="btn" href=fresh>{words.get(Word::StartAssessment)}</a>
        </div>
        {when(move || model.is_read.get(), move || view! {
            <Lists pack model base />
            <p class="small">{words.get(Word::BrowserMayClear)}</p>
        }.into_any())}
        <Undo pack model />
    }
    .into_any()
}

/// Draws the lists: one's own documents, those received, and the bin.
#[component]
fn Lists(pack: &'static NotebookPack, model: NotebookModel, base: StoredValue<String>) -> AnyView {
    let words = &pack.words;
    let ids = move |wanted: fn(&Document) -> bool| {
        Memo::new(move |_| {
            model.documents.with(|documents| {
                documents
                    .iter()
                    .filter(|document| wanted(document))
                    .map(|document| document.id)
                    .collect::<Vec<_>>()
            })
        })
    };
    let own = ids(|document| document.deleted.is_none() && !document.is_received());
    let received = ids(|document| document.deleted.is_none() && document.is_received());
    let binned = ids(|document| document.deleted.is_some());
    let cards = move |ids: Memo<Vec<Id>>| {
        // A long notebook is drawn in parts: what is looked for is mostly at the top.
        let most = RwSignal::new(FIRST_CARDS);
        let drawn = unrolled(SCREENFUL);
        let shown = move || {
            let most = most.get().min(drawn.get());
            ids.with(|ids| ids.iter().take(most).copied().collect::<Vec<_>>())
        };
        let left = Memo::new(move |_| ids.with(Vec::len).saturating_sub(most.get()));
        view! {
            <ul class="docs" {..listen("click", move |event| act_on(pack, model, &event))}>
                {each(shown, move |id| view! { <Card pack model base id /> }.into_any())}
            </ul>
            {when(move || left.get() > 0, move || view! {
                <button type="button" class="btn quiet" data-act="more" on:click=move |_| most.update(|most| *most += MORE_CARDS)>
                    {move || words.fill(Word::ShowMore, &[("n", &left.get().to_string())])}
                </button>
            }.into_any())}
        }
        .into_any()
    };
    let some = |ids: Memo<Vec<Id>>| move || ids.with(|ids| !ids.is_empty());
    view! {
        {either(some(own), move || view! {
            <h2 class="visually-hidden">{words.get(Word::OwnTitle)}</h2>
            {cards(own)}
        }.into_any(), move || view! { <div class="empty"><p>{words.get(Word::NotebookEmpty)}</p></div> }.into_any())}
        {when(some(received), move || view! {
            <section class="stack" id="received">
                <h2>{words.get(Word::ReceivedTitle)}</h2>
                {cards(received)}
            </section>
        }.into_any())}
        {when(some(binned), move || view! {
            <details class="note" id="bin">
                <summary id=BIN>{move || words.fill(Word::BinTitle, &[("n", &binned.with(Vec::len).to_string())])}</summary>
                <h2 class="visually-hidden">{words.get(Word::Bin)}</h2>
                <p class="hint">{words.get(Word::BinHint)}</p>
                <ul class="docs">
                    {each(move || binned.get(), move |id| view! { <BinCard pack model id /> }.into_any())}
                </ul>
            </details>
        }.into_any())}
        {follow(move || {
            let word = match model.unread.get() {
                (0, 0) => return ().into_any(),
                (0, _) => Word::SomeDamaged,
                _ => Word::SomeNewer,
            };
            view! { <p class="hint" role="note">{words.get(word)}</p> }.into_any()
        })}
    }
    .into_any()
}

/// Draws what was just put in the bin, with a button that restores it.
#[component]
fn Undo(pack: &'static NotebookPack, model: NotebookModel) -> AnyView {
    let words = &pack.words;
    view! {
        <div role="status" aria-live="polite">
            {follow(move || {
                let Some((id, title)) = model.just_binned.get() else { return ().into_any() };
                let title = if title.trim().is_empty() { words.get(Word::Untitled).to_owned() } else { title };
                view! {
                    <div class="toast" id="undo">
                        <span>{words.fill(Word::Binned, &[("title", &title)])}</span>
                        {Button::new("linkish", "undo", words.get(Word::Undo)).id(UNDO.to_owned()).does(move || model.restore(id))}
                        {button("linkish", "dismiss", words.get(Word::Close), move || model.just_binned.set(None))}
                    </div>
                }.into_any()
            })}
        </div>
    }
    .into_any()
}
