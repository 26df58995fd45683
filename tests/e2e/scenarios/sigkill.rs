//! The browser is killed at a random moment while someone answers, again and again on one profile:
//! every answer that showed "Enregistré" is there, and no document is torn.

use crate::support::browser::Browser;
use crate::support::driver::Wishes;
use crate::support::environment::fast;
use crate::support::journey::{NAME, NOTEBOOK, PARTICIPATION, PRACTICES, word};
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use crate::support::stage::Stage;
use crate::support::stored::answer_in;
use passerelle::catalogue::Word;
use serde_json::json;
use std::collections::BTreeMap;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const CHOICES: [&str; 4] = ["yes", "partly", "no", "unknown"];

/// Presses an answer and waits until the page says that it is saved. A press takes effect at once,
/// so that from the next task on the line no longer speaks of the answer before.
const PRESS: &str = "
    document.getElementById(arguments[0]).click();
    await new Promise((next) => setTimeout(next));
    for (;;) {
        if (document.querySelector('#save')?.dataset.state === 'saved') return true;
        await new Promise((next) => setTimeout(next, 1));
    }";

/// Numbers by chance, the same again from the same seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap_or_default()
    }
}

/// What was seen of one person's answering.
#[derive(Default)]
struct Seen {
    /// The answers that were said to be saved.
    saved: BTreeMap<&'static str, &'static str>,
    /// The answer that was on its way when the browser died: saved or not, both are right.
    underway: Option<(&'static str, &'static str)>,
}

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let seed = std::env::var("PASSERELLE_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() | 1);
    println!("PASSERELLE_SEED={seed}");
    let mut chance = Chance(seed);
    let site = Site::shipped()?;
    let profile = tempfile::tempdir()?;
    let wishes = Wishes {
        profile: Some(profile.path().to_owned()),
        ..Wishes::default()
    };
    let rounds = if fast() { 4 } else { 12 };
    let mut seen = Seen::default();
    let mut answers = 0;
    for round in 0..rounds {
        let browser = stage.browser_with(wishes.clone()).await?;
        browser.note(format!("round {round} of seed {seed}"));
        all_there(&browser, &site, &mut seen, round).await?;
        let moment = Duration::from_millis(chance.below(1200) as u64);
        let before = seen.saved.len();
        tokio::select! {
            trouble = answer_on(&browser, &mut chance, &mut seen, &mut answers) => return trouble,
            () = tokio::time::sleep(moment) => browser.kill(),
        }
        println!(
            "round {round}: killed after {moment:?}; {answers} answers so far, {before}+ saved"
        );
        stage.close(browser);
    }
    let browser = stage.browser_with(wishes).await?;
    all_there(&browser, &site, &mut seen, rounds).await?;
    ensure!(
        answers > rounds,
        "only {answers} answers in {rounds} rounds"
    );
    Ok(())
}

/// Answers by chance until the browser is gone.
async fn answer_on(
    browser: &Browser,
    chance: &mut Chance,
    seen: &mut Seen,
    answers: &mut usize,
) -> Outcome {
    loop {
        let (item, _) = PRACTICES[chance.below(PRACTICES.len())];
        let choice = CHOICES[chance.below(CHOICES.len())];
        if seen.saved.get(item) == Some(&choice) {
            continue;
        }
        seen.underway = Some((item, choice));
        browser
            .js_later(PRESS, vec![json!(format!("{item}-{choice}"))])
            .await?;
        seen.saved.insert(item, choice);
        seen.underway = None;
        *answers += 1;
    }
}

/// Opens the document again: it is whole, and holds every answer that was said to be saved.
async fn all_there(browser: &Browser, site: &Site, seen: &mut Seen, round: usize) -> Outcome {
    let page = site.at(PARTICIPATION);
    if round == 0 {
        browser.go_ready(&format!("{page}#cadre")).await?;
        browser.type_into("#name", NAME).await?;
        browser.see_saved().await?;
        return browser
            .go_ready(&format!(
                "{page}?doc={}#pratiques",
                browser.document().await?
            ))
            .await;
    }
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see_words(".docs", NAME).await?;
    let shown = browser.see("#journey").await?;
    for note in [Word::SomeDamaged, Word::SomeNewer] {
        ensure!(
            !shown.contains(&word(note)),
            "round {round}: {}",
            word(note)
        );
    }
    let document = browser.only_document().await?;
    for (item, choice) in &seen.saved {
        let found = answer_in(&document, item);
        let underway = seen
            .underway
            .is_some_and(|(at, to)| at == *item && found.as_deref() == Some(to));
        ensure!(
            underway || found.as_deref() == Some(*choice),
            "round {round}: {item} was saved as {choice}; it is {found:?}"
        );
    }
    if let Some((item, choice)) = seen.underway.take()
        && answer_in(&document, item).as_deref() == Some(choice)
    {
        seen.saved.insert(item, choice);
    }
    browser
        .go_ready(&format!("{page}?doc={}#pratiques", document.id))
        .await?;
    for (item, _) in PRACTICES {
        ensure_eq!(
            browser.chosen(item).await?,
            answer_in(&document, item),
            "round {round}: {item} on screen"
        );
    }
    Ok(())
}
