//! The role explorer: answered by keyboard, in any order; read at once; kept only when asked for; there
//! again without a server.

use crate::support::browser::Browser;
use crate::support::journey::{NOTEBOOK, PLACE};
use crate::support::keyboard::{ENTER, SPACE};
use crate::support::outcome::Outcome;
use crate::support::prelude::WATCH;
use crate::support::stage::Stage;
use crate::support::stored::answer_in;
use crate::support::wait::wait_for;
use serde_json::json;

/// How far a role is said to be.
async fn standing(browser: &Browser, role: &str) -> Outcome<Option<String>> {
    let look = "return document.querySelector(`[data-role='${arguments[0]}']`)
        ?.closest('[data-standing]')?.dataset.standing ?? null;";
    let found = browser.js(look, vec![json!(role)]).await?;
    Ok(found.as_str().map(str::to_owned))
}

async fn see_standing(browser: &Browser, role: &str, expected: &str) -> Outcome {
    wait_for(&format!("{role} is {expected}"), async || {
        Ok(standing(browser, role).await?.as_deref() == Some(expected))
    })
    .await
}

async fn tick(browser: &Browser, control: &str) -> Outcome {
    let selector = format!("input[id='{control}']");
    browser.tab_to(&selector).await?;
    browser.press(SPACE).await?;
    browser.see_ticked(control, true).await
}

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(WATCH).await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    browser.enter("a[href$='/ma-place/']").await?;
    browser.ready().await?;
    browser
        .see_words("#resultats", "Répondez à une question")
        .await?;

    tick(&browser, "experience-own").await?;
    see_standing(&browser, "researcher", "after").await?;
    see_standing(&browser, "users-representative", "after").await?;
    see_standing(&browser, "ethics-committee-member", "open").await?;
    see_standing(&browser, "partner-professional", "further").await?;
    browser.choose_by_keys("membership", "other").await?;
    see_standing(&browser, "peer-supporter", "open").await?;
    tick(&browser, "wish-support").await?;
    tick(&browser, "wish-rights").await?;
    see_standing(&browser, "ethics-committee-member", "further").await?;
    see_standing(&browser, "peer-supporter", "open").await?;
    browser
        .see_words(
            "[data-role=users-representative] summary",
            "une association agréée, une désignation, deux jours de formation",
        )
        .await?;
    browser
        .see_words(".count", "Ouverts dès maintenant")
        .await?;
    // Nothing was written, and a reload loses nothing.
    ensure!(
        browser.documents().await?.is_empty(),
        "nothing is kept unasked"
    );
    browser.reload().await?;
    browser.ready().await?;
    browser.see_ticked("wish-rights", true).await?;
    see_standing(&browser, "peer-supporter", "open").await?;

    // "None of these" takes back the others; a wish taken back changes the answer at once.
    tick(&browser, "experience-neither").await?;
    browser.see_ticked("experience-own", false).await?;
    see_standing(&browser, "peer-supporter", "further").await?;
    browser.press(SPACE).await?;
    browser.see_ticked("experience-neither", false).await?;
    browser
        .click("label:has(> input[id='experience-own'])")
        .await?;
    see_standing(&browser, "peer-supporter", "open").await?;
    browser.tab_to("input[id='wish-rights']").await?;
    browser.press(SPACE).await?;
    browser.see_ticked("wish-rights", false).await?;
    see_standing(&browser, "users-representative", "further").await?;

    // A role unfolds by Enter: its steps, its source, whom to ask, what to say.
    browser.enter("[data-role=peer-supporter] summary").await?;
    for words in [
        "À qui demander",
        "Une phrase à dire",
        "Ce que disent les guides",
        "Gardez vos réponses",
    ] {
        browser
            .see_words("[data-role=peer-supporter] details", words)
            .await?;
    }
    browser.enter("[data-act=keep-place]").await?;
    browser.see_saved().await?;
    browser.tab_to("input[id=peer-supporter]").await?;
    browser.press("A. B., jeudi").await?;
    browser.see_saved().await?;
    let document = browser.only_document().await?;
    ensure_eq!(
        answer_in(&document, "wish").as_deref(),
        Some("support"),
        "the wish"
    );
    ensure_eq!(
        answer_in(&document, "experience").as_deref(),
        Some("own"),
        "the experience"
    );
    ensure_eq!(
        document
            .assessment()
            .and_then(|a| a.notes.get("contact.peer-supporter")),
        Some("A. B., jeudi"),
        "the contact"
    );
    let noted = browser.noted().await?;
    ensure!(noted.is_empty(), "{noted:#?}");

    // Without a server: from the notebook back to it.
    site.stop();
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see_words(".docs", "Ma place").await?;
    browser.enter(".docs [data-act=open]").await?;
    browser.ready().await?;
    browser.see_ticked("wish-support", true).await?;
    browser.enter("[data-role=peer-supporter] summary").await?;
    browser.see("input[id=peer-supporter]").await?;
    ensure_eq!(
        browser.value("input[id=peer-supporter]").await?,
        "A. B., jeudi",
        "the contact is there"
    );
    // A new visit starts from nothing.
    browser.go_ready(&site.at(PLACE)).await?;
    browser
        .see_words("#resultats", "Répondez à une question")
        .await?;
    browser.go_ready(&site.at("ma-place/?doc=nonsense")).await?;
    browser.see(".empty").await?;
    browser.press(ENTER).await
}
