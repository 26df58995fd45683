//! Marks words of the lexicon in the texts of packs. The build sets the marks, and the component that
//! draws the text turns them into links.

/// The id of the entry stands between these two, before the marked word.
const OPEN: char = '\u{2}';
const MIDDLE: char = '\u{1f}';
/// The end of a marked word.
const CLOSE: char = '\u{3}';

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// Words of the lexicon: the id of the entry, and the words.
    Term(&'a str, &'a str),
}

/// Marks words as an entry of the lexicon.
#[must_use]
pub fn marked(id: &str, words: &str) -> String {
    let mut text = String::with_capacity(id.len() + words.len() + 3);
    text.push(OPEN);
    text.push_str(id);
    text.push(MIDDLE);
    text.push_str(words);
    text.push(CLOSE);
    text
}

/// Splits a text into its pieces.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    text.split(OPEN).enumerate().flat_map(|(place, part)| {
        let term = (place > 0)
            .then(|| {
                let (id, rest) = part.split_once(MIDDLE)?;
                let (words, after) = rest.split_once(CLOSE)?;
                Some((Piece::Term(id, words), after))
            })
            .flatten();
        let (term, after) = match term {
            Some((term, after)) => (Some(term), after),
            None => (None, part),
        };
        term.into_iter().chain(core::iter::once(Piece::Text(after)))
    })
}

/// Removes the marks of a text.
#[must_use]
pub fn plain(text: &str) -> String {
    pieces(text)
        .map(|piece| match piece {
            Piece::Text(words) | Piece::Term(_, words) => words,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_off_and_lead_somewhere() {
        let text = [
            "Une ",
            &marked("etp", "ETP"),
            ", dite ",
            &marked("x", "y"),
            ".",
        ]
        .concat();
        assert_eq!(plain(&text), "Une ETP, dite y.");
        let terms: Vec<Piece> = pieces(&text)
            .filter(|piece| matches!(piece, Piece::Term(..)))
            .collect();
        assert_eq!(terms, [Piece::Term("etp", "ETP"), Piece::Term("x", "y")]);
        assert_eq!(plain("sans marque"), "sans marque");
        // Half a mark is words.
        for broken in ["\u{2}", "\u{2}a", "\u{2}a\u{1f}b", "a\u{3}"] {
            let _ = plain(broken);
        }
    }
}
