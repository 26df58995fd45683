//! What every part of the plan's screens needs: the plan as it is, the words, and ways to change it.

use crate::features::contact_plan::words::ContactPlanPack;
use crate::features::contact_plan::words::{PlanStep, PlanWord, Planning};
use crate::engine::leaving::Leaving;
use crate::engine::session::{SaveState, Session};
use crate::features::contact_plan::rule::{Item, ItemKind, field};
use crate::features::contact_plan::rule::ContactPlan;
use crate::notebook::{Day, Id};
use crate::platform::{page, time};
use crate::ui::{Saying, text};
use leptos::prelude::*;

/// A plan on screen.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The language pack.
    pub pack: &'static ContactPlanPack,
    /// The base path of the app.
    pub base: StoredValue<String>,
    /// The document.
    pub session: Session,
    /// The plan, as the document has it.
    pub plan: Memo<ContactPlan>,
    /// The step that this page is.
    pub step: PlanStep,
    /// Today, once a browser said it.
    pub today: RwSignal<Option<Day>>,
    /// The card that is open: one at a time.
    pub open: RwSignal<Option<Id>>,
    /// The address of the other page that one is leaving for, once everything is on the disk.
    pub leaving: Leaving,
    /// What was taken away last, as it was, the thing itself first.
    pub removed: RwSignal<Vec<Item>>,
    /// What became of the last act of this step.
    pub said: Saying,
}

/// A place where words are written: a fact of the plan, or a field of one of its things.
#[derive(Clone, PartialEq, Eq)]
pub struct At {
    /// The thing; none for a fact.
    pub id: Option<Id>,
    /// The key.
    pub key: String,
}

impl At {
    /// A fact of the plan.
    pub fn fact(key: impl Into<String>) -> Self {
        Self {
            id: None,
            key: key.into(),
        }
    }

    /// A field of a thing.
    pub fn field(id: Id, key: &str) -> Self {
        Self {
            id: Some(id),
            key: key.to_owned(),
        }
    }

    /// The id of the control that writes there.
    pub fn control(&self) -> String {
        let key = self.key.replace('.', "-");
        match self.id {
            Some(id) => [&key, "-", &id.to_string()].concat(),
            None => key,
        }
    }

    fn read<'a>(&self, plan: &'a ContactPlan) -> &'a str {
        match self.id {
            Some(id) => plan.get(id, &self.key),
            None => plan.fact(&self.key),
        }
    }

    /// Writes there.
    pub fn write(&self, plan: &mut ContactPlan, value: &str) {
        match self.id {
            Some(id) => plan.set(id, &self.key, value),
            None => plan.facts.set(&self.key, value),
        }
    }
}

impl Desk {
    /// What the plan's content says.
    pub fn said(self) -> &'static Planning {
        &self.pack.plan
    }

    /// A word.
    pub fn word(self, word: PlanWord) -> &'static str {
        self.said().words.get(word)
    }

    /// A sentence with its blanks filled.
    pub fn fill(self, word: PlanWord, values: &[(&str, &str)]) -> String {
        self.said().words.fill(word, values)
    }

    /// An address of the app.
    pub fn link(self, path: &str) -> String {
        self.base.with_value(|base| [base, path].concat())
    }

    /// The address of a step. It names the plan, once there is one.
    pub fn href(self, step: PlanStep) -> String {
        let path = self.link(&step.address().path(self.pack.lang));
        self.session.state.track();
        if !self.session.is_stored() && !self.is_saving() {
            return path;
        }
        let id = self.session.document.with_untracked(|document| document.id);
        [&path, "?doc=", &id.to_string()].concat()
    }

    /// Whether something that was given is not on the disk yet.
    pub fn is_saving(self) -> bool {
        let state = self.session.state.get_untracked();
        !matches!(state, SaveState::Idle | SaveState::Saved)
    }

    /// The name of the plan; empty where it has none.
    pub fn title(self) -> String {
        self.session
            .document
            .with(|document| document.title.clone())
    }

    /// A plan may stay open over midnight.
    pub fn look_at_the_clock(self) {
        let today = time::today();
        if today != self.today.get_untracked() {
            self.today.set(today);
        }
    }

    /// Changes the plan.
    pub fn edit(self, change: impl FnOnce(&mut ContactPlan)) {
        self.look_at_the_clock();
        self.session.change::<ContactPlan>(change);
    }

    /// Writes at a place.
    pub fn write(self, at: &At, value: &str) {
        self.edit(|plan| at.write(plan, value));
    }

    /// Writes today at a place, or takes its day away.
    pub fn date(self, at: &At, is: bool) {
        let today = time::today().map(|day| day.to_string());
        self.write(at, &today.filter(|_| is).unwrap_or_default());
    }

    /// What is written at a place.
    pub fn value(self, at: At) -> Memo<String> {
        text(move || self.plan.with(|plan| at.read(plan).to_owned()))
    }

    /// The same, now.
    pub fn now(self, at: &At) -> String {
        self.plan.with_untracked(|plan| at.read(plan).to_owned())
    }

    /// Adds a thing with one field said, and opens it.
    pub fn add(self, kind: ItemKind, key: &str, value: &str) -> Id {
        let mut added = None;
        let stamp = time::stamp();
        self.edit(|plan| {
            let id = plan.add(kind, stamp);
            plan.set(id, key, value);
            added = Some(id);
        });
        let id = added.unwrap_or(stamp.id());
        self.removed.set(Vec::new());
        self.open.set(Some(id));
        id
    }

    /// Takes a thing away; it can be had back until something else is done.
    pub fn remove(self, id: Id) {
        let mut gone = Vec::new();
        self.edit(|plan| gone = plan.remove(id));
        gone.sort_by_key(|item| item.id != id);
        self.removed.set(gone);
        page::focus_once_drawn(UNDO.to_owned());
    }

    /// Puts back what was taken away last.
    pub fn put_back(self) {
        let gone = self.removed.get_untracked();
        self.edit(|plan| plan.restore(&gone));
        self.removed.set(Vec::new());
        let Some(first) = gone.first() else { return };
        if first.kind == ItemKind::Slot {
            // It has no card of its own, but stands in that of its invitation.
            self.open.set(Id::parse(first.get(field::OF)));
            page::focus_once_drawn(At::field(first.id, field::DAY).control());
            return;
        }
        self.open.set(Some(first.id));
        page::focus_once_drawn(summary_id(first.id));
    }

    /// Says what became of an act.
    pub fn say(self, word: PlanWord) {
        self.said.set((false, self.word(word).to_owned()));
    }
}

/// The button that puts back what was taken away.
pub const UNDO: &str = "undo-remove";

/// The id of the line that opens a card.
pub fn summary_id(id: Id) -> String {
    ["card-", &id.to_string()].concat()
}
