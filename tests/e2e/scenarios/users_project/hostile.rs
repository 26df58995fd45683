//! A project full of words that look like markup.

use super::file;
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::users_project::{USERS_PROJECT, copy_of};
use passerelle::features::users_project::rule::{PROJECT, UsersProject};
use passerelle::features::users_project::words::{Field, Part};
use passerelle::notebook::Id;
use serde_json::json;

/// Words that look like markup stay words: typed, in an id, from a file.
pub async fn scenario(stage: &Stage) -> Outcome {
    const HOSTILE: &str = "<img src=x onerror=\"window.hurt=1\"><b id=hurt>&amp;{n}";
    let (site, browser) = stage.open().await?;
    browser.go_ready(&site.at(USERS_PROJECT)).await?;
    let mut theirs = UsersProject::default();
    let sitting = Id::new(1, 1);
    for part in Part::ALL {
        for field in part.fields() {
            for entry in [HOSTILE, "listening", "restraint", "line-policy", PROJECT] {
                theirs.set(sitting, *part, entry, *field, HOSTILE);
            }
        }
    }
    theirs.keep_version(Id::new(2, 2), HOSTILE);
    let mut apart = theirs.clone();
    apart.set(Id::new(3, 3), Part::Project, PROJECT, Field::Why, "one");
    theirs.set(
        Id::new(4, 4),
        Part::Project,
        PROJECT,
        Field::Why,
        HOSTILE.trim_end_matches('}'),
    );
    let document = copy_of(theirs.join(&apart), HOSTILE);
    let folder = tempfile::tempdir()?;
    let path = file(folder.path(), "hostile.json", &document)?;
    browser.choose_file("#take-file", &path).await?;
    browser.see("html[data-ready] #conflicts").await?;
    // It opens at the first step.
    for step in [
        "choix",
        "projet",
        "actions",
        "suivi",
        "journal",
        "versions",
        "partager",
        "a-trancher",
    ] {
        browser
            .js("location.hash = arguments[0];", vec![json!(step)])
            .await?;
        browser.see_heading_focused().await?;
        let hurt = "return Boolean(window.hurt || document.getElementById('hurt') || document.querySelector('#journey img'));";
        ensure_eq!(
            browser.js(hurt, Vec::new()).await?,
            json!(false),
            "unhurt at {step}"
        );
    }
    browser
        .see_words("#journey", HOSTILE.trim_end_matches('}'))
        .await
}
