//! Draws one question with its answers: a group of native radio buttons, drawn as the staircase or as chips,
//! or checkboxes if several answers are possible. They are native, so that keys, screen readers and the state
//! before the wasm work by the platform.

use super::{follow, rich};
use crate::catalogue::{Choice, ItemTone, Scale, ScaleLook, plain};
use leptos::prelude::*;

/// A property of an element that follows a signal. It is boxed, so that leptos compiles it once.
type Flag = Box<dyn Fn() -> bool + Send + Sync>;

/// Draws a question, its scale and the answer given.
#[component]
pub fn ChoiceGroup(
    /// The item's id: the name of the radio buttons.
    name: &'static str,
    /// The question; its marked words lead to the lexicon.
    legend: &'static str,
    /// Its position among the questions: "3 sur 12"; empty for none.
    #[prop(default = String::new())]
    position: String,
    /// The address of the lexicon.
    lexicon: &'static str,
    /// The answers to choose from.
    scale: &'static Scale,
    /// The mark of the answer.
    #[prop(default = ItemTone::Plain)]
    tone: ItemTone,
    /// The class of the group.
    #[prop(default = "practice")]
    class: &'static str,
    /// Whether each choice shows its meaning from the start, not only once it is chosen.
    #[prop(default = false)]
    brief: bool,
    /// Help beside the question; empty for none.
    #[prop(default = "")]
    hint: &'static str,
    /// Whether several answers are possible.
    #[prop(default = false)]
    many: bool,
    /// The id of the choice, or the ids of several, separated by commas; empty if there is
    /// none.
    #[prop(into)]
    chosen: Signal<String>,
    /// Receives each choice; an empty text when the answer is cleared.
    #[prop(into)]
    on_choose: Callback<String>,
    /// The text of the button that clears the answer.
    clear: &'static str,
) -> AnyView {
    let on_scale = || scale.choices.iter().filter(|choice| !choice.aside);
    let aside = || scale.choices.iter().filter(|choice| choice.aside);
    let radio = move |choice: &'static Choice, class: &'static str| {
        let is_chosen: Flag =
            Box::new(move || chosen.with(|chosen| chosen.split(',').any(|id| id == choice.id)));
        view! {
            <label class=class>
                <input
                    type=if many { "checkbox" } else { "radio" }
                    autocomplete="off"
                    id=[name, "-", &choice.id].concat()
                    name=name
                    value=choice.id.as_str()
                    prop:checked=is_chosen
                    on:change=move |_| on_choose.run(choice.id.clone())
                />
                <span>
                    {choice.label.as_str()}
                    {choice.meaning.as_deref().filter(|_| brief).map(|meaning| view! { " "<small>{meaning}</small> }.into_any())}
                </span>
            </label>
        }
        .into_any()
    };
    let (group, member) = match scale.look {
        // Set by its class, because a `:has()` style costs time at every answer of every page.
        ScaleLook::Stairs if brief => ("stairs brief", "stair"),
        ScaleLook::Stairs => ("stairs", "stair"),
        ScaleLook::Chips => ("others", "chip"),
    };
    let class = match (scale.look, tone) {
        (_, ItemTone::Wished) => "wish",
        (ScaleLook::Chips, _) => class,
        _ => "today",
    };
    let explained = move || match brief {
        true => ().into_any(),
        false => chosen.with(|chosen| explain(lexicon, scale, chosen)),
    };
    let hint_id = [name, "-hint"].concat();
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let asides: Vec<_> = aside().map(|choice| radio(choice, "chip")).collect();
    let has_asides = !asides.is_empty();
    view! {
        <fieldset class=class data-item=name aria-describedby=described>
            <legend>
                {(!position.is_empty()).then(|| view! { <span class="position">{position}" "</span> }.into_any())}
                <span inner_html=rich(lexicon, legend)></span>
            </legend>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id.clone() inner_html=rich(lexicon, hint)></p> }.into_any())}
            <div class=group>
                {on_scale().map(|choice| radio(choice, member)).collect_view()}
            </div>
            {has_asides.then(|| view! { <div class="others">{asides}</div> }.into_any())}
            <div aria-live="polite">{follow(explained)}</div>
            {(!many).then(|| view! { <Clear legend chosen on_choose words=clear /> }.into_any())}
        </fieldset>
    }
    .into_any()
}

/// Draws the button that clears the answer. A checkbox needs none. The button is there from the start, hidden while
/// there is no answer, so that nothing below moves and an answer redraws only itself.
#[component]
fn Clear(
    legend: &'static str,
    chosen: Signal<String>,
    on_choose: Callback<String>,
    words: &'static str,
) -> AnyView {
    let is_unseen: Flag = Box::new(move || chosen.with(String::is_empty));
    view! {
        <div>
            <button
                type="button"
                class="linkish small no-print"
                data-act="clear"
                aria-label=[words, ", ", &plain(legend)].concat()
                disabled=true
                prop:disabled=is_unseen
                on:click=move |_| on_choose.run(String::new())
            >
                {words}
            </button>
        </div>
    }
    .into_any()
}

/// Draws what the choice means and promises, once it is made.
fn explain(lexicon: &str, scale: &'static Scale, chosen: &str) -> AnyView {
    let choice = scale.choices.iter().find(|choice| choice.id == chosen);
    let Some((choice, meaning)) = choice.and_then(|c| Some((c, c.meaning.as_deref()?))) else {
        return ().into_any();
    };
    let promise = choice.promise.as_deref();
    view! {
        <div class="promise">
            <p><b>{choice.label.as_str()}"."</b>" "<span inner_html=rich(lexicon, meaning)></span></p>
            {promise.map(|promise| view! { <p class="small" inner_html=rich(lexicon, promise)></p> }.into_any())}
        </div>
    }
    .into_any()
}
