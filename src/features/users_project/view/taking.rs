//! Another person's copy comes in by file: joined with this one, or opened where there is none yet.

use super::Desk;
use crate::features::users_project::ADDRESS;
use crate::catalogue::{Word, fill};
use crate::engine::{problem, receiving};
use crate::features::users_project::rule::UsersProject;
use crate::notebook::{Body, Document, Packed};
use crate::platform::repository::{self, Written};
use crate::platform::{address, files, tabs, time};
use crate::ui::{Said, Saying};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Brings another person's version of this project in.
#[component]
pub fn TakeIn(desk: Desk) -> AnyView {
    let words = desk.words();
    field(desk, &words.take_file, &words.take_file_hint, false)
}

/// Opens a project that one received, on a page where nothing is written yet.
#[component]
pub fn Open(desk: Desk) -> AnyView {
    let words = desk.words();
    let field = field(desk, &words.open_file, &words.open_file_hint, true);
    view! { <div class="card no-print needs-script">{field}</div> }.into_any()
}

fn field(desk: Desk, label: &'static str, hint: &'static str, opens: bool) -> AnyView {
    let said = Saying::new((false, String::new()));
    let turn = StoredValue::new(0_u32);
    let take = move |event: leptos::ev::Event| {
        let Some(file) = files::take_chosen(&event) else {
            return;
        };
        turn.update_value(|turn| *turn += 1);
        let own_turn = turn.get_value();
        said.set((false, String::new()));
        spawn_local(async move {
            let outcome = match arriving(desk, &file).await {
                Ok(documents) if opens => open(desk, documents).await,
                Ok(documents) => join(desk, documents),
                Err(sentence) => Err(sentence),
            };
            // What is said is said of the file that was chosen last.
            if turn.get_value() == own_turn {
                let is_error = outcome.is_err();
                said.set((is_error, outcome.unwrap_or_else(|sentence| sentence)));
            }
        });
    };
    view! {
        <div class="field">
            <label for="take-file">{label}</label>
            <p class="hint" id="take-file-hint">{hint}</p>
            <input
                type="file" id="take-file" accept=".json,application/json"
                aria-describedby="take-file-hint take-file-said" on:change=take
            />
            <Said id="take-file-said" saying=said />
        </div>
    }
    .into_any()
}

/// The projects in a file; a sentence where there are none.
async fn arriving(desk: Desk, file: &files::File) -> Result<Vec<Document>, String> {
    let read = receiving::read(file).await;
    let mut documents = read.map_err(|word| desk.pack.words.get(word).to_owned())?;
    documents.retain(|document| document.read::<UsersProject>().is_some());
    if documents.is_empty() {
        return Err(desk.words().other_kind.clone());
    }
    Ok(documents)
}

/// Joins the copy of this project that is among them. Of another project nothing is taken.
fn join(desk: Desk, documents: Vec<Document>) -> Result<String, String> {
    let words = desk.words();
    let own = desk.session.document.with_untracked(|document| document.id);
    let theirs = documents.iter().find(|document| document.id == own);
    let Some(theirs) = theirs.and_then(|theirs| theirs.open::<UsersProject>().ok()) else {
        let title = documents.first().map_or("", |first| first.title.as_str());
        let title = if title.is_empty() {
            words.untitled.as_str()
        } else {
            title
        };
        return Err(fill(&words.other_project, &[("title", title)]));
    };
    let ours = desk.project.get_untracked();
    let joined = ours.join(&theirs);
    if joined == ours {
        return Ok(words.nothing_new.clone());
    }
    let count = joined.conflicts().len();
    desk.change(|project| *project = joined);
    if count == 0 {
        return Ok(words.merged.clone());
    }
    let n = count.to_string();
    Ok(fill(&words.merged_conflicts, &[("n", &n)]))
}

/// Stores a project under its own id, joined with what the notebook has of it, and opens it.
async fn open(desk: Desk, documents: Vec<Document>) -> Result<String, String> {
    let said = |word| desk.pack.words.get(word).to_owned();
    let first = documents.into_iter().next();
    let Some(mut document) = first else {
        return Err(desk.words().other_kind.clone());
    };
    let other_kind = desk.words().other_kind.clone();
    let Ok(mut project) = document.open::<UsersProject>() else {
        return Err(other_kind);
    };
    let stored = repository::get(document.id)
        .await
        .map_err(|error| said(problem::of_document(error)))?;
    let expected = stored.as_ref().map(|stored| stored.revision);
    if let Some(stored) = &stored {
        // What this version cannot read is not written over.
        let ours = stored.open::<UsersProject>();
        let ours = ours.map_err(|error| said(problem::of_document(error.into())))?;
        project = ours.join(&project);
        document.revise(time::stamp());
    }
    project.name().clone_into(&mut document.title);
    document.body = Body::Packed(Packed::of(&project));
    document.deleted = None;
    match repository::put(&document, expected).await {
        Ok(Written::Saved) => tabs::announce(document.id),
        Ok(Written::Stale(_)) => return Err(said(Word::StorageAborted)),
        Err(error) => return Err(said(problem::sentence(error))),
    }
    let path = &ADDRESS.path(desk.pack.lang);
    let page = desk.base.with_value(|base| [base.as_str(), path].concat());
    address::leave_for(&[&page, "?doc=", &document.id.to_string()].concat());
    Ok(String::new())
}
