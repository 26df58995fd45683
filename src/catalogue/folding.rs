//! Compares texts whatever their accents, capitals and signs: the one way for the search, for names of people, and
//! for alphabetical order. `fold` in `public/guides.js` does the same on pages; `tests/fixtures/folding.json` holds
//! the cases that both are asked.
//!
//! It knows the letters of the Latin languages that are near. Tables of all of Unicode would weigh more in the wasm
//! than the program that compares.

/// Small letters, and how they are spelled without an accent.
const SPELLED: [(&str, &str); 24] = [
    ("àáâãäåāăą", "a"),
    ("çćĉċč", "c"),
    ("ďđ", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"),
    ("ĥ", "h"),
    ("ìíîïĩīĭįı", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľł", "l"),
    ("ñńņň", "n"),
    ("òóôõöøōŏő", "o"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ţťț", "t"),
    ("ùúûüũūŭůűų", "u"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżž", "z"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("ß", "ss"),
    ("ﬁ", "fi"),
    ("ﬂ", "fl"),
];

/// Returns the words of a text in small letters without accents, with one space between: `L’Œuvre d'ÉTÉ !` becomes
/// `l oeuvre d ete`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        // An accent that is written after its letter.
        if ('\u{300}'..='\u{36f}').contains(&letter) {
            continue;
        }
        if letter.is_alphanumeric() {
            let is_it = |(letters, _): &&(&str, &str)| letters.contains(letter);
            let known = if letter.is_ascii() {
                None
            } else {
                SPELLED.iter().find(is_it)
            };
            match known {
                Some((_, plain)) => out.push_str(plain),
                None => out.push(letter),
            }
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}
