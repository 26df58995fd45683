//! Daily work: rebuild at each change, serve at once.

use std::process::{Child, Command};

use crate::headers::{self, Rule};
use crate::problem::{Explain, Outcome};
use crate::{build, places, serve, tools};

/// Trunk watches and rebuilds in the development profile; our own server shows the result with
/// the production headers, so that a breach of the content policy is seen on the first day. The
/// service worker is left unstamped: it would hide the change just made.
pub fn run(port: u16) -> Outcome {
    let doors = serve::open(port)?;
    tools::for_build()?;
    build::fetch()?;
    // Not `dist/`: that one is always a release.
    let dist = places::target()?.join("dev-dist");
    std::fs::create_dir_all(&dist).explain(
        format!("{} cannot be made", dist.display()),
        "free some space and try again",
    )?;
    let mut trunk = build::trunk(&["watch"])?;
    trunk.arg("--dist").arg(&dist);
    println!("Watching src, content, style and public: reload the page after a change.");
    let _watcher = Watcher::start(&mut trunk)?;
    serve::run(doors, &dist, rules()?)
}

/// Known before the first build is through; and whatever is being worked on is never kept.
fn rules() -> Outcome<Vec<Rule>> {
    let mut rules = headers::parse(headers::SOURCE)?;
    rules.retain(|rule| rule.pattern != "[hashed]");
    for rule in &mut rules {
        rule.pattern = "/*".to_owned();
    }
    Ok(rules)
}

/// Ends with the command that started it.
struct Watcher(Child);

impl Watcher {
    fn start(trunk: &mut Command) -> Outcome<Self> {
        trunk
            .spawn()
            .map(Self)
            .explain("trunk cannot be started", "run `cargo xtask tools`")
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
