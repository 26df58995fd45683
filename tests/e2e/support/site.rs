//! The built site, served: as it was built, or a copy that a test may change.

use super::environment;
use super::files::copy_folder;
use super::outcome::Outcome;
use super::server::Server;
use super::stamp;
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A served site.
pub struct Site {
    dist: PathBuf,
    /// "http://localhost:40123"
    pub origin: String,
    /// "/", or the path that it was built for.
    pub base: String,
    server: RefCell<Server>,
    _own: Option<TempDir>,
}

impl Site {
    /// The site as it was built.
    pub fn shipped() -> Outcome<Self> {
        Self::of(environment::path("PASSERELLE_DIST")?, None)
    }

    /// The site as it was built for a path below the top of a host.
    pub fn under_a_path() -> Outcome<Self> {
        Self::of(environment::path("PASSERELLE_DIST_SUB")?, None)
    }

    /// A copy, to be changed by the test.
    pub fn copy() -> Outcome<Self> {
        let own = tempfile::tempdir()?;
        let dist = own.path().join("dist");
        copy_folder(&environment::path("PASSERELLE_DIST")?, &dist)?;
        Self::of(dist, Some(own))
    }

    /// A copy whose pages run a script before anything else: it stands at the top of `boot.js`,
    /// which every page runs first. That works in every engine and under the content policy.
    pub fn with_prelude(script: &str) -> Outcome<Self> {
        let site = Self::copy()?;
        let name = site.boot()?;
        let boot = fs::read_to_string(site.dist.join(&name))?;
        site.deploy(&name, format!("{script}\n{boot}").as_bytes())?;
        Ok(site)
    }

    fn boot(&self) -> Outcome<String> {
        let names = fs::read_dir(&self.dist)?.flatten();
        let names = names.filter_map(|entry| entry.file_name().into_string().ok());
        let mut boot = names.filter(|name| name.starts_with("boot.") && name.ends_with(".js"));
        boot.next().ok_or_else(|| "the site has no boot.js".into())
    }

    fn of(dist: PathBuf, own: Option<TempDir>) -> Outcome<Self> {
        let server = Server::start(&dist)?;
        Ok(Self {
            dist,
            origin: server.origin.clone(),
            base: server.base.clone(),
            server: RefCell::new(server),
            _own: own,
        })
    }

    /// The address of a path below the site's base: `at("carnet/")`.
    pub fn at(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.base)
    }

    /// The folder that is served.
    pub fn dist(&self) -> &Path {
        &self.dist
    }

    /// The service worker as it is served now.
    pub fn worker(&self) -> Outcome<String> {
        Ok(fs::read_to_string(self.dist.join("sw.js"))?)
    }

    /// The version in the stamp.
    pub fn version(&self) -> Outcome<String> {
        let stamp = stamp::read(&self.worker()?)?;
        Ok(stamp["version"]
            .as_str()
            .ok_or("the stamp has no version")?
            .to_owned())
    }

    /// Puts a new version on the server, in which one file has another content.
    pub fn deploy(&self, file: &str, content: &[u8]) -> Outcome {
        ensure!(self._own.is_some(), "only a copy may be changed");
        let url = format!(
            "{}{}",
            self.base,
            file.strip_suffix("index.html").unwrap_or(file)
        );
        let worker = stamp::restamped(&self.worker()?, &url, content)?;
        self.write(file, content)?;
        self.write("sw.js", worker.as_bytes())
    }

    /// Puts a new version on the server in which a file counts as changed, whatever is in it.
    pub fn touch(&self, file: &str) -> Outcome {
        let mut content = fs::read(self.dist.join(file))?;
        content.push(b'\n');
        self.deploy(file, &content)
    }

    /// Takes a file from the server, by its address.
    pub fn remove(&self, url: &str) -> Outcome {
        ensure!(self._own.is_some(), "only a copy may be changed");
        let file = url.strip_prefix(&self.base).unwrap_or(url);
        let mut path = self.dist.join(file);
        if file.is_empty() || file.ends_with('/') {
            path.push("index.html");
        }
        let path = path.display();
        for twin in [path.to_string(), format!("{path}.br"), format!("{path}.gz")] {
            let _ = fs::remove_file(twin);
        }
        Ok(())
    }

    /// Has the service worker that is served run a script before anything else.
    pub fn prelude_of_worker(&self, script: &str) -> Outcome {
        ensure!(self._own.is_some(), "only a copy may be changed");
        let worker = format!("{{ {script} }}\n{}", self.worker()?);
        self.write("sw.js", worker.as_bytes())
    }

    /// Writes a file of the copy; its compressed twins are of the past.
    fn write(&self, file: &str, content: &[u8]) -> Outcome {
        let path = self.dist.join(file);
        for twin in [format!("{file}.br"), format!("{file}.gz")] {
            let _ = fs::remove_file(self.dist.join(twin));
        }
        // Renamed into place: a request never sees half a file.
        let fresh = path.with_extension("fresh");
        fs::write(&fresh, content)?;
        Ok(fs::rename(fresh, path)?)
    }

    /// Stops the server: from now on there is no connection.
    pub fn stop(&self) {
        self.server.borrow_mut().stop();
    }

    /// Starts the server again, at the same address.
    pub fn restart(&self) -> Outcome {
        self.server.borrow_mut().restart()
    }
}
