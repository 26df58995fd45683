//! What a person sees of a reading: the journey's last step, drawn natively.

use super::super::content::folder;
use super::*;
use passerelle::catalogue::{Lang, Word};
use passerelle::engine::{self, Opening, Start};
use passerelle::features::participation::page::This;
use passerelle::features::participation::words::{ParticipationPack, ReadingWord as R};
use passerelle::notebook::{Body, Document, Stamp};
use passerelle::pages::write::packs_of;
use passerelle::site::feature::{Feature, Is};

pub fn pack(lang: Lang) -> ParticipationPack {
    let _ = any_spawner::Executor::init_tokio();
    let packs = packs_of(&folder(), lang).unwrap();
    packs.get::<ParticipationPack>().unwrap().clone()
}

/// The last step of an assessment with these answers, as HTML without comments.
pub fn seen(pack: &ParticipationPack, answers: &[(String, String)]) -> String {
    let answers: Vec<(&str, &str)> = answers.iter().map(|(i, a)| (&**i, &**a)).collect();
    let stamp = |random| Stamp {
        // A date is worded by the browser, and one without is not.
        now: 0,
        random,
    };
    let body = Body::Assessment(assessment(&answers));
    let document = Document::new(stamp(1), stamp(2), "Atelier".to_owned(), body);
    let start = Start {
        opening: Opening::Found(Box::new(document)),
        fragment: "lecture".to_owned(),
        ..Start::blank("/".to_owned())
    };
    let pages = This::pages();
    let page = pages.iter().find(|page| page.route.id == "participation");
    let Is::Journey(journey) = &page.unwrap().is else {
        panic!("it is a journey");
    };
    let html = engine::first_state(pack, start, journey.draw).replace("<!>", "");
    assert!(!html.contains(['{', '}']), "{html}");
    assert!(!html.contains("::"), "{html}");
    html
}

/// What stands between the opening of an element with this id and the next of these words.
fn part<'a>(html: &'a str, id: &str, end: &str) -> &'a str {
    let open = format!("id=\"{id}\"");
    let (_, after) = html
        .split_once(&open)
        .unwrap_or_else(|| panic!("{id} in {html}"));
    after.split_once(end).map_or(after, |(part, _)| part)
}

pub fn headline(html: &str) -> &str {
    part(html, "headline", "</p>").split_once('>').unwrap().1
}

pub fn in_words(html: &str) -> &str {
    part(html, "in-words", "</div>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

/// Whether words are there, as they are typed or with their typography set.
pub fn has(html: &str, text: &str) -> bool {
    let typed = |text: &str| {
        escaped(text)
            .replace(['\u{a0}', '\u{202f}'], " ")
            .replace('’', "'")
    };
    typed(&html.replace("&quot;", "\"").replace("&amp;", "&")).contains(&typed(text))
}

#[test]
fn a1_four_in_part_are_drawn_half() {
    let pack = pack(Lang::Fr);
    let html = seen(
        &pack,
        &phase_answers(PhaseId::Before, "", "", ["partly"; 4]),
    );
    let chart = part(&html, "headline", "</svg>");
    assert_eq!(chart.matches("mark-begun").count(), 4);
    assert!(!chart.contains("mark-established"));
    let said = in_words(&html);
    assert!(
        has(said, "Degré établi dans les pratiques : aucun."),
        "{said}"
    );
    assert!(has(said, "Degré amorcé : partenariat."), "{said}");
}

#[test]
fn a2_a_yes_above_what_is_in_part_is_said_to_be_begun() {
    let pack = pack(Lang::Fr);
    let practices = ["partly", "partly", "partly", "yes"];
    let html = seen(
        &pack,
        &phase_answers(PhaseId::Before, "partnership", "", practices),
    );
    let said = in_words(&html);
    for words in [R::UnderWay, R::Lacking] {
        let words = pack.participation.words.get(words);
        assert!(has(said, words.split('{').next().unwrap()), "{said}");
    }
    assert!(!has(&html, "id=\"alert\""));
}

#[test]
fn a3_no_practice_puts_a_mark_on_the_row_of_not_involved() {
    let pack = pack(Lang::Fr);
    let mut positions = pack.participation.positions.iter();
    let floor = positions
        .find(|position| position.id == Position::NotInvolved)
        .unwrap();
    let label = format!(">{}<", floor.label);
    for practices in [["no"; 4], ["no", "yes", "yes", "yes"], ["unknown"; 4]] {
        let html = seen(
            &pack,
            &phase_answers(PhaseId::Before, "partnership", "", practices),
        );
        let chart = part(&html, "headline", "</svg>");
        assert!(!has(chart, &label), "the row is not even drawn");
    }
    let html = seen(
        &pack,
        &phase_answers(PhaseId::Before, "not-involved", "", ["no"; 4]),
    );
    let chart = part(&html, "headline", "</svg>");
    assert!(has(chart, &label), "a person said so");
    assert_eq!(
        chart.matches("class=\"mark-").count(),
        1,
        "their disc, nothing else"
    );
    let practices = ["no", "yes", "yes", "yes"];
    let html = seen(
        &pack,
        &phase_answers(PhaseId::Before, "partnership", "", practices),
    );
    assert!(!has(&html, "id=\"alert\""), "no alarm");
    let short = &pack.participation.practices[0].short;
    let lack = passerelle::catalogue::in_sentence(short);
    assert!(has(in_words(&html), &lack), "what lacks is named");
}

#[test]
fn a4_practices_that_show_more_are_said_to() {
    for lang in Lang::ALL {
        let pack = pack(*lang);
        let mut answers = Vec::new();
        for phase in PhaseId::ALL {
            answers.extend(phase_answers(
                *phase,
                "consultation",
                "partnership",
                ["yes"; 4],
            ));
        }
        let html = seen(&pack, &answers);
        let said = in_words(&html);
        for word in [R::Understated, R::WishEstablished] {
            assert_eq!(said.matches(pack.participation.words.get(word)).count(), 3);
        }
        assert!(!has(&html, pack.words.get(Word::OneStepUp)));
        assert!(!has(
            &html,
            &pack.words.fill(Word::ManyStepsUp, &[("n", "2")])
        ));
        assert!(!html.contains("id=\"actions\""), "nothing is advised");
        assert!(!has(headline(&html), "dépasse la réalité"));
    }
}

#[test]
fn a5_the_questions_to_ask_stand_on_the_screen_and_on_the_sheet() {
    for lang in Lang::ALL {
        let pack = pack(*lang);
        let practices = ["yes", "unknown", "unknown", "unknown"];
        let html = seen(
            &pack,
            &phase_answers(PhaseId::During, "unknown", "", practices),
        );
        let (screen, sheet) = html.split_once("class=\"sheet\"").unwrap();
        let of_phase = pack.participation.practices.iter();
        let of_phase = of_phase.filter(|practice| practice.phase == PhaseId::During);
        let questions: Vec<&str> = of_phase.map(|practice| &*practice.question).collect();
        for side in [screen, sheet] {
            assert!(has(side, pack.participation.words.get(R::CheckTitle)));
            for question in &questions[1..] {
                assert_eq!(side.matches(&escaped(question)).count(), 1, "{question}");
            }
            assert!(!has(side, questions[0]), "it is answered");
        }
        assert_eq!(
            part(screen, "to-check", "</section>")
                .matches("<li")
                .count(),
            4
        );
        // An answer that is missing is no question.
        let html = seen(
            &pack,
            &phase_answers(PhaseId::During, "information", "", [""; 4]),
        );
        assert!(!html.contains("id=\"to-check\""));
    }
}

#[test]
fn a6_one_practice_is_enough_to_have_a_reading() {
    let pack = pack(Lang::Fr);
    let blank = pack.words.get(Word::PhaseBlank);
    for practices in [
        ["partly", "", "", ""],
        ["", "", "", "yes"],
        ["", "unknown", "", ""],
    ] {
        let html = seen(&pack, &phase_answers(PhaseId::After, "", "", practices));
        assert!(!has(headline(&html), pack.words.get(Word::HeadlineBlank)));
        assert!(html.contains("id=\"in-words\""), "{practices:?}");
        let partial = pack.participation.words.get(R::SaidPartial);
        let said = in_words(&html);
        assert!(has(said, partial), "{practices:?}");
        assert_eq!(
            said.matches(blank).count(),
            2,
            "but for the phase with an answer"
        );
    }
    let html = seen(&pack, &[]);
    assert!(has(headline(&html), pack.words.get(Word::HeadlineBlank)));
    assert!(!html.contains("id=\"in-words\""));
}

#[test]
fn a7_a_contradiction_comes_before_that_the_degree_suits() {
    for lang in Lang::ALL {
        let pack = pack(*lang);
        let own = &pack.participation.words;
        let name = |id| passerelle::catalogue::in_sentence(&pack.phase(id).unwrap().name);
        let [before, after] = [PhaseId::Before, PhaseId::After].map(name);
        let answers = [
            phase_answers(
                PhaseId::Before,
                "partnership",
                "partnership",
                ["yes", "no", "no", "no"],
            ),
            phase_answers(
                PhaseId::After,
                "information",
                "information",
                ["yes", "no", "no", "no"],
            ),
        ]
        .concat();
        let html = seen(&pack, &answers);
        let over = own.fill(R::HeadlineOverstated, &[("phases", &before)]);
        let met = pack.words.fill(Word::HeadlineMet, &[("phases", &after)]);
        assert_eq!(headline(&html), escaped(&format!("{over} {met}")));
        // Of its kind: what shows more, and what is only begun.
        for (practices, word) in [
            (["yes", "yes", "yes", "no"], R::HeadlineUnderstated),
            (["partly", "partly", "no", "no"], R::HeadlineUnderWay),
        ] {
            let answers = phase_answers(PhaseId::Before, "consultation", "consultation", practices);
            let html = seen(&pack, &answers);
            let expected = own.fill(word, &[("phases", &before)]);
            assert_eq!(headline(&html), escaped(&expected));
        }
    }
}

/// Every class is said in its own sentence, in both languages, and only where it is the class.
#[test]
fn every_class_has_its_sentence() {
    let cases = [
        (
            "partnership",
            ["yes", "no", "no", "no"],
            Some(R::Overstated),
        ),
        (
            "consultation",
            ["yes", "partly", "no", "no"],
            Some(R::UnderWay),
        ),
        (
            "consultation",
            ["yes", "yes", "no", "no"],
            Some(R::Confirmed),
        ),
        ("not-involved", ["no", "no", "no", "no"], Some(R::Confirmed)),
        (
            "information",
            ["yes", "yes", "no", "no"],
            Some(R::Understated),
        ),
        (
            "not-involved",
            ["partly", "no", "no", "no"],
            Some(R::Understated),
        ),
        (
            "consultation",
            ["yes", "unknown", "no", "no"],
            Some(R::Open),
        ),
        ("consultation", ["yes", "", "no", "no"], None),
        ("unknown", ["yes", "yes", "no", "no"], None),
        ("", ["yes", "yes", "no", "no"], None),
    ];
    let classes = [
        R::Overstated,
        R::UnderWay,
        R::Confirmed,
        R::Understated,
        R::Open,
    ];
    for lang in Lang::ALL {
        let pack = pack(*lang);
        for (today, practices, expected) in cases {
            let html = seen(&pack, &phase_answers(PhaseId::During, today, "", practices));
            let said = in_words(&html);
            for class in classes {
                let is_said = has(said, pack.participation.words.get(class));
                assert_eq!(
                    is_said,
                    Some(class) == expected,
                    "{today} {practices:?}: {said}"
                );
            }
            let is_alert = html.contains("id=\"alert\"");
            assert_eq!(
                is_alert,
                expected == Some(R::Overstated),
                "{today} {practices:?}"
            );
        }
    }
}

/// Nothing in any reading reads badly: no empty blank, no sentence twice, in one paragraph.
#[test]
fn no_reading_says_a_thing_twice() {
    let pack = pack(Lang::Fr);
    let answers = ["yes", "partly", "no", "unknown", ""];
    let positions = [
        "",
        "not-involved",
        "consultation",
        "unknown",
        "not-applicable",
    ];
    for first in answers {
        for second in answers {
            for third in answers {
                for today in positions {
                    let practices = [first, second, third, "no"];
                    let given = phase_answers(PhaseId::During, today, "partnership", practices);
                    let html = seen(&pack, &given);
                    for paragraph in in_words(&html).split("<p>").skip(1) {
                        let mut said: Vec<&str> = paragraph.split(". ").collect();
                        let all = said.len();
                        said.sort_unstable();
                        said.dedup();
                        assert_eq!(said.len(), all, "{paragraph}");
                        assert!(!paragraph.contains("  ") && !paragraph.contains("()"));
                    }
                }
            }
        }
    }
}
