//! The words that the sample alone has: `[words]` in `sample.toml`.

use crate::catalogue::Plain;
use crate::catalogue::words::words;

words! {
    /// A word of the sample.
    SampleWord {
        /// The label of the field for the name.
        Name = "name",
        /// Its hint.
        NameHint = "name_hint",
        /// The title of the reading.
        Reading = "reading",
        /// What the reading is.
        ReadingLead = "reading_lead",
        /// What can be done with it.
        ShareLead = "share_lead",
    }
}

/// The pack of the sample.
pub type SamplePack = Plain<SampleWord>;
