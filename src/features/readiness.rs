//! Readiness, "Faire le point": what a person has for a mission, and a team for a partner.

#[cfg(feature = "ssr")]
pub mod load;
#[cfg(feature = "ssr")]
pub mod pack;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod paper;
pub mod rule;
#[cfg(feature = "app")]
pub(crate) mod sheet;
#[cfg(feature = "app")]
pub(crate) mod view;
pub mod words;

use crate::catalogue::{Address, InstrumentId, MissionId};

/// The name that the documents of a team store.
pub const TEAM: InstrumentId = InstrumentId::new("team");
/// Where a team is asked.
pub const TEAM_ADDRESS: Address = Address::new("evaluer/equipe/", "assess/team/");
/// The instruments of this feature: one a mission, in the order of the cards, and the team's.
pub const INSTRUMENTS: &[InstrumentId] = &[
    instrument_of(MissionId::PeerSupport),
    instrument_of(MissionId::PatientEducation),
    instrument_of(MissionId::ClinicalCare),
    instrument_of(MissionId::Teaching),
    instrument_of(MissionId::Research),
    instrument_of(MissionId::Ethics),
    instrument_of(MissionId::UsersRepresentation),
    TEAM,
];

/// The instrument that makes ready for a mission.
#[must_use]
pub const fn instrument_of(mission: MissionId) -> InstrumentId {
    InstrumentId::new(match mission {
        MissionId::PeerSupport => "readiness-peer-support",
        MissionId::PatientEducation => "readiness-patient-education",
        MissionId::ClinicalCare => "readiness-clinical-care",
        MissionId::Teaching => "readiness-teaching",
        MissionId::Research => "readiness-research",
        MissionId::Ethics => "readiness-ethics",
        MissionId::UsersRepresentation => "readiness-users-representation",
    })
}

/// The mission that an instrument makes ready for, where it does.
#[must_use]
pub fn mission_of(instrument: InstrumentId) -> Option<MissionId> {
    let of = |mission: &&MissionId| instrument_of(**mission) == instrument;
    MissionId::ALL.iter().find(of).copied()
}

/// Where a mission is made ready for.
#[must_use]
pub const fn mission_address(mission: MissionId) -> Address {
    match mission {
        MissionId::PeerSupport => Address::new(
            "evaluer/preparation/pair-aidance-associative/",
            "assess/readiness/peer-support/",
        ),
        MissionId::PatientEducation => Address::new(
            "evaluer/preparation/education-therapeutique/",
            "assess/readiness/patient-education/",
        ),
        MissionId::ClinicalCare => Address::new(
            "evaluer/preparation/soins-cliniques/",
            "assess/readiness/clinical-care/",
        ),
        MissionId::Teaching => Address::new(
            "evaluer/preparation/formation-des-professionnels/",
            "assess/readiness/teaching/",
        ),
        MissionId::Research => Address::new(
            "evaluer/preparation/recherche/",
            "assess/readiness/research/",
        ),
        MissionId::Ethics => Address::new(
            "evaluer/preparation/reflexion-ethique/",
            "assess/readiness/ethics/",
        ),
        MissionId::UsersRepresentation => Address::new(
            "evaluer/preparation/representation-des-usagers/",
            "assess/readiness/users-representation/",
        ),
    }
}

/// Where an instrument of this feature is answered.
#[must_use]
pub fn address_of(instrument: InstrumentId) -> Address {
    mission_of(instrument).map_or(TEAM_ADDRESS, mission_address)
}
