//! What other programs make of the files that Passerelle writes: each test writes samples into a
//! folder, with what is expected of them, and a Python script of this folder reads them with libraries
//! that are not ours. `cargo xtask test --suite exchange` installs those and says where they are.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod calendars;
mod documents;
mod people;
mod tables;

use std::path::Path;
use std::process::Command;

/// A folder for samples, gone after the test.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// Runs a script of this folder on a folder of samples, and shows what it says when it fails.
fn judge(script: &str, samples: &Path) {
    let python = given("PASSERELLE_PYTHON");
    let script = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/exchange")
        .join(script);
    let output = Command::new(python)
        // The database of time zones that is pinned, not the one that the machine happens to have.
        .env("PYTHONTZPATH", "")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONUTF8", "1")
        .arg(script)
        .arg(samples)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{why}");
    // A script that checked nothing has not succeeded.
    assert!(
        said.lines().any(|line| line.starts_with("checked ")),
        "{said}"
    );
    println!("{said}");
}

fn given(variable: &str) -> std::ffi::OsString {
    std::env::var_os(variable)
        .unwrap_or_else(|| panic!("{variable} is not set: run `cargo xtask test --suite exchange`"))
}

fn write(folder: &Path, name: &str, bytes: &[u8]) {
    std::fs::write(folder.join(name), bytes).unwrap();
}

fn write_json(folder: &Path, name: &str, value: &serde_json::Value) {
    write(folder, name, value.to_string().as_bytes());
}
