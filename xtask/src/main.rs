//! `cargo xtask …`: the project's own commands. `cargo xtask help` lists them.

mod assets;
mod base;
mod bench;
mod browsers;
mod build;
mod compress;
mod counts;
mod dev;
mod display;
mod engine;
#[path = "../../src/site/hash.rs"]
mod hash;
mod headers;
mod hook;
mod install;
mod lean;
mod npm;
mod packages;
mod places;
mod problem;
mod prose;
mod python;
mod run;
mod second;
mod serve;
mod site;
mod sizes;
mod stamp;
mod suites;
mod test;
mod tools;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::base::Base;
use crate::problem::Outcome;

/// Build, serve and test Passerelle.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what is missing, build, and serve dist/ on this machine
    Serve(Serve),
    /// Install what is missing and build dist/
    Build(Build),
    /// Rebuild quickly at each change, and serve the result
    Dev {
        /// The port to listen on
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Run the tests: native, in the browser, end to end
    Test(test::Choice),
    /// Measure sizes and speed against the budgets
    Bench(bench::Choice),
    /// Check how the content reads: short sentences, our own words
    Prose {
        /// Make the list of the documents' runs again, from a folder of text files
        #[arg(long, value_name = "FOLDER")]
        learn: Option<PathBuf>,
    },
    /// Install the build tools and stop
    Tools,
    /// What Trunk calls at the end of a build
    #[command(hide = true)]
    Hook,
}

#[derive(Args)]
struct Build {
    /// The path the site will live under, for example /partenariat/
    #[arg(long, default_value = "/", value_name = "PATH")]
    public_url: Base,
    /// Where the site is written [default: dist]
    #[arg(long, value_name = "FOLDER")]
    dist: Option<PathBuf>,
}

#[derive(Args)]
struct Serve {
    /// The port to listen on
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Serve what is in dist/ already
    #[arg(long)]
    no_build: bool,
    #[command(flatten)]
    build: Build,
}

fn main() -> ExitCode {
    match obey(Line::parse().command) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> Outcome<ExitCode> {
    match command {
        Command::Serve(serve) => {
            // The port first: nobody wants to hear of it after a long build.
            let doors = serve::open(serve.port)?;
            let dist = places::dist(serve.build.dist)?;
            if !serve.no_build {
                build::release(&dist, &serve.build.public_url)?;
            }
            serve::run(doors, &dist, site::rules(&dist)?)?;
        }
        Command::Build(build) => {
            let dist = places::dist(build.dist)?;
            build::release(&dist, &build.public_url)?;
        }
        Command::Dev { port } => dev::run(port)?,
        Command::Test(choice) => return test::run(&choice),
        Command::Bench(choice) => return bench::run(&choice),
        Command::Prose { learn } => {
            if let Some(folder) = learn {
                prose::learn(&folder)?;
            }
            return Ok(match prose::check()?.failed {
                0 => ExitCode::SUCCESS,
                _ => ExitCode::FAILURE,
            });
        }
        Command::Tools => tools::for_build()?,
        Command::Hook => hook::run()?,
    }
    Ok(ExitCode::SUCCESS)
}
