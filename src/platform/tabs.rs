//! Announces each write to the other tabs of the app, so that they follow.

use crate::notebook::Id;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL: &str = "passerelle";

thread_local! {
    static OURS: Option<BroadcastChannel> = BroadcastChannel::new(CHANNEL).ok();
}

/// Tells the other tabs that this document changed.
pub fn announce(id: Id) {
    OURS.with(|channel| {
        if let Some(channel) = channel {
            let _ = channel.post_message(&JsValue::from_str(&id.to_string()));
        }
    });
}

/// Calls back with the id of each document that another tab changed, as long as the page lives.
pub fn on_change(mut callback: impl FnMut(Id) + 'static) {
    OURS.with(|channel| {
        let Some(channel) = channel else { return };
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(id) = event.data().as_string().as_deref().and_then(Id::parse) {
                callback(id);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        listener.forget();
    });
}
