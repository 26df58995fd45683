//! Handles invitations: the moments that they propose, and what the four pairs of the leaflet say of them
//! (FORMES, "Pour faire échouer / pour réussir la prise de contact").

use super::{Clock, ContactPlan, Ids, Item, ItemKind, field};
use crate::features::contact_plan::words::{Act, ContactStatus, Posture};
use crate::notebook::{Day, Id, Stamp};

/// The number of moments from which people have a choice.
const ENOUGH_SLOTS: usize = 2;

/// A remark on something in an invitation that may put people off. It explains and never blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Words that sound like a summons, as they were found.
    Summons(Vec<String>),
    /// Only one moment is proposed, or none.
    FewSlots,
    /// Only one place is proposed.
    OnePlace,
}

impl Remark {
    /// Returns the pair of postures that the remark belongs to.
    #[must_use]
    pub const fn posture(&self) -> Posture {
        match self {
            Self::Summons(_) => Posture::Invite,
            Self::FewSlots | Self::OnePlace => Posture::Together,
        }
    }
}

/// Finds the words of a text that begin like a summons. A space at the end of a beginning ends its last word.
fn summoning(text: &str, beginnings: &[String]) -> Vec<String> {
    let spaced: String = std::iter::once(' ')
        .chain(text.chars().map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                ' '
            }
        }))
        .collect();
    let mut tidy = String::with_capacity(spaced.len());
    for word in spaced.split_whitespace() {
        tidy.push(' ');
        tidy.push_str(word);
    }
    let small = tidy.to_lowercase();
    let mut found: Vec<String> = Vec::new();
    for start in beginnings {
        for (place, _) in small.match_indices(&[" ", start].concat()) {
            let rest = small.get(place + 1..).unwrap_or_default();
            let length = start.trim().len();
            let end = rest
                .get(length..)
                .and_then(|after| after.find(' '))
                .map_or(rest.len(), |more| length + more);
            let words = rest.get(..end).unwrap_or_default().to_owned();
            if !found.contains(&words) {
                found.push(words);
            }
        }
    }
    found
}

/// A moment with its day, its time and the id of its slot.
pub type Moment = (Day, Option<Clock>, Id);

/// Returns the moments of an invitation, earliest first. A slot without a day is skipped.
#[must_use]
pub fn slots_of(plan: &ContactPlan, invitation: Id) -> Vec<Moment> {
    let moment = |slot: &Item| {
        Some((
            slot.day(field::DAY)?,
            Clock::parse(slot.get(field::START)),
            slot.id,
        ))
    };
    let mut slots: Vec<Moment> = plan
        .belonging(ItemKind::Slot, invitation)
        .filter_map(moment)
        .collect();
    slots.sort_unstable();
    slots
}

/// Finds the remarks on an invitation. `message` is the whole message as it would be sent; `summons` are beginnings
/// of words that sound like a summons.
#[must_use]
pub fn remarks(
    plan: &ContactPlan,
    invitation: &Item,
    message: &str,
    summons: &[String],
) -> Vec<Remark> {
    let mut found = Vec::new();
    let summoning = summoning(message, summons);
    if !summoning.is_empty() {
        found.push(Remark::Summons(summoning));
    }
    if slots_of(plan, invitation.id).len() < ENOUGH_SLOTS {
        found.push(Remark::FewSlots);
    }
    let places = invitation
        .get(field::PLACES)
        .lines()
        .filter(|line| !line.trim().is_empty());
    if places.count() == 1 {
        found.push(Remark::OnePlace);
    }
    found
}

/// The default length of a first meeting, in minutes.
pub const USUAL_MINUTES: u16 = 60;

/// Returns the length of a slot in minutes, between five minutes and a day.
#[must_use]
pub fn minutes_of(slot: &Item) -> u16 {
    let minutes = slot.get(field::MINUTES).parse().unwrap_or(USUAL_MINUTES);
    minutes.clamp(5, 24 * 60)
}

/// Creates an invitation to a person. It copies the previous one: its template, words, places and
/// those moments that are still to come. The first invitation gets two empty moments.
pub fn invite(plan: &mut ContactPlan, person: Id, today: Option<Day>, stamp: Stamp) -> Id {
    let mut ids = Ids::new(stamp);
    let before = plan.of(ItemKind::Invitation).next_back().cloned();
    let invitation = plan.add(ItemKind::Invitation, ids.another());
    plan.set(invitation, field::TO, &person.to_string());
    let mut slots = 0;
    if let Some(before) = before {
        for key in [field::TEMPLATE, field::BODY, field::PLACES] {
            plan.set(invitation, key, before.get(key));
        }
        let coming: Vec<Item> = plan
            .belonging(ItemKind::Slot, before.id)
            .filter(|slot| {
                slot.day(field::DAY)
                    .is_some_and(|day| today.is_none_or(|today| day >= today))
            })
            .cloned()
            .collect();
        for slot in coming {
            let copy = plan.add_to(ItemKind::Slot, invitation, ids.another());
            for key in TIME {
                plan.set(copy, key, slot.get(key));
            }
            slots += 1;
        }
    }
    for _ in slots..ENOUGH_SLOTS {
        plan.add_to(ItemKind::Slot, invitation, ids.another());
    }
    invitation
}

/// Chooses the moment of an invitation, or withdraws the choice. Its people then have an appointment, and
/// the plan has a meeting that day. Withdrawing removes the meeting unless somebody wrote in it.
pub fn keep(plan: &mut ContactPlan, invitation: Id, slot: Option<Id>, stamp: Stamp) {
    let before = plan.named(plan.get(invitation, field::KEPT)).cloned();
    let kept = slot.and_then(|slot| plan.item(slot)).cloned();
    let named = kept.as_ref().map(|slot| slot.id.to_string());
    plan.set(invitation, field::KEPT, &named.unwrap_or_default());
    let known = plan
        .belonging(ItemKind::Meeting, invitation)
        .next()
        .cloned();
    let Some(kept) = kept else {
        let as_agreed = |meeting: &Item| {
            let same = |slot: &Item| {
                TIME.iter().all(|key| {
                    let set = meeting.get(key);
                    set.is_empty() || set == slot.get(key)
                })
            };
            let is_empty = [field::NOTES, field::PLACE]
                .iter()
                .all(|key| meeting.get(key).trim().is_empty());
            is_empty && before.as_ref().is_some_and(same)
        };
        if let Some(meeting) = known.filter(as_agreed) {
            plan.remove(meeting.id);
            take_back(plan, invitation);
        }
        return;
    };
    let to = plan.get(invitation, field::TO).to_owned();
    let (meeting, was) = match known {
        Some(known) => (known.id, known),
        None => {
            let id = plan.add_to(ItemKind::Meeting, invitation, stamp);
            let was = plan.item(id).cloned();
            match was {
                Some(was) => (id, was),
                None => return,
            }
        }
    };
    // On the same day an hour that was agreed on since stands; another day has an hour of its own.
    let same_day = was.get(field::DAY) == kept.get(field::DAY);
    for key in TIME {
        if !same_day || !kept.get(key).is_empty() {
            plan.set(meeting, key, kept.get(key));
        }
    }
    let more = super::ids(&to).filter(|id| !was.list(field::WHO).any(|other| other == *id));
    let who: Vec<&str> = was.list(field::WHO).chain(more).collect();
    plan.set(meeting, field::WHO, &who.join(","));
    for person in people_of(&to) {
        advance(plan, person, ContactStatus::Appointment);
    }
}

/// Sets people whom no meeting names any more back to waiting for an answer.
fn take_back(plan: &mut ContactPlan, invitation: Id) {
    for person in people_of(plan.get(invitation, field::TO)) {
        let id = person.to_string();
        let meets = plan
            .of(ItemKind::Meeting)
            .any(|meeting| meeting.list(field::WHO).any(|who| who == id));
        if !meets && plan.get(person, field::STATUS) == ContactStatus::Appointment.id() {
            plan.set(person, field::STATUS, ContactStatus::Contacted.id());
        }
    }
}

/// The fields that say when something takes place.
const TIME: [&str; 3] = [field::DAY, field::START, field::MINUTES];

/// Returns when the people of an invitation meet: the meeting if there is one, else the chosen moment.
#[must_use]
pub fn agreed<'a>(plan: &'a ContactPlan, invitation: &'a Item) -> Option<&'a Item> {
    let kept = plan.named(invitation.get(field::KEPT))?;
    Some(
        plan.belonging(ItemKind::Meeting, invitation.id)
            .find(|meeting| meeting.day(field::DAY).is_some())
            .unwrap_or(kept),
    )
}

/// Marks an invitation as sent and its people as contacted.
pub fn send(plan: &mut ContactPlan, invitation: Id, today: Option<Day>) {
    let day = today.map(|day| day.to_string()).unwrap_or_default();
    plan.set(invitation, field::SENT, &day);
    let to = plan.get(invitation, field::TO).to_owned();
    for person in people_of(&to) {
        advance(plan, person, ContactStatus::Contacted);
    }
}

/// Records what was done with an invitation.
pub fn note(plan: &mut ContactPlan, invitation: Id, act: Act, today: Option<Day>, stamp: Stamp) {
    let trace = plan.add_to(ItemKind::Trace, invitation, stamp);
    plan.set(trace, field::ACT, act.id());
    plan.set(
        trace,
        field::DAY,
        &today.map(|day| day.to_string()).unwrap_or_default(),
    );
}

fn people_of(to: &str) -> Vec<Id> {
    super::ids(to).filter_map(Id::parse).collect()
}

/// Advances the status of a contact, and never sets it back.
fn advance(plan: &mut ContactPlan, person: Id, to: ContactStatus) {
    let now =
        ContactStatus::from_id(plan.get(person, field::STATUS)).unwrap_or(ContactStatus::ToContact);
    if now < to {
        plan.set(person, field::STATUS, to.id());
    }
}
