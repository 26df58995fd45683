//! Draws what follows a signal, in few shapes. Leptos compiles a view anew for each type that it is given,
//! and each closure is a type of its own. As boxes, all closures share one.

use leptos::ev::{Custom, Event};
use leptos::prelude::*;
use leptos::tachys::html::event::{On, on};

/// Draws a view while `is` holds. The condition may read much: the view is drawn again only when the
/// result changes.
pub fn when(
    is: impl Fn() -> bool + Send + Sync + 'static,
    then: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    either(is, then, || ().into_any())
}

/// Draws one view while `is` holds, the other while it does not.
pub fn either(
    is: impl Fn() -> bool + Send + Sync + 'static,
    then: impl Fn() -> AnyView + Send + Sync + 'static,
    otherwise: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let is = fact(is);
    follow(move || if is.get() { then() } else { otherwise() })
}

/// Draws a view again whenever something that it reads changes.
pub fn follow(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let draw: Box<dyn Fn() -> AnyView + Send + Sync> = Box::new(draw);
    (move || draw()).into_any()
}

/// Computes a text again whenever something that it reads changes, and notifies only if the text
/// differs.
pub fn text(read: impl Fn() -> String + Send + Sync + 'static) -> Memo<String> {
    let read: Box<dyn Fn() -> String + Send + Sync> = Box::new(read);
    Memo::new(move |_| read())
}

/// Computes a yes or no in the same way.
pub fn fact(read: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    let read: Box<dyn Fn() -> bool + Send + Sync> = Box::new(read);
    Memo::new(move |_| read())
}

/// A listener to an event of an element.
pub type Listener = On<Custom<Event>, Box<dyn FnMut(Event)>>;

/// Listens to an event of an element, as in `{..listen("click", …)}`. All listeners share one type, for every action
/// and every event.
pub fn listen(event: &'static str, run: impl FnMut(Event) + 'static) -> Listener {
    let run: Box<dyn FnMut(Event)> = Box::new(run);
    on(Custom::new(event), run)
}
