//! Draws buttons with one function: each view that is written out costs wasm.

use crate::ui::text;
use leptos::prelude::*;

/// A button without its action.
pub struct Button {
    /// Its class.
    pub class: &'static str,
    /// The name of its act.
    pub act: &'static str,
    /// Its text.
    pub label: &'static str,
    /// What it acts on, for tests: a part or an example.
    pub of: &'static str,
    /// The id of the element that describes it.
    pub described: Option<String>,
    /// What it is about, for a screen reader.
    pub about: Option<Memo<String>>,
}

impl Button {
    /// Creates a button whose text is enough.
    pub const fn new(class: &'static str, act: &'static str, label: &'static str) -> Self {
        Self {
            class,
            act,
            label,
            of: "",
            described: None,
            about: None,
        }
    }

    /// Names the part or the example that the button acts on.
    pub const fn of(mut self, of: &'static str) -> Self {
        self.of = of;
        self
    }

    /// Tells a screen reader what the button is about, for a fixed text.
    pub fn about(mut self, what: String) -> Self {
        self.about = Some(text(move || what.clone()));
        self
    }

    /// Draws the button with its action.
    pub fn does(self, run: impl Fn() + 'static) -> AnyView {
        self.draw(Box::new(run))
    }

    fn draw(self, run: Box<dyn Fn()>) -> AnyView {
        let about = self
            .about
            .map(|about| view! { <span class="visually-hidden">", "{about}</span> }.into_any());
        view! {
            <button
                type="button" class=self.class data-act=self.act data-of=self.of aria-describedby=self.described
                on:click=move |_| run()
            >
                {self.label}{about}
            </button>
        }
        .into_any()
    }
}
