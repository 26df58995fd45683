//! Prints readings, for a person to look at.

use super::seen::{has, headline, in_words, pack, seen};
use super::*;
use passerelle::catalogue::Lang;

/// The readings of a few invented answers, to look at (`--nocapture`).
#[test]
fn a_few_readings_are_printed() {
    let cases = [
        ("consultation", "partnership", ["yes"; 4]),
        ("partnership", "partnership", ["no", "yes", "yes", "yes"]),
        ("partnership", "partnership", ["yes", "partly", "no", "no"]),
        ("information", "collaboration", ["yes", "unknown", "", "no"]),
        ("not-involved", "information", ["partly", "no", "no", "no"]),
        ("", "", ["partly", "", "", "yes"]),
    ];
    for lang in Lang::ALL {
        let pack = pack(*lang);
        for (today, wished, practices) in cases {
            let html = seen(
                &pack,
                &phase_answers(PhaseId::During, today, wished, practices),
            );
            let words = |html: &str| {
                let mut said = String::new();
                for piece in html.split('<') {
                    let text = piece.split_once('>').map_or(piece, |(_, text)| text);
                    said.push_str(text);
                }
                said
            };
            println!("{today} / {wished} / {practices:?}");
            println!("  {}", words(headline(&html)));
            let during = in_words(&html).split("<p>").nth(2).unwrap();
            println!("  {}", words(&format!("<p>{during}")));
            let (_, sheet) = html.split_once("class=\"sheet\"").unwrap();
            assert!(has(&words(&format!("<{sheet}")), &words(headline(&html))));
        }
    }
}
