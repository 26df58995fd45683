//! Holds the content of the users' project: the names of its parts and fields in records, and their words. The
//! rules are in `rule.rs`.

pub mod project_words;

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{DegreeId, Labelled, RoleId, Words};
use serde::{Deserialize, Serialize};

pub use project_words::ProjectWord;

closed_list! {
    /// The parts of a users' project.
    Part {
        /// The project itself: its name, its reasons. There is one.
        Project = "project",
        /// The values of the project (NANCY, "Les valeurs du PDU").
        Value = "value",
        /// A direction of the institution that the project follows (NANCY).
        Line = "line",
        /// The themes of the work (NANCY, "Thématiques et actions correspondantes").
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
        /// Whether it is part of the project: "1", or empty once it is taken out.
        Kept = "kept",
        /// The name of the project, a value, a line or a theme; the text of an action or a note.
        Text = "text",
        /// For the project, the institution.
        Institution = "institution",
        /// For the project, the years.
        Period = "period",
        /// For the project, who writes it; for an action, who does it; for a note, who was there.
        Who = "who",
        /// For the project, why there is one.
        Why = "why",
        /// For a value, a line or a theme, what the group means by it.
        Meaning = "meaning",
        /// For an action, the id of its theme.
        Theme = "theme",
        /// For an action, the [`RoleId`] of those who act with the users' representatives.
        Role = "role",
        /// For an action, the [`DegreeId`] at which users take part.
        Degree = "degree",
        /// The due date of an action, or the date of a note, such as `2027-03-31`.
        Date = "date",
        /// For an action, how people will know that it worked.
        Sign = "sign",
        /// For an action, its [`ProjectState`].
        State = "state",
    }
}

closed_list! {
    /// The state of an action.
    ProjectState {
        /// Proposed: nobody has agreed yet.
        Proposed = "proposed",
        /// Agreed, not begun.
        Agreed = "agreed",
        /// Under way.
        Ongoing = "ongoing",
        /// Done.
        Done = "done",
        /// Postponed or given up.
        Stopped = "stopped",
    }
}

impl Part {
    /// The parts that are chosen from the catalogue or written.
    pub const CHOSEN: [Self; 3] = [Self::Value, Self::Line, Self::Theme];

    /// Returns the fields that a person fills in, in the order of display.
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

/// The content of the users' project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectSaid {
    /// The title of the page.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// How to go about it, in a few sentences.
    pub advice: Vec<String>,
    /// The source of the advice.
    pub advice_source: String,
    /// The parts to choose from: values, lines, themes.
    pub choices: Vec<Choices>,
    /// Example actions.
    pub examples: Vec<ExampleAction>,
    /// The source of the example actions.
    pub examples_source: String,
    /// The parts with their names.
    pub parts: Vec<PartSaid>,
    /// The fields with their labels.
    pub fields: Vec<FieldSaid>,
    /// The states of an action.
    pub states: Vec<Labelled<ProjectState>>,
    /// The roles.
    pub roles: Vec<Labelled<RoleId>>,
    /// The degrees.
    pub degrees: Vec<Labelled<DegreeId>>,
    /// The address of the worked examples, at the third one.
    pub example_path: String,
    /// The short words.
    pub words: Words<ProjectWord>,
}

/// The entries to choose from for a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Which part.
    pub part: Part,
    /// What the source is about.
    pub lead: String,
    /// Its source.
    pub source: String,
    /// The entries to choose from.
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
    /// Its id, the same in every language. Documents store it, so two people who take it over share one action.
    pub id: String,
    /// The theme that it is for.
    pub theme: String,
    /// What is done.
    pub text: String,
    /// How we will know.
    pub sign: String,
    /// The degree that it is meant for.
    pub degree: DegreeId,
}

/// A part with its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartSaid {
    /// Which part.
    pub id: Part,
    /// Its heading, in the plural.
    pub title: String,
    /// What it is for in the document.
    pub lead: String,
    /// Its singular, in a sentence.
    pub one: String,
    /// The button that adds one.
    pub add: String,
}

/// A field with its label.
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
    /// Returns the names of a part.
    #[must_use]
    pub fn part(&self, part: Part) -> Option<&PartSaid> {
        self.parts.iter().find(|said| said.id == part)
    }

    /// Returns the heading of a part.
    #[must_use]
    pub fn heading(&self, part: Part) -> &str {
        self.part(part).map_or("", |said| said.title.as_str())
    }

    /// Returns the label of a field; empty if the part has no such field.
    #[must_use]
    pub fn label(&self, part: Part, field: Field) -> &str {
        self.asked(part, field)
            .map_or("", |said| said.label.as_str())
    }

    /// Returns a field with its label.
    #[must_use]
    pub fn asked(&self, part: Part, field: Field) -> Option<&FieldSaid> {
        let is = |said: &&FieldSaid| said.part == part && said.field == field;
        self.fields.iter().find(is)
    }

    /// Returns the entries to choose from for a part; empty if it is only written.
    #[must_use]
    pub fn entries(&self, part: Part) -> &[ProjectChoice] {
        let found = self.choices.iter().find(|choices| choices.part == part);
        found.map_or(&[], |choices| &choices.entries)
    }

    /// Returns the label of a value of a closed list, or the text itself.
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
    /// The pack of the users' project.
    UsersProjectPack {
        /// Its parts and fields, and the words around them.
        said: ProjectSaid,
    }
}
