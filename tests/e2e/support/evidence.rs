//! What a failed scenario leaves behind: where it was, what was on screen, what the browser said.

use super::browser::Browser;
use super::engine::Engine;
use super::environment::evidence_folder;
use super::outcome::Outcome;
use serde_json::{Value, json};
use std::fmt::Write as _;
use thirtyfour::common::command::{Command, ExtensionCommand};

/// The logs of a Chromium driver: `browser`, `performance`.
#[derive(Debug)]
struct Log(&'static str);

impl ExtensionCommand for Log {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "type": self.0 }))
    }
    fn method(&self) -> reqwest::Method {
        reqwest::Method::POST
    }
    fn endpoint(&self) -> std::sync::Arc<str> {
        "/se/log".into()
    }
}

impl Browser {
    /// What the browser logged since the last look. Chromium only; empty elsewhere.
    pub async fn log(&self, kind: &'static str) -> Outcome<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let answer = self
            .web()
            .handle()
            .cmd(Command::ExtensionCommand(Box::new(Log(kind))))
            .await?;
        let lines: Vec<Value> = answer.value()?;
        let lines = lines.iter().filter_map(|line| line["message"].as_str());
        // Chromium remarks that the page offers installing in its own time, as it is meant to.
        Ok(lines
            .filter(|line| !line.contains("Banner not shown"))
            .map(str::to_owned)
            .collect())
    }

    /// Takes the evidence of a failure; `name` becomes the name of the screenshot.
    pub async fn evidence(&self, name: &str, trouble: &str) -> String {
        let mut said = String::new();
        let _ = writeln!(said, "--- {name}\n{trouble}");
        let _ = writeln!(
            said,
            "address: {}",
            self.address()
                .await
                .unwrap_or_else(|trouble| trouble.to_string())
        );
        let look = "return document.title + '\\n' + document.body.innerText
            + '\\nsave: ' + document.querySelector('#save')?.dataset.state
            + '\\nnotices: ' + [...document.querySelectorAll('.notice:not([hidden])')].map((n) => n.id)
            + '\\nseen: ' + (window.__seen || []).join('\\n  ');";
        if let Ok(text) = self.js(look, Vec::new()).await {
            let _ = writeln!(said, "{}", text.as_str().unwrap_or_default());
        }
        let _ = writeln!(said, "focus: {}", self.focused().await.unwrap_or_default());
        for line in self.log("browser").await.unwrap_or_default() {
            let _ = writeln!(said, "console: {line}");
        }
        let journal = self.journal();
        let _ = writeln!(said, "done so far:");
        for line in journal.iter().rev().take(25).rev() {
            let _ = writeln!(said, "  {line}");
        }
        if let Ok(folder) = evidence_folder() {
            let picture = folder.join(format!("{name}.png"));
            match self.web().screenshot(&picture).await {
                Ok(()) => writeln!(said, "screenshot: {}", picture.display()),
                Err(error) => writeln!(said, "no screenshot: {error}"),
            }
            .ok();
            let _ = std::fs::write(folder.join(format!("{name}.txt")), &said);
        }
        said
    }
}
