//! The climbing chart: a ladder of four steps, a column a phase, a mark a value. It draws marks
//! and knows no rule. Shape tells before colour: today a disc, wished a ring, observed a diamond.

use leptos::prelude::*;
use std::fmt::Write as _;

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The degree stated today.
    Today,
    /// The degree wished.
    Wished,
    /// The degree that the practices show.
    Observed,
}

/// A mark at a height: 0 below the ladder, 1 to 4 on its steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClimbMark {
    /// What it stands for.
    pub mark: Mark,
    /// Where.
    pub height: u8,
}

/// One column of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClimbPhase {
    /// Its heading.
    pub name: String,
    /// Its marks.
    pub marks: Vec<ClimbMark>,
}

const STEP: i32 = 56;
const TOP: i32 = 30;
const LEFT: i32 = 108;
const COLUMN: i32 = 78;

/// The middle of a step. Height 0 lies on the floor, under the first step.
fn level(height: u8) -> i32 {
    let steps = 4 - i32::from(height.min(4));
    if height == 0 { TOP + 4 * STEP + 18 } else { TOP + steps * STEP + STEP / 2 }
}

/// The chart. Its text equivalent is the caller's: a table beside it.
#[component]
pub fn Climb(
    /// What it shows, in a few words.
    label: String,
    /// The names of the steps, low to high.
    steps: Vec<String>,
    /// The name of the floor, drawn when a mark lies on it.
    floor: String,
    /// The columns.
    phases: Vec<ClimbPhase>,
) -> AnyView {
    let has_floor = phases.iter().flat_map(|phase| &phase.marks).any(|mark| mark.height == 0);
    let width = LEFT + COLUMN * i32::try_from(phases.len()).unwrap_or(3);
    let height = TOP + 4 * STEP + if has_floor { 40 } else { 4 };
    let grounds = steps.into_iter().zip(1_u8..).map(|(name, rung)| {
        let y = level(rung);
        view! {
            <rect class=["step-", &rung.to_string()].concat() x=LEFT y=y - STEP / 2 width=width - LEFT height=STEP - 4 rx="6" />
            <text x=LEFT - 8 y=y + 3 text-anchor="end">{name}</text>
        }
    });
    let columns = phases.into_iter().zip(0_i32..).map(|(phase, place)| {
        let x = LEFT + COLUMN * place + COLUMN / 2;
        view! {
            <text x=x y="18" text-anchor="middle" class="phase">{phase.name}</text>
            {arrow(x, &phase.marks).map(|d| view! { <path class="gap" d=d /> })}
            {phase.marks.iter().map(|mark| shape(x, *mark, &phase.marks)).collect_view()}
        }
    });
    view! {
        <svg class="chart" viewBox=format!("0 0 {width} {height}") role="img" aria-label=label>
            {grounds.collect_view()}
            {has_floor.then(|| view! { <text x=LEFT - 8 y=level(0) + 3 text-anchor="end">{floor}</text> })}
            {columns.collect_view()}
        </svg>
    }
    .into_any()
}

fn height_of(marks: &[ClimbMark], wanted: Mark) -> Option<u8> {
    marks.iter().find(|mark| mark.mark == wanted).map(|mark| mark.height)
}

/// The arrow from today to the wish, where they differ.
fn arrow(x: i32, marks: &[ClimbMark]) -> Option<String> {
    let from = height_of(marks, Mark::Today)?;
    let to = height_of(marks, Mark::Wished)?;
    if from == to {
        return None;
    }
    let direction = if to > from { -1 } else { 1 };
    let start = level(from) + direction * 14;
    let end = level(to) - direction * 17;
    let mut path = format!("M{x} {start}V{end}");
    let _ = write!(path, "M{} {}L{x} {end}L{} {}", x - 6, end - direction * 8, x + 6, end - direction * 8);
    Some(path)
}

fn shape(x: i32, mark: ClimbMark, all: &[ClimbMark]) -> AnyView {
    let y = level(mark.height);
    match mark.mark {
        Mark::Today => view! { <circle class="mark-today" cx=x cy=y r="9" /> }.into_any(),
        Mark::Wished => {
            let around = height_of(all, Mark::Today) == Some(mark.height);
            let radius = if around { "14" } else { "11" };
            view! { <circle class="mark-wished" cx=x cy=y r=radius /> }.into_any()
        }
        Mark::Observed => {
            let (cx, half) = (x + 24, 8);
            let d = format!("M{cx} {}l{half} {half}l-{half} {half}l-{half} -{half}z", y - half);
            view! { <path class="mark-observed" d=d /> }.into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrow_points_from_today_to_the_wish() {
        let marks = |from, to| {
            vec![
                ClimbMark { mark: Mark::Today, height: from },
                ClimbMark { mark: Mark::Wished, height: to },
            ]
        };
        assert_eq!(arrow(0, &marks(2, 2)), None);
        assert_eq!(arrow(0, &marks(2, 2)[..1]), None);
        for (from, to) in [(0, 4), (4, 0), (1, 2), (3, 2)] {
            let path = arrow(0, &marks(from, to)).unwrap_or_default();
            let start: i32 = path.split(['V', ' ']).nth(1).and_then(|y| y.parse().ok()).unwrap_or(-1);
            let end: i32 = path.split(['V', 'M']).nth(2).and_then(|y| y.parse().ok()).unwrap_or(-1);
            assert_eq!(end < start, to > from, "{from} to {to}: {path}");
        }
    }
}
