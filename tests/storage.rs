//! The repository against the browser's own IndexedDB. Compiled for wasm32 and run inside a
//! browser by wasm-bindgen's test runner: `cargo xtask test --suite storage`.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use js_sys::{Function, Promise, Uint8Array};
use passerelle::features::participation::handover::ID as PARTICIPATION;
use passerelle::notebook::{Assessment, Body, Document, Id, SCHEMA, Stamp, encode};
use passerelle::platform::StorageError;
use passerelle::platform::repository::{Listing, Written, get, list, put, put_all, remove};
use passerelle::platform::time::stamp;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A document that no other test uses.
fn fresh(title: &str) -> Document {
    let body = Body::Assessment(Assessment::new(PARTICIPATION, stamp().id()));
    Document::new(stamp(), stamp(), title.to_owned(), body)
}

fn revised(document: &Document, title: &str) -> Document {
    let mut next = document.clone();
    next.title = title.to_owned();
    next.revise(stamp());
    next
}

fn find(listing: &Listing, id: Id) -> Option<&Document> {
    listing.documents.iter().find(|document| document.id == id)
}

/// Runs JavaScript with two arguments, in a connection of its own: what the app stored is looked at
/// from outside the app.
async fn outside(body: &str, key: &str, value: &JsValue) -> JsValue {
    let whole = format!(
        "return new Promise((done, failed) => {{
            const opening = indexedDB.open('passerelle');
            opening.onerror = () => failed(opening.error);
            opening.onsuccess = () => {{
                const database = opening.result;
                const work = database.transaction('documents', 'readwrite');
                const store = work.objectStore('documents');
                let request;
                {body}
                work.oncomplete = () => {{ database.close(); done(request.result); }};
                work.onabort = () => {{ database.close(); failed(work.error); }};
            }};
        }});"
    );
    let promise: Promise = Function::new_with_args("key, value", &whole)
        .call2(&JsValue::NULL, &key.into(), value)
        .unwrap()
        .into();
    JsFuture::from(promise).await.unwrap()
}

async fn stored_outside(id: Id) -> Vec<u8> {
    let value = outside("request = store.get(key);", &id.to_string(), &JsValue::NULL).await;
    Uint8Array::new(&value).to_vec()
}

/// Puts bytes under a new id, as a damaged disk or a newer version would have left them.
async fn leave(bytes: &[u8]) -> Id {
    // The store is there once the app opened it.
    list().await.unwrap();
    let id = stamp().id();
    let value = JsValue::from(Uint8Array::from(bytes));
    outside("request = store.put(value, key);", &id.to_string(), &value).await;
    id
}

#[wasm_bindgen_test]
async fn what_was_put_is_got_and_listed() {
    let document = fresh("Atelier « été » 🙂");
    assert_eq!(get(document.id).await, Ok(None));
    assert_eq!(put(&document, None).await, Ok(Written::Saved));
    assert_eq!(get(document.id).await, Ok(Some(document.clone())));
    assert_eq!(find(&list().await.unwrap(), document.id), Some(&document));
    assert_eq!(
        stored_outside(document.id).await,
        encode(&document).unwrap(),
        "the record and nothing else"
    );
    remove(document.id).await.unwrap();
}

#[wasm_bindgen_test]
async fn what_was_removed_is_gone() {
    let document = fresh("gone");
    put(&document, None).await.unwrap();
    remove(document.id).await.unwrap();
    assert_eq!(get(document.id).await, Ok(None));
    assert_eq!(find(&list().await.unwrap(), document.id), None);
    assert_eq!(
        remove(document.id).await,
        Ok(()),
        "removing twice does no harm"
    );
}

#[wasm_bindgen_test]
async fn a_stale_write_is_refused_and_told_what_is_there() {
    let first = fresh("first");
    put(&first, None).await.unwrap();
    let theirs = revised(&first, "theirs");
    assert_eq!(put(&theirs, Some(first.revision)).await, Ok(Written::Saved));
    let ours = revised(&first, "ours");
    let told = put(&ours, Some(first.revision)).await;
    assert_eq!(told, Ok(Written::Stale(Box::new(theirs.clone()))));
    assert_eq!(get(first.id).await, Ok(Some(theirs)), "nothing was written");
    remove(first.id).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_new_document_never_lands_on_an_old_one() {
    let document = fresh("here first");
    put(&document, None).await.unwrap();
    let other = revised(&document, "not expected to be there");
    assert_eq!(
        put(&other, None).await,
        Ok(Written::Stale(Box::new(document.clone())))
    );
    assert_eq!(get(document.id).await, Ok(Some(document.clone())));
    remove(document.id).await.unwrap();
}

#[wasm_bindgen_test]
async fn what_says_something_else_under_the_same_revision_is_written() {
    let document = fresh("before");
    put(&document, None).await.unwrap();
    let mut other = document.clone();
    other.title = "after".to_owned();
    assert_eq!(put(&other, None).await, Ok(Written::Saved));
    assert_eq!(get(document.id).await, Ok(Some(other)));
    remove(document.id).await.unwrap();
}

#[wasm_bindgen_test]
async fn writing_the_same_state_twice_is_no_conflict() {
    let document = fresh("twice");
    put(&document, None).await.unwrap();
    assert_eq!(
        put(&document, None).await,
        Ok(Written::Saved),
        "a retry after an answer that was lost"
    );
    remove(document.id).await.unwrap();
}

/// Several documents of one file: where one is stale or cannot be read, the others are not written either.
#[wasm_bindgen_test]
async fn several_are_written_whole_or_not_at_all() {
    let [first, second, third] = ["1", "2", "3"].map(fresh);
    let all = [(&first, None), (&second, None), (&third, None)];
    assert_eq!(put_all(&all).await, Ok(Written::Saved));
    for document in [&first, &second, &third] {
        assert_eq!(get(document.id).await, Ok(Some(document.clone())));
    }
    let theirs = revised(&second, "theirs");
    put(&theirs, Some(second.revision)).await.unwrap();
    let ours = [&first, &second, &third].map(|document| revised(document, "ours"));
    let [a, b, c] = &ours;
    let all = [
        (a, Some(first.revision)),
        (b, Some(second.revision)),
        (c, Some(third.revision)),
    ];
    let told = put_all(&all).await;
    assert_eq!(told, Ok(Written::Stale(Box::new(theirs.clone()))));
    assert_eq!(get(first.id).await, Ok(Some(first.clone())), "before it");
    assert_eq!(get(second.id).await, Ok(Some(theirs.clone())), "itself");
    assert_eq!(get(third.id).await, Ok(Some(third.clone())), "after it");
    // The same with one that cannot be read.
    let damaged = leave(b"").await;
    let mut over = fresh("over it");
    over.id = damaged;
    let all = [(a, Some(first.revision)), (&over, None)];
    assert_eq!(put_all(&all).await, Err(StorageError::Damaged));
    assert_eq!(get(first.id).await, Ok(Some(first.clone())));
    assert_eq!(put_all(&[]).await, Ok(Written::Saved), "nothing to write");
    for id in [first.id, second.id, third.id, damaged] {
        remove(id).await.unwrap();
    }
}

#[wasm_bindgen_test]
async fn of_writes_at_the_same_time_one_wins_and_the_others_are_told() {
    let first = fresh("0");
    put(&first, None).await.unwrap();
    let mut states: Vec<Document> = Vec::new();
    for number in 1..=5 {
        states.push(revised(&first, &number.to_string()));
    }
    let writes = states.iter().map(|state| put(state, Some(first.revision)));
    let outcomes = futures_util::future::join_all(writes).await;
    let saved = outcomes
        .iter()
        .filter(|outcome| **outcome == Ok(Written::Saved))
        .count();
    let stale = outcomes
        .iter()
        .filter(|outcome| matches!(outcome, Ok(Written::Stale(_))))
        .count();
    assert_eq!((saved, stale), (1, 4), "{outcomes:?}");
    remove(first.id).await.unwrap();
}

/// Bytes that nobody can read are counted, left alone, and never written over.
#[wasm_bindgen_test]
async fn records_that_cannot_be_read_are_left_alone() {
    let mut newer = (SCHEMA + 1).to_le_bytes().to_vec();
    newer.extend(b"a shape that is not known yet");
    let mut torn = encode(&fresh("torn")).unwrap();
    torn.truncate(20);
    let cases: [(&[u8], StorageError); 4] = [
        (&newer, StorageError::Newer),
        (&torn, StorageError::Damaged),
        (b"", StorageError::Damaged),
        (b"\0\0garbage", StorageError::Damaged),
    ];
    for (bytes, expected) in cases {
        let before = list().await.unwrap();
        let id = leave(bytes).await;
        assert_eq!(get(id).await, Err(expected));
        let after = list().await.unwrap();
        let more = (after.newer - before.newer, after.damaged - before.damaged);
        let wanted = if expected == StorageError::Newer {
            (1, 0)
        } else {
            (0, 1)
        };
        assert_eq!(more, wanted, "{bytes:?}");
        let mut document = fresh("over it");
        document.id = id;
        assert_eq!(
            put(&document, None).await,
            Err(expected),
            "not written over"
        );
        assert_eq!(stored_outside(id).await, bytes, "as it was");
        remove(id).await.unwrap();
    }
}

#[wasm_bindgen_test]
async fn a_value_that_is_no_record_is_damaged() {
    list().await.unwrap();
    let id = stamp().id();
    outside(
        "request = store.put({title: 'an object'}, key);",
        &id.to_string(),
        &JsValue::NULL,
    )
    .await;
    assert_eq!(get(id).await, Err(StorageError::Damaged));
    assert!(list().await.unwrap().damaged >= 1);
    remove(id).await.unwrap();
}

/// "Enregistré" may be said when `put` returns: the transaction was strict and is complete.
#[wasm_bindgen_test]
async fn a_write_is_strict_and_complete_when_it_returns() {
    let watch = "
        const real = IDBDatabase.prototype.transaction;
        globalThis.watched = [];
        IDBDatabase.prototype.transaction = function (...given) {
            const work = real.apply(this, given);
            const seen = { mode: work.mode, durability: work.durability, complete: false };
            globalThis.watched.push(seen);
            work.addEventListener('complete', () => { seen.complete = true; });
            return work;
        };
        globalThis.unwatch = () => { IDBDatabase.prototype.transaction = real; };";
    Function::new_no_args(watch).call0(&JsValue::NULL).unwrap();
    let document = fresh("strict");
    put(&document, None).await.unwrap();
    let look = "
        globalThis.unwatch();
        const writes = globalThis.watched.filter((seen) => seen.mode === 'readwrite');
        return JSON.stringify(writes.map((seen) => [seen.durability, seen.complete]));";
    let said = Function::new_no_args(look).call0(&JsValue::NULL).unwrap();
    assert_eq!(said.as_string().unwrap(), r#"[["strict",true]]"#);
    remove(document.id).await.unwrap();
}

/// A stamp is fresh each time, even within one millisecond.
#[wasm_bindgen_test]
fn stamps_differ() {
    let stamps: Vec<Stamp> = (0..50).map(|_| stamp()).collect();
    let ids: std::collections::BTreeSet<String> =
        stamps.iter().map(|stamp| stamp.id().to_string()).collect();
    assert_eq!(ids.len(), 50);
}
