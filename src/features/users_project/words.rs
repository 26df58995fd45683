//! The users' project: what its parts and fields are called in records, and what the app says around them. The
//! rules are `notebook/users_project.rs`.


pub mod project_words;

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{DegreeId, Labelled, RoleId};
use serde::{Deserialize, Serialize};

pub use project_words::ProjectWords;

closed_list! {
    /// What a users' project is made of.
    Part {
        /// The project itself: its name, its reasons. There is one.
        Project = "project",
        /// What people hold to (NANCY, "Les valeurs du PDU").
        Value = "value",
        /// A direction of the institution that the project follows (NANCY).
        Line = "line",
        /// What is worked on (NANCY, "Thématiques et actions correspondantes").
        Theme = "theme",
        /// What is done: who, with which role and degree, by when.
        ProjectAction = "action",
        /// A note of the log of co-construction.
        Log = "log",
    }
}

closed_list! {
    /// A field of a part.
    Field {
        /// Whether it is part of the project: "1", or nothing once it was taken out.
        Kept = "kept",
        /// The name of the project, a value, a line or a theme; what is done; what is noted.
        Text = "text",
        /// Of the project: the institution.
        Institution = "institution",
        /// Of the project: the years.
        Period = "period",
        /// Of the project: who writes it. Of an action: who does it. Of a note: who was there.
        Who = "who",
        /// Of the project: why there is one.
        Why = "why",
        /// Of a value, a line or a theme: what the group means by it.
        Meaning = "meaning",
        /// Of an action: the id of its theme.
        Theme = "theme",
        /// Of an action: the [`RoleId`] of who acts with the users' representatives.
        Role = "role",
        /// Of an action: the [`DegreeId`] at which users take part.
        Degree = "degree",
        /// Of an action: by when. Of a note: when. As a date field gives it, `2027-03-31`.
        Date = "date",
        /// Of an action: how we will know.
        Sign = "sign",
        /// Of an action: its [`ProjectState`].
        State = "state",
    }
}

closed_list! {
    /// Where an action stands.
    ProjectState {
        /// Proposed: nobody has agreed yet.
        Proposed = "proposed",
        /// Agreed, not begun.
        Agreed = "agreed",
        /// Under way.
        Ongoing = "ongoing",
        /// Done.
        Done = "done",
        /// Put off or given up.
        Stopped = "stopped",
    }
}

impl Part {
    /// The parts that are chosen from the catalogue or written.
    pub const CHOSEN: [Self; 3] = [Self::Value, Self::Line, Self::Theme];

    /// The fields that a person fills in, in the order in which they are read.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Project => &[
                Field::Text,
                Field::Institution,
                Field::Period,
                Field::Who,
                Field::Why,
            ],
            Self::Value | Self::Line | Self::Theme => &[Field::Text, Field::Meaning],
            Self::ProjectAction => &[
                Field::Text,
                Field::Theme,
                Field::Who,
                Field::Role,
                Field::Degree,
                Field::Date,
                Field::Sign,
                Field::State,
            ],
            Self::Log => &[Field::Date, Field::Who, Field::Text],
        }
    }
}

/// Everything that the users' project says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectSaid {
    /// The title of the page.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// How to go about it, in a few sentences.
    pub advice: Vec<String>,
    /// Where the advice comes from.
    pub advice_source: String,
    /// The parts to choose from: values, lines, themes.
    pub choices: Vec<Choices>,
    /// Example actions.
    pub examples: Vec<ExampleAction>,
    /// Where the example actions come from.
    pub examples_source: String,
    /// The parts, as they are named.
    pub parts: Vec<PartSaid>,
    /// The fields, as they are asked.
    pub fields: Vec<FieldSaid>,
    /// The states of an action.
    pub states: Vec<Labelled<ProjectState>>,
    /// The roles.
    pub roles: Vec<Labelled<RoleId>>,
    /// The degrees.
    pub degrees: Vec<Labelled<DegreeId>>,
    /// The address of the worked examples, where the third one is.
    pub example_path: String,
    /// The short words.
    pub words: ProjectWords,
}

/// What one part is chosen from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Which part.
    pub part: Part,
    /// What the source is about.
    pub lead: String,
    /// Where it comes from.
    pub source: String,
    /// What can be chosen.
    pub entries: Vec<ProjectChoice>,
}

/// A value, a line or a theme of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectChoice {
    /// Its id, the same in every language. Documents store it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub text: String,
}

/// An example of an action, to take over and change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleAction {
    /// Its id, the same in every language. Documents store it: two people who take it over have one action.
    pub id: String,
    /// The theme that it is for.
    pub theme: String,
    /// What is done.
    pub text: String,
    /// How we will know.
    pub sign: String,
    /// The degree that it is thought for.
    pub degree: DegreeId,
}

/// A part, as it is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartSaid {
    /// Which part.
    pub id: Part,
    /// Its heading, of several.
    pub title: String,
    /// What it is for in the document.
    pub lead: String,
    /// One of them, in a sentence.
    pub one: String,
    /// One more, to write oneself.
    pub add: String,
}

/// A field, as it is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldSaid {
    /// Of which part.
    pub part: Part,
    /// Which field.
    pub field: Field,
    /// Its label.
    pub label: String,
    /// Help beside it; empty for none.
    #[serde(default)]
    pub hint: String,
}

impl ProjectSaid {
    /// What is said of a part.
    #[must_use]
    pub fn part(&self, part: Part) -> Option<&PartSaid> {
        self.parts.iter().find(|said| said.id == part)
    }

    /// The heading of a part.
    #[must_use]
    pub fn heading(&self, part: Part) -> &str {
        self.part(part).map_or("", |said| said.title.as_str())
    }

    /// The label of a field; empty where a part has no such field.
    #[must_use]
    pub fn label(&self, part: Part, field: Field) -> &str {
        self.asked(part, field)
            .map_or("", |said| said.label.as_str())
    }

    /// How a field is asked.
    #[must_use]
    pub fn asked(&self, part: Part, field: Field) -> Option<&FieldSaid> {
        let is = |said: &&FieldSaid| said.part == part && said.field == field;
        self.fields.iter().find(is)
    }

    /// What a part is chosen from; nothing where it is only written.
    #[must_use]
    pub fn entries(&self, part: Part) -> &[ProjectChoice] {
        let found = self.choices.iter().find(|choices| choices.part == part);
        found.map_or(&[], |choices| &choices.entries)
    }

    /// What a value of a closed list is called; any other text is what it is.
    #[must_use]
    pub fn wording<'a>(&'a self, field: Field, value: &'a str) -> &'a str {
        let found = match field {
            Field::Role => named(&self.roles, RoleId::from_id(value)),
            Field::Degree => named(&self.degrees, DegreeId::from_id(value)),
            Field::State => named(&self.states, ProjectState::from_id(value)),
            _ => None,
        };
        found.unwrap_or(value)
    }
}

fn named<T: PartialEq>(list: &[Labelled<T>], id: Option<T>) -> Option<&str> {
    let id = id?;
    list.iter()
        .find(|entry| entry.id == id)
        .map(|entry| entry.label.as_str())
}

crate::catalogue::packs! {
    /// What the users' project says.
    UsersProjectPack {
        /// What it is made of, and the words around it.
        said: ProjectSaid,
    }
}
