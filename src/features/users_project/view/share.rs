//! What becomes of the project: paper, files, and another person's copy.

use super::Desk;
use super::button::Button;
use super::report::report;
use crate::features::users_project::sheet;
use super::taking::TakeIn;
use crate::catalogue::Word;
use crate::engine::sharing::{file_name, give};
use crate::notebook::report::Report;
use crate::platform::{files, time, worker};
use crate::ui::{Said, Saying};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A kind of file that the document becomes.
#[derive(Clone, Copy)]
enum Kind {
    Word,
    Markdown,
}

const KINDS: [Kind; 2] = [Kind::Word, Kind::Markdown];

impl Kind {
    /// What the worker is asked for.
    const fn operation(self) -> &'static str {
        match self {
            Self::Word => "report-word",
            Self::Markdown => "report-markdown",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Word => ".docx",
            Self::Markdown => ".md",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Markdown => "text/markdown",
        }
    }
}

/// Writes the document as a file, in the worker, and hands it to the person.
fn write(desk: Desk, kind: Kind, said: Saying) {
    let report = desk.project.with_untracked(|project| report(desk, project));
    spawn_local(async move {
        let outcome = match hand_over(&report, kind).await {
            Some(()) => (false, desk.words().given.clone()),
            None => (true, desk.pack.words.get(Word::FileNoWorker).to_owned()),
        };
        said.set(outcome);
    });
}

async fn hand_over(report: &Report, kind: Kind) -> Option<()> {
    let request = postcard::to_allocvec(report).ok()?;
    let bytes = worker::ask(kind.operation(), &request).await.ok()?.ok()?;
    let name = file_name(&report.title, kind.ending());
    files::download(&name, kind.media_type(), &bytes).ok()
}

/// The part.
#[component]
pub fn Share(desk: Desk) -> AnyView {
    let words = desk.words();
    let pack = desk.pack;
    let said = Saying::new((false, String::new()));
    let written = Saying::new((false, String::new()));
    let hand_on = move || {
        // A file of its own revision: what is on screen may not be on the disk.
        let mut document = desk.session.document.get_untracked();
        document.revise(time::stamp());
        spawn_local(async move {
            // A project is handed on whole: what a copy leaves out would count as replaced.
            let outcome = match give(&document, true).await {
                Ok(()) => (false, words.given.clone()),
                Err(word) => (true, pack.words.get(word).to_owned()),
            };
            said.set(outcome);
        });
    };
    view! {
        <h1 tabindex="-1">{words.share_step.as_str()}</h1>
        <section class="card no-print" aria-labelledby="together-t">
            <h2 id="together-t">{words.together.as_str()}</h2>
            <p>{words.together_lead.as_str()}</p>
            <p class="small">{words.file_private.as_str()}</p>
            <p>
                {Button::new("btn", "give", &words.give_file).does(hand_on)}
            </p>
            <Said id="give-said" saying=said />
            <TakeIn desk />
        </section>
        <section class="card no-print" aria-labelledby="paper-t">
            <h2 id="paper-t">{words.paper.as_str()}</h2>
            <p>{words.paper_lead.as_str()}</p>
            <div class="foot">
                {Button::new("btn", "print", pack.words.get(Word::Print)).does(move || sheet::print(desk))}
                {KINDS.map(|kind| {
                    let label = match kind {
                        Kind::Word => words.word_file.as_str(),
                        Kind::Markdown => words.markdown_file.as_str(),
                    };
                    Button::new("btn quiet", kind.operation(), label).does(move || write(desk, kind, written))
                }).into_iter().collect_view()}
            </div>
            <Said id="written-said" saying=written />
        </section>
    }
    .into_any()
}
