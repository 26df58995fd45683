//! The tools a build needs, installed once a machine.
//!
//! Versions are pinned. Everything is compiled from source: prebuilt downloads come from other
//! hosts than the crates, and are often not reachable where the crates are.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::places;
use crate::problem::{Explain, Outcome, Problem};
use crate::run::{self, Ear};

const TARGET: &str = "wasm32-unknown-unknown";

/// A tool that comes from crates.io.
pub struct CargoTool {
    package: &'static str,
    version: &'static str,
    binary: &'static str,
    // Wasm-bindgen has work to do at each build. The others wait for something most of their
    // time, and compile a third faster without any optimisation.
    opt_level: &'static str,
    about: &'static str,
}

/// Assembles the site.
pub const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    version: "0.21.14",
    binary: "trunk",
    opt_level: "0",
    about: "about 4 minutes",
};

/// Writes the JavaScript side of the wasm; its version is that of the crate of that name.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    binary: "wasm-bindgen",
    opt_level: "1",
    about: "about a minute and a half",
};

/// Drives Firefox in tests.
pub const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    version: "0.37.1",
    binary: "geckodriver",
    opt_level: "0",
    about: "about 2 minutes",
};

impl CargoTool {
    /// Where the program is, or will be.
    pub fn path(&self) -> Outcome<PathBuf> {
        let file = format!("{}{}", self.binary, std::env::consts::EXE_SUFFIX);
        Ok(bin()?.join(file))
    }

    /// Asked of the program itself: a half-written or foreign file does not count.
    fn is_in_place(&self) -> Outcome<bool> {
        let said = run::quiet(Command::new(self.path()?).arg("--version")).unwrap_or_default();
        Ok(said.split_whitespace().any(|word| word == self.version))
    }

    fn install(&self, root: &Path, target: &Path) -> Outcome {
        let mut cargo = run::cargo();
        cargo
            .args([
                "install",
                "--locked",
                "--no-default-features",
                "--force",
                "--root",
            ])
            .arg(root)
            .arg("--version")
            .arg(self.version)
            .arg(self.package)
            // Away from the project: its `.cargo/config.toml` is not about tools.
            .current_dir(root)
            // One folder for all of them: what they share is compiled once.
            .env("CARGO_TARGET_DIR", target)
            // Spares everyone cargo's remark that nobody will find the program.
            .env("PATH", search_path()?)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level)
            .envs(LIGHT);
        let (done, said) = run::overheard(&mut cargo, Ear::Err, "install Rust with rustup")?;
        if done {
            return Ok(());
        }
        let what = format!("{} {} could not be installed", self.package, self.version);
        Err(if run::is_offline(&said) {
            Problem::new(
                format!("{what}, for the network or the package registry does not answer"),
                "connect and run the command again, what is already installed is kept",
            )
        } else {
            Problem::new(
                what,
                "read what cargo says above, mend that, and run the command again",
            )
        })
    }
}

/// Tools run for seconds: compiling them must not take longer than they will ever save.
const LIGHT: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "symbols"),
    ("CARGO_INCREMENTAL", "0"),
];

/// The folder of the programs, to be put before the others on the `PATH`.
pub fn bin() -> Outcome<PathBuf> {
    Ok(places::tools()?.join("bin"))
}

/// A `PATH` that finds our tools first.
pub fn search_path() -> Outcome<std::ffi::OsString> {
    let others = std::env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(bin()?).chain(std::env::split_paths(&others));
    std::env::join_paths(all).explain(
        "The PATH cannot be read",
        "look for a stray quotation mark in PATH",
    )
}

/// Everything a build needs.
pub fn for_build() -> Outcome {
    wasm_target()?;
    install(&[&WASM_BINDGEN, &TRUNK])
}

/// The compiler's wasm target.
pub fn wasm_target() -> Outcome {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let asked = ["--print", "target-libdir", "--target", TARGET];
    let folder = run::quiet(Command::new(rustc).args(asked)).unwrap_or_default();
    if !folder.trim().is_empty() && Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    let sentence = format!("Adding the {TARGET} target to Rust (once a machine)");
    run::step(&sentence, || {
        run::loud(
            Command::new("rustup").args(["target", "add", TARGET]),
            "check the network and that Rust was installed with rustup, then run the command again",
        )
    })
}

/// Installs those of the given tools that are missing or of another version.
pub fn install(tools: &[&CargoTool]) -> Outcome {
    let mut missing = Vec::new();
    for tool in tools {
        if !tool.is_in_place()? {
            missing.push(tool);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let (root, target) = (places::tools()?, places::tools_target()?);
    std::fs::create_dir_all(&root).explain(
        format!("{} cannot be made", root.display()),
        "set XDG_CACHE_HOME to a folder of yours and run the command again",
    )?;
    for tool in missing {
        let sentence = format!(
            "Installing {} {} (once a machine, {})",
            tool.package, tool.version, tool.about
        );
        run::step(&sentence, || tool.install(&root, &target))?;
    }
    // Hundreds of megabytes that nobody needs again; if they stay, nothing is broken.
    let _ = std::fs::remove_dir_all(&target);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::WASM_BINDGEN;

    #[test]
    fn the_tool_and_the_crate_are_of_one_version() {
        let manifest = include_str!("../../Cargo.toml");
        let pin = format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version);
        assert!(manifest.contains(&pin), "Cargo.toml must say {pin}");
    }
}
