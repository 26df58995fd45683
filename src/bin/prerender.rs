//! Writes the static pages, the language packs and the manifests. The build calls it.

use clap::Parser;
use leptos::prelude::Owner;
use passerelle::features::delivered;
use passerelle::pages::write::{Module, Order, Scripts, Styles, site};
use std::path::PathBuf;
use std::process::ExitCode;

/// Writes every page of Passerelle.
#[derive(Parser)]
struct Line {
    /// The folder of the content files
    #[arg(long, default_value = "content")]
    content: PathBuf,
    /// The folder to write into
    #[arg(long)]
    out: PathBuf,
    /// The path under which the site will live
    #[arg(long, default_value = "/")]
    public_url: String,
    /// The name of the style sheet of pages without a journey
    #[arg(long)]
    content_style: String,
    /// The name of the style sheet of pages with a journey
    #[arg(long)]
    journey_style: String,
    /// The name of the script of every page
    #[arg(long)]
    boot: String,
    /// The name of the script of the pages of the guides
    #[arg(long)]
    guides: String,
    /// The program of a family of journeys, as `family=script,wasm`; once for each family
    #[arg(long = "module", value_parser = module)]
    modules: Vec<Module>,
    /// The name of the worker
    #[arg(long)]
    worker: String,
}

fn module(text: &str) -> Result<Module, String> {
    let read = || {
        let (family, files) = text.split_once('=')?;
        let (script, wasm) = files.split_once(',')?;
        Some(Module {
            family: family.to_owned(),
            script: script.to_owned(),
            wasm: wasm.to_owned(),
        })
    };
    read().ok_or_else(|| "a program is written `family=script,wasm`".to_owned())
}

fn main() -> ExitCode {
    let Line {
        content,
        out,
        public_url,
        content_style,
        journey_style,
        boot,
        guides,
        modules,
        worker,
    } = Line::parse();
    let order = Order {
        features: delivered(),
        content,
        out,
        public_url,
        styles: Styles {
            content: content_style,
            journey: journey_style,
        },
        scripts: Scripts { boot, guides },
        modules,
        worker,
    };
    // Leptos wants an executor and an owner before it draws anything.
    if let Err(error) = any_spawner::Executor::init_tokio() {
        eprintln!("The page writer cannot start: {error}");
        return ExitCode::FAILURE;
    }
    match Owner::new().with(|| site(order)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
