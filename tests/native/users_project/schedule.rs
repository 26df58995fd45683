//! The actions in time: quarters, and what has no date.

use super::sitting;
use passerelle::features::users_project::rule::{Quarter, UsersProject, quarter, schedule};
use passerelle::features::users_project::words::{Field, Part};

#[test]
fn dates_fall_into_quarters() {
    let cases = [
        ("2027-01-01", Some((2027, 1))),
        ("2027-03-31", Some((2027, 1))),
        ("2027-04-01", Some((2027, 2))),
        ("2027-12-31", Some((2027, 4))),
        ("", None),
        ("2027-13-01", None),
        ("2027-00-01", None),
        ("27-01-01", None),
        ("2027-01", None),
        ("2027-01-01-01", None),
        ("mars 2027", None),
    ];
    for (date, expected) in cases {
        let expected = expected.map(|(year, number)| Quarter { year, number });
        assert_eq!(quarter(date), expected, "{date}");
    }
}

#[test]
fn the_schedule_is_in_time_and_ends_with_what_has_no_date() {
    let mut project = UsersProject::default();
    let action = Part::ProjectAction;
    let dates = [
        ("a", ""),
        ("b", "2027-05-02"),
        ("c", "2026-12-01"),
        ("d", "2027-04-30"),
        ("e", "soon"),
        ("f", "2027-05-01"),
    ];
    for (entry, date) in dates {
        project.set(sitting(1), action, entry, Field::Text, entry);
        project.set(sitting(1), action, entry, Field::Date, date);
    }
    project.keep(sitting(1), action, "f", false);
    let columns = schedule(&project);
    let short: Vec<(_, Vec<&str>)> = columns
        .iter()
        .map(|(quarter, entries)| {
            let quarter = quarter.map(|quarter| (quarter.year, quarter.number));
            (quarter, entries.iter().map(String::as_str).collect())
        })
        .collect();
    assert_eq!(
        short,
        [
            (Some((2026, 4)), vec!["c"]),
            (Some((2027, 2)), vec!["d", "b"]),
            (None, vec!["a", "e"]),
        ]
    );
}
