//! Writes the agenda of a first meeting, as a list and as text.

use super::pair::Pair;
use super::wording::statement;
use crate::catalogue::{Word, plain};
use crate::features::readiness::rule::two_way::{Shared, Talk, agenda, questions};
use crate::features::readiness::words::ReadinessPack;
use crate::features::readiness::words::ReadinessWord as W;
use crate::ui::{StaticHtml, add_rich};

/// Returns the name of a theme.
pub fn theme(pack: &'static ReadinessPack, shared: &Shared) -> &'static str {
    let named = pack.themes.iter().find(|theme| theme.id == shared.theme);
    named.map_or("", |theme| theme.label.as_str())
}

/// An item of the agenda: its title, why it is there, and the questions of each side.
struct Item {
    title: &'static str,
    why: &'static str,
    questions: Vec<(&'static str, Vec<&'static str>)>,
}

fn items(pack: &'static ReadinessPack, pair: &Pair) -> Vec<Item> {
    let said = &pack.said;
    let shared = pair.shared();
    let items = agenda(&shared).into_iter().map(|shared| {
        let talk = shared.talk();
        let sides = [
            (said.get(W::PartnerAsks), pair.partner.0, &shared.partner),
            (said.get(W::TeamAsks), pair.team.0, &shared.team),
        ];
        let asks = sides.into_iter().map(|(who, asked, side)| {
            let places = questions(side, talk).into_iter();
            let asks = places.filter_map(|place| Some(statement(asked, place)?.question.as_str()));
            (who, asks.collect::<Vec<_>>())
        });
        Item {
            title: theme(pack, shared),
            why: match talk {
                Talk::Both => said.get(W::TalkBoth),
                Talk::One => said.get(W::TalkOne),
                Talk::Unknown | Talk::Settled => said.get(W::TalkUnknown),
            },
            questions: asks.filter(|(_, asks)| !asks.is_empty()).collect(),
        }
    });
    items.collect()
}

/// Writes the agenda as a list: the beginning, the themes, the end.
pub fn agenda_of(pack: &'static ReadinessPack, pair: &Pair) -> String {
    let said = &pack.said;
    let mut html = StaticHtml::new();
    html.open("ol", &[])
        .leaf("li", &[], said.get(W::AgendaFirst));
    let items = items(pack, pair);
    if items.is_empty() {
        html.leaf("li", &[], said.get(W::AgendaSettled));
    }
    for item in items {
        html.open("li", &[])
            .leaf("b", &[], item.title)
            .text(pack.words.get(Word::Colon))
            .text(item.why);
        for (who, asks) in &item.questions {
            html.open("p", &[("class", "small")]).text(who).close("p");
            html.open("ul", &[]);
            for ask in asks {
                html.open("li", &[]);
                add_rich(&mut html, &pack.lexicon, ask);
                html.close("li");
            }
            html.close("ul");
        }
        html.close("li");
    }
    html.leaf("li", &[], said.get(W::AgendaLast)).close("ol");
    html.html()
}

/// Writes the agenda as text, to send or to paste.
pub fn agenda_text(pack: &'static ReadinessPack, pair: &Pair) -> String {
    let said = &pack.said;
    let colon = pack.words.get(Word::Colon);
    let mut lines = vec![said.get(W::Agenda).to_owned(), String::new()];
    let mut number = 0;
    let mut add = |lines: &mut Vec<String>, text: &str| {
        number += 1;
        lines.push(format!("{number}. {text}"));
    };
    add(&mut lines, said.get(W::AgendaFirst));
    let items = items(pack, pair);
    if items.is_empty() {
        add(&mut lines, said.get(W::AgendaSettled));
    }
    for item in items {
        add(&mut lines, &[item.title, colon, item.why].concat());
        for (who, asks) in item.questions {
            lines.push(["   ", who, colon].concat().trim_end().to_owned());
            lines.extend(asks.iter().map(|ask| ["   - ", &plain(ask)].concat()));
        }
    }
    add(&mut lines, said.get(W::AgendaLast));
    lines.join("\n")
}
