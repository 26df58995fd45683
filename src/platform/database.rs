//! Opens the database once per page, and closes it when a newer version asks for it.

use super::StorageError;
use super::time::wait;
use super::turn::Turn;
use super::unfinished;
use futures_util::future::{Either, select};
use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use std::cell::{Cell, RefCell};
use std::pin::pin;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The database of the app, shared by every base path of an origin. The service worker creates it too (`sw.js`).
pub const NAME: &str = "passerelle";
/// The version of the database. It rises only when an object store is added: records carry their own schema.
pub const VERSION: u32 = 1;
/// The store of documents: bytes by document id.
pub const DOCUMENTS: &str = "documents";

/// How long opening may take before the person is told, in milliseconds. An open queued behind a blocked one
/// gets no event, so only a time limit helps.
const PATIENCE: i32 = 4_000;

thread_local! {
    static OPEN: RefCell<Option<Database>> = const { RefCell::new(None) };
    static STEPPED_ASIDE: Cell<bool> = const { Cell::new(false) };
    /// Whether the page was left and did not come back. Then it starts nothing.
    static LEFT: Cell<bool> = const { Cell::new(false) };
    static LEAVING: std::sync::Once = const { std::sync::Once::new() };
}

/// Returns the open database. It is opened at first use, and again after a failure.
///
/// # Errors
/// [`StorageError`] says why. The next call tries again.
pub async fn database() -> Result<Database, StorageError> {
    if STEPPED_ASIDE.get() {
        return Err(StorageError::Newer);
    }
    if let Some(database) = OPEN.with_borrow(Clone::clone) {
        return Ok(database);
    }
    LEAVING.with(|watch| watch.call_once(forget_when_left));
    let database = open_in_time().await?;
    if LEFT.get() {
        // It opened after the page was left: frozen, it would hold the next page's writes.
        database.close();
        return Err(StorageError::Aborted);
    }
    if let Some(earlier) = OPEN.with_borrow(Clone::clone) {
        // Two first uses at once: one connection is enough.
        database.close();
        return Ok(earlier);
    }
    OPEN.with_borrow_mut(|open| *open = Some(database.clone()));
    spawn_local(step_aside_when_asked(database.clone()));
    Ok(database)
}

/// Drops a connection that no longer answers, so that the next use opens a new one.
pub fn forget() {
    if let Some(database) = OPEN.with_borrow_mut(Option::take) {
        database.close();
    }
}

/// Closes the database when the page is left. The browser may keep the page frozen, and then it could not give the
/// storage to the next page. If the page comes back, it opens the database again.
fn forget_when_left() {
    let back = Closure::<dyn FnMut()>::new(|| LEFT.set(false));
    let listener = Closure::<dyn FnMut()>::new(|| {
        LEFT.set(true);
        unfinished::give_up();
        forget();
    });
    if let Some(window) = web_sys::window() {
        let _ =
            window.add_event_listener_with_callback("pagehide", listener.as_ref().unchecked_ref());
    }
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("pageshow", back.as_ref().unchecked_ref());
    }
    listener.forget();
    back.forget();
}

async fn open_in_time() -> Result<Database, StorageError> {
    let turn = Turn::begin().await;
    let blocked = std::rc::Rc::new(Cell::new(false));
    let blocked_too = blocked.clone();
    let request = Database::open(NAME)
        .with_version(VERSION)
        .with_on_blocked(move |_| {
            blocked_too.set(true);
            Ok(())
        })
        .with_on_upgrade_needed(|_, database| {
            // From whatever version: a store that is there is left as it is.
            if !database.object_store_names().any(|name| name == DOCUMENTS) {
                database.create_object_store(DOCUMENTS).build()?;
            }
            Ok(())
        })
        .build()?;
    let opening = Box::pin(request);
    match select(opening, pin!(wait(PATIENCE))).await {
        Either::Left((opened, _)) => Ok(opened?),
        Either::Right(((), late)) => {
            // The race is lost, not the open: it may still succeed, and a forgotten connection
            // would block every later upgrade.
            spawn_local(async move {
                if let Ok(database) = late.await {
                    database.close();
                }
                drop(turn);
            });
            Err(if blocked.get() {
                StorageError::Blocked
            } else {
                StorageError::Slow
            })
        }
    }
}

async fn step_aside_when_asked(database: Database) {
    let Ok(mut changes) = database.version_changes() else {
        return;
    };
    // None: the browser closed the connection, and the next use opens a new one.
    let newer = changes.recv().await.is_some();
    STEPPED_ASIDE.set(newer);
    drop(changes);
    database.close();
    forget();
}
