//! Bad files at every door by which a file comes in: cut, empty, huge, binary, in a wrong encoding, of a newer version,
//! of another kind, of another program. Each is refused with one clear sentence; nothing is stored, and what was on
//! screen stays.

mod doors;
mod faults;

use crate::support::browser::Browser;
use crate::support::engine::Engine;
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::stored::Stored;
use doors::{Door, doors};
use faults::{Fault, Kind};
use serde_json::{Value, json};

/// What a person sees and has typed, but for the line that says what became of the file.
const ON_SCREEN: &str = "
    const journey = document.getElementById('journey').cloneNode(true);
    const typed = [...document.querySelectorAll('#journey :is(input, textarea, select)')]
        .map((field) => field.type === 'file' ? '' : `${field.id}=${field.value}${field.checked ?? ''}`);
    journey.querySelector(arguments[0])?.remove();
    return [journey.textContent, typed];";

/// Every sentence that tells of something wrong, as a screen reader finds them.
const ERRORS: &str = "
    return [...document.querySelectorAll('#journey :is([role=alert], [role=status].error)')]
        .map((line) => line.textContent.trim()).filter(Boolean);";

/// The records as they lie on the disk.
async fn records(browser: &Browser) -> Outcome<Vec<String>> {
    let stored = browser.stored().await?;
    let line = |Stored { key, read }: &Stored| format!("{key}: {read:?}");
    Ok(stored.iter().map(line).collect())
}

async fn on_screen(browser: &Browser, said: &str) -> Outcome<Value> {
    browser.js(ON_SCREEN, vec![json!(said)]).await
}

/// One file at one door.
async fn refused(browser: &Browser, door: &Door, fault: &Fault, sentence: &str) -> Outcome {
    let disk = records(browser).await?;
    let screen = on_screen(browser, door.said).await?;
    browser.choose_file(door.field, &fault.path).await?;
    browser
        .see_words(&format!("{}.error", door.said), sentence)
        .await?;
    let told = browser.js(ERRORS, Vec::new()).await?;
    let told: Vec<String> = serde_json::from_value(told)?;
    ensure_eq!(told.len(), 1, "one sentence: {told:?}");
    ensure_eq!(
        crate::support::view::plain(&told[0]),
        sentence,
        "that one and no other"
    );
    ensure_eq!(records(browser).await?, disk, "nothing is stored");
    ensure_eq!(
        on_screen(browser, door.said).await?,
        screen,
        "what was on screen stays"
    );
    Ok(())
}

/// What is tried at each door in every engine: text, bytes, and a size that is refused before it is read. What is
/// wrong with the rest is found in the bytes by the same code: there one engine shows what each door says of it.
const IN_EVERY_ENGINE: [Kind; 4] = [Kind::Cut, Kind::Picture, Kind::Huge, Kind::CutCards];

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    let folder = tempfile::tempdir()?;
    let mut faults = faults::all(folder.path())?;
    if stage.engine != Engine::Chromium {
        faults.retain(|fault| IN_EVERY_ENGINE.contains(&fault.kind));
    }
    for door in doors() {
        door.open(&browser, &site).await?;
        let mut before = String::new();
        for fault in &faults {
            let Some(sentence) = door.sentence(fault.kind) else {
                continue;
            };
            // The sentence of the file before must not pass for this one's.
            if sentence == before {
                door.again(&browser).await?;
            }
            let seen = refused(&browser, &door, fault, &sentence).await;
            seen.map_err(|trouble| format!("{}, {:?}: {trouble}", door.name, fault.kind))?;
            before = sentence;
        }
    }
    Ok(())
}
