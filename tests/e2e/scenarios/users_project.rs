//! A users' project that two people write apart, each on their own device and without a connection: their copies
//! come together by file, both ways, and nothing that anyone wrote is lost. By keyboard.

use crate::support::browser::Browser;
use crate::support::engine::Engine;
use crate::support::files::finished;
use crate::support::journey::{NOTEBOOK, word};
use crate::support::keyboard::{ENTER, SPACE};
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::users_project::{USERS_PROJECT, copy_of, said, stored};
use crate::support::view::plain;
use crate::support::wait::wait_until;
use passerelle::catalogue::users_project::{Field, Part};
use passerelle::catalogue::{Word, fill};
use passerelle::exchange::{Sharing, write_file};
use passerelle::notebook::users_project::{PROJECT, UsersProject};
use passerelle::notebook::{Assessment, Body, Document, Id, PackedBody, Progress, Stamp};
use serde_json::json;
use std::path::Path;

/// An example action that both take over.
const EXAMPLE: &str = "restraint-leaflet";
/// What the first person calls the project, and the second.
const NAME: &str = "Projet <b>2027</b> & suite";
const OTHER_NAME: &str = "Le projet des usagers du CHU";
const OWN_ACTION: &str = "Tenir un café des proches";
const THEIR_ACTION: &str = "Relire le livret d'accueil";

fn field(part: Part, entry: &str, field: Field) -> String {
    format!("[id='{}-{entry}-{}']", part.id(), field.id())
}

/// Goes on to the next part of the work.
async fn on(browser: &Browser, step: &str) -> Outcome {
    browser.enter(&format!(".foot a[href='#{step}']")).await?;
    browser.see_heading_focused().await
}

/// The entry of an action with these words.
fn action<'a>(project: &'a UsersProject, text: &str) -> Outcome<&'a str> {
    let actions = project.entries(Part::ProjectAction, true).into_iter();
    let mut found =
        actions.filter(|entry| project.get(Part::ProjectAction, entry, Field::Text) == text);
    found
        .next()
        .ok_or_else(|| format!("the action {text:?} is there").into())
}

/// A file of one document.
fn file(folder: &Path, name: &str, document: &Document) -> Outcome<std::path::PathBuf> {
    let path = folder.join(name);
    let bytes = write_file(std::slice::from_ref(document), Sharing { notes: true })?;
    std::fs::write(&path, bytes)?;
    Ok(path)
}

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let words = &said().words;
    let folder = tempfile::tempdir()?;
    let (site, browser) = stage.open().await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    site.stop();
    browser.go_ready(&site.at(USERS_PROJECT)).await?;
    write(&browser).await?;
    let (document, project) = stored(&browser).await?;
    ensure_eq!(document.title, NAME, "the document goes by its name");

    // Another person opens the file on their device, and writes on.
    let ours = file(folder.path(), "ours.json", &document)?;
    site.restart()?;
    let other = stage.browser().await?;
    other.go(&site.at("")).await?;
    other.see_offline_ready().await?;
    site.stop();
    other.go_ready(&site.at(USERS_PROJECT)).await?;
    other.choose_file("#take-file", &ours).await?;
    ensure_eq!(
        other.document().await?,
        document.id.to_string(),
        "the same project"
    );
    // The address names it, so this is the page that opened.
    other.ready().await?;
    let (_, theirs) = stored(&other).await?;
    ensure_eq!(theirs, project, "whole");
    rename(&other, OTHER_NAME).await?;
    add(&other, THEIR_ACTION).await?;
    let (their_document, theirs) = stored(&other).await?;

    // Meanwhile the first one writes on too.
    browser
        .go_ready(&format!("{}?doc={}", site.at(USERS_PROJECT), document.id))
        .await?;
    rename(&browser, "Notre projet").await?;

    // Refused: another questionnaire, another project, a file that was cut. Nothing is taken.
    browser
        .go_ready(&format!(
            "{}?doc={}#partager",
            site.at(USERS_PROJECT),
            document.id
        ))
        .await?;
    let before = stored(&browser).await?.1;
    refused(&browser, folder.path(), &document).await?;
    ensure_eq!(stored(&browser).await?.1, before, "nothing is taken");

    // Together: every action of both, and one point that waits.
    let back = file(folder.path(), "theirs.json", &their_document)?;
    browser.choose_file("#take-file", &back).await?;
    let merged = fill(&words.merged_conflicts, &[("n", "1")]);
    browser
        .see_words("#take-file-said", &plain(&merged))
        .await?;
    browser.see_saved().await?;
    let (_, both) = stored(&browser).await?;
    ensure_eq!(both, before.join(&theirs), "as the rule says");
    for text in [OWN_ACTION, THEIR_ACTION] {
        action(&both, text)?;
    }
    browser.choose_file("#take-file", &back).await?;
    browser
        .see_words("#take-file-said", &plain(&words.nothing_new))
        .await?;
    ensure_eq!(stored(&browser).await?.1, both, "twice is once");
    settle(&browser).await?;

    // The other device takes the choice over, without a question.
    let (settled, project) = stored(&browser).await?;
    let settled = file(folder.path(), "settled.json", &settled)?;
    other.js("location.hash = 'partager';", Vec::new()).await?;
    other.see_heading_focused().await?;
    other.choose_file("#take-file", &settled).await?;
    other
        .see_words("#take-file-said", &plain(&words.merged))
        .await?;
    other.see_saved().await?;
    ensure_eq!(stored(&other).await?.1, project, "both have one project");

    compared(&browser).await?;
    followed(&browser).await?;
    on_paper(&browser).await?;
    as_files(&browser).await?;

    // It stands in the notebook, and by its new name once it is renamed there.
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    let card = format!(".doc[data-doc='{}']", document.id);
    let Progress { done, total } = project.progress();
    let values = [("n", &*done.to_string()), ("total", &*total.to_string())];
    let progress = fill(&words.counted, &values);
    browser.see_words(&card, &plain(&progress)).await?;
    browser.see_words(&card, OTHER_NAME).await
}

/// The first person writes: the project, what is chosen, actions, a note, a version.
async fn write(browser: &Browser) -> Outcome {
    let name = field(Part::Project, PROJECT, Field::Text);
    browser.tab_to(&name).await?;
    browser.press(NAME).await?;
    browser.see_saved().await?;
    on(browser, "choix").await?;
    for (part, entry) in [(Part::Value, "listening"), (Part::Theme, "restraint")] {
        browser.tab_to(&field(part, entry, Field::Kept)).await?;
        browser.press(SPACE).await?;
        browser.see(&field(part, entry, Field::Meaning)).await?;
    }
    browser.see_saved().await?;
    on(browser, "actions").await?;
    add_here(browser, OWN_ACTION).await?;
    browser.tab_to(&format!("[data-example={EXAMPLE}]")).await?;
    browser.press(ENTER).await?;
    let taken = field(Part::ProjectAction, EXAMPLE, Field::Text);
    browser.see_focus(&taken).await?;
    browser.see_saved().await?;

    // Taken out and put back, with its words.
    let (_, project) = stored(browser).await?;
    let own = action(&project, OWN_ACTION)?.to_owned();
    let row = format!("[data-entry='{own}']");
    browser
        .js(
            "document.querySelector(arguments[0]).focus();",
            vec![json!(format!("{row} textarea"))],
        )
        .await?;
    browser.enter(&format!("{row} [data-act=take-out]")).await?;
    browser.see_no(&row).await?;
    browser.see_focus("#out-action").await?;
    browser.press(ENTER).await?;
    browser.enter("[data-act=put-back]").await?;
    browser.see(&row).await?;
    browser.see_saved().await?;

    // When, by a date field; in each engine a date is typed in its own way.
    browser.click(&format!("{row} summary")).await?;
    let date = field(Part::ProjectAction, &own, Field::Date);
    browser.see(&date).await?;
    let give = "const field = document.querySelector(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    for (control, value) in [
        (date, "2027-05-04"),
        (field(Part::ProjectAction, &own, Field::State), "done"),
        (
            field(Part::ProjectAction, &own, Field::Role),
            "users-representative",
        ),
    ] {
        browser.js(give, vec![json!(control), json!(value)]).await?;
    }
    browser.see_saved().await?;

    browser.reload().await?;
    browser.ready().await?;
    let (_, project) = stored(browser).await?;
    let get = |field| project.get(Part::ProjectAction, &own, field).to_owned();
    ensure_eq!(get(Field::Date), "2027-05-04", "its date is on the disk");
    ensure_eq!(get(Field::State), "done", "its state too");
    ensure_eq!(
        get(Field::Role),
        "users-representative",
        "and its role, by id"
    );
    on(browser, "suivi").await?;
    on(browser, "journal").await?;
    browser.enter("[data-act=add][data-part=log]").await?;
    browser.see("[id^='log-']:focus").await?;
    browser.tab_to("textarea[id^='log-']").await?;
    browser.press("Accord sur les thèmes").await?;
    browser.see_saved().await?;
    on(browser, "versions").await?;
    browser.tab_to("#version-name").await?;
    browser.press("Avant le partage").await?;
    browser.press(ENTER).await?;
    browser
        .see_words("#version-said", "Avant le partage")
        .await?;
    browser.see_words("#versions", "Avant le partage").await?;
    browser.see_saved().await?;
    let (_, project) = stored(browser).await?;
    ensure_eq!(project.versions().len(), 1, "a version is kept");
    on(browser, "partager").await?;
    browser.enter("[data-act=give]").await?;
    browser
        .see_words("#give-said", &plain(&said().words.given))
        .await
}

/// Adds an action where the actions are.
async fn add_here(browser: &Browser, text: &str) -> Outcome {
    browser.enter("[data-act=add][data-part=action]").await?;
    browser.see("textarea[id^='action-']:focus").await?;
    browser.press(text).await?;
    browser.see_saved().await
}

async fn add(browser: &Browser, text: &str) -> Outcome {
    browser.js("location.hash = 'actions';", Vec::new()).await?;
    browser.see_heading_focused().await?;
    add_here(browser, text).await
}

/// Gives the project another name.
async fn rename(browser: &Browser, name: &str) -> Outcome {
    let control = field(Part::Project, PROJECT, Field::Text);
    browser.retype(&control, name).await?;
    browser.see_saved().await
}

/// Files that are not of this project.
async fn refused(browser: &Browser, folder: &Path, own: &Document) -> Outcome {
    let words = &said().words;
    let stamp = |random| Stamp {
        now: own.created,
        random,
    };
    let subject = Id::new(own.created, 3);
    let assessment = Assessment::new(passerelle::catalogue::InstrumentId::Team, subject);
    let assessment = Document::new(
        stamp(31),
        stamp(32),
        String::new(),
        Body::Assessment(assessment),
    );
    let other = own.duplicate(stamp(33), stamp(34), "Un <i>autre</i> projet".to_owned());
    let title = [("title", other.title.as_str())];
    let other_said = fill(&words.other_project, &title);
    let cut = folder.join("cut.json");
    std::fs::write(&cut, "{\"format\": \"passerelle\"")?;
    for (path, sentence) in [
        (
            file(folder, "assessment.json", &assessment)?,
            plain(&words.other_kind),
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
async fn settle(browser: &Browser) -> Outcome {
    browser.reload().await?;
    browser.ready().await?;
    browser
        .see_words("#conflicts", &plain(&said().words.conflict_one))
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
        .see_words("#journey", &plain(&said().words.conflict_none))
        .await?;
    browser.see_no("#conflicts").await?;
    browser.see_saved().await?;
    let (document, project) = stored(browser).await?;
    ensure!(project.conflicts().is_empty(), "nothing waits");
    ensure_eq!(document.title, OTHER_NAME, "the document goes by it");
    Ok(())
}

/// What changed since the version that was kept.
async fn compared(browser: &Browser) -> Outcome {
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
async fn followed(browser: &Browser) -> Outcome {
    let words = &said().words;
    browser.js("location.hash = 'suivi';", Vec::new()).await?;
    browser.see_heading_focused().await?;
    let quarter = fill(&words.quarter_2, &[("year", "2027")]);
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
async fn on_paper(browser: &Browser) -> Outcome {
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
async fn as_files(browser: &Browser) -> Outcome {
    browser
        .js("location.hash = 'partager';", Vec::new())
        .await?;
    browser.see_heading_focused().await?;
    browser.enter("[data-act=report-word]").await?;
    browser
        .see_words("#written-said", &plain(&said().words.given))
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

/// Words that look like markup stay words: typed, in an id, from a file.
pub async fn hostile(stage: &Stage) -> Outcome {
    const HOSTILE: &str = "<img src=x onerror=\"window.hurt=1\"><b id=hurt>&amp;{n}";
    let (site, browser) = stage.open().await?;
    browser.go_ready(&site.at(USERS_PROJECT)).await?;
    let mut theirs = UsersProject::default();
    let sitting = Id::new(1, 1);
    for part in Part::ALL {
        for field in part.fields() {
            for entry in [HOSTILE, "listening", "restraint", "line-policy", PROJECT] {
                theirs.set(sitting, *part, entry, *field, HOSTILE);
            }
        }
    }
    theirs.keep_version(Id::new(2, 2), HOSTILE);
    let mut apart = theirs.clone();
    apart.set(Id::new(3, 3), Part::Project, PROJECT, Field::Why, "one");
    theirs.set(
        Id::new(4, 4),
        Part::Project,
        PROJECT,
        Field::Why,
        HOSTILE.trim_end_matches('}'),
    );
    let document = copy_of(theirs.join(&apart), HOSTILE);
    let folder = tempfile::tempdir()?;
    let path = file(folder.path(), "hostile.json", &document)?;
    browser.choose_file("#take-file", &path).await?;
    browser.see("html[data-ready] #conflicts").await?;
    // It opens at the first step.
    for step in [
        "choix",
        "projet",
        "actions",
        "suivi",
        "journal",
        "versions",
        "partager",
        "a-trancher",
    ] {
        browser
            .js("location.hash = arguments[0];", vec![json!(step)])
            .await?;
        browser.see_heading_focused().await?;
        let hurt = "return Boolean(window.hurt || document.getElementById('hurt') || document.querySelector('#journey img'));";
        ensure_eq!(
            browser.js(hurt, Vec::new()).await?,
            json!(false),
            "unhurt at {step}"
        );
    }
    browser
        .see_words("#journey", HOSTILE.trim_end_matches('}'))
        .await
}
