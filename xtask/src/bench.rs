//! `cargo xtask bench`: sizes first, then speed in a real browser.

use std::process::ExitCode;

use clap::Args;

use crate::base::Base;
use crate::browsers::Browsers;
use crate::engine::Engine;
use crate::problem::{Outcome, Problem};
use crate::suites::{self, Workspace};
use crate::{build, npm, places, run, sizes, test};

/// What to measure; everything by default.
#[derive(Args)]
pub struct Choice {
    /// Only the sizes
    #[arg(long)]
    sizes: bool,
}

/// The development profile: what is measured is the browser, and it is compiled already.
const BENCH: [&str; 5] = ["bench", "--profile", "dev", "--bench", "journeys"];

/// Measures; fails when a budget is broken.
pub fn run(choice: &Choice) -> Outcome<ExitCode> {
    let within = if choice.sizes {
        let dist = places::dist(None)?;
        build::release(&dist, &Base::default())?;
        sizes::report(&dist)?
    } else {
        everything()?
    };
    if within {
        return Ok(ExitCode::SUCCESS);
    }
    Err(Problem::new(
        "A page weighs more than its budget",
        "make it lighter, see the table above",
    ))
}

fn everything() -> Outcome<bool> {
    let workspace = Workspace::read()?;
    workspace.must_have("bench", "journeys")?;
    let (dist, under_a_path) = test::built(&workspace, &BENCH)?;
    let within = sizes::report(&dist)?;
    let browsers = Browsers::ready(&[Engine::Chromium])?;
    let mut cargo = run::cargo();
    cargo
        .args(BENCH)
        .args(workspace.scope())
        .current_dir(places::root()?);
    suites::environment(&mut cargo, &browsers, &dist, &under_a_path);
    cargo.env("PASSERELLE_PEER", npm::survey()?);
    run::loud(
        &mut cargo,
        "read the messages above: a budget is broken or the bench is",
    )?;
    Ok(within)
}
