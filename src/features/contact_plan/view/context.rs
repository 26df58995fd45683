//! Holds what every screen of the plan needs: the plan, the words, and the functions that change it.

use crate::engine::leaving::Leaving;
use crate::engine::session::{SaveState, Session};
use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{Item, ItemKind, field};
use crate::features::contact_plan::words::ContactPlanPack;
use crate::features::contact_plan::words::{PlanStep, PlanWord, Planning};
use crate::notebook::{Day, Id};
use crate::platform::{page, time};
use crate::ui::{Saying, text};
use leptos::prelude::*;

/// A plan on screen.
#[derive(Clone, Copy)]
pub struct PlanContext {
    /// The language pack.
    pub pack: &'static ContactPlanPack,
    /// The base path of the app.
    pub base: StoredValue<String>,
    /// The document.
    pub session: Session,
    /// The plan in the document.
    pub plan: Memo<ContactPlan>,
    /// The step of this page.
    pub step: PlanStep,
    /// Today, once the browser has given the date.
    pub today: RwSignal<Option<Day>>,
    /// The open card. Only one is open at a time.
    pub open: RwSignal<Option<Id>>,
    /// The address to leave for once everything is saved.
    pub leaving: Leaving,
    /// The items that were removed last, as they were, the chosen one first.
    pub removed: RwSignal<Vec<Item>>,
    /// The result of the last act of this step.
    pub said: Saying,
}

/// A place to write to: a fact of the plan, or a field of an item.
#[derive(Clone, PartialEq, Eq)]
pub struct At {
    /// The item; `None` for a fact.
    pub id: Option<Id>,
    /// The key.
    pub key: String,
}

impl At {
    /// Points to a fact of the plan.
    pub fn fact(key: impl Into<String>) -> Self {
        Self {
            id: None,
            key: key.into(),
        }
    }

    /// Points to a field of an item.
    pub fn field(id: Id, key: &str) -> Self {
        Self {
            id: Some(id),
            key: key.to_owned(),
        }
    }

    /// Returns the id of the control for this place.
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

    /// Writes a value to this place.
    pub fn write(&self, plan: &mut ContactPlan, value: &str) {
        match self.id {
            Some(id) => plan.set(id, &self.key, value),
            None => plan.facts.set(&self.key, value),
        }
    }
}

impl PlanContext {
    /// Returns the content of the plan.
    pub fn said(self) -> &'static Planning {
        &self.pack.plan
    }

    /// Returns a word.
    pub fn word(self, word: PlanWord) -> &'static str {
        self.said().words.get(word)
    }

    /// Returns a sentence with its blanks filled.
    pub fn fill(self, word: PlanWord, values: &[(&str, &str)]) -> String {
        self.said().words.fill(word, values)
    }

    /// Returns an address of the app.
    pub fn link(self, path: &str) -> String {
        self.base.with_value(|base| [base, path].concat())
    }

    /// Returns the address of a step. It names the plan once it is saved.
    pub fn href(self, step: PlanStep) -> String {
        let path = self.link(&step.address().path(self.pack.lang));
        self.session.state.track();
        if !self.session.is_stored() && !self.is_saving() {
            return path;
        }
        let id = self.session.document.with_untracked(|document| document.id);
        [&path, "?doc=", &id.to_string()].concat()
    }

    /// Returns whether something is not saved yet.
    pub fn is_saving(self) -> bool {
        let state = self.session.state.get_untracked();
        !matches!(state, SaveState::Idle | SaveState::Saved)
    }

    /// Returns the name of the plan; empty if it has none.
    pub fn title(self) -> String {
        self.session
            .document
            .with(|document| document.title.clone())
    }

    /// Updates today's date, as a plan may stay open past midnight.
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

    /// Writes a value to a place.
    pub fn write(self, at: &At, value: &str) {
        self.edit(|plan| at.write(plan, value));
    }

    /// Writes today's date to a place, or clears it.
    pub fn date(self, at: &At, is: bool) {
        let today = time::today().map(|day| day.to_string());
        self.write(at, &today.filter(|_| is).unwrap_or_default());
    }

    /// Follows the value of a place.
    pub fn value(self, at: At) -> Memo<String> {
        text(move || self.plan.with(|plan| at.read(plan).to_owned()))
    }

    /// Returns the current value of a place.
    pub fn now(self, at: &At) -> String {
        self.plan.with_untracked(|plan| at.read(plan).to_owned())
    }

    /// Adds an item with one field filled in, and opens it.
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

    /// Removes an item. It can be restored until something else is done.
    pub fn remove(self, id: Id) {
        let mut gone = Vec::new();
        self.edit(|plan| gone = plan.remove(id));
        gone.sort_by_key(|item| item.id != id);
        self.removed.set(gone);
        page::focus_once_drawn(UNDO.to_owned());
    }

    /// Restores what was removed last.
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

    /// Shows the result of an act.
    pub fn say(self, word: PlanWord) {
        self.said.set((false, self.word(word).to_owned()));
    }
}

/// The id of the button that restores what was removed.
pub const UNDO: &str = "undo-remove";

/// Returns the id of the line that opens a card.
pub fn summary_id(id: Id) -> String {
    ["card-", &id.to_string()].concat()
}
