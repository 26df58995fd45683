//! The words that the sample alone has: `[words]` in `sample.toml`.

use crate::catalogue::Plain;
use serde::{Deserialize, Serialize};

/// The words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleWords {
    /// The label of the field for the name.
    pub name: String,
    /// Its hint.
    pub name_hint: String,
    /// The title of the reading.
    pub reading: String,
    /// What the reading is.
    pub reading_lead: String,
    /// What can be done with it.
    pub share_lead: String,
}

/// The pack of the sample.
pub type SamplePack = Plain<SampleWords>;
