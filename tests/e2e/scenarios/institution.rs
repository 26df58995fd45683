//! An institution, by keyboard: answered, read as a table of cells, started from, kept, reloaded; then done again
//! years later and without a server, and what moved is told; and another person's view, by file.

use crate::support::browser::Browser;
use crate::support::institution::{INSTITUTION, YEARS, answer_cells};
use crate::support::journey::NOTEBOOK;
use crate::support::keyboard::SPACE;
use crate::support::outcome::Outcome;
use crate::support::prelude::WATCH;
use crate::support::stage::Stage;
use crate::support::stored::answer_in;
use crate::support::wait::wait_until;
use passerelle::exchange::Sharing;
use passerelle::features::write_file;
use passerelle::notebook::Document;

/// A section: its step, what stands there, and the answers given.
type Told = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

/// What is answered the first time, by step: the item without its activity, and the choice.
const FIRST: [Told; 4] = [
    (
        "soins",
        "care",
        &[
            ("service.today", "consultation"),
            ("service.wished", "collaboration"),
            ("organisation.today", "information"),
            ("organisation.wished", "partnership"),
            ("governance.today", "unknown"),
        ],
    ),
    (
        "formation",
        "training",
        &[
            ("service.today", "not-involved"),
            ("service.wished", "not-involved"),
        ],
    ),
    (
        "recherche",
        "research",
        &[("organisation.today", "not-applicable")],
    ),
    (
        "qualite",
        "quality",
        &[
            ("service.today", "partnership"),
            ("service.wished", "consultation"),
        ],
    ),
];

/// Waits until there are so many documents, and gives them, the earliest first.
async fn documents(browser: &Browser, many: usize) -> Outcome<Vec<Document>> {
    let mut found = wait_until(&format!("{many} documents are on the disk"), async || {
        let found = browser.documents().await?;
        Ok((found.len() == many).then_some(found))
    })
    .await?;
    found.sort_by_key(|document| document.created);
    Ok(found)
}

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let prelude = [WATCH, YEARS].concat();
    let (site, browser) = stage.open_with_prelude(&prelude).await?;
    browser.go(&site.at("evaluer/")).await?;
    browser.see_offline_ready().await?;
    browser.enter(&format!("a[href$='/{INSTITUTION}']")).await?;
    browser.ready().await?;
    browser
        .see_words("#journey", "non validé scientifiquement")
        .await?;
    browser.tab_to("#name").await?;
    browser.press("Hôpital des Deux-Rives").await?;
    browser
        .choose_by_keys("viewpoint", "representative")
        .await?;
    for (step, activity, given) in FIRST {
        browser.enter("#journey [data-act=next]").await?;
        browser.see_heading_focused().await?;
        ensure_eq!(browser.step().await?, step, "the step");
        for (item, choice) in given {
            browser
                .choose_by_keys(&format!("{activity}.{item}"), choice)
                .await?;
        }
    }
    browser.see_saved().await?;
    browser.enter("#journey [data-act=next]").await?;
    browser.see_heading_focused().await?;
    browser
        .see_words("#journey .lead", "Il reste 14 questions sans réponse.")
        .await?;
    browser.enter("#journey [data-act=next]").await?;
    browser.see_heading_focused().await?;
    first_reading(&browser).await?;
    let document = browser.only_document().await?;
    ensure_eq!(document.title, "Hôpital des Deux-Rives", "the name");
    ensure_eq!(
        answer_in(&document, "care.governance.today").as_deref(),
        Some("unknown"),
        "an answer"
    );
    ensure_eq!(
        document.assessment().map(|a| a.kept.clone()),
        Some(vec!["care.organisation".to_owned()]),
        "the step kept"
    );
    let noted = browser.noted().await?;
    ensure!(noted.is_empty(), "{noted:#?}");

    // Again without a server, and from here on: nothing is lost.
    site.stop();
    browser.reload().await?;
    browser.ready().await?;
    first_reading_stands(&browser).await?;
    two_years_later(&browser, &document).await?;
    another_view(&browser).await?;
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser
        .see_words(".docs", "Où en est votre établissement")
        .await?;
    let noted = browser.noted().await?;
    ensure!(noted.is_empty(), "{noted:#?}");
    Ok(())
}

/// What the first answers say, and a step kept by keys.
async fn first_reading(browser: &Browser) -> Outcome {
    browser.see_words("#headline", "Souhait plus haut : 2. Degré qui convient : 1. Souhait plus léger : 1. Reste à savoir : 1.").await?;
    browser
        .see_words("[data-cell='care.organisation']", "Information")
        .await?;
    browser
        .see_words("[data-cell='care.organisation']", "Partenariat")
        .await?;
    browser
        .see_words("[data-cell='training.governance']", "sans réponse")
        .await?;
    browser
        .see_words("[data-cell='research.organisation']", "Ne s'applique pas")
        .await?;
    browser
        .see_words(
            "#start [data-step='care.organisation']",
            "Soins, dans l'organisation",
        )
        .await?;
    browser
        .see_words(
            "#start",
            "L'écart y est le plus grand. Aujourd'hui : information ; souhait : partenariat.",
        )
        .await?;
    browser
        .see_words("#start [data-pattern='gap-high']", "un seul degré de plus")
        .await?;
    browser
        .see_words(
            "#climbs [data-step='care.service']",
            "Aujourd'hui : consultation ; souhait : collaboration.",
        )
        .await?;
    browser
        .see_words("#to-ask", "Soins, dans la gouvernance")
        .await?;
    browser
        .see_words("#to-ask", "Demandez à la direction")
        .await?;
    browser.see_words("#missing", "sans réponse").await?;
    let says = browser.see("#journey").await?;
    for total in ["/ 12", "sur 12", "sur 24", "/ 24", "%"] {
        ensure!(!says.contains(total), "never out of a whole: {total}");
    }
    ensure!(!browser.has("#years").await?, "there is no other year yet");
    browser.tab_to("#start [data-act=keep]").await?;
    browser.press(SPACE).await?;
    browser
        .see("#start [data-act=keep][aria-pressed=true]")
        .await?;
    browser.see_saved().await
}

async fn first_reading_stands(browser: &Browser) -> Outcome {
    browser
        .see_words("[data-cell='care.organisation']", "Partenariat")
        .await?;
    browser
        .see("#start [data-act=keep][aria-pressed=true]")
        .await?;
    Ok(())
}

/// Done again: the later date stands beside the earlier, and what moved is told.
async fn two_years_later(browser: &Browser, first: &Document) -> Outcome {
    browser
        .js("sessionStorage.setItem('years', '2');", Vec::new())
        .await?;
    browser.reload().await?;
    browser.ready().await?;
    browser.see("#start").await?;
    browser.enter("[data-act=again]").await?;
    let both = documents(browser, 2).await?;
    browser.ready().await?;
    browser
        .see_words("h1", "Où en est votre établissement ?")
        .await?;
    ensure_eq!(
        browser.value("#name").await?,
        "Hôpital des Deux-Rives",
        "the name stays"
    );
    ensure!(
        both[1].created > first.created + 700 * 24 * 3_600_000,
        "two years have gone by"
    );
    answer_cells(
        browser,
        "soins",
        &[
            ("care.service.today", "collaboration"),
            ("care.service.wished", "collaboration"),
            ("care.organisation.today", "consultation"),
            ("care.organisation.wished", "partnership"),
            ("care.governance.today", "information"),
        ],
    )
    .await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see("#years").await?;
    ensure_eq!(
        browser.count("#years thead th").await?,
        3,
        "a column a date"
    );
    for words in [
        "Soins, dans le service, aujourd'hui : consultation, puis collaboration.",
        "Soins, dans l'organisation, aujourd'hui : information, puis consultation.",
        "Soins, dans la gouvernance, aujourd'hui : je ne sais pas, puis information.",
    ] {
        browser.see_words("#years .moves", words).await?;
    }
    ensure_eq!(
        browser.count("#years .moves li").await?,
        3,
        "what has no answer yet has not moved"
    );
    browser
        .see_words("#years tbody", "Formation, dans le service")
        .await?;
    // The years are told in the order of time, whichever of them is read.
    let heads = browser.see("#years thead").await?;
    let year = |document: &Document| 1970 + document.created / 31_556_952_000;
    let places = both
        .iter()
        .map(|document| heads.find(&year(document).to_string()));
    let places: Vec<usize> = places.collect::<Option<_>>().ok_or_else(|| heads.clone())?;
    ensure!(places[0] < places[1], "{heads}");
    Ok(())
}

/// Another person's file stands beside, and is no year of one's own.
async fn another_view(browser: &Browser) -> Outcome {
    let own = documents(browser, 2).await?;
    let mut theirs = own[1].duplicate(
        passerelle::notebook::Stamp {
            now: own[1].updated,
            random: 5,
        },
        passerelle::notebook::Stamp {
            now: own[1].updated,
            random: 6,
        },
        "Vu d'ailleurs".to_owned(),
    );
    if let Some(assessment) = theirs.assessment_mut() {
        assessment.answers.set("care.service.today", "information");
    }
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("theirs.json");
    std::fs::write(&file, write_file(&[theirs], Sharing { notes: false })?)?;
    browser.choose_file("#add-view", &file).await?;
    browser
        .see_words(
            "#differences",
            "Soins, dans le service, aujourd'hui : collaboration pour vous, information pour l'autre personne.",
        )
        .await?;
    ensure_eq!(
        browser.count("#differences li").await?,
        1,
        "they agree on the rest"
    );
    ensure_eq!(
        browser.count("#years thead th").await?,
        3,
        "still two years"
    );
    Ok(())
}
