//! How a page is looked at: in which colours, how wide, with letters how large.

use super::browser::Browser;
use super::engine::Engine;
use super::outcome::Outcome;
use super::wait::wait_until;
use serde_json::json;

/// What the person chose, or has at hand.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Its name in messages.
    pub name: &'static str,
    /// Of the page, in CSS pixels.
    pub width: u32,
    /// Light or dark.
    pub theme: &'static str,
    /// Twice the usual size of letters, on top of the app's own largest setting's rules.
    pub large: bool,
}

/// Light, on a computer.
pub const LIGHT: Look = Look {
    name: "light",
    width: 1280,
    theme: "light",
    large: false,
};
/// Dark, on a computer.
pub const DARK: Look = Look {
    name: "dark",
    theme: "dark",
    ..LIGHT
};
/// The narrowest screen there is.
pub const NARROW: Look = Look {
    name: "320 px",
    width: 320,
    ..LIGHT
};
/// Letters of twice the size.
pub const LARGE: Look = Look {
    name: "200 % text",
    large: true,
    ..LIGHT
};
/// Both at once.
pub const NARROW_LARGE: Look = Look {
    name: "320 px and 200 % text",
    large: true,
    ..NARROW
};

const HEIGHT: u32 = 800;

/// As a browser does it: the letters of the root, of which all others are a part.
const DRESS: &str = "
    const root = document.documentElement;
    root.dataset.theme = arguments[0];
    root.style.fontSize = arguments[1] ? '225%' : '';
    if (arguments[1]) root.dataset.size = 'larger'; else delete root.dataset.size;";

impl Browser {
    /// Makes the page this wide, or as near to it as the browser goes; gives how wide it is.
    pub async fn widen(&self, width: u32) -> Outcome<u64> {
        self.note(format!("{width} px wide"));
        if self.engine == Engine::Chromium {
            // Its windows have a least width; what the page is told of it has none.
            let size = json!({ "width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", size)
                .await?;
        } else {
            self.web().set_window_rect(0, 0, width, HEIGHT).await?;
        }
        // A window takes its new size when it can: it has it once two looks say the same.
        let mut last = None;
        wait_until("the window keeps its size", async || {
            let look = "return await new Promise((done) =>
                requestAnimationFrame(() => requestAnimationFrame(() => done(innerWidth))));";
            let now = self.js_later(look, Vec::new()).await?.as_u64();
            let same = now == last;
            last = now;
            Ok(if same { now } else { None })
        })
        .await
    }

    /// Looks at this page so.
    pub async fn dress(&self, look: &Look) -> Outcome {
        self.js(DRESS, vec![json!(look.theme), json!(look.large)])
            .await?;
        Ok(())
    }
}
