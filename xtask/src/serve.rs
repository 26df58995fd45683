//! `dist/` on this machine, as a real host would give it.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::path::Path;

use axum::Router;

use crate::headers::Rule;
use crate::problem::{Explain, Outcome, Problem};
use crate::{headers, site};

/// The open port. A browser may understand `localhost` as either kind of address, so both are
/// listened to where the machine has both.
pub struct Doors {
    port: u16,
    listeners: Vec<TcpListener>,
}

/// Takes the port; with 0, a free one.
pub fn open(port: u16) -> Outcome<Doors> {
    let listen = |address: SocketAddr| -> Outcome<TcpListener> {
        TcpListener::bind(address).map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => Problem::new(
                format!(
                    "Port {} is already in use by another program",
                    address.port()
                ),
                format!(
                    "stop that program, or choose another port with --port {}",
                    suggestion(port)
                ),
            ),
            ErrorKind::PermissionDenied => Problem::new(
                format!(
                    "Port {} is reserved for the administrator of this machine",
                    address.port()
                ),
                format!("choose another port with --port {}", suggestion(0)),
            ),
            _ => Problem::new(
                format!("Port {} cannot be opened ({error})", address.port()),
                format!("choose another port with --port {}", suggestion(port)),
            ),
        })
    };
    let first = listen((Ipv4Addr::LOCALHOST, port).into())?;
    let port = first
        .local_addr()
        .explain("The port was lost", "run the command again")?
        .port();
    let mut listeners = vec![first];
    let sixth = SocketAddr::from((Ipv6Addr::LOCALHOST, port));
    if TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).is_ok() {
        listeners.push(listen(sixth)?);
    }
    Ok(Doors { port, listeners })
}

fn suggestion(taken: u16) -> u16 {
    taken
        .checked_add(1)
        .filter(|port| *port > 1024)
        .unwrap_or(8080)
}

/// Serves until Ctrl-C or a polite kill. The address is printed once it answers, and last.
pub fn run(doors: Doors, dist: &Path, rules: Vec<Rule>) -> Outcome {
    let address = format!("http://localhost:{}{}", doors.port, headers::base(&rules));
    let router = site::router(dist, rules);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .explain("The server cannot be started", "run the command again")?;
    let result = runtime.block_on(listen(doors, router, &address));
    // Open connections are not waited for: whoever stops a server means now.
    runtime.shutdown_background();
    result
}

async fn listen(doors: Doors, router: Router, address: &str) -> Outcome {
    for listener in doors.listeners {
        let listener = listener
            .set_nonblocking(true)
            .and_then(|()| tokio::net::TcpListener::from_std(listener))
            .explain("The port was lost", "run the command again")?;
        tokio::spawn(axum::serve(listener, router.clone()).into_future());
    }
    println!("Passerelle is served; stop with Ctrl-C.");
    println!("{address}");
    stop_asked()
        .await
        .explain("The server stopped", "run the command again")
}

#[cfg(unix)]
async fn stop_asked() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        pressed = tokio::signal::ctrl_c() => pressed,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn stop_asked() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_told_with_another_to_try() -> Outcome {
        let taken = open(0)?;
        let said = open(taken.port)
            .err()
            .map(|problem| problem.to_string())
            .unwrap_or_default();
        assert!(
            said.contains("already in use") && said.contains("--port"),
            "{said}"
        );
        Ok(())
    }
}
