//! Finds the other lists of the notebook, and the addresses of readings.

use super::OnScreen;
use crate::features::to_do::words::ToDoWord as W;
use crate::features::to_do::{ADDRESS, KIND};
use crate::notebook::{Document, Id};
use crate::platform::repository;
use crate::ui::{effect, follow};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the list needs from the notebook, once it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The other lists, last changed first: id, and title.
    pub lists: Vec<(Id, String)>,
    /// The assessments: id, and where their page is.
    readings: Vec<(Id, &'static str)>,
    /// Whether the notebook could not be read. Then it is unknown whether there are lists.
    is_unread: bool,
}

impl Listed {
    fn of(screen: OnScreen, mut documents: Vec<Document>) -> Self {
        Document::newest_first(&mut documents);
        let own = screen
            .session
            .document
            .with_untracked(|document| document.id);
        let here = documents
            .iter()
            .filter(|document| document.deleted.is_none());
        let mut listed = Self::default();
        for document in here {
            let kind = document.packed().map(|packed| packed.kind());
            if kind == Some(KIND) && document.id != own {
                let untitled = &screen.pack.said.untitled;
                let title = if document.is_untitled() {
                    untitled
                } else {
                    &document.title
                };
                listed.lists.push((document.id, title.clone()));
            }
            if let Some(assessment) = document.assessment() {
                let origins = &screen.pack.origins;
                let origin = origins.iter().find(|(id, _)| *id == assessment.instrument);
                if let Some((_, path)) = origin {
                    listed.readings.push((document.id, path.as_str()));
                }
            }
        }
        listed
    }

    /// Returns whether there surely is no other list.
    pub const fn is_empty(&self) -> bool {
        self.lists.is_empty() && !self.is_unread
    }

    /// Returns the address of a document's reading, if the document exists.
    pub fn reading(&self, screen: OnScreen, document: Id) -> Option<String> {
        let (_, path) = self.readings.iter().find(|(id, _)| *id == document)?;
        let id = document.to_string();
        Some(
            screen
                .base
                .with_value(|base| [base.as_str(), path, "?doc=", &id, "#lecture"].concat()),
        )
    }
}

/// Reads the notebook. If that fails, the list does without it.
pub fn read(screen: OnScreen) {
    spawn_local(async move {
        let listed = match repository::list().await {
            Ok(listing) => Listed::of(screen, listing.documents),
            Err(_) => Listed {
                is_unread: true,
                ..Listed::default()
            },
        };
        screen.listed.set(Some(listed));
    });
}

/// Returns the address of a list.
pub fn address(screen: OnScreen, id: Id) -> String {
    let path = ADDRESS.path(screen.pack.lang);
    screen
        .base
        .with_value(|base| [base.as_str(), &path, "?doc=", &id.to_string()].concat())
}

/// Draws the other lists, if there are any.
#[component]
pub fn Lists(screen: OnScreen) -> AnyView {
    effect(move || read(screen));
    follow(move || {
        let lists = screen
            .listed
            .with(|listed| listed.as_ref().map(|listed| listed.lists.clone()))
            .unwrap_or_default();
        if lists.is_empty() {
            return ().into_any();
        }
        let rows = lists.into_iter().map(|(id, title)| {
            view! { <li><a href=address(screen, id)>{title}</a></li> }.into_any()
        });
        view! {
            <section class="stack no-print" id="lists">
                <h2>{screen.pack.said.words.get(W::Lists)}</h2>
                <ul class="tasks">{rows.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}
