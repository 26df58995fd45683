//! Situations: placed by keyboard, with the reasons after each; a reload in the middle; the missed one
//! played again; the votes of a group; nothing on the disk.

use crate::support::browser::Browser;
use crate::support::keyboard::{ENTER, SPACE};
use crate::support::outcome::Outcome;
use crate::support::prelude::WATCH;
use crate::support::stage::Stage;
use crate::support::wait::wait_for;

/// Waits for a situation by its place in the address and its heading.
async fn see_situation(browser: &Browser, number: usize) -> Outcome {
    wait_for(&format!("the step is #situation-{number}"), async || {
        Ok(browser.step().await? == format!("situation-{number}"))
    })
    .await?;
    browser
        .see_words("#journey h1", &format!("Situation {number} sur 20"))
        .await?;
    browser.see_heading_focused().await
}

/// Chooses a degree and asks why: the focus goes to the answer.
async fn place(browser: &Browser, degree: &str, outcome: &str, says: &str) -> Outcome {
    browser.choose_by_keys("degree", degree).await?;
    browser.enter("[data-act=see]").await?;
    browser
        .see_words(&format!(".answer[data-outcome={outcome}]"), says)
        .await?;
    browser.see_focus("#answer").await
}

async fn next(browser: &Browser, number: usize) -> Outcome {
    browser.enter("#journey [data-act=next]").await?;
    see_situation(browser, number).await
}

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(WATCH).await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    browser.enter("#decouvrir a[href$='/situations/']").await?;
    browser.ready().await?;
    browser
        .see_words(".vignettes", "la cuisine de l'hôpital")
        .await?;
    browser.enter("[data-act=start]").await?;
    see_situation(&browser, 1).await?;

    // One as here, one elsewhere that is an alibi, and one more as here.
    browser.enter("#journey details.note summary").await?;
    browser
        .see_words("#journey details.note p", "qui garde la main")
        .await?;
    place(
        &browser,
        "consultation",
        "same",
        "Oui, c'est bien une consultation.",
    )
    .await?;
    browser
        .see_words(".answer", "Pour monter d'un degré")
        .await?;
    next(&browser, 2).await?;
    place(
        &browser,
        "information",
        "same",
        "Leur avis n'est pas demandé",
    )
    .await?;
    browser
        .js("location.hash = 'situation-5';", Vec::new())
        .await?;
    see_situation(&browser, 5).await?;
    place(
        &browser,
        "partnership",
        "other",
        "Nous dirions plutôt : de l'information.",
    )
    .await?;
    browser
        .see_words(".answer", "Votre choix : Partenariat.")
        .await?;
    browser
        .see_words(".answer", "nous appelons un alibi")
        .await?;
    ensure!(
        browser.has(".answer a[href$='/reperes/#alibi']").await?,
        "the word is explained"
    );

    // A reload in the middle loses nothing, and a choice may change.
    browser.reload().await?;
    browser.ready().await?;
    browser.see_chosen("degree", "partnership").await?;
    browser.see(".answer[data-outcome=other]").await?;
    browser
        .see_words(".progress", "Déjà vues : 3 sur 20")
        .await?;
    browser.enter("[data-act=stop]").await?;

    browser.see_heading_focused().await?;
    browser
        .see_words("#placed", "Vous avez placé 2 situations sur 20 comme nous.")
        .await?;
    browser
        .see_words(
            "#confused",
            "Vous avez pris une fois de l'information pour un partenariat.",
        )
        .await?;
    browser
        .see_words(
            "#missed",
            "Votre choix : Partenariat. Le nôtre : Information.",
        )
        .await?;
    browser.enter("[data-act=replay]").await?;
    see_situation(&browser, 5).await?;
    browser
        .see_words(".progress", "À rejouer : 1 sur 1")
        .await?;
    ensure_eq!(browser.chosen("degree").await?, None, "it is asked anew");
    place(
        &browser,
        "information",
        "same",
        "Oui, c'est bien de l'information.",
    )
    .await?;
    browser.enter("#journey [data-act=next]").await?;
    browser
        .see_words("#placed", "Vous avez placé 3 situations sur 20 comme nous.")
        .await?;
    browser.see_no("#missed").await?;
    browser.see_heading_focused().await?;
    browser.enter("[data-act=restart]").await?;
    browser.see("[data-act=start]").await?;
    browser.see_heading_focused().await?;
    group(&browser).await?;
    ensure!(
        browser.documents().await?.is_empty(),
        "nothing is on the disk"
    );
    let noted = browser.noted().await?;
    ensure!(noted.is_empty(), "{noted:#?}");

    // Without a server, where one was.
    site.stop();
    browser.reload().await?;
    browser.ready().await?;
    browser.see_words("[data-votes=collaboration]", "1").await
}

/// Before one screen: hands are counted, or not.
async fn group(browser: &Browser) -> Outcome {
    browser.choose_by_keys("who", "group").await?;
    browser.enter("[data-act=start]").await?;
    see_situation(browser, 1).await?;
    browser.see(".projector .vignette").await?;
    browser.tab_to("[data-act=more-consultation]").await?;
    browser.press(SPACE).await?;
    browser.press(ENTER).await?;
    browser.see_words("[data-votes=consultation]", "2").await?;
    browser.enter("[data-act=more-collaboration]").await?;
    browser.see_words("[data-votes=collaboration]", "1").await?;
    browser.enter("[data-act=see]").await?;
    browser
        .see_words(
            ".answer[data-outcome=same]",
            "Oui, c'est bien une consultation.",
        )
        .await?;
    for words in [
        "Consultation 2 mains",
        "Collaboration 1 main",
        "Partenariat aucune main",
    ] {
        browser.see_words(".spread", words).await?;
    }
    browser.see_words(".answer", "Vos votes diffèrent").await?;
    // Nobody has to vote.
    next(browser, 2).await?;
    browser.enter("[data-act=see]").await?;
    browser
        .see_words(
            ".answer[data-outcome=unplaced]",
            "Pour nous, c'est de l'information.",
        )
        .await?;
    browser.enter("#journey [data-act=back]").await?;
    see_situation(browser, 1).await
}
