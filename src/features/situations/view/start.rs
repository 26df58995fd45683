//! Draws the first screen: who plays, the degrees in brief, and every situation, to read without playing.

use super::{Game, Screen};
use crate::features::situations::rule::Quiz;
use crate::features::situations::words::SituationsWord as W;
use crate::platform::page;
use crate::ui::{StaticHtml, add_rich, button, text, when};
use leptos::prelude::*;

/// The name of the question of who plays.
pub const WHO: &str = "who";
/// The answer for a group.
pub const GROUP: &str = "group";
const ALONE: &str = "alone";

/// Draws the screen. It is also the page without a script, so everything is in it.
#[component]
pub fn Opening(game: Game) -> AnyView {
    let said = game.said();
    let words = &said.words;
    let play = game.play;
    let label = text(move || {
        let begun = play.with(|play| play.is_begun());
        if begun {
            words.get(W::Resume)
        } else {
            words.get(W::Start)
        }
        .to_owned()
    });
    let on = move || match play.with(|play| play.open()) {
        None => Screen::End.link(),
        Some(place) => Screen::Situation(place).link(),
    };
    let choices =
        [(ALONE, words.get(W::Alone)), (GROUP, words.get(W::Group))].map(|(value, label)| {
            let is_group = value == GROUP;
            view! {
                <label class="chip">
                    <input
                        type="radio"
                        name=WHO
                        id=[WHO, "-", value].concat()
                        value=value
                        autocomplete="off"
                        prop:checked=move || play.with(|play| play.group) == is_group
                        on:change=move |_| play.update(|play| play.group = is_group)
                    />
                    <span>{label}</span>
                </label>
            }
            .into_any()
        });
    let restart = move || {
        play.update(Quiz::restart);
        page::focus_heading();
    };
    view! {
        <div class="stack">
            <h1 tabindex="-1">{said.title.as_str()}</h1>
            <p class="lead">{said.lead.as_str()}</p>
        </div>
        <div class="card no-print">
            <fieldset aria-describedby="who-hint">
                <legend>{words.get(W::Who)}</legend>
                <p class="hint" id="who-hint">{words.get(W::WhoHint)}</p>
                <div class="others">{choices.into_iter().collect_view()}</div>
            </fieldset>
            <p class="foot">
                <a class="btn" data-act="start" href=on on:click=move |_| play.update(Quiz::resume)>{label}</a>
                {when(move || play.with(|play| play.is_begun()), move || view! {
                    {button("btn quiet", "restart", words.get(W::Restart), restart)}
                }.into_any())}
            </p>
        </div>
        <section class="stack" aria-labelledby="degrees-t" inner_html=degrees(game)></section>
        <section class="stack" aria-labelledby="list-t" inner_html=list(game)></section>
    }
    .into_any()
}

fn degrees(game: Game) -> String {
    let said = game.said();
    let mut html = StaticHtml::new();
    html.leaf("h2", &[("id", "degrees-t")], said.words.get(W::Degrees));
    html.open("ol", &[("class", "degrees")]);
    for degree in &said.degrees {
        html.open("li", &[]).leaf("h3", &[], &degree.name);
        html.leaf("p", &[], &degree.short).close("li");
    }
    html.close("ol").open("p", &[]);
    let href = game.landmarks("");
    html.leaf(
        "a",
        &[("class", "chip"), ("href", &href)],
        said.words.get(W::Landmarks),
    );
    html.close("p");
    html.html()
}

fn list(game: Game) -> String {
    let said = game.said();
    let words = &said.words;
    let lexicon = &game.pack.lexicon;
    let mut html = StaticHtml::new();
    html.leaf("h2", &[("id", "list-t")], words.get(W::List));
    html.leaf("p", &[], words.get(W::ListHint));
    html.open("ol", &[("class", "vignettes")]);
    for (situation, place) in said.situations.iter().zip(0..) {
        // A step of the game: without a script, its link leads here.
        let id = Screen::Situation(place).fragment();
        html.open("li", &[("id", &id)]);
        html.leaf("p", &[("class", "small")], said.phase(situation.phase));
        html.open("p", &[]);
        add_rich(&mut html, lexicon, &situation.text);
        html.close("p").open("details", &[("class", "note")]);
        html.leaf("summary", &[], words.get(W::ListAnswer));
        html.open("p", &[]);
        html.leaf("b", &[], said.name(situation.degree)).text(". ");
        add_rich(&mut html, lexicon, &situation.why);
        html.close("p").close("details").close("li");
    }
    html.close("ol");
    html.html()
}
