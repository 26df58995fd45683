//! From a reading to the calendar, by keyboard and without a server: what is kept of a reading goes on a list,
//! gets a date, is done; the list leaves as a calendar file, as text and as a picture.

pub mod guides;

use crate::support::browser::Browser;
use crate::support::engine::Engine;
use crate::support::files::finished;
use crate::support::journey::{NOTEBOOK, word};
use crate::support::keyboard::{ENTER, SPACE};
use crate::support::outcome::Outcome;
use crate::support::readiness::{RESEARCH, instrument};
use crate::support::stage::Stage;
use crate::support::view::plain;
use crate::support::wait::wait_until;
use passerelle::catalogue::{Lang, Word, plain as unmarked};
use passerelle::features::readiness::instrument_of;
use passerelle::features::to_do::rule::{Task, ToDo};
use passerelle::features::to_do::words::ToDoSaid;
use passerelle::features::to_do::words::ToDoWord;
use passerelle::notebook::{Day, Document};
use serde_json::json;
use std::path::Path;

/// A clipboard that takes everything, and shows what it was given; pictures stay in the page as well.
const PRELUDE: &str = "
    navigator.clipboard.writeText = (text) => { window.__copied = text; return Promise.resolve(); };
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.__given = blob; return made.call(URL, blob); };";

fn said() -> ToDoSaid {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    passerelle::features::to_do::load::to_do(&folder, Lang::Fr).expect("the site was built from it")
}

/// The list on the disk.
async fn stored(browser: &Browser) -> Outcome<(Document, ToDo)> {
    let documents = browser.documents().await?;
    let lists = documents.into_iter().filter_map(|document| {
        let list = document.read::<ToDo>()?;
        Some((document, list))
    });
    let mut lists: Vec<_> = lists.collect();
    ensure_eq!(lists.len(), 1, "there is one list");
    lists.pop().ok_or_else(|| "a list".into())
}

fn task<'a>(list: &'a ToDo, what: &str) -> Outcome<&'a Task> {
    let found = list.tasks.iter().find(|task| plain(&task.what) == what);
    found.ok_or_else(|| format!("{what:?} is on the list: {list:?}").into())
}

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let said = said();
    let words = &said.words;
    let (site, browser) = stage.open_with_prelude(PRELUDE).await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    site.stop();

    // From a reading.
    let (asked, readiness) = instrument(instrument_of(passerelle::catalogue::MissionId::Research));
    browser.go_ready(&site.at(RESEARCH)).await?;
    browser.enter("#journey [data-act=next]").await?;
    browser.see_heading_focused().await?;
    let first = &asked.sections[0].items[0];
    browser.choose_by_keys(&first.id, "to-prepare").await?;
    browser.see_saved().await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see_heading_focused().await?;
    browser.enter("[data-act=keep]").await?;
    browser.see_words("#kept-count", "1 point gardé").await?;
    browser.enter("[data-act=to-do]").await?;
    browser
        .see_words("#to-do-said", &plain(words.get(ToDoWord::ArrivedOne)))
        .await?;
    browser.see_saved().await?;
    let statement = readiness.statements.iter().find(|s| s.id == first.id);
    let help = plain(&unmarked(&statement.ok_or("the statement is there")?.help));
    browser.see_words("#tasks", &help).await?;
    browser.see_words("#next", &help).await?;

    // One's own, twice; nothing, which is said.
    browser.tab_to("#new-task").await?;
    browser.press(ENTER).await?;
    browser
        .see_words("#to-do-said", &plain(words.get(ToDoWord::AddEmpty)))
        .await?;
    for what in ["Appeler Camille", "Lire <b>deux</b> études"] {
        browser.press(what).await?;
        browser.press(ENTER).await?;
        browser.see_words("#to-do-said", what).await?;
        browser.see_focus("#new-task").await?;
    }
    browser.see_saved().await?;
    let (document, list) = stored(&browser).await?;
    ensure_eq!(list.tasks.len(), 3, "three things to do");
    let call = task(&list, "Appeler Camille")?.id;

    // Done, by the space bar; there after a reload.
    browser.reload().await?;
    browser.ready().await?;
    let tick = format!("[id='tick-{call}']");
    browser.tab_to(&tick).await?;
    browser.press(SPACE).await?;
    browser.see_words("#so-far", "Fait : 1 sur 3").await?;
    browser.see_saved().await?;
    ensure!(
        task(&stored(&browser).await?.1, "Appeler Camille")?.done,
        "it is done on the disk"
    );

    dated(&browser, words.get(ToDoWord::DateWrong), &list).await?;
    removed(&browser, call).await?;
    copied(&browser).await?;
    browser.reload().await?;
    browser.ready().await?;
    // After a download Firefox keeps the keys for its own panel: last, and then by hand.
    calendar(&browser).await?;
    drawn(&browser).await?;

    // The same reading brings the same thing once, and asks on which list where there is a choice.
    let (_, list) = stored(&browser).await?;
    let origin = list.tasks.iter().find_map(|task| task.origin.as_ref());
    let reading = origin.ok_or("one came from a reading")?.document;
    browser.see(".to-dos .from").await?;
    browser.click(".to-dos .from").await?;
    browser.see_title("Où vous en êtes").await?;
    browser.see("#preparing").await?;
    ensure_eq!(
        browser.document().await?,
        reading.to_string(),
        "back at the reading"
    );
    browser.click("[data-act=to-do]").await?;
    browser.see_words("#arriving", &help).await?;
    browser.click("#arriving [data-act=into]").await?;
    browser
        .see_words("#to-do-said", &plain(words.get(ToDoWord::ArrivedNone)))
        .await?;
    ensure_eq!(stored(&browser).await?.1.tasks.len(), 3, "once");

    // What waits goes on no list that is only opened; and on none, if the person says so.
    browser.see(".to-dos .from").await?;
    browser.click(".to-dos .from").await?;
    browser.see("#preparing").await?;
    browser.click("[data-act=to-do]").await?;
    browser.see_words("#arriving", &help).await?;
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    let card = format!(".doc[data-doc='{}']", document.id);
    browser.see_words(&card, "Fait : 1 sur 3").await?;
    browser.click(&format!("{card} [data-act=open]")).await?;
    browser.see_words("#tasks", &help).await?;
    browser.see_words("#arriving", &help).await?;
    browser.click("#arriving [data-act=into-none]").await?;
    browser.see_no("#arriving").await?;
    browser.reload().await?;
    browser.ready().await?;
    browser.see(".to-dos .from").await?;
    ensure!(!browser.has("#arriving").await?, "it asks no more");
    Ok(())
}

/// A date given, one that does not exist, and the order that follows.
async fn dated(browser: &Browser, wrong: &str, list: &ToDo) -> Outcome {
    let read = task(list, "Lire <b>deux</b> études")?.id;
    let row = format!("[data-task='{read}']");
    browser.tab_to(&format!("{row} summary")).await?;
    browser.press(ENTER).await?;
    let field = format!("[id='due-{read}']");
    browser.see(&field).await?;
    // Typed keys mean a date in each engine's own way; what the field then gives is the same.
    let give = "const field = document.querySelector(arguments[0]);
        if (arguments[2]) field.type = 'text';
        field.value = arguments[1];
        field.dispatchEvent(new Event('change', { bubbles: true }));
        field.dispatchEvent(new Event('blur'));";
    browser
        .js(give, vec![json!(field), json!("31/02/2027"), json!(true)])
        .await?;
    browser
        .see_words(&format!("[id='due-{read}-said']"), &plain(wrong))
        .await?;
    browser
        .js(give, vec![json!(field), json!("24/12/2027"), json!(true)])
        .await?;
    browser.see_words(&row, "Pour le 24 décembre 2027").await?;
    browser.see_saved().await?;
    let (_, list) = stored(browser).await?;
    ensure_eq!(
        task(&list, "Lire <b>deux</b> études")?.due,
        Day::new(2027, 12, 24),
        "on the disk"
    );
    browser.reload().await?;
    browser.ready().await?;
    browser
        .see_words(".to-dos > li", "Lire <b>deux</b> études")
        .await?;
    browser.see_words("#next", "Lire <b>deux</b> études").await
}

/// The calendar file: what is left to do and has a date, and nothing else.
async fn calendar(browser: &Browser) -> Outcome {
    browser.enter("[data-act=agenda]").await?;
    browser
        .see_words(
            "#agenda-said",
            &plain(said().words.get(ToDoWord::AgendaDone)),
        )
        .await?;
    let read = "return await new Response(window.__given).text();";
    let text = browser.js_later(read, Vec::new()).await?;
    let text = text.as_str().unwrap_or_default();
    for line in [
        "BEGIN:VEVENT",
        "DTSTART;VALUE=DATE:20271224",
        "BEGIN:VALARM",
    ] {
        ensure!(text.contains(line), "{line} in {text}");
    }
    ensure_eq!(text.matches("BEGIN:VEVENT").count(), 1, "one date");
    if browser.engine != Engine::Webkit {
        let downloads = browser.downloads();
        let file = wait_until("the file is in the downloads", async || {
            Ok(finished(&downloads)?.pop())
        })
        .await?;
        ensure!(
            file.extension().is_some_and(|ending| ending == "ics"),
            "{}",
            file.display()
        );
        std::fs::remove_file(file)?;
    }
    Ok(())
}

/// Taken away and put back, with the keyboard where it was.
async fn removed(browser: &Browser, id: passerelle::notebook::Id) -> Outcome {
    browser
        .tab_to(&format!("[data-task='{id}'] summary"))
        .await?;
    browser.press(ENTER).await?;
    browser
        .see(&format!("[data-task='{id}'] [data-act=remove]"))
        .await?;
    browser.enter("[data-act=remove]").await?;
    browser.see_no(&format!("[data-task='{id}']")).await?;
    browser.see_focus("#undo-remove").await?;
    browser.press(ENTER).await?;
    browser.see(&format!("[data-task='{id}']")).await?;
    browser.see_focus(&format!("[id='tick-{id}']")).await?;
    browser.see_saved().await?;
    ensure_eq!(stored(browser).await?.1.tasks.len(), 3, "it is back");
    Ok(())
}

/// As text.
async fn copied(browser: &Browser) -> Outcome {
    browser.enter("[data-sheet=text]").await?;
    browser
        .see_words("#sheet-said", &word(Word::SheetTextDone))
        .await?;
    let text = browser.js("return window.__copied;", Vec::new()).await?;
    let text = plain(text.as_str().unwrap_or_default());
    for line in [
        "- ☐ Lire <b>deux</b> études",
        "Pour le 24 décembre 2027",
        "- ☑ Appeler Camille",
    ] {
        ensure!(text.contains(line), "{line:?} in {text}");
    }
    Ok(())
}

/// As a picture.
async fn drawn(browser: &Browser) -> Outcome {
    browser.click("[data-sheet=image]").await?;
    browser
        .see_words("#sheet-said", &word(Word::SheetImageDone))
        .await?;
    let picture = picture(browser).await?;
    ensure!(
        picture.width == 1600
            && picture.height > 300
            && picture.inked > 0.002
            && picture.inked < 0.5,
        "something is drawn: {picture:?}"
    );
    if browser.engine != Engine::Webkit {
        let downloads = browser.downloads();
        let file = wait_until("the picture is in the downloads", async || {
            Ok(finished(&downloads)?.pop())
        })
        .await?;
        ensure!(
            std::fs::read(&file)?.starts_with(b"\x89PNG\r\n"),
            "it is a PNG"
        );
    }
    Ok(())
}

/// What a picture shows: its size, and how much of it is darker than its paper.
#[derive(Debug)]
pub struct Picture {
    /// In pixels.
    pub width: u64,
    /// In pixels.
    pub height: u64,
    /// Between 0 and 1.
    pub inked: f64,
}

/// The picture that was given last.
pub async fn picture(browser: &Browser) -> Outcome<Picture> {
    let look = "const image = await createImageBitmap(window.__given);
        const canvas = document.createElement('canvas');
        canvas.width = image.width; canvas.height = image.height;
        const pen = canvas.getContext('2d');
        pen.drawImage(image, 0, 0);
        const { data } = pen.getImageData(0, 0, image.width, image.height);
        let dark = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at] + data[at + 1] + data[at + 2] < 500) dark += 1;
        return [image.width, image.height, dark / (image.width * image.height)];";
    let found = browser.js_later(look, Vec::new()).await?;
    Ok(Picture {
        width: found[0].as_u64().unwrap_or_default(),
        height: found[1].as_u64().unwrap_or_default(),
        inked: found[2].as_f64().unwrap_or_default(),
    })
}
