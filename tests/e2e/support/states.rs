//! Every state that a journey can be in, one after the other, for those who look at all of them.

use super::browser::Browser;
use super::institution::{INSTITUTION, answer_cells};
use super::journey::{
    NAME, NOTEBOOK, PARTICIPATION, PHASES, PLACE, PRACTICES, SITUATIONS, TO_DO, word,
};
use super::outcome::Outcome;
use super::planning;
use super::readiness::{RESEARCH, instrument};
use super::site::Site;
use super::users_project::{USERS_PROJECT, copy_of};
use passerelle::catalogue::users_project::{Field, Part};
use passerelle::catalogue::{InstrumentId, Word};
use passerelle::exchange::{Sharing, write_file};
use passerelle::notebook::users_project::{PROJECT, UsersProject};
use passerelle::notebook::{Id, Stamp};

/// Walks through all of them and calls back at each. Needs the prelude of storage faults.
pub async fn walk(
    browser: &Browser,
    site: &Site,
    mut at: impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see(".empty").await?;
    at("an empty notebook").await?;
    let id = assessment(browser, site, &mut at).await?;
    reading(browser, site, &id, &mut at).await?;
    place(browser, site, &mut at).await?;
    readiness(browser, site, &mut at).await?;
    situations(browser, site, &mut at).await?;
    to_do(browser, site, &mut at).await?;
    users_project(browser, site, &mut at).await?;
    institution(browser, site, &mut at).await?;
    planning::walk(browser, site, &mut at).await?;
    partial(browser, site, &mut at).await?;
    notebook(browser, site, &id, &mut at).await?;
    trouble(browser, site, &mut at).await
}

async fn assessment(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome<String> {
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?degre=partnership")))
        .await?;
    browser.see_saved().await?;
    at("the setting, with a degree noted").await?;
    browser.fill_setting(NAME).await?;
    at("the setting, filled").await?;
    for (step, items) in PHASES {
        browser.next(step).await?;
        at(&format!("{step}, as it opens")).await?;
        for (item, choice) in items {
            browser.answer(item, choice).await?;
        }
        browser.click("details.note summary").await?;
        at(&format!("{step}, answered, its note open")).await?;
    }
    browser.next("pratiques").await?;
    at("the practices, blank").await?;
    for (item, choice) in PRACTICES {
        browser.answer(item, choice).await?;
    }
    browser.see_saved().await?;
    at("the practices, answered").await?;
    browser.next("verifier").await?;
    at("check your answers").await?;
    browser.next("lecture").await?;
    browser.document().await
}

async fn reading(
    browser: &Browser,
    site: &Site,
    id: &str,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.see("#actions").await?;
    at("the reading, with an alert").await?;
    browser.click("#actions [data-act=keep]").await?;
    browser
        .see("#actions [data-act=keep][aria-pressed=true]")
        .await?;
    let unfold =
        "for (const fold of document.querySelectorAll('#journey details')) fold.open = true;";
    browser.js(unfold, Vec::new()).await?;
    at("the reading, an action kept, every fold open").await?;
    let document = browser.only_document().await?;
    let folder = tempfile::tempdir()?;
    let broken = folder.path().join("broken.json");
    std::fs::write(&broken, "{\"format\": \"passerelle\"")?;
    browser.choose_file("#add-view", &broken).await?;
    browser
        .see_words("#add-view-said", &word(Word::FileDamaged))
        .await?;
    at("a file refused").await?;
    let stamp = |random| Stamp {
        now: document.updated,
        random,
    };
    let theirs = document.duplicate(stamp(5), stamp(6), "Le regard de l'autre".to_owned());
    let file = folder.path().join("theirs.json");
    std::fs::write(&file, write_file(&[theirs], Sharing { notes: false })?)?;
    browser.choose_file("#add-view", &file).await?;
    browser.see("#side-by-side").await?;
    at("two views side by side").await?;
    browser
        .go_ready(&site.at(&format!("en/assess/participation/?doc={id}#lecture")))
        .await?;
    browser.see("#headline").await?;
    at("the reading in English").await
}

async fn place(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(PLACE)).await?;
    at("the role explorer, blank").await?;
    for choice in ["experience-own", "wish-support", "pay-paid"] {
        browser
            .click(&format!("label:has(> input[id='{choice}'])"))
            .await?;
        browser.see_ticked(choice, true).await?;
    }
    browser.see("[data-standing=further]").await?;
    let unfold =
        "for (const fold of document.querySelectorAll('.results details')) fold.open = true;";
    browser.js(unfold, Vec::new()).await?;
    at("the role explorer, answered, every role open").await?;
    browser.click("[data-act=keep-place]").await?;
    browser.see_saved().await?;
    at("the role explorer, kept").await
}

async fn readiness(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(RESEARCH)).await?;
    at("readiness, its first step").await?;
    browser.click("#journey [data-act=next]").await?;
    browser.see_heading_focused().await?;
    let (asked, _) = instrument(InstrumentId::ReadyResearch);
    let choices = ["acquired", "to-prepare", "underway", "not-applicable"];
    for (item, choice) in asked.sections[0].items.iter().zip(choices.iter().cycle()) {
        browser.answer(&item.id, choice).await?;
    }
    at("readiness, answered").await?;
    browser.see_saved().await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see("#missing").await?;
    at("readiness, a partial reading").await
}

async fn situations(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(SITUATIONS)).await?;
    browser
        .js("location.hash = 'situation-5';", Vec::new())
        .await?;
    browser.see_heading_focused().await?;
    browser.click("details.note summary").await?;
    at("a situation, its clue open").await?;
    browser.answer("degree", "partnership").await?;
    browser.click("[data-act=see]").await?;
    browser.see(".answer").await?;
    at("a situation placed elsewhere, an alibi").await?;
    browser.js("location.hash = 'bilan';", Vec::new()).await?;
    browser.see("#missed").await?;
    at("the end of the situations, one missed").await?;
    browser.click("[data-act=restart]").await?;
    browser.see("[data-act=start]").await?;
    browser.click("label:has(> input[id='who-group'])").await?;
    browser.see(".projector").await?;
    at("the situations, for a group").await?;
    browser.click("[data-act=start]").await?;
    browser.see(".ballot").await?;
    browser.click("[data-act=more-consultation]").await?;
    browser.click("[data-act=see]").await?;
    browser.see(".spread").await?;
    at("the votes of a group").await
}

async fn to_do(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(TO_DO)).await?;
    at("the to-do list, empty").await?;
    browser.click("[data-act=add]").await?;
    browser.see("#to-do-said.error").await?;
    at("the to-do list, nothing written").await?;
    for what in ["Appeler la Maison des usagers", "Relire la fiche"] {
        browser.type_into("#new-task", what).await?;
        browser.click("[data-act=add]").await?;
        browser.see_words("#to-do-said", what).await?;
    }
    browser.click(".tick").await?;
    browser.see(".to-dos .done").await?;
    browser.click(".to-dos li:last-child summary").await?;
    browser.see(".to-dos input[type=date]").await?;
    let give = "const field = document.querySelector('.to-dos input[type=date]');
        field.value = '2020-02-29';
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.js(give, Vec::new()).await?;
    browser.see(".to-dos .late").await?;
    browser.see_saved().await?;
    at("the to-do list, one done, one late and open").await?;
    browser.click(".to-dos [data-act=remove]").await?;
    browser.see("#undo-remove").await?;
    at("a thing to do just taken away").await
}

async fn institution(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(INSTITUTION)).await?;
    at("an institution, its first step").await?;
    let given = |levels: [[&'static str; 2]; 3], activity: &str| {
        let levels = ["service", "organisation", "governance"]
            .into_iter()
            .zip(levels);
        let items = levels.flat_map(|(level, choices)| {
            let items = ["today", "wished"].into_iter().zip(choices);
            items.map(move |(what, choice)| (format!("{activity}.{level}.{what}"), choice))
        });
        items.collect::<Vec<_>>()
    };
    let activities = [
        (
            "soins",
            given(
                [
                    ["information", "partnership"],
                    ["consultation", "consultation"],
                    ["unknown", "unknown"],
                ],
                "care",
            ),
        ),
        (
            "formation",
            given(
                [
                    ["not-involved", "collaboration"],
                    ["information", "consultation"],
                    ["collaboration", "partnership"],
                ],
                "training",
            ),
        ),
        (
            "recherche",
            given(
                [
                    ["not-applicable", "not-applicable"],
                    ["partnership", "consultation"],
                    ["consultation", "partnership"],
                ],
                "research",
            ),
        ),
    ];
    for (step, given) in &activities {
        let given: Vec<(&str, &str)> = given
            .iter()
            .map(|(item, choice)| (item.as_str(), *choice))
            .collect();
        answer_cells(browser, step, &given).await?;
    }
    at("an activity, answered").await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see("#climbs [data-act=keep]").await?;
    let unfold =
        "for (const fold of document.querySelectorAll('#journey details')) fold.open = true;";
    browser.js(unfold, Vec::new()).await?;
    browser.click("#start [data-act=keep]").await?;
    browser
        .see("#start [data-act=keep][aria-pressed=true]")
        .await?;
    browser.see_saved().await?;
    at("the reading of an institution, every fold open, a step kept").await?;
    let first = browser.document().await?;
    browser.click("[data-act=again]").await?;
    super::wait::wait_for("the address names another document", async || {
        Ok(browser.document().await? != first)
    })
    .await?;
    browser.ready().await?;
    answer_cells(browser, "soins", &[("care.service.today", "collaboration")]).await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see("#years .moves").await?;
    at("an institution, from one date to the next").await
}

async fn users_project(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(USERS_PROJECT)).await?;
    let unfold =
        "for (const fold of document.querySelectorAll('#journey details')) fold.open = true;";
    browser.js(unfold, Vec::new()).await?;
    at("a users' project, blank, every fold open").await?;
    let mut ours = UsersProject::default();
    let action = Part::ProjectAction;
    for (part, entry, field, text) in [
        (Part::Project, PROJECT, Field::Text, "Notre projet"),
        (Part::Value, "listening", Field::Meaning, "Se taire d'abord"),
        (Part::Theme, "restraint", Field::Meaning, "Trop fréquente"),
        (action, "restraint-leaflet", Field::Text, "Écrire une page"),
        (action, "restraint-leaflet", Field::Theme, "restraint"),
        (action, "restraint-leaflet", Field::Date, "2027-05-04"),
        (action, "a", Field::Text, "Un café des proches"),
        (action, "b", Field::Text, "Une action retirée"),
        (Part::Log, "n", Field::Text, "Accord sur les thèmes"),
    ] {
        ours.set(Id::new(1, 1), part, entry, field, text);
    }
    ours.keep(Id::new(1, 1), action, "b", false);
    ours.keep_version(Id::new(2, 2), "Au début");
    let mut theirs = ours.clone();
    theirs.set(Id::new(3, 3), action, "a", Field::Text, "Un goûter");
    theirs.keep(Id::new(3, 3), action, "restraint-leaflet", false);
    ours.set(Id::new(4, 4), action, "a", Field::Text, "Un thé");
    ours.set(
        Id::new(4, 4),
        action,
        "restraint-leaflet",
        Field::Who,
        "L. M.",
    );
    let document = copy_of(ours.join(&theirs), "Notre projet");
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("project.json");
    std::fs::write(&path, write_file(&[document], Sharing { notes: true })?)?;
    browser.choose_file("#take-file", &path).await?;
    browser.see("html[data-ready] #conflicts").await?;
    for step in [
        "choix",
        "actions",
        "suivi",
        "journal",
        "versions",
        "partager",
        "a-trancher",
    ] {
        browser
            .js(
                "location.hash = arguments[0];",
                vec![serde_json::json!(step)],
            )
            .await?;
        browser.see_heading_focused().await?;
        browser.js(unfold, Vec::new()).await?;
        at(&format!("a users' project with conflicts: {step}")).await?;
    }
    browser.js("location.hash = 'suivi';", Vec::new()).await?;
    browser.see_heading_focused().await?;
    browser.click("label:has(> input[id='view-table'])").await?;
    browser.see("#project-table").await?;
    at("a users' project as a table").await
}

async fn partial(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.click("#journey [data-act=next]").await?;
    browser.answer("before.today", "information").await?;
    browser.see_saved().await?;
    let id = browser.document().await?;
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?doc={id}#lecture")))
        .await?;
    browser.see("#missing").await?;
    at("a partial reading").await?;
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see_step("lecture").await?;
    at("a reading of nothing").await
}

async fn notebook(
    browser: &Browser,
    site: &Site,
    id: &str,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    let card = format!(".doc[data-doc='{id}']");
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see("#received").await?;
    at("a notebook with documents, one received").await?;
    browser.click(&format!("{card} [data-act=rename]")).await?;
    browser.see(&format!("{card} form")).await?;
    at("a document being renamed").await?;
    browser.click(&format!("{card} [data-act=delete]")).await?;
    browser.see("#undo").await?;
    at("a document just deleted").await?;
    browser.click("#undo [data-act=dismiss]").await?;
    browser.click("#bin summary").await?;
    browser
        .click(&format!("#bin {card} [data-act=erase]"))
        .await?;
    browser
        .see_words(&format!("#bin {card}"), &word(Word::EraseSure))
        .await?;
    at("the bin open, about to erase").await?;
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?doc={id}#avant")))
        .await?;
    browser.see("#in-bin").await?;
    at("a document that is in the bin").await?;
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?doc=01KAM5M9J0000000000000000A")))
        .await?;
    browser
        .see_words("#journey", &word(Word::NothingTitle))
        .await?;
    at("a document that is not here").await
}

async fn trouble(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.set_fault(Some("quota")).await?;
    browser.answer("kind", "research").await?;
    browser.see_words("#save", &word(Word::StorageFull)).await?;
    at("a write that failed").await?;
    browser.set_fault(Some("throw")).await?;
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see("#notebook-problem").await?;
    at("a notebook that does not open").await?;
    browser.set_fault(None).await?;
    browser.go(&site.at("")).await?;
    let all = "for (const notice of document.querySelectorAll('.notice')) notice.hidden = false;";
    browser.js(all, Vec::new()).await?;
    at("every notice at once").await?;
    browser.reload().await?;
    browser.click(".display summary").await?;
    browser.see(".display .panel").await?;
    at("the panel of display choices").await
}
