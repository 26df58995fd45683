//! What a person writes, by keyboard: the project, what is chosen, actions, a note, a version; and the name anew.

use super::{NAME, OWN_ACTION, action, field};
use crate::support::browser::Browser;
use crate::support::keyboard::{ENTER, SPACE};
use crate::support::outcome::Outcome;
use crate::support::users_project::{said, stored};
use crate::support::view::plain;
use passerelle::features::users_project::rule::PROJECT;
use passerelle::features::users_project::words::ProjectWord;
use passerelle::features::users_project::words::{Field, Part};
use serde_json::json;

/// An example action that both take over.
const EXAMPLE: &str = "restraint-leaflet";

/// Goes on to the next part of the work.
async fn on(browser: &Browser, step: &str) -> Outcome {
    browser.enter(&format!(".foot a[href='#{step}']")).await?;
    browser.see_heading_focused().await
}

/// The first person writes: the project, what is chosen, actions, a note, a version.
pub(super) async fn write(browser: &Browser) -> Outcome {
    let name = field(Part::Project, PROJECT, Field::Text);
    browser.tab_to(&name).await?;
    browser.press(NAME).await?;
    browser.see_saved().await?;
    on(browser, "choix").await?;
    for (part, entry) in [(Part::Value, "listening"), (Part::Theme, "restraint")] {
        browser.tab_to(&field(part, entry, Field::Kept)).await?;
        browser.press(SPACE).await?;
        browser.see(&field(part, entry, Field::Meaning)).await?;
    }
    browser.see_saved().await?;
    on(browser, "actions").await?;
    add_here(browser, OWN_ACTION).await?;
    browser.tab_to(&format!("[data-of={EXAMPLE}]")).await?;
    browser.press(ENTER).await?;
    let taken = field(Part::ProjectAction, EXAMPLE, Field::Text);
    browser.see_focus(&taken).await?;
    browser.see_saved().await?;

    // Taken out and put back, with its words.
    let (_, project) = stored(browser).await?;
    let own = action(&project, OWN_ACTION)?.to_owned();
    let row = format!("[data-entry='{own}']");
    browser
        .js(
            "document.querySelector(arguments[0]).focus();",
            vec![json!(format!("{row} textarea"))],
        )
        .await?;
    browser.enter(&format!("{row} [data-act=take-out]")).await?;
    browser.see_no(&row).await?;
    browser.see_focus("#out-action").await?;
    browser.press(ENTER).await?;
    browser.enter("[data-act=put-back]").await?;
    browser.see(&row).await?;
    browser.see_saved().await?;

    // When, by a date field; in each engine a date is typed in its own way.
    browser.click(&format!("{row} summary")).await?;
    let date = field(Part::ProjectAction, &own, Field::Date);
    browser.see(&date).await?;
    let give = "const field = document.querySelector(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    for (control, value) in [
        (date, "2027-05-04"),
        (field(Part::ProjectAction, &own, Field::State), "done"),
        (
            field(Part::ProjectAction, &own, Field::Role),
            "users-representative",
        ),
    ] {
        browser.js(give, vec![json!(control), json!(value)]).await?;
    }
    browser.see_saved().await?;

    browser.reload().await?;
    browser.ready().await?;
    let (_, project) = stored(browser).await?;
    let get = |field| project.get(Part::ProjectAction, &own, field).to_owned();
    ensure_eq!(get(Field::Date), "2027-05-04", "its date is on the disk");
    ensure_eq!(get(Field::State), "done", "its state too");
    ensure_eq!(
        get(Field::Role),
        "users-representative",
        "and its role, by id"
    );
    on(browser, "suivi").await?;
    on(browser, "journal").await?;
    browser.enter("[data-act=add][data-of=log]").await?;
    browser.see("[id^='log-']:focus").await?;
    browser.tab_to("textarea[id^='log-']").await?;
    browser.press("Accord sur les thèmes").await?;
    browser.see_saved().await?;
    on(browser, "versions").await?;
    browser.tab_to("#version-name").await?;
    browser.press("Avant le partage").await?;
    browser.press(ENTER).await?;
    browser
        .see_words("#version-said", "Avant le partage")
        .await?;
    browser.see_words("#versions", "Avant le partage").await?;
    browser.see_saved().await?;
    let (_, project) = stored(browser).await?;
    ensure_eq!(project.versions().len(), 1, "a version is kept");
    on(browser, "partager").await?;
    browser.enter("[data-act=give]").await?;
    browser
        .see_words("#give-said", &plain(said().words.get(ProjectWord::Given)))
        .await
}

/// Adds an action where the actions are.
async fn add_here(browser: &Browser, text: &str) -> Outcome {
    browser.enter("[data-act=add][data-of=action]").await?;
    browser.see("textarea[id^='action-']:focus").await?;
    browser.press(text).await?;
    browser.see_saved().await
}

pub(super) async fn add(browser: &Browser, text: &str) -> Outcome {
    browser.js("location.hash = 'actions';", Vec::new()).await?;
    browser.see_heading_focused().await?;
    add_here(browser, text).await
}

/// Gives the project another name.
pub(super) async fn rename(browser: &Browser, name: &str) -> Outcome {
    let control = field(Part::Project, PROJECT, Field::Text);
    browser.retype(&control, name).await?;
    browser.see_saved().await
}
