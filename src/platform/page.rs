//! Reads and changes the page around a journey: the marks for boot.js and the tests, focus, title, print.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// An event of the page. Other rooms hand it on and do not look into it.
pub type PageEvent = web_sys::Event;

/// A control that was filled before the journey was mounted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlyInput {
    /// The control's name: an item or a field.
    pub name: String,
    /// Its value.
    pub value: String,
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Returns the element that a journey is mounted in.
#[must_use]
pub fn journey() -> Option<HtmlElement> {
    document()?.get_element_by_id("journey")?.dyn_into().ok()
}

/// Returns an attribute of the journey's element: `data-journey`, `data-worker`…
#[must_use]
pub fn journey_data(name: &str) -> Option<String> {
    journey()?.get_attribute(&["data-", name].concat())
}

/// Returns whether the fold that an event comes from is open.
#[must_use]
pub fn is_open(event: &web_sys::Event) -> bool {
    let fold = event.target().and_then(|target| target.dyn_into().ok());
    fold.is_some_and(|fold: Element| fold.has_attribute("open"))
}

/// Returns whether the field that this event comes from holds an incomplete value, such as half a date. Its value is
/// then empty, as if nothing was typed.
#[must_use]
pub fn is_unfinished(event: &web_sys::Event) -> bool {
    let field = event.target().and_then(|target| target.dyn_into().ok());
    field.is_some_and(|field: web_sys::HtmlInputElement| field.validity().bad_input())
}

/// Returns this attribute of the source of an event, or of the nearest element around it that has it.
#[must_use]
pub fn around(event: &web_sys::Event, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let found = target.closest(&["[", attribute, "]"].concat()).ok()??;
    found.get_attribute(attribute)
}

/// Returns whether a key is held that opens a link in a new tab or window.
#[must_use]
pub fn has_modifier(event: &web_sys::Event) -> bool {
    let click = event.dyn_ref::<web_sys::MouseEvent>();
    click.is_some_and(|click| click.ctrl_key() || click.shift_key() || click.meta_key())
}

/// Returns the base path that the app was built for: "/" or "/partenariat/".
#[must_use]
pub fn base() -> String {
    root()
        .and_then(|root| root.get_attribute("data-base"))
        .unwrap_or_else(|| "/".to_owned())
}

/// Returns what a person filled in before the mount: the controls that boot.js marked, as they
/// are now. What the browser restored by itself has no mark.
#[must_use]
pub fn early_inputs() -> Vec<EarlyInput> {
    let mut found = Vec::new();
    let marked = journey().and_then(|journey| {
        journey
            .query_selector_all("input[data-early], textarea[data-early]")
            .ok()
    });
    let Some(marked) = marked else { return found };
    for place in 0..marked.length() {
        let Some(node) = marked.item(place) else {
            continue;
        };
        if let Some(text) = node.dyn_ref::<HtmlTextAreaElement>() {
            found.push(EarlyInput {
                name: text.name(),
                value: text.value(),
            });
        }
        let Ok(input) = node.dyn_into::<HtmlInputElement>() else {
            continue;
        };
        let is_ticked = !matches!(input.type_().as_str(), "radio" | "checkbox") || input.checked();
        if is_ticked {
            found.push(EarlyInput {
                name: input.name(),
                value: input.value(),
            });
        }
    }
    found
}

/// Returns the id of the focused control, to restore the focus after the mount.
#[must_use]
pub fn focused_id() -> Option<String> {
    let id = document()?.active_element()?.id();
    (!id.is_empty()).then_some(id)
}

/// Returns whether a control has the focus. The body gets it when the focused control is taken
/// away.
#[must_use]
pub fn has_focus() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|element| element.tag_name() != "BODY")
}

/// Focuses the element with this id; in a text field, after the last letter. Returns false if
/// there is no such element.
pub fn focus(id: &str) -> bool {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return false;
    };
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
    if let Some(text) = element
        .dyn_ref::<HtmlInputElement>()
        .filter(|input| input.type_() == "text")
    {
        let end = u32::try_from(text.value().encode_utf16().count()).ok();
        let _ = text.set_selection_range(end.unwrap_or(0), end.unwrap_or(0));
    }
    true
}

/// Focuses the element with this id once the pending changes are drawn.
pub fn focus_once_drawn(id: String) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        focus(&id);
    });
}

/// Calls back once the pending changes are painted.
pub fn once_painted(then: impl FnOnce() + 'static) {
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.request_animation_frame(&resolve);
        }
    });
    leptos::task::spawn_local(async move {
        // The callback of a frame runs before its paint.
        let _ = wasm_bindgen_futures::JsFuture::from(frame).await;
        super::time::wait(0).await;
        then();
    });
}

/// Focuses the heading of a step, so that it is announced like a new page.
pub fn focus_heading() {
    let heading =
        document().and_then(|document| document.query_selector("#journey h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Marks the journey as mounted; the tests and the styles wait for it.
pub fn set_ready() {
    if let Some(root) = root() {
        let _ = root.remove_attribute("data-opening");
        let _ = root.set_attribute("data-ready", "");
    }
}

/// Marks whether something is not written yet; boot.js waits for it before an update.
pub fn set_saving(pending: bool) {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-saving", if pending { "pending" } else { "done" });
    }
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Loads the page again.
pub fn load_again() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Opens the print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Calls back each time before the page is printed, as long as the page lives.
pub fn before_print(callback: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut()>::new(callback);
    if let Some(window) = web_sys::window() {
        let _ = window
            .add_event_listener_with_callback("beforeprint", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// Tells boot.js that something failed, so that the page says so in plain words. The detail goes to
/// the console, for developers.
pub fn report_failure(what: &str) {
    web_sys::console::error_1(&JsValue::from_str(what));
    let event = web_sys::Event::new("passerelle:failed").ok();
    if let (Some(window), Some(event)) = (web_sys::window(), event) {
        let _ = window.dispatch_event(&event);
    }
}

/// The pack of this page, for which boot.js asked before this program was there. What did not come is asked
/// for once more.
///
/// # Errors
/// The browser's error.
pub async fn pack() -> Result<Vec<u8>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let promise = js_sys::Reflect::get(&window, &JsValue::from_str("passerellePack"))?;
    if let Ok(promise) = promise.dyn_into::<js_sys::Promise>() {
        let bytes = wasm_bindgen_futures::JsFuture::from(promise).await;
        if let Some(bytes) = bytes
            .ok()
            .and_then(|bytes| bytes.dyn_into::<js_sys::ArrayBuffer>().ok())
        {
            return Ok(js_sys::Uint8Array::new(&bytes).to_vec());
        }
    }
    let script = document().and_then(|page| page.query_selector("script[data-pack]").ok()?);
    let address = script.and_then(|script| script.get_attribute("data-pack"));
    fetch_bytes(&address.ok_or(JsValue::NULL)?).await
}

/// Fetches a file of the app.
///
/// # Errors
/// The browser's error.
pub async fn fetch_bytes(address: &str) -> Result<Vec<u8>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let answer = wasm_bindgen_futures::JsFuture::from(window.fetch_with_str(address)).await?;
    let answer: web_sys::Response = answer.dyn_into()?;
    if !answer.ok() {
        return Err(JsValue::from_f64(answer.status().into()));
    }
    let buffer = wasm_bindgen_futures::JsFuture::from(answer.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
