//! Holds the degrees of participation and the phases of a project, with their words.

use super::{DegreeId, PhaseId, Provenance};
use serde::{Deserialize, Serialize};

/// One of the four degrees, worded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Degree {
    /// Which degree.
    pub id: DegreeId,
    /// Its name: "Consultation".
    pub name: String,
    /// What it means, in one or two plain sentences.
    pub definition: String,
    /// What people are owed at that degree.
    pub promise: String,
    /// The source of the definition.
    pub provenance: Provenance,
}

/// One of the three phases, worded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    /// Which phase.
    pub id: PhaseId,
    /// Short name: "Avant".
    pub name: String,
    /// Heading: "Avant le projet".
    pub title: String,
    /// What happens in this phase.
    pub lead: String,
    /// Inside a sentence: "avant le projet".
    pub when: String,
    /// The source of the phase.
    pub provenance: Provenance,
}
