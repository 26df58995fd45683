//! What `cargo xtask test` tells these tests.

use super::outcome::Outcome;
use std::path::PathBuf;

/// The value of a variable that xtask sets.
pub fn given(variable: &str) -> Outcome<String> {
    std::env::var(variable)
        .ok()
        .filter(|value| !value.is_empty())
        .ok_or_else(|| {
            format!("{variable} is not set: run these tests by `cargo xtask test --suite e2e`")
                .into()
        })
}

/// A path that xtask gives.
pub fn path(variable: &str) -> Outcome<PathBuf> {
    let path = PathBuf::from(given(variable)?);
    ensure!(
        path.exists(),
        "{variable} names {}, which is not there",
        path.display()
    );
    Ok(path)
}

/// Whether fewer rounds are wanted, as `cargo xtask test --fast` asks.
pub fn fast() -> bool {
    std::env::var_os("PASSERELLE_FAST").is_some()
}

/// Where screenshots and texts of failures go.
pub fn evidence_folder() -> Outcome<PathBuf> {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let folder = target.parent().unwrap_or(&target).join("e2e");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
