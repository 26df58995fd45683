//! The states of an assessment of participation: its steps, its reading, and a reading of little or nothing.

use crate::support::browser::Browser;
use crate::support::journey::{NAME, PARTICIPATION, PHASES, PRACTICES, word};
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use passerelle::catalogue::Word;
use passerelle::exchange::Sharing;
use passerelle::features::write_file;
use passerelle::notebook::Stamp;

pub(super) async fn steps(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome<String> {
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?degre=partnership")))
        .await?;
    browser.see_saved().await?;
    at("the setting, with a degree noted").await?;
    browser.fill_setting(NAME).await?;
    at("the setting, filled").await?;
    for (step, items) in PHASES {
        browser.next(step).await?;
        at(&format!("{step}, as it opens")).await?;
        for (item, choice) in items {
            browser.answer(item, choice).await?;
        }
        browser.click("details.note summary").await?;
        at(&format!("{step}, answered, its note open")).await?;
    }
    browser.next("pratiques").await?;
    at("the practices, blank").await?;
    for (item, choice) in PRACTICES {
        browser.answer(item, choice).await?;
    }
    browser.see_saved().await?;
    at("the practices, answered").await?;
    browser.next("verifier").await?;
    at("check your answers").await?;
    browser.next("lecture").await?;
    browser.document().await
}

pub(super) async fn reading(
    browser: &Browser,
    site: &Site,
    id: &str,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.see("#actions").await?;
    at("the reading, with an alert").await?;
    browser.click("#actions [data-act=keep]").await?;
    browser
        .see("#actions [data-act=keep][aria-pressed=true]")
        .await?;
    let unfold =
        "for (const fold of document.querySelectorAll('#journey details')) fold.open = true;";
    browser.js(unfold, Vec::new()).await?;
    at("the reading, an action kept, every fold open").await?;
    let document = browser.only_document().await?;
    let folder = tempfile::tempdir()?;
    let broken = folder.path().join("broken.json");
    std::fs::write(&broken, "{\"format\": \"passerelle\"")?;
    browser.choose_file("#add-view", &broken).await?;
    browser
        .see_words("#add-view-said", &word(Word::FileDamaged))
        .await?;
    at("a file refused").await?;
    let stamp = |random| Stamp {
        now: document.updated,
        random,
    };
    let theirs = document.duplicate(stamp(5), stamp(6), "Le regard de l'autre".to_owned());
    let file = folder.path().join("theirs.json");
    std::fs::write(&file, write_file(&[theirs], Sharing { notes: false })?)?;
    browser.choose_file("#add-view", &file).await?;
    browser.see("#side-by-side").await?;
    at("two views side by side").await?;
    browser
        .go_ready(&site.at(&format!("en/assess/participation/?doc={id}#lecture")))
        .await?;
    browser.see("#headline").await?;
    at("the reading in English").await
}

pub(super) async fn partial(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.click("#journey [data-act=next]").await?;
    browser.answer("before.today", "information").await?;
    browser.see_saved().await?;
    let id = browser.document().await?;
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?doc={id}#lecture")))
        .await?;
    browser.see("#missing").await?;
    at("a partial reading").await?;
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see_step("lecture").await?;
    at("a reading of nothing").await
}
