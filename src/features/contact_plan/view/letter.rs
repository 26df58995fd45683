//! Writes the messages: an invitation, and the feedback that closes the loop.

use super::wording::{day, hour, names, several};
use crate::catalogue::{fill, in_sentence};
use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{Item, ItemKind, Moment, field, minutes_of, slots_of};
use crate::features::contact_plan::words::ContactPlanPack;
use crate::features::contact_plan::words::{PlanWord as W, Template, label};

/// A message that is ready to send.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// The subject of a mail.
    pub subject: String,
    /// The whole text.
    pub text: String,
}

/// Returns the template of an invitation: the chosen one, or the first.
pub fn template<'a>(pack: &'a ContactPlanPack, invitation: &Item) -> Option<&'a Template> {
    let chosen = invitation.get(field::TEMPLATE);
    let templates = &pack.plan.templates;
    templates
        .iter()
        .find(|template| template.id == chosen)
        .or(templates.first())
}

/// Returns the words between the greeting and the moments: the person's own, or those of the template.
pub fn body(pack: &ContactPlanPack, plan: &ContactPlan, invitation: &Item) -> String {
    let own = invitation.get(field::BODY);
    if !own.trim().is_empty() {
        return own.trim().to_owned();
    }
    let project = plan.fact(field::PROJECT).trim().trim_end_matches('.');
    let project = if project.is_empty() {
        pack.plan.words.get(W::ProjectBlank)
    } else {
        project
    };
    let text = template(pack, invitation).map_or("", |template| &template.text);
    fill(text, &[("project", &in_sentence(project))])
}

/// Writes an invitation as it would be sent.
pub fn invitation(pack: &ContactPlanPack, plan: &ContactPlan, invitation: &Item) -> Letter {
    let words = &pack.plan.words;
    let guests = names(pack, plan, invitation, field::TO);
    let hello = match guests.as_slice() {
        [] => words.get(W::HelloNone).to_owned(),
        [one] => words.fill(W::Hello, &[("who", one)]),
        _ => words.get(W::HelloMany).to_owned(),
    };
    let parts = [
        hello,
        body(pack, plan, invitation),
        moments(pack, plan, invitation),
        place(pack, invitation),
        words.get(W::MayRefuse).to_owned(),
        [words.get(W::Bye), "\n", plan.fact(field::SIGNATURE).trim()].concat(),
    ];
    Letter {
        subject: template(pack, invitation)
            .map_or_else(String::new, |template| template.subject.clone()),
        text: joined(parts),
    }
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let parts = parts.into_iter().map(|part| part.trim().to_owned());
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// Words a moment.
pub fn moment(pack: &ContactPlanPack, plan: &ContactPlan, (date, clock, slot): Moment) -> String {
    let words = &pack.plan.words;
    let date = day(pack, date);
    let Some(clock) = clock else {
        return words.fill(W::SlotOpen, &[("day", &date)]);
    };
    let minutes = plan.item(slot).map_or(0, minutes_of).to_string();
    let values = [
        ("day", date.as_str()),
        ("hour", &hour(&pack.plan, clock)),
        ("minutes", &minutes),
    ];
    words.fill(W::SlotTime, &values)
}

fn moments(pack: &ContactPlanPack, plan: &ContactPlan, invitation: &Item) -> String {
    let words = &pack.plan.words;
    let moments: Vec<String> = slots_of(plan, invitation.id)
        .into_iter()
        .map(|slot| moment(pack, plan, slot))
        .collect();
    match moments.as_slice() {
        [] => words.get(W::SlotsNone).to_owned(),
        [one] => words.fill(W::SlotsOne, &[("slot", one)]),
        many => {
            let lines = many.iter().map(|moment| ["- ", moment].concat());
            let first = std::iter::once(words.get(W::SlotsMany).to_owned());
            let last = std::iter::once(words.get(W::SlotsAfter).to_owned());
            first
                .chain(lines)
                .chain(last)
                .collect::<Vec<_>>()
                .join("\n")
        }
    }
}

fn place(pack: &ContactPlanPack, invitation: &Item) -> String {
    let lines = invitation.get(field::PLACES).lines().map(str::trim);
    let places: Vec<String> = lines
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    let word = match places.len() {
        0 => W::PlaceOpen,
        1 => W::PlaceOne,
        _ => W::PlaceMany,
    };
    pack.plan
        .words
        .fill(word, &[("places", &several(pack, &places))])
}

/// Writes the outcome of the proposals as it would be sent.
pub fn feedback(pack: &ContactPlanPack, plan: &ContactPlan) -> Letter {
    let words = &pack.plan.words;
    let proposals = plan
        .of(ItemKind::Proposal)
        .filter(|one| !one.get(field::TEXT).trim().is_empty());
    let told = proposals.map(|one| {
        let outcome = label(&pack.plan.outcomes, one.get(field::OUTCOME));
        let outcome = if outcome.is_empty() {
            label(&pack.plan.outcomes, "pending")
        } else {
            outcome
        };
        let mut lines = vec![
            ["- ", one.get(field::TEXT).trim()].concat(),
            ["  → ", outcome].concat(),
        ];
        let why = one.get(field::WHY).trim();
        if !why.is_empty() {
            lines.push(["  ", &words.fill(W::FeedbackWhy, &[("why", why)])].concat());
        }
        lines.join("\n")
    });
    let told: Vec<String> = told.collect();
    let next = plan.fact(field::NEXT).trim();
    let next = if next.is_empty() {
        String::new()
    } else {
        words.fill(W::FeedbackNext, &[("next", next)])
    };
    let lead = if told.is_empty() {
        ""
    } else {
        words.get(W::FeedbackLead)
    };
    let first = [words.get(W::FeedbackHello).to_owned(), lead.to_owned()];
    let last = [
        plan.fact(field::THANKS).to_owned(),
        next,
        [words.get(W::Bye), "\n", plan.fact(field::SIGNATURE).trim()].concat(),
    ];
    Letter {
        subject: words.get(W::FeedbackSubject).to_owned(),
        text: joined(first.into_iter().chain(told).chain(last)),
    }
}

/// Returns a `mailto:` address with the whole message. Several people do not see each other's addresses: they
/// are in `bcc` (RFC 6068, section 2).
pub fn mail(to: &[&str], letter: &Letter) -> String {
    let to: Vec<String> = to.iter().map(|address| encoded(address)).collect();
    let (one, hidden) = match to.as_slice() {
        [one] => (one.as_str(), String::new()),
        several => ("", several.join(",")),
    };
    let hidden = if hidden.is_empty() {
        hidden
    } else {
        ["&bcc=", &hidden].concat()
    };
    // RFC 6068: lines end with both.
    let text = letter.text.replace('\n', "\r\n");
    [
        "mailto:",
        one,
        "?subject=",
        &encoded(&letter.subject),
        &hidden,
        "&body=",
        &encoded(&text),
    ]
    .concat()
}

/// Returns an `sms:` address. Phones differ in the mark before the text; all of them read `?&`.
pub fn sms(number: &str, letter: &Letter) -> String {
    let plus = if number.trim_start().starts_with('+') {
        "+"
    } else {
        ""
    };
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    ["sms:", plus, &digits, "?&body=", &encoded(&letter.text)].concat()
}

/// Percent-encodes a text, except unreserved characters (RFC 3986).
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let digit = |half: u8| {
                char::from_digit(u32::from(half), 16)
                    .unwrap_or('0')
                    .to_ascii_uppercase()
            };
            out.push('%');
            out.push(digit(byte >> 4));
            out.push(digit(byte & 15));
        }
    }
    out
}

#[cfg(all(test, feature = "ssr"))]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests;
