//! Holds the content of the to-do list.

use crate::catalogue::InstrumentId;
use crate::catalogue::Words;
use crate::catalogue::words::words;
use serde::{Deserialize, Serialize};

words! {
    /// A short word of the to-do list, under `[words]` of `to-do.toml`.
    ToDoWord {
        /// The label of the list's name.
        Name = "name",
        /// Its hint.
        NameHint = "name_hint",
        /// The label of the field for a new task.
        Add = "add",
        /// Its hint.
        AddHint = "add_hint",
        /// The button that adds it.
        AddButton = "add_button",
        /// If nothing was written.
        AddEmpty = "add_empty",
        /// What was added: `{what}`.
        Added = "added",
        /// The heading of the list.
        Tasks = "tasks",
        /// If it is empty.
        Empty = "empty",
        /// The progress: `{n}`, `{total}`.
        Progress = "progress",
        /// The next thing to do: `{what}`.
        Next = "next",
        /// If nothing is left.
        AllDone = "all_done",
        /// When it is due: `{date}`.
        Due = "due",
        /// It was due before today: `{date}`.
        Late = "late",
        /// The link to the reading that it comes from.
        From = "from",
        /// The link to the page of the guides that it comes from.
        FromGuide = "from_guide",
        /// The fold that changes a task.
        Edit = "edit",
        /// The label of what to do.
        What = "what",
        /// The label of the date.
        Date = "date",
        /// If the text is not a date.
        DateWrong = "date_wrong",
        /// The label of the note.
        Note = "note",
        /// The button that removes a task.
        Remove = "remove",
        /// What was removed: `{what}`.
        Removed = "removed",
        /// The button that restores it.
        Undo = "undo",
        /// The heading of the calendar.
        Agenda = "agenda",
        /// What the calendar file is.
        AgendaLead = "agenda_lead",
        /// If there is no date to put in it.
        AgendaNone = "agenda_none",
        /// A reminder the day before.
        Remind = "remind",
        /// The button that gives the file.
        AgendaButton = "agenda_button",
        /// Once the file was given.
        AgendaDone = "agenda_done",
        /// If the file could not be written.
        AgendaFailed = "agenda_failed",
        /// The heading of what can be done with the list.
        Share = "share",
        /// That the list stays on this device.
        ShareLead = "share_lead",
        /// The heading of the other lists.
        Lists = "lists",
        /// If one task comes from a reading.
        ArrivingOne = "arriving_one",
        /// If several tasks come from a reading: `{n}`.
        Arriving = "arriving",
        /// Their origin, and where to put them: `{title}`.
        ArrivingLead = "arriving_lead",
        /// The choice of this list: `{title}`.
        Into = "into",
        /// The choice of a new list.
        IntoNew = "into_new",
        /// The choice of no list.
        IntoNone = "into_none",
        /// If one was added.
        ArrivedOne = "arrived_one",
        /// If several were added: `{n}`.
        Arrived = "arrived",
        /// If none was added, because they were there.
        ArrivedNone = "arrived_none",
        /// The button that removes what was just added.
        UndoArrived = "undo_arrived",
        /// Once it was removed.
        Undone = "undone",
    }
}

/// The content of the to-do list, as in its file `to-do.toml`.
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
    pub words: Words<ToDoWord>,
}

/// What a role or a mission asks people to prepare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preparation {
    /// Its id, as in an address: `role.volunteer`, `mission.ethics`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The address of its page, under the base of the app.
    pub path: String,
    /// What to do: the id of each task, and its text.
    pub entries: Vec<(String, String)>,
}

crate::catalogue::packs! {
    /// What the to-do list says.
    ToDoPack {
        /// Its words.
        said: ToDoSaid,
        /// What each role and each mission asks one to prepare.
        preparations: Vec<Preparation>,
        /// The address of the role explorer, under the base of the app.
        place_path: String,
        /// Where the answers to each instrument are opened, under the base of the app.
        origins: Vec<(InstrumentId, String)>,
    }
}

impl ToDoPack {
    /// Returns what to prepare for a role or a mission.
    #[must_use]
    pub fn preparation(&self, id: &str) -> Option<&Preparation> {
        self.preparations.iter().find(|one| one.id == id)
    }

    /// Returns the address of the guide page that an entry comes from, under the base of the app.
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
