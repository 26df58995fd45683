//! Draws one document of the notebook.

use super::model::{NotebookModel, link_id};
use crate::catalogue::{Viewpoint, Word, fill};
use crate::features::notebook::words::NotebookPack;
use crate::notebook::{Document, Id, Progress};
use crate::platform::{page, time};
use crate::ui::{Button, StaticHtml, button, either, text, when};
use leptos::prelude::*;

/// What a card shows of a document. The card is drawn again when it changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Shown {
    title: String,
    line: String,
    path: &'static str,
}

/// Returns the id of the button for an act on a document.
fn act_id(act: &str, id: Id) -> String {
    [act, "-", &id.to_string()].concat()
}

fn shown(pack: &'static NotebookPack, model: NotebookModel, id: Id) -> Memo<Shown> {
    Memo::new(move |_| {
        model
            .documents
            .with(|documents| {
                documents
                    .iter()
                    .find(|document| document.id == id)
                    .map(|document| describe(pack, document))
            })
            .unwrap_or_default()
    })
}

fn describe(pack: &'static NotebookPack, document: &Document) -> Shown {
    let words = &pack.words;
    let kind = pack.kind(document);
    let title = match kind {
        Some(kind) if document.is_untitled() => kind.untitled.clone(),
        _ => document.title.clone(),
    };
    let mut parts: Vec<String> = kind.map(|kind| kind.name.clone()).into_iter().collect();
    if let (Some(packed), Some(kind)) = (document.packed(), kind) {
        let Progress { done, total } = packed.progress();
        let values = [("n", &*done.to_string()), ("total", &*total.to_string())];
        parts.push(fill(&kind.progress, &values));
    }
    if let Some(assessment) = document.assessment() {
        if let Some(view) = assessment.viewpoint {
            let label = pack.viewpoints.label(Viewpoint::id(view));
            parts.push(words.fill(Word::SeenBy, &[("viewpoint", label)]));
        }
        let total = kind.map_or(0, |kind| kind.items);
        let done = assessment.answers.len();
        parts.push(words.fill(
            Word::AnswersOf,
            &[("n", &done.to_string()), ("total", &total.to_string())],
        ));
    }
    let date = time::long_date(&pack.words, document.updated);
    parts.push(words.fill(Word::ChangedOn, &[("date", &date)]));
    Shown {
        title,
        line: parts.join(" · "),
        path: kind.map_or("", |kind| kind.path.as_str()),
    }
}

/// What can be done with a document outside the bin: the name of the act, and its word.
const ACTS: [(&str, Word); 3] = [
    ("rename", Word::Rename),
    ("duplicate", Word::Duplicate),
    ("delete", Word::Delete),
];

/// Writes the buttons of a card. Their accessible names refer to the document's link, so they
/// never change, and a long list is drawn quickly.
fn acts(pack: &'static NotebookPack, id: Id) -> String {
    let mut html = StaticHtml::new();
    let link = link_id(id);
    for (act, word) in ACTS {
        let own = act_id(act, id);
        let name = [&own, " ", &link].concat();
        let attributes = [
            ("type", "button"),
            ("class", "linkish"),
            ("id", &own),
            ("aria-labelledby", &name),
            ("data-act", act),
        ];
        html.leaf("button", &attributes, pack.words.get(word));
    }
    html.html()
}

/// Handles a press in a list of cards, with one listener for all buttons.
pub fn act_on(pack: &'static NotebookPack, model: NotebookModel, event: &page::PageEvent) {
    let about = page::around(event, "data-doc").and_then(|id| Id::parse(&id));
    let (Some(id), Some(act)) = (about, page::around(event, "data-act")) else {
        return;
    };
    match &*act {
        "rename" => {
            model.rename_or_not(id, true);
            page::focus_once_drawn(field_id(id));
        }
        "duplicate" => model.duplicate(id, move |title| {
            let title = if title.trim().is_empty() {
                pack.words.get(Word::Untitled)
            } else {
                title
            };
            pack.words.fill(Word::CopyOf, &[("title", title)])
        }),
        "delete" => model.bin(id),
        _ => {}
    }
}

/// Returns the id of the field for a document's title.
fn field_id(id: Id) -> String {
    ["title-", &id.to_string()].concat()
}

/// Draws a document outside the bin.
#[component]
pub fn Card(
    pack: &'static NotebookPack,
    model: NotebookModel,
    base: StoredValue<String>,
    id: Id,
) -> AnyView {
    let shown = shown(pack, model, id);
    let path = shown.with_untracked(|shown| shown.path);
    let address = base.with_value(|base| [base, path, "?doc=", &id.to_string()].concat());
    view! {
        <li class="doc" data-doc=id.to_string()>
            <h3><a href=address id=link_id(id) data-act="open">{move || shown.with(|shown| shown.title.clone())}</a></h3>
            <p class="small">{move || shown.with(|shown| shown.line.clone())}</p>
            {when(move || model.renaming.with(|ids| ids.contains(&id)), move || view! { <Rename pack model id /> }.into_any())}
            <div class="doc-actions" inner_html=acts(pack, id)></div>
        </li>
    }
    .into_any()
}

#[component]
fn Rename(pack: &'static NotebookPack, model: NotebookModel, id: Id) -> AnyView {
    let words = &pack.words;
    let before = model.documents.with_untracked(|documents| {
        documents
            .iter()
            .find(|d| d.id == id)
            .map(|d| d.title.clone())
            .unwrap_or_default()
    });
    let text = RwSignal::new(before);
    let field = field_id(id);
    let leave = move || {
        model.rename_or_not(id, false);
        page::focus_once_drawn(act_id("rename", id));
    };
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        model.rename(id, text.get_untracked().trim().to_owned());
    };
    view! {
        <form class="field" on:submit=keep>
            <label for=field.clone()>{words.get(Word::NewTitle)}</label>
            <input
                type="text"
                id=field
                maxlength="200"
                autocomplete="off"
                prop:value=text
                on:input=move |event| text.set(event_target_value(&event))
                on:keydown=move |event| if event.key() == "Escape" { leave() }
            />
            <div class="foot">
                <button type="submit" class="btn" data-act="keep-title">{words.get(Word::KeepTitle)}</button>
                <button type="button" class="btn quiet" on:click=move |_| leave()>
                    {words.get(Word::Cancel)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// Draws a document in the bin.
#[component]
pub fn BinCard(pack: &'static NotebookPack, model: NotebookModel, id: Id) -> AnyView {
    let words = &pack.words;
    let shown = shown(pack, model, id);
    let sure = RwSignal::new(false);
    // The pressed button disappears, so the focus goes to the harmless one.
    let ask = move |now: bool| {
        sure.set(now);
        page::focus_once_drawn(act_id(if now { "spare" } else { "erase" }, id));
    };
    let title = text(move || shown.with(|shown| shown.title.clone()));
    view! {
        <li class="doc" data-doc=id.to_string()>
            <h3>{title}</h3>
            <p class="small">{move || shown.with(|shown| shown.line.clone())}</p>
            <div class="doc-actions">
                {Button::new("linkish", "restore", words.get(Word::Restore)).about(title).does(move || model.restore(id))}
                {either(move || sure.get(), move || view! {
                    <span role="alert">{words.get(Word::EraseSure)}</span>
                    {button("btn danger", "erase-now", words.get(Word::EraseNow), move || model.erase(id))}
                    {Button::new("linkish", "spare", words.get(Word::Cancel)).id(act_id("spare", id)).does(move || ask(false))}
                }.into_any(), move || view! {
                    {Button::new("linkish", "erase", words.get(Word::Erase)).id(act_id("erase", id)).about(title).does(move || ask(true))}
                }.into_any())}
            </div>
        </li>
    }
    .into_any()
}
