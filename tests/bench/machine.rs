//! What a reader has to know of the machine to judge the milliseconds.

use super::support::browser::Browser;
use super::support::outcome::Outcome;
use super::visit::SLOW;
use serde_json::json;

/// How many programs wanted a core during the last minute; none where the system does not say.
pub fn load() -> Option<f64> {
    std::fs::read_to_string("/proc/loadavg")
        .ok()?
        .split_whitespace()
        .next()?
        .parse()
        .ok()
}

/// The paragraph above the table.
pub async fn describe(
    browser: &Browser,
    slowness: f64,
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
        {product} without a window, {cores} cores; {SLOW}× CPU was {slowness:.1}× when tried, and slows \
        neither workers nor the compilation of wasm, which has threads of its own.{busy}\n\n"
    ))
}
