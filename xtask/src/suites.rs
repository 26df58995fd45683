//! The kinds of tests, each as one run of Cargo.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browsers::Browsers;
use crate::counts::Counts;
use crate::engine::Engine;
use crate::problem::{Explain, Outcome};
use crate::run::{self, Ear};
use crate::workspace::Workspace;
use crate::{npm, places, python, tools};

/// The end-to-end tests, in `tests/`.
pub const END_TO_END: &str = "e2e";
/// The tests of the storage, run inside a browser.
pub const STORAGE: &str = "storage";

/// What other programs make of the files that leave.
pub const EXCHANGE: &str = "exchange";

/// Everything that needs nothing but Rust.
pub fn native(workspace: &Workspace, only: Option<&str>) -> Outcome<Counts> {
    let mut cargo = run::cargo();
    cargo
        .arg("test")
        .args(workspace.scope())
        .args(["--no-fail-fast", "--lib", "--bins"]);
    for name in workspace
        .names("test")
        .filter(|name| ![END_TO_END, STORAGE, EXCHANGE].contains(name))
    {
        cargo.args(["--test", name]);
    }
    let tests = counted(cargo.arg("--").args(only))?;
    // Cargo runs the examples in the documentation only on their own.
    let mut cargo = run::cargo();
    cargo.arg("test").args(workspace.scope()).arg("--doc");
    Ok(tests.plus(counted(cargo.arg("--").args(only))?))
}

/// The scripts of pages and workers, each kind with what stands around it.
const SCRIPTS: [&str; 2] = ["tsconfig.json", "tsconfig.worker.json"];

/// The scripts, without a browser: their types, and what node's own test runner says of them.
pub fn scripts(only: Option<&str>) -> Outcome<Counts> {
    let folder = places::root()?.join("tests/scripts");
    let types = match only {
        None => types(&folder)?,
        Some(_) => Counts::default(),
    };
    let mut node = npm::node()?;
    node.env("PASSERELLE_LINKEDOM", npm::linkedom()?)
        .args(["--test", "--test-reporter=spec"]);
    node.args(only.map(|part| format!("--test-name-pattern={part}")));
    node.args(test_files(&folder)?);
    let (success, said) = run::overheard(&mut node, Ear::Out, "install Node")?;
    Ok(types.plus(Counts::read_node(&said).judged(success)))
}

/// The types of the scripts. Nothing is made of what is checked: they are delivered as they stand.
fn types(folder: &Path) -> Outcome<Counts> {
    let compiler = npm::typescript()?;
    let mut counts = Counts::default();
    for project in SCRIPTS {
        let mut check = npm::node()?;
        check
            .arg(&compiler)
            .args(["--noEmit", "--project"])
            .arg(folder.join(project));
        println!("the types of {project}");
        let is_sound = run::loud(&mut check, "mend what it says").is_ok();
        counts = counts.plus(Counts::of_one(is_sound));
    }
    Ok(counts)
}

/// The files whose name says that they hold tests.
fn test_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let to_do = "look for it in the clone";
    let entries =
        fs::read_dir(folder).explain(format!("{} cannot be read", folder.display()), to_do)?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    Ok(files)
}

/// The files that leave, read by other programs.
pub fn exchange(workspace: &Workspace, only: Option<&str>) -> Outcome<Counts> {
    workspace.must_have("test", EXCHANGE)?;
    let mut cargo = run::cargo();
    cargo
        .envs(python::ready()?)
        .arg("test")
        .args(workspace.scope());
    counted(cargo.args(["--test", EXCHANGE, "--"]).args(only))
}

/// The storage tests in one engine.
pub fn storage(
    workspace: &Workspace,
    browsers: &Browsers,
    engine: Engine,
    only: Option<&str>,
) -> Outcome<Counts> {
    let Some((variable, driver, capabilities)) = browsers.for_wasm_tests(engine)? else {
        return Ok(Counts::default());
    };
    workspace.must_have("test", STORAGE)?;
    let asked = places::target()?.join(format!("webdriver-{}.json", engine.name()));
    fs::write(&asked, capabilities.to_string()).explain(
        format!("{} cannot be written", asked.display()),
        "free some space and try again",
    )?;
    let mut cargo = run::cargo();
    cargo.args([
        "test",
        "--target",
        "wasm32-unknown-unknown",
        "--no-default-features",
    ]);
    cargo
        .args(["--features", "csr", "--test", STORAGE, "--"])
        .args(only);
    let runner = format!("wasm-bindgen-test-runner{}", std::env::consts::EXE_SUFFIX);
    cargo.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        tools::bin()?.join(runner),
    );
    // The runner takes the first driver it finds in the environment.
    for other in [
        "GECKODRIVER",
        "SAFARIDRIVER",
        "CHROMEDRIVER",
        "MSEDGEDRIVER",
    ] {
        cargo
            .env_remove(other)
            .env_remove(format!("{other}_REMOTE"));
    }
    cargo
        .env(variable, driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", asked);
    cargo.envs([
        ("WASM_BINDGEN_TEST_TIMEOUT", "180"),
        ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30"),
    ]);
    counted(&mut cargo)
}

/// Journeys in real browsers against the built site.
pub fn end_to_end(
    workspace: &Workspace,
    choose: impl Fn(&str) -> bool,
    prepare: impl Fn(&mut Command),
) -> Outcome<Counts> {
    let base = || {
        let mut cargo = run::cargo();
        cargo
            .arg("test")
            .args(workspace.scope())
            .args(["--test", END_TO_END, "--"]);
        prepare(&mut cargo);
        cargo
    };
    let mut list = base();
    let (listed, said) = heard(
        list.args(["--list", "--format=terse"])
            .stdin(std::process::Stdio::null()),
    )?;
    if !listed {
        return Ok(Counts::default().judged(false));
    }
    let names = said.lines().filter_map(|line| line.strip_suffix(": test"));
    let chosen: Vec<&str> = names.filter(|name| choose(name)).collect();
    if chosen.is_empty() {
        return Ok(Counts::default());
    }
    let times = places::target()?.join("e2e/times.txt");
    let _ = fs::remove_file(&times);
    // Two play at a time; a third waits, for a scenario of WebKit must wait for the one before it.
    let counts = counted(base().args(["--test-threads", "3", "--exact"]).args(chosen))?;
    for line in longest(&fs::read_to_string(&times).unwrap_or_default()) {
        println!("{line}");
    }
    Ok(counts)
}

/// The scenarios that took longest, of lines of seconds and a name: what to look at when the whole
/// check takes too long.
fn longest(times: &str) -> Vec<String> {
    const SHOWN: usize = 15;
    let mut times: Vec<(f64, &str)> = times
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(seconds, name)| Some((seconds.parse().ok()?, name)))
        .collect();
    times.sort_by(|a, b| b.0.total_cmp(&a.0));
    let lines = times.iter().take(SHOWN);
    lines
        .map(|(seconds, name)| format!("{seconds:7.1} s  {name}"))
        .collect()
}

/// The list is for us, not for the screen.
fn heard(command: &mut Command) -> Outcome<(bool, String)> {
    let output = command
        .current_dir(places::root()?)
        .stderr(std::process::Stdio::inherit())
        .output()
        .explain("cargo cannot be started", "install Rust with rustup")?;
    Ok((
        output.status.success(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    ))
}

fn counted(cargo: &mut Command) -> Outcome<Counts> {
    cargo.current_dir(places::root()?);
    let (success, said) = run::overheard(cargo, Ear::Out, "install Rust with rustup")?;
    Ok(Counts::read(&said).judged(success))
}

/// The environment of whatever drives browsers against a built site.
pub fn environment(command: &mut Command, browsers: &Browsers, dist: &Path, under_a_path: &Path) {
    command.envs(browsers.variables());
    command
        .env("PASSERELLE_DIST", dist)
        .env("PASSERELLE_DIST_SUB", under_a_path);
    if let Ok(program) = std::env::current_exe() {
        command.env("PASSERELLE_XTASK", program);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_come_first() {
        let lines = longest("9.0 a::webkit\nnonsense\n12.5 b::chromium\n");
        assert_eq!(lines, ["   12.5 s  b::chromium", "    9.0 s  a::webkit"]);
    }
}
