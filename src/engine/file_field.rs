//! Draws the field for a file of documents, and says what became of the file.

use crate::platform::files;
use crate::ui::{Saying, StatusLine};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;
use std::pin::Pin;

/// A field for a file.
pub struct FileField {
    /// The ids of the control, of its hint, and of the line that says what became of the file.
    pub ids: [&'static str; 3],
    /// Its label.
    pub label: &'static str,
    /// Its hint.
    pub hint: &'static str,
}

/// What became of a file: a sentence, and what is to be done then; or the sentence that says why it was refused.
pub type Taken = Result<(String, Option<Box<dyn FnOnce()>>), String>;

/// The work on a file, boxed so that one field is compiled for all.
type Taking = Pin<Box<dyn Future<Output = Taken>>>;

impl FileField {
    /// Draws the field; `take` is given each file that is chosen.
    pub fn takes<F: Future<Output = Taken> + 'static>(
        self,
        take: impl Fn(files::File) -> F + 'static,
    ) -> AnyView {
        self.draw(Box::new(move |file| Box::pin(take(file))))
    }

    fn draw(self, take: Box<dyn Fn(files::File) -> Taking>) -> AnyView {
        let [id, hint_id, said_id] = self.ids;
        let said = Saying::new((false, String::new()));
        let turn = StoredValue::new(0_u32);
        let choose = move |event: leptos::ev::Event| {
            let Some(file) = files::take_chosen(&event) else {
                return;
            };
            turn.update_value(|turn| *turn += 1);
            let own_turn = turn.get_value();
            said.set((false, String::new()));
            let taking = take(file);
            spawn_local(async move {
                let taken = taking.await;
                // The message is about the file that was chosen last.
                if turn.get_value() != own_turn {
                    return;
                }
                match taken {
                    Ok((sentence, then)) => {
                        said.set((false, sentence));
                        if let Some(then) = then {
                            then();
                        }
                    }
                    Err(sentence) => said.set((true, sentence)),
                }
            });
        };
        view! {
            <div class="field">
                <label for=id>{self.label}</label>
                <p class="hint" id=hint_id>{self.hint}</p>
                <input
                    type="file" id=id accept=".json,application/json"
                    aria-describedby=[hint_id, " ", said_id].concat() on:change=choose
                />
                <StatusLine id=said_id saying=said />
            </div>
        }
        .into_any()
    }
}
