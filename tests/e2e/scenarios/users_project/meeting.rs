//! Where the copies meet: files that are refused, and a point that waits for a choice.

use super::{OTHER_NAME, file};
use crate::support::browser::Browser;
use crate::support::journey::word;
use crate::support::outcome::Outcome;
use crate::support::users_project::{said, stored};
use crate::support::view::plain;
use passerelle::catalogue::{Word, fill};
use passerelle::features::readiness::TEAM;
use passerelle::features::users_project::words::ProjectWord;
use passerelle::notebook::{Assessment, Body, Document, Id, Stamp};
use std::path::Path;

/// Files that are not of this project.
pub(super) async fn refused(browser: &Browser, folder: &Path, own: &Document) -> Outcome {
    let words = &said().words;
    let stamp = |random| Stamp {
        now: own.created,
        random,
    };
    let subject = Id::new(own.created, 3);
    let assessment = Assessment::new(TEAM, subject);
    let assessment = Document::new(
        stamp(31),
        stamp(32),
        String::new(),
        Body::Assessment(assessment),
    );
    let other = own.duplicate(stamp(33), stamp(34), "Un <i>autre</i> projet".to_owned());
    let title = [("title", other.title.as_str())];
    let other_said = fill(words.get(ProjectWord::OtherProject), &title);
    let cut = folder.join("cut.json");
    std::fs::write(&cut, "{\"format\": \"passerelle\"")?;
    for (path, sentence) in [
        (
            file(folder, "assessment.json", &assessment)?,
            plain(words.get(ProjectWord::OtherKind)),
        ),
        (file(folder, "other.json", &other)?, plain(&other_said)),
        (cut, word(Word::FileDamaged)),
    ] {
        browser.choose_file("#take-file", &path).await?;
        browser
            .see_words("#take-file-said.error", &sentence)
            .await?;
    }
    ensure_eq!(browser.documents().await?.len(), 1, "nothing is stored");
    Ok(())
}

/// Both names side by side; the second one is chosen.
pub(super) async fn settle(browser: &Browser) -> Outcome {
    browser.reload().await?;
    browser.ready().await?;
    browser
        .see_words(
            "#conflicts",
            &plain(said().words.get(ProjectWord::ConflictOne)),
        )
        .await?;
    browser.enter("[data-act=settle]").await?;
    browser.see_heading_focused().await?;
    ensure_eq!(browser.count("[data-side]").await?, 2, "side by side");
    for name in ["Notre projet", OTHER_NAME] {
        browser.see_words(".sides", name).await?;
    }
    let sides = "return [...document.querySelectorAll('[data-side] .written')].map((side) => side.textContent);";
    let sides: Vec<String> = serde_json::from_value(browser.js(sides, Vec::new()).await?)?;
    let place = sides.iter().position(|name| name == OTHER_NAME);
    let place = place.ok_or("the other name is there")? + 1;
    browser
        .enter(&format!("[data-side]:nth-child({place}) [data-act=choose]"))
        .await?;
    browser
        .see_words(
            "#journey",
            &plain(said().words.get(ProjectWord::ConflictNone)),
        )
        .await?;
    browser.see_no("#conflicts").await?;
    browser.see_saved().await?;
    let (document, project) = stored(browser).await?;
    ensure!(project.conflicts().is_empty(), "nothing waits");
    ensure_eq!(document.title, OTHER_NAME, "the document goes by it");
    Ok(())
}
