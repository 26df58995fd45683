//! Draws what to do with a reading: print it, hand it on as a file, or assess again later.

use super::problem;
use super::session::Session;
use crate::catalogue::{Address, Pack, Word};
use crate::notebook::Document;
use crate::platform::{address, files, page, repository, time, worker};
use crate::ui::{Saying, StatusLine, button};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Draws the buttons: print, hand on, do again.
#[component]
pub fn Sharing(
    /// The words that all journeys share.
    pack: &'static Pack,
    /// The document.
    session: Session,
    /// The base path of the app.
    base: StoredValue<String>,
    /// The heading.
    title: &'static str,
    /// What can be done with it.
    lead: &'static str,
    /// Where such documents are opened.
    own: Address,
) -> AnyView {
    let words = &pack.words;
    let with_notes = RwSignal::new(false);
    let message = Saying::new((false, String::new()));
    let hand_on = move || {
        // A file of its own revision: what is on screen may not be on the disk.
        let mut document = session.document.get_untracked();
        document.revise(time::stamp());
        spawn_local(async move {
            let said = match give(&document, with_notes.get_untracked()).await {
                Ok(()) => (false, Word::FileGiven),
                Err(word) => (true, word),
            };
            message.set((said.0, words.get(said.1).to_owned()));
        });
    };
    let is_assessment = session
        .document
        .with_untracked(|document| document.assessment().is_some());
    let again = move || {
        let fresh = session
            .document
            .with_untracked(|d| d.redo(time::stamp(), time::stamp()));
        let Some(fresh) = fresh else { return };
        spawn_local(async move {
            match repository::put(&fresh, None).await {
                Ok(_) => {
                    let page = base.with_value(|base| [base, &*own.path(pack.lang)].concat());
                    address::leave_for(&[&page, "?doc=", &fresh.id.to_string()].concat());
                }
                Err(error) => message.set((true, words.get(problem::sentence(error)).to_owned())),
            }
        });
    };
    view! {
        <section class="card no-print" id="share">
            <h2>{title}</h2>
            <p>{lead}</p>
            <label class="chip">
                <input
                    type="checkbox"
                    id="with-notes"
                    prop:checked=with_notes
                    on:change=move |event| with_notes.set(event_target_checked(&event))
                />
                <span>{words.get(Word::WithNotes)}</span>
            </label>
            <div class="foot">
                {button("btn", "print", words.get(Word::Print), page::print)}
                {button("btn quiet", "hand-on", words.get(Word::HandOn), hand_on)}
                {is_assessment.then(|| view! {
                    {button("btn quiet", "again", words.get(Word::DoAgain), again)}
                }.into_any())}
            </div>
            <StatusLine id="share-said" saying=message />
            // boot.js listens to these two and has sheet.js say in the line below what became of it.
            <div class="foot">
                <button type="button" class="btn quiet" data-sheet="text" aria-controls="sheet-said">
                    {words.get(Word::SheetText)}
                </button>
                <button type="button" class="btn quiet" data-sheet="image" aria-controls="sheet-said">
                    {words.get(Word::SheetImage)}
                </button>
            </div>
            <p
                id="sheet-said"
                class="hint"
                role="status"
                data-text=words.get(Word::SheetTextDone)
                data-image=words.get(Word::SheetImageDone)
                data-failed=words.get(Word::SheetFailed)
            ></p>
        </section>
    }
    .into_any()
}

/// Asks the worker for the file and hands it to the person.
///
/// # Errors
/// The sentence that says why it could not.
pub async fn give(document: &Document, notes: bool) -> Result<(), Word> {
    // The shape of `exchange::Sharing`, which the page does not carry.
    let request =
        postcard::to_allocvec(&(vec![document], notes)).map_err(|_| Word::FileNoWorker)?;
    let answer = worker::ask("write", &request)
        .await
        .map_err(|_| Word::FileNoWorker)?;
    let bytes = answer.map_err(|_| Word::FileNoWorker)?;
    let name = file_name(&document.title, ".json");
    files::download(&name, "application/json", &bytes).map_err(|_| Word::FileNoWorker)
}

/// Returns a file name that every system accepts: letters, digits and dashes, with this ending.
pub fn file_name(title: &str, ending: &str) -> String {
    let mut name = String::from("passerelle");
    let mut gap = true;
    for letter in title.chars().take(60) {
        if letter.is_alphanumeric() {
            if gap {
                name.push('-');
            }
            gap = false;
            name.extend(letter.to_lowercase());
        } else {
            gap = true;
        }
    }
    name.push_str(ending);
    name
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn file_names_are_tame() {
        let cases = [
            ("", "passerelle.json"),
            (
                "Atelier nutrition, hôpital de jour",
                "passerelle-atelier-nutrition-hôpital-de-jour.json",
            ),
            ("../../etc/passwd\n", "passerelle-etc-passwd.json"),
            ("???", "passerelle.json"),
        ];
        for (title, expected) in cases {
            assert_eq!(file_name(title, ".json"), expected);
        }
    }
}
