//! Draws the votes of a group by raised hands: a counter per degree. Voting is optional.

use super::Game;
use crate::catalogue::fill;
use crate::features::situations::words::DegreeSaid;
use crate::features::situations::words::SituationsWord as W;
use crate::ui::text;
use leptos::prelude::*;

/// Draws the counters.
#[component]
pub fn Votes(game: Game, place: usize) -> AnyView {
    let words = &game.said().words;
    let degrees = game.said().degrees.iter();
    let rows = degrees.map(|degree| view! { <Counter game place degree /> }.into_any());
    view! {
        <fieldset aria-describedby="votes-hint">
            <legend>{words.get(W::Question)}</legend>
            <p class="hint" id="votes-hint">{words.get(W::Votes)}" "{words.get(W::VotesHint)}</p>
            <ul class="ballot">{rows.collect_view()}</ul>
        </fieldset>
    }
    .into_any()
}

#[component]
fn Counter(game: Game, place: usize, degree: &'static DegreeSaid) -> AnyView {
    let (words, play) = (&game.said().words, game.play);
    let count = text(move || {
        let votes = play.with(|play| play.given(place).votes);
        let height = usize::from(degree.id.height());
        votes.get(height - 1).copied().unwrap_or(0).to_string()
    });
    let button = move |act: &'static str, sign: &'static str, label: &'static str, more: bool| {
        let label = fill(label, &[("degree", &degree.name)]);
        view! {
            <button
                type="button"
                class="btn quiet"
                data-act=[act, "-", degree.id.id()].concat()
                aria-label=label
                on:click=move |_| play.update(|play| play.vote(place, degree.id, more))
            >{sign}</button>
        }
        .into_any()
    };
    view! {
        <li>
            <span class="meaning"><b>{degree.name.as_str()}</b>" "<small>{degree.short.as_str()}</small></span>
            <span class="stepper">
                {button("less", "−", words.get(W::Less), false)}
                <output data-votes=degree.id.id()>{count}</output>
                {button("more", "+", words.get(W::More), true)}
            </span>
        </li>
    }
    .into_any()
}
