//! The states of a users' project, blank and with conflicts.

use crate::support::browser::Browser;
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use crate::support::users_project::{USERS_PROJECT, copy_of};
use passerelle::exchange::Sharing;
use passerelle::features::users_project::rule::{PROJECT, UsersProject};
use passerelle::features::users_project::words::{Field, Part};
use passerelle::features::write_file;
use passerelle::notebook::Id;

pub(super) async fn walk(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(USERS_PROJECT)).await?;
    let unfold =
        "for (const fold of document.querySelectorAll('#journey details')) fold.open = true;";
    browser.js(unfold, Vec::new()).await?;
    at("a users' project, blank, every fold open").await?;
    let mut ours = UsersProject::default();
    let action = Part::ProjectAction;
    for (part, entry, field, text) in [
        (Part::Project, PROJECT, Field::Text, "Notre projet"),
        (Part::Value, "listening", Field::Meaning, "Se taire d'abord"),
        (Part::Theme, "restraint", Field::Meaning, "Trop fréquente"),
        (action, "restraint-leaflet", Field::Text, "Écrire une page"),
        (action, "restraint-leaflet", Field::Theme, "restraint"),
        (action, "restraint-leaflet", Field::Date, "2027-05-04"),
        (action, "a", Field::Text, "Un café des proches"),
        (action, "b", Field::Text, "Une action retirée"),
        (Part::Log, "n", Field::Text, "Accord sur les thèmes"),
    ] {
        ours.set(Id::new(1, 1), part, entry, field, text);
    }
    ours.keep(Id::new(1, 1), action, "b", false);
    ours.keep_version(Id::new(2, 2), "Au début");
    let mut theirs = ours.clone();
    theirs.set(Id::new(3, 3), action, "a", Field::Text, "Un goûter");
    theirs.keep(Id::new(3, 3), action, "restraint-leaflet", false);
    ours.set(Id::new(4, 4), action, "a", Field::Text, "Un thé");
    ours.set(
        Id::new(4, 4),
        action,
        "restraint-leaflet",
        Field::Who,
        "L. M.",
    );
    let document = copy_of(ours.join(&theirs), "Notre projet");
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("project.json");
    std::fs::write(&path, write_file(&[document], Sharing { notes: true })?)?;
    browser.choose_file("#take-file", &path).await?;
    browser.see("html[data-ready] #conflicts").await?;
    for step in [
        "choix",
        "actions",
        "suivi",
        "journal",
        "versions",
        "partager",
        "a-trancher",
    ] {
        browser
            .js(
                "location.hash = arguments[0];",
                vec![serde_json::json!(step)],
            )
            .await?;
        browser.see_heading_focused().await?;
        browser.js(unfold, Vec::new()).await?;
        at(&format!("a users' project with conflicts: {step}")).await?;
    }
    browser.js("location.hash = 'suivi';", Vec::new()).await?;
    browser.see_heading_focused().await?;
    browser.click("label:has(> input[id='view-table'])").await?;
    browser.see("#project-table").await?;
    at("a users' project as a table").await
}
