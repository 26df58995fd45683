//! Stands in for `wasm-streams`, which Leptos brings for its server functions. Passerelle has no server, and
//! calls none; yet that crate exports classes to JavaScript, and what is exported no linker may leave out:
//! it weighed on every page. This has what Leptos names of it and exports nothing.
//!
//! Should a new version of Leptos name more, the build fails here, and not in a browser.

use futures_util::stream::{self, Stream};
use wasm_bindgen::{JsCast, JsValue};

/// A stream of nothing.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes the stream as it is.
    #[must_use]
    pub const fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Would make a stream for a request to a server: there is none.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(JsValue::UNDEFINED.unchecked_into())
    }

    /// The stream as it is.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Ends at once.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> + 'static {
        drop(self);
        stream::empty()
    }
}
