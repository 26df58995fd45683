//! `cargo xtask bench`: sizes first, then speed in a real browser.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use clap::Args;

use crate::base::Base;
use crate::browsers::Browsers;
use crate::engine::Engine;
use crate::problem::{Explain, Outcome, Problem};
use crate::suites;
use crate::workspace::Workspace;
use crate::{build, compress, npm, places, run, sizes, test};

/// What to measure; everything by default.
#[derive(Args)]
pub struct Choice {
    /// Only the sizes
    #[arg(long)]
    sizes: bool,
    /// Few rounds: to see that the bench works, not to believe its numbers
    #[arg(long)]
    fast: bool,
    /// Use the dist/ that is there
    #[arg(long)]
    no_build: bool,
    /// An earlier build, whose update to this one is weighed
    #[arg(long, value_name = "DIST")]
    against: Option<PathBuf>,
    /// Only this part: assessment, walk, search, notebook or plan
    #[arg(long, value_name = "PART", value_parser = PARTS)]
    only: Option<String>,
}

/// The parts of the second half, as `tests/bench/journeys.rs` knows them.
const PARTS: [&str; 5] = ["assessment", "walk", "search", "notebook", "plan"];

/// The development profile: what is measured is the browser, and it is compiled already.
const BENCH: [&str; 5] = ["bench", "--profile", "dev", "--bench", "journeys"];

const CHROMIUM: &str = "PASSERELLE_CHROMIUM";

const MEND: &str = "read the messages above, mend that, and run the command again";

/// Measures; fails when a budget is broken.
pub fn run(choice: &Choice) -> Outcome<ExitCode> {
    let within = if choice.sizes {
        let dist = places::dist(None)?;
        if !choice.no_build {
            build::release(&dist, &Base::default())?;
        }
        sizes::report(&dist, choice.against.as_deref())?
    } else {
        everything(choice)?
    };
    if within {
        return Ok(ExitCode::SUCCESS);
    }
    Err(Problem::new(
        "A page weighs more than its budget",
        "make it lighter, see the table above",
    ))
}

fn everything(choice: &Choice) -> Outcome<bool> {
    let workspace = Workspace::read()?;
    workspace.must_have("bench", "journeys")?;
    let (dist, under_a_path) = if choice.no_build {
        test::sites()?
    } else {
        test::built(&workspace, &BENCH)?
    };
    let within = sizes::report(&dist, choice.against.as_deref())?;
    let browsers = Browsers::ready(&[Engine::Chromium])?;
    let peer = npm::survey()?;
    let chromium = without_beat(&browsers)?;
    let bench = |argument: &[&str]| -> Outcome<Command> {
        let mut cargo = run::cargo();
        cargo
            .args(BENCH)
            .args(workspace.scope())
            .arg("--")
            .args(argument);
        cargo.current_dir(places::root()?);
        suites::environment(&mut cargo, &browsers, &dist, &under_a_path);
        cargo.env("PASSERELLE_PEER", &peer);
        cargo.env(CHROMIUM, &chromium);
        if choice.fast {
            cargo.env("PASSERELLE_FAST", "1");
        }
        if let Some(part) = &choice.only {
            cargo.env("PASSERELLE_PART", part);
        }
        Ok(cargo)
    };
    run::loud(&mut bench(&["--prepare"])?, MEND)?;
    compress_added(&places::target()?.join("bench/site"))?;
    run::loud(&mut bench(&[])?, MEND)?;
    Ok(within)
}

/// A Chromium that draws as soon as there is something to draw. By itself it waits for the beat of
/// a screen, 60 times a second, even where it has no screen: any paint would then seem to take
/// between 17 and 33 ms, whatever it costs.
fn without_beat(browsers: &Browsers) -> Outcome<PathBuf> {
    let to_do = "free some space and try again";
    let chromium = browsers
        .variables()
        .find(|(name, _)| *name == CHROMIUM)
        .map(|(_, path)| path.to_string_lossy().into_owned())
        .ok_or_else(|| Problem::new("There is no Chromium", "install it and try again"))?;
    let folder = places::target()?.join("bench");
    let program = folder.join("chromium");
    std::fs::create_dir_all(&folder)
        .and_then(|()| {
            let flags = "--disable-frame-rate-limit --disable-gpu-vsync";
            std::fs::write(
                &program,
                format!("#!/bin/sh\nexec '{chromium}' {flags} \"$@\"\n"),
            )
        })
        .and_then(|()| run_by_all(&program))
        .explain(format!("{} cannot be written", program.display()), to_do)?;
    Ok(program)
}

#[cfg(unix)]
fn run_by_all(program: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(program, std::fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn run_by_all(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// The bench lays its own pages beside the site, and changes the service worker's list: these have
/// no compressed twin yet, or one of the past.
fn compress_added(site: &Path) -> Outcome {
    let added: Vec<String> = places::list(site)?
        .into_iter()
        .filter(|file| file.starts_with("bench/") || file == "sw.js")
        .collect();
    run::step("Compressing the pages to compare with", || {
        compress::all(site, &added)
    })
}
