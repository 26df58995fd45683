//! Draws what to do with the project: print, export files, and join another person's copy.

use super::ProjectContext;
use super::report::report;
use super::taking::TakeIn;
use crate::catalogue::Word;
use crate::engine::sharing::{file_name, give};
use crate::features::users_project::sheet;
use crate::features::users_project::words::ProjectWord as W;
use crate::notebook::report::Report;
use crate::platform::{files, time, worker};
use crate::ui::{Button, Saying, StatusLine};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A kind of file to export.
#[derive(Clone, Copy)]
enum Kind {
    Word,
    Markdown,
}

const KINDS: [Kind; 2] = [Kind::Word, Kind::Markdown];

impl Kind {
    /// Returns the operation of the worker.
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

/// Asks the worker for the file and hands it to the person.
fn write(context: ProjectContext, kind: Kind, said: Saying) {
    let report = context
        .project
        .with_untracked(|project| report(context, project));
    spawn_local(async move {
        let outcome = match hand_over(&report, kind).await {
            Some(()) => (false, context.words().get(W::Given).to_owned()),
            None => (true, context.pack.words.get(Word::FileNoWorker).to_owned()),
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

/// Draws this part of the page.
#[component]
pub fn Share(context: ProjectContext) -> AnyView {
    let words = context.words();
    let pack = context.pack;
    let said = Saying::new((false, String::new()));
    let written = Saying::new((false, String::new()));
    let hand_on = move || {
        // A file of its own revision: what is on screen may not be on the disk.
        let mut document = context.session.document.get_untracked();
        document.revise(time::stamp());
        spawn_local(async move {
            // A project is handed on whole, because what a copy leaves out would count as replaced.
            let outcome = match give(&document, true).await {
                Ok(()) => (false, words.get(W::Given).to_owned()),
                Err(word) => (true, pack.words.get(word).to_owned()),
            };
            said.set(outcome);
        });
    };
    view! {
        <h1 tabindex="-1">{words.get(W::ShareStep)}</h1>
        <section class="card no-print" aria-labelledby="together-t">
            <h2 id="together-t">{words.get(W::Together)}</h2>
            <p>{words.get(W::TogetherLead)}</p>
            <p class="small">{words.get(W::FilePrivate)}</p>
            <p>
                {Button::new("btn", "give", words.get(W::GiveFile)).does(hand_on)}
            </p>
            <StatusLine id="give-said" saying=said />
            <TakeIn context />
        </section>
        <section class="card no-print" aria-labelledby="paper-t">
            <h2 id="paper-t">{words.get(W::Paper)}</h2>
            <p>{words.get(W::PaperLead)}</p>
            <div class="foot">
                {Button::new("btn", "print", pack.words.get(Word::Print)).does(move || sheet::print(context))}
                {KINDS.map(|kind| {
                    let label = match kind {
                        Kind::Word => words.get(W::WordFile),
                        Kind::Markdown => words.get(W::MarkdownFile),
                    };
                    Button::new("btn quiet", kind.operation(), label).does(move || write(context, kind, written))
                }).into_iter().collect_view()}
            </div>
            <StatusLine id="written-said" saying=written />
        </section>
    }
    .into_any()
}
