//! The doors: every place where a file comes in, how one gets there, and what each says.

use super::faults::Kind;
use crate::support::browser::Browser;
use crate::support::institution::{INSTITUTION, answer_cells};
use crate::support::journey::{PARTICIPATION, word};
use crate::support::outcome::Outcome;
use crate::support::planning::CONTACT_PLAN;
use crate::support::readiness::TEAM;
use crate::support::site::Site;
use crate::support::users_project::{USERS_PROJECT, said};
use crate::support::view::plain;
use passerelle::catalogue::{Lang, Word};
use passerelle::features::contact_plan::words::ContactPlanPack;
use passerelle::features::contact_plan::words::PlanWord;
use passerelle::features::readiness::TEAM as TEAM_ID;
use passerelle::features::users_project::words::ProjectWord;
use passerelle::pages::write::packs_of;
use std::path::Path;

/// A place where a file comes in.
pub struct Door {
    /// Which one.
    pub name: &'static str,
    /// The field.
    pub field: &'static str,
    /// The line that says what became of the file.
    pub said: &'static str,
    way: Way,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Participation,
    Readiness,
    Institution,
    /// A project that one received, on a page where nothing is written yet.
    OpenProject,
    /// Another person's copy of this project.
    JoinProject,
    /// People of a contact plan.
    People,
}

/// All of them.
pub fn doors() -> [Door; 6] {
    let door = |name, way, field, said| Door {
        name,
        field,
        said,
        way,
    };
    let view = |name, way| door(name, way, "#add-view", "#add-view-said");
    let project = |name, way| door(name, way, "#take-file", "#take-file-said");
    [
        view("participation, another view", Way::Participation),
        view("readiness, the two-way view", Way::Readiness),
        view("institution, another view", Way::Institution),
        project("users' project, received", Way::OpenProject),
        project("users' project, another copy", Way::JoinProject),
        door(
            "contact plan, people",
            Way::People,
            "#import-file",
            "#import-said",
        ),
    ]
}

impl Door {
    /// Goes there, with something on screen that must stay.
    pub async fn open(&self, browser: &Browser, site: &Site) -> Outcome {
        match self.way {
            Way::Participation => {
                browser.go_ready(&site.at(PARTICIPATION)).await?;
                browser.type_into("#name", "Notre atelier").await?;
                browser.click("#journey [data-act=next]").await?;
                for item in ["before.today", "before.wished"] {
                    browser.answer(item, "collaboration").await?;
                }
                reading(browser, site, PARTICIPATION).await?;
            }
            Way::Readiness => {
                browser.go_ready(&site.at(TEAM)).await?;
                browser.click("#journey [data-act=next]").await?;
                browser.answer_all(0, TEAM_ID, "to-prepare").await?;
                reading(browser, site, TEAM).await?;
            }
            Way::Institution => {
                browser.go_ready(&site.at(INSTITUTION)).await?;
                browser.type_into("#name", "CHU").await?;
                let given = [
                    ("care.service.today", "information"),
                    ("care.service.wished", "consultation"),
                ];
                answer_cells(browser, "soins", &given).await?;
                reading(browser, site, INSTITUTION).await?;
            }
            Way::OpenProject => browser.go_ready(&site.at(USERS_PROJECT)).await?,
            Way::JoinProject => {
                browser.go_ready(&site.at(USERS_PROJECT)).await?;
                browser
                    .type_into("#project-project-text", "Le projet du CHU")
                    .await?;
                browser.see_saved().await?;
                browser
                    .js("location.hash = 'partager';", Vec::new())
                    .await?;
                browser.see_heading_focused().await?;
            }
            Way::People => {
                browser.go_ready(&site.at(CONTACT_PLAN)).await?;
                browser.type_into("#new-person", "Marie Dupont").await?;
                browser.click("[data-act=add-person]").await?;
                browser.see_saved().await?;
                self.unfold(browser).await?;
            }
        }
        browser.see(self.field).await.map(drop)
    }

    /// The same page again, with nothing said yet.
    pub async fn again(&self, browser: &Browser) -> Outcome {
        browser.reload().await?;
        browser.ready().await?;
        self.unfold(browser).await?;
        browser.see(self.field).await.map(drop)
    }

    async fn unfold(&self, browser: &Browser) -> Outcome {
        if self.way == Way::People {
            let unfold = "document.getElementById('import').open = true;";
            browser.js(unfold, Vec::new()).await?;
        }
        Ok(())
    }

    /// What is said of a fault; none where such a file is nothing wrong here, or of no more interest than another.
    pub fn sentence(&self, kind: Kind) -> Option<String> {
        if self.way == Way::People {
            return people(kind).map(|word| {
                let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
                let packs = packs_of(&folder, Lang::Fr).expect("the site was built from it");
                plain(packs.get::<ContactPlanPack>().unwrap().plan.words.get(word))
            });
        }
        let is_project = matches!(self.way, Way::OpenProject | Way::JoinProject);
        Some(match kind {
            Kind::Empty | Kind::Blank => word(Word::FileEmpty),
            Kind::Cut | Kind::Utf16 | Kind::Latin1 => word(Word::FileDamaged),
            Kind::Huge => word(Word::FileTooLarge),
            Kind::Picture | Kind::Zip | Kind::OtherJson | Kind::Text => word(Word::FileNotOurs),
            Kind::Newer => word(Word::FileNewer),
            Kind::Twice => word(Word::FileTwice),
            Kind::ToDoList if is_project => plain(said().words.get(ProjectWord::OtherKind)),
            Kind::ToDoList => word(Word::FileOtherKind),
            Kind::CutCards | Kind::HugeCards => return None,
        })
    }
}

/// What the door for people says.
fn people(kind: Kind) -> Option<PlanWord> {
    Some(match kind {
        Kind::Empty | Kind::Blank => PlanWord::ImportEmpty,
        Kind::Picture | Kind::Zip => PlanWord::ImportNotText,
        Kind::Huge | Kind::HugeCards => PlanWord::ImportLarge,
        Kind::OtherJson | Kind::Newer | Kind::Text | Kind::ToDoList => PlanWord::ImportFailed,
        Kind::CutCards => PlanWord::ImportDamaged,
        // Cards in these encodings are read; JSON in them is no card, as above.
        Kind::Cut | Kind::Utf16 | Kind::Latin1 | Kind::Twice => return None,
    })
}

/// Goes to the reading of the document that was just made.
async fn reading(browser: &Browser, site: &Site, page: &str) -> Outcome {
    browser.see_saved().await?;
    let id = browser.document().await?;
    let address = format!("{}?doc={id}#lecture", site.at(page));
    browser.go_ready(&address).await
}
