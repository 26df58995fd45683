//! French typography: editors type plain spaces and straight apostrophes; readers get no-break
//! spaces and real apostrophes.

use crate::catalogue::{Lang, ParticipationPack};

const NO_BREAK: char = '\u{a0}';
const NARROW_NO_BREAK: char = '\u{202f}';
const APOSTROPHE: char = '\u{2019}';

/// Sets a text as its language is set.
pub fn typography(lang: Lang, text: &mut String) {
    let mut set = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        set.push(match (letter, lang, next) {
            ('\'', _, _) => APOSTROPHE,
            (' ', Lang::Fr, Some(';' | '?' | '!')) => NARROW_NO_BREAK,
            (' ', Lang::Fr, Some(':' | '»' | '%')) => NO_BREAK,
            (' ', Lang::Fr, _) if set.ends_with('«') => NO_BREAK,
            (' ', Lang::Fr, Some(digit)) if digit.is_ascii_digit() && set.ends_with("n°") => {
                NO_BREAK
            }
            _ => letter,
        });
    }
    *text = set;
}

/// Visits every text of the participation pack that a person reads, but for the interface words. Ids
/// are left alone.
pub fn each_text(pack: &mut ParticipationPack, visit: &mut dyn FnMut(&mut String)) {
    for degree in &mut pack.degrees {
        visit(&mut degree.name);
        visit(&mut degree.definition);
        visit(&mut degree.promise);
    }
    for phase in &mut pack.phases {
        for text in [
            &mut phase.name,
            &mut phase.title,
            &mut phase.lead,
            &mut phase.when,
        ] {
            visit(text);
        }
    }
    visit(&mut pack.instrument.title);
    visit(&mut pack.instrument.lead);
    let settings = [
        &mut pack.participation.kinds,
        &mut pack.participation.viewpoints,
    ];
    let scales = pack.instrument.scales.iter_mut().chain(settings);
    for choice in scales.flat_map(|scale| &mut scale.choices) {
        visit(&mut choice.label);
        choice.meaning.iter_mut().for_each(&mut *visit);
        choice.promise.iter_mut().for_each(&mut *visit);
    }
    for section in &mut pack.instrument.sections {
        visit(&mut section.title);
        visit(&mut section.lead);
        for item in &mut section.items {
            visit(&mut item.statement);
            visit(&mut item.short);
            item.group.iter_mut().for_each(&mut *visit);
        }
    }
    let said = &mut pack.participation;
    said.positions
        .iter_mut()
        .for_each(|position| visit(&mut position.label));
    for practice in &mut said.practices {
        visit(&mut practice.statement);
        visit(&mut practice.short);
    }
    said.actions
        .iter_mut()
        .for_each(|action| visit(&mut action.text));
    said.discussions
        .iter_mut()
        .for_each(|discussion| visit(&mut discussion.text));
    said.alibi
        .iter_mut()
        .chain(&mut said.rule)
        .for_each(&mut *visit);
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
}
