//! The content files as editors write them. Each table refuses keys that it does not know.

use crate::catalogue::{DegreeId, Origin, PhaseId, Source, SourceRef, Words};
use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourcesFile {
    pub source: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DegreesFile {
    pub degree: Vec<RawDegree>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawDegree {
    pub id: Spanned<DegreeId>,
    pub name: String,
    pub definition: String,
    pub promise: String,
    pub source: Option<SourceRef>,
    pub origin: Option<Origin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhasesFile {
    pub phase: Vec<RawPhase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawPhase {
    pub id: Spanned<PhaseId>,
    pub name: String,
    pub title: String,
    pub lead: String,
    pub when: String,
    pub today: String,
    pub wished: String,
    pub source: Option<SourceRef>,
    pub origin: Option<Origin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterfaceFile {
    pub journey: Words,
}
