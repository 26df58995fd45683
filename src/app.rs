//! From an empty page to a mounted journey.

use futures_util::future::join;
use leptos::mount::mount_to;
use passerelle::catalogue::{DegreeId, JourneyId, Pack};
use passerelle::journeys::{Opening, Start, journey};
use passerelle::notebook::Id;
use passerelle::platform::preferences::{Preference, recall};
use passerelle::platform::repository::Listing;
use passerelle::platform::{StorageError, address, page, repository, time};
// Not `leptos::task`: it has no executor before the first mount.
use wasm_bindgen_futures::spawn_local;

/// Starts the journey of this page. Whatever fails is said in the page by boot.js.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| page::report_failure(&panic.to_string())));
    spawn_local(async {
        if mount().await.is_none() {
            page::report_failure("the journey could not start");
        }
    });
}

async fn mount() -> Option<()> {
    let element = page::journey()?;
    let id = JourneyId::from_id(&page::journey_data("journey")?)?;
    let address = page::journey_data("pack")?;
    // The words and the storage are waited for at the same time.
    let (bytes, (opening, listing)) = join(page::fetch_bytes(&address), open(id)).await;
    let pack: &'static Pack = Box::leak(Box::new(Pack::decode(&bytes.ok()?).ok()?));
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
    };
    let focused = page::focused_id();
    element.set_inner_html("");
    mount_to(element, move || journey(id, pack, start)).forget();
    if let Some(focused) = focused {
        page::focus(&focused);
    }
    page::set_ready();
    Some(())
}

/// What the journey reads before it is mounted: every document, or the one that the address names.
async fn open(id: JourneyId) -> (Opening, Option<Result<Listing, StorageError>>) {
    match id {
        JourneyId::Notebook => (Opening::New, Some(repository::list().await)),
        JourneyId::Participation => (open_named().await, None),
    }
}

/// The document that the address names.
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
