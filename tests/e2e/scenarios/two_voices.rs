//! A partner and a team, two devices: the partner hands on a file, the team sets it beside its own answers and
//! reads what to speak of first. By keyboard, without a server; the other way round as well.

use crate::support::browser::Browser;
use crate::support::journey::{made, word};
use crate::support::outcome::Outcome;
use crate::support::readiness::{RESEARCH, TEAM, instrument};
use crate::support::site::Site;
use crate::support::stage::Stage;
use crate::support::view::plain;
use passerelle::catalogue::{InstrumentId, Word};
use passerelle::exchange::Sharing;
use passerelle::features::readiness::TEAM as TEAM_ID;
use passerelle::features::readiness::instrument_of;
use passerelle::features::readiness::words::{Statement, Theme};
use passerelle::features::write_file;
use passerelle::notebook::{Assessment, Document, Stamp};

/// A clipboard that takes everything, and shows what it was given.
const CLIPBOARD: &str = "
    navigator.clipboard.writeText = (text) => { window.__copied = text; return Promise.resolve(); };";

/// The statements of a theme.
fn about(id: InstrumentId, theme: Theme) -> Vec<&'static Statement> {
    let (_, said) = instrument(id);
    let statements = said.statements.iter();
    statements.filter(|s| s.theme == theme).collect()
}

/// The choice that is made for a statement, where these themes are open.
fn choice(of: InstrumentId, item: &str, open: &[Theme]) -> &'static str {
    let (_, said) = instrument(of);
    let statement = said.statements.iter().find(|s| s.id == item);
    let is_open = statement.is_some_and(|s| open.contains(&s.theme));
    if is_open { "to-prepare" } else { "acquired" }
}

/// The same answers as [`assess`] gives to the partner's questions, on the disk already, and their reading in front.
/// They are of a later time than another document, which so could be taken for an earlier one of the same person.
async fn assessed_after(
    browser: &Browser,
    site: &Site,
    other: &Document,
    open: &[Theme],
) -> Outcome {
    let of = instrument_of(passerelle::catalogue::MissionId::Research);
    let (asked, _) = instrument(of);
    let later = Stamp {
        now: other.updated + 1000,
        random: 5,
    };
    let mut assessment = Assessment::new(of, later.id());
    for item in asked.items() {
        let choice = choice(of, &item.id, open);
        assessment.answers.set(&item.id, choice);
    }
    let document = made(later, "", assessment);
    browser.keep(site, std::slice::from_ref(&document)).await?;
    let reading = format!("{}?doc={}#lecture", site.at(RESEARCH), document.id);
    browser.go_ready(&reading).await
}

/// Answers every statement of both sections, and goes to the reading.
async fn assess(browser: &Browser, of: InstrumentId, open: &[Theme]) -> Outcome {
    let (asked, _) = instrument(of);
    for section in &asked.sections {
        browser.enter("#journey [data-act=next]").await?;
        browser.see_heading_focused().await?;
        for item in &section.items {
            let choice = choice(of, &item.id, open);
            browser.choose_by_keys(&item.id, choice).await?;
        }
    }
    browser.see_saved().await?;
    for _ in 0..2 {
        browser.enter("#journey [data-act=next]").await?;
        browser.see_heading_focused().await?;
    }
    Ok(())
}

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, partner) = stage.open_with_prelude(CLIPBOARD).await?;
    let folder = tempfile::tempdir()?;
    partner.go_ready(&site.at(RESEARCH)).await?;
    partner.tab_to("#name").await?;
    partner.press("Camille").await?;
    assess(
        &partner,
        instrument_of(passerelle::catalogue::MissionId::Research),
        &[Theme::Training, Theme::Status],
    )
    .await?;
    partner.enter("[data-act=hand-on]").await?;
    partner
        .see_words("#share-said", &word(Word::FileGiven))
        .await?;
    let theirs = partner.only_document().await?;
    let file = partner
        .handed_on(&theirs, folder.path(), "passerelle-camille.json")
        .await?;
    stage.close(partner);

    let team = stage.browser().await?;
    team.go(&site.at("")).await?;
    team.see_offline_ready().await?;
    site.stop();
    team.go_ready(&site.at(TEAM)).await?;
    assess(&team, TEAM_ID, &[Theme::Training, Theme::Loop]).await?;
    let own = team.only_document().await?;

    // One's own file, and a file of another questionnaire, are refused with a sentence.
    let mine = folder.path().join("mine.json");
    std::fs::write(
        &mine,
        write_file(std::slice::from_ref(&own), Sharing { notes: false })?,
    )?;
    team.choose_file("#add-view", &mine).await?;
    team.see_words("#add-view-said", &word(Word::FileOtherKind))
        .await?;
    ensure_eq!(team.documents().await?.len(), 1, "nothing is stored of it");

    team.choose_file("#add-view", &file).await?;
    team.see_words("#add-view-said", &word(Word::FileTaken))
        .await?;
    team.see("#both").await?;
    team.see_words("#both thead", "Camille").await?;
    let themes = "return [...document.querySelectorAll('#both [data-theme]')].map((row) => row.dataset.theme);";
    let themes: Vec<String> = serde_json::from_value(team.js(themes, Vec::new()).await?)?;
    ensure_eq!(
        themes.len(),
        Theme::ALL.len(),
        "every theme of the team: {themes:?}"
    );
    // Open on both sides first; then on one; what each has and the other lacks.
    let first = "return [...document.querySelectorAll('#agenda > ol > li > b')].map((title) => title.textContent);";
    let agenda: Vec<String> = serde_json::from_value(team.js(first, Vec::new()).await?)?;
    ensure_eq!(
        agenda.len(),
        3,
        "three themes are open for one of them: {agenda:?}"
    );
    ensure!(
        agenda[0].contains("Formation"),
        "training first: {agenda:?}"
    );
    let status = about(TEAM_ID, Theme::Status);
    let named = status.first().ok_or("the team has a statement on status")?;
    team.see_words("#brings", &plain(&named.short)).await?;
    let asked = about(
        instrument_of(passerelle::catalogue::MissionId::Research),
        Theme::Training,
    );
    let asked = asked.first().ok_or("a statement on training")?;
    team.see_words("#agenda", &plain(&asked.question)).await?;
    let text = copied(&team).await?;
    for line in [
        "Ordre du jour d'une première rencontre",
        "1. Se présenter",
        "2. Formation et compétences : à préparer des deux côtés",
        "Le partenaire demande :",
        &plain(&asked.question),
    ] {
        ensure!(text.contains(line), "{line:?} in {text}");
    }
    ensure_eq!(team.documents().await?.len(), 2, "it is kept once");

    // Another partner's file is no earlier time of this one's own answers.
    assessed_after(&team, &site, &theirs, &[]).await?;
    team.see("#two-way-with").await?;
    team.see_no("#history").await?;
    team.go_ready(&format!("{}?doc={}#lecture", site.at(TEAM), own.id))
        .await?;

    // There again after a reload, by keyboard.
    team.reload().await?;
    team.ready().await?;
    team.see("#two-way-with").await?;
    ensure!(
        team.has("#two-way-with option:nth-child(2)").await?,
        "it can be chosen again"
    );
    ensure!(!team.has("#both").await?, "nothing is chosen unasked");

    // The other way round: the team's file beside the partner's own answers.
    let partner = stage.browser().await?;
    site.restart()?;
    assessed_after(&partner, &site, &own, &[Theme::Purpose]).await?;
    partner.choose_file("#add-view", &mine).await?;
    partner
        .see_words("#add-view-said", &word(Word::FileTaken))
        .await?;
    partner.see_words("#agenda", "Buts").await?;
    ensure!(
        copied(&partner).await?.contains("Buts et rôles"),
        "the agenda is that of what is open here"
    );
    // The team's answers are no earlier time of one's own.
    partner.see_no("#history").await
}

/// Copies the agenda by keyboard: what the clipboard was given.
async fn copied(browser: &Browser) -> Outcome<String> {
    browser.enter("[data-act=copy-agenda]").await?;
    browser
        .see_words("#agenda-said", "L'ordre du jour est copié.")
        .await?;
    let text = browser.js("return window.__copied;", Vec::new()).await?;
    Ok(plain(text.as_str().unwrap_or_default()))
}
