//! What follows a signal, in few shapes. Leptos compiles a view anew for each type that it is given,
//! and a closure is a type of its own, and so is one written in a function that is compiled for each of
//! its callers. So each function here does no more than box what it is given: the rest is written once,
//! in a function that knows the boxes only.

use leptos::ev::{Custom, Event};
use leptos::prelude::*;
use leptos::tachys::html::event::{On, on};

type Draw = Box<dyn Fn() -> AnyView + Send + Sync>;
type Read<T> = Box<dyn Fn() -> T + Send + Sync>;

/// There while `is` holds. The condition may read much: what is shown is drawn again only when the
/// answer changes.
pub fn when(
    is: impl Fn() -> bool + Send + Sync + 'static,
    then: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    when_boxed(Box::new(is), Box::new(then))
}

fn when_boxed(is: Read<bool>, then: Draw) -> AnyView {
    either_boxed(is, then, Box::new(|| ().into_any()))
}

/// The one while `is` holds, the other while it does not.
pub fn either(
    is: impl Fn() -> bool + Send + Sync + 'static,
    then: impl Fn() -> AnyView + Send + Sync + 'static,
    otherwise: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    either_boxed(Box::new(is), Box::new(then), Box::new(otherwise))
}

fn either_boxed(is: Read<bool>, then: Draw, otherwise: Draw) -> AnyView {
    let is = fact_boxed(is);
    follow_boxed(Box::new(
        move || if is.get() { then() } else { otherwise() },
    ))
}

/// A view that is drawn again whenever something that it reads changes.
pub fn follow(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    follow_boxed(Box::new(draw))
}

fn follow_boxed(draw: Draw) -> AnyView {
    (move || draw()).into_any()
}

/// Runs something now, and again whenever something that it reads changes.
pub fn effect(run: impl FnMut() + 'static) {
    effect_boxed(Box::new(run));
}

fn effect_boxed(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}

/// A text that is worked out again when something that it reads changes, and told on only when it
/// differs.
pub fn text(read: impl Fn() -> String + Send + Sync + 'static) -> Memo<String> {
    text_boxed(Box::new(read))
}

fn text_boxed(read: Read<String>) -> Memo<String> {
    Memo::new(move |_| read())
}

/// The same for a yes or no.
pub fn fact(read: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    fact_boxed(Box::new(read))
}

fn fact_boxed(read: Read<bool>) -> Memo<bool> {
    Memo::new(move |_| read())
}

/// What listens to an event of an element.
pub type Listener = On<Custom<Event>, Box<dyn FnMut(Event)>>;

/// Listens to an event of an element, given as `{..listen("click", …)}`. All listeners share one type, whatever they do
/// and whatever the event.
pub fn listen(event: &'static str, run: impl FnMut(Event) + 'static) -> Listener {
    let run: Box<dyn FnMut(Event)> = Box::new(run);
    on(Custom::new(event), run)
}
