//! What the tests drive: browsers, their drivers, a screen, the accessibility rules.

use std::ffi::OsString;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::display::Display;
use crate::engine::Engine;
use crate::packages::{self, Program};
use crate::problem::{Outcome, Problem};
use crate::{npm, tools};

const CHROMIUM: Program = Program {
    names: &["chromium", "chromium-browser", "google-chrome"],
    package: "chromium",
    variable: "PASSERELLE_CHROMIUM",
};
const CHROMEDRIVER: Program = Program {
    names: &["chromedriver"],
    package: "chromium-driver",
    variable: "PASSERELLE_CHROMEDRIVER",
};
const FIREFOX: Program = Program {
    names: &["firefox-esr", "firefox"],
    package: "firefox-esr",
    variable: "PASSERELLE_FIREFOX",
};
const WEBKITDRIVER: Program = Program {
    names: &["WebKitWebDriver"],
    package: "webkit2gtk-driver",
    variable: "PASSERELLE_WEBKITDRIVER",
};
const MINIBROWSER: Program = Program {
    names: &["MiniBrowser"],
    package: "libwebkit2gtk-4.1-0",
    variable: "PASSERELLE_MINIBROWSER",
};
const XVFB: Program = Program {
    names: &["Xvfb"],
    package: "xvfb",
    variable: "PASSERELLE_XVFB",
};
/// The servers that `deploy/` has files for; nginx needs its module for files compressed beforehand.
const NGINX: Program = Program {
    names: &["nginx"],
    package: "nginx libnginx-mod-http-brotli-static",
    variable: "PASSERELLE_NGINX",
};
const CADDY: Program = Program {
    names: &["caddy"],
    package: "caddy",
    variable: "PASSERELLE_CADDY",
};
const GECKODRIVER: &str = "PASSERELLE_GECKODRIVER";

const SERVERS: [&Program; 2] = [&NGINX, &CADDY];

/// Whether the tests of `deploy/` can run a server: those of one that is not here are left out.
pub fn has_server(test: &str) -> bool {
    let needed = SERVERS.iter().find(|server| {
        server
            .names
            .iter()
            .any(|name| test == ["deployed::", name].concat())
    });
    needed.is_none_or(|server| server.find().is_some())
}

fn programs(engine: Engine) -> &'static [&'static Program] {
    match engine {
        Engine::Chromium => &[&CHROMIUM, &CHROMEDRIVER],
        Engine::Firefox => &[&FIREFOX],
        Engine::Webkit => &[&WEBKITDRIVER, &MINIBROWSER, &XVFB],
    }
}

/// The engines made ready, with what tests need to know of them.
pub struct Browsers {
    variables: Vec<(&'static str, OsString)>,
    // Held for its life: the screen goes when the run is over.
    _display: Option<Display>,
}

impl Browsers {
    /// Installs what is missing for these engines, and starts a screen if one of them needs it.
    pub fn ready(engines: &[Engine]) -> Outcome<Self> {
        let wanted: Vec<&Program> = engines
            .iter()
            .flat_map(|engine| programs(*engine))
            .copied()
            .collect();
        packages::ensure(&wanted)?;
        if packages::may_install() {
            packages::ensure(&SERVERS)?;
        }
        let found = |program: &&Program| Some((program.variable, program.find()?.into_os_string()));
        let mut variables: Vec<_> = wanted.iter().chain(&SERVERS).filter_map(found).collect();
        if engines.contains(&Engine::Firefox) {
            variables.push((GECKODRIVER, geckodriver()?.into_os_string()));
        }
        let display = match XVFB.find().filter(|_| engines.contains(&Engine::Webkit)) {
            Some(xvfb) => Some(Display::start(&xvfb)?),
            None => None,
        };
        if let Some(display) = &display {
            variables.push(("DISPLAY", display.name.clone().into()));
            // Its sandbox needs rights that a container does not have.
            variables.push(("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into()));
        }
        variables.push(("PASSERELLE_AXE", npm::axe()?.into_os_string()));
        Ok(Self {
            variables,
            _display: display,
        })
    }

    /// What the end-to-end tests read: `PASSERELLE_CHROMIUM` and the like.
    pub fn variables(&self) -> impl Iterator<Item = (&'static str, &OsString)> {
        self.variables.iter().map(|(name, value)| (*name, value))
    }

    /// How wasm-bindgen's own test runner drives an engine: the variable and the driver, and the
    /// capabilities to ask for. `None` where it cannot.
    pub fn for_wasm_tests(
        &self,
        engine: Engine,
    ) -> Outcome<Option<(&'static str, PathBuf, Value)>> {
        let (name, driver) = match engine {
            Engine::Chromium => ("CHROMEDRIVER", CHROMEDRIVER.variable),
            Engine::Firefox => ("GECKODRIVER", GECKODRIVER),
            Engine::Webkit => return Ok(None),
        };
        let driver = PathBuf::from(self.value(driver)?);
        let capabilities = match engine {
            Engine::Chromium => json!({"goog:chromeOptions": {
                "binary": self.value(CHROMIUM.variable)?.to_string_lossy(),
                "args": ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            }}),
            _ => json!({"moz:firefoxOptions": {
                "binary": self.value(FIREFOX.variable)?.to_string_lossy(),
                "prefs": {
                    "dom.storageManager.prompt.testing": true,
                    "dom.storageManager.prompt.testing.allow": true,
                },
            }}),
        };
        Ok(Some((name, driver, capabilities)))
    }

    fn value(&self, variable: &str) -> Outcome<OsString> {
        let found = self.variables().find(|(name, _)| *name == variable);
        found.map(|(_, value)| value.clone()).ok_or_else(|| {
            Problem::new(
                format!("{variable} has no program behind it"),
                "install it and run the command again",
            )
        })
    }
}

fn geckodriver() -> Outcome<PathBuf> {
    match std::env::var_os(GECKODRIVER) {
        Some(path) => Ok(path.into()),
        None => {
            tools::install(&[&tools::GECKODRIVER])?;
            tools::GECKODRIVER.path()
        }
    }
}
