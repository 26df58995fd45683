//! Words an answered instrument as a whole.

use super::asked::Asked;
use crate::catalogue::fill;
use crate::features::readiness::rule::{Doubt, ReadinessReading, read};
use crate::features::readiness::words::ReadinessPack;
use crate::features::readiness::words::ReadinessWord as W;
use crate::features::readiness::words::Statement;
use crate::notebook::Document;
use crate::platform::time;

/// Reads a document; the reading is empty if the document is no assessment.
pub fn reading_of(asked: Asked, document: &Document) -> ReadinessReading {
    let statements = &asked.readiness.statements;
    document
        .assessment()
        .map_or_else(ReadinessReading::default, |assessment| {
            read(statements, &assessment.answers)
        })
}

/// Words the subject and the date: "Recherche · Cardiologie · 24 novembre 2026".
pub fn about(pack: &'static ReadinessPack, asked: Asked, document: &Document) -> String {
    let mut parts = vec![asked.readiness.name.clone()];
    if !document.is_untitled() {
        parts.push(document.title.clone());
    }
    if document.updated > 0 {
        parts.push(time::long_date(&pack.words, document.updated));
    }
    parts.join(" · ")
}

/// Words how many strengths, points to prepare and points to discuss there are. It gives no total.
pub fn headline(pack: &'static ReadinessPack, asked: Asked, reading: &ReadinessReading) -> String {
    let said = &pack.said;
    if !reading.is_started(asked.readiness.statements.len()) {
        return said.get(W::Blank).to_owned();
    }
    let counts = [
        (reading.strengths.len(), said.get(W::SomeStrengths)),
        (reading.to_prepare.len(), said.get(W::SomeToPrepare)),
        (reading.to_discuss.len(), said.get(W::SomeToDiscuss)),
        (reading.to_clear_up.len(), said.get(W::SomeToClearUp)),
    ];
    let some = counts.iter().filter(|(count, _)| *count > 0);
    let some = some.map(|(count, words)| fill(words, &[("n", &count.to_string())]));
    some.collect::<Vec<_>>().join(" ")
}

/// Returns the statement of an answer to clear up, and what there is to ask, marked as content is.
pub fn doubt(
    pack: &'static ReadinessPack,
    asked: Asked,
    doubt: Doubt,
) -> Option<(&'static Statement, String)> {
    let (Doubt::SetAside(place) | Doubt::OutOfOrder(place)) = doubt;
    let statement = statement(asked, place)?;
    let text = match doubt {
        Doubt::SetAside(_) => {
            let asks = &statement.compulsory.as_ref()?.text;
            [pack.said.get(W::SetAside), " ", asks].concat()
        }
        Doubt::OutOfOrder(_) => statement.order.as_ref()?.text.clone(),
    };
    Some((statement, text))
}

/// Returns a statement by its index.
pub fn statement(asked: Asked, place: usize) -> Option<&'static Statement> {
    asked.readiness.statements.get(place)
}

/// Returns the heading of the strengths.
pub fn strengths_title(pack: &'static ReadinessPack, asked: Asked) -> &'static str {
    if asked.is_team() {
        pack.said.get(W::TeamStrengths)
    } else {
        pack.said.get(W::Strengths)
    }
}

/// Returns the heading of what depends on others.
pub fn to_discuss(pack: &'static ReadinessPack, asked: Asked) -> &'static str {
    if asked.is_team() {
        pack.said.get(W::TeamToDiscuss)
    } else {
        pack.said.get(W::ToDiscuss)
    }
}
