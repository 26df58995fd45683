//! Two people, two devices, one project: one hands on a file, the other puts both views side by
//! side. What is no such file is refused with a sentence, and nothing is stored.

use crate::support::browser::Browser;
use crate::support::journey::{NAME, NOTEBOOK, PARTICIPATION, assessed, word};
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use crate::support::stage::Stage;
use crate::support::stored::answer_in;
use crate::support::view::plain;
use crate::support::wait::wait_until;
use passerelle::catalogue::Word;
use passerelle::exchange::Sharing;
use passerelle::features::{read_file, write_file};
use passerelle::notebook::{Document, Stamp};
use std::path::{Path, PathBuf};

const NOTE: &str = "Ceci est pour moi";

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, first) = stage.open().await?;
    let page = site.at(PARTICIPATION);
    let folder = tempfile::tempdir()?;
    let theirs = handed_on(&first, &site, folder.path()).await?;
    stage.close(first);

    let second = stage.browser().await?;
    second.go_ready(&page).await?;
    second.type_into("#name", "Notre atelier").await?;
    second.answer("viewpoint", "professional").await?;
    second.click("#journey [data-act=next]").await?;
    for (item, choice) in [
        ("before.today", "collaboration"),
        ("before.wished", "collaboration"),
    ] {
        second.answer(item, choice).await?;
    }
    second.see_saved().await?;
    let own = second.only_document().await?;
    second
        .go_ready(&format!("{page}?doc={}#lecture", own.id))
        .await?;

    refused(&second, &own, folder.path()).await?;
    ensure_eq!(
        second.documents().await?,
        std::slice::from_ref(&own),
        "nothing of a refused file is stored"
    );

    second.choose_file("#add-view", &theirs).await?;
    second
        .see_words("#add-view-said", &word(Word::FileTaken))
        .await?;
    side_by_side(&second).await?;
    second.choose_file("#add-view", &theirs).await?;
    second
        .see_words("#add-view-said", &word(Word::FileKnown))
        .await?;
    ensure_eq!(
        second.documents().await?.len(),
        2,
        "the same file twice is kept once"
    );

    later_state(&second, &theirs, folder.path()).await?;
    second.reload().await?;
    second.ready().await?;
    wait_until("it can be chosen again", async || {
        let is_there = second.has("#compare-with option:nth-child(2)").await?;
        Ok(is_there.then_some(()))
    })
    .await?;
    second.go_ready(&site.at(NOTEBOOK)).await?;
    second.see_words("#received", NAME).await?;
    ensure_eq!(second.count("#received .doc").await?, 1, "one was received");
    Ok(())
}

/// The first person's assessment as a file in their downloads.
async fn handed_on(browser: &Browser, site: &Site, folder: &Path) -> Outcome<PathBuf> {
    let page = site.at(PARTICIPATION);
    let document = assessed(NAME);
    browser.keep(site, std::slice::from_ref(&document)).await?;
    browser
        .go_ready(&format!("{page}?doc={}#avant", document.id))
        .await?;
    browser.click("details.note summary").await?;
    browser.type_into("textarea", NOTE).await?;
    browser.see_saved().await?;
    let document = browser.only_document().await?;
    browser
        .go_ready(&format!("{page}?doc={}#lecture", document.id))
        .await?;
    browser.click("[data-act=hand-on]").await?;
    browser
        .see_words("#share-said", &word(Word::FileGiven))
        .await?;
    let kept = browser
        .handed_on(&document, folder, "passerelle-atelier-nutrition.json")
        .await?;
    let mut expected = document;
    if let Some(assessment) = expected.assessment_mut() {
        ensure_eq!(
            assessment.notes.get("before.note"),
            Some(NOTE),
            "the note is at home"
        );
        assessment.notes = passerelle::notebook::Entries::default();
    }
    let given = read_file(&std::fs::read(&kept)?)?;
    ensure!(
        given.len() == 1 && given[0].id == expected.id && given[0].says_the_same(&expected),
        "all but the notes: {given:?}, not {expected:?}"
    );
    Ok(kept)
}

async fn side_by_side(browser: &Browser) -> Outcome {
    browser.see("#side-by-side").await?;
    ensure_eq!(
        browser.count("#side-by-side svg.chart").await?,
        2,
        "two ladders"
    );
    let rows = "return [...document.querySelectorAll('#side-by-side tbody tr')]
        .map((row) => [...row.cells].map((cell) => cell.innerText.trim()).join(' | '));";
    let rows = browser.js(rows, Vec::new()).await?;
    let rows: Vec<String> = rows
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|row| row.as_str().map(plain))
        .collect();
    ensure_eq!(
        rows.first().map(String::as_str),
        Some("Avant le projet"),
        "the first phase"
    );
    // One's own first, then the other's, then how far they are apart.
    let today = rows.get(1).cloned().unwrap_or_default();
    ensure!(
        today.contains("Collaboration | Consultation") && today.contains(&word(Word::MoveDownOne)),
        "today, in both views: {today}"
    );
    let wished = rows.get(2).cloned().unwrap_or_default();
    ensure!(
        wished.contains(&word(Word::MoveSame)),
        "the wish, in both views: {wished}"
    );
    Ok(())
}

/// A later state of the same document takes its place.
async fn later_state(browser: &Browser, theirs: &Path, folder: &Path) -> Outcome {
    let mut documents = read_file(&std::fs::read(theirs)?)?;
    let later = documents.first_mut().ok_or("the file is empty")?;
    if let Some(assessment) = later.assessment_mut() {
        assessment.answers.set("before.today", "partnership");
    }
    later.revise(Stamp {
        now: later.updated + 1000,
        random: 7,
    });
    let id = later.id;
    let path = folder.join("later.json");
    std::fs::write(&path, write_file(&documents, Sharing { notes: false })?)?;
    browser.choose_file("#add-view", &path).await?;
    browser
        .see_words("#add-view-said", &word(Word::FileUpdated))
        .await?;
    browser
        .see_words("#side-by-side tbody", "Partenariat")
        .await?;
    let stored = browser.documents().await?;
    let kept = stored.iter().find(|document| document.id == id);
    let answer = kept.and_then(|document| answer_in(document, "before.today"));
    ensure_eq!(
        answer.as_deref(),
        Some("partnership"),
        "the later answer is on the disk"
    );
    Ok(())
}

/// One's own file, one of a version just newer, and one that was cut on its way: what else can be wrong with a file
/// is tried at this door by `bad_files`.
async fn refused(browser: &Browser, own: &Document, folder: &Path) -> Outcome {
    let good = write_file(std::slice::from_ref(own), Sharing { notes: true })?;
    let newer = String::from_utf8(good.clone())?.replace("\"version\": 1", "\"version\": 3");
    // No sentence is that of the file before: it would pass for this one's.
    let cases: [(&str, Vec<u8>, Word); 3] = [
        (
            "cut.json",
            good[..good.len() / 2].to_vec(),
            Word::FileDamaged,
        ),
        ("newer.json", newer.into_bytes(), Word::FileNewer),
        ("own.json", good, Word::FileOwn),
    ];
    for (name, bytes, said) in cases {
        let path = folder.join(name);
        std::fs::write(&path, bytes)?;
        browser.choose_file("#add-view", &path).await?;
        let seen = browser.see_words("#add-view-said", &word(said)).await;
        seen.map_err(|trouble| format!("{name}: {trouble}"))?;
        ensure!(
            browser.has("#add-view-said.error").await?,
            "{name}: it is shown as an error"
        );
        ensure!(
            !browser.has("#side-by-side").await?,
            "{name}: nothing to compare with"
        );
    }
    Ok(())
}
