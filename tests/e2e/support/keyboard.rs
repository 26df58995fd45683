//! A person without a mouse.

use super::browser::Browser;
use super::outcome::Outcome;
use super::wait::{wait_for, wait_until};

/// Forward through what can have the focus.
pub const TAB: &str = "\u{e004}";
/// Follows a link, presses a button.
pub const ENTER: &str = "\u{e007}";
/// Chooses a radio button, presses a button.
pub const SPACE: &str = " ";
/// To the next radio button of a group.
pub const DOWN: &str = "\u{e015}";

/// No page of ours has more stops than that.
const MOST_STOPS: usize = 120;

impl Browser {
    /// Whether what has the focus fits a selector.
    async fn is_focused(&self, selector: &str) -> Outcome<bool> {
        Ok(self.focus(&[selector]).await?.1 == [true])
    }

    /// Waits until the focus is on what a selector names: whoever uses the keyboard goes on from there.
    pub async fn see_focus(&self, selector: &str) -> Outcome {
        wait_for(&format!("{selector} has the focus"), async || {
            self.is_focused(selector).await
        })
        .await
    }

    /// Presses Tab until the focus is on what a selector names. The way there is told when it is
    /// never reached: what cannot be reached by Tab cannot be used without a mouse.
    pub async fn tab_to(&self, selector: &str) -> Outcome {
        let mut way = vec![self.focused().await?];
        for _ in 0..MOST_STOPS {
            self.press(TAB).await?;
            // One radio button of a group takes the focus for all: the first, or the chosen one.
            let (stop, fits) = self.focus(&[selector]).await?;
            if fits == [true] {
                self.note(format!("tab to {selector}"));
                return Ok(());
            }
            way.push(stop);
        }
        Err(format!(
            "Tab never reaches {selector}; it went by\n    {}",
            way.join("\n    ")
        )
        .into())
    }

    /// Goes to an element by Tab and presses Enter.
    pub async fn enter(&self, selector: &str) -> Outcome {
        self.tab_to(selector).await?;
        self.press(ENTER).await
    }

    /// Chooses a radio button by keys alone: Tab into its group, arrows to it.
    pub async fn choose_by_keys(&self, item: &str, choice: &str) -> Outcome {
        self.tab_to(&format!("input[type=radio][name='{item}']"))
            .await?;
        let wanted = format!("input[id='{item}-{choice}']");
        let inside = format!("input[name='{item}']:checked");
        // Space chooses what has the focus; an arrow goes to the next and chooses it.
        self.press(SPACE).await?;
        for _ in 0..12 {
            let found = wait_until("a choice of the group has the focus", async || {
                let (_, fits) = self.focus(&[&inside, &wanted]).await?;
                Ok(fits[0].then_some(fits[1]))
            });
            if found.await? {
                self.note(format!("chose {choice} for {item} by keys"));
                return Ok(());
            }
            self.press(DOWN).await?;
        }
        Err(format!("arrows never reach {choice} of {item}").into())
    }
}
