//! Defines the resources: laws, guides, films, bodies.

use super::cited::cited;
use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{Origin, SourceRef};
use serde::Deserialize;

/// The file `resources.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resources {
    /// What has changed since the documents.
    pub since: Since,
    /// Every resource.
    pub resource: Vec<Resource>,
}

closed_list! {
    /// The kinds of resources, in the order of display.
    ResourceKind {
        /// A law or a decree.
        Law = "law",
        /// A recommendation of an authority.
        Recommendation = "recommendation",
        /// A guide.
        Guide = "guide",
        /// A glossary or a definition.
        Glossary = "glossary",
        /// A study.
        Study = "study",
        /// An article or a review.
        Review = "review",
        /// A film or a testimony.
        Video = "video",
        /// An association or a body.
        Body = "body",
    }
}

/// A resource.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// A name for links.
    pub id: String,
    /// Its title as published.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When.
    pub year: Option<u16>,
    /// Its address.
    pub url: Option<String>,
    /// What it is.
    pub kind: ResourceKind,
    /// What it offers, and for whom.
    pub text: String,
    /// The source document that names it.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
    pub origin: Option<Origin>,
}

/// What has changed since the documents were written. Passerelle noted it, and each change says after what.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Since {
    /// Its heading.
    pub title: String,
    /// When it was noted, and how far it can be trusted.
    pub lead: String,
    /// The changes.
    pub change: Vec<Change>,
    /// It is Passerelle's own.
    pub origin: Origin,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// A name for links.
    pub id: String,
    /// Its heading.
    pub name: String,
    /// What is so now.
    pub text: String,
    /// The page or the law that says so, as it is called in French.
    pub after: String,
    /// When that was written or read.
    pub date: String,
    /// Its address.
    pub url: Option<String>,
}

cited!(Resource);
