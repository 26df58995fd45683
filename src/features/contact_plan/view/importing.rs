//! Adds several people at once, from pasted lines or an address-book file. The list is shown first, and the
//! person removes whoever is not wanted before adding it.

use super::context::PlanContext;
use crate::exchange::{Card, Cards, MOST_CARD_BYTES};
use crate::features::contact_plan::rule::{Ids, Item, ItemKind, field as f, import_people};
use crate::features::contact_plan::words::PlanWord as W;
use crate::notebook::{Entries, Id};
use crate::platform::files::{self, ReadError};
use crate::platform::{page, time, worker};
use crate::ui::{Saying, StatusLine, button, follow};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The id of the field for lines.
const LINES: &str = "import-lines";
/// The id of the heading of the list that was read.
const FOUND: &str = "import-found";

/// Draws the section, behind a fold.
pub fn importing(context: PlanContext) -> AnyView {
    let found: RwSignal<Vec<Card>> = RwSignal::new(Vec::new());
    let said = Saying::new((false, String::new()));
    let typed = RwSignal::new(String::new());
    // If two are read at the same time, the one requested last counts.
    let turn = StoredValue::new(0_u32);
    let begin = move || {
        turn.update_value(|turn| *turn = turn.wrapping_add(1));
        turn.get_value()
    };
    let end = move |own: u32, read: Result<Vec<Card>, W>| {
        if turn.get_value() == own {
            show(context, found, said, read);
        }
    };
    let take = move || {
        let (own, lines) = (begin(), typed.get_untracked());
        let request = postcard::to_allocvec(&(&context.said().line_words, lines.as_bytes()));
        spawn_local(async move {
            let read = match request {
                Ok(request) => read("read-lines", &request).await,
                Err(_) => Err(W::ImportFailed),
            };
            end(own, read);
        });
    };
    let choose = move |event: leptos::ev::Event| {
        let Some(file) = files::take_chosen(&event) else {
            return;
        };
        let own = begin();
        spawn_local(async move {
            let read = match files::read(&file, u32::try_from(MOST_CARD_BYTES).unwrap_or(u32::MAX))
                .await
            {
                Ok(bytes) => read("read-cards", &bytes).await,
                Err(ReadError::TooLarge) => Err(W::ImportLarge),
                Err(ReadError::Unreadable) => Err(W::ImportFailed),
            };
            end(own, read);
        });
    };
    view! {
        <details class="note" id="import">
            <summary>{context.word(W::ImportTitle)}</summary>
            <div class="stack">
                <p>{context.word(W::ImportLead)}</p>
                <div class="field">
                    <label for=LINES>{context.word(W::ImportLines)}</label>
                    <p class="hint" id="import-hint">{context.word(W::ImportLinesHint)}</p>
                    <textarea
                        id=LINES rows="4" maxlength="20000" autocomplete="off" aria-describedby="import-hint"
                        prop:value=typed on:input=move |event| typed.set(event_target_value(&event))
                    ></textarea>
                </div>
                <p class="foot">{button("btn quiet", "read-lines", context.word(W::ImportTake), take)}</p>
                <div class="field">
                    <label for="import-file">{context.word(W::ImportFile)}</label>
                    <input type="file" id="import-file" accept=".vcf,text/vcard,text/x-vcard" on:change=choose />
                </div>
                <StatusLine id="import-said" saying=said />
                {follow(move || preview(context, found, said, typed))}
            </div>
        </details>
    }
    .into_any()
}

/// Asks the worker to read the lines or the file.
async fn read(operation: &str, bytes: &[u8]) -> Result<Vec<Card>, W> {
    let answer = worker::ask(operation, bytes)
        .await
        .map_err(|_| W::FileFailed)?;
    // The names of `exchange::Refusal`, which the page does not carry.
    let bytes = answer.map_err(|why| match why.as_slice() {
        b"empty" => W::ImportEmpty,
        b"too-large" => W::ImportLarge,
        b"not-text" => W::ImportNotText,
        b"damaged" => W::ImportDamaged,
        b"too-many" => W::ImportMany,
        _ => W::ImportFailed,
    })?;
    let cards: Cards = postcard::from_bytes(&bytes).map_err(|_| W::ImportFailed)?;
    Ok(cards.cards)
}

fn show(
    context: PlanContext,
    found: RwSignal<Vec<Card>>,
    said: Saying,
    read: Result<Vec<Card>, W>,
) {
    let read = read.and_then(|cards| {
        if cards.is_empty() {
            Err(W::ImportNone)
        } else {
            Ok(cards)
        }
    });
    match read {
        Ok(cards) => {
            said.set((false, String::new()));
            found.set(cards);
            page::focus_once_drawn(FOUND.to_owned());
        }
        // Those who were read before stay, as nothing is wrong with them.
        Err(word) => said.set((true, context.word(word).to_owned())),
    }
}

/// Draws the list that was read, before it is added to the plan.
fn preview(
    context: PlanContext,
    found: RwSignal<Vec<Card>>,
    said: Saying,
    typed: RwSignal<String>,
) -> AnyView {
    let cards = found.get();
    if cards.is_empty() {
        return ().into_any();
    }
    let rows = cards.iter().enumerate().map(|(place, card)| {
        let about = [card.role.as_str(), &card.org]
            .into_iter()
            .chain(card.phones.iter().map(String::as_str));
        let about = about
            .chain(card.emails.iter().map(String::as_str))
            .filter(|part| !part.is_empty());
        let about = about.collect::<Vec<_>>().join(" · ");
        let drop = context.fill(W::ImportDrop, &[("who", &card.name)]);
        let leave_out = move || {
            found.update(|cards| {
                if place < cards.len() {
                    cards.remove(place);
                }
            });
            page::focus_once_drawn(FOUND.to_owned());
        };
        view! {
            <li>
                <b>{card.name.clone()}</b>
                <span class="small">{about}</span>
                {button("linkish small", "leave-out", &drop, leave_out)}
            </li>
        }
        .into_any()
    });
    let add = move || {
        let (added, known) = take_in(context, &found.get_untracked());
        let values = [("n", &*added.to_string()), ("known", &*known.to_string())];
        said.set((false, context.fill(W::ImportAdded, &values)));
        found.set(Vec::new());
        typed.set(String::new());
        page::focus_once_drawn("people-t".to_owned());
    };
    view! {
        <p id=FOUND tabindex="-1">{context.word(W::ImportFound)}</p>
        <ul class="places">{rows.collect_view()}</ul>
        <p class="foot">{button("btn", "import", context.word(W::ImportAdd), add)}</p>
    }
    .into_any()
}

/// Adds those who are not in the plan yet. Returns how many were added and how many are known.
fn take_in(context: PlanContext, cards: &[Card]) -> (usize, usize) {
    let mut ids = Ids::new(time::stamp());
    let people: Vec<Item> = cards
        .iter()
        .map(|card| person(card, ids.another().id()))
        .collect();
    let mut added = 0;
    context.edit(|plan| added = import_people(plan, people));
    (added, cards.len() - added)
}

/// Turns a contact card into a person. Only one address and one number fit; the others go to the note.
fn person(card: &Card, id: Id) -> Item {
    let service = [card.role.as_str(), &card.org]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let first = |list: &[String]| list.first().cloned().unwrap_or_default();
    let others = |list: &[String]| list.iter().skip(1).cloned().collect::<Vec<_>>();
    let mut note = vec![card.note.clone()];
    note.extend(others(&card.phones));
    note.extend(others(&card.emails));
    note.retain(|line| !line.is_empty());
    let said = [
        (f::NAME, card.name.clone()),
        (f::EMAIL, first(&card.emails)),
        (f::PHONE, first(&card.phones)),
        (f::SERVICE, service),
        (f::NOTE, note.join("\n")),
    ];
    let mut fields = Entries::default();
    for (key, value) in said {
        fields.set(key, &value);
    }
    Item {
        id,
        kind: ItemKind::Person,
        fields,
    }
}
