//! The content files as editors write them. Each table refuses keys that it does not know.

use crate::catalogue::{
    Action, DegreeId, Labelled, Occasion, Origin, PhaseId, Position, PracticeAnswer, Source,
    SourceRef, SubjectKind, Viewpoint,
};
use serde::Deserialize;
use std::collections::BTreeMap;
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
pub struct ParticipationFile {
    pub title: String,
    pub lead: String,
    pub short_today: String,
    pub short_wished: String,
    pub practices_title: String,
    pub practices_lead: String,
    pub alibi: Vec<String>,
    pub rule: Vec<String>,
    pub kind: Vec<Labelled<SubjectKind>>,
    pub viewpoint: Vec<Labelled<Viewpoint>>,
    pub position: Vec<RawPosition>,
    pub answer: Vec<Labelled<PracticeAnswer>>,
    pub practice: Vec<RawPractice>,
    pub action: Vec<Action>,
    pub discussion: Vec<RawDiscussion>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawPosition {
    pub id: Position,
    pub label: String,
    pub meaning: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawPractice {
    pub phase: Spanned<PhaseId>,
    pub degree: DegreeId,
    pub statement: String,
    pub short: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawDiscussion {
    pub occasion: Occasion,
    pub phase: Option<PhaseId>,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterfaceFile {
    pub journey: BTreeMap<String, Spanned<String>>,
}
