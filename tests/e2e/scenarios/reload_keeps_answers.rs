//! A reload in the middle of each step: every answer is there, and the step too.

use crate::support::browser::Browser;
use crate::support::journey::{NAME, PARTICIPATION, PHASES, PRACTICES, SETTING, every_answer};
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::stored::answer_in;
use crate::support::wait::wait_for;

const NOTE: &str = "À revoir avec l'équipe : « le 12 mars »";

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.fill_setting(NAME).await?;
    again(&browser, "").await?;
    ensure_eq!(browser.value("#name").await?, NAME, "the name");
    see_all(&browser, &SETTING).await?;

    for (step, items) in PHASES {
        browser.next(step).await?;
        browser.answer(items[0].0, items[0].1).await?;
        again(&browser, step).await?;
        see_all(&browser, &items[..1]).await?;
        if step == "avant" {
            note(&browser).await?;
        }
        browser.answer(items[1].0, items[1].1).await?;
    }
    ensure_eq!(note_on_disk(&browser).await?, NOTE, "the note on the disk");

    browser.next("pratiques").await?;
    for (place, (item, choice)) in PRACTICES.iter().enumerate() {
        browser.answer(item, choice).await?;
        if place == 6 {
            again(&browser, "pratiques").await?;
            see_all(&browser, &PRACTICES[..=place]).await?;
        }
    }
    browser.next("verifier").await?;
    again(&browser, "verifier").await?;
    browser.see_words("#journey", "Partenariat").await?;
    browser.next("lecture").await?;
    browser.click("#actions [data-act=keep]").await?;
    again(&browser, "lecture").await?;
    let document = browser.only_document().await?;
    for (item, choice) in every_answer() {
        let found = answer_in(&document, item);
        ensure_eq!(found.as_deref(), Some(choice), "{item} on the disk");
    }
    ensure!(
        browser
            .has("#actions [data-act=keep][aria-pressed=true]")
            .await?,
        "the action is kept"
    );

    // Without the step in the address, one goes on where one was: everything is answered.
    let address = browser.address().await?;
    let without = address.split('#').next().unwrap_or_default().to_owned();
    browser.go("about:blank").await?;
    browser.go_ready(&without).await?;
    browser.see("#headline").await?;
    Ok(())
}

/// Reloads as soon as the page says that everything is saved.
async fn again(browser: &Browser, step: &str) -> Outcome {
    browser.see_saved().await?;
    let before = browser.document().await?;
    browser.reload().await?;
    browser.ready().await?;
    ensure_eq!(browser.document().await?, before, "the same document");
    ensure_eq!(browser.step().await?, step, "the same step");
    if !step.is_empty() {
        browser.see_step(step).await?;
    }
    Ok(())
}

async fn see_all(browser: &Browser, items: &[(&str, &str)]) -> Outcome {
    for (item, choice) in items {
        browser.see_chosen(item, choice).await?;
    }
    Ok(())
}

/// The free note of the step: folded at first, open once it holds something.
async fn note(browser: &Browser) -> Outcome {
    browser.click("details.note summary").await?;
    browser.type_into("textarea", NOTE).await?;
    again(browser, "avant").await?;
    wait_for("the fold with a note is open", async || {
        browser.has("details.note[open] textarea").await
    })
    .await?;
    ensure_eq!(browser.value("textarea").await?, NOTE, "the note");
    Ok(())
}

async fn note_on_disk(browser: &Browser) -> Outcome<String> {
    let document = browser.only_document().await?;
    let notes = document
        .assessment()
        .map(|assessment| assessment.notes.clone())
        .unwrap_or_default();
    Ok(notes.get("before.note").unwrap_or_default().to_owned())
}
