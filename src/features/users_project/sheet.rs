//! Draws the document on paper, as it is annexed to the project of an institution.

use crate::features::users_project::view::context::ProjectContext;
use crate::features::users_project::view::report::report;
use crate::notebook::report::Block;
use crate::platform::page;
use crate::ui::{effect, follow};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// Draws the sheet. It is hidden on screen and alone on paper. A person's words are text nodes.
///
/// It is drawn when it is printed, not at each typed letter.
#[component]
pub fn Sheet(context: ProjectContext) -> AnyView {
    effect(move || page::before_print(move || context.papers.update(|papers| *papers += 1)));
    let draw = move || {
        let papers = context.papers.get();
        context.project.with_untracked(|project| {
            if papers == 0 || project.is_empty() {
                return ().into_any();
            }
            let report = report(context, project);
            let blocks = report.blocks.into_iter().map(block);
            view! {
                <div class="sheet report">
                    <h2 class="title">{report.title}</h2>
                    {blocks.collect_view()}
                </div>
            }
            .into_any()
        })
    };
    follow(draw)
}

/// Prints the sheet. It is drawn after this task, which the browser's own print event would not wait for.
pub fn print(context: ProjectContext) {
    context.papers.update(|papers| *papers += 1);
    spawn_local(async {
        tick().await;
        page::print();
    });
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading(1, text) => view! { <h2>{text}</h2> }.into_any(),
        Block::Heading(2, text) => view! { <h3>{text}</h3> }.into_any(),
        Block::Heading(_, text) => view! { <h4>{text}</h4> }.into_any(),
        Block::Paragraph(text) => view! { <p class="written">{text}</p> }.into_any(),
        Block::List(lines) => {
            let lines = lines
                .into_iter()
                .map(|line| view! { <li class="written">{line}</li> }.into_any());
            view! { <ul>{lines.collect_view()}</ul> }.into_any()
        }
        Block::Table(heads, rows) => {
            let heads = heads
                .into_iter()
                .map(|head| view! { <th scope="col">{head}</th> }.into_any());
            let rows = rows.into_iter().map(|row| {
                let cells = row
                    .into_iter()
                    .map(|cell| view! { <td class="written">{cell}</td> }.into_any());
                view! { <tr>{cells.collect_view()}</tr> }.into_any()
            });
            let (heads, rows) = (heads.collect_view(), rows.collect_view());
            view! {
                <table>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            }
            .into_any()
        }
    }
}
