//! Draws the page when there is no document to show.

use super::problem;
use crate::catalogue::{Address, Pack, Word};
use crate::platform::{StorageError, page};
use crate::ui::button;
use leptos::prelude::*;

/// Says what is missing and what to do.
#[component]
pub fn Nothing(
    /// The words that all journeys share.
    pack: &'static Pack,
    /// The base path of the app.
    base: String,
    /// Where a new document begins.
    address: Address,
    /// The text of the link to it.
    label: &'static str,
    /// The error; `None` if the document is not on this device.
    error: Option<StorageError>,
) -> AnyView {
    let words = &pack.words;
    let notebook = [base.as_str(), &pack.notebook].concat();
    let fresh = [&base, &*address.path(pack.lang)].concat();
    let (title, word) = match error {
        None => (Word::NothingTitle, Word::MissingDocument),
        Some(error) => (Word::FailedTitle, problem::of_document(error)),
    };
    view! {
        <div class="empty">
            <h1 tabindex="-1">{words.get(title)}</h1>
            <p role="alert">{words.get(word)}</p>
            <div class="foot">
                {error.map(|_| view! {
                    {button("btn", "retry", words.get(Word::Retry), page::load_again)}
                }.into_any())}
                <a class="btn quiet" href=fresh>{label}</a>
                <a class="btn quiet" href=notebook>{words.get(Word::OpenNotebook)}</a>
            </div>
        </div>
    }
    .into_any()
}
