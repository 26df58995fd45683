//! On paper: the blank questionnaire and the sheet of a reading take one page of A4 each.

use crate::support::browser::Browser;
use crate::support::institution::INSTITUTION;
use crate::support::journey::{MADE, NAME, PARTICIPATION, assessed, made};
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use crate::support::stage::Stage;
use passerelle::notebook::{Assessment, Id, Stamp};
use serde_json::json;

/// How many pages the page in front takes on paper.
async fn pages(browser: &Browser) -> Outcome<u64> {
    let asked = json!({ "preferCSSPageSize": true, "printBackground": false, "paperWidth": 8.27, "paperHeight": 11.69 });
    let printed = browser.devtools("Page.printToPDF", asked).await?;
    let count = "return (atob(arguments[0]).match(/\\/Type\\s*\\/Page\\b/g) || []).length;";
    let found = browser.js(count, vec![printed["data"].clone()]).await?;
    Ok(found.as_u64().unwrap_or_default())
}

/// Plays it. Chromium only: the others print to a printer.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    for paper in [
        "evaluer/participation/papier/",
        "en/assess/participation/paper/",
        "evaluer/etablissement/papier/",
        "en/assess/institution/paper/",
    ] {
        browser.go(&site.at(paper)).await?;
        ensure_eq!(pages(&browser).await?, 1, "{paper} takes one page");
    }
    for sheets in ["evaluer/preparation/papier/", "en/assess/readiness/paper/"] {
        browser.go(&site.at(sheets)).await?;
        let count = browser.count(".paper").await?;
        ensure_eq!(count, 8, "{sheets}: seven missions and the team");
        ensure_eq!(pages(&browser).await?, count, "{sheets}: a page each");
        browser.click(".contents a[href='#team']").await?;
        ensure_eq!(pages(&browser).await?, 1, "{sheets}: one alone");
    }
    let document = assessed(NAME);
    browser.keep(&site, std::slice::from_ref(&document)).await?;
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?doc={}#lecture", document.id)))
        .await?;
    browser.see("#actions").await?;
    for _ in 0..3 {
        browser
            .click("#actions [data-act=keep][aria-pressed=false]")
            .await?;
    }
    browser.see_saved().await?;
    ensure_eq!(pages(&browser).await?, 1, "the sheet of a reading");
    institution(&browser, &site).await?;
    // What takes more than a page is seen to.
    browser.go(&site.at("lexique/")).await?;
    ensure!(pages(&browser).await? > 5, "the lexicon is long");
    Ok(())
}

/// The sheet of an institution where every cell has a first step that is kept.
async fn institution(browser: &Browser, site: &Site) -> Outcome {
    let mut assessment = Assessment::new(passerelle::features::institution::ID, Id::new(MADE, 4));
    for activity in ["care", "training", "research", "quality"] {
        for level in ["service", "organisation", "governance"] {
            for (what, choice) in [("today", "information"), ("wished", "collaboration")] {
                let item = format!("{activity}.{level}.{what}");
                assessment.answers.set(&item, choice);
            }
        }
    }
    let first = Stamp {
        now: MADE,
        random: 2,
    };
    let document = made(first, "", assessment);
    browser.keep(site, std::slice::from_ref(&document)).await?;
    browser
        .go_ready(&site.at(&format!("{INSTITUTION}?doc={}#lecture", document.id)))
        .await?;
    browser.click("#climbs details summary").await?;
    for _ in 0..12 {
        browser.click("[data-act=keep][aria-pressed=false]").await?;
    }
    browser.see_saved().await?;
    ensure_eq!(
        browser.count("[data-act=keep][aria-pressed=true]").await?,
        12,
        "every step is kept"
    );
    ensure_eq!(pages(browser).await?, 1, "the sheet of an institution");
    Ok(())
}
