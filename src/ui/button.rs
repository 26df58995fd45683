//! Draws buttons with one function: each closure type makes a view of its own, and each view costs wasm.

use super::text;
use leptos::prelude::*;

/// A button without what it does.
pub struct Button {
    class: &'static str,
    act: &'static str,
    label: String,
    id: Option<String>,
    of: Option<&'static str>,
    described: Option<String>,
    about: Option<Memo<String>>,
}

impl Button {
    /// Creates a button from its class, the name of its act (`data-act`) and its text.
    #[must_use]
    pub fn new(class: &'static str, act: &'static str, label: &str) -> Self {
        Self {
            class,
            act,
            label: label.to_owned(),
            id: None,
            of: None,
            described: None,
            about: None,
        }
    }

    /// Gives it an id, so that it can take the focus.
    #[must_use]
    pub fn id(mut self, id: String) -> Self {
        self.id = Some(id);
        self
    }

    /// Names what the button acts on where several do the same (`data-of`).
    #[must_use]
    pub const fn of(mut self, of: &'static str) -> Self {
        self.of = Some(of);
        self
    }

    /// Names the element that describes it.
    #[must_use]
    pub fn described(mut self, id: String) -> Self {
        self.described = Some(id);
        self
    }

    /// Tells a screen reader what the button is about.
    #[must_use]
    pub const fn about(mut self, what: Memo<String>) -> Self {
        self.about = Some(what);
        self
    }

    /// The same for a text that does not change.
    #[must_use]
    pub fn about_this(self, what: String) -> Self {
        self.about(text(move || what.clone()))
    }

    /// Draws the button with what it does.
    pub fn does(self, run: impl Fn() + 'static) -> AnyView {
        self.draw(Box::new(run))
    }

    fn draw(self, run: Box<dyn Fn()>) -> AnyView {
        let about = self
            .about
            .map(|about| view! { <span class="visually-hidden">", "{about}</span> }.into_any());
        view! {
            <button
                type="button" class=self.class id=self.id data-act=self.act data-of=self.of
                aria-describedby=self.described on:click=move |_| run()
            >
                {self.label}{about}
            </button>
        }
        .into_any()
    }
}

/// Draws a button whose text is enough.
pub fn button(
    class: &'static str,
    act: &'static str,
    label: &str,
    run: impl Fn() + 'static,
) -> AnyView {
    boxed(class, act, label, Box::new(run))
}

fn boxed(class: &'static str, act: &'static str, label: &str, run: Box<dyn Fn()>) -> AnyView {
    Button::new(class, act, label).draw(run)
}
