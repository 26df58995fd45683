//! Draws the results: how many were placed right, which degrees were confused, and the missed ones to play again.

use super::{Game, Screen, go};
use crate::catalogue::{fill, plain};
use crate::features::situations::rule::Quiz;
use crate::features::situations::words::SituationsWord as W;
use crate::ui::{StaticHtml, button, follow};
use leptos::prelude::*;

/// The most confusions that are shown.
const CONFUSIONS: usize = 3;

/// The screen.
#[component]
pub fn End(game: Game) -> AnyView {
    let words = &game.said().words;
    let summary = move || {
        game.play
            .with(|play| view! { <Summary game play=play.clone() /> })
            .into_any()
    };
    view! {
        <h1 tabindex="-1">{words.get(W::End)}</h1>
        {follow(summary)}
    }
    .into_any()
}

#[component]
fn Summary(game: Game, play: Quiz) -> AnyView {
    let words = &game.said().words;
    let missed = play.missed();
    let open = play.open();
    let mut html = StaticHtml::new();
    html.leaf(
        "p",
        &[("class", "lead"), ("id", "placed")],
        &placed(game, &play),
    );
    html.leaf("p", &[], words.get(W::EndLead));
    let left = play.total() - play.seen();
    if left > 0 {
        let n = left.to_string();
        let sentence = match left {
            1 => words.get(W::LeftOne).to_owned(),
            _ => fill(words.get(W::Left), &[("n", &n)]),
        };
        html.leaf("p", &[], &sentence);
    }
    let replay = move |_| {
        game.play.update(Quiz::replay);
        go(Screen::at(game.play.with_untracked(Quiz::open)));
    };
    let restart = move || {
        game.play.update(Quiz::restart);
        go(Screen::Opening);
    };
    let has_missed = !missed.is_empty();
    let quiet = open.is_some();
    view! {
        <div class="stack" inner_html=html.html()></div>
        {has_missed.then(|| view! {
            <section class="stack" id="confused" aria-labelledby="confused-t" inner_html=confusions(game, &play)></section>
            <section class="stack" id="missed" aria-labelledby="missed-t" inner_html=list(game, &play, &missed)></section>
        }.into_any())}
        <p class="foot no-print">
            {open.map(|place| view! {
                <a class="btn" data-act="go-on" href=Screen::Situation(place).link() on:click=move |_| game.play.update(Quiz::resume)>{words.get(W::ResumeEnd)}</a>
            }.into_any())}
            {has_missed.then(|| view! {
                <button type="button" class="btn" class:quiet=quiet data-act="replay" on:click=replay>{words.get(W::Replay)}</button>
            }.into_any())}
            {button("btn quiet", "restart", words.get(W::Restart), restart)}
        </p>
    }
    .into_any()
}

fn placed(game: Game, play: &Quiz) -> String {
    let words = &game.said().words;
    let same = play.same(game.all());
    let template = match same {
        0 => words.get(W::EndNone),
        all if all == play.total() => words.get(W::EndAll),
        1 => words.get(W::EndOne),
        _ => words.get(W::EndSome),
    };
    game.counted(template, same, play.total())
}

fn confusions(game: Game, play: &Quiz) -> String {
    let (said, words) = (game.said(), &game.said().words);
    let mut html = StaticHtml::new();
    html.leaf("h2", &[("id", "confused-t")], words.get(W::Confused));
    html.open("ul", &[]);
    for confusion in play.confusions(game.all()).iter().take(CONFUSIONS) {
        let template = if confusion.times > 1 {
            words.get(W::Often)
        } else {
            words.get(W::Once)
        };
        let values = [
            ("is", said.noun(confusion.is)),
            ("said", said.noun(confusion.said)),
        ];
        html.leaf("li", &[], &fill(template, &values));
    }
    html.close("ul");
    html.html()
}

fn list(game: Game, play: &Quiz, missed: &[usize]) -> String {
    let (said, words) = (game.said(), &game.said().words);
    let mut html = StaticHtml::new();
    html.leaf("h2", &[("id", "missed-t")], words.get(W::Missed));
    html.open("ul", &[("class", "points")]);
    for place in missed {
        let Some(situation) = said.situations.get(*place) else {
            continue;
        };
        let values = [
            ("is", said.name(situation.degree)),
            (
                "said",
                play.given(*place).missed.map_or("", |id| said.name(id)),
            ),
        ];
        let href = Screen::Situation(*place).link();
        let text = plain(&situation.text);
        html.open("li", &[]);
        html.leaf(
            "a",
            &[("class", "linkish"), ("href", &href)],
            &game.step(*place),
        );
        html.leaf("span", &[], first_sentence(&text));
        html.leaf(
            "span",
            &[("class", "small")],
            &fill(words.get(W::MissedLine), &values),
        );
        html.close("li");
    }
    html.close("ul");
    html.html()
}

/// Returns the first sentence of a situation, to recognise it.
fn first_sentence(text: &str) -> &str {
    let end = text.find(['.', '!', '?']).map(|end| end + 1);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn the_first_sentence_is_cut_at_its_end() {
        for (text, expected) in [
            ("Un soir. Puis deux.", "Un soir."),
            ("Sans point", "Sans point"),
            ("", ""),
            ("Où ? Là.", "Où ?"),
        ] {
            assert_eq!(first_sentence(text), expected);
        }
    }
}
