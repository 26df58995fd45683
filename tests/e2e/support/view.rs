//! What a person sees: words, headings, focus, and waiting for them.

use super::browser::Browser;
use super::outcome::Outcome;
use super::wait::{wait_for, wait_until};
use serde_json::{Value, json};

/// Words without what typography does to them: no-break spaces, curly apostrophes.
pub fn plain(text: &str) -> String {
    let spaced = text
        .replace(['\u{a0}', '\u{202f}'], " ")
        .replace('\u{2019}', "'");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Browser {
    /// The words that an element shows now; none where it is not there or not shown.
    pub async fn words(&self, selector: &str) -> Outcome<Option<String>> {
        let look = "const found = document.querySelector(arguments[0]);
            return found && found.checkVisibility() ? found.innerText : null;";
        let words = self.js(look, vec![json!(selector)]).await?;
        Ok(words.as_str().map(plain))
    }

    /// Waits until an element shows, and gives its words.
    pub async fn see(&self, selector: &str) -> Outcome<String> {
        wait_until(&format!("{selector} shows"), async || {
            self.words(selector).await
        })
        .await
    }

    /// Waits until an element shows these words.
    pub async fn see_words(&self, selector: &str, words: &str) -> Outcome {
        let mut last = None;
        let seen = wait_for(&format!("{selector} says {words:?}"), async || {
            last = self.words(selector).await?;
            Ok(last.as_ref().is_some_and(|said| said.contains(words)))
        })
        .await;
        seen.map_err(|trouble| format!("{trouble}; it says {last:?}").into())
    }

    /// Waits until an element is gone or hidden.
    pub async fn see_no(&self, selector: &str) -> Outcome {
        wait_for(&format!("{selector} is gone"), async || {
            Ok(self.words(selector).await?.is_none())
        })
        .await
    }

    /// Whether a selector names anything.
    pub async fn has(&self, selector: &str) -> Outcome<bool> {
        let found = self.js(
            "return document.querySelector(arguments[0]) !== null;",
            vec![json!(selector)],
        );
        Ok(found.await? == Value::Bool(true))
    }

    /// How many elements a selector names.
    pub async fn count(&self, selector: &str) -> Outcome<u64> {
        let count = self.js(
            "return document.querySelectorAll(arguments[0]).length;",
            vec![json!(selector)],
        );
        Ok(count.await?.as_u64().unwrap_or_default())
    }

    /// An attribute of an element.
    pub async fn attribute(&self, selector: &str, name: &str) -> Outcome<Option<String>> {
        let look = "const found = document.querySelector(arguments[0]);
            return found ? found.getAttribute(arguments[1]) : null;";
        let value = self.js(look, vec![json!(selector), json!(name)]).await?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// The value of a field.
    pub async fn value(&self, selector: &str) -> Outcome<String> {
        let value = self.js(
            "return document.querySelector(arguments[0]).value;",
            vec![json!(selector)],
        );
        Ok(value.await?.as_str().unwrap_or_default().to_owned())
    }

    /// The title of the page.
    pub async fn title(&self) -> Outcome<String> {
        Ok(plain(&self.web().title().await?))
    }

    /// Waits until the title begins so.
    pub async fn see_title(&self, start: &str) -> Outcome {
        wait_for(&format!("the title begins with {start:?}"), async || {
            Ok(self.title().await?.starts_with(start))
        })
        .await
    }

    /// Waits until the page's journey is mounted.
    pub async fn ready(&self) -> Outcome {
        wait_for("the journey is mounted", async || {
            self.has("html[data-ready]").await
        })
        .await
    }

    /// Goes to a page with a journey and waits until it is mounted.
    pub async fn go_ready(&self, address: &str) -> Outcome {
        self.go(address).await?;
        self.ready().await
    }

    /// Waits until everything is on the device, for use without a connection.
    pub async fn see_offline_ready(&self) -> Outcome {
        wait_for(
            "#offline-ready shows: everything is on the device",
            async || {
                // The service worker is asked once a page; a page that came first asks again.
                self.has("#offline-ready:not([hidden])").await
            },
        )
        .await
    }

    /// Waits until the heading of the page has the focus, as a new page would be announced.
    pub async fn see_heading_focused(&self) -> Outcome {
        wait_for("the h1 has the focus", async || {
            let focused = self
                .js("return document.activeElement?.tagName;", Vec::new())
                .await?;
            Ok(focused == "H1")
        })
        .await
    }

    /// What has the focus, in a few words.
    pub async fn focused(&self) -> Outcome<String> {
        Ok(self.focus(&[]).await?.0)
    }

    /// What has the focus, in a few words, and which of these selectors it fits: asked at once, since whoever goes
    /// by Tab asks at each stop.
    pub async fn focus(&self, selectors: &[&str]) -> Outcome<(String, Vec<bool>)> {
        let look = "const at = document.activeElement;
            if (!at) return ['nothing', arguments[0].map(() => false)];
            const name = at.id ? '#' + at.id : at.dataset.act ? `[data-act=${at.dataset.act}]` : at.className;
            const said = `${at.tagName.toLowerCase()} ${name} ${(at.innerText || at.value || '').slice(0, 30)}`;
            return [said, arguments[0].map((selector) => at.matches(selector))];";
        let found = self.js(look, vec![json!(selectors)]).await?;
        let (said, fits): (String, Vec<bool>) = serde_json::from_value(found)?;
        Ok((plain(&said), fits))
    }
}
