//! The actions in time, by quarter.

use super::UsersProject;
use crate::features::users_project::words::{Field, Part};
use crate::notebook::Day;

/// Three months of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    /// The year.
    pub year: u16,
    /// 1 for January to March, to 4.
    pub number: u8,
}

/// The quarter of a date as a date field gives it, `2027-03-31`; none for anything else.
#[must_use]
pub fn quarter(date: &str) -> Option<Quarter> {
    let (year, month, _) = Day::parse(date)?.parts();
    Some(Quarter {
        year,
        number: (month - 1) / 3 + 1,
    })
}

/// The actions of each quarter that has one, in time, and within it by date; last those without a date.
#[must_use]
pub fn schedule(project: &UsersProject) -> Vec<(Option<Quarter>, Vec<String>)> {
    let part = Part::ProjectAction;
    let mut dated: Vec<(bool, &str, &str)> = Vec::new();
    for entry in project.entries(part, true) {
        let date = project.get(part, entry, Field::Date);
        let is_undated = quarter(date).is_none();
        let row = (is_undated, if is_undated { "" } else { date }, entry);
        if let Err(at) = dated.binary_search(&row) {
            dated.insert(at, row);
        }
    }
    let mut columns: Vec<(Option<Quarter>, Vec<String>)> = Vec::new();
    for (_, date, entry) in dated {
        let quarter = quarter(date);
        match columns.last_mut() {
            Some((last, entries)) if *last == quarter => entries.push(entry.to_owned()),
            _ => columns.push((quarter, vec![entry.to_owned()])),
        }
    }
    columns
}
