//! A screen for WebKit's MiniBrowser, which has no headless mode.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::problem::{Explain, Outcome, Problem};

/// An X server without a screen, stopped when dropped.
pub struct Display {
    server: Child,
    /// What goes into `DISPLAY`.
    pub name: String,
}

impl Display {
    /// Starts one on a number that it finds free itself.
    pub fn start(xvfb: &Path) -> Outcome<Self> {
        const AGAIN: &str = "run the command again";
        let mut server = Command::new(xvfb)
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1600x1200x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .explain("Xvfb cannot be started", AGAIN)?;
        // It writes the number once it is ready.
        let mut number = String::new();
        if let Some(pipe) = server.stdout.take() {
            let _ = BufReader::new(pipe).read_line(&mut number);
        }
        let name = format!(":{}", number.trim());
        let display = Self { server, name };
        if number.trim().is_empty() {
            return Err(Problem::new("Xvfb found no free screen number", AGAIN));
        }
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
