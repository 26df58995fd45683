//! Says where each entry comes from: a source document and its section, or Passerelle itself.

use super::closed_lists::closed_list;
use serde::{Deserialize, Serialize};

closed_list! {
    /// The source documents of the content.
    SourceId {
        /// France Assos Santé and UNAF, leaflet on the forms of engagement.
        Formes = "formes",
        /// France Assos Santé Occitanie and Savoirs Patients, mission cards.
        Fiches = "fiches",
        /// CHRU de Nancy, slides on the users' project.
        Nancy = "nancy",
        /// Centre hospitalier Laborit, leaflet of the Pôle des usagers.
        Laborit = "laborit",
        /// Santé mentale n° 268, contents.
        Sm268 = "sm268",
    }
}

closed_list! {
    /// Who wrote what no source document says.
    Origin {
        /// It is proposed by Passerelle.
        Passerelle = "passerelle",
    }
}

/// A source document, as it is cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Which document.
    pub id: SourceId,
    /// Its title, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Year of publication.
    pub year: u16,
}

/// A place in a source document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceRef {
    /// Which document.
    pub document: SourceId,
    /// The section or heading in it.
    pub section: String,
    /// What of the entry the document does not say: Passerelle added it, and the line of the source tells so.
    #[serde(default)]
    pub ours: Option<String>,
}

/// Where an entry comes from. Loading checks that exactly one of the two keys is present.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Provenance {
    /// It follows a source document.
    After(SourceRef),
    /// Proposed by Passerelle.
    Ours,
}

impl Provenance {
    /// Reads the two optional keys of a content entry.
    ///
    /// # Errors
    /// A sentence for the editor if both keys or none are there.
    pub fn from_keys(
        source: Option<SourceRef>,
        origin: Option<Origin>,
    ) -> Result<Self, &'static str> {
        match (source, origin) {
            (Some(source), None) => Ok(Self::After(source)),
            (None, Some(Origin::Passerelle)) => Ok(Self::Ours),
            (None, None) => Err(
                "this entry names no source: add `source = { document, section }` or `origin = \"passerelle\"`",
            ),
            (Some(_), Some(_)) => Err("this entry has both a source and an origin: keep one"),
        }
    }
}
