//! One page in a tab of its own, on a slowed-down processor, with the probe looking on from inside.

use super::site::BLANK;
use super::support::browser::Browser;
use super::support::outcome::Outcome;
use super::support::wait::wait_until;
use serde_json::{Value, json};
use thirtyfour::WindowHandle;

/// How much slower than this machine the pages' processor is made: a cheap phone.
pub const SLOW: f64 = 4.0;
/// The size of such a phone's window.
const PHONE: (u32, u32) = (412, 915);

const PROBE: &str = include_str!("fixtures/probe.js");

/// What has to be there before a page counts as usable, beside `html[data-ready]`.
pub struct Wanted {
    /// An element.
    pub selector: &'static str,
    /// Whether it comes later than the mark, with what is read from the disk.
    pub late: bool,
}

/// From the navigation, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Arrival {
    /// To usable.
    pub usable: f64,
    /// To that being painted.
    pub painted: f64,
}

/// From a tap, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Tap {
    /// To its paint.
    pub painted: f64,
    /// To the disk, where that was asked for.
    pub saved: Option<f64>,
}

/// A tab.
pub struct Visit<'a> {
    browser: &'a Browser,
    origin: &'a str,
    from: WindowHandle,
}

impl<'a> Visit<'a> {
    /// Opens a tab that will look on, on a page of the same origin with nothing in it, so that the
    /// process of the tab is there already and slow already.
    pub async fn begin(browser: &'a Browser, origin: &'a str, wanted: &Wanted) -> Outcome<Self> {
        let from = browser.open_tab(&format!("{origin}/{BLANK}")).await?;
        let visit = Self {
            browser,
            origin,
            from,
        };
        let wanted = json!({ "selector": wanted.selector, "late": wanted.late });
        let source = format!("const WANTED = {wanted};\n{PROBE}");
        visit
            .tell(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": source }),
            )
            .await?;
        let (width, height) = PHONE;
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        visit
            .tell("Emulation.setDeviceMetricsOverride", screen)
            .await?;
        visit.slow_down(SLOW).await?;
        Ok(visit)
    }

    /// Makes the page's processor this many times slower than it is.
    pub async fn slow_down(&self, times: f64) -> Outcome {
        self.tell("Emulation.setCPUThrottlingRate", json!({ "rate": times }))
            .await
    }

    /// Stops every service worker, so that the next page has to start its own, as on a phone where
    /// the site has not been open for a while.
    pub async fn let_workers_sleep(&self) -> Outcome {
        self.tell("ServiceWorker.enable", json!({})).await?;
        self.tell("ServiceWorker.stopAllWorkers", json!({})).await
    }

    /// Goes to a page.
    pub async fn open(&self, path: &str) -> Outcome {
        self.browser.go(&format!("{}/{path}", self.origin)).await
    }

    /// Goes to a page, which its service worker must serve, and waits until it is usable.
    pub async fn go(&self, path: &str) -> Outcome<Arrival> {
        self.open(path).await?;
        let found = match self.later("return bench.arrived;", Vec::new()).await {
            Ok(found) => found,
            Err(trouble) => {
                let words = self
                    .browser
                    .js("return document.body.innerText.slice(0, 600);", Vec::new())
                    .await?;
                return Err(format!("{path} is not usable; it says {words}\n{trouble}").into());
            }
        };
        ensure!(
            found["served"] == true,
            "{path} was not served by a service worker"
        );
        Ok(Arrival {
            usable: number(&found["usable"])?,
            painted: number(&found["painted"])?,
        })
    }

    /// Goes from this page to another, which may have no journey, until its first paint: as a link does, but without
    /// one, which this page would have to be drawn anew for.
    pub async fn follow(&self, path: &str) -> Outcome<f64> {
        let go = "location.href = arguments[0];";
        let path = format!("/{path}");
        self.browser.js(go, vec![json!(path)]).await?;
        let there = "return globalThis.bench && location.pathname === arguments[0] && document.readyState === 'complete';";
        wait_until("the next page is there", async || {
            let there = self.browser.js(there, vec![json!(path)]).await?;
            Ok((there == true).then_some(()))
        })
        .await?;
        number(&self.later("return bench.painted();", Vec::new()).await?)
    }

    /// Taps one answer of one question, both counted from 0, with a real press of the pointer.
    pub async fn tap(&self, question: usize, choice: usize, saves: bool) -> Outcome<Tap> {
        let aim = "bench.arm(arguments[2]); return bench.aim(arguments[0], arguments[1]);";
        let at = self
            .later(aim, vec![json!(question), json!(choice), json!(saves)])
            .await?;
        for kind in ["mousePressed", "mouseReleased"] {
            let press = json!({ "type": kind, "x": at["x"], "y": at["y"], "button": "left", "clickCount": 1 });
            self.tell("Input.dispatchMouseEvent", press).await?;
        }
        let found = self.later("return bench.tapped;", Vec::new()).await?;
        Ok(Tap {
            painted: number(&found[0])?,
            saved: found[1].as_f64(),
        })
    }

    /// How much has moved under the reader's eyes so far.
    pub async fn shift(&self) -> Outcome<f64> {
        number(&self.browser.js("return bench.shift;", Vec::new()).await?)
    }

    /// Runs a script in the page and waits for what its promise brings.
    pub async fn later(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        self.browser.js_later(script, arguments).await
    }

    /// Closes the tab.
    pub async fn end(self) -> Outcome {
        self.browser.web().close_window().await?;
        self.browser.turn_to(&self.from).await
    }

    async fn tell(&self, method: &str, parameters: Value) -> Outcome {
        self.browser.devtools(method, parameters).await?;
        Ok(())
    }
}

fn number(value: &Value) -> Outcome<f64> {
    Ok(value
        .as_f64()
        .ok_or_else(|| format!("{value} is no number"))?)
}
