//! The browser's IndexedDB, as far as the app uses it: what it answers, as futures over web-sys.

use super::StorageError;
use super::unfinished::Unfinished;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

/// What the browser answers to a request. Its handlers are set at the first poll: before this task ends
/// nothing is answered.
pub async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let over = Promise::new(&mut |resolve, _| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&resolve));
    });
    let _ = JsFuture::from(over).await;
    match request.error()? {
        Some(error) => Err(error.into()),
        None => request.result(),
    }
}

/// A transaction on one store. Dropped without a commit it is given up, and what it did is undone.
pub struct Transaction {
    raw: IdbTransaction,
    store: &'static str,
    is_over: bool,
    _unfinished: Unfinished,
}

impl Transaction {
    /// Begins one, `readonly` or `readwrite`: what it writes is on the disk once it is committed. By name,
    /// because web-sys holds the options for unstable.
    pub fn begin(database: &IdbDatabase, store: &'static str, mode: &str) -> Result<Self, JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
        let raw = begin.call3(database, &store.into(), &mode.into(), &options)?;
        let raw: IdbTransaction = raw.dyn_into()?;
        Ok(Self {
            _unfinished: Unfinished::begin(raw.clone()),
            raw,
            store,
            is_over: false,
        })
    }

    /// Its store.
    pub fn store(&self) -> Result<IdbObjectStore, JsValue> {
        self.raw.object_store(self.store)
    }

    /// Returns once everything is on the disk.
    #[expect(deprecated, reason = "the standard has it, since IndexedDB 3.0")]
    pub async fn commit(mut self) -> Result<(), StorageError> {
        self.is_over = true;
        self.raw.commit()?;
        let over = Promise::new(&mut |resolve, reject| {
            self.raw.set_oncomplete(Some(&resolve));
            self.raw.set_onabort(Some(&reject));
        });
        let done = JsFuture::from(over).await;
        done.map(|_| ()).map_err(|_| {
            let error = self.raw.error();
            error.map_or(StorageError::Aborted, |error| JsValue::from(error).into())
        })
    }

    /// Why it was given up (no room left, say): it alone knows, its requests only hear that it was.
    pub fn reason(&self, error: JsValue) -> StorageError {
        self.raw.error().map_or(error, JsValue::from).into()
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if !self.is_over {
            let _ = self.raw.abort();
        }
    }
}
