//! Opening the database, once a page, and giving it back when a newer version asks for it.

use super::StorageError;
use super::indexed_db::answer;
use super::time::wait;
use super::turn::Turn;
use super::unfinished;
use futures_util::future::{Either, select};
use std::cell::{Cell, RefCell};
use std::pin::pin;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{IdbDatabase, IdbOpenDbRequest};

/// The database of the app, shared by every base path of an origin. The service worker creates it too (`sw.js`).
pub const NAME: &str = "passerelle";
/// Rises only when an object store is added: records carry their own schema.
pub const VERSION: u32 = 1;
/// The store of documents: bytes by document id.
pub const DOCUMENTS: &str = "documents";

/// How long opening may take before the person is told. A second open queued behind a blocked one
/// gets no event at all, so that only time tells.
const PATIENCE: i32 = 4_000;

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
    static STEPPED_ASIDE: Cell<bool> = const { Cell::new(false) };
    /// Whether the page was left, and did not come back: then it begins nothing.
    static LEFT: Cell<bool> = const { Cell::new(false) };
    static LEAVING: std::sync::Once = const { std::sync::Once::new() };
}

/// The open database; opens it at first use, and again after a failure.
///
/// # Errors
/// [`StorageError`]: see its variants. The next call tries again.
pub async fn database() -> Result<IdbDatabase, StorageError> {
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
    step_aside_when_asked(&database);
    Ok(database)
}

/// Forgets a connection that no longer answers, so that the next use opens a new one.
pub fn forget() {
    if let Some(database) = OPEN.with_borrow_mut(Option::take) {
        database.close();
    }
}

/// A page that is left may be kept frozen for the way back. Frozen, it could not give the storage
/// to the next page: it lets go of it now, and opens it again if it comes back.
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

async fn open_in_time() -> Result<IdbDatabase, StorageError> {
    let turn = Turn::begin().await;
    let blocked = std::rc::Rc::new(Cell::new(false));
    let request = ask_for_it().map_err(|error| StorageError::of_opening(&error))?;
    let opening = Box::pin(open(request, blocked.clone()));
    match select(opening, pin!(wait(PATIENCE))).await {
        Either::Left((opened, _)) => opened,
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

fn ask_for_it() -> Result<IdbOpenDbRequest, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let factory = window.indexed_db()?.ok_or(JsValue::NULL)?;
    factory.open_with_u32(NAME, VERSION)
}

/// The database that is being opened; notes whether another tab holds it meanwhile.
async fn open(
    request: IdbOpenDbRequest,
    blocked: std::rc::Rc<Cell<bool>>,
) -> Result<IdbDatabase, StorageError> {
    let on_blocked = Closure::<dyn FnMut()>::new(move || blocked.set(true));
    request.set_onblocked(Some(on_blocked.as_ref().unchecked_ref()));
    let opened = request.clone();
    let on_upgrade = Closure::<dyn FnMut() -> Result<(), JsValue>>::new(move || {
        // From whatever version: a store that is there is left as it is.
        let database: IdbDatabase = opened.result()?.dyn_into()?;
        if !database.object_store_names().contains(DOCUMENTS) {
            database.create_object_store(DOCUMENTS)?;
        }
        Ok(())
    });
    request.set_onupgradeneeded(Some(on_upgrade.as_ref().unchecked_ref()));
    let opened = answer(&request).await.and_then(JsCast::dyn_into);
    opened.map_err(|error| StorageError::of_opening(&error))
}

/// Gives the connection back when a newer version asks for it, for ever; and lets go of one that the
/// browser closed: the next use opens a new one.
fn step_aside_when_asked(database: &IdbDatabase) {
    let step_aside = |newer: bool| {
        let database = database.clone();
        Closure::<dyn FnMut()>::new(move || {
            STEPPED_ASIDE.set(newer);
            database.close();
            forget();
        })
    };
    let (on_newer, on_close) = (step_aside(true), step_aside(false));
    database.set_onversionchange(Some(on_newer.as_ref().unchecked_ref()));
    database.set_onclose(Some(on_close.as_ref().unchecked_ref()));
    on_newer.forget();
    on_close.forget();
}
