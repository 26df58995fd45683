//! Draws the degree of a situation and why. There is no right or wrong by colour, and no mark.

use super::Game;
use crate::catalogue::{DegreeId, fill};
use crate::features::situations::rule::{Outcome, Response};
use crate::features::situations::words::Situation;
use crate::features::situations::words::SituationsWord as W;
use crate::ui::{StaticHtml, add_rich};
use leptos::prelude::*;

/// The id of its heading, which takes the focus.
pub const ANSWER: &str = "answer";

/// Draws the answer, once it is shown.
#[component]
pub fn Answer(game: Game, place: usize, situation: &'static Situation) -> AnyView {
    let (outcome, given, group) = game.play.with_untracked(|play| {
        let outcome = play.outcome(game.all(), place);
        (outcome, play.given(place), play.group)
    });
    let mut html = StaticHtml::new();
    heading(&mut html, game, situation, outcome, group);
    if group && given.votes.iter().any(|votes| *votes > 0) {
        spread(&mut html, game, &given);
    }
    reasons(&mut html, game, situation);
    if group {
        discuss(&mut html, game, &given);
    }
    view! {
        <section class="card answer" data-outcome=name(outcome) aria-labelledby=ANSWER inner_html=html.html()></section>
    }
    .into_any()
}

const fn name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Open => "open",
        Outcome::Same => "same",
        Outcome::Other(_) => "other",
        Outcome::Shared => "shared",
        Outcome::Unplaced => "unplaced",
    }
}

fn heading(
    html: &mut StaticHtml,
    game: Game,
    situation: &Situation,
    outcome: Outcome,
    group: bool,
) {
    let (said, words) = (game.said(), &game.said().words);
    let template = match outcome {
        Outcome::Same => words.get(W::Same),
        Outcome::Other(_) => words.get(W::Other),
        Outcome::Shared => words.get(W::Shared),
        Outcome::Unplaced | Outcome::Open => words.get(W::Unplaced),
    };
    let title = fill(template, &[("noun", said.noun(situation.degree))]);
    html.leaf("h2", &[("id", ANSWER), ("tabindex", "-1")], &title);
    if let Outcome::Other(chosen) = outcome {
        let template = if group {
            words.get(W::SaidGroup)
        } else {
            words.get(W::Said)
        };
        let chosen = fill(template, &[("degree", said.name(chosen))]);
        html.leaf("p", &[], &chosen);
    }
}

/// Writes the votes: a line per degree in words, with a bar that repeats them.
fn spread(html: &mut StaticHtml, game: Game, given: &Response) {
    let (said, words) = (game.said(), &game.said().words);
    let most = given.votes.iter().copied().max().unwrap_or(0).max(1);
    html.leaf("h3", &[], words.get(W::Spread));
    html.open("ul", &[("class", "spread")]);
    for (id, votes) in DegreeId::ALL.iter().zip(given.votes) {
        let n = votes.to_string();
        let hands = match votes {
            0 => words.get(W::NoHand).to_owned(),
            1 => words.get(W::OneHand).to_owned(),
            _ => fill(words.get(W::ManyHands), &[("n", &n)]),
        };
        html.open("li", &[])
            .leaf("b", &[], said.name(*id))
            .text(" ");
        html.leaf("span", &[], &hands);
        let width = (u32::from(votes) * 100 / u32::from(most)).to_string();
        html.open(
            "svg",
            &[
                ("viewBox", "0 0 100 10"),
                ("preserveAspectRatio", "none"),
                ("aria-hidden", "true"),
            ],
        );
        html.open("rect", &[("width", &width), ("height", "10")])
            .close("rect");
        html.close("svg").close("li");
    }
    html.close("ul");
}

/// Writes the reasons: why, what is announced beside what is done, and what would help.
fn reasons(html: &mut StaticHtml, game: Game, situation: &Situation) {
    let (said, words) = (game.said(), &game.said().words);
    let lexicon = &game.pack.lexicon;
    html.open("p", &[]);
    add_rich(html, lexicon, &situation.why);
    html.close("p");
    if let Some(announced) = situation.announced {
        let template = if announced.is_alibi {
            words.get(W::Alibi)
        } else {
            words.get(W::Above)
        };
        let values = [
            ("announced", said.noun(announced.degree)),
            ("noun", said.noun(situation.degree)),
        ];
        html.leaf("h3", &[], words.get(W::AnnouncedTitle));
        html.leaf("p", &[], &fill(template, &values));
        let href = game.landmarks("#alibi");
        html.open("p", &[]);
        html.leaf(
            "a",
            &[("class", "linkish"), ("href", &href)],
            words.get(W::AlibiLink),
        );
        html.close("p");
    }
    let title = match situation.degree {
        DegreeId::Partnership => words.get(W::Hold),
        _ => words.get(W::Next),
    };
    html.leaf("h3", &[], title).open("p", &[]);
    add_rich(html, lexicon, &situation.next);
    html.close("p");
}

fn discuss(html: &mut StaticHtml, game: Game, given: &Response) {
    let words = &game.said().words;
    let voted = given.votes.iter().filter(|votes| **votes > 0).count();
    let question = match voted {
        0 | 1 => words.get(W::DiscussOne),
        _ => words.get(W::DiscussApart),
    };
    html.leaf("h3", &[], words.get(W::Discuss));
    html.open("blockquote", &[]);
    html.leaf("p", &[], question).close("blockquote");
}
