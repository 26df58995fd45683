//! Programs that come with the system: found, or installed by `apt-get`, or asked for.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::problem::{Outcome, Problem};
use crate::run;

/// A program, where it comes from, and the variable that says to use another one.
#[derive(Debug)]
pub struct Program {
    /// Its names, the best first.
    pub names: &'static [&'static str],
    /// The Debian package.
    pub package: &'static str,
    /// The environment variable that names it in tests, and that may name another one here.
    pub variable: &'static str,
}

impl Program {
    /// Where it is.
    pub fn find(&self) -> Option<PathBuf> {
        let given = env::var_os(self.variable)
            .map(PathBuf::from)
            .filter(|path| path.is_file());
        given.or_else(|| self.names.iter().find_map(|name| on_path(name)))
    }
}

/// A program on the `PATH`, or in the folder where WebKitGTK hides its own.
fn on_path(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&folders).chain(webkit_folders()).collect();
    folders
        .iter()
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

/// `/usr/lib/<machine>/webkit2gtk-4.x` and the like, the newest first.
fn webkit_folders() -> Vec<PathBuf> {
    let entries = |folder: &Path| {
        let read = folder.read_dir().into_iter().flatten().flatten();
        read.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    let is_webkit = |path: &PathBuf| {
        path.file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("webkit"))
    };
    let mut found: Vec<PathBuf> = ["/usr/lib", "/usr/libexec", "/usr/lib64"]
        .iter()
        .flat_map(|top| entries(Path::new(top)))
        .flat_map(|path| {
            if is_webkit(&path) {
                vec![path]
            } else {
                entries(&path)
            }
        })
        .filter(is_webkit)
        .collect();
    found.sort();
    found.reverse();
    found
}

/// Makes sure that all are there.
pub fn ensure(programs: &[&Program]) -> Outcome {
    let missing = || {
        programs
            .iter()
            .filter(|program| program.find().is_none())
            .copied()
            .collect::<Vec<_>>()
    };
    let packages = |programs: &[&Program]| {
        let mut names: Vec<_> = programs.iter().map(|program| program.package).collect();
        names.dedup();
        names.join(" ")
    };
    let before = missing();
    if before.is_empty() {
        return Ok(());
    }
    let wanted = packages(&before);
    if !may_install() {
        return Err(Problem::new(
            format!(
                "The tests need programs that are not here: {}",
                names(&before)
            ),
            format!(
                "on Debian run `sudo apt-get install {wanted}`, elsewhere install them and name them with {}",
                before
                    .iter()
                    .map(|program| program.variable)
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
        ));
    }
    install(&wanted)?;
    let after = missing();
    if after.is_empty() {
        return Ok(());
    }
    Err(Problem::new(
        format!(
            "The packages {} are installed but hold no {}",
            packages(&after),
            names(&after)
        ),
        "find out which package of this system has it, and tell us in an issue",
    ))
}

/// Has Debian's tools ask nothing.
const QUIETLY: (&str, &str) = ("DEBIAN_FRONTEND", "noninteractive");

/// Installs Debian packages, named with blanks between them.
pub fn install(wanted: &str) -> Outcome {
    if !may_install() {
        return Err(Problem::new(
            format!("The tests need {wanted}, which is not here"),
            format!(
                "on Debian run `sudo apt-get install {wanted}`, elsewhere install what it stands for"
            ),
        ));
    }
    run::step(&format!("Installing {wanted} with apt-get"), || {
        let to_do = "check the network and run the command again";
        // Until an installation that was interrupted is finished, apt-get refuses every other one.
        let mut finish = Command::new("dpkg");
        finish.args(["--configure", "-a"]).env(QUIETLY.0, QUIETLY.1);
        run::quiet(&mut finish);
        run::loud(apt().arg("update"), to_do)?;
        run::loud(
            apt()
                .args(["install", "--yes", "--no-install-recommends"])
                .args(wanted.split(' ')),
            to_do,
        )
    })
}

fn names(programs: &[&Program]) -> String {
    programs
        .iter()
        .filter_map(|program| program.names.first().copied())
        .collect::<Vec<_>>()
        .join(", ")
}

fn apt() -> Command {
    let mut apt = Command::new("apt-get");
    apt.arg("--quiet").arg("--quiet").env(QUIETLY.0, QUIETLY.1);
    apt
}

/// Root on a Debian: asking for a password in the middle of a test run helps nobody.
pub fn may_install() -> bool {
    let is_root = run::quiet(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    is_root && Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some()
}
