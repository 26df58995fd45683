//! `cargo xtask bench`, second part: speed in Chromium, against plain JavaScript (the floor) and
//! against SurveyJS, all in one run and in turn, so that what the machine does besides weighs on
//! all alike. Only ratios say the same on any machine; milliseconds are of this one.
//!
//! No time fails the run: what is over its budget is marked.

#[macro_use]
mod support;

mod assessment;
mod machine;
mod material;
mod notebook;
mod plan;
mod prepare;
mod search;
mod site;
mod statistics;
mod table;
mod visit;
mod walk;
mod weight;

use serde_json::json;
use std::process::ExitCode;
use std::time::Duration;
use support::browser::Browser;
use support::driver::Wishes;
use support::engine::Engine;
use support::outcome::Outcome;
use support::server::Server;
use table::Row;

/// How many rounds: few are enough to see that the bench works.
struct Rounds {
    assessment: usize,
    walk: usize,
    notebook: usize,
}

const FULL: Rounds = Rounds {
    assessment: 16,
    walk: 8,
    notebook: 6,
};
const FAST: Rounds = Rounds {
    assessment: 2,
    walk: 1,
    notebook: 1,
};

/// The slowest page of all takes a while before it answers.
const PATIENCE: Duration = Duration::from_secs(30);

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome {
    if std::env::args().any(|argument| argument == "--prepare") {
        return prepare::lay_out();
    }
    let rounds = if support::environment::fast() {
        FAST
    } else {
        FULL
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let report = runtime.block_on(measure(&rounds))?;
    println!("{report}");
    let file = site::folder().join("../../bench.md");
    Ok(std::fs::write(file, report)?)
}

async fn measure(rounds: &Rounds) -> Outcome<String> {
    let before = machine::load();
    let server = Server::start(&site::folder())?;
    let origin = server.origin.as_str();
    let mut rows = vec![weight::row()?];

    let only = std::env::var("PASSERELLE_PART").ok();
    let is_wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);

    let browser = start().await?;
    install(
        &browser,
        origin,
        &[site::OURS, site::FLOOR, site::PEER, site::PLAIN],
    )
    .await?;
    let processor = machine::processor(&browser, origin).await?;
    if is_wanted("assessment") {
        eprintln!("Twenty questions, {} rounds", rounds.assessment);
        rows.extend(assessment::measure(&browser, origin, rounds.assessment).await?);
    }
    if is_wanted("walk") {
        eprintln!("From page to page, {} rounds", rounds.walk);
        rows.extend(walk::measure(&browser, origin, rounds.walk).await?);
    }
    if is_wanted("search") {
        eprintln!("The search, {} rounds", rounds.walk);
        rows.extend(search::measure(&browser, origin, rounds.walk).await?);
    }
    if is_wanted("notebook") {
        // A browser of its own: the notebook is to hold what is put there and nothing else.
        let browser = start().await?;
        install(&browser, origin, &[notebook::NOTEBOOK, site::LIST]).await?;
        eprintln!("The notebook, {} rounds", rounds.notebook);
        rows.extend(notebook::measure(&browser, origin, rounds.notebook).await?);
    }

    if is_wanted("plan") {
        let browser = start().await?;
        install(&browser, origin, &[plan::PLAN]).await?;
        eprintln!("A contact plan, {} rounds", rounds.notebook);
        rows.extend(plan::measure(&browser, origin, rounds.notebook).await?);
    }

    let head = machine::describe(&browser, processor, [before, machine::load()]).await?;
    let lines: String = rows.iter().map(Row::line).collect();
    Ok([&head, table::HEAD, &lines].concat())
}

async fn start() -> Outcome<Browser> {
    let browser = Browser::start(Engine::Chromium, &Wishes::default()).await?;
    browser.web().set_script_timeout(PATIENCE).await?;
    Ok(browser)
}

/// Visits each page until its service worker has everything. A fixture brings a worker of its own;
/// the pages of the site share theirs.
async fn install(browser: &Browser, origin: &str, pages: &[&str]) -> Outcome {
    let register = "
        const own = location.pathname.startsWith('/bench/') && location.pathname !== arguments[0];
        if (own) await navigator.serviceWorker.register('sw.js');
        const { active } = await navigator.serviceWorker.ready;
        if (active.state === 'activated') return;
        await new Promise((resolve) => active.addEventListener('statechange', resolve));";
    for page in pages {
        browser.go(&format!("{origin}/{page}")).await?;
        browser
            .js_later(register, vec![json!(format!("/{}", site::OURS))])
            .await?;
    }
    Ok(())
}
