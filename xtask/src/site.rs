//! Answers for the files of `dist/`: pre-compressed, with the headers of `_headers`.

use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, HeaderName, HeaderValue, LOCATION};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use tower::ServiceExt;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_status::SetStatus;

use crate::base::Base;
use crate::headers::{self, Rule};
use crate::problem::{Outcome, Problem};

type Files = ServeDir<SetStatus<ServeFile>>;

struct Site {
    base: Base,
    rules: Vec<Rule>,
    files: Files,
}

/// The header rules of a built site.
pub fn rules(dist: &Path) -> Outcome<Vec<Rule>> {
    let text = std::fs::read_to_string(dist.join("_headers")).map_err(|_| {
        Problem::new(
            format!("{} holds no finished build", dist.display()),
            "build it with `cargo xtask build`, or name the right folder with --dist",
        )
    })?;
    headers::parse(&text)
}

/// Everything the server answers.
pub fn router(dist: &Path, rules: Vec<Rule>) -> Router {
    let missing = ServeFile::new(dist.join("404.html"))
        .precompressed_br()
        .precompressed_gzip();
    let files = ServeDir::new(dist)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(missing);
    let site = Site {
        base: headers::base(&rules),
        rules,
        files,
    };
    Router::new().fallback(answer).with_state(Arc::new(site))
}

async fn answer(State(site): State<Arc<Site>>, mut request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let Some(inner) = inner(&site.base, request.uri()) else {
        let home = path == "/" || format!("{path}/") == site.base.as_str();
        return if home {
            Redirect::temporary(site.base.as_str()).into_response()
        } else {
            (
                StatusCode::NOT_FOUND,
                format!("The site lives under {}\n", site.base),
            )
                .into_response()
        };
    };
    *request.uri_mut() = inner;
    let answered: Result<_, Infallible> = site.files.clone().oneshot(request).await;
    let mut response = answered.into_response().map(Body::new);
    site.dress(&path, &mut response);
    response
}

/// The address below the base; `None` outside. `_headers` is for hosts, not for visitors.
fn inner(base: &Base, uri: &Uri) -> Option<Uri> {
    let path = uri.path().strip_prefix(base.as_str())?;
    let path = if path == "_headers" {
        "404.html/"
    } else {
        path
    };
    match uri.query() {
        Some(query) => format!("/{path}?{query}").parse().ok(),
        None => format!("/{path}").parse().ok(),
    }
}

impl Site {
    fn dress(&self, path: &str, response: &mut Response) {
        let missing = response.status() == StatusCode::NOT_FOUND;
        let all = response.headers_mut();
        for (name, value) in headers::of(&self.rules, path) {
            if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse()) {
                all.insert(name, value);
            }
        }
        if missing {
            all.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        }
        // The folder service knows nothing of the base when it adds the slash after a folder.
        let target = all
            .get(LOCATION)
            .and_then(|to| to.to_str().ok()?.strip_prefix('/'));
        if let Some(Ok(target)) = target.map(|to| format!("{}{to}", self.base).parse()) {
            all.insert(LOCATION, target);
        }
    }
}

#[cfg(test)]
#[path = "site_tests.rs"]
mod tests;
