//! The document on paper: what one would annex to the project of an institution.

use crate::features::users_project::view::Desk;
use crate::features::users_project::view::report::report;
use crate::notebook::report::Block;
use crate::platform::page;
use crate::ui::follow;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// The sheet. Hidden on screen, alone on paper. A person's words are in it: text nodes, every one.
///
/// It is drawn when it goes on paper, and not at each letter that is typed.
#[component]
pub fn Sheet(desk: Desk) -> AnyView {
    Effect::new(move |_| page::before_print(move || desk.papers.update(|papers| *papers += 1)));
    let draw = move || {
        let papers = desk.papers.get();
        desk.project.with_untracked(|project| {
            if papers == 0 || project.is_empty() {
                return ().into_any();
            }
            let report = report(desk, project);
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

/// Puts the sheet on paper. What draws it runs after this task, and would come too late for the browser's own notice.
pub fn print(desk: Desk) {
    desk.papers.update(|papers| *papers += 1);
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
