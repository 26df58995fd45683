//! The one thing Trunk calls when its own work is done. Trunk runs all hooks of a stage at the
//! same time, so what has an order has to be one hook. Only the staging folder is touched: Trunk
//! then swaps it in as a whole, and a failure here leaves the last good build in place.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::assets::{self, Names};
use crate::base::Base;
use crate::problem::{Explain, Outcome, Problem};
use crate::stamp::Language;
use crate::{build, compress, hash, headers, lean, places, run, second, stamp};

const AGAIN: &str = "mend that and build again";

/// Runs with the environment that Trunk sets.
pub fn run() -> Outcome {
    let staging = PathBuf::from(trunk_says("TRUNK_STAGING_DIR")?);
    let base: Base = trunk_says("TRUNK_PUBLIC_URL")?.parse().explain(
        "The site cannot be built for that address",
        "give a path with --public-url",
    )?;
    let template = read(Path::new(&trunk_says("TRUNK_HTML_FILE")?))?;
    let release = trunk_says("TRUNK_PROFILE")? == "release";
    second::keep(&staging)?;
    let names = assets::settle(&staging, &template)?;
    // Trunk's own page carries an inline script that the content policy forbids; the real first
    // page is written now, and its absence must not go unnoticed.
    let _ = fs::remove_file(staging.join("index.html"));
    write_pages(&staging, &base, &names)?;
    let languages = stamp::languages(&staging)?;
    let files = places::list(&staging)?;
    write(
        &staging.join("_headers"),
        &headers::write_out(headers::SOURCE, &base, &files)?,
    )?;
    if release {
        for file in files
            .iter()
            .filter(|file| file.ends_with(".js") && !hash::is_hashed(file))
        {
            let path = staging.join(file);
            write(&path, &lean::script(&read(&path)?))?;
        }
        stamp_worker(&staging, &base, &languages, &files)?;
        compress::all(&staging, &second::without_twins(&staging, files)?)?;
    }
    Ok(())
}

fn trunk_says(variable: &str) -> Outcome<String> {
    env::var(variable).map_err(|_| {
        Problem::new(
            format!("{variable} is not set"),
            "let Trunk call this, by `cargo xtask build`",
        )
    })
}

fn write_pages(staging: &Path, base: &Base, names: &Names) -> Outcome {
    let program = match env::var_os(places::PRERENDER).filter(|path| !path.is_empty()) {
        Some(path) => PathBuf::from(path),
        // A plain `trunk build`, or a change while `cargo xtask dev` watches.
        None => build::prerender()?,
    };
    let mut command = Command::new(program);
    command.current_dir(places::root()?);
    command
        .args(["--content", "content", "--public-url", base.as_str()])
        .arg("--out")
        .arg(staging);
    command.args(["--content-style", &names.content_style]);
    command.args(["--journey-style", &names.journey_style]);
    command.args(["--boot", &names.boot]);
    command.args(["--guides", &names.guides]);
    command.args(["--worker", &names.worker]);
    for (name, script, wasm) in &names.modules {
        command
            .arg("--module")
            .arg(format!("{name}={script},{wasm}"));
    }
    run::loud(
        &mut command,
        "mend what it says of the content, and build again",
    )?;
    match ["index.html", "404.html"]
        .iter()
        .find(|page| !staging.join(page).is_file())
    {
        Some(page) => Err(Problem::new(
            format!("The page writer wrote no {page}"),
            AGAIN,
        )),
        None => Ok(()),
    }
}

fn stamp_worker(staging: &Path, base: &Base, languages: &[Language], files: &[String]) -> Outcome {
    let path = staging.join("sw.js");
    let worker = read(&path)?;
    let mut kept = Vec::new();
    for file in files {
        let content =
            fs::read(staging.join(file)).explain(format!("{file} cannot be read"), AGAIN)?;
        kept.push((file.clone(), hash::of(&content)));
    }
    write(
        &path,
        &stamp::apply(&worker, &stamp::stamp(base, languages, &kept, &worker))?,
    )
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).explain(format!("{} cannot be read", path.display()), AGAIN)
}

fn write(path: &Path, content: &str) -> Outcome {
    fs::write(path, content).explain(format!("{} cannot be written", path.display()), AGAIN)
}
