//! Lets one page at a time open the storage, by a Web Lock.
//!
//! Browsers keep a page that is left, frozen, for the way back. If it is frozen while it creates the storage, it
//! blocks the storage for every page after it, for minutes: Chromium gives the next opening no event.
//! A frozen page that holds a lock which another page asks for is discarded (Chromium:
//! "weblocks-contention"), or was never kept (Firefox, earlier Chromium). WebKit takes
//! the lock away from it. So the next page gets its turn, and the storage is free.

use super::time::wait;
use futures_util::future::select;
use std::cell::Cell;
use std::pin::pin;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// How long a page waits for its turn, in milliseconds. After that it goes on without it.
const PATIENCE: i32 = 4_000;

thread_local! {
    /// Whether this page has the turn already, from an earlier opening that did not end.
    static MINE: Cell<bool> = const { Cell::new(false) };
}

/// A turn. While it lives, no other page opens the storage. It has no effect in a browser without locks.
pub struct Turn(Option<js_sys::Function>);

impl Turn {
    /// Waits for the turn.
    pub async fn begin() -> Self {
        if MINE.get() {
            return Self(None);
        }
        let mut let_go = None;
        let over = js_sys::Promise::new(&mut |resolve, _| let_go = Some(resolve));
        let mut held = None;
        let holds = js_sys::Promise::new(&mut |resolve, _| held = Some(resolve));
        let Some(()) = held.and_then(|held| ask(held, over)) else {
            return Self(None);
        };
        MINE.set(true);
        select(JsFuture::from(holds), pin!(wait(PATIENCE))).await;
        Self(let_go)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(let_go) = self.0.take() {
            MINE.set(false);
            let _ = let_go.call0(&JsValue::NULL);
        }
    }
}

/// Requests the lock. `held` is called once it is granted, and it is held until `over`. It is called by name, because
/// an old browser, or a page without https, may have no locks.
fn ask(held: js_sys::Function, over: js_sys::Promise) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let locks = js_sys::Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = js_sys::Reflect::get(&locks, &"request".into()).ok()?;
    let request: js_sys::Function = request.dyn_into().ok()?;
    // If refused, it goes on without a lock.
    let refused = held.clone();
    let granted = Closure::once_into_js(move |_: JsValue| {
        let _ = held.call0(&JsValue::NULL);
        over
    });
    let asked = request
        .call2(&locks, &"passerelle-opening".into(), &granted)
        .ok()?;
    let asked: js_sys::Promise = asked.dyn_into().ok()?;
    let on_refusal = Closure::once_into_js(move |_: JsValue| {
        let _ = refused.call0(&JsValue::NULL);
    });
    let catch = js_sys::Reflect::get(&asked, &"catch".into()).ok()?;
    let catch: js_sys::Function = catch.dyn_into().ok()?;
    catch.call1(&asked, &on_refusal).ok().map(|_| ())
}
