//! Readiness for a mission, by keyboard: answered, read as four lists, kept, compared with an earlier time,
//! there again without a server.

use crate::support::journey::NOTEBOOK;
use crate::support::keyboard::SPACE;
use crate::support::outcome::Outcome;
use crate::support::prelude::WATCH;
use crate::support::readiness::{RESEARCH, TEAM, instrument};
use crate::support::stage::Stage;
use passerelle::features::readiness::TEAM as TEAM_ID;
use passerelle::features::readiness::instrument_of;
use passerelle::features::readiness::words::Responsibility;

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(WATCH).await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    browser.enter("a[href$='/evaluer/preparation/']").await?;
    browser.see_words("h1", "Faire le point").await?;
    browser.enter(&format!("a[href$='/{RESEARCH}']")).await?;
    browser.ready().await?;
    browser
        .see_words("#journey", "non validé scientifiquement")
        .await?;
    browser.tab_to("#name").await?;
    browser.press("Laboratoire du CHU").await?;
    let (asked, said) = instrument(instrument_of(passerelle::catalogue::MissionId::Research));
    let choices = ["acquired", "to-prepare", "underway"];
    for (section, fragment) in asked.sections.iter().zip(["moi", "equipe"]) {
        browser.enter("#journey [data-act=next]").await?;
        browser.see_heading_focused().await?;
        ensure_eq!(browser.step().await?, fragment, "the step");
        for (item, choice) in section.items.iter().zip(choices.iter().cycle()) {
            browser.choose_by_keys(&item.id, choice).await?;
        }
    }
    browser.see_saved().await?;
    browser.enter("#journey [data-act=next]").await?;
    browser.see_heading_focused().await?;
    browser.enter("#journey [data-act=next]").await?;
    browser.see_heading_focused().await?;
    browser.see_words("#headline", "Appuis :").await?;
    let total = format!("/ {}", asked.items().count());
    ensure!(
        !browser.see("#headline").await?.contains(&total),
        "never out of a whole"
    );
    let first = asked.sections[0].items.first().ok_or("no statement")?;
    browser
        .see(&format!("#strengths [data-statement='{}']", first.id))
        .await?;
    let second = asked.sections[0].items.get(1).ok_or("one statement")?;
    let help = said
        .statements
        .iter()
        .find(|s| s.id == second.id)
        .ok_or("no help")?;
    browser
        .see_words(
            &format!("#to-prepare [data-statement='{}']", second.id),
            &help.short,
        )
        .await?;
    let others = said
        .statements
        .iter()
        .filter(|s| s.hands == Responsibility::Others)
        .count();
    ensure!(
        browser.count("#to-discuss li").await? < others as u64,
        "what is acquired is not discussed"
    );
    browser.tab_to("#to-prepare [data-act=keep]").await?;
    browser.press(SPACE).await?;
    browser
        .see("#to-prepare [data-act=keep][aria-pressed=true]")
        .await?;
    browser.see_saved().await?;
    let document = browser.only_document().await?;
    ensure_eq!(document.title, "Laboratoire du CHU", "the place");
    ensure_eq!(
        document.assessment().map(|a| a.answers.len()),
        Some(asked.items().count()),
        "every answer"
    );
    let noted = browser.noted().await?;
    ensure!(noted.is_empty(), "{noted:#?}");

    // Done again later: what moved is told.
    site.stop();
    browser.enter("[data-act=again]").await?;
    browser.ready().await?;
    browser
        .see_words("h1", "Faire le point : Recherche")
        .await?;
    browser.js("location.hash = 'moi';", Vec::new()).await?;
    browser.see(&format!("input[name='{}']", second.id)).await?;
    browser
        .answer_all(
            0,
            instrument_of(passerelle::catalogue::MissionId::Research),
            "acquired",
        )
        .await?;
    browser.see_saved().await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see("#missing").await?;
    browser.see("#history select").await?;
    let choose = "const select = document.querySelector('#history-with');
        select.value = select.options[1].value;
        select.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.js(choose, Vec::new()).await?;
    browser
        .see_words(
            "#moved",
            &format!("{} : à préparer, puis c'est acquis.", help.short),
        )
        .await?;
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    ensure_eq!(
        browser.count(".docs > li").await?,
        2,
        "both are in the notebook"
    );
    browser
        .see_words(".docs", "Faire le point : Recherche")
        .await?;

    // The team's mirror, without a server as well.
    browser.go_ready(&site.at(TEAM)).await?;
    browser.see_words("h1", "notre équipe").await?;
    browser.enter("#journey [data-act=next]").await?;
    browser.see_heading_focused().await?;
    browser.answer_all(0, TEAM_ID, "underway").await?;
    browser.see_saved().await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see_words("#to-prepare", "en bonne voie").await
}
