//! Draws what a person wrote, which keeps its lines.

use leptos::prelude::*;

/// Draws each text as a paragraph of its own, as text nodes. The class keeps the lines: on screen, on paper, in the
/// text of a sheet and in its picture.
pub fn written(texts: Vec<String>) -> AnyView {
    let texts = texts.into_iter();
    texts
        .map(|text| view! { <p class="written">{text}</p> }.into_any())
        .collect_view()
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::written;
    use leptos::prelude::{Owner, RenderHtml};

    #[test]
    fn a_note_keeps_its_lines_and_stays_text() {
        let notes = vec!["Avant : une\ndeux".to_owned(), "<b>".to_owned()];
        let html = Owner::new().with(|| written(notes).to_html());
        assert!(
            html.contains("class=\"written\">Avant : une\ndeux<"),
            "{html}"
        );
        assert!(html.contains("&lt;b"), "{html}");
        assert_eq!(html.matches("<p").count(), 2, "{html}");
    }
}
