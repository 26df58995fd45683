//! A second site of the same app, for another base, from what Trunk made for the first.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::base::Base;
use crate::problem::{Explain, Outcome};
use crate::{compress, hash, places, run};

/// Tells the hook where to keep what Trunk made, before it is given its final names.
pub const KEEP: &str = "PASSERELLE_KEEP";
/// Tells the hook of a finished site, from which it takes the compressed files that are the same.
const TWINS: &str = "PASSERELLE_TWINS";

const AGAIN: &str = "check that the disk has room and build again";

/// Keeps a copy of Trunk's staging folder, where one is wanted.
pub fn keep(staging: &Path) -> Outcome {
    match env::var_os(KEEP) {
        Some(folder) => copy_to(staging, Path::new(&folder)),
        None => Ok(()),
    }
}

/// Of the files to compress, those that have no twin in the finished site. A name that holds the hash of
/// its content stands for the same content, so what was compressed there is taken over. The wasm is most of it.
pub fn without_twins(staging: &Path, files: Vec<String>) -> Outcome<Vec<String>> {
    match env::var_os(TWINS) {
        Some(first) => taken_over(Path::new(&first), staging, files),
        None => Ok(files),
    }
}

fn taken_over(first: &Path, staging: &Path, files: Vec<String>) -> Outcome<Vec<String>> {
    let mut others = Vec::new();
    for file in files {
        let is_there = |ending| compress::beside(&first.join(&file), ending).is_file();
        if !hash::is_hashed(&file) || !is_there("br") || !is_there("gz") {
            others.push(file);
            continue;
        }
        for ending in ["br", "gz"] {
            let [from, to] = [first, staging].map(|at| compress::beside(&at.join(&file), ending));
            fs::copy(from, to).explain(format!("{file}.{ending} cannot be copied"), AGAIN)?;
        }
    }
    Ok(others)
}

/// Finishes a site for another base with the same hook that Trunk calls, in a folder of its own that takes the
/// place of `dist` once it is whole.
pub fn finish(made: &Path, first: &Path, dist: &Path, base: &Base, prerender: &Path) -> Outcome {
    let staging = PathBuf::from(format!("{}.staging", dist.display()));
    copy_to(made, &staging)?;
    let to_do = "read the messages above, mend that, and run the command again";
    let xtask = env::current_exe().explain("xtask cannot be found", to_do)?;
    let root = places::root()?;
    let mut command = Command::new(xtask);
    command.arg("hook").current_dir(&root);
    command
        .env("TRUNK_STAGING_DIR", &staging)
        .env("TRUNK_PUBLIC_URL", base.as_str())
        .env("TRUNK_HTML_FILE", root.join("index.html"))
        .env("TRUNK_PROFILE", "release")
        .env(places::PRERENDER, prerender)
        .env(TWINS, first)
        .env_remove(KEEP);
    run::loud(&mut command, to_do)?;
    removed(dist)
        .and_then(|()| fs::rename(&staging, dist))
        .explain(format!("{} cannot be written", dist.display()), AGAIN)
}

/// Makes a folder the copy of another.
fn copy_to(from: &Path, to: &Path) -> Outcome {
    let files = places::list(from)?;
    let copy = || -> io::Result<()> {
        removed(to)?;
        for file in &files {
            let target = to.join(file);
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::copy(from.join(file), target)?;
        }
        Ok(())
    };
    copy().explain(format!("{} cannot be written", to.display()), AGAIN)
}

fn removed(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_the_same_content_is_taken_over() -> Result<(), Box<dyn std::error::Error>> {
        let folder = env::temp_dir().join(format!("passerelle-second-{}", std::process::id()));
        let [first, staging] = ["first", "staging"].map(|name| folder.join(name));
        let [same, page, alone] = ["a.0123456789abcdef.wasm", "index.html", "b.00c0ffee.bin"];
        fs::create_dir_all(&first)?;
        for file in [same, page] {
            for ending in ["", ".br", ".gz"] {
                fs::write(first.join(format!("{file}{ending}")), "of the first")?;
            }
        }
        copy_to(&first, &staging)?;
        fs::remove_file(staging.join(format!("{same}.br")))?;
        let files = [same, page, alone].map(str::to_owned).to_vec();
        assert_eq!(taken_over(&first, &staging, files)?, [page, alone]);
        let taken = fs::read_to_string(staging.join(format!("{same}.br")))?;
        assert_eq!(taken, "of the first");
        fs::remove_file(first.join(page))?;
        copy_to(&first, &staging)?;
        assert!(!staging.join(page).exists(), "nothing of the past stays");
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
