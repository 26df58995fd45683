//! The interface words. Each has a typed name, so that a word that code uses and content lacks
//! fails the build, and a word that content has and no code names fails it too.

use serde::{Deserialize, Serialize};

/// Declares a family of words: an enum whose variants are read from the keys of a content table.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the key in the content file says it")]
        #[repr(u16)]
        pub enum $name { $($variant),+ }
        impl $name {
            /// The keys of the content table, in the order of the variants.
            pub const KEYS: &'static [&'static str] = &[$($key),+];
        }
        impl From<$name> for usize {
            fn from(word: $name) -> usize { word as usize }
        }
    };
}
pub(crate) use words;

words! {
    /// A word or sentence of the journeys: `[journey]` in `content/*/interface.toml`.
    Word {
        // Around every journey
        Step = "step",
        StepReading = "step_reading",
        Back = "back",
        Continue = "continue",
        Close = "close",
        Cancel = "cancel",
        Optional = "optional",
        And = "and",
        Dialogue = "dialogue",
        Saving = "saving",
        Saved = "saved",
        SaveRetry = "save_retry",
        NotAnswered = "not_answered",
        ClearAnswer = "clear_answer",
        NoteLabel = "note_label",
        NoteHint = "note_hint",
        Change = "change",
        ChangeOf = "change_of",
        Day = "day",
    }
}

/// The words of one family in one language, in the order of its enum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words(Vec<String>);

impl Words {
    /// Wraps the words of a family, in the order of its keys.
    #[must_use]
    pub fn new(in_order: Vec<String>) -> Self {
        Self(in_order)
    }

    /// A word as it stands.
    #[must_use]
    pub fn get(&self, word: impl Into<usize>) -> &str {
        self.0.get(word.into()).map_or("", String::as_str)
    }

    /// A sentence with its blanks filled: `{name}` becomes the value of `name`.
    #[must_use]
    pub fn fill(&self, word: impl Into<usize>, values: &[(&str, &str)]) -> String {
        fill(self.get(word), values)
    }
}

/// Fills the blanks of a sentence: each `{name}` that `values` names becomes its value; others
/// stay as they are. Values are not read again, so a value with braces is safe.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let after = &rest[open + 1..];
        let filled = after.find('}').and_then(|close| {
            let name = &after[..close];
            let (_, value) = values.iter().find(|(key, _)| *key == name)?;
            Some((close, *value))
        });
        match filled {
            Some((close, value)) => {
                out.push_str(value);
                rest = &after[close + 1..];
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn blanks_are_filled_once() {
        let cases: &[(&str, &[(&str, &str)], &str)] = &[
            ("Étape {n} sur {total}", &[("n", "2"), ("total", "6")], "Étape 2 sur 6"),
            ("{n}", &[("n", "{n}")], "{n}"),
            ("{unknown} {n}", &[("n", "1")], "{unknown} 1"),
            ("{ {n}", &[("n", "1")], "{ 1"),
            ("", &[], ""),
            ("}{", &[], "}{"),
        ];
        for (template, values, expected) in cases {
            assert_eq!(fill(template, values), *expected, "{template}");
        }
    }
}
