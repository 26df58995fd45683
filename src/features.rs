//! What the app can do: the one table of features, a folder each. What is not in the table does not
//! exist; pages, programs, packs, search and the lists of the tests follow from it.
//!
//! A feature knows the rooms below and the engine. Of another feature it knows what that one hands over,
//! in its `handover.rs`, and nothing else.

use crate::catalogue::InstrumentId;
#[cfg(feature = "worker")]
use crate::exchange::{BodyFormat, FileError, Refusal, Sharing};
#[cfg(feature = "worker")]
use crate::notebook::Document;
#[cfg(feature = "ssr")]
use crate::site::entry::Entry;

/// Declares the families, each a wasm program, with the features that it holds.
macro_rules! features {
    ($($(#[$doc:meta])* $family:ident { $($(#[$when:meta])* $feature:ident),+ $(,)? })+) => {
        $($($(#[$when])* pub mod $feature;)+)+

        /// Every feature, with its family.
        #[cfg(feature = "ssr")]
        pub static TABLE: &[Entry] = &[$($($(#[$when])* Entry {
            id: stringify!($feature),
            family: stringify!($family),
            feature: &$feature::page::This,
        }),+),+];

        /// The names of the families: the programs that a build must have.
        pub const FAMILIES: &[&str] = &[$(stringify!($family)),+];

        /// The instruments of every feature.
        pub const INSTRUMENTS: &[&[InstrumentId]] = &[$($($(#[$when])* $feature::INSTRUMENTS),+),+];

        $(
            $(#[$doc])*
            /// Mounts the journey of this page, and says whether it is one of this family.
            #[cfg(feature = "csr")]
            #[must_use]
            pub fn $family() -> bool {
                $($(#[$when])* if $feature::view::mount() {
                    return true;
                })+
                false
            }
        )+
    };
}

features! {
    /// The instruments, and the list that their readings fill.
    instruments {
        participation,
        readiness,
        institution,
        to_do,
        #[cfg(feature = "sample")]
        sample,
    }
    /// The contact plan.
    plan { contact_plan }
    /// What needs no instrument, and the list of everything: it speaks of the documents of all, so that it
    /// stands last.
    notebook { place, situations, users_project, notebook }
}

/// The features of a site that is delivered. The sample is compiled with the tests, and so with the page
/// writer that they share; it stands in no site.
#[cfg(feature = "ssr")]
#[must_use]
pub fn delivered() -> Vec<&'static Entry> {
    TABLE.iter().filter(|entry| entry.id != "sample").collect()
}

/// Whether a feature has this instrument.
#[must_use]
pub fn has_instrument(id: InstrumentId) -> bool {
    INSTRUMENTS.iter().any(|of| of.contains(&id))
}

/// How the bodies that are stored packed are written out in a file.
#[cfg(feature = "worker")]
const FORMATS: &[&dyn BodyFormat] = &[
    &to_do::file::Format,
    &contact_plan::file::Format,
    &users_project::file::Format,
];

/// What features have the worker do beside what every document may need; none where no feature knows the
/// operation.
#[cfg(feature = "worker")]
#[must_use]
pub fn answer(operation: &str, bytes: &[u8]) -> Option<Result<Vec<u8>, Refusal>> {
    to_do::calendar::answer(operation, bytes)
}

/// Writes a file with these documents.
///
/// # Errors
/// As [`crate::exchange::write_file`].
#[cfg(feature = "worker")]
pub fn write_file(documents: &[Document], sharing: Sharing) -> Result<Vec<u8>, FileError> {
    crate::exchange::write_file(documents, sharing, FORMATS)
}

/// The documents in a file.
///
/// # Errors
/// As [`crate::exchange::read_file`]; a file with an instrument that no feature has is refused.
#[cfg(feature = "worker")]
pub fn read_file(bytes: &[u8]) -> Result<Vec<Document>, FileError> {
    crate::exchange::read_file(bytes, FORMATS, has_instrument)
}
