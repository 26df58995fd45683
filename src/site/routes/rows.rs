//! Lists the addresses of roles and mission cards.

use crate::catalogue::{MissionId, RoleId};

/// Returns the name, French address and English address of a role's page.
pub const fn role_row(id: RoleId) -> (&'static str, &'static str, &'static str) {
    match id {
        RoleId::UsersRepresentative => (
            "role-users-representative",
            "roles/representant-des-usagers/",
            "roles/users-representative/",
        ),
        RoleId::PartnerPatientOrCarer => (
            "role-partner-patient-or-carer",
            "roles/patient-ou-aidant-partenaire/",
            "roles/partner-patient-or-carer/",
        ),
        RoleId::PartnerPatient => (
            "role-partner-patient",
            "roles/patient-partenaire/",
            "roles/partner-patient/",
        ),
        RoleId::ResourcePatient => (
            "role-resource-patient",
            "roles/patient-partenaire-ressource/",
            "roles/resource-patient/",
        ),
        RoleId::Trainer => (
            "role-trainer",
            "roles/patient-partenaire-formateur/",
            "roles/trainer/",
        ),
        RoleId::Researcher => (
            "role-researcher",
            "roles/patient-partenaire-chercheur/",
            "roles/researcher/",
        ),
        RoleId::PeerHealthMediator => (
            "role-peer-health-mediator",
            "roles/mediateur-de-sante-pair/",
            "roles/peer-health-mediator/",
        ),
        RoleId::PeerSupporter => (
            "role-peer-supporter",
            "roles/pair-aidant-associatif/",
            "roles/peer-supporter/",
        ),
        RoleId::FamilyPeerSupporter => (
            "role-family-peer-supporter",
            "roles/pair-aidant-familial/",
            "roles/family-peer-supporter/",
        ),
        RoleId::PatientEducationPartner => (
            "role-patient-education-partner",
            "roles/patient-intervenant-en-etp/",
            "roles/patient-education-partner/",
        ),
        RoleId::Volunteer => (
            "role-volunteer",
            "roles/benevole-d-association/",
            "roles/volunteer/",
        ),
        RoleId::EthicsCommitteeMember => (
            "role-ethics-committee-member",
            "roles/membre-d-un-comite-d-ethique/",
            "roles/ethics-committee-member/",
        ),
        RoleId::PartnerProfessional => (
            "role-partner-professional",
            "roles/professionnel-partenaire/",
            "roles/partner-professional/",
        ),
    }
}

/// Returns the name, French address and English address of a mission card's page.
pub const fn mission_row(id: MissionId) -> (&'static str, &'static str, &'static str) {
    match id {
        MissionId::PeerSupport => (
            "mission-peer-support",
            "missions/pair-aidance-associative/",
            "missions/peer-support/",
        ),
        MissionId::PatientEducation => (
            "mission-patient-education",
            "missions/education-therapeutique/",
            "missions/patient-education/",
        ),
        MissionId::ClinicalCare => (
            "mission-clinical-care",
            "missions/soins-cliniques/",
            "missions/clinical-care/",
        ),
        MissionId::Teaching => (
            "mission-teaching",
            "missions/formation-des-professionnels/",
            "missions/teaching/",
        ),
        MissionId::Research => (
            "mission-research",
            "missions/recherche/",
            "missions/research/",
        ),
        MissionId::Ethics => (
            "mission-ethics",
            "missions/reflexion-ethique/",
            "missions/ethics/",
        ),
        MissionId::UsersRepresentation => (
            "mission-users-representation",
            "missions/representation-des-usagers/",
            "missions/users-representation/",
        ),
    }
}
