//! Discover: comparing roles, looking words up, searching, folding, reading aloud; by keyboard, and
//! without a server.

use crate::support::browser::Browser;
use crate::support::keyboard::{ENTER, SPACE};
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::wait::wait_for;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const COMPARE: &str = "comparer/";
const LEXICON: &str = "lexique/";
const SEARCH: &str = "rechercher/";

/// The roles whose columns show.
async fn columns(browser: &Browser) -> Outcome<Vec<String>> {
    let look = "return [...document.querySelectorAll('thead [data-role]')]
        .filter((head) => head.checkVisibility()).map((head) => head.dataset.role);";
    let found = browser.js(look, Vec::new()).await?;
    Ok(serde_json::from_value(found)?)
}

/// Chosen by keys, kept in the address, the same for whoever gets the link; nonsense in the address
/// gives the usual two.
pub async fn compare(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    browser.go(&site.at(COMPARE)).await?;
    let usual = ["users-representative", "partner-patient-or-carer"];
    ensure_eq!(columns(&browser).await?, usual, "the usual two");
    browser.tab_to("input[name=role][value=trainer]").await?;
    browser.press(SPACE).await?;
    ensure_eq!(
        columns(&browser).await?,
        [usual[0], usual[1], "trainer"],
        "a third one"
    );
    browser.enter("[data-compare-form] summary").await?;
    browser.tab_to("input[name=row][value=aim]").await?;
    browser.press(SPACE).await?;
    browser.see_no("[data-row=aim]").await?;
    let link = browser.address().await?;

    let guest = stage.browser().await?;
    guest.go(&link).await?;
    ensure_eq!(
        columns(&guest).await?,
        columns(&browser).await?,
        "the link opens the same table"
    );
    guest.see_no("[data-row=aim]").await?;
    guest.see("[data-row=skills]").await?;

    guest.go(&site.at("comparer/?roles=trainer")).await?;
    ensure_eq!(
        columns(&guest).await?,
        [usual[0], "trainer"],
        "one alone stands beside a usual one"
    );
    guest
        .go(&site.at("comparer/?roles=%3Cscript%3E,,nobody&rows=x"))
        .await?;
    ensure_eq!(columns(&guest).await?, usual, "nonsense is left aside");
    // The last column cannot be taken away.
    for role in usual {
        guest
            .click(&format!("label:has(> input[value={role}])"))
            .await?;
    }
    ensure_eq!(columns(&guest).await?.len(), 1, "one column stays");
    guest
        .click("[data-row=skills] td:not([hidden]) .cite summary")
        .await?;
    guest.see("[data-row=skills] .cite[open] .source").await?;
    few_or_all(&browser).await
}

/// On a phone three at most, the earliest chosen makes room and that is said; on a wide screen all at
/// once; on paper tables of up to four, which go away after printing.
async fn few_or_all(browser: &Browser) -> Outcome {
    browser.resize(360).await?;
    let narrow = "return matchMedia('(max-width: 45.99rem)').matches;";
    wait_for("the page is narrow", async || {
        Ok(browser.js(narrow, Vec::new()).await? == json!(true))
    })
    .await?;
    let before = columns(browser).await?;
    ensure_eq!(before.len(), 3, "three are chosen: {before:?}");
    browser
        .click("label:has(> input[value=resource-patient])")
        .await?;
    browser
        .see_words("#compare-limit", "trois rôles à la fois")
        .await?;
    let after = columns(browser).await?;
    ensure_eq!(after.len(), 3, "three still: {after:?}");
    ensure!(
        !after.contains(&before[0]) && after.contains(&"resource-patient".to_owned()),
        "the earliest made room: {after:?}"
    );
    browser.see_no("[data-do=all-roles]").await?;
    browser.resize(1440).await?;
    wait_for("the page is wide", async || {
        Ok(browser.js(narrow, Vec::new()).await? == json!(false))
    })
    .await?;
    let all = usize::try_from(browser.count("input[name=role]").await?)?;
    browser.enter("[data-do=all-roles]").await?;
    ensure_eq!(columns(browser).await?.len(), all, "all of them");
    browser.js("window.print = () => {};", Vec::new()).await?;
    browser.press(ENTER).await?;
    ensure_eq!(columns(browser).await?.len(), 2, "the usual two again");
    browser.enter("[data-do=print-all]").await?;
    let paper = "dispatchEvent(new Event('beforeprint'));
        const tables = [...document.querySelectorAll('.sheet-part')];
        const heads = tables.map((table) => [...table.querySelectorAll('thead [data-role]')]
          .filter((head) => !head.hidden).map((head) => head.dataset.role));
        dispatchEvent(new Event('afterprint'));
        return [heads, document.querySelectorAll('.sheet-part').length];";
    let printed = browser.js(paper, Vec::new()).await?;
    let heads: Vec<Vec<String>> = serde_json::from_value(printed[0].clone())?;
    ensure!(
        heads.iter().all(|few| (2..=4).contains(&few.len())),
        "tables of up to four: {heads:?}"
    );
    let told = heads.concat();
    let once: BTreeSet<&String> = told.iter().collect();
    ensure_eq!((told.len(), once.len()), (all, all), "each role once");
    ensure_eq!(printed[1], json!(0), "and nothing of it stays");
    Ok(())
}

/// Words are found without accents; a link to an entry that the filter hides takes it off.
pub async fn lexicon(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    browser.go(&site.at(LEXICON)).await?;
    let all = browser.count(".lexicon > div").await?;
    browser.tab_to("#filter").await?;
    browser.press("EXPERIENTIEL").await?;
    browser.see_words("#filter-said", "Mots trouvés").await?;
    let shown = browser.count(".lexicon > div:not([hidden])").await?;
    ensure!(shown > 0 && shown < all, "{shown} of {all}");
    for nothing in ["xyzzy", "undefined"] {
        browser.retype("#filter", nothing).await?;
        browser.see_words("#filter-said", "Aucun mot").await?;
    }
    browser.js("location.hash = 'phase';", Vec::new()).await?;
    browser.see("#phase").await?;
    ensure_eq!(browser.value("#filter").await?, "", "the filter is off");
    // From a text to the definition, and back.
    browser
        .go(&site.at("roles/representant-des-usagers/"))
        .await?;
    browser.enter("main a.term").await?;
    wait_for("the lexicon is there", async || {
        Ok(browser.address().await?.contains("/lexique/#"))
    })
    .await?;
    browser.see(".lexicon > div:target").await.map(drop)
}

/// A word with a slip, without a server; Enter goes to the first result.
pub async fn search(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    site.stop();
    browser.go(&site.at(SEARCH)).await?;
    browser.tab_to("#search").await?;
    browser.press("education therapeutiqe").await?;
    let first = "#hits > li:first-child a";
    wait_for("the card comes first", async || {
        let link = browser.attribute(first, "href").await?.unwrap_or_default();
        Ok(link.ends_with("missions/education-therapeutique/"))
    })
    .await?;
    browser.see_words(first, "Éducation thérapeutique").await?;
    browser.see("#hits mark").await?;
    browser.press(ENTER).await?;
    browser.see_focus(first).await?;
    browser.press(ENTER).await?;
    browser.see_words("h1", "Éducation thérapeutique").await?;
    browser.web().back().await?;
    browser.see_words(first, "Éducation thérapeutique").await?;
    browser.retype("#search", "zzzz").await?;
    browser
        .see_words("#search-said", "Rien ne correspond")
        .await?;
    browser.retype("#search", "<b>'\"&").await?;
    browser.see_no("#hits > li").await
}

/// The sections of a card open and close by Enter.
pub async fn fold(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    browser.go(&site.at("missions/recherche/")).await?;
    let closed = "details.fold:not([open])";
    let before = browser.count(closed).await?;
    ensure!(before > 0, "some are folded");
    browser.enter(&format!("{closed} > summary")).await?;
    wait_for("one more is open", async || {
        Ok(browser.count(closed).await? == before - 1)
    })
    .await?;
    browser
        .enter("[href$='/roles/patient-partenaire-chercheur/']")
        .await?;
    browser.see_words("h1", "Chercheur").await
}

/// A voice that speaks at once, and notes what it says.
const VOICE: &str = "
(() => {
  const said = (window.__said = []);
  let hold = false;
  const voice = (lang, localService) => ({ lang, localService, name: lang });
  const speech = new EventTarget();
  Object.assign(speech, {
    getVoices: () => [voice('fr-FR', false), voice('fr-FR', true), voice('en-GB', false)],
    speak: (piece) => {
      said.push([piece.text, piece.lang, piece.voice && piece.voice.localService]);
      if (!window.__hold) setTimeout(() => piece.onend && piece.onend());
    },
    cancel: () => {},
  });
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: speech });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
})();";

/// Read aloud by a voice of the device; paused and taken up again where it was; stopped.
pub async fn aloud(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(VOICE).await?;
    browser.go(&site.at("missions/recherche/")).await?;
    browser.js("window.__hold = true;", Vec::new()).await?;
    browser.enter("[data-aloud] button").await?;
    let said = async || -> Outcome<Vec<Value>> {
        let said = browser.js("return window.__said;", Vec::new()).await?;
        Ok(said.as_array().cloned().unwrap_or_default())
    };
    wait_for("it speaks", async || Ok(said().await?.len() == 1)).await?;
    ensure_eq!(said().await?[0][1], json!("fr"), "in French");
    ensure_eq!(said().await?[0][2], json!(true), "by a voice of the device");
    browser.see_words("[data-aloud] button", "Pause").await?;
    browser.press(ENTER).await?;
    browser
        .see_words("[data-aloud] button", "Reprendre")
        .await?;
    browser.js("window.__hold = false;", Vec::new()).await?;
    browser.press(ENTER).await?;
    wait_for("it speaks to the end", async || {
        Ok(browser
            .attribute("[data-aloud]", "data-state")
            .await?
            .as_deref()
            == Some("idle"))
    })
    .await?;
    let all = said().await?;
    ensure_eq!(all[0][0], all[1][0], "it took up the sentence that was cut");
    let words: Vec<&str> = all.iter().filter_map(|piece| piece[0].as_str()).collect();
    ensure!(
        words.iter().any(|piece| piece.contains("Recherche")),
        "the heading: {words:?}"
    );
    // A sentence of a fold that is closed, and none of a source.
    let folded = "const text = document.querySelector('main details.fold:not([open]) li, \
        main details.fold:not([open]) p').textContent.trim();
        return [text.split(/(?<=[.!?…])\\s+/)[0], document.querySelector('.source').textContent.trim()];";
    let folded = browser.js(folded, Vec::new()).await?;
    let is_said = |text: &Value| words.iter().any(|piece| Some(*piece) == text.as_str());
    ensure!(is_said(&folded[0]), "what is folded too: {folded}");
    ensure!(!is_said(&folded[1]), "but no source: {folded}");
    // No voice of the device speaks English: nothing is offered.
    browser.go(&site.at("en/missions/research/")).await?;
    browser.see("h1").await?;
    browser.see_no("[data-aloud]").await
}
