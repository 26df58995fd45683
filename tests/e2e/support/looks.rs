//! The ways a page can look: colours, size of letters; and how wide it is.

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
    /// Light colours, and letters of twice the size, as a browser's own setting makes them.
    Large,
}

impl Browser {
    /// Gives the page in front a look, whatever it had before, and no page after it.
    pub async fn dress(&self, look: Look) -> Outcome {
        let theme = if look == Look::Dark { "dark" } else { "light" };
        // The policy forbids style attributes in pages; the driver is no page.
        let dress = "const [theme, isLarge] = arguments;
            const root = document.documentElement;
            root.dataset.theme = theme;
            root.style.fontSize = '';
            if (isLarge) root.style.fontSize = 2 * parseFloat(getComputedStyle(root).fontSize) + 'px';";
        let wishes = vec![json!(theme), json!(look == Look::Large)];
        self.js(dress, wishes).await.map(drop)
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

    /// Every page of the site, by its address below the base: what the service worker keeps, and
    /// the page for unknown addresses.
    pub fn pages(worker: &str, base: &str) -> Outcome<Vec<String>> {
        let stamp = super::stamp::read(worker)?;
        let pages: Vec<String> = super::stamp::of_languages(&stamp)
            .iter()
            .filter_map(|url| url.strip_prefix(base).map(str::to_owned))
            .filter(|path| path.is_empty() || path.ends_with('/') || path.ends_with(".html"))
            .collect();
        ensure!(pages.len() >= 20, "the site has its pages: {pages:?}");
        Ok(pages)
    }
}
