//! Finds what a plan has reached and what to do next.

use super::{ContactPlan, Item, ItemKind, field};
use crate::features::contact_plan::words::{ContactStatus, Milestone, Outcome, PlaceToAsk};
use crate::notebook::{Day, Id};

/// The next thing to do, and the item that it concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextAct {
    /// Do a task whose day is past.
    Late(Id),
    /// Send a reminder of an invitation.
    FollowUp(Id),
    /// Write the notes of a meeting that took place.
    NoteMeeting(Id),
    /// Prepare a meeting that is near.
    PrepareMeeting(Id),
    /// Ask somebody who takes part.
    AskPlaces,
    /// Add a first person.
    AddPerson,
    /// Finish an invitation.
    FinishInvitation(Id),
    /// Invite somebody.
    Invite(Id),
    /// Choose when to ask again about an invitation without an answer.
    Await(Id),
    /// Choose what to do together.
    ChooseProject,
    /// Share the tasks.
    ShareTasks,
    /// Do the next task.
    Task(Id),
    /// Say what became of the proposals.
    CloseLoop,
    /// Thank people.
    Thank,
    /// Decide what comes next, as all else is done.
    GoOn,
}

/// How many days before a meeting it is time to prepare it.
const NEAR: u16 = 7;

fn status(person: &Item) -> ContactStatus {
    ContactStatus::from_id(person.get(field::STATUS)).unwrap_or(ContactStatus::ToContact)
}

/// Returns whether a milestone is reached.
#[must_use]
pub fn reached(plan: &ContactPlan, milestone: Milestone) -> bool {
    let any_status = |test: fn(ContactStatus) -> bool| {
        plan.of(ItemKind::Person).any(|person| test(status(person)))
    };
    match milestone {
        Milestone::Asked => PlaceToAsk::ALL
            .iter()
            .any(|place| !plan.fact(&[field::ASKED, place.id()].concat()).is_empty()),
        Milestone::Listed => plan.of(ItemKind::Person).any(|person| !person.is_blank()),
        Milestone::Invited => {
            plan.of(ItemKind::Invitation)
                .any(|one| !one.get(field::SENT).is_empty())
                || any_status(|status| status != ContactStatus::ToContact)
        }
        Milestone::Appointed => {
            plan.of(ItemKind::Meeting)
                .any(|meeting| meeting.day(field::DAY).is_some())
                || any_status(|status| {
                    matches!(
                        status,
                        ContactStatus::Appointment | ContactStatus::Met | ContactStatus::Willing
                    )
                })
        }
        Milestone::Met => {
            plan.of(ItemKind::Meeting)
                .any(|meeting| !meeting.get(field::NOTES).is_empty())
                || any_status(|status| {
                    matches!(status, ContactStatus::Met | ContactStatus::Willing)
                })
        }
        Milestone::Chosen => !plan.fact(field::PROJECT).is_empty(),
        Milestone::Shared => plan
            .of(ItemKind::Task)
            .any(|task| !task.get(field::TEXT).is_empty() && !task.get(field::WHO).is_empty()),
        Milestone::Closed => is_told(plan) && !plan.fact(field::THANKS).is_empty(),
    }
}

/// Returns whether something was proposed, and the outcome of every proposal has been told.
fn is_told(plan: &ContactPlan) -> bool {
    let mut proposals = plan
        .of(ItemKind::Proposal)
        .filter(|one| !one.get(field::TEXT).is_empty())
        .peekable();
    let is_known = |one: &Item| {
        Outcome::from_id(one.get(field::OUTCOME)).is_some_and(|outcome| outcome != Outcome::Pending)
    };
    proposals.peek().is_some() && proposals.all(is_known)
}

/// Returns the tasks that are not done, the nearest day first and those without a day last.
fn open_tasks(plan: &ContactPlan) -> Vec<(Option<Day>, Id)> {
    let open = plan
        .of(ItemKind::Task)
        .filter(|task| task.get(field::DONE).is_empty() && !task.get(field::TEXT).is_empty());
    let mut open: Vec<(Option<Day>, Id)> =
        open.map(|task| (task.day(field::DAY), task.id)).collect();
    open.sort_by_key(|(day, id)| (day.is_none(), *day, *id));
    open
}

/// Returns whether an invitation still waits: it has no answer and no chosen moment, and somebody in it
/// was not met some other way.
fn is_open(plan: &ContactPlan, invitation: &Item) -> bool {
    let said = |key| !invitation.get(key).is_empty();
    let is_near = |person: &Item| {
        matches!(
            status(person),
            ContactStatus::ToContact | ContactStatus::Contacted
        )
    };
    let mut people = invitation
        .list(field::TO)
        .filter_map(|person| plan.named(person));
    !said(field::KEPT) && !said(field::ANSWER) && people.any(is_near)
}

/// Returns whether an invitation was sent and still waits.
fn waits(plan: &ContactPlan, invitation: &Item) -> bool {
    !invitation.get(field::SENT).is_empty() && is_open(plan, invitation)
}

/// Returns what to do next: first what has a day (if today is known), then the first of the three steps
/// that is not done.
#[must_use]
pub fn next_act(plan: &ContactPlan, today: Option<Day>) -> NextAct {
    let dated = today.and_then(|today| dated(plan, today));
    let to_invite = || {
        let mut people = plan.of(ItemKind::Person);
        people.find(|person| {
            !person.is_blank()
                && status(person) == ContactStatus::ToContact
                && plan.invitation_to(person.id).is_none()
        })
    };
    let is = |milestone| reached(plan, milestone);
    if let Some(act) = dated {
        return act;
    }
    if !is(Milestone::Listed) {
        return if is(Milestone::Asked) {
            NextAct::AddPerson
        } else {
            NextAct::AskPlaces
        };
    }
    let begun = plan
        .of(ItemKind::Invitation)
        .find(|one| one.get(field::SENT).is_empty() && is_open(plan, one));
    if let Some(begun) = begun {
        return NextAct::FinishInvitation(begun.id);
    }
    if let Some(person) = to_invite().filter(|_| !is(Milestone::Invited)) {
        return NextAct::Invite(person.id);
    }
    let waiting = plan
        .of(ItemKind::Invitation)
        .find(|one| waits(plan, one) && one.get(field::REMINDER).is_empty());
    if let Some(waiting) = waiting {
        return NextAct::Await(waiting.id);
    }
    if !is(Milestone::Chosen) {
        return NextAct::ChooseProject;
    }
    if !is(Milestone::Shared) {
        return NextAct::ShareTasks;
    }
    if let Some(person) = to_invite() {
        return NextAct::Invite(person.id);
    }
    if let Some((_, task)) = open_tasks(plan).first() {
        return NextAct::Task(*task);
    }
    if !is_told(plan) {
        return NextAct::CloseLoop;
    }
    if plan.fact(field::THANKS).is_empty() {
        return NextAct::Thank;
    }
    NextAct::GoOn
}

/// Returns what is due on a day.
fn dated(plan: &ContactPlan, today: Day) -> Option<NextAct> {
    let late = open_tasks(plan)
        .into_iter()
        .find(|(day, _)| day.is_some_and(|day| day < today));
    if let Some((_, task)) = late {
        return Some(NextAct::Late(task));
    }
    let mut invitations = plan.of(ItemKind::Invitation);
    let due =
        |one: &&Item| waits(plan, one) && one.day(field::REMINDER).is_some_and(|day| day <= today);
    if let Some(due) = invitations.find(due) {
        return Some(NextAct::FollowUp(due.id));
    }
    let meetings = || {
        plan.of(ItemKind::Meeting)
            .filter_map(|one| Some((one.day(field::DAY)?, one)))
    };
    let past = meetings().find(|(day, one)| *day < today && one.get(field::NOTES).is_empty());
    if let Some((_, meeting)) = past {
        return Some(NextAct::NoteMeeting(meeting.id));
    }
    let near = meetings()
        .filter(|(day, _)| *day >= today && *day <= today.plus(NEAR))
        .min_by_key(|(day, _)| *day);
    near.map(|(_, meeting)| NextAct::PrepareMeeting(meeting.id))
}

/// Iterates over the people to tell about the proposals: those who were met, or who want to take part.
pub fn met(plan: &ContactPlan) -> impl Iterator<Item = &Item> {
    let was_there = |person: &Item| {
        let id = person.id.to_string();
        plan.of(ItemKind::Meeting).any(|meeting| {
            !meeting.get(field::NOTES).is_empty() && meeting.list(field::WHO).any(|who| who == id)
        })
    };
    plan.of(ItemKind::Person).filter(move |person| {
        matches!(status(person), ContactStatus::Met | ContactStatus::Willing) || was_there(person)
    })
}
