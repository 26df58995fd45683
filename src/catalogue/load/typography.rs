//! Applies typography: editors type plain spaces and straight apostrophes; readers get no-break
//! spaces and real apostrophes.

use crate::catalogue::{Lang, Spacing};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

const NO_BREAK: char = '\u{a0}';
const NARROW_NO_BREAK: char = '\u{202f}';
const APOSTROPHE: char = '\u{2019}';

/// Applies the typography of a language to a text.
fn typography(lang: Lang, text: &mut String) {
    let mut set = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        set.push(match (letter, lang.spacing()) {
            ('\'', _) => APOSTROPHE,
            (' ', Spacing::Apart) => apart(&set, next),
            _ => letter,
        });
    }
    *text = set;
}

/// The space between what is set already and the next letter, where signs stand apart.
fn apart(set: &str, next: Option<char>) -> char {
    match next {
        Some(';' | '?' | '!') => NARROW_NO_BREAK,
        Some(':' | '»' | '%') => NO_BREAK,
        _ if set.ends_with('«') => NO_BREAK,
        // After "n°", and inside a number: a thousand, a telephone number.
        Some('0'..='9') if set.ends_with("n°") || set.ends_with(|c: char| c.is_ascii_digit()) => {
            NO_BREAK
        }
        _ => ' ',
    }
}

/// The source of a content file with all its texts set. Lines stay where they are, so that what is wrong is
/// still told with its line. An address is no text.
pub fn set(source: &str, lang: Lang) -> String {
    let Ok(table) = DeTable::parse(source) else {
        return source.to_owned();
    };
    let mut texts = Vec::new();
    table_texts(table.get_ref(), lang, &mut texts);
    texts.sort_by_key(|(span, _)| span.start);
    let mut set = String::with_capacity(source.len() + 64);
    let mut from = 0;
    for (span, lang) in texts {
        let (Some(before), Some(text)) = (source.get(from..span.start), source.get(span.clone()))
        else {
            continue;
        };
        set.push_str(before);
        set.push_str(&quoted(text, lang));
        from = span.end;
    }
    set.push_str(source.get(from..).unwrap_or_default());
    set
}

/// A text with its quotation marks, of which there are one or three on each side.
fn quoted(text: &str, lang: Lang) -> String {
    let marks = ["\"\"\"", "'''", "\"", "'"];
    let inner = marks.iter().find_map(|mark| {
        let inner = text.strip_prefix(mark)?.strip_suffix(mark)?;
        Some((*mark, inner))
    });
    let Some((mark, inner)) = inner else {
        return text.to_owned();
    };
    let mut inner = inner.to_owned();
    typography(lang, &mut inner);
    [mark, &inner, mark].concat()
}

/// The place of every text of a table, with the language that it is set in: a table may name its own.
fn table_texts(table: &DeTable<'_>, lang: Lang, texts: &mut Vec<(Range<usize>, Lang)>) {
    let own = table.get("lang").and_then(|value| value.get_ref().as_str());
    let lang = own.and_then(Lang::from_id).unwrap_or(lang);
    for (key, value) in table {
        if key.get_ref() != "url" {
            texts_of(value, lang, texts);
        }
    }
}

fn texts_of(value: &Spanned<DeValue<'_>>, lang: Lang, texts: &mut Vec<(Range<usize>, Lang)>) {
    match value.get_ref() {
        DeValue::String(_) => texts.push((value.span(), lang)),
        DeValue::Array(list) => list.iter().for_each(|value| texts_of(value, lang, texts)),
        DeValue::Table(table) => table_texts(table, lang, texts),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_is_set_and_english_keeps_its_spaces() {
        let cases = [
            (
                Lang::Fr,
                "Qui ? « Moi » : j'ai 40 %",
                "Qui\u{202f}? «\u{a0}Moi\u{a0}»\u{a0}: j\u{2019}ai 40\u{a0}%",
            ),
            (Lang::Fr, "n° 268", "n°\u{a0}268"),
            (Lang::Fr, "1 350 euros", "1\u{a0}350 euros"),
            (Lang::En, "Who? It's me: 40 %", "Who? It\u{2019}s me: 40 %"),
            (Lang::Fr, "", ""),
        ];
        for (lang, plain, expected) in cases {
            let mut text = plain.to_owned();
            typography(lang, &mut text);
            assert_eq!(text, expected, "{plain}");
            let once = text.clone();
            typography(lang, &mut text);
            assert_eq!(text, once, "setting twice changes nothing");
        }
    }

    #[test]
    fn every_text_of_a_file_is_set_and_stays_on_its_line() {
        let source = "a = \"l'eau ?\" # l'eau ?\nurl = \"https://x/?a='b' ;\"\n[b]\nlang = \"en\"\nc = [\"x ?\", 'y ;']\n[d]\ne = \"\"\"f\ng !\"\"\"\n";
        let set = super::set(source, Lang::Fr);
        let expected = "a = \"l\u{2019}eau\u{202f}?\" # l'eau ?\nurl = \"https://x/?a='b' ;\"\n[b]\nlang = \"en\"\nc = [\"x ?\", 'y ;']\n[d]\ne = \"\"\"f\ng\u{202f}!\"\"\"\n";
        assert_eq!(set, expected);
    }
}
