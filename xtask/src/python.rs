//! The readers of other people's that judge what Passerelle writes: Python packages in a folder of
//! their own, and LibreOffice. For tests only.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::hash;
use crate::packages::{self, Program};
use crate::places;
use crate::problem::{Explain, Outcome};
use crate::run;

const PYTHON: Program = Program {
    names: &["python3"],
    package: "python3",
    variable: "PASSERELLE_PYTHON3",
};

/// Sets word-processor files on pages.
const LIBREOFFICE: Program = Program {
    names: &["soffice", "libreoffice"],
    package: "libreoffice-writer-nogui",
    variable: "PASSERELLE_SOFFICE",
};

/// What the tests of the exchange need: the Python that has the readers, and LibreOffice.
pub fn ready() -> Outcome<[(&'static str, PathBuf); 2]> {
    packages::ensure(&[&PYTHON, &LIBREOFFICE])?;
    let office = LIBREOFFICE.find().unwrap_or_else(|| "soffice".into());
    Ok([
        ("PASSERELLE_PYTHON", readers()?),
        ("PASSERELLE_SOFFICE", office),
    ])
}

/// A Python of its own with the pinned packages, made once a machine and list of packages.
fn readers() -> Outcome<PathBuf> {
    let to_do = "check the network and run the command again";
    let list = places::root()?.join("tests/exchange/requirements.txt");
    let wanted = fs::read(&list).explain(format!("{} cannot be read", list.display()), to_do)?;
    let folder = places::tools()?.join(format!("readers-{}", hash::of(&wanted)));
    let python = folder.join("bin/python");
    // Written last: without it, an earlier attempt was cut short.
    let done = folder.join("complete");
    if done.is_file() {
        return Ok(python);
    }
    let system = PYTHON.find().unwrap_or_else(|| "python3".into());
    // Debian ships the module that makes such folders apart from Python.
    if run::quiet(Command::new(&system).args(["-c", "import ensurepip, venv"])).is_none() {
        packages::install("python3-venv")?;
    }
    run::step(
        "Fetching readers of calendars, cards and documents with pip (once a machine)",
        || {
            run::loud(
                Command::new(&system)
                    .args(["-m", "venv", "--clear"])
                    .arg(&folder),
                to_do,
            )?;
            let mut pip = Command::new(&python);
            pip.args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--no-deps",
            ]);
            run::loud(pip.arg("--requirement").arg(&list), to_do)?;
            fs::write(&done, "").explain(format!("{} cannot be written", done.display()), to_do)
        },
    )?;
    Ok(python)
}
