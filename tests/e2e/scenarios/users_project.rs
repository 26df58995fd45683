//! A users' project that two people write apart, each on their own device and without a connection: their copies
//! come together by file, both ways, and nothing that anyone wrote is lost. By keyboard.

pub mod hostile;
mod meeting;
pub mod naming;
pub mod opening;
mod reading;
mod writing;

use crate::support::journey::NOTEBOOK;
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::users_project::{USERS_PROJECT, said, stored};
use crate::support::view::plain;
use meeting::{refused, settle};
use passerelle::catalogue::fill;
use passerelle::exchange::Sharing;
use passerelle::features::users_project::rule::UsersProject;
use passerelle::features::users_project::words::ProjectWord;
use passerelle::features::users_project::words::{Field, Part};
use passerelle::features::write_file;
use passerelle::notebook::{Document, PackedBody, Progress};
use reading::{as_files, compared, followed, on_paper};
use std::path::Path;
use writing::{add, rename, write};

/// What the first person calls the project, and the second.
const NAME: &str = "Projet <b>2027</b> & suite";
const OTHER_NAME: &str = "Le projet des usagers du CHU";
const OWN_ACTION: &str = "Tenir un café des proches";
const THEIR_ACTION: &str = "Relire le livret d'accueil";

fn field(part: Part, entry: &str, field: Field) -> String {
    format!("[id='{}-{entry}-{}']", part.id(), field.id())
}

/// The entry of an action with these words.
fn action<'a>(project: &'a UsersProject, text: &str) -> Outcome<&'a str> {
    let actions = project.entries(Part::ProjectAction, true).into_iter();
    let mut found =
        actions.filter(|entry| project.get(Part::ProjectAction, entry, Field::Text) == text);
    found
        .next()
        .ok_or_else(|| format!("the action {text:?} is there").into())
}

/// A file of one document.
fn file(folder: &Path, name: &str, document: &Document) -> Outcome<std::path::PathBuf> {
    let path = folder.join(name);
    let bytes = write_file(std::slice::from_ref(document), Sharing { notes: true })?;
    std::fs::write(&path, bytes)?;
    Ok(path)
}

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let words = &said().words;
    let folder = tempfile::tempdir()?;
    let (site, browser) = stage.open().await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    site.stop();
    browser.go_ready(&site.at(USERS_PROJECT)).await?;
    write(&browser).await?;
    let (document, project) = stored(&browser).await?;
    ensure_eq!(document.title, NAME, "the document goes by its name");

    // Another person opens the file on their device, and writes on.
    let ours = file(folder.path(), "ours.json", &document)?;
    site.restart()?;
    let other = stage.browser().await?;
    other.go(&site.at("")).await?;
    other.see_offline_ready().await?;
    site.stop();
    other.go_ready(&site.at(USERS_PROJECT)).await?;
    other.choose_file("#take-file", &ours).await?;
    ensure_eq!(
        other.document().await?,
        document.id.to_string(),
        "the same project"
    );
    // The address names it, so this is the page that opened.
    other.ready().await?;
    let (_, theirs) = stored(&other).await?;
    ensure_eq!(theirs, project, "whole");
    rename(&other, OTHER_NAME).await?;
    add(&other, THEIR_ACTION).await?;
    let (their_document, theirs) = stored(&other).await?;

    // Meanwhile the first one writes on too.
    browser
        .go_ready(&format!("{}?doc={}", site.at(USERS_PROJECT), document.id))
        .await?;
    rename(&browser, "Notre projet").await?;

    // Refused: another questionnaire, another project, a file that was cut. Nothing is taken.
    browser
        .go_ready(&format!(
            "{}?doc={}#partager",
            site.at(USERS_PROJECT),
            document.id
        ))
        .await?;
    let before = stored(&browser).await?.1;
    refused(&browser, folder.path(), &document).await?;
    ensure_eq!(stored(&browser).await?.1, before, "nothing is taken");

    // Together: every action of both, and one point that waits.
    let back = file(folder.path(), "theirs.json", &their_document)?;
    browser.choose_file("#take-file", &back).await?;
    let merged = fill(words.get(ProjectWord::MergedConflicts), &[("n", "1")]);
    browser
        .see_words("#take-file-said", &plain(&merged))
        .await?;
    browser.see_saved().await?;
    let (_, both) = stored(&browser).await?;
    ensure_eq!(both, before.join(&theirs), "as the rule says");
    for text in [OWN_ACTION, THEIR_ACTION] {
        action(&both, text)?;
    }
    browser.choose_file("#take-file", &back).await?;
    browser
        .see_words(
            "#take-file-said",
            &plain(words.get(ProjectWord::NothingNew)),
        )
        .await?;
    ensure_eq!(stored(&browser).await?.1, both, "twice is once");
    settle(&browser).await?;

    // The other device takes the choice over, without a question.
    let (settled, project) = stored(&browser).await?;
    let settled = file(folder.path(), "settled.json", &settled)?;
    other.js("location.hash = 'partager';", Vec::new()).await?;
    other.see_heading_focused().await?;
    other.choose_file("#take-file", &settled).await?;
    other
        .see_words("#take-file-said", &plain(words.get(ProjectWord::Merged)))
        .await?;
    other.see_saved().await?;
    ensure_eq!(stored(&other).await?.1, project, "both have one project");

    compared(&browser).await?;
    followed(&browser).await?;
    on_paper(&browser).await?;
    as_files(&browser).await?;

    // It stands in the notebook, and by its new name once it is renamed there.
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    let card = format!(".doc[data-doc='{}']", document.id);
    let Progress { done, total } = project.progress();
    let values = [("n", &*done.to_string()), ("total", &*total.to_string())];
    let progress = fill(words.get(ProjectWord::Counted), &values);
    browser.see_words(&card, &plain(&progress)).await?;
    browser.see_words(&card, OTHER_NAME).await
}
