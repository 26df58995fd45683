//! When a reading of participation has something to say. Its rule has its tables beside it.

use passerelle::features::participation::handover::ID;
use passerelle::features::participation::rule;
use passerelle::notebook::{Assessment, Id};

#[test]
fn a_reading_of_participation_is_started_by_any_answer_and_by_no_nonsense() {
    for (item, answer, is_started) in [
        ("before.today", "information", true),
        ("after.wished", "partnership", true),
        ("during.today", "not-involved", true),
        ("during.practice.information", "yes", true),
        ("during.practice.information", "no", true),
        ("after.practice.information", "unknown", true),
        ("before.today", "nonsense", false),
        ("during.practice.information", "nonsense", false),
        ("elsewhere", "yes", false),
    ] {
        let subject = Id::new(1, 1);
        let mut assessment = Assessment::new(ID, subject);
        assert!(!rule::read(&assessment).is_started(), "empty");
        assessment.answers.set(item, answer);
        let reading = rule::read(&assessment);
        assert_eq!(reading.is_started(), is_started, "{item}: {answer}");
    }
}
