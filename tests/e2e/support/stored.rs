//! What is on the disk, looked at from outside the app: the raw records, read by the notebook.

use super::browser::Browser;
use super::journey::NOTEBOOK;
use super::outcome::Outcome;
use super::site::Site;
use super::wait::wait_until;
use passerelle::notebook::{Document, RecordError, decode, encode};
use serde_json::{Value, json};

/// A record as it lies there: its key, and what can be read of it.
pub struct Stored {
    /// The key it lies under.
    pub key: String,
    /// The document, or why it is none.
    pub read: Result<Document, RecordError>,
}

/// Without creating the database where there is none.
const READ_ALL: &str = "
    return await new Promise((done, failed) => {
        const opening = indexedDB.open('passerelle');
        opening.onupgradeneeded = () => opening.transaction.abort();
        opening.onerror = () => done([]);
        opening.onsuccess = () => {
            const database = opening.result;
            database.onversionchange = () => database.close();
            const work = database.transaction('documents');
            const keys = work.objectStore('documents').getAllKeys();
            const values = work.objectStore('documents').getAll();
            work.oncomplete = () => {
                database.close();
                done(keys.result.map((key, place) => [String(key), Array.from(values.result[place])]));
            };
            work.onabort = () => { database.close(); failed(work.error); };
        };
    });";

/// Puts bytes under a key, where a page has made the database.
const PUT: &str = "
    return await new Promise((done, failed) => {
        const opening = indexedDB.open('passerelle');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
            const database = opening.result;
            const work = database.transaction('documents', 'readwrite');
            work.objectStore('documents').put(new Uint8Array(arguments[1]), arguments[0]);
            work.oncomplete = () => { database.close(); done(true); };
            work.onabort = () => { database.close(); failed(work.error); };
        };
    });";

/// Takes the storage away, as for someone who never came.
const FORGET: &str = "
    return await new Promise((done, failed) => {
        const removing = indexedDB.deleteDatabase('passerelle');
        removing.onsuccess = () => done(true);
        removing.onerror = () => failed(removing.error);
    });";

impl Browser {
    /// Takes the whole storage of this origin away; a page that holds it lets go of it.
    pub async fn forget_storage(&self) -> Outcome {
        self.js_later(FORGET, Vec::new()).await.map(drop)
    }

    /// Puts a record there as another program would, whatever its bytes.
    pub async fn put_record(&self, key: &str, bytes: &[u8]) -> Outcome {
        let arguments = vec![json!(key), json!(bytes)];
        self.js_later(PUT, arguments).await.map(drop)
    }

    /// Puts documents into the notebook, as if they had been written here before: for stories that begin there.
    pub async fn keep(&self, site: &Site, documents: &[Document]) -> Outcome {
        // A page that is mounted has the storage.
        self.go_ready(&site.at(NOTEBOOK)).await?;
        for document in documents {
            self.put_record(&document.id.to_string(), &encode(document)?)
                .await?;
        }
        Ok(())
    }

    /// Every record of this origin, whatever page of it is open.
    pub async fn stored(&self) -> Outcome<Vec<Stored>> {
        let records = self.js_later(READ_ALL, Vec::new()).await?;
        let records = records.as_array().cloned().unwrap_or_default();
        records.iter().map(read).collect()
    }

    /// The documents of this origin; none may be damaged.
    pub async fn documents(&self) -> Outcome<Vec<Document>> {
        let stored = self.stored().await?.into_iter();
        stored
            .map(|record| {
                record
                    .read
                    .map_err(|error| format!("{}: {error}", record.key).into())
            })
            .collect()
    }

    /// The only document of this origin, once it is there.
    pub async fn only_document(&self) -> Outcome<Document> {
        wait_until("there is one document on the disk", async || {
            let mut documents = self.documents().await?;
            Ok(if documents.len() == 1 {
                documents.pop()
            } else {
                None
            })
        })
        .await
    }
}

fn read(record: &Value) -> Outcome<Stored> {
    let key = record[0].as_str().unwrap_or_default().to_owned();
    let bytes = record[1].as_array().ok_or("a record that is no bytes")?;
    let bytes: Vec<u8> = bytes
        .iter()
        .filter_map(|byte| u8::try_from(byte.as_u64()?).ok())
        .collect();
    Ok(Stored {
        key,
        read: decode(&bytes),
    })
}

/// The answer that a document holds for an item.
pub fn answer_in(document: &Document, item: &str) -> Option<String> {
    document.assessment()?.answers.get(item).map(str::to_owned)
}
