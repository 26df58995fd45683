//! A document as the file writes it: in the notebook some bodies are packed bytes, in the file each is
//! written out, so that anyone can look inside.

use super::Sharing;
use crate::catalogue::PackedKind;
use crate::notebook::users_project::{Untidy, UsersProject};
use crate::notebook::{Assessment, Body, ContactPlan, Document, Entries, Id, Millis, Packed, ToDo};
use serde::{Deserialize, Serialize};

/// The longest text that a document may bring, in bytes.
const MOST_TEXT: usize = 20_000;
/// The most entries that a document may bring.
const MOST_ENTRIES: usize = 2_000;
/// The same of a users' project, which a group writes for years: a sitting is one page that was open.
const MOST_OF_PROJECT: usize = 20_000;

/// The envelope of [`Document`], field by field.
#[derive(Serialize, Deserialize)]
pub struct FileDocument {
    id: Id,
    revision: Id,
    parent: Option<Id>,
    created: Millis,
    updated: Millis,
    deleted: Option<Millis>,
    title: String,
    body: FileBody,
}

#[derive(Serialize, Deserialize)]
enum FileBody {
    Assessment(Assessment),
    ToDo(ToDo),
    ContactPlan(ContactPlan),
    UsersProject(Untidy),
}

impl FileDocument {
    /// What the file says of a document; none where its body cannot be read by this version.
    pub fn of(document: &Document, sharing: Sharing) -> Option<Self> {
        let mut body = match &document.body {
            Body::Assessment(assessment) => FileBody::Assessment(assessment.clone()),
            Body::Packed(packed) => match packed.kind() {
                PackedKind::ToDo => FileBody::ToDo(packed.read()?),
                PackedKind::ContactPlan => FileBody::ContactPlan(packed.read()?),
                PackedKind::UsersProject => {
                    FileBody::UsersProject(packed.read::<UsersProject>()?.into())
                }
            },
        };
        if !sharing.notes {
            body.forget_notes();
        }
        Some(Self {
            id: document.id,
            revision: document.revision,
            parent: document.parent,
            created: document.created,
            updated: document.updated,
            deleted: document.deleted,
            title: document.title.clone(),
            body,
        })
    }

    /// The document.
    pub fn into_document(self) -> Document {
        Document {
            id: self.id,
            revision: self.revision,
            parent: self.parent,
            created: self.created,
            updated: self.updated,
            deleted: self.deleted,
            title: self.title,
            body: match self.body {
                FileBody::Assessment(assessment) => Body::Assessment(assessment),
                FileBody::ToDo(list) => Body::Packed(Packed::of(&list)),
                FileBody::ContactPlan(mut plan) => {
                    plan.tidy();
                    Body::Packed(Packed::of(&plan))
                }
                FileBody::UsersProject(project) => {
                    Body::Packed(Packed::of(&UsersProject::from(project)))
                }
            },
        }
    }

    /// The first version of the file that can hold it.
    pub const fn version(&self) -> u32 {
        match self.body {
            FileBody::Assessment(_) => 1,
            FileBody::ToDo(_) | FileBody::ContactPlan(_) | FileBody::UsersProject(_) => 2,
        }
    }

    /// Whether it brings more than this app would show without a halt.
    pub fn is_too_large(&self) -> bool {
        match &self.body {
            FileBody::UsersProject(project) => !project.is_within(MOST_OF_PROJECT),
            _ => false,
        }
    }

    /// Whether it is within what a person can have written.
    pub fn is_sane(&self) -> bool {
        self.title.len() <= MOST_TEXT && self.body.is_sane()
    }
}

impl FileBody {
    fn forget_notes(&mut self) {
        match self {
            Self::Assessment(assessment) => assessment.notes = Entries::default(),
            Self::ToDo(list) => list.tasks.iter_mut().for_each(|task| task.note.clear()),
            Self::ContactPlan(plan) => plan.forget_notes(),
            // A project is handed on whole: what is missing in a copy would count as replaced.
            Self::UsersProject(_) => {}
        }
    }

    fn is_sane(&self) -> bool {
        match self {
            Self::Assessment(assessment) => {
                let entries = [&assessment.answers, &assessment.notes];
                assessment.kept.len() <= MOST_ENTRIES
                    && entries.iter().all(|entries| {
                        entries.len() <= MOST_ENTRIES
                            && entries
                                .iter()
                                .all(|(key, value)| key.len() <= 200 && value.len() <= MOST_TEXT)
                    })
            }
            Self::ContactPlan(plan) => {
                let mut ids: Vec<Id> = plan.items.iter().map(|item| item.id).collect();
                ids.sort_unstable();
                ids.dedup();
                let entries = plan.items.iter().map(|item| &item.fields);
                ids.len() == plan.items.len()
                    && ids.len() <= MOST_ENTRIES
                    && entries.chain([&plan.facts]).all(|entries| {
                        entries.len() <= 200
                            && entries
                                .iter()
                                .all(|(key, value)| key.len() <= 200 && value.len() <= MOST_TEXT)
                    })
            }
            Self::UsersProject(project) => project.is_sane(MOST_TEXT),
            Self::ToDo(list) => {
                let mut ids: Vec<Id> = list.tasks.iter().map(|task| task.id).collect();
                ids.sort_unstable();
                ids.dedup();
                ids.len() == list.tasks.len()
                    && list.tasks.len() <= MOST_ENTRIES
                    && list.tasks.iter().all(|task| {
                        let origin = task.origin.as_ref();
                        task.what.len() <= MOST_TEXT
                            && task.note.len() <= MOST_TEXT
                            && origin.is_none_or(|origin| origin.entry.len() <= 200)
                    })
            }
        }
    }
}
