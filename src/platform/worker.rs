//! Sends rare or heavy work to the worker, so that it is not in the page's wasm.
//!
//! A request is `[operation, bytes]`; an answer is `[ok, bytes]`. Each request starts its own
//! worker, which ends with the answer. Requests are rare, and nothing stays in memory.

use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};

/// The error of a worker that could not be started or failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the worker did not answer")]
pub struct WorkerError;

/// Sends a request and waits for the answer: the result, or the bytes of a refusal.
///
/// # Errors
/// [`WorkerError`] if there is no answer.
pub async fn ask(operation: &str, bytes: &[u8]) -> Result<Result<Vec<u8>, Vec<u8>>, WorkerError> {
    let address = super::page::journey_data("worker").ok_or(WorkerError)?;
    let worker = Worker::new(&address).map_err(|_| WorkerError)?;
    let request = js_sys::Array::of2(&operation.into(), &js_sys::Uint8Array::from(bytes));
    let answer = js_sys::Promise::new(&mut |resolve, reject| {
        let on_answer = Closure::once_into_js(move |event: MessageEvent| {
            let _ = resolve.call1(&JsValue::NULL, &event.data());
        });
        let on_error = Closure::once_into_js(move || {
            let _ = reject.call0(&JsValue::NULL);
        });
        worker.set_onmessage(Some(on_answer.unchecked_ref()));
        worker.set_onerror(Some(on_error.unchecked_ref()));
        let _ = worker.post_message(&request);
    });
    let answer = wasm_bindgen_futures::JsFuture::from(answer).await;
    worker.terminate();
    let answer: js_sys::Array = answer
        .map_err(|_| WorkerError)?
        .dyn_into()
        .map_err(|_| WorkerError)?;
    let bytes = js_sys::Uint8Array::new(&answer.get(1)).to_vec();
    Ok(if answer.get(0).is_truthy() {
        Ok(bytes)
    } else {
        Err(bytes)
    })
}
