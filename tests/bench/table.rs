//! The results as a Markdown table: ratios first, since they say the same on any machine.

use super::statistics::Spread;

/// What a row may cost at most.
#[derive(Clone, Copy, Debug)]
pub enum Budget {
    /// No budget: shown for comparison.
    None,
    /// The median, in the row's unit.
    Median(f64),
    /// Our 95th percentile over that of the floor.
    TimesFloor(f64),
}

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    /// Milliseconds.
    Milliseconds,
    /// Kilobytes of 1000 bytes.
    Kilobytes,
    /// A share without a unit.
    Score,
}

/// One thing that was measured, here and there.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is.
    pub what: String,
    /// Of the app.
    pub ours: Option<Spread>,
    /// Of plain JavaScript.
    pub floor: Option<Spread>,
    /// Of SurveyJS.
    pub peer: Option<Spread>,
    /// How its numbers are written.
    pub unit: Unit,
    /// What it may cost.
    pub budget: Budget,
}

/// The head of the table.
pub const HEAD: &str = "| what | ours ÷ floor | ours ÷ SurveyJS | ours | floor | SurveyJS | budget | |\n\
    |---|---:|---:|---:|---:|---:|---:|---|\n";

impl Row {
    /// As a line of the table.
    pub fn line(&self) -> String {
        format!(
            "| {} | {} | {} | {} | {} | {} | {} | {} |\n",
            self.what,
            self.ratio(self.floor),
            self.ratio(self.peer),
            self.cell(self.ours),
            self.cell(self.floor),
            self.cell(self.peer),
            self.budget(),
            self.verdict(),
        )
    }

    /// A budget on the 95th percentile is compared by it, so the ratio shown is of it too.
    fn ratio(&self, other: Option<Spread>) -> String {
        let (Some(ours), Some(other)) = (self.ours, other) else {
            return "–".to_owned();
        };
        let ratio = match self.budget {
            Budget::TimesFloor(_) => ours.p95 / other.p95,
            _ => ours.median / other.median,
        };
        format!("{ratio:.2}")
    }

    fn cell(&self, spread: Option<Spread>) -> String {
        let Some(Spread { median, p95 }) = spread else {
            return "–".to_owned();
        };
        match self.unit {
            Unit::Milliseconds => format!("{median:.1} ms (p95 {p95:.1})"),
            Unit::Kilobytes => format!("{median:.1} KB"),
            Unit::Score => format!("{median:.4}"),
        }
    }

    fn budget(&self) -> String {
        match (self.budget, self.unit) {
            (Budget::None, _) => "–".to_owned(),
            (Budget::Median(most), Unit::Milliseconds) => format!("{most} ms"),
            (Budget::Median(most), Unit::Kilobytes) => format!("{most} KB"),
            (Budget::Median(most), Unit::Score) => most.to_string(),
            (Budget::TimesFloor(most), _) => format!("p95 ≤ {most} × floor"),
        }
    }

    fn verdict(&self) -> &'static str {
        let within = match (self.budget, self.ours, self.floor) {
            (Budget::None, ..) => return "",
            (Budget::Median(most), Some(ours), _) => ours.median <= most,
            (Budget::TimesFloor(most), Some(ours), Some(floor)) => ours.p95 <= most * floor.p95,
            _ => return "not measured",
        };
        if within { "ok" } else { "**over**" }
    }
}
