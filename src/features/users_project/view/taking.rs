//! Takes in another person's copy from a file: joined with this one, or opened if there is none yet.

use super::ProjectContext;
use crate::catalogue::{Word, fill};
use crate::engine::file_field::FileField;
use crate::engine::{problem, receiving};
use crate::features::users_project::ADDRESS;
use crate::features::users_project::rule::UsersProject;
use crate::features::users_project::words::ProjectWord as W;
use crate::notebook::{Body, Document, Id, Packed};
use crate::platform::{address, files, repository, time};
use leptos::prelude::*;

/// Draws the field for another person's copy of this project, or for any project where nothing is written yet.
#[component]
pub fn TakeIn(context: ProjectContext) -> AnyView {
    if is_blank(context) {
        return opening(context);
    }
    let words = context.words();
    field(
        context,
        words.get(W::TakeFile),
        words.get(W::TakeFileHint),
        false,
    )
}

/// Returns whether nothing is written on this page, here or on the disk: there is no project to join with.
fn is_blank(context: ProjectContext) -> bool {
    let project = context.project;
    !context.session.is_stored() && project.with_untracked(|p| *p == UsersProject::default())
}

/// Draws the field that opens a received project, on a page where nothing is written yet.
#[component]
pub fn Open(context: ProjectContext) -> AnyView {
    let field = opening(context);
    view! { <div class="card no-print needs-script">{field}</div> }.into_any()
}

fn opening(context: ProjectContext) -> AnyView {
    let words = context.words();
    field(
        context,
        words.get(W::OpenFile),
        words.get(W::OpenFileHint),
        true,
    )
}

fn field(context: ProjectContext, label: &'static str, hint: &'static str, opens: bool) -> AnyView {
    let field = FileField {
        ids: ["take-file", "take-file-hint", "take-file-said"],
        label,
        hint,
    };
    field.takes(move |file| async move {
        let documents = arriving(context, &file).await?;
        let said = if opens {
            open(context, documents).await?
        } else {
            join(context, documents)?
        };
        Ok((said, None))
    })
}

/// Reads the projects in a file, or returns a sentence if there are none.
async fn arriving(context: ProjectContext, file: &files::File) -> Result<Vec<Document>, String> {
    let read = receiving::read(file).await;
    let mut documents = read.map_err(|word| context.pack.words.get(word).to_owned())?;
    documents.retain(|document| document.read::<UsersProject>().is_some());
    if documents.is_empty() {
        return Err(context.words().get(W::OtherKind).to_owned());
    }
    Ok(documents)
}

/// Joins the copy of this project that is among them. Nothing is taken from other projects.
fn join(context: ProjectContext, documents: Vec<Document>) -> Result<String, String> {
    let words = context.words();
    let own = context
        .session
        .document
        .with_untracked(|document| document.id);
    let theirs = documents.iter().find(|document| document.id == own);
    let Some(theirs) = theirs.and_then(|theirs| theirs.open::<UsersProject>().ok()) else {
        let title = documents.first().map_or("", |first| first.title.as_str());
        let title = if title.trim().is_empty() {
            words.get(W::Untitled)
        } else {
            title
        };
        return Err(fill(words.get(W::OtherProject), &[("title", title)]));
    };
    let ours = context.project.get_untracked();
    let joined = ours.join(&theirs);
    if joined == ours {
        return Ok(words.get(W::NothingNew).to_owned());
    }
    let count = joined.conflicts().len();
    context.change(|project| *project = joined);
    if count == 0 {
        return Ok(words.get(W::Merged).to_owned());
    }
    let n = count.to_string();
    Ok(fill(words.get(W::MergedConflicts), &[("n", &n)]))
}

/// Stores the projects of a file under their own ids, each joined with the copy in the notebook, all of them or
/// none; and opens the first.
async fn open(context: ProjectContext, documents: Vec<Document>) -> Result<String, String> {
    let said = |word| context.pack.words.get(word).to_owned();
    let mut kept = Vec::new();
    for document in documents {
        kept.push(joined(context, document).await?);
    }
    let Some(first) = kept.first().map(|(document, _)| document.id) else {
        return Err(context.words().get(W::OtherKind).to_owned());
    };
    if !receiving::put_all(&kept).await.map_err(said)? {
        return Err(said(Word::StorageAborted));
    }
    let path = &ADDRESS.path(context.pack.lang);
    let page = context
        .base
        .with_value(|base| [base.as_str(), path].concat());
    address::leave_for(&[&page, "?doc=", &first.to_string()].concat());
    Ok(String::new())
}

/// Joins a project with the copy in the notebook. Returns it with the revision of that copy.
async fn joined(
    context: ProjectContext,
    mut document: Document,
) -> Result<(Document, Option<Id>), String> {
    let said = |word| context.pack.words.get(word).to_owned();
    let other_kind = |_| context.words().get(W::OtherKind).to_owned();
    let mut project = document.open::<UsersProject>().map_err(other_kind)?;
    let stored = repository::get(document.id)
        .await
        .map_err(|error| said(problem::of_document(error)))?;
    let expected = stored.as_ref().map(|stored| stored.revision);
    if let Some(stored) = &stored {
        // What this version cannot read is not written over.
        let ours = stored.open::<UsersProject>();
        let ours = ours.map_err(|error| said(problem::of_document(error.into())))?;
        project = ours.join(&project);
    }
    project.name().clone_into(&mut document.title);
    document.body = Body::Packed(Packed::of(&project));
    document.deleted = None;
    // A state of this notebook, which another tab can tell from the one before.
    document.revision = expected.unwrap_or(document.revision);
    document.revise(time::stamp());
    Ok((document, expected))
}
