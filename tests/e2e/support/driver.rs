//! Driver processes, and what is asked of each browser.

use super::engine::Engine;
use super::environment::{given, path};
use super::group::Group;
use super::outcome::Outcome;
use super::wait::wait_for;
use serde_json::{Map, Value, json};
use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a test asks of a browser beyond a fresh profile.
#[derive(Clone, Default)]
pub struct Wishes {
    /// A profile that outlives the browser; else a fresh one. Chromium only.
    pub profile: Option<PathBuf>,
    /// Without JavaScript in pages. Firefox only.
    pub no_javascript: bool,
    /// With a log of all requests. Chromium only.
    pub network_log: bool,
}

/// A running driver.
pub struct Driver {
    /// The driver, and the browsers it starts.
    pub group: Group,
    /// Where it listens.
    pub address: String,
}

impl Driver {
    /// Starts the driver of an engine; whatever it writes goes into `home`.
    pub async fn start(engine: Engine, home: &Path) -> Outcome<Self> {
        let mut last = None;
        // Between finding a free port and using it, another test may take it.
        for _ in 0..3 {
            match Self::try_start(engine, home).await {
                Ok(driver) => return Ok(driver),
                Err(trouble) => last = Some(trouble),
            }
        }
        Err(last.unwrap_or_else(|| "no driver".into()))
    }

    async fn try_start(engine: Engine, home: &Path) -> Outcome<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = match engine {
            Engine::Chromium => {
                let mut command = Command::new(path("PASSERELLE_CHROMEDRIVER")?);
                command.arg(format!("--port={port}"));
                command
            }
            Engine::Firefox => {
                let mut command = Command::new(path("PASSERELLE_GECKODRIVER")?);
                command.args(["--port", &port.to_string(), "--websocket-port", "0"]);
                command
            }
            Engine::Webkit => {
                let mut command = Command::new(path("PASSERELLE_WEBKITDRIVER")?);
                command.arg(format!("--port={port}"));
                command.env("DISPLAY", given("DISPLAY")?);
                // Its sandbox needs rights that a container does not have.
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                for (variable, folder) in [
                    ("XDG_DATA_HOME", "data"),
                    ("XDG_CACHE_HOME", "cache"),
                    ("XDG_CONFIG_HOME", "config"),
                ] {
                    command.env(variable, home.join(folder));
                }
                command
            }
        };
        // Profiles and temporary files go where the test removes them.
        command.env("TMPDIR", home);
        let log = File::create(home.join("driver.log"))?;
        command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        let mut group = Group::start(&mut command)?;
        let address = format!("http://127.0.0.1:{port}");
        let status = format!("{address}/status");
        let mut ended = false;
        wait_for("the driver answers", async || {
            ended = group.has_ended();
            Ok(ended || super::http::get(&status, "identity").await.is_ok())
        })
        .await?;
        ensure!(!ended, "the driver of {} ended at once", engine.name());
        Ok(Self { group, address })
    }
}

/// What to ask of the browser of an engine.
pub fn capabilities(engine: Engine, wishes: &Wishes, home: &Path) -> Outcome<Map<String, Value>> {
    let downloads = home.join("downloads");
    let downloads = downloads.to_string_lossy();
    let asked = match engine {
        Engine::Chromium => chromium(wishes, home, &downloads)?,
        Engine::Firefox => firefox(wishes, &downloads)?,
        Engine::Webkit => json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": {
                "binary": given("PASSERELLE_MINIBROWSER")?,
                "args": ["--automation"],
            },
        }),
    };
    match asked {
        Value::Object(asked) => Ok(asked),
        _ => Err("capabilities are an object".into()),
    }
}

fn chromium(wishes: &Wishes, home: &Path, downloads: &str) -> Outcome<Value> {
    let profile = wishes
        .profile
        .clone()
        .unwrap_or_else(|| home.join("profile"));
    let mut args: Vec<String> = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=1200,900",
    ]
    .map(str::to_owned)
    .to_vec();
    args.push(format!("--user-data-dir={}", profile.display()));
    let mut logs = json!({ "browser": "ALL" });
    if wishes.network_log {
        logs["performance"] = json!("ALL");
    }
    Ok(json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": given("PASSERELLE_CHROMIUM")?,
            "args": args,
            "prefs": {
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
            },
        },
        "goog:loggingPrefs": logs,
    }))
}

fn firefox(wishes: &Wishes, downloads: &str) -> Outcome<Value> {
    let mut prefs = json!({
        // `navigator.storage.persist()` asks the person here; a test has none.
        "dom.storageManager.prompt.testing": true,
        "dom.storageManager.prompt.testing.allow": true,
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
    });
    if wishes.no_javascript {
        prefs["javascript.enabled"] = json!(false);
    }
    Ok(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": given("PASSERELLE_FIREFOX")?,
            "args": ["-headless", "-width", "1200", "-height", "900"],
            "prefs": prefs,
        },
    }))
}
