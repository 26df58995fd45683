//! Documents in IndexedDB: one record a document, written whole in one strict transaction.

use super::StorageError;
use super::database::{DOCUMENTS, database, forget};
use super::indexed_db::{Transaction, answer};
use crate::notebook::{Document, Id, decode, encode};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbDatabase;

/// What became of a write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is on the disk.
    Saved,
    /// Another tab wrote first: nothing was written, and this is what it wrote.
    Stale(Box<Document>),
}

/// The notebook as it stands, and how many records could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Every document that can be read, bin included, in no particular order.
    pub documents: Vec<Document>,
    /// Records of a newer version: left alone.
    pub newer: usize,
    /// Records that cannot be read: left alone.
    pub damaged: usize,
}

/// One document; none if there is none under this id.
///
/// # Errors
/// [`StorageError::Newer`] and [`StorageError::Damaged`] say that the record was found but cannot
/// be read; it is left as it is.
pub async fn get(id: Id) -> Result<Option<Document>, StorageError> {
    let database = database().await?;
    let found = attempt(read(&database, id).await)?;
    found.map(|bytes| open_record(&bytes)).transpose()
}

/// Every document.
///
/// # Errors
/// [`StorageError`] when the store itself cannot be read; single records that cannot are counted.
pub async fn list() -> Result<Listing, StorageError> {
    let database = database().await?;
    let records = attempt(read_all(&database).await)?;
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

/// Writes a document if what is stored is still the state that it was made from: `expected` is
/// that state's revision, or none for a document that must be new. Returns once it is on the disk.
///
/// # Errors
/// [`StorageError`]: nothing was written.
pub async fn put(document: &Document, expected: Option<Id>) -> Result<Written, StorageError> {
    put_all(&[(document, expected)]).await
}

/// Writes several documents, each as [`put`] does, in one transaction: all of them or none. Where one is
/// stale, none is written.
///
/// # Errors
/// [`StorageError`]: nothing was written.
pub async fn put_all(writes: &[(&Document, Option<Id>)]) -> Result<Written, StorageError> {
    let mut records = Vec::new();
    for (document, _) in writes {
        records.push(encode(document).map_err(|_| StorageError::Damaged)?);
    }
    let database = database().await?;
    let transaction = attempt(begin(&database, "readwrite"))?;
    let mut differs = false;
    for ((document, expected), bytes) in writes.iter().zip(&records) {
        let stored = attempt(replace(&transaction, document.id, bytes).await)?;
        let stored = stored.map(|value| open_record(&to_bytes(&value)));
        match stored.transpose()? {
            Some(stored) if document.is_stale_over(&stored, *expected) => {
                return Ok(Written::Stale(Box::new(stored)));
            }
            Some(stored) if stored == **document => {}
            _ => differs = true,
        }
    }
    if differs {
        attempt(transaction.commit().await)?;
    }
    Ok(Written::Saved)
}

/// Removes a document for ever.
///
/// # Errors
/// [`StorageError`]: nothing was removed.
pub async fn remove(id: Id) -> Result<(), StorageError> {
    let database = database().await?;
    attempt(erase(&database, id).await)
}

/// Lets go of a connection that failed, so that the retry starts from a fresh one.
fn attempt<T>(outcome: Result<T, StorageError>) -> Result<T, StorageError> {
    if outcome
        .as_ref()
        .is_err_and(|error| *error != StorageError::Full)
    {
        forget();
    }
    outcome
}

fn begin(database: &IdbDatabase, mode: &str) -> Result<Transaction, StorageError> {
    Ok(Transaction::begin(database, DOCUMENTS, mode)?)
}

async fn read(database: &IdbDatabase, id: Id) -> Result<Option<Vec<u8>>, StorageError> {
    let transaction = begin(database, "readonly")?;
    let request = transaction.store()?.get(&id.to_string().into())?;
    let found = answer(&request).await?;
    Ok(some(found).as_ref().map(to_bytes))
}

async fn read_all(database: &IdbDatabase) -> Result<Vec<Vec<u8>>, StorageError> {
    let transaction = begin(database, "readonly")?;
    let request = transaction.store()?.get_all()?;
    let all = Array::from(&answer(&request).await?);
    Ok(all.iter().map(|record| to_bytes(&record)).collect())
}

/// The record that is stored, and another in its place. Both are asked for at once, which saves a way to
/// the disk and back: the transaction does them in order, and dropped without a commit it undoes the second.
async fn replace(
    transaction: &Transaction,
    id: Id,
    bytes: &[u8],
) -> Result<Option<JsValue>, StorageError> {
    let store = transaction.store()?;
    let key = JsValue::from(id.to_string());
    let found = store.get(&key)?;
    // What becomes of it is what becomes of the transaction.
    store.put_with_key(&Uint8Array::from(bytes), &key)?;
    let found = answer(&found).await;
    found.map(some).map_err(|error| transaction.reason(error))
}

async fn erase(database: &IdbDatabase, id: Id) -> Result<(), StorageError> {
    let transaction = begin(database, "readwrite")?;
    transaction.store()?.delete(&id.to_string().into())?;
    transaction.commit().await
}

/// What was found, if anything was.
fn some(found: JsValue) -> Option<JsValue> {
    Some(found).filter(|found| !found.is_undefined() && !found.is_null())
}

/// Bytes of a record; a value of any other type becomes no bytes, which no record is.
fn to_bytes(value: &JsValue) -> Vec<u8> {
    value
        .dyn_ref::<Uint8Array>()
        .map(Uint8Array::to_vec)
        .unwrap_or_default()
}

fn open_record(bytes: &[u8]) -> Result<Document, StorageError> {
    Ok(decode(bytes)?)
}

/// Asks the browser to keep what is stored. Some browsers answer only after a prompt and some
/// never: nobody waits for the answer.
pub fn ask_to_keep() {
    let storage = web_sys::window()
        .and_then(|window| js_sys::Reflect::get(&window.navigator(), &"storage".into()).ok())
        .and_then(|storage| storage.dyn_into::<web_sys::StorageManager>().ok());
    if let Some(storage) = storage {
        let _ = storage.persist();
    }
}
