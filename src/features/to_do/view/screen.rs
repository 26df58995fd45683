//! A list on screen: what every part of it needs.

use super::lists::Listed;
use crate::catalogue::fill;
use crate::engine::session::Session;
use crate::features::to_do::rule::{Task, ToDo};
use crate::features::to_do::words::ToDoPack;
use crate::features::to_do::words::ToDoWord as W;
use crate::notebook::Id;
use crate::platform::page;
use crate::ui::Saying;
use leptos::prelude::*;

/// The id of the button that restores a task.
pub const UNDO: &str = "undo-remove";

/// A list on screen.
#[derive(Clone, Copy)]
pub(crate) struct OnScreen {
    /// The language pack.
    pub pack: &'static ToDoPack,
    /// The document.
    pub session: Session,
    /// The base path of the app.
    pub base: StoredValue<String>,
    /// The tasks in the document.
    pub list: Memo<ToDo>,
    /// The result of the last act.
    pub said: Saying,
    /// The task that was removed last, and its position.
    pub removed: RwSignal<Option<(usize, Task)>>,
    /// The other documents of the notebook, once they are read.
    pub listed: RwSignal<Option<Listed>>,
}

impl OnScreen {
    pub fn say(self, sentence: String) {
        self.said.set((false, sentence));
    }

    pub fn fill(self, sentence: &str, name: &str, value: &str) -> String {
        fill(sentence, &[(name, value)])
    }

    /// Returns the name of the list.
    pub fn title(self) -> String {
        let title = self
            .session
            .document
            .with(|document| document.title.clone());
        if title.trim().is_empty() {
            self.pack.said.untitled.clone()
        } else {
            title
        }
    }

    pub fn task(self, id: Id) -> Option<Task> {
        self.list.with(|list| list.task(id).cloned())
    }

    /// Changes a task.
    pub fn change(self, id: Id, change: impl FnOnce(&mut Task)) {
        self.session.change::<ToDo>(|list| {
            if let Some(task) = list.task_mut(id) {
                change(task);
            }
        });
    }

    pub fn remove(self, id: Id) {
        let place = self
            .list
            .with_untracked(|list| list.tasks.iter().position(|task| task.id == id));
        let Some(place) = place else { return };
        let mut taken = None;
        self.session
            .change::<ToDo>(|list| taken = Some((place, list.tasks.remove(place))));
        let what = taken.as_ref().map_or("", |(_, task)| task.what.as_str());
        self.say(self.fill(self.pack.said.words.get(W::Removed), "what", what));
        self.removed.set(taken);
        page::focus_once_drawn(UNDO.to_owned());
    }

    pub fn put_back(self) {
        let Some((place, task)) = self.removed.get_untracked() else {
            return;
        };
        let id = task.id;
        self.session.change::<ToDo>(|list| {
            if list.task(id).is_none() {
                list.tasks.insert(place.min(list.tasks.len()), task);
            }
        });
        self.removed.set(None);
        self.say(String::new());
        page::focus_once_drawn(tick_id(id));
    }
}

/// Returns the id of the control that ticks a task.
pub fn tick_id(id: Id) -> String {
    ["tick-", &id.to_string()].concat()
}
