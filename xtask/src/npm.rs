//! The few things that come from npm, for tests and comparisons only: nothing that is delivered.

use std::path::PathBuf;
use std::process::Command;

use crate::packages::{self, Program};
use crate::places;
use crate::problem::{Explain, Outcome};
use crate::run;

/// The accessibility rules that the tests check by.
const AXE: &str = "4.14.1";
/// What checks the types of the scripts.
const TYPESCRIPT: &str = "7.0.2";
/// The page that the tests of the scripts have without a browser.
const LINKEDOM: &str = "0.18.15";
/// The peer whose speed the bench compares with.
const SURVEY: &str = "2.5.38";

const NPM: Program = Program {
    names: &["npm"],
    package: "npm",
    variable: "PASSERELLE_NPM",
};

const NODE: Program = Program {
    names: &["node", "nodejs"],
    package: "nodejs",
    variable: "PASSERELLE_NODE",
};

/// Node itself, which runs what npm installs.
pub fn node() -> Outcome<Command> {
    packages::ensure(&[&NODE])?;
    Ok(Command::new(NODE.find().unwrap_or_else(|| "node".into())))
}

/// The script of TypeScript's compiler.
pub fn typescript() -> Outcome<PathBuf> {
    let folder = install("typescript", TYPESCRIPT, &["typescript"])?;
    Ok(folder.join("node_modules/typescript/bin/tsc"))
}

/// The folder that holds `node_modules/linkedom`.
pub fn linkedom() -> Outcome<PathBuf> {
    install("linkedom", LINKEDOM, &["linkedom"])
}

/// The file of axe-core.
pub fn axe() -> Outcome<PathBuf> {
    let folder = install("axe-core", AXE, &["axe-core"])?;
    Ok(folder.join("node_modules/axe-core/axe.min.js"))
}

/// The folder that holds `node_modules/survey-core` and `node_modules/survey-js-ui`.
pub fn survey() -> Outcome<PathBuf> {
    install("survey", SURVEY, &["survey-core", "survey-js-ui"])
}

/// Installs packages of one version into a folder of their own, once a machine.
fn install(name: &str, version: &str, packages: &[&str]) -> Outcome<PathBuf> {
    let folder = places::tools()?.join(format!("{name}-{version}"));
    // Written last by npm: without it, an earlier attempt was cut short.
    if folder.join("node_modules/.package-lock.json").is_file() {
        return Ok(folder);
    }
    packages::ensure(&[&NPM])?;
    run::step(
        &format!(
            "Fetching {} {version} with npm (once a machine)",
            packages.join(" and ")
        ),
        || {
            let to_do = "check the network and run the command again";
            std::fs::create_dir_all(&folder)
                .explain(format!("{} cannot be made", folder.display()), to_do)?;
            let mut npm = Command::new(NPM.find().unwrap_or_else(|| "npm".into()));
            npm.args([
                "install",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--no-save",
                "--legacy-peer-deps",
            ]);
            npm.arg("--loglevel=error")
                .arg("--prefix")
                .arg(&folder)
                .current_dir(&folder);
            npm.args(
                packages
                    .iter()
                    .map(|package| format!("{package}@{version}")),
            );
            run::loud(&mut npm, to_do)
        },
    )?;
    Ok(folder)
}
