//! Fifty people in a contact plan.

use super::plan_of;
use crate::support::engine::Engine;
use crate::support::files::finished;
use crate::support::outcome::Outcome;
use crate::support::planning::{CONTACT_PLAN, step};
use crate::support::stage::Stage;
use crate::support::wait::wait_until;
use passerelle::features::contact_plan::rule::ItemKind;
use serde_json::json;

/// Fifty people at once, from lines that are pasted: shown first, then added, once; a closed card costs no field.
/// The list leaves as a table and as contact cards.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    browser.go_ready(&site.at(CONTACT_PLAN)).await?;
    browser.click("#import > summary").await?;
    let lines: Vec<String> = (0..50)
        .map(|n| {
            format!("Personne {n} Durand, cadre de santé, 06 12 34 56 {n:02}, p{n}@exemple.fr")
        })
        .collect();
    let paste = "const field = document.querySelector('#import-lines');
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    let folder = tempfile::tempdir()?;
    let bad = folder.path().join("people.vcf");
    std::fs::write(&bad, [0_u8; 64])?;
    for known in [0, 50] {
        browser.js(paste, vec![json!(lines.join("\n"))]).await?;
        browser.click("[data-act=read-lines]").await?;
        browser.see_focus("#import-found").await?;
        // A file that is no address book takes nothing away that was read before.
        browser.choose_file("#import-file", &bad).await?;
        browser.see("#import-said.error").await?;
        browser.click("[data-act=import]").await?;
        let added = format!("Ajout fait : {}. Déjà dans la liste : {known}.", 50 - known);
        browser.see_words("#import-said", &added).await?;
    }
    browser.see_words("#people-count", "50 personnes").await?;
    let (_, plan) = plan_of(&browser).await?;
    ensure_eq!(plan.of(ItemKind::Person).count(), 50, "each once");
    let fields = "[data-list=person] :is(input, select, textarea)";
    ensure_eq!(
        browser.count(fields).await?,
        0,
        "closed cards hold no field"
    );
    browser
        .click("[data-list=person] li:nth-child(30) summary")
        .await?;
    browser
        .see("[data-list=person] li:nth-child(30) [id^=service-]")
        .await?;
    browser
        .click("[data-list=person] li:nth-child(40) summary")
        .await?;
    browser
        .see("[data-list=person] li:nth-child(40) [id^=service-]")
        .await?;
    browser
        .see_no("[data-list=person] li:nth-child(30) [id^=service-]")
        .await?;
    ensure_eq!(
        browser.count("[data-list=person] details[open]").await?,
        1,
        "one at a time"
    );
    browser.see_no("#twins").await?;
    step(&browser, "whole").await?;
    for act in ["table", "cards"] {
        browser.click(&format!("[data-act={act}]")).await?;
        browser
            .see_words("#export-said", "Le fichier est dans vos téléchargements")
            .await?;
    }
    if browser.engine == Engine::Webkit {
        return Ok(());
    }
    let downloads = browser.downloads();
    let files = wait_until("both files are in the downloads", async || {
        let files = finished(&downloads)?;
        Ok((files.len() == 2).then_some(files))
    })
    .await?;
    for file in files {
        let text = std::fs::read_to_string(&file)?;
        let people = if text.starts_with("BEGIN:VCARD") {
            text.matches("BEGIN:VCARD").count()
        } else {
            text.lines().count() - 1
        };
        ensure_eq!(people, 50, "people in {}", file.display());
        ensure!(
            text.contains("p49@exemple.fr"),
            "the last one is in {}",
            file.display()
        );
    }
    Ok(())
}
