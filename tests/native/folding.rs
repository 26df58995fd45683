//! Texts compared without accents: the cases that the pages' own script answers too (`tests/scripts/guides.test.mjs`).

use passerelle::catalogue::fold;
use proptest::prelude::*;

const CASES: &str = include_str!("../fixtures/folding.json");

#[test]
fn the_shared_cases_are_folded() {
    let cases: Vec<(String, String)> = serde_json::from_str(CASES).unwrap();
    assert!(!cases.is_empty());
    for (text, expected) in cases {
        assert_eq!(fold(&text), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_folded_stays_as_it_is(text in ".*") {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.as_str());
        prop_assert!(!folded.contains("  ") && folded.trim() == folded);
    }
}
