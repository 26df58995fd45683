//! `cargo xtask test`: every test there is, in order, with one count at the end.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::base::Base;
use crate::browsers::Browsers;
use crate::counts::Counts;
use crate::engine::Engine;
use crate::problem::{Outcome, Problem};
use crate::suites;
use crate::workspace::Workspace;
use crate::{browsers, build, headers, places, prose, site, tools};

/// What to run; everything by default.
#[derive(Args)]
pub struct Choice {
    /// Only the browser tests, in this engine
    #[arg(long)]
    engine: Option<Engine>,
    /// Only tests whose name contains this
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
    /// Only this suite
    #[arg(long)]
    suite: Option<Suite>,
    /// Fewer rounds in tests that repeat themselves
    #[arg(long)]
    fast: bool,
    /// Use the dist/ that is there
    #[arg(long)]
    no_build: bool,
}

/// The kinds of tests.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Suite {
    /// Rust only
    Native,
    /// The scripts of the pages and of the service worker, without a browser
    Scripts,
    /// The files that leave, read by other programs
    Exchange,
    /// The storage, inside a browser
    Storage,
    /// Journeys through the built site
    E2e,
}

impl Choice {
    fn wants(&self, suite: Suite) -> bool {
        match self.suite {
            Some(only) => only == suite,
            None => matches!(suite, Suite::Storage | Suite::E2e) || self.engine.is_none(),
        }
    }

    fn engines(&self) -> Vec<Engine> {
        Engine::ALL
            .into_iter()
            .filter(|engine| self.engine.is_none_or(|only| only == *engine))
            .collect()
    }

    fn chooses(&self, test: &str) -> bool {
        let in_engine = match self.engine {
            // What belongs to no engine runs when none is asked for.
            Some(engine) => test.ends_with(&format!("::{}", engine.name())),
            None => true,
        };
        in_engine
            && browsers::has_server(test)
            && self
                .only
                .as_ref()
                .is_none_or(|part| test.contains(part.as_str()))
    }
}

/// The scenarios that are played on the second site, the one under a path.
const UNDER_A_PATH: [&str; 2] = ["sub_path", "two_apps"];

/// Whether the sites are there that are to be used as they are. Asked before anything runs: most scenarios need
/// only the first, so that the others would fail in the middle of a quarter of an hour.
fn must_be_built(choice: &Choice) -> Outcome {
    let (dist, under_a_path) = sites()?;
    // A name may be that of a test without a browser.
    if choice.only.is_none() {
        must_be_for(&dist, &Base::default(), "for the tests in browsers")?;
    }
    let mut names = UNDER_A_PATH.iter().flat_map(|scenario| {
        let engine = |engine: Engine| format!("{scenario}::{}", engine.name());
        Engine::ALL.map(engine)
    });
    if names.any(|name| choice.chooses(&name)) {
        must_be_for(&under_a_path, &Base::example(), "for sub_path and two_apps")?;
    }
    Ok(())
}

fn must_be_for(folder: &Path, base: &Base, purpose: &str) -> Outcome {
    let found = site::rules(folder).ok().map(|rules| headers::base(&rules));
    if found.as_ref() == Some(base) {
        return Ok(());
    }
    Err(Problem::new(
        format!(
            "{} holds no finished build for {base}, needed {purpose}",
            folder.display()
        ),
        "run the command once without --no-build, which makes both sites, or choose other tests with --only",
    ))
}

/// Runs what was chosen. A suite that fails does not keep the next from running.
pub fn run(choice: &Choice) -> Outcome<ExitCode> {
    if choice.no_build && choice.wants(Suite::E2e) {
        must_be_built(choice)?;
    }
    let workspace = Workspace::read()?;
    let only = choice.only.as_deref();
    let mut total = Counts::default();
    let mut trouble = Vec::new();
    let mut note = |title: &str, result: Outcome<Counts>| {
        let counts = result.unwrap_or_else(|problem| {
            eprintln!("{problem}");
            Counts {
                troubles: vec![problem.to_string()],
                ..Counts::default().judged(false)
            }
        });
        if counts.failed > 0 {
            trouble.push(title.to_owned());
        }
        total = std::mem::take(&mut total).plus(counts);
    };
    if choice.wants(Suite::Native) {
        heading("Native");
        note("Native", suites::native(&workspace, only));
        if only.is_none() {
            heading("Prose");
            note("Prose", prose::check());
        }
    }
    if choice.wants(Suite::Scripts) {
        heading("Scripts");
        note("Scripts", suites::scripts(only));
    }
    if choice.wants(Suite::Exchange) {
        heading("Exchange");
        note("Exchange", suites::exchange(&workspace, only));
    }
    if choice.wants(Suite::Storage) || choice.wants(Suite::E2e) {
        heading("Browsers");
        match Browsers::ready(&choice.engines()) {
            Ok(browsers) => in_browsers(choice, &workspace, &browsers, &mut note),
            Err(problem) => note("Browsers", Err(problem)),
        }
    }
    if total == Counts::default() {
        let to_do = "look at the names with `cargo test -- --list`, or leave out --only";
        return Err(Problem::new("No test was chosen", to_do));
    }
    if !trouble.is_empty() {
        println!("\nTrouble in: {}", trouble.join(", "));
        for said in &total.troubles {
            println!("\n{said}");
        }
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn in_browsers(
    choice: &Choice,
    workspace: &Workspace,
    browsers: &Browsers,
    note: &mut impl FnMut(&str, Outcome<Counts>),
) {
    if choice.wants(Suite::Storage) {
        let ready = tools::for_build();
        if let Err(problem) = ready {
            return note("Tools", Err(problem));
        }
        for engine in choice
            .engines()
            .into_iter()
            .filter(|engine| *engine != Engine::Webkit)
        {
            let title = format!("Storage in {}", engine.name());
            heading(&title);
            note(
                &title,
                suites::storage(workspace, browsers, engine, choice.only.as_deref()),
            );
        }
    }
    if choice.wants(Suite::E2e) {
        heading("End to end");
        note("End to end", end_to_end(choice, workspace, browsers));
    }
}

fn end_to_end(choice: &Choice, workspace: &Workspace, browsers: &Browsers) -> Outcome<Counts> {
    workspace.must_have("test", suites::END_TO_END)?;
    let (dist, under_a_path) = if choice.no_build {
        sites()?
    } else {
        built(workspace, &["test", "--test", suites::END_TO_END])?
    };
    suites::end_to_end(
        workspace,
        |name| choice.chooses(name),
        |cargo| {
            suites::environment(cargo, browsers, &dist, &under_a_path);
            if choice.fast {
                cargo.env("PASSERELLE_FAST", "1");
            }
        },
    )
}

/// The two builds that browsers are shown: at the root of a host, and under a path. `target` is
/// what Cargo compiles next anyway.
pub fn built(workspace: &Workspace, target: &[&str]) -> Outcome<(PathBuf, PathBuf)> {
    tools::for_build()?;
    build::fetch()?;
    let prerender = build::prerender_with(target, &workspace.scope())?;
    let (dist, under_a_path) = sites()?;
    let (top, path) = (Base::default(), Base::example());
    build::assemble_both([(&dist, &top), (&under_a_path, &path)], &prerender)?;
    Ok((dist, under_a_path))
}

/// Where they are.
pub fn sites() -> Outcome<(PathBuf, PathBuf)> {
    Ok((places::dist(None)?, places::target()?.join("dist-sub")))
}

fn heading(title: &str) {
    println!("\n=== {title} ===\n");
}
