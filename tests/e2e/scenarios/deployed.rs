//! The files in `deploy/` on the servers that they are for: the same answers as `xtask serve`.
//! `cargo xtask test` leaves out those of a server that is not here.

use crate::support::environment;
use crate::support::group::Group;
use crate::support::http;
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use crate::support::stamp;
use crate::support::wait::wait_for;
use std::collections::BTreeMap;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};

/// The headers that must be the same everywhere.
const HEADERS: [&str; 7] = [
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
    "cache-control",
    "content-encoding",
];

fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn deploy_file(name: &str) -> Outcome<String> {
    Ok(fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("deploy")
            .join(name),
    )?)
}

/// nginx with `deploy/nginx.conf`.
pub async fn nginx() -> Outcome {
    let port = free_port()?;
    let dist = environment::path("PASSERELLE_DIST")?;
    let folder = tempfile::tempdir()?;
    let place = folder.path().display();
    let given = deploy_file("nginx.conf")?;
    ensure!(
        given.contains("/srv/passerelle") && given.contains("listen 80;"),
        "the file names its places"
    );
    let ours = given
        .replace(
            "root /srv/passerelle;",
            &format!("root {};", dist.display()),
        )
        .replace("listen 80;", &format!("listen 127.0.0.1:{port};"))
        .replace("listen [::]:80;", "");
    fs::write(folder.path().join("site.conf"), ours)?;
    let whole = format!(
        "include /etc/nginx/modules-enabled/*.conf;\npid {place}/pid;\nerror_log {place}/error.log;\ndaemon off;\n\
         user root;\nevents {{}}\nhttp {{ include /etc/nginx/mime.types; access_log off;\n\
         client_body_temp_path {place}; proxy_temp_path {place}; fastcgi_temp_path {place};\n\
         uwsgi_temp_path {place}; scgi_temp_path {place};\ninclude {place}/site.conf; }}\n"
    );
    let path = folder.path().join("nginx.conf");
    fs::write(&path, whole)?;
    let mut command = Command::new(environment::path("PASSERELLE_NGINX")?);
    command.arg("-c").arg(&path);
    let origin = format!("http://127.0.0.1:{port}");
    let _server = started(&mut command, folder.path(), &origin).await?;
    same_answers(&origin).await
}

/// Caddy with `deploy/Caddyfile`.
pub async fn caddy() -> Outcome {
    let port = free_port()?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Caddyfile");
    // No door for its administrator: two tests may run at a time.
    fs::write(
        &path,
        format!("{{\n\tadmin off\n}}\n{}", deploy_file("Caddyfile")?),
    )?;
    let mut command = Command::new(environment::path("PASSERELLE_CADDY")?);
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(&path);
    let origin = format!("http://127.0.0.1:{port}");
    command.env("PASSERELLE_SITE", &origin);
    command.env("PASSERELLE_DIST", environment::path("PASSERELLE_DIST")?);
    command
        .env("HOME", folder.path())
        .env("XDG_DATA_HOME", folder.path());
    let _server = started(&mut command, folder.path(), &origin).await?;
    same_answers(&origin).await
}

/// A server that answers, or what it said before it ended.
async fn started(command: &mut Command, folder: &Path, origin: &str) -> Outcome<Group> {
    let log = folder.join("log");
    let file = fs::File::create(&log)?;
    command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file);
    let mut server = Group::start(command).map_err(|trouble| {
        format!("{trouble}; on Debian: apt install caddy nginx libnginx-mod-http-brotli-static")
    })?;
    let mut ended = false;
    wait_for("the server answers", async || {
        ended = server.has_ended();
        Ok(ended || http::get(&format!("{origin}/"), "identity").await.is_ok())
    })
    .await?;
    ensure!(
        !ended,
        "the server ended at once: {}",
        fs::read_to_string(&log)?
    );
    Ok(server)
}

/// Status and headers of an answer.
async fn answer(address: &str, encoding: &str) -> Outcome<(u16, BTreeMap<&'static str, String>)> {
    let answer = http::get(address, encoding).await?;
    let value = |name| {
        answer
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    let headers = HEADERS
        .iter()
        .map(|name| (*name, value(*name).to_owned()))
        .collect();
    Ok((answer.status().as_u16(), headers))
}

async fn same_answers(origin: &str) -> Outcome {
    let ours = Site::shipped()?;
    let mut paths = stamp::files(&ours.worker()?)?;
    paths.retain(|path| path != "/404.html");
    paths.extend(["/sw.js", "/no/such/page/", "/_headers"].map(str::to_owned));
    for path in &paths {
        for encoding in ["br", "gzip", "identity"] {
            let expected = answer(&format!("{}{path}", ours.origin), encoding).await?;
            let found = answer(&format!("{origin}{path}"), encoding).await?;
            ensure_eq!(found, expected, "{path} asked for as {encoding}");
        }
    }
    let missing = http::get(&format!("{origin}/no/such/page/"), "identity")
        .await?
        .text()
        .await?;
    ensure_eq!(
        missing,
        fs::read_to_string(ours.dist().join("404.html"))?,
        "the page for unknown addresses"
    );
    Ok(())
}
