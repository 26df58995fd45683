//! From sources to `dist/`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::base::Base;
use crate::problem::{Explain, Outcome};
use crate::{assets, places, run, second, tools};

const MEND: &str = "read the messages above, mend that, and run the command again";

/// The release build.
pub fn release(dist: &Path, base: &Base) -> Outcome {
    tools::for_build()?;
    fetch()?;
    let prerender = at_once(
        "Compiling the page writer and the journeys",
        prerender_quietly,
    )?;
    assembled(dist, base, &prerender, None)
}

/// Compiles the journeys beside something else. Cargo builds each into a folder of its own, and each spends
/// much of its time on a single core: the crate itself, the links.
fn at_once<T: Send>(sentence: &str, other: impl FnOnce() -> Outcome<T> + Send) -> Outcome<T> {
    run::step(sentence, || {
        std::thread::scope(|scope| {
            let journeys = scope.spawn(modules);
            let other = other()?;
            match journeys.join() {
                Ok(made) => made.map(|()| other),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        })
    })
}

/// Compiles the program that writes the pages: native, development profile, since it runs for a
/// second.
pub fn prerender() -> Outcome<PathBuf> {
    run::step("Compiling the page writer", prerender_quietly)
}

fn prerender_quietly() -> Outcome<PathBuf> {
    const SCOPE: [&str; 3] = ["--no-default-features", "--features", "ssr"];
    compile(&[&["build", "--bin", "prerender"], &SCOPE[..]].concat())?;
    prerender_path()
}

/// The same program where Cargo has already compiled it for tests, as part of a set of features
/// and packages under which nothing needs compiling twice. Cargo builds the programs of a package
/// whenever it builds one of its test or bench targets.
pub fn prerender_with(target: &[&str], scope: &[&str]) -> Outcome<PathBuf> {
    at_once("Compiling the tests and the journeys", || {
        compile(&[target, &["--no-run"], scope].concat())?;
        prerender_path()
    })
}

fn compile(arguments: &[&str]) -> Outcome {
    run::loud(
        run::cargo().args(arguments).current_dir(places::root()?),
        MEND,
    )
}

fn prerender_path() -> Outcome<PathBuf> {
    let file = format!("prerender{}", std::env::consts::EXE_SUFFIX);
    Ok(places::target()?.join("debug").join(file))
}

/// Puts the site together from what is compiled, hook included, for two bases. What Trunk makes is the same for both: only pages, headers and the list of the
/// service worker name the base. So Trunk runs once, and the second site is finished from what it made.
pub fn assemble_both(sites: [(&Path, &Base); 2], prerender: &Path) -> Outcome {
    let [(dist, base), (second_dist, second_base)] = sites;
    let made = places::target()?.join("trunk-made");
    assembled(dist, base, prerender, Some(&made))?;
    let place = second_dist.display();
    let sentence = format!("Finishing the same app for {second_base} into {place}");
    run::step(&sentence, || {
        second::finish(&made, dist, second_dist, second_base, prerender)
    })
}

fn assembled(dist: &Path, base: &Base, prerender: &Path, keep: Option<&Path>) -> Outcome {
    let sentence = format!("Building the app for {base} into {}", dist.display());
    run::step(&sentence, || {
        let mut trunk = trunk(&["build", "--release"])?;
        if let Some(keep) = keep {
            trunk.env(second::KEEP, keep);
        }
        trunk
            .arg("--public-url")
            .arg(base.as_str())
            .arg("--dist")
            .arg(dist);
        trunk.env(places::PRERENDER, prerender);
        run::loud(&mut trunk, MEND)
    })
}

/// Compiles the wasm module of every journey at once. Trunk asks Cargo for one after the other, and finds
/// them made: each is linked on a single core.
fn modules() -> Outcome {
    let root = places::root()?;
    let template = root.join("index.html");
    let template = std::fs::read_to_string(&template)
        .explain(format!("{} cannot be read", template.display()), MEND)?;
    let mut arguments = vec!["build", "--release", "--target", "wasm32-unknown-unknown"];
    arguments.extend(["--no-default-features", "--features", "csr"]);
    let journeys = assets::journeys(&template);
    for journey in &journeys {
        arguments.extend(["--bin", journey.as_str()]);
    }
    compile(&arguments)
}

/// Trunk, as installed here, told to be brief.
pub fn trunk(arguments: &[&str]) -> Outcome<Command> {
    let mut trunk = Command::new(tools::TRUNK.path()?);
    trunk
        .args(arguments)
        .arg("--log=error")
        .current_dir(places::root()?);
    trunk.env("PATH", tools::search_path()?);
    // Trunk takes only `true` and `false` here, where the custom is any value.
    if trunk_has_no_colour() {
        trunk.env("NO_COLOR", "true");
    } else {
        trunk.env_remove("NO_COLOR");
    }
    Ok(trunk)
}

fn trunk_has_no_colour() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// Trunk works offline: the crates of the wasm side have to be there before it starts.
pub fn fetch() -> Outcome {
    let mut cargo = run::cargo();
    cargo.args(["fetch", "--quiet", "--target", "wasm32-unknown-unknown"]);
    cargo.current_dir(places::root()?);
    run::loud(&mut cargo, "check the network, and run the command again")
}
