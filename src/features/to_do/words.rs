//! What the to-do list says.

use crate::catalogue::words::short_words;
use crate::catalogue::InstrumentId;
use serde::{Deserialize, Serialize};

short_words! {
    /// The short words of the to-do list, under `[words]` of `to-do.toml`.
    ToDoWords {
        /// The label of the list's name.
        name,
        /// Its hint.
        name_hint,
        /// The label of the field for a new task.
        add,
        /// Its hint.
        add_hint,
        /// The button that adds it.
        add_button,
        /// Nothing was written.
        add_empty,
        /// What was added: `{what}`.
        added,
        /// The heading of the list.
        tasks,
        /// There is nothing in it.
        empty,
        /// How far one is: `{n}`, `{total}`.
        progress,
        /// The next thing to do: `{what}`.
        next,
        /// Nothing is left.
        all_done,
        /// When it is due: `{date}`.
        due,
        /// It was due before today: `{date}`.
        late,
        /// The link to the reading that it comes from.
        from,
        /// The link to the page of the guides that it comes from.
        from_guide,
        /// The fold that changes a task.
        edit,
        /// The label of what is to be done.
        what,
        /// The label of the date.
        date,
        /// It is no date.
        date_wrong,
        /// The label of the note.
        note,
        /// Takes a task away.
        remove,
        /// What was taken away: `{what}`.
        removed,
        /// Puts it back.
        undo,
        /// The heading of the calendar.
        agenda,
        /// What the calendar file is.
        agenda_lead,
        /// There is no date to put in it.
        agenda_none,
        /// A reminder the day before.
        remind,
        /// The button that gives the file.
        agenda_button,
        /// It was given.
        agenda_done,
        /// It could not be written.
        agenda_failed,
        /// The heading of what becomes of the list.
        share,
        /// That it stays here.
        share_lead,
        /// The heading of the other lists.
        lists,
        /// One thing comes from a reading.
        arriving_one,
        /// Several: `{n}`.
        arriving,
        /// Where they come from, and where to put them: `{title}`.
        arriving_lead,
        /// In this list: `{title}`.
        into,
        /// In a new one.
        into_new,
        /// In none.
        into_none,
        /// One was added.
        arrived_one,
        /// Several were: `{n}`.
        arrived,
        /// None: they were there.
        arrived_none,
        /// Takes away what was added just now.
        undo_arrived,
        /// It was taken away.
        undone,
    }
}

/// Everything that the to-do list says, and its file `to-do.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToDoSaid {
    /// The title of the page.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// The title of a list whose title is empty.
    pub untitled: String,
    /// The short words.
    pub words: ToDoWords,
}

/// What a role or a mission asks one to prepare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preparation {
    /// Which one, as an address names it: `role.volunteer`, `mission.ethics`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where its page is, under the base of the app.
    pub path: String,
    /// What there is to do: the id of each thing on a list, and what it says.
    pub entries: Vec<(String, String)>,
}

crate::catalogue::packs! {
    /// What the to-do list says.
    ToDoPack {
        /// Its words.
        said: ToDoSaid,
        /// What each role and each mission asks one to prepare.
        preparations: Vec<Preparation>,
        /// Where the role explorer is, under the base of the app.
        place_path: String,
        /// Where the answers to each instrument are opened, under the base of the app.
        origins: Vec<(InstrumentId, String)>,
    }
}

impl ToDoPack {
    /// What is to be prepared for a role or a mission.
    #[must_use]
    pub fn preparation(&self, id: &str) -> Option<&Preparation> {
        self.preparations.iter().find(|one| one.id == id)
    }

    /// Where in the app something comes from that the guides ask for, under its base.
    #[must_use]
    pub fn page_of(&self, entry: &str) -> Option<&str> {
        if entry.starts_with("step.") {
            return Some(&self.place_path);
        }
        let of = |id: &str| {
            entry
                .strip_prefix(id)
                .is_some_and(|rest| !rest.starts_with('-'))
        };
        let found = self.preparations.iter().find(|one| of(&one.id));
        found.map(|one| one.path.as_str())
    }
}
