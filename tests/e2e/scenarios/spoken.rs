//! What a screen reader is told: the accessibility tree of the table, of the folds, of the definitions and
//! of the questions, printed, and checked for what must be in it. Chromium only: it alone shows its tree.

use crate::support::browser::Browser;
use crate::support::institution::{INSTITUTION, answer_cells};
use crate::support::journey::{PARTICIPATION, PRACTICES};
use crate::support::outcome::Outcome;
use crate::support::readiness::instrument;
use crate::support::site::Site;
use crate::support::stage::Stage;
use crate::support::view::plain;
use passerelle::catalogue::{Lang, MissionId, plain as unmarked};
use passerelle::features::readiness::TEAM;
use passerelle::features::readiness::{address_of, instrument_of};
use serde_json::{Value, json};
use std::io::Write;

/// A node that a screen reader speaks of.
struct Node {
    role: String,
    name: String,
    depth: usize,
    state: String,
}

/// The tree below an element, in reading order.
async fn tree(browser: &Browser, selector: &str) -> Outcome<Vec<Node>> {
    browser.devtools("DOM.enable", json!({})).await?;
    let document = browser.devtools("DOM.getDocument", json!({})).await?;
    let wanted = json!({ "nodeId": document["root"]["nodeId"], "selector": selector });
    let found = browser.devtools("DOM.querySelector", wanted).await?;
    let described = browser
        .devtools("DOM.describeNode", json!({ "nodeId": found["nodeId"] }))
        .await?;
    let top = described["node"]["backendNodeId"].clone();
    let all = browser
        .devtools("Accessibility.getFullAXTree", json!({}))
        .await?;
    let nodes = all["nodes"].as_array().cloned().unwrap_or_default();
    let start = nodes.iter().find(|node| node["backendDOMNodeId"] == top);
    let start = start.ok_or_else(|| format!("{selector} is not in the tree"))?;
    let mut out = Vec::new();
    walk(&nodes, start, 0, &mut out);
    Ok(out)
}

fn walk(nodes: &[Value], node: &Value, depth: usize, out: &mut Vec<Node>) {
    let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
    let role = text(&node["role"]);
    let told = node["ignored"] != json!(true)
        && !matches!(role.as_str(), "" | "none" | "generic" | "InlineTextBox");
    if told {
        let state = node["properties"].as_array().into_iter().flatten();
        let state = state.filter_map(|property| {
            let name = property["name"].as_str()?;
            let shown = matches!(
                name,
                "expanded" | "checked" | "pressed" | "level" | "required"
            );
            shown.then(|| format!("{name}={}", property["value"]["value"]))
        });
        out.push(Node {
            role,
            name: text(&node["name"]),
            depth,
            state: state.collect::<Vec<_>>().join(" "),
        });
    }
    let inner = if told { depth + 1 } else { depth };
    for id in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = nodes.iter().find(|other| other["nodeId"] == *id) {
            walk(nodes, child, inner, out);
        }
    }
}

/// Printed past the test's own capture: it is to be read by a person.
fn print(title: &str, nodes: &[Node], most: usize) {
    let mut text = format!("\n--- {title}\n");
    for node in nodes.iter().take(most) {
        let indent = "  ".repeat(node.depth);
        text.push_str(&format!(
            "{indent}{} \"{}\" {}\n",
            node.role, node.name, node.state
        ));
    }
    if nodes.len() > most {
        text.push_str(&format!("  (and {} more)\n", nodes.len() - most));
    }
    let _ = std::io::stderr().write_all(text.as_bytes());
}

fn names<'a>(nodes: &'a [Node], role: &str) -> Vec<&'a str> {
    let of_role = nodes.iter().filter(|node| node.role == role);
    of_role.map(|node| node.name.as_str()).collect()
}

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    browser.devtools("Accessibility.enable", json!({})).await?;

    browser.go(&site.at("comparer/")).await?;
    browser.see("table").await?;
    let table = tree(&browser, "table").await?;
    print("the comparison", &table, 40);
    ensure_eq!(table[0].role, "table", "a table");
    ensure!(!table[0].name.is_empty(), "with a name");
    ensure_eq!(
        names(&table, "columnheader"),
        ["Représentant des usagers", "Patient ou aidant partenaire"],
        "a header for each column that shows"
    );
    let rows = names(&table, "rowheader");
    ensure!(rows.len() >= 4, "a header for each row: {rows:?}");
    ensure!(rows.iter().all(|name| !name.is_empty()), "each with a name");

    browser.go(&site.at("missions/recherche/")).await?;
    browser.see("details.fold").await?;
    let folds = tree(&browser, ".folds").await?;
    print("the folds of a card", &folds, 30);
    let summaries: Vec<&Node> = folds
        .iter()
        .filter(|node| node.role == "DisclosureTriangle")
        .collect();
    ensure!(summaries.len() > 5, "{} folds", summaries.len());
    for summary in summaries {
        ensure!(!summary.name.is_empty(), "a fold has a name");
        ensure!(
            summary.state.contains("expanded="),
            "{} says whether it is open",
            summary.name
        );
    }

    browser.go(&site.at("lexique/")).await?;
    browser.see(".lexicon").await?;
    let lexicon = tree(&browser, ".lexicon").await?;
    print("the definitions", &lexicon, 12);
    let terms = lexicon.iter().filter(|node| node.role == "term").count();
    let definitions = lexicon
        .iter()
        .filter(|node| node.role == "definition")
        .count();
    ensure!(terms > 100, "{terms} terms");
    ensure!(
        definitions >= terms,
        "{definitions} definitions of {terms} terms"
    );

    browser
        .go(&site.at("roles/representant-des-usagers/"))
        .await?;
    browser.see("main a.term").await?;
    let page = tree(&browser, "main").await?;
    let links = names(&page, "link");
    ensure!(
        links.iter().all(|name| !name.is_empty()),
        "each link has a name: {links:?}"
    );

    // Each statement of a questionnaire, and its answers, once each.
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}#pratiques")))
        .await?;
    let questions = tree(&browser, "#journey").await?;
    print("the practices", &questions, 24);
    let groups = names(&questions, "group");
    let asked: Vec<&&str> = groups.iter().filter(|name| !name.is_empty()).collect();
    ensure_eq!(asked.len(), PRACTICES.len(), "a group for each practice");
    ensure_eq!(
        names(&questions, "radio").len(),
        4 * PRACTICES.len(),
        "four answers each"
    );
    let mut once = asked.clone();
    once.sort_unstable();
    once.dedup();
    ensure_eq!(once.len(), asked.len(), "no statement twice");
    readiness(&browser, &site).await?;
    institution(&browser, &site).await
}

/// Of every mission and of the team: each statement in its order, once, with its place and its four answers.
async fn readiness(browser: &Browser, site: &Site) -> Outcome {
    let missions = MissionId::ALL.iter().map(|mission| instrument_of(*mission));
    for id in missions.chain([TEAM]) {
        let (asked, _) = instrument(id);
        let total = asked.items().count();
        let mut number = 0;
        for section in &asked.sections {
            let page = [&*address_of(id).path(Lang::Fr), "#", &section.fragment].concat();
            // From elsewhere: a change of the fragment alone would load nothing.
            browser.go("about:blank").await?;
            browser.go_ready(&site.at(&page)).await?;
            let questions = tree(browser, "#journey").await?;
            let groups = names(&questions, "group");
            let groups: Vec<String> = groups
                .iter()
                .filter(|n| !n.is_empty())
                .map(|n| plain(n))
                .collect();
            ensure_eq!(
                groups.len(),
                section.items.len(),
                "a group for each statement of {page}"
            );
            for (item, name) in section.items.iter().zip(&groups) {
                number += 1;
                let statement = plain(&unmarked(&item.statement));
                ensure!(name.contains(&statement), "{name:?} asks {statement:?}");
                ensure!(
                    name.contains(&format!("{number} sur {total}")),
                    "{name:?} has the place {number} of {total}"
                );
            }
            ensure_eq!(
                names(&questions, "radio").len(),
                4 * section.items.len(),
                "four answers each in {page}"
            );
        }
        ensure_eq!(number, total, "every statement of {}", id.id());
    }
    Ok(())
}

/// Each question of an activity once, with its place and its seven answers; then the table, also where it is not
/// drawn as one.
async fn institution(browser: &Browser, site: &Site) -> Outcome {
    browser
        .go_ready(&site.at(&format!("{INSTITUTION}#soins")))
        .await?;
    let questions = tree(browser, "#journey").await?;
    print("an activity of an institution", &questions, 30);
    let groups = names(&questions, "group");
    let asked: Vec<&&str> = groups.iter().filter(|name| !name.is_empty()).collect();
    ensure_eq!(asked.len(), 6, "today and the wish at three levels");
    for (number, name) in (1..).zip(&asked) {
        let place = format!("{number} sur 24.");
        ensure!(name.starts_with(&place), "{name}: its place is {place}");
        ensure!(name.contains("Soins, dans l"), "{name}: its cell is named");
    }
    ensure_eq!(
        names(&questions, "radio").len(),
        6 * 7,
        "seven answers each"
    );
    answer_cells(
        browser,
        "soins",
        &[
            ("care.service.today", "information"),
            ("care.service.wished", "partnership"),
        ],
    )
    .await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    for width in [1200, 320] {
        browser.resize(width).await?;
        browser.see(".heat").await?;
        let table = tree(browser, ".heat").await?;
        print("the table of an institution", &table, 30);
        ensure_eq!(table[0].role, "table", "a table");
        ensure!(!table[0].name.is_empty(), "with a name");
        ensure_eq!(
            names(&table, "columnheader"),
            ["Activité", "Le service", "L’organisation", "La gouvernance"],
            "a header for each level"
        );
        ensure_eq!(
            names(&table, "rowheader"),
            ["Soins", "Formation", "Recherche", "Qualité"],
            "a header for each activity"
        );
        let cells = table
            .iter()
            .filter(|node| matches!(node.role.as_str(), "cell" | "gridcell"));
        let cells: Vec<&Node> = cells.collect();
        ensure_eq!(cells.len(), 12, "twelve cells");
        let said: Vec<&str> = names(&table, "StaticText");
        for words in ["aujourd’hui", "souhaité", "Information", "Partenariat"] {
            ensure!(
                said.iter().any(|said| said.contains(words)),
                "{words} is said: {said:?}"
            );
        }
    }
    Ok(())
}
