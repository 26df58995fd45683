//! Parses the small markup of texts: `**strong**` and `[words](target)`, where the target is a page's
//! name (`paper`), the same in a language (`home@en`), `tel:3114`, an `https://` address, or
//! `lang:en` for words of another language.

use super::routes::{Route, Routes};
use crate::catalogue::Lang;

/// A piece of a text.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they are.
    Plain(&'a str),
    /// Words that matter.
    Strong(&'a str),
    /// A link.
    Link {
        /// The words.
        words: &'a str,
        /// The target.
        target: &'a str,
    },
}

/// Returns what is wrong with a text, if anything.
pub fn check(text: &str, routes: &Routes) -> Result<(), String> {
    for piece in pieces(text) {
        if let Piece::Link { target, .. } = piece
            && !is_outside(target)
            && !target.starts_with("lang:")
            && inside(target, routes).is_none()
        {
            let known: Vec<&str> = routes.iter().map(Route::id).collect();
            return Err(format!(
                "no page is named `{target}`; there are {}",
                known.join(", ")
            ));
        }
    }
    Ok(())
}

fn is_outside(target: &str) -> bool {
    target.starts_with("https://") || target.starts_with("tel:")
}

/// Returns the page that a target names, and its language if it names one.
pub fn inside(target: &str, routes: &Routes) -> Option<(Route, Option<Lang>)> {
    match target.split_once('@') {
        Some((id, lang)) => Some((routes.named(id)?, Some(Lang::from_id(lang)?))),
        None => Some((routes.named(target)?, None)),
    }
}

/// Splits a text into its pieces.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, piece, after)) = next_piece(rest) {
        if !before.is_empty() {
            found.push(Piece::Plain(before));
        }
        found.push(piece);
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Piece::Plain(rest));
    }
    found
}

/// Finds the first marked words, with the text before and after them.
fn next_piece(text: &str) -> Option<(&str, Piece<'_>, &str)> {
    let strong = text.split_once("**").and_then(|(before, rest)| {
        let (words, after) = rest.split_once("**")?;
        Some((before, Piece::Strong(words), after))
    });
    let link = text.split_once('[').and_then(|(before, rest)| {
        let (words, rest) = rest.split_once("](")?;
        let (target, after) = rest.split_once(')')?;
        Some((before, Piece::Link { words, target }, after))
    });
    match (strong, link) {
        (Some(strong), Some(link)) => Some(if strong.0.len() < link.0.len() {
            strong
        } else {
            link
        }),
        (strong, link) => strong.or(link),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_split_into_pieces() {
        let cases: &[(&str, &[Piece<'_>])] = &[
            ("", &[]),
            ("plain", &[Piece::Plain("plain")]),
            (
                "a **b** [c](paper).",
                &[
                    Piece::Plain("a "),
                    Piece::Strong("b"),
                    Piece::Plain(" "),
                    Piece::Link {
                        words: "c",
                        target: "paper",
                    },
                    Piece::Plain("."),
                ],
            ),
            ("[c](", &[Piece::Plain("[c](")]),
            ("2 ** 3", &[Piece::Plain("2 ** 3")]),
        ];
        for (text, expected) in cases {
            assert_eq!(pieces(text), *expected, "{text}");
        }
    }

    #[test]
    fn a_link_must_lead_somewhere() {
        let routes = Routes::of(Vec::new());
        assert!(
            check(
                "[a](lexicon) [b](tel:15) [c](lang:en) [d](https://has-sante.fr)",
                &routes
            )
            .is_ok()
        );
        assert!(check("[a](home@en)", &routes).is_ok());
        assert!(check("[a](papre)", &routes).is_err());
        assert!(check("[a](home@de)", &routes).is_err());
    }
}
