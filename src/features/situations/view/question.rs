//! Draws one situation: what happens, a clue, the degrees to choose from or vote on, and the answer.

use super::answer::{ANSWER, Answer};
use super::votes::Votes;
use super::{Game, Screen};
use crate::catalogue::{DegreeId, Word};
use crate::features::situations::words::SituationsWord as W;
use crate::platform::page;
use crate::ui::{ChoiceGroup, Progress, button, either, rich, text};
use leptos::prelude::*;

/// Draws the screen of one situation.
#[component]
pub fn Question(game: Game, place: usize) -> AnyView {
    let (said, play) = (game.said(), game.play);
    let words = &said.words;
    let Some(situation) = said.situations.get(place) else {
        return ().into_any();
    };
    let lexicon = &game.pack.lexicon;
    let is_shown = move || play.with(|play| play.given(place).shown);
    view! {
        <Seen game place />
        <div class="stack">
            <h1 tabindex="-1">{game.step(place)}</h1>
            <p class="phase">{said.phase(situation.phase)}</p>
            <p class="vignette" inner_html=rich(lexicon, &situation.text)></p>
            <details class="note">
                <summary>{words.get(W::Clue)}</summary>
                <p>{situation.clue.as_str()}</p>
            </details>
        </div>
        {either(
            move || play.with(|play| play.group),
            move || view! { <Votes game place /> }.into_any(),
            move || view! { <Choice game place /> }.into_any(),
        )}
        {either(
            is_shown,
            move || view! { <Answer game place situation /> }.into_any(),
            move || view! { <See game place /> }.into_any(),
        )}
        <Foot game place />
    }
    .into_any()
}

/// Draws how many answers were shown: of all, or of the missed ones that are played again.
#[component]
fn Seen(game: Game, place: usize) -> AnyView {
    let (words, play) = (&game.said().words, game.play);
    // Drawn once a screen: a bar that moves while one reads the answer would only distract.
    let (at, of, is_again) = play.with_untracked(|play| {
        let round = play.round();
        let at = round.iter().position(|other| *other == place);
        (
            at.map_or(0, |at| at + 1),
            round.len(),
            play.is_again() && at.is_some(),
        )
    });
    let said = text(move || match is_again {
        true => game.counted(words.get(W::Again), at, of),
        false => game.counted(
            words.get(W::Placed),
            play.with(|play| play.seen()),
            game.all().len(),
        ),
    });
    let (at, of) = match at {
        0 => (place + 1, game.all().len()),
        at => (at, of),
    };
    view! { <Progress at of words=said /> }.into_any()
}

/// Draws the four degrees, to choose one.
#[component]
fn Choice(game: Game, place: usize) -> AnyView {
    let (said, play) = (game.said(), game.play);
    let chosen = text(move || {
        let said = play.with(|play| play.given(place).said);
        said.map_or("", DegreeId::id).to_owned()
    });
    let choose = move |id: String| play.update(|play| play.choose(place, DegreeId::from_id(&id)));
    view! {
        <ChoiceGroup
            name="degree"
            legend=said.words.get(W::Question)
            lexicon=&game.pack.lexicon
            scale=&said.scale
            brief=true
            chosen
            on_choose=choose
            clear=game.pack.words.get(Word::ClearAnswer)
        />
    }
    .into_any()
}

/// Draws the button that shows the answer, which replaces it and takes the focus.
#[component]
fn See(game: Game, place: usize) -> AnyView {
    let show = move || {
        game.play.update(|play| play.show(game.all(), place));
        page::focus_once_drawn(ANSWER.to_owned());
    };
    view! {
        <p class="foot">
            {button("btn", "see", game.said().words.get(W::SeeWhy), show)}
        </p>
    }
    .into_any()
}

/// Draws the links back, forward, and out.
#[component]
fn Foot(game: Game, place: usize) -> AnyView {
    let (words, play) = (&game.said().words, game.play);
    let (before, after) = play.with_untracked(|play| play.around(place));
    let back = before.map_or(Screen::Opening, Screen::Situation);
    let forward = match after {
        Some(_) => words.get(W::Following),
        None => words.get(W::Last),
    };
    let is_shown = move || play.with(|play| play.given(place).shown);
    view! {
        <div class="foot no-print">
            <a class="btn quiet" data-act="back" href=back.link()>{game.pack.words.get(Word::Back)}</a>
            <a class="btn" class:quiet=move || !is_shown() data-act="next" href=Screen::at(after).link()>{forward}</a>
            {after.map(|_| view! { <a class="linkish" data-act="stop" href=Screen::End.link()>{words.get(W::Stop)}</a> }.into_any())}
        </div>
    }
    .into_any()
}
