//! The role explorer: every hard requirement of the guides, in its place and order; and that nothing a
//! person adds ever sets them further back.

mod forms;

use passerelle::catalogue::{Lang, MissionId, RoleId};
use passerelle::features::place::rule::{
    Explored, Outlook, PlaceAct, Profile, explore, mission_steps, next_acts, role_acts, toggled,
};
use passerelle::features::place::words::PlacePack;
use passerelle::features::place::words::{
    Apart, Experience, Have, Membership, Pay, PlaceStep, Ready, Setting, Standing, Wish,
};
use passerelle::notebook::Entries;
use passerelle::pages::write::packs_of;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Which roles take part in which missions, as the content says.
static TIES: LazyLock<Vec<(RoleId, Vec<MissionId>)>> = LazyLock::new(|| {
    packs_of(&super::content::folder(), Lang::Fr)
        .unwrap()
        .get::<PlacePack>()
        .unwrap()
        .place
        .ties()
});

fn explored(profile: &Profile) -> Explored {
    explore(profile, &TIES)
}

fn outlook(profile: &Profile, role: RoleId) -> Outlook {
    let found = explored(profile).roles;
    found.into_iter().find(|o| o.role == role).unwrap()
}

fn mission(profile: &Profile, mission: MissionId) -> Standing {
    let found = explored(profile).missions;
    found
        .into_iter()
        .find(|o| o.mission == mission)
        .unwrap()
        .standing
}

#[test]
fn the_hard_requirements_of_the_guides_are_the_steps() {
    use PlaceStep as S;
    let nobody = Profile::default();
    let cases: &[(RoleId, &[S])] = &[
        // In this order: approved association, designation, two days.
        (
            RoleId::UsersRepresentative,
            &[S::JoinApproved, S::Designation, S::Basic],
        ),
        (RoleId::PatientEducationPartner, &[S::Education]),
        (RoleId::Researcher, &[S::Master]),
        (RoleId::PeerHealthMediator, &[S::Mediator]),
        (RoleId::PeerSupporter, &[S::Join]),
        (RoleId::Volunteer, &[S::Join]),
        (RoleId::EthicsCommitteeMember, &[]),
        (RoleId::Trainer, &[]),
        (RoleId::PartnerPatient, &[]),
    ];
    for (role, steps) in cases {
        assert_eq!(outlook(&nobody, *role).steps, *steps, "{role:?}");
    }
    // Card 2: forty hours for all who intervene, whatever the role.
    let passes_on = Profile {
        experience: vec![Experience::Own],
        wishes: vec![Wish::PassOn],
        ..Profile::default()
    };
    assert_eq!(
        mission(&passes_on, MissionId::PatientEducation),
        Standing::After
    );
    assert_eq!(mission(&passes_on, MissionId::Teaching), Standing::Open);
}

#[test]
fn a_representative_needs_no_illness_and_whoever_is_designated_keeps_the_last_step() {
    let profile = Profile {
        experience: vec![Experience::Neither],
        membership: Some(Membership::Other),
        wishes: vec![Wish::Rights],
        have: vec![Have::Designation],
        ..Profile::default()
    };
    let representative = outlook(&profile, RoleId::UsersRepresentative);
    assert_eq!(representative.steps, [PlaceStep::Basic]);
    assert_eq!(representative.standing, Standing::After);
    assert!(!representative.apart.contains(&Apart::Experience));
    assert_eq!(representative.missions, [MissionId::UsersRepresentation]);
    let peer = outlook(&profile, RoleId::PeerSupporter);
    assert_eq!(peer.standing, Standing::Further);
    assert!(peer.apart.contains(&Apart::Experience));
    assert!(peer.apart.contains(&Apart::Wish));
}

#[test]
fn a_status_or_a_setting_sets_apart_only_where_the_guides_name_one() {
    let paid = Profile {
        pay: Some(Pay::Paid),
        setting: Some(Setting::Group),
        ready: Some(Ready::Short),
        ..Profile::default()
    };
    let cases = [
        (RoleId::UsersRepresentative, vec![Apart::Pay]),
        (RoleId::Volunteer, vec![Apart::Pay]),
        (RoleId::PeerHealthMediator, vec![Apart::Setting]),
        (RoleId::Researcher, vec![Apart::Training]),
        (RoleId::FamilyPeerSupporter, vec![]),
        (RoleId::PatientEducationPartner, vec![]),
    ];
    for (role, apart) in cases {
        assert_eq!(outlook(&paid, role).apart, apart, "{role:?}");
    }
}

/// What the cards say of who takes part: relatives are peers too, peers are in an association, a
/// representative may reflect on ethics, a volunteer who visits need not have been ill.
#[test]
fn who_takes_part_is_as_the_guides_have_it() {
    let relative = Profile {
        experience: vec![Experience::Relative],
        membership: Some(Membership::Outside),
        wishes: vec![Wish::Support],
        ..Profile::default()
    };
    assert_eq!(
        outlook(&relative, RoleId::PeerSupporter).steps,
        [PlaceStep::Join]
    );
    assert_eq!(mission(&relative, MissionId::PeerSupport), Standing::After);
    assert_eq!(
        outlook(&relative, RoleId::FamilyPeerSupporter).standing,
        Standing::Open,
        "no association is named for helping other families"
    );
    assert_eq!(
        outlook(&relative, RoleId::PartnerPatient).standing,
        Standing::Open
    );
    let visitor = Profile {
        experience: vec![Experience::Neither],
        membership: Some(Membership::Other),
        wishes: vec![Wish::Support],
        ..Profile::default()
    };
    assert_eq!(
        outlook(&visitor, RoleId::Volunteer).standing,
        Standing::Open
    );
    assert_eq!(mission(&visitor, MissionId::PeerSupport), Standing::Further);
    let representative = Profile {
        experience: vec![Experience::Neither],
        wishes: vec![Wish::Ethics],
        have: vec![Have::Designation],
        ..Profile::default()
    };
    assert_eq!(
        outlook(&representative, RoleId::EthicsCommitteeMember).standing,
        Standing::Open
    );
    let improves = Profile {
        experience: vec![Experience::Own],
        wishes: vec![Wish::Improve],
        ..Profile::default()
    };
    assert_eq!(
        mission(&improves, MissionId::ClinicalCare),
        Standing::Further
    );
    assert_eq!(
        outlook(&improves, RoleId::ResourcePatient).standing,
        Standing::Open
    );
    let no_course = Profile {
        experience: vec![Experience::Own],
        ready: Some(Ready::No),
        ..Profile::default()
    };
    assert_eq!(
        outlook(&no_course, RoleId::PeerHealthMediator).standing,
        Standing::After,
        "card 3 asks for no training"
    );
}

#[test]
fn missions_speak_of_professionals_to_professionals_only() {
    let wishes = Profile {
        wishes: vec![Wish::Research],
        ..Profile::default()
    };
    let by = |profile: &Profile| {
        let found = explored(profile).missions;
        let found = found.into_iter().find(|o| o.mission == MissionId::Research);
        found.unwrap().roles
    };
    assert!(!by(&wishes).contains(&RoleId::PartnerProfessional));
    let professional = Profile {
        experience: vec![Experience::Professional],
        ..wishes
    };
    assert!(by(&professional).contains(&RoleId::PartnerProfessional));
}

#[test]
fn answers_are_read_as_documents_store_them_and_nonsense_is_left_aside() {
    let mut answers = Entries::default();
    answers.set("experience", "own,relative,nobody");
    answers.set("membership", "a commission");
    answers.set("wish", ",,rights");
    answers.set("pay", "paid");
    let profile = Profile::read(&answers);
    assert_eq!(profile.experience, [Experience::Own, Experience::Relative]);
    assert_eq!(profile.membership, None);
    assert_eq!(profile.wishes, [Wish::Rights]);
    assert_eq!(profile.pay, Some(Pay::Paid));
    assert!(Profile::read(&Entries::default()).is_blank());
}

#[test]
fn what_to_do_next_is_whom_to_ask_then_what_comes_before_each_once() {
    let member = Profile {
        experience: vec![Experience::Own],
        membership: Some(Membership::Other),
        wishes: vec![Wish::Support, Wish::Research],
        ..Profile::default()
    };
    let explored = explored(&member);
    let acts = next_acts(&explored);
    let open = explored
        .roles
        .iter()
        .filter(|o| o.standing == Standing::Open);
    let open: Vec<PlaceAct> = open.map(|o| PlaceAct::Ask(o.role)).collect();
    assert_eq!(acts[..open.len()], open);
    assert!(acts.contains(&PlaceAct::Ask(RoleId::PeerSupporter)));
    let steps: Vec<PlaceAct> = acts[open.len()..].to_vec();
    assert!(steps.contains(&PlaceAct::Step(PlaceStep::Master)));
    assert!(!steps.contains(&PlaceAct::Step(PlaceStep::Join)), "done");
    for (place, act) in acts.iter().enumerate() {
        assert!(!acts[..place].contains(act), "{act:?} once");
    }
    assert_eq!(PlaceAct::Step(PlaceStep::Master).entry(), "step.master-2");
}

#[test]
fn what_a_role_or_a_mission_asks_for_is_the_same_for_anyone() {
    use PlaceAct::{Ask, Step};
    use PlaceStep as S;
    let role = RoleId::UsersRepresentative;
    assert_eq!(
        role_acts(role),
        [
            Step(S::JoinApproved),
            Step(S::Designation),
            Step(S::Basic),
            Ask(role)
        ]
    );
    assert_eq!(role_acts(RoleId::Trainer), [Ask(RoleId::Trainer)]);
    let steps = |mission: MissionId| {
        let ties = TIES.iter();
        let roles = ties.filter(|(_, missions)| missions.contains(&mission));
        let roles: Vec<RoleId> = roles.map(|(role, _)| *role).collect();
        mission_steps(mission, &roles)
    };
    assert_eq!(steps(MissionId::PeerSupport), [S::Join]);
    assert_eq!(steps(MissionId::PatientEducation), [S::Education]);
    assert_eq!(
        steps(MissionId::UsersRepresentation),
        [S::JoinApproved, S::Designation, S::Basic]
    );
    assert_eq!(steps(MissionId::Research), [], "a researcher alone has one");
    assert_eq!(steps(MissionId::Ethics), []);
}

#[test]
fn none_of_these_excludes_the_others() {
    use passerelle::features::place::words::Question as Q;
    let cases = [
        (Q::Experience, "", "own", "own"),
        (Q::Experience, "own", "relative", "own,relative"),
        (Q::Experience, "own,relative", "own", "relative"),
        (Q::Experience, "own,relative", "neither", "neither"),
        (Q::Experience, "neither", "own", "own"),
        (Q::Have, "nothing", "nothing", ""),
        (Q::Wish, "rights", "ethics", "ethics,rights"),
    ];
    for (question, before, choice, expected) in cases {
        assert_eq!(
            toggled(question, before, choice),
            expected,
            "{before} + {choice}"
        );
    }
}

fn some<T: Copy + std::fmt::Debug + 'static>(list: &'static [T]) -> impl Strategy<Value = Vec<T>> {
    proptest::sample::subsequence(list, 0..=list.len())
}

fn maybe<T: Copy + std::fmt::Debug + 'static>(
    list: &'static [T],
) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(proptest::sample::select(list))
}

prop_compose! {
    fn profile()(
        experience in some(Experience::ALL),
        membership in maybe(Membership::ALL),
        wishes in some(Wish::ALL),
        setting in maybe(Setting::ALL),
        pay in maybe(Pay::ALL),
        have in some(Have::ALL),
        ready in maybe(Ready::ALL),
    ) -> Profile {
        Profile { experience, membership, wishes, setting, pay, have, ready }
    }
}

/// Every role is at least as near in `after` as in `before`.
fn no_further(before: &Profile, after: &Profile) -> Result<(), TestCaseError> {
    for role in RoleId::ALL {
        let (one, two) = (outlook(before, *role), outlook(after, *role));
        prop_assert!(two.standing <= one.standing, "{role:?}: {one:?} {two:?}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn what_one_has_never_sets_back(profile in profile(), have in proptest::sample::select(Have::ALL)) {
        let mut richer = profile.clone();
        richer.have.push(have);
        no_further(&profile, &richer)?;
        let approved = Profile { membership: Some(Membership::Approved), ..profile.clone() };
        no_further(&profile, &approved)?;
    }

    #[test]
    fn a_question_left_open_never_counts_against(profile in profile()) {
        for open in [
            Profile { experience: Vec::new(), ..profile.clone() },
            Profile { wishes: Vec::new(), ..profile.clone() },
            Profile { setting: None, ..profile.clone() },
            Profile { pay: None, ..profile.clone() },
            Profile { ready: None, ..profile.clone() },
        ] {
            no_further(&profile, &open)?;
        }
    }

    #[test]
    fn one_more_wish_or_experience_never_sets_back(
        profile in profile(),
        wish in proptest::sample::select(Wish::ALL),
        experience in proptest::sample::select(Experience::ALL),
    ) {
        if !profile.wishes.is_empty() {
            let mut wider = profile.clone();
            wider.wishes.push(wish);
            no_further(&profile, &wider)?;
        }
        if !profile.experience.is_empty() {
            let mut wider = profile.clone();
            wider.experience.push(experience);
            no_further(&profile, &wider)?;
        }
    }

    #[test]
    fn every_role_and_every_mission_is_answered_once_with_its_reasons(profile in profile()) {
        let explored = explored(&profile);
        prop_assert_eq!(explored.roles.len(), RoleId::ALL.len());
        prop_assert_eq!(explored.missions.len(), MissionId::ALL.len());
        for role in &explored.roles {
            match role.standing {
                Standing::Open => prop_assert!(role.steps.is_empty() && role.apart.is_empty()),
                Standing::After => prop_assert!(!role.steps.is_empty() && role.apart.is_empty()),
                Standing::Further => prop_assert!(!role.apart.is_empty()),
            }
        }
        prop_assert!(explored.roles.is_sorted_by_key(|role| role.standing));
    }
}
