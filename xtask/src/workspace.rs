//! The packages, features and targets that Cargo knows of.

use serde_json::Value;

use crate::problem::{Explain, Outcome, Problem};
use crate::{places, run};

const MEND: &str = "mend Cargo.toml and run the command again";

/// What Cargo knows of the workspace.
pub struct Workspace {
    targets: Vec<(String, String)>,
    scope: Vec<String>,
}

impl Workspace {
    /// Asks Cargo.
    pub fn read() -> Outcome<Self> {
        let mut cargo = run::cargo();
        cargo
            .args(["metadata", "--no-deps", "--format-version=1"])
            .current_dir(places::root()?);
        let said = run::quiet(&mut cargo)
            .ok_or_else(|| Problem::new("Cargo cannot read the workspace", MEND))?;
        let data: Value = serde_json::from_str(&said).explain("Cargo said something odd", MEND)?;
        let packages = || data["packages"].as_array().into_iter().flatten();
        let targets = packages()
            .flat_map(|package| package["targets"].as_array().into_iter().flatten())
            .filter_map(|target| Some((target["kind"][0].as_str()?, target["name"].as_str()?)))
            .map(|(kind, name)| (kind.to_owned(), name.to_owned()))
            .collect();
        // One set of features and packages for every native test, and for the page writer when it
        // serves them: a second set would compile half of the dependencies a second time.
        let has =
            |feature: &&&str| packages().any(|package| !package["features"][**feature].is_null());
        let features: Vec<&str> = ["ssr", "worker", "e2e"]
            .iter()
            .filter(has)
            .copied()
            .collect();
        let scope = [
            "--workspace",
            "--no-default-features",
            "--features",
            &features.join(","),
        ];
        Ok(Self {
            targets,
            scope: scope.map(str::to_owned).to_vec(),
        })
    }

    /// The arguments that choose packages and features.
    pub fn scope(&self) -> Vec<&str> {
        self.scope.iter().map(String::as_str).collect()
    }

    /// The names of the targets of a kind: `test`, `bench`.
    pub fn names<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        self.targets
            .iter()
            .filter(move |(of, _)| of == kind)
            .map(|(_, name)| name.as_str())
    }

    /// A target that must exist: a suite that is not there must not pass for one that is fine.
    pub fn must_have(&self, kind: &str, name: &str) -> Outcome {
        if self.names(kind).any(|known| known == name) {
            return Ok(());
        }
        let folder = if kind == "bench" { "benches" } else { "tests" };
        Err(Problem::new(
            format!("There is no {folder}/{name}.rs"),
            "write it, or declare it in Cargo.toml",
        ))
    }
}
