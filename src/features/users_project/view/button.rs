//! Buttons, drawn by one function: each view that is written out costs wasm.

use crate::ui::text;
use leptos::prelude::*;

/// A button, but for what it does.
pub struct Button {
    /// Its class.
    pub class: &'static str,
    /// The name of its act.
    pub act: &'static str,
    /// What it says.
    pub label: &'static str,
    /// What it acts on, for tests: a part, an example.
    pub of: &'static str,
    /// The id of the element that describes it.
    pub described: Option<String>,
    /// What it is about, to a screen reader.
    pub about: Option<Memo<String>>,
}

impl Button {
    /// A button that says all by itself.
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

    /// The same on a part, or an example.
    pub const fn of(mut self, of: &'static str) -> Self {
        self.of = of;
        self
    }

    /// The same about something that stays what it is.
    pub fn about(mut self, what: String) -> Self {
        self.about = Some(text(move || what.clone()));
        self
    }

    /// The view; it does this.
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
