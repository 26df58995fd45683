//! Defines a document as the file has it. In the notebook some bodies are packed bytes; in the file each is
//! written out, so that anyone can look inside.

use super::file_error::FileError;
use crate::catalogue::{InstrumentId, PackedKind};
use crate::notebook::{Assessment, Body, Document, Entries, Id, Millis, Packed};
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::fmt;

/// The name under which the answers to an instrument stand.
const ANSWERS: &str = "Assessment";

/// What a person agrees to hand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sharing {
    /// Whether the free notes go with the answers.
    pub notes: bool,
}

/// The most that a person can have written.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The longest text, in bytes.
    pub text: usize,
    /// The longest key, in bytes.
    pub key: usize,
    /// The most entries of a document.
    pub entries: usize,
}

/// The limits of every file.
const LIMITS: Limits = Limits {
    text: 20_000,
    key: 200,
    entries: 2_000,
};

impl Limits {
    /// Whether these are no more than `most` entries, and none too long.
    #[must_use]
    pub fn hold(self, entries: &Entries, most: usize) -> bool {
        entries.len() <= most
            && entries
                .iter()
                .all(|(key, value)| key.len() <= self.key && value.len() <= self.text)
    }
}

/// How a body that is stored packed is written out in a file. A feature gives one for its documents.
pub trait BodyFormat: Sync {
    /// The kind of document.
    fn kind(&self) -> PackedKind;

    /// The name under which its body stands in the file.
    fn name(&self) -> &'static str;

    /// The body written out as JSON, its fields in the order of its type, one below the other; none where this
    /// version cannot read it.
    fn write(&self, packed: &Packed, sharing: Sharing) -> Option<String>;

    /// The body that a file brings, as JSON.
    ///
    /// # Errors
    /// [`FileError::Damaged`] or [`FileError::TooLarge`]: it is not what a person can have written.
    fn read(&self, json: &str, limits: Limits) -> Result<Packed, FileError>;
}

/// The envelope of [`Document`], field by field. The body is one entry: its name, and what it says.
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

/// The body of a document: one entry, its name and its JSON as it stands. Not read into a tree first: that would
/// let a field pass that stands twice, and put the fields of what is written in the order of the alphabet.
struct FileBody {
    name: String,
    json: Box<RawValue>,
}

/// What stands before each line of a body, so far inside the file.
const INDENT: &str = "\n        ";

impl Serialize for FileBody {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(&self.name, &self.json)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for FileBody {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneEntry;
        impl<'de> Visitor<'de> for OneEntry {
            type Value = FileBody;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("one entry")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<FileBody, A::Error> {
                let entry = map.next_entry()?;
                let (name, json) = entry.ok_or_else(|| A::Error::custom("no body"))?;
                match map.next_key::<String>()? {
                    None => Ok(FileBody { name, json }),
                    Some(_) => Err(A::Error::custom("two bodies")),
                }
            }
        }
        deserializer.deserialize_map(OneEntry)
    }
}

impl FileDocument {
    /// Turns a document into its form in the file; `None` if this version cannot read its body.
    pub fn of(document: &Document, sharing: Sharing, formats: &[&dyn BodyFormat]) -> Option<Self> {
        let (name, json) = match &document.body {
            Body::Assessment(assessment) => {
                let mut assessment = assessment.clone();
                if !sharing.notes {
                    assessment.notes = Entries::default();
                }
                (ANSWERS, serde_json::to_string_pretty(&assessment).ok()?)
            }
            Body::Packed(packed) => {
                let format = formats.iter().find(|one| one.kind() == packed.kind())?;
                (format.name(), format.write(packed, sharing)?)
            }
        };
        Some(Self {
            id: document.id,
            revision: document.revision,
            parent: document.parent,
            created: document.created,
            updated: document.updated,
            deleted: document.deleted,
            title: document.title.clone(),
            body: FileBody {
                name: name.to_owned(),
                // No text in it holds a line break: in JSON it is written as two letters.
                json: RawValue::from_string(json.replace('\n', INDENT)).ok()?,
            },
        })
    }

    /// Turns it back into a document.
    ///
    /// # Errors
    /// [`FileError::Damaged`] or [`FileError::TooLarge`]: it is not what a person can have written with this app.
    pub fn into_document(
        self,
        formats: &[&dyn BodyFormat],
        has: fn(InstrumentId) -> bool,
    ) -> Result<Document, FileError> {
        let FileBody { name, json } = self.body;
        if self.title.len() > LIMITS.text {
            return Err(FileError::Damaged);
        }
        let body = if name == ANSWERS {
            Body::Assessment(answers(json.get(), has)?)
        } else {
            let format = formats.iter().find(|one| one.name() == name);
            Body::Packed(format.ok_or(FileError::Damaged)?.read(json.get(), LIMITS)?)
        };
        Ok(Document {
            id: self.id,
            revision: self.revision,
            parent: self.parent,
            created: self.created,
            updated: self.updated,
            deleted: self.deleted,
            title: self.title,
            body,
        })
    }

    /// Returns the document's id.
    pub const fn id(&self) -> Id {
        self.id
    }

    /// Returns the first version of the file that can hold it.
    pub fn version(&self) -> u32 {
        if self.body.name == ANSWERS { 1 } else { 2 }
    }
}

fn answers(json: &str, has: fn(InstrumentId) -> bool) -> Result<Assessment, FileError> {
    let assessment: Assessment = serde_json::from_str(json).map_err(|_| FileError::Damaged)?;
    let entries = [&assessment.answers, &assessment.notes];
    let is_sane = has(assessment.instrument)
        && assessment.kept.len() <= LIMITS.entries
        && entries
            .iter()
            .all(|entries| LIMITS.hold(entries, LIMITS.entries));
    if is_sane {
        Ok(assessment)
    } else {
        Err(FileError::Damaged)
    }
}
