//! The whole journey without a mouse: from the staircase of the home page to an action kept.

use crate::support::browser::Browser;
use crate::support::journey::{NAME, PHASES, PRACTICES, SETTING, every_answer, title_at, word};
use crate::support::keyboard::{ENTER, SPACE};
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::stored::answer_in;
use crate::support::view::plain;
use passerelle::catalogue::{Lang, Word};

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    browser.go(&site.at("")).await?;
    browser.enter("a.stair[href*='degre=partnership']").await?;
    browser.ready().await?;
    browser.see_title(&title_at(Lang::Fr, "cadre")).await?;
    browser
        .see_words("#journey .promise", "Partenariat")
        .await?;

    browser.tab_to("#name").await?;
    browser.press(NAME).await?;
    for (item, choice) in SETTING {
        browser.choose_by_keys(item, choice).await?;
    }
    for (step, items) in PHASES {
        onward(&browser, step).await?;
        if step == "pendant" {
            browser.see_chosen("during.today", "partnership").await?;
        }
        for (item, choice) in items {
            browser.choose_by_keys(item, choice).await?;
            browser.see_chosen(item, choice).await?;
        }
    }
    onward(&browser, "pratiques").await?;
    for (item, choice) in PRACTICES {
        browser.choose_by_keys(item, choice).await?;
    }
    onward(&browser, "verifier").await?;
    back_and_forth(&browser).await?;
    onward(&browser, "lecture").await?;
    reading(&browser).await?;
    keep_an_action(&browser).await?;
    browser.see_saved().await?;

    let document = browser.only_document().await?;
    ensure_eq!(document.title, NAME, "the name");
    for (item, choice) in every_answer() {
        ensure_eq!(
            answer_in(&document, item).as_deref(),
            Some(choice),
            "{item}"
        );
    }
    ensure_eq!(
        document.assessment().map(|a| a.kept.len()),
        Some(1),
        "the action that was kept"
    );
    Ok(())
}

/// To the next step by its link; the heading is where a reader goes on.
async fn onward(browser: &Browser, step: &str) -> Outcome {
    browser.enter("#journey [data-act=next]").await?;
    browser.see_step(step).await?;
    browser.see_heading_focused().await
}

/// From the list of answers back to one question, and to the list again.
async fn back_and_forth(browser: &Browser) -> Outcome {
    browser
        .enter("#journey a[data-act=change][href='#apres']")
        .await?;
    browser.see_step("apres").await?;
    browser.see_heading_focused().await?;
    browser.see_chosen("after.today", "information").await?;
    browser.web().back().await?;
    browser.see_step("verifier").await?;
    browser.see_heading_focused().await?;
    browser
        .see_words("#journey", &word(Word::AllAnswered))
        .await
}

async fn reading(browser: &Browser) -> Outcome {
    browser
        .see_words(
            "#headline",
            "Le degré annoncé pendant le projet dépasse ce que montrent les pratiques. \
             Le souhait dépasse la réalité avant le projet. \
             Le degré vous convient après le projet.",
        )
        .await?;
    ensure!(
        browser
            .has("#journey svg.chart[role=img][aria-label]")
            .await?,
        "the chart has a name"
    );
    ensure_eq!(
        browser
            .count("#journey .cols svg.chart .mark-today")
            .await?,
        3,
        "a disc a phase"
    );
    ensure_eq!(
        browser
            .count("#journey .cols svg.chart .mark-wished")
            .await?,
        3,
        "a ring a phase"
    );
    for (mark, count) in [
        ("mark-established", 4),
        ("mark-begun", 2),
        ("mark-to-check", 1),
    ] {
        ensure_eq!(
            browser
                .count(&format!("#journey .cols svg.chart .{mark}"))
                .await?,
            count,
            "{mark}: a diamond for each practice that is done, in part or not known"
        );
    }

    // The chart in words: sentences on screen, a table on the sheet that is printed.
    for said in [
        "Avant : ",
        "Pendant : ",
        "Après : ",
        "Degré établi dans les pratiques : consultation. Degré amorcé : collaboration.",
        "Degré établi dans les pratiques : entre information et consultation, à vérifier.",
        "Les pratiques confirment ce qui est annoncé.",
    ] {
        browser.see_words("#in-words", said).await?;
    }
    let rows = "return [...document.querySelectorAll('.sheet .chart-table tbody tr')]
        .map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join(' | '));";
    let rows = browser.js(rows, Vec::new()).await?;
    let rows: Vec<String> = rows
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|row| row.as_str().map(plain))
        .collect();
    let expected = [
        "Avant | Consultation | Collaboration | établi : consultation ; amorcé : collaboration",
        "Pendant | Partenariat | Partenariat | établi : information ; amorcé : consultation",
        "Après | Information | Information | établi : entre information et consultation, à vérifier",
    ];
    ensure_eq!(rows, expected, "the table of the sheet");

    browser
        .see_words(".card.alert", &word(Word::AlertTitle))
        .await?;
    browser.see_words(".card.alert", "Pendant").await?;
    ensure_eq!(
        browser.count(".card.alert [data-phase]").await?,
        1,
        "only one phase is overstated"
    );
    // What is "je ne sais pas" is a question to ask, on screen and on the sheet.
    browser
        .see_words(
            "#to-check",
            "Demande-t-on l'avis des usagers sur les résultats avant de conclure ?",
        )
        .await?;
    ensure_eq!(
        browser.count(".sheet [data-phase=after]").await?,
        1,
        "the question on the sheet"
    );
    browser.see_words("#actions", "Avant").await?;
    ensure!(
        browser.has("#talk blockquote").await?,
        "sentences to open the discussion"
    );
    ensure!(!browser.has("#missing").await?, "nothing is missing");
    Ok(())
}

async fn keep_an_action(browser: &Browser) -> Outcome {
    browser.tab_to("#actions [data-act=keep]").await?;
    browser.press(SPACE).await?;
    browser
        .see("#actions [data-act=keep][aria-pressed=true]")
        .await?;
    // A fold opens by Enter.
    browser.tab_to("#actions summary").await?;
    browser.press(ENTER).await?;
    browser.see("#actions details[open]").await?;
    Ok(())
}
