//! A colleague's file on a device whose notebook is empty: it opens from the last part of the page as from the first.

use super::file;
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::users_project::{USERS_PROJECT, copy_of, stored};
use passerelle::features::users_project::rule::{PROJECT, UsersProject};
use passerelle::features::users_project::words::{Field, Part};
use passerelle::notebook::{Id, Stamp};

const NAME: &str = "Projet de la collègue";

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    let folder = tempfile::tempdir()?;
    let mut project = UsersProject::default();
    project.set(Id::new(1, 1), Part::Project, PROJECT, Field::Text, NAME);
    let theirs = copy_of(project.clone(), NAME);
    let path = file(folder.path(), "theirs.json", &theirs)?;

    browser
        .go_ready(&[&site.at(USERS_PROJECT), "#partager"].concat())
        .await?;
    browser.choose_file("#take-file", &path).await?;
    ensure_eq!(
        browser.document().await?,
        theirs.id.to_string(),
        "it opens under its own id"
    );
    browser.ready().await?;
    let (document, kept) = stored(&browser).await?;
    ensure_eq!(kept, project, "whole");
    ensure_eq!(document.title, NAME, "by its name");
    ensure!(
        document.revision != theirs.revision,
        "a state of this notebook"
    );

    // Once a project is open, a file of another one is refused: nothing is taken.
    let stamp = |random| Stamp {
        now: theirs.created,
        random,
    };
    let other = theirs.duplicate(stamp(41), stamp(42), "Un autre".to_owned());
    let other = file(folder.path(), "other.json", &other)?;
    browser
        .js("location.hash = 'partager';", Vec::new())
        .await?;
    browser.see_heading_focused().await?;
    browser.choose_file("#take-file", &other).await?;
    browser
        .see_words("#take-file-said.error", "Un autre")
        .await?;
    ensure_eq!(stored(&browser).await?.0, document, "nothing is taken");
    Ok(())
}
