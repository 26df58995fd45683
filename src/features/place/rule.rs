//! Holds the rule of the role explorer: from a person's answers to the roles and missions that are open
//! now, open after some steps, or further from their wishes. There is no refusal and no score.
//!
//! Only what the guides require counts (FICHES cards 1 to 7 and
//! lexicon, FORMES portraits and comparison): `terms.rs`. A question without an answer counts for nothing.

mod merging;
mod preparing;
mod terms;
mod unclear;

pub use merging::merge_answers;
pub use preparing::{PlaceAct, mission_steps, next_acts, role_acts};
pub use terms::forms;
pub use unclear::unclear;

use self::terms::{LIVED, beside, entry, forms_of, terms, wishes};
use crate::catalogue::{MissionId, RoleId};
use crate::features::place::words::{
    Apart, Experience, Fit, Have, Membership, Pay, PlaceStep, Question, Ready, Setting, Standing,
    Wish,
};
use crate::notebook::Entries;

/// What a person said about themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Lived experience.
    pub experience: Vec<Experience>,
    /// Membership.
    pub membership: Option<Membership>,
    /// Wishes.
    pub wishes: Vec<Wish>,
    /// The people they want to work with.
    pub setting: Option<Setting>,
    /// Status wished.
    pub pay: Option<Pay>,
    /// Training, memberships and the like that they have already.
    pub have: Vec<Have>,
    /// Willingness to train.
    pub ready: Option<Ready>,
}

impl Profile {
    /// Reads the answers as documents store them: the ids of several choices, separated by commas.
    /// Unknown ids are skipped.
    #[must_use]
    pub fn read(answers: &Entries) -> Self {
        let of = |question: Question| answers.get(question.id()).unwrap_or_default();
        fn many<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
            text.split(',').filter_map(read).collect()
        }
        Self {
            experience: many(of(Question::Experience), Experience::from_id),
            membership: Membership::from_id(of(Question::Membership)),
            wishes: many(of(Question::Wish), Wish::from_id),
            setting: Setting::from_id(of(Question::Setting)),
            pay: Pay::from_id(of(Question::Pay)),
            have: many(of(Question::Have), Have::from_id),
            ready: Ready::from_id(of(Question::Ready)),
        }
    }

    /// Returns whether no question has an answer.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

/// Ticks or unticks a choice of a question that takes several; "none of these" excludes the
/// others. Returns the answer as documents store it.
#[must_use]
pub fn toggled(question: Question, before: &str, choice: &str) -> String {
    let alone = match question {
        Question::Experience => Experience::Neither.id(),
        Question::Have => Have::Nothing.id(),
        _ => "",
    };
    let mut chosen: Vec<&str> = before.split(',').filter(|id| !id.is_empty()).collect();
    if let Some(place) = chosen.iter().position(|id| *id == choice) {
        chosen.remove(place);
    } else {
        chosen.retain(|id| choice != alone && *id != alone);
        chosen.push(choice);
    }
    chosen.sort_unstable();
    chosen.join(",")
}

/// How far a role is from a person, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Which role.
    pub role: RoleId,
    /// How far.
    pub standing: Standing,
    /// The wishes and answers that suit this role.
    pub fits: Vec<Fit>,
    /// The steps to take first, in order.
    pub steps: Vec<PlaceStep>,
    /// What does not match the person's answers.
    pub apart: Vec<Apart>,
    /// The missions for which the role has this standing.
    pub missions: Vec<MissionId>,
}

/// How far a mission is, and which role is nearest to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionOutlook {
    /// Which mission.
    pub mission: MissionId,
    /// How far.
    pub standing: Standing,
    /// The roles through which the mission has this standing.
    pub roles: Vec<RoleId>,
    /// The steps to take first, for the first of these roles.
    pub steps: Vec<PlaceStep>,
    /// What does not match the person's answers, for the first of these roles.
    pub apart: Vec<Apart>,
}

/// The whole answer of the explorer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explored {
    /// Every role, the nearest first, else in the order of the closed list.
    pub roles: Vec<Outlook>,
    /// Every mission, in the order of the closed list.
    pub missions: Vec<MissionOutlook>,
}

/// A way into a role: through one of its missions, or by itself.
struct Way {
    mission: Option<MissionId>,
    standing: Standing,
    fits: Vec<Fit>,
    steps: Vec<PlaceStep>,
    apart: Vec<Apart>,
}

fn way(profile: &Profile, role: RoleId, mission: Option<MissionId>) -> Way {
    let terms = terms(role);
    let (mut fits, mut apart) = (Vec::new(), Vec::new());
    let mut weigh = |said: bool, meets: bool, fit: Option<Fit>, else_apart: Apart| {
        if said && meets {
            fits.extend(fit);
        } else if said {
            apart.push(else_apart);
        }
    };
    // Card 1: peers live, or have lived, a similar situation.
    let experience = match mission {
        Some(MissionId::PeerSupport) if terms.experience.is_empty() => LIVED,
        _ => terms.experience,
    };
    let asks_experience = !experience.is_empty();
    // Card 6: a representative's experience counts as well.
    let represents =
        role == RoleId::EthicsCommitteeMember && profile.have.contains(&Have::Designation);
    let has_experience = represents
        || experience
            .iter()
            .any(|wanted| profile.experience.contains(wanted));
    weigh(
        asks_experience && !profile.experience.is_empty(),
        has_experience,
        Some(Fit::Experience),
        Apart::Experience,
    );
    let does = mission.map_or_else(|| beside(role).unwrap_or(&[]), wishes);
    weigh(
        !profile.wishes.is_empty() && !does.is_empty(),
        does.iter().any(|wish| profile.wishes.contains(wish)),
        Some(Fit::Wish),
        Apart::Wish,
    );
    let setting = profile.setting.unwrap_or(Setting::Either);
    weigh(
        setting != Setting::Either && terms.setting != Setting::Either,
        setting == terms.setting,
        Some(Fit::Setting),
        Apart::Setting,
    );
    let pay = profile.pay.unwrap_or(Pay::Either);
    let forms = forms_of(role, mission);
    weigh(
        pay != Pay::Either && !forms.is_empty(),
        forms.contains(&pay),
        Some(Fit::Pay),
        Apart::Pay,
    );
    let mut wanted: Vec<PlaceStep> = terms.steps.to_vec();
    for step in mission.map_or(&[][..], entry) {
        if !wanted.contains(step) {
            wanted.push(*step);
        }
    }
    for step in &wanted {
        let fit = match step {
            PlaceStep::Join | PlaceStep::JoinApproved => Fit::Membership,
            PlaceStep::Designation => continue,
            _ => Fit::Training,
        };
        if is_done(profile, *step) && !fits.contains(&fit) {
            fits.push(fit);
        }
    }
    let steps: Vec<PlaceStep> = wanted
        .into_iter()
        .filter(|step| !is_done(profile, *step))
        .collect();
    if steps.iter().any(|step| is_too_long(profile.ready, *step)) {
        apart.push(Apart::Training);
    }
    let standing = match (apart.is_empty(), steps.is_empty()) {
        (false, _) => Standing::Further,
        (true, false) => Standing::After,
        (true, true) => Standing::Open,
    };
    Way {
        mission,
        standing,
        fits,
        steps,
        apart,
    }
}

fn is_done(profile: &Profile, step: PlaceStep) -> bool {
    let has = |have: Have| profile.have.contains(&have);
    let designated = has(Have::Designation);
    match step {
        PlaceStep::Join => matches!(
            profile.membership,
            Some(Membership::Approved | Membership::Other | Membership::Unsure)
        ),
        // Whoever was designated was proposed by an approved association.
        PlaceStep::JoinApproved => profile.membership == Some(Membership::Approved) || designated,
        PlaceStep::Designation => designated,
        PlaceStep::Basic => has(Have::Basic),
        PlaceStep::Education => has(Have::Education),
        PlaceStep::Master => has(Have::Master),
        PlaceStep::Mediator => has(Have::Mediator),
    }
}

/// Returns whether a step is a longer training course than the person would take.
fn is_too_long(ready: Option<Ready>, step: PlaceStep) -> bool {
    match step {
        // Card 3 asks a mediator for no training: it is to be checked, and sets nobody apart.
        PlaceStep::Join
        | PlaceStep::JoinApproved
        | PlaceStep::Designation
        | PlaceStep::Mediator => false,
        PlaceStep::Master => matches!(ready, Some(Ready::Short | Ready::No)),
        PlaceStep::Basic | PlaceStep::Education => ready == Some(Ready::No),
    }
}

/// How near a way is: the smaller, the nearer.
fn nearness(way: &Way) -> (Standing, usize, usize) {
    (way.standing, way.apart.len(), way.steps.len())
}

/// Finds which roles and missions are open. `ties` says which roles take part in which missions, as the
/// content has them.
#[must_use]
pub fn explore(profile: &Profile, ties: &[(RoleId, Vec<MissionId>)]) -> Explored {
    let mut roles = Vec::new();
    let mut nearest: Vec<(RoleId, Way)> = Vec::new();
    for (role, missions) in ties {
        let mut ways: Vec<Way> = missions
            .iter()
            .map(|mission| way(profile, *role, Some(*mission)))
            .collect();
        if ways.is_empty() || beside(*role).is_some() {
            ways.push(way(profile, *role, None));
        }
        // Professionals take part in every mission: that says something to a professional only.
        let is_theirs = *role != RoleId::PartnerProfessional
            || profile.experience.contains(&Experience::Professional);
        let Some(best) = ways.iter().map(nearness).min() else {
            continue;
        };
        let alike: Vec<&Way> = ways.iter().filter(|way| nearness(way) == best).collect();
        if let Some(first) = alike.first() {
            roles.push(Outlook {
                role: *role,
                standing: first.standing,
                fits: first.fits.clone(),
                steps: first.steps.clone(),
                apart: first.apart.clone(),
                missions: alike.iter().filter_map(|way| way.mission).collect(),
            });
        }
        nearest.extend(
            ways.into_iter()
                .filter(|_| is_theirs)
                .map(|way| (*role, way)),
        );
    }
    // A stable sort: roles that are alike stay as the closed list has them.
    roles.sort_by_key(|outlook| {
        (
            outlook.standing,
            outlook.apart.len(),
            outlook.steps.len(),
            core::cmp::Reverse(outlook.fits.len()),
        )
    });
    let missions = MissionId::ALL.iter().map(|mission| {
        let here = || {
            nearest
                .iter()
                .filter(|(_, way)| way.mission == Some(*mission))
        };
        let best = here().map(|(_, way)| nearness(way)).min();
        let alike = || here().filter(|(_, way)| Some(nearness(way)) == best);
        let first = alike().next().map(|(_, way)| way);
        let apart = first.map_or(&[][..], |way| &way.apart);
        MissionOutlook {
            mission: *mission,
            standing: first.map_or(Standing::Further, |way| way.standing),
            // One sentence says for all of them why.
            roles: alike()
                .filter(|(_, way)| way.apart == apart)
                .map(|(role, _)| *role)
                .collect(),
            steps: first.map(|way| way.steps.clone()).unwrap_or_default(),
            apart: apart.to_vec(),
        }
    });
    Explored {
        roles,
        missions: missions.collect(),
    }
}
