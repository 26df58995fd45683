//! A person who assesses a project: what they answer, and the steps that they take.

use super::browser::Browser;
use super::outcome::Outcome;
use super::wait::{wait_for, wait_until};
use passerelle::catalogue::{Lang, SubjectKind, Viewpoint, Word};
use passerelle::features::participation::handover::ID as PARTICIPATION_ID;
use passerelle::features::participation::words::ParticipationPack;
use passerelle::notebook::{Assessment, Body, Document, Id, Stamp};
use passerelle::pages::write::packs_of;
use serde_json::json;
use std::path::Path;
use std::sync::LazyLock;

/// The page of the participation journey, below the base.
pub const PARTICIPATION: &str = "evaluer/participation/";
/// The page of the notebook.
pub const NOTEBOOK: &str = "carnet/";

/// The page of the role explorer.
pub const PLACE: &str = "ma-place/";

/// The page of the to-do list.
pub const TO_DO: &str = "a-faire/";

/// The page of the situations.
pub const SITUATIONS: &str = "situations/";

/// The name of the project that is assessed.
pub const NAME: &str = "Atelier nutrition";
/// What it is, and from where it is seen.
pub const SETTING: [(&str, &str); 2] = [("kind", "care-pathway"), ("viewpoint", "partner-user")];

/// The phases by their step: today, wished. The first has a gap of one step; the second is met, but
/// stated above what its practices show; the third is met.
pub const PHASES: [(&str, [(&str, &str); 2]); 3] = [
    (
        "avant",
        [
            ("before.today", "consultation"),
            ("before.wished", "collaboration"),
        ],
    ),
    (
        "pendant",
        [
            ("during.today", "partnership"),
            ("during.wished", "partnership"),
        ],
    ),
    (
        "apres",
        [
            ("after.today", "information"),
            ("after.wished", "information"),
        ],
    ),
];

/// The twelve practices: consultation established before, information during; after, one is to be checked.
pub const PRACTICES: [(&str, &str); 12] = [
    ("before.practice.information", "yes"),
    ("before.practice.consultation", "yes"),
    ("before.practice.collaboration", "partly"),
    ("before.practice.partnership", "no"),
    ("during.practice.information", "yes"),
    ("during.practice.consultation", "partly"),
    ("during.practice.collaboration", "no"),
    ("during.practice.partnership", "no"),
    ("after.practice.information", "yes"),
    ("after.practice.consultation", "unknown"),
    ("after.practice.collaboration", "no"),
    ("after.practice.partnership", "no"),
];

/// Every answer on a scale of the questionnaire.
pub fn every_answer() -> impl Iterator<Item = (&'static str, &'static str)> {
    PHASES
        .iter()
        .flat_map(|(_, items)| items.iter().copied())
        .chain(PRACTICES)
}

/// An assessment as [`Browser::assess`] makes it, for stories that begin with one. The questionnaire itself is
/// answered by `keyboard_journey` and `reload_keeps_answers`.
pub fn assessed(name: &str) -> Document {
    let mut assessment = Assessment::new(PARTICIPATION_ID, Id::new(MADE, 3));
    let [(_, kind), (_, viewpoint)] = SETTING;
    assessment.kind = SubjectKind::from_id(kind);
    assessment.viewpoint = Viewpoint::from_id(viewpoint);
    for (item, choice) in every_answer() {
        assessment.answers.set(item, choice);
    }
    let first = Stamp {
        now: MADE,
        random: 1,
    };
    made(first, name, assessment)
}

/// A document that holds an assessment, made there and then.
pub fn made(first: Stamp, name: &str, assessment: Assessment) -> Document {
    let revision = Stamp {
        random: first.random + 1000,
        ..first
    };
    let body = Body::Assessment(assessment);
    Document::new(first, revision, name.to_owned(), body)
}

/// When such documents were made: before any test.
pub const MADE: u64 = 1_700_000_000_000;

/// The words of the participation journey.
pub fn pack(lang: Lang) -> &'static ParticipationPack {
    static PACKS: LazyLock<[ParticipationPack; 2]> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        [Lang::Fr, Lang::En].map(|lang| {
            let _ = any_spawner::Executor::init_tokio();
            let packs = packs_of(&folder, lang).expect("the site was built from it");
            packs
                .get::<ParticipationPack>()
                .expect("it is a feature")
                .clone()
        })
    });
    &PACKS[usize::from(lang == Lang::En)]
}

/// A French word of the journeys, as [`super::view::plain`] has it.
pub fn word(word: Word) -> String {
    super::view::plain(pack(Lang::Fr).words.get(word))
}

/// What the title of the page begins with at a step.
pub fn title_at(lang: Lang, step: &str) -> String {
    let pack = pack(lang);
    let title = match step {
        "cadre" => pack.words.get(Word::SettingTitle),
        "verifier" => pack.words.get(Word::CheckTitle),
        "lecture" => pack.words.get(Word::ReadingTitle),
        section => pack
            .instrument
            .section(section)
            .map_or("", |(_, section)| &section.title),
    };
    super::view::plain(title)
}

impl Browser {
    /// Chooses an answer by pressing it, and sees it chosen.
    pub async fn answer(&self, item: &str, choice: &str) -> Outcome {
        self.click(&format!("input[id='{item}-{choice}']")).await?;
        self.see_chosen(item, choice).await
    }

    /// The choice made for an item on this screen.
    pub async fn chosen(&self, item: &str) -> Outcome<Option<String>> {
        let look = "return document.querySelector(`input[name='${arguments[0]}']:checked`)?.value ?? null;";
        Ok(self
            .js(look, vec![json!(item)])
            .await?
            .as_str()
            .map(str::to_owned))
    }

    /// Waits until a choice is made on screen.
    pub async fn see_chosen(&self, item: &str, choice: &str) -> Outcome {
        let mut last = None;
        let seen = wait_for(&format!("{item} is answered by {choice}"), async || {
            last = self.chosen(item).await?;
            Ok(last.as_deref() == Some(choice))
        })
        .await;
        seen.map_err(|trouble| format!("{trouble}; it is answered by {last:?}").into())
    }

    /// Waits until a box is ticked, or is not.
    pub async fn see_ticked(&self, control: &str, ticked: bool) -> Outcome {
        wait_for(&format!("{control} ticked: {ticked}"), async || {
            let look = "return document.getElementById(arguments[0])?.checked ?? null;";
            Ok(self.js(look, vec![json!(control)]).await? == json!(ticked))
        })
        .await
    }

    /// Waits until the page says that everything is on the device.
    pub async fn see_saved(&self) -> Outcome {
        wait_for("#save says saved", async || {
            self.has("#save[data-state=saved]").await
        })
        .await
    }

    /// How the page says that saving stands.
    pub async fn save_state(&self) -> Outcome<String> {
        Ok(self
            .attribute("#save", "data-state")
            .await?
            .unwrap_or_default())
    }

    /// The step in the address; empty where there is none.
    pub async fn step(&self) -> Outcome<String> {
        let step = self
            .js("return location.hash.slice(1);", Vec::new())
            .await?;
        Ok(step.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until a step is on screen: address, title and heading.
    pub async fn see_step(&self, step: &str) -> Outcome {
        wait_for(&format!("the step is #{step}"), async || {
            Ok(self.step().await? == step)
        })
        .await?;
        self.see_title(&title_at(Lang::Fr, step)).await
    }

    /// Goes to the next step by its link.
    pub async fn next(&self, step: &str) -> Outcome {
        self.click("#journey [data-act=next]").await?;
        self.see_step(step).await?;
        self.see_heading_focused().await
    }

    /// The id of the document in the address, once it is there.
    pub async fn document(&self) -> Outcome<String> {
        wait_until("the address names the document", async || {
            let look = "return new URLSearchParams(location.search).get('doc');";
            Ok(self.js(look, Vec::new()).await?.as_str().map(str::to_owned))
        })
        .await
    }

    /// Fills the first step.
    pub async fn fill_setting(&self, name: &str) -> Outcome {
        self.type_into("#name", name).await?;
        for (item, choice) in SETTING {
            self.answer(item, choice).await?;
        }
        Ok(())
    }

    /// Answers everything of an assessment that is at its first step, up to the reading.
    pub async fn assess(&self, name: &str) -> Outcome {
        self.fill_setting(name).await?;
        for (step, items) in PHASES {
            self.next(step).await?;
            for (item, choice) in items {
                self.answer(item, choice).await?;
            }
        }
        self.next("pratiques").await?;
        for (item, choice) in PRACTICES {
            self.answer(item, choice).await?;
        }
        self.see_saved().await?;
        self.next("verifier").await?;
        self.next("lecture").await
    }
}
