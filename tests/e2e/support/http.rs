//! Plain requests, without a browser.

use super::outcome::Outcome;
use reqwest::{Client, Response, redirect};
use std::time::Duration;

/// An answer of the server as it came: no redirect followed.
pub async fn get(address: &str, accept_encoding: &str) -> Outcome<Response> {
    let client = Client::builder()
        .redirect(redirect::Policy::none())
        .timeout(Duration::from_secs(10))
        .build()?;
    Ok(client
        .get(address)
        .header("accept-encoding", accept_encoding)
        .send()
        .await?)
}
