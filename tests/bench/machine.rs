//! What a reader has to know of the machine to judge the milliseconds.

use super::support::browser::Browser;
use super::support::outcome::Outcome;
use super::visit::{SLOW, Visit, Wanted};
use serde_json::json;

const ROUNDS: u8 = 3;

/// How many programs wanted a core during the last minute; none where the system does not say.
pub fn load() -> Option<f64> {
    std::fs::read_to_string("/proc/loadavg")
        .ok()?
        .split_whitespace()
        .next()?
        .parse()
        .ok()
}

/// How fast a page's processor is.
#[derive(Clone, Copy, Debug)]
pub struct Processor {
    /// Milliseconds that twenty million steps of plain arithmetic take, before anything slows it down. Machines that
    /// others work on as well differ from one hour to the next, and so do all the milliseconds of a table.
    steps: f64,
    /// How many times slower it really becomes: the throttle is not exact.
    slowness: f64,
}

/// Tries the processor, slowed down and not, in turn.
pub async fn processor(browser: &Browser, origin: &str) -> Outcome<Processor> {
    let work = "const start = performance.now();
        let sum = 0;
        for (let i = 0; i < 2e7; i++) sum = (sum * 31 + i) | 0;
        return { time: performance.now() - start, sum };";
    let visit = Visit::begin(
        browser,
        origin,
        &Wanted {
            selector: "main",
            late: false,
        },
    )
    .await?;
    let mut times = [0.0, 0.0];
    for _ in 0..ROUNDS {
        for (time, rate) in times.iter_mut().zip([1.0, SLOW]) {
            visit.slow_down(rate).await?;
            *time += visit.later(work, Vec::new()).await?["time"]
                .as_f64()
                .unwrap_or_default();
        }
    }
    visit.end().await?;
    Ok(Processor {
        steps: times[0] / f64::from(ROUNDS),
        slowness: times[1] / times[0],
    })
}

/// The paragraph above the table.
pub async fn describe(
    browser: &Browser,
    Processor { steps, slowness }: Processor,
    loads: [Option<f64>; 2],
) -> Outcome<String> {
    let product = browser.devtools("Browser.getVersion", json!({})).await?["product"].clone();
    let product = product
        .as_str()
        .unwrap_or("Chromium")
        .replace("Headless", "");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let busy = match loads {
        [Some(before), Some(after)] => {
            format!(" System load {before:.1} before, {after:.1} after.")
        }
        _ => String::new(),
    };
    Ok(format!(
        "Medians, with the 95th percentile in brackets. The floor is a page of plain JavaScript with \
        the same questions and the same style sheet; SurveyJS is survey-core and survey-js-ui 2.5.38, \
        which here saves nothing. Every page is served by a service worker that has to start first. \
        {product} without a window, {cores} cores; twenty million \
        steps of plain JavaScript took {steps:.0} ms; {SLOW}× CPU was {slowness:.1}× when tried, and slows \
        neither workers nor the compilation of wasm, which has threads of its own.{busy}\n\n"
    ))
}
