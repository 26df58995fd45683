//! Exports files: the dates for a calendar, the people for a spreadsheet and an address book. The worker writes them.

use super::context::PlanContext;
use super::{letter, wording, zone};
use crate::engine::sharing::file_name;
use crate::exchange::{Card, Event, Local, Separator, Status, Table, When, Zone};
use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{Clock, Item, ItemKind, field as f, minutes_of};
use crate::features::contact_plan::words::{ContactStatus, PlanWord as W, label};
use crate::notebook::{Id, Millis};
use crate::platform::{files, time, worker};
use leptos::prelude::*;

/// The reminder of a whole day, at nine in the morning; a calendar counts minutes before midnight.
const AT_NINE: i32 = -9 * 60;
/// The reminder of an appointment, a day before.
const DAY_BEFORE: i32 = 24 * 60;

/// What all events of a file share.
struct Writing<'a> {
    context: PlanContext,
    plan: &'a ContactPlan,
    stamp: Millis,
    zone: Zone,
}

impl Writing<'_> {
    fn event(&self, uid: String, when: When, summary: String) -> Event {
        Event {
            uid,
            stamp: self.stamp,
            when,
            summary,
            description: String::new(),
            location: String::new(),
            url: None,
            reminder: Some(if matches!(when, When::Day(_)) {
                AT_NINE
            } else {
                DAY_BEFORE
            }),
            status: Status::Confirmed,
        }
    }

    /// Returns the time of a slot or a meeting, or its whole day if it has no hour.
    fn when(&self, item: &Item) -> Option<When> {
        let day = item.day(f::DAY)?;
        let Some(clock) = Clock::parse(item.get(f::START)) else {
            return Some(When::Day(day));
        };
        let end = u32::from(clock.minutes) + u32::from(minutes_of(item));
        let end_day = if end < 1440 { day } else { day.next() };
        Some(When::Slot {
            start: Local {
                day,
                minutes: clock.minutes,
            },
            end: Local {
                day: end_day,
                minutes: u16::try_from(end % 1440).ok()?,
            },
            zone: self.zone,
        })
    }

    /// Returns the moments of an invitation, or the chosen one, and the day to ask again.
    fn invitation(&self, invitation: &Item) -> Vec<Event> {
        let context = self.context;
        let guests = wording::guests(context.pack, self.plan, invitation);
        let who = [("who", guests.as_str())];
        let is_kept = !invitation.get(f::KEPT).is_empty();
        let slots = self.plan.belonging(ItemKind::Slot, invitation.id);
        // Once a moment is chosen its meeting stands in the calendar, and the others are of no use.
        let slots = slots.filter(|_| !is_kept).filter_map(|slot| {
            let event = self.event(
                slot.id.to_string(),
                self.when(slot)?,
                context.fill(W::SlotEvent, &who),
            );
            Some(Event {
                description: letter::body(context.pack, self.plan, invitation),
                status: Status::Tentative,
                reminder: None,
                ..event
            })
        });
        let again = invitation.day(f::REMINDER).map(|day| {
            let uid = ["again-", &invitation.id.to_string()].concat();
            self.event(uid, When::Day(day), context.fill(W::ReminderEvent, &who))
        });
        let again = again.filter(|_| !is_kept && invitation.get(f::ANSWER).is_empty());
        slots.chain(again).collect()
    }

    fn meeting(&self, meeting: &Item) -> Option<Event> {
        let context = self.context;
        let guests = wording::guests(context.pack, self.plan, &with_guests(meeting));
        let summary = context.fill(W::KeptEvent, &[("who", &guests)]);
        let event = self.event(meeting.id.to_string(), self.when(meeting)?, summary);
        Some(Event {
            location: meeting.get(f::PLACE).to_owned(),
            ..event
        })
    }

    fn task(&self, task: &Item) -> Option<Event> {
        let day = task.day(f::DAY)?;
        if !task.get(f::DONE).is_empty() {
            return None;
        }
        let summary = self
            .context
            .fill(W::TaskEvent, &[("what", task.get(f::TEXT))]);
        Some(self.event(task.id.to_string(), When::Day(day), summary))
    }
}

/// Gives a meeting its guests in the field that invitations use.
fn with_guests(meeting: &Item) -> Item {
    let mut named = meeting.clone();
    named.fields.set(f::TO, meeting.get(f::WHO));
    named
}

fn writing(context: PlanContext, plan: &ContactPlan) -> Result<Writing<'_>, W> {
    Ok(Writing {
        context,
        plan,
        stamp: time::now(),
        zone: zone::of_plan(context)?,
    })
}

/// Exports the moments of one invitation, with the day to ask again.
///
/// # Errors
/// The sentence to show instead.
pub async fn slots(context: PlanContext, id: Id) -> Result<(), W> {
    let plan = context.plan.get_untracked();
    let invitation = plan.item(id).ok_or(W::FileFailed)?;
    let writing = writing(context, &plan)?;
    let kept = plan
        .belonging(ItemKind::Meeting, id)
        .filter_map(|one| writing.meeting(one));
    let mut events = writing.invitation(invitation);
    if !invitation.get(f::KEPT).is_empty() {
        events.extend(kept);
    }
    calendar(context, events).await
}

/// Exports every date of the plan.
///
/// # Errors
/// What to say instead.
pub async fn dates(context: PlanContext) -> Result<(), W> {
    let plan = context.plan.get_untracked();
    let writing = writing(context, &plan)?;
    let invitations = plan
        .of(ItemKind::Invitation)
        .flat_map(|one| writing.invitation(one));
    let meetings = plan
        .of(ItemKind::Meeting)
        .filter_map(|one| writing.meeting(one));
    let tasks = plan.of(ItemKind::Task).filter_map(|one| writing.task(one));
    calendar(context, invitations.chain(meetings).chain(tasks).collect()).await
}

async fn calendar(context: PlanContext, events: Vec<Event>) -> Result<(), W> {
    if events.is_empty() {
        return Err(W::CalendarNone);
    }
    let request = postcard::to_allocvec(&events).map_err(|_| W::FileFailed)?;
    give(context, "calendar", &request, ".ics", "text/calendar").await
}

/// Asks the worker for a file and hands it to the person.
async fn give(
    context: PlanContext,
    operation: &str,
    request: &[u8],
    end: &str,
    media: &str,
) -> Result<(), W> {
    let answer = worker::ask(operation, request)
        .await
        .map_err(|_| W::FileFailed)?;
    let bytes = answer.map_err(|_| W::FileFailed)?;
    let title = context
        .session
        .document
        .with_untracked(|document| document.title.clone());
    files::download(&file_name(&title, end), media, &bytes).map_err(|_| W::FileFailed)
}

/// Exports the people as a table for a spreadsheet.
///
/// # Errors
/// What to say instead.
pub async fn table(context: PlanContext) -> Result<(), W> {
    let said = context.said();
    let plan = context.plan.get_untracked();
    let columns = [
        W::PersonName,
        W::PersonRole,
        W::PersonService,
        W::PersonEmail,
        W::PersonPhone,
        W::PersonDomains,
        W::PersonStatus,
        W::PersonFound,
        W::PersonNote,
    ];
    let row = |person: &Item| {
        let status = person.get(f::STATUS);
        let status = if status.is_empty() {
            ContactStatus::ToContact.id()
        } else {
            status
        };
        let domains = domains(context, person).join(", ");
        vec![
            wording::name(said, person),
            label(&said.roles, person.get(f::ROLE)).to_owned(),
            person.get(f::SERVICE).to_owned(),
            person.get(f::EMAIL).to_owned(),
            person.get(f::PHONE).to_owned(),
            domains,
            label(&said.statuses, status).to_owned(),
            label(&said.found, person.get(f::FOUND)).to_owned(),
            person.get(f::NOTE).to_owned(),
        ]
    };
    let table = Table {
        separator: Separator::beside(context.pack.lang.decimal()),
        header: columns
            .into_iter()
            .map(|word| context.word(word).to_owned())
            .collect(),
        rows: plan.of(ItemKind::Person).map(row).collect(),
    };
    if table.rows.is_empty() {
        return Err(W::PeopleNone);
    }
    let request = postcard::to_allocvec(&table).map_err(|_| W::FileFailed)?;
    give(context, "table", &request, ".csv", "text/csv").await
}

/// Exports the people as contact cards. The status of a contact and the remarks stay in the plan.
///
/// # Errors
/// What to say instead.
pub async fn cards(context: PlanContext) -> Result<(), W> {
    let said = context.said();
    let plan = context.plan.get_untracked();
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let card = |person: &Item| Card {
        name: wording::name(said, person),
        org: person.get(f::SERVICE).trim().to_owned(),
        role: label(&said.roles, person.get(f::ROLE)).to_owned(),
        phones: some(person.get(f::PHONE)).into_iter().collect(),
        emails: some(person.get(f::EMAIL)).into_iter().collect(),
        note: String::new(),
        categories: domains(context, person),
    };
    let cards: Vec<Card> = plan.of(ItemKind::Person).map(card).collect();
    if cards.is_empty() {
        return Err(W::PeopleNone);
    }
    let request = postcard::to_allocvec(&cards).map_err(|_| W::FileFailed)?;
    give(context, "cards", &request, ".vcf", "text/vcard").await
}

fn domains(context: PlanContext, person: &Item) -> Vec<String> {
    let names = person
        .list(f::DOMAINS)
        .map(|id| label(&context.said().domains, id).to_owned());
    names.collect()
}
