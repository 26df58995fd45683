//! Keeps a page from being frozen in the middle of something.
//!
//! Browsers keep a page that is left, frozen, for the way back. Frozen while it opens the storage,
//! it would hold the storage from every page that comes after it, for minutes. A page that holds a
//! Web Lock when it is left is not kept (Web Locks API, "non-salvageable").

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// While it lives, a page that is left is not kept. Without effect where there are no locks.
pub struct Awake(Option<js_sys::Function>);

impl Awake {
    /// From now on: it waits until the lock is held.
    pub async fn begin() -> Self {
        let mut let_go = None;
        let over = js_sys::Promise::new(&mut |resolve, _| let_go = Some(resolve));
        let mut held = None;
        let holds = js_sys::Promise::new(&mut |resolve, _| held = Some(resolve));
        let asked = held.and_then(|held| ask(held, over));
        if asked.is_some() {
            let _ = JsFuture::from(holds).await;
        }
        Self(asked.and(let_go))
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        if let Some(let_go) = self.0.take() {
            let _ = let_go.call0(&JsValue::NULL);
        }
    }
}

/// Asks for a shared lock: `held` is called once it is there, and it is held until `over`. By name,
/// because the browser may have no locks: on a page without https, or an old one.
fn ask(held: js_sys::Function, over: js_sys::Promise) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let locks = js_sys::Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = js_sys::Reflect::get(&locks, &"request".into()).ok()?;
    let request: js_sys::Function = request.dyn_into().ok()?;
    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"mode".into(), &"shared".into()).ok()?;
    // Refused, it goes on without a lock.
    let refused = held.clone();
    let granted = Closure::once_into_js(move |_: JsValue| {
        let _ = held.call0(&JsValue::NULL);
        over
    });
    let asked = request
        .call3(&locks, &"passerelle".into(), &options, &granted)
        .ok()?;
    let asked: js_sys::Promise = asked.dyn_into().ok()?;
    let on_refusal = Closure::once_into_js(move |_: JsValue| {
        let _ = refused.call0(&JsValue::NULL);
    });
    let catch = js_sys::Reflect::get(&asked, &"catch".into()).ok()?;
    let catch: js_sys::Function = catch.dyn_into().ok()?;
    catch.call1(&asked, &on_refusal).ok().map(|_| ())
}
