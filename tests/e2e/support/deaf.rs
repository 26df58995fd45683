//! A port that hears and never answers: it tells what was asked of the network while there is none.

use super::outcome::Outcome;
use std::io::{ErrorKind, Read};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// Listens in the place of a server that was stopped.
pub struct Deaf {
    heard: Arc<Mutex<Vec<String>>>,
    ended: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Deaf {
    /// Takes the port of an origin.
    pub fn at(origin: &str) -> Outcome<Self> {
        let port: u16 = origin.rsplit(':').next().unwrap_or_default().parse()?;
        let mut listeners = vec![TcpListener::bind((Ipv4Addr::LOCALHOST, port))?];
        // Not every machine has the other kind of address.
        listeners.extend(TcpListener::bind(SocketAddr::from((
            Ipv6Addr::LOCALHOST,
            port,
        ))));
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ended = Arc::new(AtomicBool::new(false));
        let mut threads = Vec::new();
        for listener in listeners {
            listener.set_nonblocking(true)?;
            let (heard, ended) = (heard.clone(), ended.clone());
            threads.push(std::thread::spawn(move || {
                while !ended.load(Ordering::Relaxed) {
                    match listener.accept() {
                        Ok((stream, _)) => {
                            if let Some(line) = request_line(stream) {
                                heard
                                    .lock()
                                    .unwrap_or_else(PoisonError::into_inner)
                                    .push(line);
                            }
                        }
                        Err(error) if error.kind() == ErrorKind::WouldBlock => {
                            std::thread::sleep(Duration::from_millis(5));
                        }
                        Err(_) => return,
                    }
                }
            }));
        }
        Ok(Self {
            heard,
            ended,
            threads,
        })
    }

    /// The paths that were asked for.
    pub fn heard(&self) -> Vec<String> {
        self.heard
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Drop for Deaf {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

/// "GET /carnet/"; none for a connection that was only opened.
fn request_line(mut stream: TcpStream) -> Option<String> {
    stream.set_nonblocking(false).ok()?;
    stream
        .set_read_timeout(Some(Duration::from_millis(300)))
        .ok()?;
    let mut bytes = [0; 1000];
    let length = stream.read(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(bytes.get(..length)?).into_owned();
    let mut words = text.split(' ');
    Some(format!("{} {}", words.next()?, words.next()?))
}
