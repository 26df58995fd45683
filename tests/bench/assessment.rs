//! The page with the twenty questions: how soon it can be answered, and what an answer costs.

use super::material::STEP;
use super::site::{FLOOR, JOURNEY, OURS, PEER};
use super::statistics::Samples;
use super::support::browser::Browser;
use super::support::outcome::Outcome;
use super::table::{Budget, Row, Unit};
use super::visit::{SLOW, Visit, Wanted};

/// The answers measured at each speed, after the first one.
const ANSWERS: usize = 8;

/// A page to measure.
struct Page {
    /// Its address below the top of the site.
    path: String,
    /// What can be answered once it is there.
    first: &'static str,
    /// Whether it saves each answer and says so.
    saves: bool,
    /// Whether its answers are measured too.
    tapped: bool,
    found: Found,
}

/// What was found on a page.
#[derive(Default)]
struct Found {
    usable: Samples,
    painted: Samples,
    tap: Samples,
    first_saved: Samples,
    saved_slow: Samples,
    saved: Samples,
    shift: Samples,
}

impl Page {
    fn new(path: String, first: &'static str, saves: bool, tapped: bool) -> Self {
        Self {
            path,
            first,
            saves,
            tapped,
            found: Found::default(),
        }
    }

    async fn measure(&mut self, browser: &Browser, origin: &str, round: usize) -> Outcome {
        let wanted = Wanted {
            selector: self.first,
            late: false,
        };
        let visit = Visit::begin(browser, origin, &wanted).await?;
        visit.let_workers_sleep().await?;
        let arrival = visit.go(&self.path).await?;
        self.found.usable.add(arrival.usable);
        self.found.painted.add(arrival.painted);
        if self.tapped {
            self.answer(&visit, round).await?;
        }
        self.found.shift.add(visit.shift().await?);
        visit.end().await
    }

    /// The first answer opens the database and makes the document: it stands apart.
    async fn answer(&mut self, visit: &Visit<'_>, round: usize) -> Outcome {
        for question in 0..=2 * ANSWERS {
            if question == ANSWERS + 1 {
                visit.slow_down(1.0).await?;
            }
            let tap = visit
                .tap(question, (question + round) % 5, self.saves)
                .await?;
            if (1..=ANSWERS).contains(&question) {
                self.found.tap.add(tap.painted);
            }
            let saved = match question {
                0 => &mut self.found.first_saved,
                _ if question <= ANSWERS => &mut self.found.saved_slow,
                _ => &mut self.found.saved,
            };
            tap.saved.into_iter().for_each(|time| saved.add(time));
        }
        Ok(())
    }
}

/// Measures in rounds, each page once a round and each time in another order.
pub async fn measure(browser: &Browser, origin: &str, rounds: usize) -> Outcome<Vec<Row>> {
    let question = "main [name=\"q01\"]:not(:disabled)";
    let mut pages = [
        Page::new(format!("{OURS}#{STEP}"), question, true, true),
        Page::new(FLOOR.to_owned(), question, true, true),
        Page::new(
            PEER.to_owned(),
            "main input[type=\"radio\"]:not(:disabled)",
            false,
            true,
        ),
        Page::new(
            format!("{JOURNEY}#avant"),
            "main [name=\"before.today\"]:not(:disabled)",
            true,
            false,
        ),
        Page::new(JOURNEY.to_owned(), "main input:not(:disabled)", true, false),
    ];
    for round in 0..rounds {
        for place in 0..pages.len() {
            let place = (place + round) % pages.len();
            if let Some(page) = pages.get_mut(place) {
                page.measure(browser, origin, round)
                    .await
                    .map_err(|trouble| format!("{}: {trouble}", page.path))?;
            }
        }
        eprint!(".");
    }
    eprintln!();
    Ok(rows(&pages.map(|page| page.found)))
}

fn rows([ours, floor, peer, step, start]: &[Found; 5]) -> Vec<Row> {
    let row = |what: &str, of: fn(&Found) -> &Samples, budget: Budget| Row {
        what: what.to_owned(),
        ours: of(ours).spread(),
        floor: of(floor).spread(),
        peer: of(peer).spread(),
        unit: Unit::Milliseconds,
        budget,
    };
    let alone = |what: &str, samples: &Samples, unit: Unit, budget: Budget| Row {
        what: what.to_owned(),
        ours: samples.spread(),
        floor: None,
        peer: None,
        unit,
        budget,
    };
    let arrive = Budget::Median(400.0);
    let mut shift = ours.shift.clone();
    shift.append(&step.shift);
    shift.append(&start.shift);
    vec![
        row(
            &format!("20 questions: navigation to answerable, {SLOW}× CPU"),
            |f| &f.usable,
            arrive,
        ),
        row(
            &format!("20 questions: navigation to painted, {SLOW}× CPU"),
            |f| &f.painted,
            Budget::None,
        ),
        alone(
            &format!("the participation page at a phase: to answerable, {SLOW}× CPU"),
            &step.usable,
            Unit::Milliseconds,
            arrive,
        ),
        alone(
            &format!("the participation page at its start: to answerable, {SLOW}× CPU"),
            &start.usable,
            Unit::Milliseconds,
            arrive,
        ),
        row(
            &format!("one answer: tap to painted, {SLOW}× CPU"),
            |f| &f.tap,
            Budget::Median(20.0),
        ),
        row(
            "one answer: tap to durably saved",
            |f| &f.saved,
            Budget::TimesFloor(1.3),
        ),
        row(
            &format!("one answer: tap to durably saved, {SLOW}× CPU"),
            |f| &f.saved_slow,
            Budget::None,
        ),
        row(
            &format!("the first answer of a document: tap to durably saved, {SLOW}× CPU"),
            |f| &f.first_saved,
            Budget::None,
        ),
        alone(
            "layout shift (CLS) of a journey's page, the worst",
            &shift.worst(),
            Unit::Score,
            Budget::Median(0.01),
        ),
    ]
}
