//! Draws a text of the app with links from words of the lexicon to their definitions.

use super::StaticHtml;
use crate::catalogue::{Piece, pieces};

/// Returns the text as HTML, for `inner_html`. `lexicon` is the address of the lexicon's page.
#[must_use]
pub fn rich(lexicon: &str, text: &str) -> String {
    let mut html = StaticHtml::new();
    add_rich(&mut html, lexicon, text);
    html.html()
}

/// Adds the text to the HTML being written.
pub fn add_rich(html: &mut StaticHtml, lexicon: &str, text: &str) {
    for piece in pieces(text) {
        match piece {
            Piece::Text(words) => {
                html.text(words);
            }
            Piece::Term(id, words) => {
                let href = [lexicon, "#", id].concat();
                html.leaf("a", &[("class", "term"), ("href", &href)], words);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::rich;
    use crate::catalogue::marked;

    #[test]
    fn a_marked_word_is_a_link_and_nothing_else_is_markup() {
        let text = ["<b> & ", &marked("ru", "RU")].concat();
        assert_eq!(
            rich("/lexique/", &text),
            "&lt;b&gt; &amp; <a class=\"term\" href=\"/lexique/#ru\">RU</a>"
        );
    }
}
