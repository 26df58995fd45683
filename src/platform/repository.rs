//! Keeps documents in IndexedDB: one record per document, written whole in one strict transaction.

use super::StorageError;
use super::database::{DOCUMENTS, database, forget};
use super::unfinished::Unfinished;
use crate::notebook::{Document, Id, decode, encode};
use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

/// The result of a write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is on the disk.
    Saved,
    /// Another tab wrote first. Nothing was written; this is what the other tab wrote.
    Stale(Box<Document>),
}

/// The documents of the notebook, and how many records could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Every document that can be read, bin included, in no particular order.
    pub documents: Vec<Document>,
    /// The number of records of a newer version, which are left alone.
    pub newer: usize,
    /// The number of damaged records, which are left alone.
    pub damaged: usize,
}

/// Reads the document with this id, if there is one.
///
/// # Errors
/// [`StorageError::Newer`] and [`StorageError::Damaged`] say that the record was found but cannot
/// be read; it is left as it is.
pub async fn get(id: Id) -> Result<Option<Document>, StorageError> {
    let database = database().await?;
    let transaction = attempt(begin(&database, TransactionMode::Readonly))?;
    let _unfinished = Unfinished::begin(raw(&transaction));
    let found = attempt(read(&transaction, id).await)?;
    found.map(|bytes| open_record(&bytes)).transpose()
}

/// Reads every document.
///
/// # Errors
/// [`StorageError`] if the store cannot be read. Single records that cannot be read are counted.
pub async fn list() -> Result<Listing, StorageError> {
    let database = database().await?;
    let transaction = attempt(begin(&database, TransactionMode::Readonly))?;
    let _unfinished = Unfinished::begin(raw(&transaction));
    let records = attempt(read_all(&transaction).await)?;
    let mut listing = Listing::default();
    for record in records {
        match open_record(&record) {
            Ok(document) => listing.documents.push(document),
            Err(StorageError::Newer) => listing.newer += 1,
            Err(_) => listing.damaged += 1,
        }
    }
    Ok(listing)
}

/// Writes a document if the stored record is still the state that it was made from: `expected` is
/// its revision, or `None` for a document that must be new. Returns once it is on the disk.
///
/// # Errors
/// [`StorageError`] if nothing was written.
pub async fn put(document: &Document, expected: Option<Id>) -> Result<Written, StorageError> {
    let bytes = encode(document).map_err(|_| StorageError::Damaged)?;
    let database = database().await?;
    let transaction = attempt(begin(&database, TransactionMode::Readwrite))?;
    let known = raw(&transaction);
    let _unfinished = Unfinished::begin(known.clone());
    // Both are asked for at once, which saves a way to the disk and back: the transaction does them
    // in order, and dropped without a commit it undoes the second.
    let asked = ask_both(&transaction, document.id, &bytes);
    let stored = attempt(match asked {
        Ok(found) => found.await.map_err(|error| reason(&known, error)),
        Err(error) => Err(error),
    })?;
    if let Some(value) = stored {
        let stored = open_record(&to_bytes(&value))?;
        if stored == *document {
            return Ok(Written::Saved);
        }
        // The same revision is an earlier try of this write.
        let is_expected = Some(stored.revision) == expected || stored.revision == document.revision;
        if !is_expected {
            return Ok(Written::Stale(Box::new(stored)));
        }
    }
    let done = transaction.commit().await;
    attempt(done.map_err(|error| reason(&known, error)))?;
    Ok(Written::Saved)
}

/// Deletes a document for ever.
///
/// # Errors
/// [`StorageError`] if nothing was removed.
pub async fn remove(id: Id) -> Result<(), StorageError> {
    let database = database().await?;
    let transaction = attempt(begin(&database, TransactionMode::Readwrite))?;
    attempt(erase(transaction, id).await)
}

type Outcome<T> = Result<T, Error>;

/// Drops a connection that failed, so that the next try opens a new one.
fn attempt<T>(outcome: Outcome<T>) -> Result<T, StorageError> {
    outcome.map_err(|error| {
        let error = StorageError::from(error);
        if error != StorageError::Full {
            forget();
        }
        error
    })
}

fn begin(database: &Database, mode: TransactionMode) -> Outcome<Transaction<'_>> {
    let mut options = TransactionOptions::new();
    options.set_durability(TransactionDurability::Strict);
    database
        .transaction(DOCUMENTS)
        .with_mode(mode)
        .with_options(options)
        .build()
}

async fn read(transaction: &Transaction<'_>, id: Id) -> Outcome<Option<Vec<u8>>> {
    let store = transaction.object_store(DOCUMENTS)?;
    let found: Option<JsValue> = store.get(id.to_string()).primitive()?.await?;
    Ok(found.as_ref().map(to_bytes))
}

async fn read_all(transaction: &Transaction<'_>) -> Outcome<Vec<Vec<u8>>> {
    let store = transaction.object_store(DOCUMENTS)?;
    let all = store.get_all::<JsValue>().primitive()?.await?;
    all.map(|record| record.map(|value| to_bytes(&value)))
        .collect()
}

/// Requests the stored record and, after it, the write of the new one.
fn ask_both(
    transaction: &Transaction<'_>,
    id: Id,
    bytes: &[u8],
) -> Outcome<impl Future<Output = Outcome<Option<JsValue>>> + use<>> {
    let store = transaction.object_store(DOCUMENTS)?;
    let found = store.get(id.to_string()).primitive()?;
    // Its result is that of the transaction.
    let put = store
        .put(JsValue::from(Uint8Array::from(bytes)))
        .with_key(id.to_string())
        .primitive()?;
    drop(put);
    Ok(found)
}

async fn erase(transaction: Transaction<'_>, id: Id) -> Outcome<()> {
    let known = raw(&transaction);
    let _unfinished = Unfinished::begin(known.clone());
    let store = transaction.object_store(DOCUMENTS)?;
    drop(store.delete(id.to_string()).primitive()?);
    drop(store);
    let done = transaction.commit().await;
    done.map_err(|error| reason(&known, error))
}

fn raw(transaction: &Transaction<'_>) -> web_sys::IdbTransaction {
    transaction.as_sys().clone().unchecked_into()
}

/// Returns why a transaction was aborted, such as no room left. Its requests only know that
/// it was.
fn reason(transaction: &web_sys::IdbTransaction, error: Error) -> Error {
    transaction.error().map_or(error, Into::into)
}

/// Returns the bytes of a record. A value of another type gives no bytes, which is never a record.
fn to_bytes(value: &JsValue) -> Vec<u8> {
    value
        .dyn_ref::<Uint8Array>()
        .map(Uint8Array::to_vec)
        .unwrap_or_default()
}

fn open_record(bytes: &[u8]) -> Result<Document, StorageError> {
    Ok(decode(bytes)?)
}

/// Asks the browser to keep the storage. Some browsers answer only after a prompt and some
/// never, so nobody waits for the answer.
pub fn ask_to_keep() {
    let storage = web_sys::window()
        .and_then(|window| js_sys::Reflect::get(&window.navigator(), &"storage".into()).ok())
        .and_then(|storage| storage.dyn_into::<web_sys::StorageManager>().ok());
    if let Some(storage) = storage {
        let _ = storage.persist();
    }
}
