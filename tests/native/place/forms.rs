//! Conditions that the cards state: the forms of involvement, mission by mission, and what comes before what.

use super::{explored, mission, outlook};
use passerelle::catalogue::{Lang, MissionId, RoleId};
use passerelle::features::place::rule::{Profile, forms, unclear};
use passerelle::features::place::words::PlacePack;
use passerelle::features::place::words::{
    Apart, Experience, Have, Membership, Pay, Standing, Unclear, Wish,
};
use passerelle::pages::write::packs_of;

/// Each mission, by a person who could do it but for the form: what the cards name, and nothing where they name none.
#[test]
fn the_form_of_involvement_is_weighed_mission_by_mission_and_both_ways() {
    use MissionId as M;
    let able = Profile {
        experience: vec![Experience::Own],
        membership: Some(Membership::Approved),
        have: vec![
            Have::Education,
            Have::Designation,
            Have::Basic,
            Have::Master,
            Have::Mediator,
        ],
        ..Profile::default()
    };
    let cases = [
        (M::PeerSupport, true, true),
        (M::PatientEducation, true, true),
        (M::ClinicalCare, false, true),
        (M::Teaching, true, true),
        (M::Research, true, true),
        (M::Ethics, true, true),
        (M::UsersRepresentation, true, false),
    ];
    for (of, volunteer, paid) in cases {
        for (pay, is_open) in [(Pay::Volunteer, volunteer), (Pay::Paid, paid)] {
            let profile = Profile {
                pay: Some(pay),
                ..able.clone()
            };
            let found = explored(&profile).missions;
            let found = found.into_iter().find(|o| o.mission == of).unwrap();
            let expected = if is_open {
                Standing::Open
            } else {
                Standing::Further
            };
            assert_eq!(found.standing, expected, "{of:?} {pay:?}");
            let apart: &[Apart] = if is_open { &[] } else { &[Apart::Pay] };
            assert_eq!(found.apart, apart, "{of:?} {pay:?}: the reason is said");
            assert!(!found.roles.is_empty(), "{of:?} {pay:?}");
        }
        // Either, or no answer, sets nothing apart.
        for pay in [None, Some(Pay::Either)] {
            let profile = Profile {
                pay,
                ..able.clone()
            };
            assert_eq!(mission(&profile, of), Standing::Open, "{of:?} {pay:?}");
        }
    }
    // By the roles: a card that names paid forms only keeps no volunteer, whoever takes part.
    let volunteer = Profile {
        pay: Some(Pay::Volunteer),
        wishes: vec![Wish::Support],
        ..able
    };
    let carer = outlook(&volunteer, RoleId::PartnerPatientOrCarer);
    assert_eq!(carer.missions, [M::PatientEducation]);
    assert!(
        carer.fits.iter().any(|fit| fit.id() == "pay"),
        "its card names it"
    );
    assert_eq!(
        outlook(&volunteer, RoleId::PeerHealthMediator).apart,
        [Apart::Pay]
    );
    assert_eq!(
        outlook(&volunteer, RoleId::Researcher).standing,
        Standing::Further
    );
}

/// The forms of the rule are those that the cards name, in either language.
#[test]
fn the_forms_of_the_rule_are_those_of_the_cards() {
    for (lang, volunteer, paid) in [
        (Lang::Fr, ["Bénévol", "bénévol"], ["alari", "restation"]),
        (Lang::En, ["Volunt", "volunt"], ["alari", "service"]),
    ] {
        let packs = packs_of(&crate::content::folder(), lang).unwrap();
        for mission in &packs.get::<PlacePack>().unwrap().place.missions {
            let names = |words: [&str; 2]| words.iter().any(|word| mission.forms.contains(word));
            let said = forms(mission.id);
            let (id, text) = (mission.id, &mission.forms);
            if said.is_empty() {
                // Card 5 speaks of the researcher alone, card 6 of nobody.
                assert!(text.is_empty() || text.contains("cher"), "{id:?}: {text}");
            } else {
                assert_eq!(
                    said.contains(&Pay::Volunteer),
                    names(volunteer),
                    "{id:?}: {text}"
                );
            }
            if said == [Pay::Paid] {
                assert!(names(paid), "{id:?}: {text}");
            }
        }
    }
}

/// A designation without an approved association, a training for a mandate without one: asked, and nothing is refused.
#[test]
fn answers_out_of_the_order_of_the_guides_are_questions_to_clear_up() {
    use Have::{Basic, Designation};
    use Membership::{Approved, Other, Outside, Unsure};
    let cases: &[(Option<Membership>, &[Have], &[Unclear])] = &[
        (Some(Outside), &[Designation], &[Unclear::Association]),
        (Some(Other), &[Designation, Basic], &[Unclear::Association]),
        (Some(Approved), &[Designation, Basic], &[]),
        (Some(Unsure), &[Designation], &[]),
        (None, &[Designation], &[]),
        (Some(Approved), &[Basic], &[Unclear::Mandate]),
        (Some(Outside), &[], &[]),
    ];
    for (membership, have, expected) in cases {
        let profile = Profile {
            membership: *membership,
            have: have.to_vec(),
            ..Profile::default()
        };
        assert_eq!(unclear(&profile), *expected, "{membership:?} {have:?}");
    }
    for lang in [Lang::Fr, Lang::En] {
        let packs = packs_of(&crate::content::folder(), lang).unwrap();
        for said in &packs.get::<PlacePack>().unwrap().place.unclear {
            assert!(
                said.text.ends_with('?') && !said.source.is_empty(),
                "{}",
                said.text
            );
        }
    }
}
