//! Waiting for a condition. Nothing here waits for a time: a test that sleeps is a test that flakes.

use super::outcome::Outcome;
use std::time::{Duration, Instant};

/// How long anything may take. Generous: two browsers may share two slow cores.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// From one look to the next, at first: most of what is waited for is there at the second look.
const FIRST_GLANCE: Duration = Duration::from_millis(5);
/// The same in the end. More looks would keep the browser from what is waited for.
const GLANCE: Duration = Duration::from_millis(40);

/// Looks until there is something to see. An error while looking counts as nothing yet: a page may
/// be on its way out.
pub async fn wait_until<T>(
    what: &str,
    mut look: impl AsyncFnMut() -> Outcome<Option<T>>,
) -> Outcome<T> {
    let start = Instant::now();
    let mut glance = FIRST_GLANCE;
    loop {
        let last = match look().await {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => String::new(),
            Err(trouble) => format!(" (the last look said: {trouble})"),
        };
        if start.elapsed() > PATIENCE {
            let seconds = PATIENCE.as_secs();
            return Err(format!("waited {seconds} s in vain until {what}{last}").into());
        }
        tokio::time::sleep(glance).await;
        glance = GLANCE.min(glance * 2);
    }
}

/// Looks until it is so.
pub async fn wait_for(what: &str, mut look: impl AsyncFnMut() -> Outcome<bool>) -> Outcome {
    wait_until(what, async || Ok(look().await?.then_some(()))).await
}
