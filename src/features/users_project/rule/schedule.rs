//! Groups the actions of a project by quarter.

use super::UsersProject;
use crate::features::users_project::words::{Field, Part};
use crate::notebook::Day;

/// Three months of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    /// The year.
    pub year: u16,
    /// 1 to 4; 1 is January to March.
    pub number: u8,
}

/// Returns the quarter of a date such as `2027-03-31`; `None` for anything else.
#[must_use]
pub fn quarter(date: &str) -> Option<Quarter> {
    let (year, month, _) = Day::parse(date)?.parts();
    Some(Quarter {
        year,
        number: (month - 1) / 3 + 1,
    })
}

/// Returns the actions of each quarter, in order and by date within it. Those without a date come last.
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
