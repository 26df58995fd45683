//! One browser of its own for a test: to go places, to press and type, and to run scripts.

use super::driver::{Driver, Wishes, capabilities};
use super::engine::Engine;
use super::group::Group;
use super::outcome::Outcome;
use super::wait::{wait_for, wait_until};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::PathBuf;
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::common::command::{Actions, Command};
use thirtyfour::{By, Capabilities, WebDriver, WebElement, WindowHandle};

/// How long a single command of the driver may take.
const COMMAND: Duration = Duration::from_secs(90);

/// A browser with a fresh profile. It is killed when dropped, also by a panic.
pub struct Browser {
    /// Which engine it is.
    pub engine: Engine,
    web: Option<WebDriver>,
    group: RefCell<Group>,
    home: TempDir,
    journal: RefCell<Vec<String>>,
}

impl Browser {
    /// Starts one.
    pub async fn start(engine: Engine, wishes: &Wishes) -> Outcome<Self> {
        let home = tempfile::tempdir()?;
        std::fs::create_dir(home.path().join("downloads"))?;
        let driver = Driver::start(engine, home.path()).await?;
        let asked = Capabilities::from(capabilities(engine, wishes, home.path())?);
        let web = WebDriver::builder(driver.address, asked)
            .request_timeout(COMMAND)
            .await?;
        let group = RefCell::new(driver.group);
        Ok(Self {
            engine,
            web: Some(web),
            group,
            home,
            journal: RefCell::default(),
        })
    }

    /// The driver's own interface.
    pub fn web(&self) -> &WebDriver {
        self.web
            .as_ref()
            .expect("it is there until the browser is dropped")
    }

    /// Where downloads arrive.
    pub fn downloads(&self) -> PathBuf {
        self.home.path().join("downloads")
    }

    /// Kills the browser in the middle of whatever it does.
    pub fn kill(&self) {
        self.group.borrow_mut().kill();
    }

    /// What was done, last line last: it is shown when the test fails.
    pub fn journal(&self) -> Vec<String> {
        self.journal.borrow().clone()
    }

    /// Notes what is about to be done.
    pub fn note(&self, line: impl Into<String>) {
        self.journal.borrow_mut().push(line.into());
    }

    /// Goes to an address and waits until it is loaded.
    pub async fn go(&self, address: &str) -> Outcome {
        self.note(format!("go {address}"));
        Ok(self.web().goto(address).await?)
    }

    /// Loads the page again, as a person does. The driver of Firefox would make a forced reload,
    /// which passes the service worker by: there the page itself does it.
    pub async fn reload(&self) -> Outcome {
        self.note("reload");
        if self.engine != Engine::Firefox {
            return Ok(self.web().refresh().await?);
        }
        self.js("window.__before = true; location.reload();", Vec::new())
            .await?;
        wait_for("the page is loaded again", async || {
            let look = "return !window.__before && document.readyState === 'complete';";
            Ok(self.js(look, Vec::new()).await? == Value::Bool(true))
        })
        .await
    }

    /// The address of the page.
    pub async fn address(&self) -> Outcome<String> {
        Ok(self.web().current_url().await?.to_string())
    }

    /// Runs the body of a function in the page; `arguments` are its arguments.
    pub async fn js(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.web().execute(script, arguments).await?.json().clone())
    }

    /// The same, for a body that awaits: what it returns is what its promise brings.
    pub async fn js_later(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        let whole = format!(
            "const done = arguments[arguments.length - 1];
            (async (...arguments) => {{ {script} }})(...arguments)
                .then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let answer = self
            .web()
            .execute_async(whole, arguments)
            .await?
            .json()
            .clone();
        match answer.get("error") {
            Some(error) => Err(format!("{error} in {script}").into()),
            None => Ok(answer.get("value").cloned().unwrap_or_default()),
        }
    }

    /// The element that a selector names, once there is one.
    pub async fn find(&self, selector: &str) -> Outcome<WebElement> {
        wait_until(&format!("there is {selector}"), async || {
            Ok(self
                .web()
                .find_all(By::Css(selector))
                .await?
                .into_iter()
                .next())
        })
        .await
    }

    /// Brings an element into sight and presses it, as a finger does.
    pub async fn click(&self, selector: &str) -> Outcome {
        self.note(format!("click {selector}"));
        let centre = "const found = document.querySelector(arguments[0]);
            found?.scrollIntoView({ block: 'center', behavior: 'instant' });
            return found;";
        wait_until(&format!("{selector} can be pressed"), async || {
            let found = self.web().execute(centre, vec![json!(selector)]).await?;
            if found.json().is_null() {
                return Ok(None);
            }
            found.element()?.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Types into a field, after what is there.
    pub async fn type_into(&self, selector: &str, text: &str) -> Outcome {
        self.note(format!("type {text:?} into {selector}"));
        Ok(self.find(selector).await?.send_keys(text).await?)
    }

    /// Empties a field and types into it. By select-all and delete, as people do.
    pub async fn retype(&self, selector: &str, text: &str) -> Outcome {
        let element = self.find(selector).await?;
        self.web()
            .execute(
                "arguments[0].focus(); arguments[0].select();",
                vec![element.to_json()?],
            )
            .await?;
        self.press("\u{e017}").await?;
        self.type_into(selector, text).await
    }

    /// Presses keys one after the other, whatever has the focus.
    pub async fn press(&self, keys: &str) -> Outcome {
        let strokes: Vec<Value> = keys
            .chars()
            .flat_map(|key| {
                ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.to_string() }))
            })
            .collect();
        let source = json!([{ "type": "key", "id": "keyboard", "actions": strokes }]);
        self.web()
            .handle()
            .cmd(Command::PerformActions(Actions::from(source)))
            .await?;
        Ok(())
    }

    /// Opens another tab at an address and goes there; gives the tab that was left.
    pub async fn open_tab(&self, address: &str) -> Outcome<WindowHandle> {
        let before = self.web().window().await?;
        let tab = self.web().new_tab().await?;
        self.web().switch_to_window(tab).await?;
        self.go(address).await?;
        Ok(before)
    }

    /// The tab that is in front.
    pub async fn tab(&self) -> Outcome<WindowHandle> {
        Ok(self.web().window().await?)
    }

    /// Brings a tab to the front.
    pub async fn turn_to(&self, tab: &WindowHandle) -> Outcome {
        self.note(format!("turn to tab {tab:?}"));
        Ok(self.web().switch_to_window(tab.clone()).await?)
    }

    /// Chooses files in a file field.
    pub async fn choose_file(&self, selector: &str, file: &std::path::Path) -> Outcome {
        self.note(format!("choose {} in {selector}", file.display()));
        let path = file.to_str().ok_or("a path that is no text")?;
        Ok(self.find(selector).await?.send_keys(path).await?)
    }

    /// A command of the DevTools. Chromium only.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Outcome<Value> {
        Ok(self.web().cdp().send_raw(method, parameters).await?)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Saying goodbye to a browser takes seconds and may hang: it is killed instead.
        if let Some(web) = self.web.take() {
            let _ = web.leak();
        }
        self.kill();
    }
}
