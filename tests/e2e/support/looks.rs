//! The ways a page can look: colours, width, size of letters.

use super::browser::Browser;
use super::engine::Engine;
use super::outcome::Outcome;
use serde_json::json;

/// A way to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Light colours.
    Light,
    /// Dark colours.
    Dark,
    /// A small telephone: so many pixels wide.
    Narrow(u32),
    /// Letters of twice the size, as a browser's own setting makes them.
    Large,
}

impl Look {
    fn width(self) -> Option<u32> {
        match self {
            Self::Narrow(width) => Some(width),
            _ => None,
        }
    }

    fn is_large(self) -> bool {
        self == Self::Large
    }
}

impl Browser {
    /// Takes on a look for all pages to come. Needs a page of the site in front.
    pub async fn take_on(&self, look: Look) -> Outcome {
        self.note(format!("look {look:?}"));
        let theme = if look == Look::Dark { "dark" } else { "light" };
        self.js(
            "localStorage.setItem('passerelle.theme', arguments[0]);",
            vec![json!(theme)],
        )
        .await?;
        if let Some(width) = look.width() {
            self.resize(width).await?;
        }
        Ok(())
    }

    /// Makes the page so wide. Other engines than Chromium are as narrow as their windows can be.
    pub async fn resize(&self, width: u32) -> Outcome {
        let height = if width < 600 { 740 } else { 900 };
        if self.engine == Engine::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", metrics)
                .await?;
        } else {
            self.web().set_window_rect(0, 0, width, height).await?;
        }
        Ok(())
    }

    /// What a look asks of the page in front, each time it was loaded.
    pub async fn dress(&self, look: Look) -> Outcome {
        if look.is_large() {
            // The policy forbids style attributes in pages; the driver is no page.
            let double = "const root = document.documentElement;
                if (!root.dataset.double) {
                    root.dataset.double = 'yes';
                    root.style.fontSize = 2 * parseFloat(getComputedStyle(root).fontSize) + 'px';
                }";
            self.js(double, Vec::new()).await?;
        }
        Ok(())
    }

    /// Every page of the site, by its address below the base: what the service worker keeps, and
    /// the page for unknown addresses.
    pub fn pages(worker: &str, base: &str) -> Outcome<Vec<String>> {
        let stamp = super::stamp::read(worker)?;
        let urls = ["fr", "en"]
            .into_iter()
            .flat_map(|lang| stamp[lang].as_array().cloned().unwrap_or_default());
        let pages: Vec<String> = urls
            .filter_map(|entry| entry[0].as_str()?.strip_prefix(base).map(str::to_owned))
            .filter(|path| path.is_empty() || path.ends_with('/') || path.ends_with(".html"))
            .collect();
        ensure!(pages.len() >= 20, "the site has its pages: {pages:?}");
        Ok(pages)
    }
}
