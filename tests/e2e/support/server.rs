//! The site as a real host would give it: `xtask serve`, in a process that can be stopped.

use super::environment;
use super::group::Group;
use super::outcome::Outcome;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{ChildStdout, Command, Stdio};

/// A server on a port that it found free itself, and keeps over a restart.
pub struct Server {
    dist: PathBuf,
    /// Without the slash at the end: "http://localhost:40123".
    pub origin: String,
    /// The path that the site was built for.
    pub base: String,
    running: Option<(Group, BufReader<ChildStdout>)>,
}

impl Server {
    /// Serves a folder.
    pub fn start(dist: &Path) -> Outcome<Self> {
        let mut server = Self {
            dist: dist.to_owned(),
            origin: String::new(),
            base: String::new(),
            running: None,
        };
        server.serve("0")?;
        Ok(server)
    }

    /// Ends it in the middle of whatever it does.
    pub fn stop(&mut self) {
        self.running = None;
    }

    /// Starts it again, at the same address.
    pub fn restart(&mut self) -> Outcome {
        let port = self
            .origin
            .rsplit(':')
            .next()
            .unwrap_or_default()
            .to_owned();
        self.serve(&port)
    }

    fn serve(&mut self, port: &str) -> Outcome {
        let mut command = Command::new(environment::path("PASSERELLE_XTASK")?);
        command
            .args(["serve", "--no-build", "--port", port, "--dist"])
            .arg(&self.dist);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut group = Group::start(&mut command)?;
        let output = group
            .leader()
            .stdout
            .take()
            .ok_or("the server has no output")?;
        let mut output = BufReader::new(output);
        let mut line = String::new();
        // It prints the address once it answers.
        while !line.starts_with("http://") {
            line.clear();
            if output.read_line(&mut line)? == 0 {
                let mut said = String::new();
                if let Some(mut errors) = group.leader().stderr.take() {
                    errors.read_to_string(&mut said)?;
                }
                return Err(format!("the server did not start: {said}").into());
            }
        }
        let address = line.trim();
        let host = address.trim_start_matches("http://");
        let slash = host
            .find('/')
            .ok_or_else(|| format!("{address} is no address of a site"))?;
        self.origin = format!("http://{}", &host[..slash]);
        self.base = host[slash..].to_owned();
        self.running = Some((group, output));
        Ok(())
    }
}
