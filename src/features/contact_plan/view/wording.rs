//! Words the plan: days and hours, names, what to do next.

use super::context::PlanContext;
use crate::catalogue::Word;
use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{Clock, Item, NextAct, field};
use crate::features::contact_plan::words::ContactPlanPack;
use crate::features::contact_plan::words::{PlanWord as W, Planning, label};
use crate::notebook::{Day, Id};

/// Formats a day in full: "vendredi 4 décembre 2026".
pub fn day(pack: &ContactPlanPack, day: Day) -> String {
    let (year, month, number) = day.parts();
    let weekday = pack.plan.weekdays.get(usize::from(day.weekday()));
    let date = pack.words.date(year, month, number);
    [weekday.map_or("", String::as_str), " ", &date].concat()
}

/// Formats a time of the day: "14 h 30", "9 h".
pub fn hour(said: &Planning, clock: Clock) -> String {
    let (hour, minute) = clock.parts();
    let word = if minute == 0 {
        W::AtHourFull
    } else {
        W::AtHour
    };
    let zero = if minute < 10 { "0" } else { "" };
    let minute = [zero, &minute.to_string()].concat();
    said.words
        .fill(word, &[("h", &hour.to_string()), ("m", &minute)])
}

/// Lists names: "Marie, Paul et Léa".
pub fn several(pack: &ContactPlanPack, names: &[String]) -> String {
    let Some((last, before)) = names.split_last() else {
        return String::new();
    };
    if before.is_empty() {
        return last.clone();
    }
    [
        &before.join(", "),
        " ",
        pack.words.get(Word::And),
        " ",
        last,
    ]
    .concat()
}

/// Returns a person's name, or the text for none.
pub fn name(said: &Planning, person: &Item) -> String {
    let name = person.get(field::NAME).trim();
    let name = if name.is_empty() {
        said.words.get(W::PersonUnnamed)
    } else {
        name
    };
    name.to_owned()
}

/// Returns the names of the people in a field, in its order.
pub fn names(pack: &ContactPlanPack, plan: &ContactPlan, item: &Item, key: &str) -> Vec<String> {
    let of = |id: &str| {
        if id == field::ME {
            return Some(pack.plan.words.get(W::TaskMe).to_owned());
        }
        plan.named(id).map(|person| name(&pack.plan, person))
    };
    item.list(key).filter_map(of).collect()
}

/// Returns the names of an invitation's guests.
pub fn guests(pack: &ContactPlanPack, plan: &ContactPlan, invitation: &Item) -> String {
    let names = several(pack, &names(pack, plan, invitation, field::TO));
    if names.is_empty() {
        return pack.plan.words.get(W::InvitationNobody).to_owned();
    }
    names
}

/// Words when a slot or a meeting is; empty if it has no day.
pub fn when(pack: &ContactPlanPack, item: &Item) -> String {
    let Some(date) = item.day(field::DAY) else {
        return String::new();
    };
    let date = day(pack, date);
    match Clock::parse(item.get(field::START)) {
        Some(clock) => [&date, ", ", &hour(&pack.plan, clock)].concat(),
        None => date,
    }
}

/// Returns the line of a person's closed card: role, service, status.
pub fn about_person(context: PlanContext, _plan: &ContactPlan, person: &Item) -> String {
    let said = context.said();
    let status = person.get(field::STATUS);
    let status = if status.is_empty() {
        "to-contact"
    } else {
        status
    };
    let parts = [
        label(&said.roles, person.get(field::ROLE)),
        person.get(field::SERVICE).trim(),
        label(&said.statuses, status),
    ];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Words what to do next.
pub fn next(context: PlanContext, plan: &ContactPlan, act: NextAct) -> String {
    let pack = context.pack;
    let thing = |id: Id| plan.item(id);
    let what = |word: W, id: Id| {
        let text = plan.get(id, field::TEXT).trim().trim_end_matches('.');
        context.fill(word, &[("what", text)])
    };
    let who = |word: W, id: Id| {
        let who = thing(id).map_or_else(String::new, |item| guests(pack, plan, item));
        context.fill(word, &[("who", &who)])
    };
    let at = |word: W, id: Id| {
        let when = thing(id).map_or_else(String::new, |item| when(pack, item));
        context.fill(word, &[("when", &when)])
    };
    let sentence = match act {
        NextAct::Late(id) => what(W::NextLate, id),
        NextAct::FollowUp(id) => who(W::NextFollowUp, id),
        NextAct::NoteMeeting(id) => at(W::NextNoteMeeting, id),
        NextAct::PrepareMeeting(id) => at(W::NextPrepare, id),
        NextAct::AskPlaces => context.word(W::NextAsk).to_owned(),
        NextAct::AddPerson => context.word(W::NextAdd).to_owned(),
        NextAct::FinishInvitation(id) => who(W::NextFinish, id),
        NextAct::Invite(id) => {
            let who = thing(id).map_or_else(String::new, |person| name(context.said(), person));
            context.fill(W::NextInvite, &[("who", &who)])
        }
        NextAct::Await(id) => who(W::NextAwait, id),
        NextAct::ChooseProject => context.word(W::NextChoose).to_owned(),
        NextAct::ShareTasks => context.word(W::NextShare).to_owned(),
        NextAct::Task(id) => what(W::NextTask, id),
        NextAct::CloseLoop => context.word(W::NextClose).to_owned(),
        NextAct::Thank => context.word(W::NextThank).to_owned(),
        NextAct::GoOn => context.word(W::NextGoOn).to_owned(),
    };
    // Initials may end a sentence: "de Marie D.".
    sentence.replace("..", ".")
}
