//! Where a scenario plays: it asks for sites and browsers, and they end with it, whatever happens.

use super::browser::Browser;
use super::driver::Wishes;
use super::engine::Engine;
use super::environment::evidence_folder;
use super::outcome::Outcome;
use super::site::Site;
use std::cell::RefCell;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::rc::Rc;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// So many scenarios at a time: a browser needs a core.
const SEATS: usize = 2;

static FREE: Mutex<usize> = Mutex::new(SEATS);
static FREED: Condvar = Condvar::new();
/// WebKit's driver serves one session at a time.
static WEBKIT: Mutex<()> = Mutex::new(());

/// A place among the scenarios that run.
struct Seat {
    _webkit: Option<MutexGuard<'static, ()>>,
}

impl Seat {
    fn take(engine: Engine) -> Self {
        let webkit = (engine == Engine::Webkit)
            .then(|| WEBKIT.lock().unwrap_or_else(PoisonError::into_inner));
        let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        while *free == 0 {
            free = FREED.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
        *free -= 1;
        Self { _webkit: webkit }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        *FREE.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        FREED.notify_one();
    }
}

/// What a scenario has: an engine, and the browsers that it started.
pub struct Stage {
    /// The engine it plays in.
    pub engine: Engine,
    browsers: RefCell<Vec<Rc<Browser>>>,
}

impl Stage {
    /// A browser with a fresh profile.
    pub async fn browser(&self) -> Outcome<Rc<Browser>> {
        self.browser_with(Wishes::default()).await
    }

    /// A browser with particular wishes.
    pub async fn browser_with(&self, wishes: Wishes) -> Outcome<Rc<Browser>> {
        let browser = Rc::new(Browser::start(self.engine, &wishes).await?);
        self.browsers.borrow_mut().push(browser.clone());
        Ok(browser)
    }

    /// Ends a browser before the scenario does.
    pub fn close(&self, browser: Rc<Browser>) {
        self.browsers
            .borrow_mut()
            .retain(|other| !Rc::ptr_eq(other, &browser));
        browser.kill();
    }

    /// The site as it was built, and a browser.
    pub async fn open(&self) -> Outcome<(Site, Rc<Browser>)> {
        Ok((Site::shipped()?, self.browser().await?))
    }

    /// A site whose pages run a script first, and a browser.
    pub async fn open_with_prelude(&self, script: &str) -> Outcome<(Site, Rc<Browser>)> {
        Ok((Site::with_prelude(script)?, self.browser().await?))
    }
}

/// Notes how long a scenario took, in seconds: xtask says which were the longest.
fn took(engine: Engine, name: &str, time: Duration) {
    let line = format!("{:.1} {name}::{}\n", time.as_secs_f64(), engine.name());
    let file = evidence_folder().map(|folder| folder.join("times.txt"));
    let times =
        file.and_then(|file| Ok(OpenOptions::new().create(true).append(true).open(file)?));
    // A time that is not noted is no reason to fail.
    let _ = times.and_then(|mut times| Ok(times.write_all(line.as_bytes())?));
}

/// Plays a scenario in an engine. When it fails, each of its browsers gives evidence.
pub async fn play(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Stage) -> Outcome) {
    let _seat = Seat::take(engine);
    let begun = Instant::now();
    let stage = Stage {
        engine,
        browsers: RefCell::default(),
    };
    let outcome = scenario(&stage).await;
    took(engine, name, begun.elapsed());
    if let Err(trouble) = outcome {
        let browsers = stage.browsers.borrow().clone();
        for (number, browser) in browsers.iter().enumerate() {
            let title = format!("{}-{name}-{number}", engine.name());
            eprintln!("{}", browser.evidence(&title, &trouble.to_string()).await);
        }
        panic!("{trouble}");
    }
}
