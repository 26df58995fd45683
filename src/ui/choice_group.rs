//! One question with one answer: a group of native radio buttons, drawn as the staircase or as
//! chips. Native, so that keys, screen readers and the state before the wasm all work by the
//! platform.

use super::{follow, when};
use crate::catalogue::{Choice, ItemTone, Scale, ScaleLook};
use leptos::prelude::*;

/// A question, its scale and the answer given.
#[component]
pub fn ChoiceGroup(
    /// The item's id: the name of the radio buttons.
    name: &'static str,
    /// The question.
    legend: &'static str,
    /// What can be answered.
    scale: &'static Scale,
    /// Which mark the answer has.
    #[prop(default = ItemTone::Plain)]
    tone: ItemTone,
    /// How the group is drawn.
    #[prop(default = "practice")]
    class: &'static str,
    /// The id of the choice made; empty while there is none.
    #[prop(into)]
    chosen: Signal<String>,
    /// Told each choice; an empty one when the answer is taken back.
    #[prop(into)]
    on_choose: Callback<String>,
    /// The words of the button that takes the answer back.
    clear: &'static str,
) -> AnyView {
    let on_scale = || scale.choices.iter().filter(|choice| !choice.aside);
    let aside = || scale.choices.iter().filter(|choice| choice.aside);
    let radio = move |choice: &'static Choice, class: &'static str| {
        let is_chosen = move || chosen.with(|chosen| chosen == &choice.id);
        view! {
            <label class=class>
                <input
                    type="radio"
                    autocomplete="off"
                    id=[name, "-", &choice.id].concat()
                    name=name
                    value=choice.id.as_str()
                    prop:checked=is_chosen
                    on:change=move |_| on_choose.run(choice.id.clone())
                />
                <span>{choice.label.as_str()}</span>
            </label>
        }
        .into_any()
    };
    let (group, member) = match scale.look {
        ScaleLook::Stairs => ("stairs", "stair"),
        ScaleLook::Chips => ("others", "chip"),
    };
    let class = match (scale.look, tone) {
        (_, ItemTone::Wished) => "wish",
        (ScaleLook::Chips, _) => class,
        _ => "today",
    };
    let explained = move || chosen.with(|chosen| explain(scale, chosen));
    let asides: Vec<_> = aside().map(|choice| radio(choice, "chip")).collect();
    let has_asides = !asides.is_empty();
    view! {
        <fieldset class=class data-item=name>
            <legend>{legend}</legend>
            <div class=group>
                {on_scale().map(|choice| radio(choice, member)).collect_view()}
            </div>
            {has_asides.then(|| view! { <div class="others">{asides}</div> }.into_any())}
            <div aria-live="polite">{follow(explained)}</div>
            // Its room is kept, so that nothing below moves when an answer is given.
            <div class="clear-room">
                {when(move || chosen.with(|chosen| !chosen.is_empty()), move || view! {
                    <button
                        type="button"
                        class="linkish small no-print"
                        data-act="clear"
                        on:click=move |_| on_choose.run(String::new())
                    >
                        {clear}
                        <span class="visually-hidden">{[", ", legend].concat()}</span>
                    </button>
                }.into_any())}
            </div>
        </fieldset>
    }
    .into_any()
}

/// What the choice means and what it promises, once it is made.
fn explain(scale: &'static Scale, chosen: &str) -> AnyView {
    let choice = scale.choices.iter().find(|choice| choice.id == chosen);
    let Some((choice, meaning)) = choice.and_then(|c| Some((c, c.meaning.as_deref()?))) else {
        return ().into_any();
    };
    let promise = choice.promise.as_deref();
    view! {
        <div class="promise">
            <p><b>{choice.label.as_str()}"."</b>" "{meaning}</p>
            {promise.map(|promise| view! { <p class="small">{promise}</p> }.into_any())}
        </div>
    }
    .into_any()
}
