//! How a users' project is written out in a file, so that anyone can look inside.

use super::rule::{RawProject, UsersProject};
use crate::catalogue::PackedKind;
use crate::exchange::{BodyFormat, FileError, Limits, Sharing};
use crate::notebook::Packed;

/// The most entries of a project, which a group writes for years: a replica is one page that was open.
const MOST: usize = 20_000;

/// The format.
pub struct Format;

impl BodyFormat for Format {
    fn kind(&self) -> PackedKind {
        super::KIND
    }

    fn name(&self) -> &'static str {
        "UsersProject"
    }

    fn write(&self, packed: &Packed, _sharing: Sharing) -> Option<String> {
        // A project is handed on whole: what is missing in a copy would count as replaced.
        let project: UsersProject = packed.read()?;
        serde_json::to_string_pretty(&RawProject::from(project)).ok()
    }

    fn read(&self, json: &str, limits: Limits) -> Result<Packed, FileError> {
        let project: RawProject = serde_json::from_str(json).map_err(|_| FileError::Damaged)?;
        if !project.is_within(MOST) {
            return Err(FileError::TooLarge);
        }
        if !project.is_sane(limits.text) {
            return Err(FileError::Damaged);
        }
        Ok(Packed::of(&UsersProject::from(project)))
    }
}
