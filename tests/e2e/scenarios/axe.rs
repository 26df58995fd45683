//! axe-core finds nothing to say against any page and any state: light, dark, 320 px wide, with
//! letters of twice the size.

use crate::support::browser::Browser;
use crate::support::journey::{NAME, NOTEBOOK, PARTICIPATION, PHASES, PRACTICES, STEPS};
use crate::support::look::{DARK, LARGE, LIGHT, Look, NARROW};
use crate::support::outcome::Outcome;
use crate::support::prelude::STORAGE_FAULTS;
use crate::support::site::Site;
use crate::support::stage::Stage;
use passerelle::catalogue::Lang;
use passerelle::pages::Route;
use std::cell::{Cell, RefCell};

/// A document that was never made.
const NOBODY: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

/// All that was found, and how often one looked.
struct Inspection<'a> {
    browser: &'a Browser,
    looks: &'a [Look],
    width: Cell<u32>,
    found: RefCell<Vec<String>>,
    states: Cell<usize>,
}

impl<'a> Inspection<'a> {
    fn new(browser: &'a Browser, looks: &'a [Look]) -> Self {
        Self { browser, looks, width: Cell::new(0), found: RefCell::default(), states: Cell::new(0) }
    }

    /// Looks at what is on screen, in every way.
    async fn look(&self, state: &str) -> Outcome {
        self.browser.note(format!("axe looks at {state}"));
        self.states.set(self.states.get() + 1);
        for look in self.looks {
            if self.width.replace(look.width) != look.width {
                self.browser.widen(look.width).await?;
            }
            self.browser.dress(look).await?;
            for broken in self.browser.axe().await? {
                self.found.borrow_mut().push(format!("{state}, {}: {broken}", look.name));
            }
        }
        // What a person does next is done at the first of them.
        self.browser.dress(&LIGHT).await?;
        if self.width.replace(LIGHT.width) != LIGHT.width {
            self.browser.widen(LIGHT.width).await?;
        }
        Ok(())
    }

    /// Nothing was found; and what is wrong would have been.
    async fn end(&self) -> Outcome {
        let harm = "const main = document.querySelector('main');
            const picture = main.appendChild(document.createElement('img'));
            picture.src = document.querySelector('link[rel=icon]')?.href ?? 'icon.svg';
            const pale = main.appendChild(document.createElement('p'));
            pale.textContent = 'pale';
            pale.style.cssText = 'color: #999; background: #aaa';";
        self.browser.js(harm, Vec::new()).await?;
        let harmed = self.browser.axe().await?;
        for rule in ["image-alt", "color-contrast"] {
            ensure!(harmed.iter().any(|broken| broken.starts_with(rule)), "axe is blind for {rule}: {harmed:?}");
        }
        let found = self.found.borrow();
        println!("axe looked at {} states in {} ways", self.states.get(), self.looks.len());
        ensure!(found.is_empty(), "axe found {}:\n  {}", found.len(), found.join("\n  "));
        Ok(())
    }
}

/// Every page, in both languages, as it is on the first visit.
pub async fn pages(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    let inspection = Inspection::new(&browser, &[LIGHT, DARK, NARROW, LARGE]);
    for lang in [Lang::Fr, Lang::En] {
        for route in Route::ALL {
            // The page for addresses that do not exist is one for both languages.
            let path = match (route, lang) {
                (Route::NotFound, Lang::Fr) => "no/such/page/",
                (Route::NotFound, Lang::En) => continue,
                _ => route.path(lang),
            };
            browser.go(&site.at(path)).await?;
            if route.journey().is_some() {
                browser.ready().await?;
            }
            inspection.look(&format!("/{path}")).await?;
        }
    }
    browser.go(&site.at("")).await?;
    browser.click(".display summary").await?;
    browser.see(".display .panel").await?;
    inspection.look("the display panel").await?;
    // As boot.js shows them, which is by this and nothing else.
    let show = "for (const notice of document.querySelectorAll('.notice')) notice.hidden = notice.id !== arguments[0];";
    for notice in ["notice-failed", "notice-update", "notice-reload", "notice-install", "notice-ios"] {
        browser.js(show, vec![notice.into()]).await?;
        browser.see(&format!("#{notice}")).await?;
        inspection.look(notice).await?;
    }
    inspection.end().await
}

/// Every state of the participation journey.
pub async fn journey(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(STORAGE_FAULTS).await?;
    let inspection = Inspection::new(&browser, &[LIGHT, DARK, NARROW, LARGE]);
    let page = site.at(PARTICIPATION);
    for step in STEPS {
        browser.open_step(&page, step).await?;
        inspection.look(&format!("#{step}, empty")).await?;
    }
    browser.go_ready(&format!("{page}?doc={NOBODY}")).await?;
    inspection.look("a document that is not there").await?;

    answer_all(&browser, &page).await?;
    for step in STEPS {
        browser.see_saved().await?;
        browser.open_step(&browser.page().await?, step).await?;
        browser.unfold().await?;
        if step == "lecture" {
            browser.see("#alert").await?;
            browser.click("[data-act=keep]").await?;
            browser.see("[data-act=keep][aria-pressed=true]").await?;
            browser.see_saved().await?;
            browser.click("[data-act=hand-on]").await?;
            browser.see("#share-said").await?;
        }
        inspection.look(&format!("#{step}, answered")).await?;
    }
    compared(&browser, &inspection).await?;
    in_the_bin(&browser, &site, &inspection).await?;
    failing(&browser, &site, &inspection).await?;
    inspection.end().await
}

/// Every state of the notebook.
pub async fn notebook(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(STORAGE_FAULTS).await?;
    let inspection = Inspection::new(&browser, &[LIGHT, DARK, NARROW, LARGE]);
    for name in [NAME, "Commission des repas", "Atelier du mardi"] {
        browser.go_ready(&site.at(PARTICIPATION)).await?;
        browser.type_into("#name", name).await?;
        browser.see_saved().await?;
    }
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see(".doc").await?;
    inspection.look("the notebook with documents").await?;
    browser.click(".doc [data-act=rename]").await?;
    browser.see(".doc form").await?;
    inspection.look("a document being renamed").await?;
    browser.press("\u{e00c}").await?;
    browser.click(".doc [data-act=delete]").await?;
    browser.see("#undo").await?;
    inspection.look("the way back from the bin").await?;
    browser.click("#undo [data-act=dismiss]").await?;
    browser.see_no("#undo").await?;
    browser.click("#bin summary").await?;
    browser.see("#bin .doc").await?;
    inspection.look("the bin").await?;
    browser.click("#bin [data-act=erase]").await?;
    browser.see("#bin [data-act=erase-now]").await?;
    inspection.look("asked whether to erase").await?;
    browser.set_fault(Some("none")).await?;
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see("#notebook-problem").await?;
    inspection.look("the notebook without a storage").await?;
    inspection.end().await
}

/// The home page and a reading, in the colours of day and night.
pub async fn essentials(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    let inspection = Inspection::new(&browser, &[LIGHT, DARK]);
    browser.go(&site.at("")).await?;
    inspection.look("/").await?;
    answer_all(&browser, &site.at(PARTICIPATION)).await?;
    browser.open_step(&browser.page().await?, "lecture").await?;
    browser.see("#alert").await?;
    browser.unfold().await?;
    inspection.look("#lecture, answered").await?;
    inspection.end().await
}

/// Answers everything, by pressing, without the ways between; the name and a note too.
async fn answer_all(browser: &Browser, page: &str) -> Outcome {
    browser.open_step(page, "cadre").await?;
    browser.fill_setting(NAME).await?;
    browser.see_saved().await?;
    let press = "for (const id of arguments[0]) document.getElementById(id).click();";
    for (step, items) in PHASES.iter().map(|(step, items)| (*step, &items[..])).chain([("pratiques", &PRACTICES[..])]) {
        browser.open_step(&browser.page().await?, step).await?;
        let ids: Vec<String> = items.iter().map(|(item, choice)| format!("{item}-{choice}")).collect();
        browser.js(press, vec![ids.into()]).await?;
        for (item, choice) in items {
            browser.see_chosen(item, choice).await?;
        }
        if step == "avant" {
            browser.click("details.note summary").await?;
            browser.type_into("textarea", "Dit en réunion.").await?;
        }
        browser.see_saved().await?;
    }
    Ok(())
}

/// The same project once more, and both side by side.
async fn compared(browser: &Browser, inspection: &Inspection<'_>) -> Outcome {
    let first = browser.assess_again().await?;
    inspection.look("#lecture, partial").await?;
    browser.compare_with(&first).await?;
    inspection.look("two readings side by side").await
}

/// A document that is in the bin, open.
async fn in_the_bin(browser: &Browser, site: &Site, inspection: &Inspection<'_>) -> Outcome {
    let id = browser.document().await?;
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.click(&format!(".doc[data-doc='{id}'] [data-act=delete]")).await?;
    browser.see("#undo").await?;
    browser.see("#bin").await?;
    browser.go_ready(&site.at(&format!("{PARTICIPATION}?doc={id}#avant"))).await?;
    browser.see("#in-bin").await?;
    inspection.look("a document that is in the bin").await
}

/// A write that fails, and a storage that does not open.
async fn failing(browser: &Browser, site: &Site, inspection: &Inspection<'_>) -> Outcome {
    let id = browser.document().await?;
    browser.set_fault(Some("quota")).await?;
    browser.answer("before.wished", "consultation").await?;
    browser.see("#save[data-state=failed]").await?;
    inspection.look("an answer that is not saved").await?;
    browser.set_fault(Some("throw")).await?;
    // Left by the address bar: by what waits to be written, nobody is held back.
    browser.go_ready(&site.at(&format!("{PARTICIPATION}?doc={id}"))).await?;
    browser.see("#journey [role=alert]").await?;
    inspection.look("a storage that does not open").await
}
