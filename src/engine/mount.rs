//! Starts the journey of a page: reads the pack and the address, and mounts. A program holds a family of
//! journeys, and the page says which of them it carries.

use crate::catalogue::{DegreeId, InstrumentId, decode_pack};
use crate::engine::{Opening, Start};
use crate::notebook::Id;
use crate::platform::preferences::{Preference, recall};
use crate::platform::repository::Listing;
use crate::platform::{StorageError, address, page, repository, time};
use futures_util::future::join;
use leptos::mount::mount_to;
use leptos::prelude::AnyView;
use serde::de::DeserializeOwned;
// Not `leptos::task`: it has no executor before the first mount.
use wasm_bindgen_futures::spawn_local;

/// What a journey reads before it is mounted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// The document that the address names, if it names one.
    Document,
    /// Every document.
    Notebook,
}

/// Runs a family of journeys: one of them must be that of the page.
pub fn family(mount: fn() -> bool) {
    std::panic::set_hook(Box::new(|panic| page::report_failure(&panic.to_string())));
    if !mount() {
        page::report_failure("this program has no such journey");
    }
}

/// Mounts this journey where it is the one of the page, and says whether it is. Whatever fails is said in
/// the page by boot.js.
pub fn journey<P: DeserializeOwned + 'static>(
    name: &str,
    opens: Opens,
    draw: fn(&'static P, Start) -> AnyView,
) -> bool {
    if page::journey_data("journey").as_deref() != Some(name) {
        return false;
    }
    // What follows is one for all packs: only reading a pack is compiled for each.
    start(
        opens,
        Box::new(move |bytes| {
            let pack: &'static P = Box::leak(Box::new(decode_pack(bytes).ok()?));
            Some(Box::new(move |start| draw(pack, start)))
        }),
    );
    true
}

/// Draws a journey whose pack is read.
type Draw = Box<dyn FnOnce(Start) -> AnyView>;
/// Reads a pack; none if the bytes are not one.
type Read = Box<dyn FnOnce(&[u8]) -> Option<Draw>>;

fn start(opens: Opens, read: Read) {
    spawn_local(async move {
        if mount(opens, read).await.is_none() {
            page::report_failure("the journey could not start");
        }
    });
}

async fn mount(opens: Opens, read: Read) -> Option<()> {
    let element = page::journey()?;
    // The pack and the storage are awaited at the same time.
    let (bytes, (opening, listing)) = join(page::pack(), open(opens)).await;
    let draw = read(&bytes.ok()?)?;
    // From here on nothing waits: what was filled in before is read, emptied and drawn again in
    // one task, so that no tap falls between.
    let start = Start {
        base: page::base(),
        opening,
        listing,
        stamps: [time::stamp(), time::stamp(), time::stamp()],
        fragment: address::fragment(),
        degree: address::parameter("degre").filter(|id| DegreeId::from_id(id).is_some()),
        early: page::early_inputs(),
        viewpoint: recall(Preference::Viewpoint),
        instrument: page::journey_data("instrument").and_then(|id| InstrumentId::from_id(&id)),
    };
    let focused = page::focused_id();
    element.set_inner_html("");
    mount_to(element, move || draw(start)).forget();
    if let Some(focused) = focused {
        page::focus(&focused);
    }
    page::set_ready();
    Some(())
}

async fn open(opens: Opens) -> (Opening, Option<Result<Listing, StorageError>>) {
    match opens {
        Opens::Notebook => (Opening::New, Some(repository::list().await)),
        Opens::Document => (open_named().await, None),
    }
}

/// Opens the document that the address names.
async fn open_named() -> Opening {
    let Some(named) = address::parameter("doc") else {
        return Opening::New;
    };
    let Some(id) = Id::parse(&named) else {
        return Opening::Missing;
    };
    match repository::get(id).await {
        Ok(Some(document)) => Opening::Found(Box::new(document)),
        Ok(None) => Opening::Missing,
        Err(error) => Opening::Failed(error),
    }
}
