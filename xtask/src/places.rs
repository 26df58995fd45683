//! Where things are: the workspace, what it builds, what outlives a clone.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::problem::{Explain, Outcome, Problem};

/// Tells the hook which program writes the pages; without it, the hook builds it itself.
pub const PRERENDER: &str = "PASSERELLE_PRERENDER";

const AGAIN: &str = "mend that and build again";

/// The top folder of the workspace: the one above the current folder that holds `Trunk.toml`.
/// Not a path fixed when xtask was compiled: a checkout may have moved since.
pub fn root() -> Outcome<PathBuf> {
    let here = env::current_dir().explain(
        "The current folder cannot be read",
        "go to the folder of the project and run the command again",
    )?;
    here.ancestors()
        .find(|folder| is_root(folder))
        .map(Path::to_path_buf)
        .ok_or_else(|| {
            Problem::new(
                "This is not the folder of the project",
                "go to the folder that holds Trunk.toml and run the command again",
            )
        })
}

fn is_root(folder: &Path) -> bool {
    folder.join("Trunk.toml").is_file() && folder.join("xtask").is_dir()
}

/// The folder to build into or serve from. A given one is relative to the current folder, as
/// anywhere else on a command line; so a test may serve a folder outside the project.
pub fn dist(given: Option<PathBuf>) -> Outcome<PathBuf> {
    let path = match given {
        Some(path) => path,
        None => root()?.join("dist"),
    };
    std::path::absolute(&path).explain(
        format!("{} is not a usable path", path.display()),
        "give another one with --dist",
    )
}

/// Cargo's output folder.
pub fn target() -> Outcome<PathBuf> {
    let root = root()?;
    Ok(match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root.join(folder),
        None => root.join("target"),
    })
}

/// The tools' home: outside the clone, so that the next clone finds them in place.
pub fn tools() -> Outcome<PathBuf> {
    Ok(cache()?.join("tools"))
}

/// Where the tools are compiled; removed afterwards.
pub fn tools_target() -> Outcome<PathBuf> {
    Ok(cache()?.join("build"))
}

fn cache() -> Outcome<PathBuf> {
    let folder = |name: &str| {
        env::var_os(name)
            .filter(|v| !v.is_empty())
            .map(PathBuf::from)
    };
    folder("XDG_CACHE_HOME")
        .or_else(|| {
            folder("HOME")
                .or_else(|| folder("USERPROFILE"))
                .map(|home| home.join(".cache"))
        })
        .map(|cache| cache.join("passerelle"))
        .ok_or_else(|| {
            Problem::new(
                "There is no home folder to keep the tools in",
                "set XDG_CACHE_HOME to a folder of yours and run the command again",
            )
        })
}

/// All files of a folder, relative to it, with `/` between folders, sorted.
pub fn list(folder: &Path) -> Outcome<Vec<String>> {
    let mut files = Vec::new();
    let mut open = vec![String::new()];
    while let Some(inner) = open.pop() {
        let path = folder.join(&inner);
        for entry in
            fs::read_dir(&path).explain(format!("{} cannot be read", path.display()), AGAIN)?
        {
            let entry = entry.explain(format!("{} cannot be read", path.display()), AGAIN)?;
            let name = format!("{inner}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                open.push(format!("{name}/"))
            } else {
                files.push(name)
            }
        }
    }
    files.sort();
    Ok(files)
}
