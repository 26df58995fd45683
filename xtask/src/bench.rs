//! `cargo xtask bench`: sizes first, then speed in a real browser.

use std::process::ExitCode;

use clap::Args;

use crate::browsers::Browsers;
use crate::engine::Engine;
use crate::problem::{Outcome, Problem};
use crate::suites::{self, Workspace};
use crate::{npm, places, run, sizes, test};

/// What to measure; everything by default.
#[derive(Args)]
pub struct Choice {
    /// Only the sizes
    #[arg(long)]
    sizes: bool,
}

/// Measures; fails when a budget is broken.
pub fn run(choice: &Choice) -> Outcome<ExitCode> {
    let workspace = Workspace::read()?;
    let (dist, under_a_path) = test::built(&workspace)?;
    let within = sizes::report(&dist)?;
    if !choice.sizes {
        workspace.must_have("bench", "journeys")?;
        let browsers = Browsers::ready(&[Engine::Chromium])?;
        let mut cargo = run::cargo();
        // The development profile: what is measured is the browser, and it is compiled already.
        cargo
            .args(["bench", "--profile", "dev"])
            .args(workspace.scope())
            .args(["--bench", "journeys"]);
        cargo.current_dir(places::root()?);
        suites::environment(&mut cargo, &browsers, &dist, &under_a_path);
        cargo.env("PASSERELLE_PEER", npm::survey()?);
        run::loud(
            &mut cargo,
            "read the messages above: a budget is broken or the bench is",
        )?;
    }
    if within {
        return Ok(ExitCode::SUCCESS);
    }
    Err(Problem::new(
        "A page weighs more than its budget",
        "make it lighter, see the table above",
    ))
}
