//! Holds what the guides ask of somebody who takes a role, or any place in a mission.

use crate::catalogue::{MissionId, RoleId};
use crate::features::place::words::{Experience, Pay, PlaceStep, Setting, Wish};

/// What a role asks for, in any mission.
pub struct Terms {
    /// One of these experiences; none means any.
    pub experience: &'static [Experience],
    /// One to one, in a group, or either.
    pub setting: Setting,
    /// Volunteer or paid, where the role has one form in any mission; else either.
    pub pay: Pay,
    /// The steps to take first.
    pub steps: &'static [PlaceStep],
}

/// One's own experience, or as a relative.
pub const LIVED: &[Experience] = &[Experience::Own, Experience::Relative];

/// Returns the terms of a role, as its page shows them (FICHES cards and lexicon, FORMES).
pub const fn terms(role: RoleId) -> Terms {
    use PlaceStep as S;
    let (experience, setting, pay, steps): (&[Experience], Setting, Pay, &[S]) = match role {
        // FICHES, lexicon and card 7; lived experience is no condition: FORMES, comparison.
        RoleId::UsersRepresentative => (
            &[],
            Setting::Group,
            Pay::Volunteer,
            &[S::JoinApproved, S::Designation, S::Basic],
        ),
        RoleId::PartnerPatientOrCarer => (LIVED, Setting::Either, Pay::Either, &[]),
        // FICHES, note of the lexicon: it includes relatives.
        RoleId::PartnerPatient => (LIVED, Setting::Either, Pay::Either, &[]),
        RoleId::ResourcePatient => (LIVED, Setting::Either, Pay::Either, &[]),
        // Card 4: diplomas exist, none is compulsory.
        RoleId::Trainer => (LIVED, Setting::Either, Pay::Either, &[]),
        // Card 5.
        RoleId::Researcher => (LIVED, Setting::Either, Pay::Paid, &[S::Master]),
        // FORMES has a compulsory training, card 3 has none: the step says both.
        RoleId::PeerHealthMediator => (
            &[Experience::Own],
            Setting::OneToOne,
            Pay::Paid,
            &[S::Mediator],
        ),
        // Card 1: in an association, which may pay for the mission; relatives take part.
        RoleId::PeerSupporter => (LIVED, Setting::Either, Pay::Either, &[S::Join]),
        RoleId::FamilyPeerSupporter => (&[Experience::Relative], Setting::Either, Pay::Either, &[]),
        // Card 2: forty hours for every contributor.
        RoleId::PatientEducationPartner => (LIVED, Setting::Either, Pay::Either, &[S::Education]),
        RoleId::Volunteer => (&[], Setting::Either, Pay::Volunteer, &[S::Join]),
        // Card 6: whatever one's place, no minimum training.
        RoleId::EthicsCommitteeMember => (
            &[
                Experience::Own,
                Experience::Relative,
                Experience::Professional,
            ],
            Setting::Group,
            Pay::Either,
            &[],
        ),
        RoleId::PartnerProfessional => (
            &[Experience::Professional],
            Setting::Either,
            Pay::Either,
            &[],
        ),
    };
    Terms {
        experience,
        setting,
        pay,
        steps,
    }
}

/// Returns what one does in a mission (FICHES, the action of each card).
pub const fn wishes(mission: MissionId) -> &'static [Wish] {
    match mission {
        MissionId::PeerSupport => &[Wish::Support],
        MissionId::PatientEducation => &[Wish::Support, Wish::PassOn],
        MissionId::ClinicalCare => &[Wish::Support],
        MissionId::Teaching => &[Wish::PassOn],
        MissionId::Research => &[Wish::Research],
        MissionId::Ethics => &[Wish::Ethics],
        MissionId::UsersRepresentation => &[Wish::Rights, Wish::Improve],
    }
}

/// Returns the forms of involvement that the card of a mission names for users; none where it names none.
pub const fn forms(mission: MissionId) -> &'static [Pay] {
    match mission {
        // Cards 1, 2 and 4: volunteers; and an indemnity, a contract, a fee for the session, one's own business.
        MissionId::PeerSupport | MissionId::PatientEducation | MissionId::Teaching => {
            &[Pay::Volunteer, Pay::Paid]
        }
        // Card 3: salaried, or a contract for services; nobody is a volunteer there.
        MissionId::ClinicalCare => &[Pay::Paid],
        // Card 5 names the forms of the researcher alone, card 6 none.
        MissionId::Research | MissionId::Ethics => &[],
        // Card 7: a volunteer in the association of origin.
        MissionId::UsersRepresentation => &[Pay::Volunteer],
    }
}

/// Returns the forms of a role in a mission, or by itself; none where the guides name none. Professionals take
/// part at their work: the forms of the cards are not theirs.
pub const fn forms_of(role: RoleId, mission: Option<MissionId>) -> &'static [Pay] {
    match (terms(role).pay, role, mission) {
        (Pay::Volunteer, ..) => &[Pay::Volunteer],
        (Pay::Paid, ..) => &[Pay::Paid],
        (Pay::Either, RoleId::PartnerProfessional, _) | (Pay::Either, _, None) => &[],
        (Pay::Either, _, Some(mission)) => forms(mission),
    }
}

/// Returns what a role does outside the seven missions, if the guides say so. FORMES has a volunteer who visits,
/// a relative who helps other families, and partners who make care better; FICHES, lexicon, has resource
/// patients in quality and governance.
pub const fn beside(role: RoleId) -> Option<&'static [Wish]> {
    match role {
        RoleId::Volunteer | RoleId::FamilyPeerSupporter => Some(&[Wish::Support]),
        RoleId::PartnerPatientOrCarer | RoleId::ResourcePatient => Some(&[Wish::Improve]),
        // In one's own care, or at work: whatever one wishes.
        RoleId::PartnerPatient => Some(&[]),
        _ => None,
    }
}

/// Returns the steps before any place in a mission. Card 1: join an association; card 2: forty hours for
/// all who take part.
pub const fn entry(mission: MissionId) -> &'static [PlaceStep] {
    match mission {
        MissionId::PeerSupport => &[PlaceStep::Join],
        MissionId::PatientEducation => &[PlaceStep::Education],
        _ => &[],
    }
}
