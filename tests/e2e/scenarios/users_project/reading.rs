//! What a project gives to read once it is together: what changed, the actions in time, the sheet, the files.

use super::{NAME, OTHER_NAME, OWN_ACTION, THEIR_ACTION};
use crate::support::browser::Browser;
use crate::support::engine::Engine;
use crate::support::files::finished;
use crate::support::outcome::Outcome;
use crate::support::users_project::said;
use crate::support::view::plain;
use crate::support::wait::{wait_for, wait_until};
use passerelle::catalogue::fill;
use passerelle::features::users_project::words::ProjectWord;

/// What changed since the version that was kept.
pub(super) async fn compared(browser: &Browser) -> Outcome {
    browser
        .js("location.hash = 'versions';", Vec::new())
        .await?;
    browser.see_heading_focused().await?;
    browser.see_words("#compared", THEIR_ACTION).await?;
    browser.see_words("#compared", OTHER_NAME).await?;
    browser.see_words("#compared", NAME).await?;
    ensure_eq!(
        browser.count("#compared [data-changed]").await?,
        2,
        "the name, and an action"
    );
    Ok(())
}

/// The actions in time, and as a table.
pub(super) async fn followed(browser: &Browser) -> Outcome {
    let words = &said().words;
    browser.js("location.hash = 'suivi';", Vec::new()).await?;
    browser.see_heading_focused().await?;
    let quarter = fill(words.get(ProjectWord::Quarter2), &[("year", "2027")]);
    browser
        .see_words("#timeline > li:first-child", &plain(&quarter))
        .await?;
    browser
        .see_words("#timeline > li:first-child", OWN_ACTION)
        .await?;
    browser
        .see_words("#timeline > li.undated", THEIR_ACTION)
        .await?;
    browser.tab_to("input[name=view-as]").await?;
    browser.press(crate::support::keyboard::DOWN).await?;
    browser.see("#project-table").await?;
    ensure_eq!(
        browser.count("#project-table tbody tr").await?,
        3,
        "a row an action"
    );
    browser
        .see_words("#project-table tbody tr:first-child", "4 mai 2027")
        .await
}

/// What is printed: every part that is filled, and the words as they were typed.
pub(super) async fn on_paper(browser: &Browser) -> Outcome {
    ensure!(!browser.has(".sheet").await?, "not drawn while one writes");
    // As a browser says it, from its own menu as well.
    browser
        .js("dispatchEvent(new Event('beforeprint'));", Vec::new())
        .await?;
    wait_for("the sheet is drawn", async || browser.has(".sheet").await).await?;
    let sheet = "return document.querySelector('.sheet').textContent;";
    let sheet = browser.js(sheet, Vec::new()).await?;
    let sheet = plain(sheet.as_str().unwrap_or_default());
    for words in [
        OTHER_NAME,
        "Nos valeurs",
        OWN_ACTION,
        THEIR_ACTION,
        "4 mai 2027",
        "Accord sur les thèmes",
    ] {
        ensure!(sheet.contains(words), "{words:?} in {sheet}");
    }
    Ok(())
}

/// The same for a word processor, and as plain text.
pub(super) async fn as_files(browser: &Browser) -> Outcome {
    browser
        .js("location.hash = 'partager';", Vec::new())
        .await?;
    browser.see_heading_focused().await?;
    browser.enter("[data-act=report-word]").await?;
    browser
        .see_words(
            "#written-said",
            &plain(said().words.get(ProjectWord::Given)),
        )
        .await?;
    let word = given(browser, "docx").await?;
    ensure!(word.is_none_or(|bytes| bytes.starts_with(b"PK")), "a DOCX");
    // By hand: after a download Firefox keeps the keys for its own panel.
    browser.click("[data-act=report-markdown]").await?;
    let Some(text) = given(browser, "md").await? else {
        return Ok(());
    };
    let text = plain(&String::from_utf8(text)?);
    for words in ["# Le projet des usagers du CHU", OWN_ACTION, THEIR_ACTION] {
        ensure!(text.contains(words), "{words:?} in {text}");
    }
    Ok(())
}

/// The file of this kind in the downloads, which it leaves; WebKit's driver leaves downloads to the desktop.
async fn given(browser: &Browser, ending: &str) -> Outcome<Option<Vec<u8>>> {
    if browser.engine == Engine::Webkit {
        return Ok(None);
    }
    let downloads = browser.downloads();
    let found = wait_until("the file is in the downloads", async || {
        let mut files = finished(&downloads)?.into_iter();
        Ok(files.find(|file| file.extension().is_some_and(|it| it == ending)))
    });
    let found = found.await?;
    let bytes = std::fs::read(&found)?;
    std::fs::remove_file(found)?;
    Ok(Some(bytes))
}
