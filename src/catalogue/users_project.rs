//! The users' project: what its parts and fields are called in records, and what the app says around them. The
//! rules are `notebook/users_project.rs`.

use super::closed_lists::closed_list;
use super::words::short_words;
use super::{DegreeId, Labelled, RoleId};
use serde::{Deserialize, Serialize};

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

short_words! {
    /// The short words of the users' project, under `[words]` of `users-project.toml`.
    ProjectWords {
        /// A project without a name, in the notebook.
        untitled,
        /// Begins another one.
        begin_new,
        /// The heading of what can be chosen.
        overview,
        /// What it is for.
        overview_hint,
        /// The heading of an action in a table.
        action,
        /// The link to what is to be settled.
        conflict_see,
        /// Nothing is left to settle.
        conflict_none,
        /// The list of the steps.
        parts_nav,
        /// The step of values, lines and themes.
        choose_step,
        /// What the follow-up shows.
        follow_lead,
        /// What versions are for.
        versions_lead,
        /// The step of the follow-up.
        follow_step,
        /// The step of the versions.
        versions_step,
        /// The step of sharing.
        share_step,
        /// The step before: `{part}`.
        before_step,
        /// The step after: `{part}`.
        next_step,
        /// The heading of the advice.
        advice,
        /// The link to the worked example.
        example_link,
        /// Care for the people who are named.
        caution,
        /// Takes an entry out.
        take_out,
        /// Puts it back.
        put_back,
        /// The fold of what was taken out: `{n}`.
        taken_out,
        /// What can be done with it.
        taken_out_hint,
        /// An entry without words.
        nameless,
        /// An empty list.
        none_yet,
        /// Where no theme is chosen.
        themes_first,
        /// The heading of the example actions.
        examples,
        /// What to do with them.
        examples_hint,
        /// Takes an example over.
        take_example,
        /// It is taken over.
        example_taken,
        /// It is no date.
        date_wrong,
        /// Nothing chosen in a list.
        to_choose,
        /// The fold of the details of an action.
        details,
        /// Actions without a theme.
        no_theme,
        /// One conflict.
        conflict_one,
        /// Several: `{n}`.
        conflict_many,
        /// What a conflict is.
        conflict_lead,
        /// The mark of a conflict.
        conflict,
        /// A link to a conflict: `{part}`, `{field}`.
        conflict_go,
        /// When a value was written: `{date}`.
        told,
        /// A value that is empty.
        told_blank,
        /// Chooses a value.
        choose_this,
        /// Keeps all values.
        choose_all,
        /// Taken out here, changed there.
        kept_conflict,
        /// Keeps the entry.
        keep_entry,
        /// How the actions are shown.
        view_as,
        /// By quarter.
        timeline,
        /// As a table.
        table,
        /// `{year}`.
        quarter_1,
        /// `{year}`.
        quarter_2,
        /// `{year}`.
        quarter_3,
        /// `{year}`.
        quarter_4,
        /// Actions without a date.
        undated,
        /// How many are done: `{n}`, `{total}`.
        counted,
        /// The field of the name.
        version_name,
        /// Its hint.
        version_hint,
        /// Keeps a version.
        version_keep,
        /// It is kept: `{name}`.
        version_kept,
        /// A version without a name: `{n}`.
        version_default,
        /// No version.
        versions_none,
        /// A version in a list: `{name}`, `{date}`.
        version_line,
        /// The heading of the comparison.
        compare,
        /// The earlier one.
        compare_from,
        /// The later one.
        compare_until,
        /// The project as it stands.
        now,
        /// Nothing changed.
        same,
        /// An entry is new.
        added,
        /// An entry is gone.
        removed,
        /// An entry changed.
        reworded,
        /// What a field said.
        was,
        /// What it says.
        is_now,
        /// The heading of paper and word processor.
        paper,
        /// What they are for.
        paper_lead,
        /// The word-processor file.
        word_file,
        /// The text file.
        markdown_file,
        /// A file was given.
        given,
        /// The heading of writing together.
        together,
        /// How it is done.
        together_lead,
        /// Gives the file.
        give_file,
        /// What the file holds.
        file_private,
        /// The field that takes a file.
        take_file,
        /// Its hint.
        take_file_hint,
        /// The same on a new project.
        open_file,
        /// Its hint.
        open_file_hint,
        /// Joined without a conflict.
        merged,
        /// Joined: `{n}` conflicts.
        merged_conflicts,
        /// The file brought nothing.
        nothing_new,
        /// The file is of another project: `{title}`.
        other_project,
        /// The file holds no project.
        other_kind,
        /// The date on paper: `{date}`.
        annexed,
        /// The heading of the log on paper.
        log_annex,
    }
}
