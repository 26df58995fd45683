//! Draws texts with the small markup of [`super::markup`].

use super::markup::{Piece, inside, pieces};
use super::page::Page;
use crate::catalogue::Lang;
use leptos::prelude::*;

/// Draws a text with its links.
pub fn draw(page: &Page, text: &str) -> Vec<AnyView> {
    pieces(text)
        .into_iter()
        .map(|piece| draw_piece(page, &piece))
        .collect()
}

fn draw_piece(page: &Page, piece: &Piece<'_>) -> AnyView {
    match *piece {
        Piece::Plain(words) => words.to_owned().into_any(),
        Piece::Strong(words) => view! { <strong>{words.to_owned()}</strong> }.into_any(),
        Piece::Link { words, target } => {
            let words = words.to_owned();
            if let Some(lang) = target.strip_prefix("lang:") {
                return view! { <span lang=lang.to_owned()>{words}</span> }.into_any();
            }
            let Some((route, lang)) = inside(target, page.routes) else {
                return view! { <a href=target.to_owned()>{words}</a> }.into_any();
            };
            let href = page.at(&route.path(lang.unwrap_or(page.lang())));
            view! { <a href=href hreflang=lang.map(Lang::id)>{words}</a> }.into_any()
        }
    }
}
