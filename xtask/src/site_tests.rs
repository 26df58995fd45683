use std::path::PathBuf;

use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};

use super::*;
use crate::{compress, places};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn built(name: &str, base: &str) -> Result<Folder> {
    let folder =
        Folder(std::env::temp_dir().join(format!("passerelle-{name}-{}", std::process::id())));
    let long = "<p>Partenariat</p>".repeat(40);
    for (file, content) in [
        ("index.html", long.as_str()),
        ("404.html", &long),
        ("sw.js", "x"),
        ("manifest.webmanifest", "{}"),
        ("evaluer/index.html", "é"),
        ("app.0123456789abcdef.wasm", &long),
    ] {
        let path = folder.0.join(file);
        std::fs::create_dir_all(path.parent().ok_or("no parent")?)?;
        std::fs::write(path, content)?;
    }
    let files = places::list(&folder.0)?;
    let text = headers::write_out(headers::SOURCE, &base.parse()?, &files)?;
    std::fs::write(folder.0.join("_headers"), text)?;
    compress::all(&folder.0, &files)?;
    Ok(folder)
}

fn get(folder: &Folder, path: &str) -> Result<Response> {
    let router = router(&folder.0, rules(&folder.0)?);
    let request = Request::get(path)
        .header("accept-encoding", "gzip, br")
        .body(Body::empty())?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    Ok(runtime.block_on(router.oneshot(request))?)
}

fn header(response: &Response, name: HeaderName) -> &str {
    response
        .headers()
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

#[test]
fn pages_come_compressed_and_guarded() -> Result {
    let folder = built("pages", "/")?;
    let page = get(&folder, "/?doc=1")?;
    assert_eq!(page.status(), StatusCode::OK);
    assert_eq!(header(&page, CONTENT_ENCODING), "br");
    assert_eq!(header(&page, CONTENT_TYPE), "text/html");
    assert_eq!(header(&page, CACHE_CONTROL), "no-cache");
    assert!(page.headers().contains_key("content-security-policy"));
    let wasm = get(&folder, "/app.0123456789abcdef.wasm")?;
    assert!(header(&wasm, CACHE_CONTROL).contains("immutable"));
    assert_eq!(header(&wasm, CONTENT_TYPE), "application/wasm");
    assert_eq!(
        header(&get(&folder, "/manifest.webmanifest")?, CONTENT_TYPE),
        "application/manifest+json"
    );
    Ok(())
}

#[test]
fn what_is_not_there_is_the_404_page() -> Result {
    let folder = built("missing", "/")?;
    for path in [
        "/nowhere",
        "/nowhere/",
        "/_headers",
        "/app.00000000000000ff.wasm",
        "/../Cargo.toml",
    ] {
        let page = get(&folder, path)?;
        assert_eq!(page.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(header(&page, CONTENT_TYPE), "text/html", "{path}");
        assert_eq!(header(&page, CACHE_CONTROL), "no-cache", "{path}");
        assert!(
            page.headers().contains_key("content-security-policy"),
            "{path}"
        );
    }
    Ok(())
}

#[test]
fn a_folder_gets_its_slash_at_the_root_and_under_a_path() -> Result {
    for (name, base) in [("root", "/"), ("sub", "/x/y/")] {
        let folder = built(name, base)?;
        let page = get(&folder, &format!("{base}evaluer?doc=1"))?;
        assert!(page.status().is_redirection());
        assert_eq!(header(&page, LOCATION), format!("{base}evaluer/?doc=1"));
        assert_eq!(
            get(&folder, &format!("{base}evaluer/"))?.status(),
            StatusCode::OK
        );
    }
    Ok(())
}

#[test]
fn outside_its_path_the_site_says_where_it_lives() -> Result {
    let folder = built("base", "/x/")?;
    for path in ["/", "/x"] {
        assert_eq!(header(&get(&folder, path)?, LOCATION), "/x/");
    }
    assert_eq!(get(&folder, "/sw.js")?.status(), StatusCode::NOT_FOUND);
    assert_eq!(
        header(&get(&folder, "/x/sw.js")?, CACHE_CONTROL),
        "no-cache"
    );
    Ok(())
}

#[test]
fn a_folder_without_a_build_is_refused() {
    assert!(rules(Path::new("/nowhere")).is_err());
}
