//! Words that look like markup stay words, whoever typed them or sent them.

use crate::support::browser::Browser;
use crate::support::journey::{NOTEBOOK, PARTICIPATION};
use crate::support::outcome::Outcome;
use crate::support::planning::{CONTACT_PLAN, step};
use crate::support::stage::Stage;
use crate::support::wait::wait_for;
use passerelle::exchange::Sharing;
use passerelle::features::write_file;
use passerelle::notebook::Stamp;

const HOSTILE: &str = "<img src=x onerror=\"window.hurt=1\"><b id=hurt>&amp;{n}";

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    let page = site.at(PARTICIPATION);
    browser.go_ready(&page).await?;
    browser.type_into("#name", HOSTILE).await?;
    browser.click("#journey [data-act=next]").await?;
    browser.see_heading_focused().await?;
    browser.answer("before.today", "consultation").await?;
    browser.answer("before.wished", "partnership").await?;
    browser.click("details.note summary").await?;
    browser.type_into("textarea", HOSTILE).await?;
    browser.see_saved().await?;
    unhurt(&browser).await?;
    let own = browser.only_document().await?;
    ensure_eq!(own.title, HOSTILE, "kept as it was typed");

    for step in ["verifier", "lecture"] {
        browser
            .go_ready(&format!("{page}?doc={}#{step}", own.id))
            .await?;
        browser.see_words("#journey", HOSTILE).await?;
        unhurt(&browser).await?;
    }
    let sheet = browser
        .js(
            "return document.querySelector('.sheet').textContent;",
            Vec::new(),
        )
        .await?;
    ensure!(
        sheet
            .as_str()
            .is_some_and(|sheet| sheet.matches(HOSTILE).count() >= 2),
        "name and note on the sheet"
    );

    // From another person, by file.
    let mut theirs = own.duplicate(stamp(11), stamp(12), HOSTILE.to_owned());
    if let Some(assessment) = theirs.assessment_mut() {
        assessment.answers.set("before.today", HOSTILE);
        assessment.kept.push(HOSTILE.to_owned());
    }
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("theirs.json");
    std::fs::write(&file, write_file(&[theirs], Sharing { notes: true })?)?;
    browser.choose_file("#add-view", &file).await?;
    browser.see("#side-by-side").await?;
    browser.see_words("#side-by-side", HOSTILE).await?;
    unhurt(&browser).await?;

    browser.go_ready(&site.at(NOTEBOOK)).await?;
    wait_for("both are listed", async || {
        Ok(browser.count(".doc").await? == 2)
    })
    .await?;
    browser.see_words(".docs", HOSTILE).await?;
    browser.click(".doc [data-act=delete]").await?;
    browser.see_words("#undo", HOSTILE).await?;
    unhurt(&browser).await?;
    plan(&browser, &site.at(CONTACT_PLAN)).await
}

/// In a contact plan: a name, a message, a task, the sheet.
async fn plan(browser: &Browser, page: &str) -> Outcome {
    browser.go_ready(page).await?;
    browser.type_into("#new-person", HOSTILE).await?;
    browser.click("[data-act=add-person]").await?;
    browser.see_words("[data-list=person]", HOSTILE).await?;
    browser
        .click("[data-list=person] [data-act=invite]")
        .await?;
    browser.see_words("[data-part=message]", HOSTILE).await?;
    unhurt(browser).await?;
    step(browser, "work").await?;
    for list in ["task", "proposal"] {
        browser.type_into(&format!("#new-{list}"), HOSTILE).await?;
        browser.click(&format!("[data-act=add-{list}]")).await?;
        browser
            .see_words(&format!("[data-list={list}]"), HOSTILE)
            .await?;
    }
    browser.see_words("#feedback", HOSTILE).await?;
    browser.see_words("#now", HOSTILE).await?;
    unhurt(browser).await?;
    step(browser, "whole").await?;
    browser.see_words(".plan-sheet", HOSTILE).await?;
    unhurt(browser).await
}

fn stamp(random: u128) -> Stamp {
    Stamp {
        now: 1_795_305_600_000,
        random,
    }
}

/// Nothing of it became markup.
async fn unhurt(browser: &Browser) -> Outcome {
    let look = "return window.hurt === undefined && !document.querySelector('#hurt, img[src=x], main b[id]');";
    ensure_eq!(
        browser.js(look, Vec::new()).await?,
        true,
        "words became markup at {}",
        browser.address().await?
    );
    Ok(())
}
