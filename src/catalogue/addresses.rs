//! Where the pages of journeys live, under the base of the app: the wasm links to them as the static
//! pages do.

use super::contact_plan::PlanStep;
use super::{InstrumentId, JourneyId, Lang, MissionId, PackedKind};

/// Where the notebook lives.
#[must_use]
pub const fn notebook(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "carnet/",
        Lang::En => "en/notebook/",
    }
}

/// Where the list of instruments lives.
#[must_use]
pub const fn assess(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "evaluer/",
        Lang::En => "en/assess/",
    }
}

impl PlanStep {
    /// Where its page lives.
    #[must_use]
    pub const fn path(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Identify, _) => PackedKind::ContactPlan.path(lang),
            (Self::Contact, Lang::Fr) => "rencontrer/contacter/",
            (Self::Contact, Lang::En) => "en/meet/contact/",
            (Self::Work, Lang::Fr) => "rencontrer/travailler/",
            (Self::Work, Lang::En) => "en/meet/work/",
            (Self::Whole, Lang::Fr) => "rencontrer/plan/",
            (Self::Whole, Lang::En) => "en/meet/plan/",
        }
    }

    /// The journey that it is.
    #[must_use]
    pub const fn journey(self) -> JourneyId {
        match self {
            Self::Identify => JourneyId::ContactPlan,
            Self::Contact => JourneyId::PlanContact,
            Self::Work => JourneyId::PlanWork,
            Self::Whole => JourneyId::PlanWhole,
        }
    }
}

impl PackedKind {
    /// Where its page lives; the first one, where there are several.
    #[must_use]
    pub const fn path(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::ToDo, Lang::Fr) => "a-faire/",
            (Self::ToDo, Lang::En) => "en/to-do/",
            (Self::ContactPlan, Lang::Fr) => "rencontrer/",
            (Self::ContactPlan, Lang::En) => "en/meet/",
            (Self::UsersProject, Lang::Fr) => "projet-des-usagers/",
            (Self::UsersProject, Lang::En) => "en/users-project/",
        }
    }

    /// The journey that opens it.
    #[must_use]
    pub const fn journey(self) -> JourneyId {
        match self {
            Self::ToDo => JourneyId::ToDo,
            Self::ContactPlan => JourneyId::ContactPlan,
            Self::UsersProject => JourneyId::UsersProject,
        }
    }
}

impl InstrumentId {
    /// Where its page lives.
    #[must_use]
    pub const fn path(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Participation, Lang::Fr) => "evaluer/participation/",
            (Self::Participation, Lang::En) => "en/assess/participation/",
            (Self::Place, Lang::Fr) => "ma-place/",
            (Self::Place, Lang::En) => "en/my-place/",
            (Self::ReadyPeerSupport, Lang::Fr) => "evaluer/preparation/pair-aidance-associative/",
            (Self::ReadyPeerSupport, Lang::En) => "en/assess/readiness/peer-support/",
            (Self::ReadyPatientEducation, Lang::Fr) => {
                "evaluer/preparation/education-therapeutique/"
            }
            (Self::ReadyPatientEducation, Lang::En) => "en/assess/readiness/patient-education/",
            (Self::ReadyClinicalCare, Lang::Fr) => "evaluer/preparation/soins-cliniques/",
            (Self::ReadyClinicalCare, Lang::En) => "en/assess/readiness/clinical-care/",
            (Self::ReadyTeaching, Lang::Fr) => "evaluer/preparation/formation-des-professionnels/",
            (Self::ReadyTeaching, Lang::En) => "en/assess/readiness/teaching/",
            (Self::ReadyResearch, Lang::Fr) => "evaluer/preparation/recherche/",
            (Self::ReadyResearch, Lang::En) => "en/assess/readiness/research/",
            (Self::ReadyEthics, Lang::Fr) => "evaluer/preparation/reflexion-ethique/",
            (Self::ReadyEthics, Lang::En) => "en/assess/readiness/ethics/",
            (Self::ReadyUsersRepresentation, Lang::Fr) => {
                "evaluer/preparation/representation-des-usagers/"
            }
            (Self::ReadyUsersRepresentation, Lang::En) => {
                "en/assess/readiness/users-representation/"
            }
            (Self::Team, Lang::Fr) => "evaluer/equipe/",
            (Self::Team, Lang::En) => "en/assess/team/",
            (Self::Institution, Lang::Fr) => "evaluer/etablissement/",
            (Self::Institution, Lang::En) => "en/assess/institution/",
        }
    }

    /// The journey that asks it.
    #[must_use]
    pub const fn journey(self) -> JourneyId {
        match self {
            Self::Participation => JourneyId::Participation,
            Self::Place => JourneyId::Place,
            Self::Institution => JourneyId::Institution,
            _ => JourneyId::Readiness,
        }
    }

    /// The mission that it makes ready for, where it does.
    #[must_use]
    pub fn mission(self) -> Option<MissionId> {
        let of = |mission: &&MissionId| mission.readiness() == self;
        MissionId::ALL.iter().find(of).copied()
    }
}

impl MissionId {
    /// The instrument that makes ready for it.
    #[must_use]
    pub const fn readiness(self) -> InstrumentId {
        match self {
            Self::PeerSupport => InstrumentId::ReadyPeerSupport,
            Self::PatientEducation => InstrumentId::ReadyPatientEducation,
            Self::ClinicalCare => InstrumentId::ReadyClinicalCare,
            Self::Teaching => InstrumentId::ReadyTeaching,
            Self::Research => InstrumentId::ReadyResearch,
            Self::Ethics => InstrumentId::ReadyEthics,
            Self::UsersRepresentation => InstrumentId::ReadyUsersRepresentation,
        }
    }
}
