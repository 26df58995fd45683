//! The contact plan by keyboard: from an empty plan to an invitation ready in the mail program in under 25
//! interactions; the answer becomes a meeting; an example becomes a plan; the loop is closed; all of it is on the
//! disk, and there without a connection.

pub mod many;

use crate::calendar_reader::read_calendar;
use crate::support::browser::Browser;
use crate::support::engine::Engine;
use crate::support::files::finished;
use crate::support::keyboard::SPACE;
use crate::support::outcome::Outcome;
use crate::support::planning::{at_step, tab};
use crate::support::prelude::WATCH;
use crate::support::stage::Stage;
use crate::support::wait::{wait_for, wait_until};
use passerelle::features::contact_plan::rule::ContactPlan;
use passerelle::features::contact_plan::rule::{ItemKind, field};
use passerelle::notebook::Document;
use serde_json::json;

/// No program of mail opens in a test; what would open is noted.
const CATCH_MAIL: &str = "
    addEventListener('click', event => {
        const link = event.target.closest?.('a[href^=\"mailto:\"], a[href^=\"sms:\"]');
        if (link) { event.preventDefault(); window.opened = link.href; }
    });";

/// Counts what a person does: a field that is filled, a button, a link, a choice.
struct Hand<'a> {
    browser: &'a Browser,
    acts: std::cell::Cell<u32>,
}

impl Hand<'_> {
    fn count(&self) {
        self.acts.set(self.acts.get() + 1);
    }

    async fn press(&self, selector: &str) -> Outcome {
        self.count();
        self.browser.enter(selector).await
    }

    async fn write(&self, selector: &str, words: &str) -> Outcome {
        self.count();
        self.browser.tab_to(selector).await?;
        self.browser.press(words).await
    }

    /// A day or a time: where a browser has a field for it, its keys differ from engine to engine.
    async fn give(&self, selector: &str, value: &str) -> Outcome {
        self.count();
        self.browser.tab_to(selector).await?;
        let give = "const field = document.activeElement;
            const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
            write.call(field, arguments[0]);
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.browser.js(give, vec![json!(value)]).await.map(drop)
    }
}

/// Back to the top of the page, from where Tab goes forward again.
async fn top(browser: &Browser) -> Outcome {
    browser
        .js("document.querySelector('#journey h1').focus();", Vec::new())
        .await
        .map(drop)
}

/// Chooses in a list that opens, by place: its keys differ from engine to engine.
async fn choose(browser: &Browser, selector: &str, place: u32) -> Outcome {
    browser.tab_to(selector).await?;
    choose_here(browser, place).await
}

/// The same in the list that has the focus.
async fn choose_here(browser: &Browser, place: u32) -> Outcome {
    let choose = "const list = document.activeElement;
        list.selectedIndex = arguments[0];
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.js(choose, vec![json!(place)]).await.map(drop)
}

async fn enter_step(browser: &Browser, step: &str) -> Outcome {
    browser.enter(&tab(step)).await?;
    at_step(browser, step).await
}

async fn plan_of(browser: &Browser) -> Outcome<(Document, ContactPlan)> {
    browser.see_saved().await?;
    let document = browser.only_document().await?;
    let plan = document
        .read::<ContactPlan>()
        .ok_or("it is a contact plan")?;
    Ok((document, plan))
}

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let prelude = [WATCH, CATCH_MAIL].concat();
    let (site, browser) = stage.open_with_prelude(&prelude).await?;
    browser.go(&site.at("agir/")).await?;
    browser.see_offline_ready().await?;
    browser.enter("main a[href$='/rencontrer/']").await?;
    browser.ready().await?;
    browser
        .see_words("#now", "Demandez qui agit déjà ici")
        .await?;
    let hand = Hand {
        browser: &browser,
        acts: std::cell::Cell::new(1),
    };
    invite(&hand).await?;
    ensure!(
        hand.acts.get() < 25,
        "it took {} interactions",
        hand.acts.get()
    );
    browser.note(format!(
        "an invitation was ready after {} interactions",
        hand.acts.get()
    ));
    answer(&hand).await?;
    together(&hand).await?;
    let (document, before) = plan_of(&browser).await?;

    // Without a server, and anew.
    site.stop();
    browser.reload().await?;
    browser.ready().await?;
    let (_, after) = plan_of(&browser).await?;
    ensure_eq!(after, before, "a reload changes nothing");
    browser
        .see_words("#so-far", "Étapes franchies : 8 sur 8")
        .await?;
    enter_step(&browser, "whole").await?;
    for words in [
        "Marie D.",
        "Des repas chauds",
        "une rencontre par mois",
        "Relire le livret",
    ] {
        browser.see_words(".plan-sheet", words).await?;
    }
    calendar(&browser).await?;
    browser.go_ready(&site.at("carnet/")).await?;
    browser.see_words(".doc", "Plan de rencontre").await?;
    browser
        .see_words(".doc", "Étapes franchies : 8 sur 8")
        .await?;
    ensure_eq!(browser.only_document().await?.id, document.id, "one plan");
    let noted = browser.noted().await?;
    ensure!(noted.is_empty(), "{noted:#?}");
    Ok(())
}

/// From nothing to an invitation that is ready.
async fn invite(hand: &Hand<'_>) -> Outcome {
    let browser = hand.browser;
    hand.write("#new-person", "Marie D.").await?;
    hand.press("[data-act=add-person]").await?;
    browser.see("[data-list=person] details[open]").await?;
    hand.write("[id^=email-]", "marie@exemple.fr").await?;
    hand.press("[data-list=person] [data-act=invite]").await?;
    browser.see_words("h1", "Prendre contact").await?;
    browser
        .see("[data-list=invitation] details[open] [data-part=message]")
        .await?;
    // Nothing is proposed yet: that is said, and blocks nothing.
    browser
        .see_words("[data-pair=together]", "moins de deux moments")
        .await?;
    hand.give(".slots > :nth-child(1) .fields [id^=day-]", "2026-12-04")
        .await?;
    hand.give(".slots > :nth-child(1) .fields [id^=start-]", "14:30")
        .await?;
    hand.give(".slots > :nth-child(2) .fields [id^=day-]", "2026-12-08")
        .await?;
    hand.give(".slots > :nth-child(2) .fields [id^=start-]", "10:00")
        .await?;
    browser.see("[data-pair=together][data-state=well]").await?;
    take_away_and_have_back(browser).await?;
    hand.write("#signature", "Jo").await?;
    hand.write("[id^=body-]", "Je vous convoque. ").await?;
    browser
        .see_words(
            "[data-pair=invite]",
            "ressemblent à une convocation : convoque",
        )
        .await?;
    hand.press("[data-act=template-again]").await?;
    browser.see("[data-pair=invite][data-state=well]").await?;
    browser
        .see_words(
            "[data-part=message]",
            "- vendredi 4 décembre 2026, 14 h 30 (60 min)",
        )
        .await?;
    hand.press("[data-act=mail]").await?;
    let opened = wait_until("the mail program is asked for", async || {
        let opened = browser.js("return window.opened;", Vec::new()).await?;
        Ok(opened.as_str().map(str::to_owned))
    })
    .await?;
    ensure!(
        opened.starts_with("mailto:marie@exemple.fr?subject=Faire%20connaissance"),
        "{opened}"
    );
    ensure!(opened.contains("Bonjour%20Marie%20D.%2C%0D%0A"), "{opened}");
    browser.see_words(".log", "ouvert dans le courriel").await
}

/// A moment goes, and comes back into the card that stays open.
async fn take_away_and_have_back(browser: &Browser) -> Outcome {
    browser
        .click(".slots > :nth-child(2) [data-act=remove-slot]")
        .await?;
    browser.see("[data-pair=together][data-state=look]").await?;
    browser.see_focus("#undo-remove").await?;
    browser.click("#undo-remove").await?;
    browser
        .see_focus(".slots > :nth-child(2) .fields [id^=day-]")
        .await?;
    browser.see("[data-list=invitation] details[open]").await?;
    browser
        .see("[data-pair=together][data-state=well]")
        .await
        .map(drop)
}

/// It is sent, and answered: a meeting.
async fn answer(hand: &Hand<'_>) -> Outcome {
    let browser = hand.browser;
    hand.press("[data-act=sent]").await?;
    browser.see_no("[data-act=sent]").await?;
    browser
        .see_words("#now", "Vous attendez une réponse de Marie D.")
        .await?;
    hand.give("[id^=reminder-]", "2027-01-05").await?;
    browser
        .see_words("#now", "Que voulez-vous faire ensemble")
        .await?;
    choose(browser, "select[id^=kept-]", 1).await?;
    see_meetings(browser, 1).await?;
    // Let go, the meeting goes with it; then it is kept after all.
    choose_here(browser, 0).await?;
    see_meetings(browser, 0).await?;
    choose_here(browser, 1).await?;
    see_meetings(browser, 1).await?;
    let (document, plan) = plan_of(browser).await?;
    let person = plan.of(ItemKind::Person).next().ok_or("someone is there")?;
    ensure_eq!(
        person.get(field::STATUS),
        "appointment",
        "the contact moved on"
    );
    ensure_eq!(document.title, "", "nobody gave it a name");
    Ok(())
}

async fn see_meetings(browser: &Browser, count: usize) -> Outcome {
    wait_for(&format!("{count} meetings are in the plan"), async || {
        let (_, plan) = plan_of(browser).await?;
        let days: Vec<&str> = plan
            .of(ItemKind::Meeting)
            .map(|one| one.get(field::DAY))
            .collect();
        Ok(days == vec!["2026-12-04"; count])
    })
    .await
}

/// What to do together, from an example; what became of it.
async fn together(hand: &Hand<'_>) -> Outcome {
    let browser = hand.browser;
    top(browser).await?;
    enter_step(browser, "work").await?;
    browser.enter("#starts > summary").await?;
    browser.enter("#start-pain-project").await?;
    browser
        .see_words("#start-said", "L'exemple est dans votre plan")
        .await?;
    wait_for("the example filled the plan", async || {
        let (_, plan) = plan_of(browser).await?;
        Ok(plan.of(ItemKind::Task).count() == 7 && plan.fact(field::WISHED) == "partnership")
    })
    .await?;
    hand.write("#new-task", "Relire le livret").await?;
    browser.enter("[data-act=add-task]").await?;
    browser.see("[data-list=task] details[open]").await?;
    browser.tab_to("[id^=who-][id$=-me]").await?;
    browser.press(SPACE).await?;
    browser.enter("[data-list=meeting] summary").await?;
    hand.write("[id^=notes-]", "une rencontre par mois").await?;
    hand.write("#new-proposal", "Des repas chauds").await?;
    browser.enter("[data-act=add-proposal]").await?;
    choose(browser, "select[id^=outcome-]", 1).await?;
    hand.write("#thanks", "Merci à vous.").await?;
    browser.see_words("#feedback", "Des repas chauds").await?;
    browser.see_words("#feedback", "Merci à vous.").await?;
    top(browser).await?;
    enter_step(browser, "identify").await?;
    browser.tab_to("#ask-officer").await?;
    browser.press(SPACE).await?;
    browser.see("[id^=asked-officer]").await?;
    // The same name again is said to be the same person, and becomes one.
    hand.write("#new-person", "D. MARIE").await?;
    browser.enter("[data-act=add-person]").await?;
    browser.see_words("#twins", "portent le même nom").await?;
    browser.enter("#twins [data-act=unite]").await?;
    browser.see_no("#twins").await?;
    browser.see_words("#people-count", "1 personne").await?;
    browser.see_saved().await
}

/// The dates as a file for a calendar.
async fn calendar(browser: &Browser) -> Outcome {
    // A device that shows the time of France is not asked whose hours these are.
    if browser.count("#zone").await? > 0 {
        browser.enter("[data-act=calendar]").await?;
        browser
            .see_words("#export-said", "Dites d'abord de quel endroit")
            .await?;
        browser.see_focus("#zone").await?;
        choose_here(browser, 1).await?;
        browser.see_saved().await?;
    }
    browser.enter("[data-act=calendar]").await?;
    browser
        .see_words(
            "#export-said",
            "Le fichier d'agenda est dans vos téléchargements",
        )
        .await?;
    if browser.engine == Engine::Webkit {
        // Its driver leaves downloads to the desktop.
        return Ok(());
    }
    let downloads = browser.downloads();
    let file = wait_until("the file is in the downloads", async || {
        Ok(finished(&downloads)?.pop())
    })
    .await?;
    let read = read_calendar(&std::fs::read(file)?)?;
    let titles: Vec<&str> = read
        .events
        .iter()
        .map(|event| event.summary.as_str())
        .collect();
    ensure_eq!(titles, ["Rencontre avec Marie D."], "what stands in it");
    Ok(())
}
