//! axe-core, the accessibility rules, on whatever is on screen.

use super::browser::Browser;
use super::environment;
use super::outcome::Outcome;
use serde_json::json;
use std::sync::LazyLock;

static SOURCE: LazyLock<Result<String, String>> = LazyLock::new(|| {
    let path = environment::path("PASSERELLE_AXE").map_err(|trouble| trouble.to_string())?;
    std::fs::read_to_string(path).map_err(|error| error.to_string())
});

/// The rules whose answer depends on the colours.
pub const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];
/// The rule whose answer depends on the size of letters.
pub const SCROLLS: [&str; 1] = ["scrollable-region-focusable"];

/// Every rule, best practices too, or those that are named; what cannot be decided is looked at by hand.
const RUN: &str = "
    const rules = arguments[0];
    const only = rules.length ? { runOnly: { type: 'rule', values: rules } } : {};
    const result = await axe.run(document, { resultTypes: ['violations'], ...only });
    return result.violations.map((rule) =>
        `${rule.id} (${rule.impact}): ` + rule.nodes.map((node) =>
            `${node.target.join(' ')} ${node.html.slice(0, 160)} ${node.failureSummary.replace(/\\s+/g, ' ')}`
        ).join('\\n      '));";

impl Browser {
    /// The rules that the page breaks, each with its places: of those that are named, of all where none is.
    pub async fn axe(&self, rules: &[&str]) -> Outcome<Vec<String>> {
        if self.js("return typeof window.axe;", Vec::new()).await? != "object" {
            let source = SOURCE.as_ref().map_err(String::as_str)?;
            // The content policy does not bind the driver, and the page does not see axe before.
            self.js(source, Vec::new()).await?;
        }
        let broken = self.js_later(RUN, vec![json!(rules)]).await?;
        let broken = broken.as_array().cloned().unwrap_or_default();
        Ok(broken
            .iter()
            .filter_map(|rule| rule.as_str().map(str::to_owned))
            .collect())
    }
}
