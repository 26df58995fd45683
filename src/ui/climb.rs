//! Draws the climbing chart: a ladder of four steps, a column per phase, a mark per value. It draws marks
//! and knows no rule. Shape matters before colour: today is a disc, wished a ring, observed a diamond. The diamond is full
//! for what is established, half for what is begun, and dashed for what is to be checked.

use super::StaticHtml;

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The degree stated today.
    Today,
    /// The degree wished.
    Wished,
    /// A degree that the practices establish.
    Established,
    /// A degree that the practices begin.
    Begun,
    /// A degree whose practice is not known.
    ToCheck,
}

impl Mark {
    /// Returns the class of the diamond, if it is one.
    pub(super) const fn diamond(self) -> Option<&'static str> {
        match self {
            Self::Established => Some("mark-established"),
            Self::Begun => Some("mark-begun"),
            Self::ToCheck => Some("mark-to-check"),
            Self::Today | Self::Wished => None,
        }
    }
}

/// A mark at a height: 0 below the ladder, 1 to 4 on its steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClimbMark {
    /// The kind of mark.
    pub mark: Mark,
    /// Its height.
    pub height: u8,
}

/// One column of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClimbPhase<'a> {
    /// Its heading.
    pub name: &'a str,
    /// Its marks.
    pub marks: Vec<ClimbMark>,
}

/// A chart to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Climb<'a> {
    /// What it shows, in a few words. The caller writes the full text beside it.
    pub label: &'a str,
    /// The names of the steps, low to high.
    pub steps: Vec<&'a str>,
    /// The name of the floor, drawn when a mark lies on it.
    pub floor: &'a str,
    /// The columns.
    pub phases: Vec<ClimbPhase<'a>>,
}

const STEP: i32 = 56;
const TOP: i32 = 32;
const LEFT: i32 = 118;
const COLUMN: i32 = 70;

/// Returns the middle of a step. Height 0 is the floor, under the first step.
fn level(height: u8) -> i32 {
    let steps = 4 - i32::from(height.min(4));
    if height == 0 {
        TOP + 4 * STEP + 18
    } else {
        TOP + steps * STEP + STEP / 2
    }
}

impl Climb<'_> {
    /// Writes the chart as SVG.
    #[must_use]
    pub fn draw(&self) -> StaticHtml {
        let has_floor = self
            .phases
            .iter()
            .flat_map(|phase| &phase.marks)
            .any(|mark| mark.height == 0);
        let columns = i32::try_from(self.phases.len()).unwrap_or(3);
        let width = LEFT + COLUMN * columns;
        let height = TOP + 4 * STEP + if has_floor { 40 } else { 4 };
        let box_ = format!("0 0 {width} {height}");
        let mut svg = StaticHtml::new();
        svg.open(
            "svg",
            &[
                ("class", "chart"),
                ("viewBox", &box_),
                ("role", "img"),
                ("aria-label", self.label),
            ],
        );
        for (name, rung) in self.steps.iter().zip(1_u8..) {
            let y = level(rung);
            let class = format!("step-{rung}");
            let across = (width - LEFT).to_string();
            let top = (y - STEP / 2).to_string();
            let tall = (STEP - 4).to_string();
            let left = LEFT.to_string();
            svg.open(
                "rect",
                &[
                    ("class", &class),
                    ("x", &left),
                    ("y", &top),
                    ("width", &across),
                    ("height", &tall),
                    ("rx", "6"),
                ],
            )
            .close("rect");
            label(&mut svg, y, name);
        }
        if has_floor {
            label(&mut svg, level(0), self.floor);
        }
        for (phase, place) in self.phases.iter().zip(0_i32..) {
            let x = LEFT + COLUMN * place + COLUMN / 2;
            let middle = x.to_string();
            svg.leaf(
                "text",
                &[
                    ("x", &middle),
                    ("y", "20"),
                    ("text-anchor", "middle"),
                    ("class", "phase"),
                ],
                phase.name,
            );
            if let Some(path) = arrow(x, &phase.marks) {
                svg.open("path", &[("class", "gap"), ("d", &path)])
                    .close("path");
            }
            for mark in &phase.marks {
                shape(&mut svg, x, *mark, &phase.marks);
            }
        }
        svg.close("svg");
        svg
    }
}

fn label(svg: &mut StaticHtml, y: i32, name: &str) {
    let (x, y) = ((LEFT - 8).to_string(), (y + 4).to_string());
    svg.leaf(
        "text",
        &[("x", &x), ("y", &y), ("text-anchor", "end")],
        name,
    );
}

fn height_of(marks: &[ClimbMark], wanted: Mark) -> Option<u8> {
    marks
        .iter()
        .find(|mark| mark.mark == wanted)
        .map(|mark| mark.height)
}

/// Writes the arrow from today to the wish, if they differ.
fn arrow(x: i32, marks: &[ClimbMark]) -> Option<String> {
    let from = height_of(marks, Mark::Today)?;
    let to = height_of(marks, Mark::Wished)?;
    if from == to {
        return None;
    }
    let direction = if to > from { -1 } else { 1 };
    let start = level(from) + direction * 14;
    let end = level(to) - direction * 17;
    let (left, right, back) = (x - 6, x + 6, end - direction * 8);
    Some(format!(
        "M{x} {start}V{end}M{left} {back}L{x} {end}L{right} {back}"
    ))
}

/// Writes a diamond around a point. That of what is begun is full on the left only: its right half is drawn once more,
/// the other way round, which leaves it out of the filling.
pub(super) fn diamond(x: i32, y: i32, half: i32, mark: Mark) -> String {
    let top = y - half;
    let whole = format!("M{x} {top}l{half} {half}l-{half} {half}l-{half} -{half}z");
    if mark == Mark::Begun {
        format!("{whole}M{x} {top}v{}l{half} -{half}z", 2 * half)
    } else {
        whole
    }
}

fn shape(svg: &mut StaticHtml, x: i32, mark: ClimbMark, all: &[ClimbMark]) {
    let y = level(mark.height);
    if let Some(class) = mark.mark.diamond() {
        let path = diamond(x + 24, y, 8, mark.mark);
        svg.open("path", &[("class", class), ("d", &path)])
            .close("path");
        return;
    }
    let around = height_of(all, Mark::Today) == Some(mark.height);
    let (class, radius) = match mark.mark {
        Mark::Wished if around => ("mark-wished", "14"),
        Mark::Wished => ("mark-wished", "11"),
        _ => ("mark-today", "9"),
    };
    let (x, y) = (x.to_string(), y.to_string());
    svg.open(
        "circle",
        &[("class", class), ("cx", &x), ("cy", &y), ("r", radius)],
    )
    .close("circle");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrow_points_from_today_to_the_wish() {
        let marks = |from, to| {
            vec![
                ClimbMark {
                    mark: Mark::Today,
                    height: from,
                },
                ClimbMark {
                    mark: Mark::Wished,
                    height: to,
                },
            ]
        };
        assert_eq!(arrow(0, &marks(2, 2)), None);
        assert_eq!(arrow(0, &marks(2, 2)[..1]), None);
        for (from, to) in [(0, 4), (4, 0), (1, 2), (3, 2)] {
            let path = arrow(0, &marks(from, to)).unwrap_or_default();
            let start: i32 = path
                .split(['V', ' '])
                .nth(1)
                .and_then(|y| y.parse().ok())
                .unwrap_or(-1);
            let end: i32 = path
                .split(['V', 'M'])
                .nth(2)
                .and_then(|y| y.parse().ok())
                .unwrap_or(-1);
            assert_eq!(end < start, to > from, "{from} to {to}: {path}");
        }
    }

    #[test]
    fn every_value_has_its_mark() {
        let marks = [
            (Mark::Wished, 4),
            (Mark::Today, 0),
            (Mark::Established, 1),
            (Mark::Begun, 2),
            (Mark::ToCheck, 3),
        ];
        let marks = marks
            .into_iter()
            .map(|(mark, height)| ClimbMark { mark, height })
            .collect();
        let climb = Climb {
            label: "l",
            steps: vec!["a", "b", "c", "d"],
            floor: "f",
            phases: vec![ClimbPhase { name: "p", marks }],
        };
        let svg = climb.draw().html();
        for part in [
            "mark-today",
            "mark-wished",
            "mark-established",
            "mark-begun",
            "mark-to-check",
            "class=\"gap\"",
            ">f<",
            ">d<",
        ] {
            assert_eq!(svg.matches(part).count(), 1, "{part} in {svg}");
        }
    }
}
