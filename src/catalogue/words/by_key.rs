//! Reads words from a table of a content file. A key that no code names, or that is missing, is an error; the
//! reader of the file adds its line.

use super::WordKey;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// Reads the table into a list, in the order of the keys.
///
/// # Errors
/// What the format says, or the key that is one too many or missing.
pub fn read<'de, K: WordKey, D: Deserializer<'de>>(table: D) -> Result<Vec<String>, D::Error> {
    table.deserialize_map(Table::<K>(PhantomData))
}

struct Table<K>(PhantomData<K>);

impl<'de, K: WordKey> Visitor<'de> for Table<K> {
    type Value = Vec<String>;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a table of words")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut table: M) -> Result<Self::Value, M::Error> {
        let mut list: Vec<Option<String>> = vec![None; K::KEYS.len()];
        while let Some(place) = table.next_key_seed(Place::<K>(PhantomData))? {
            let word = table.next_value()?;
            if let Some(slot) = list.get_mut(place) {
                *slot = Some(word);
            }
        }
        let filled = list.into_iter().zip(K::KEYS).map(|(word, key)| {
            word.ok_or_else(|| M::Error::custom(format_args!("the word `{key}` is missing")))
        });
        filled.collect()
    }
}

/// Reads a key as the place of its word.
struct Place<K>(PhantomData<K>);

impl<'de, K: WordKey> DeserializeSeed<'de> for Place<K> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<usize, D::Error> {
        key.deserialize_str(self)
    }
}

impl<K: WordKey> Visitor<'_> for Place<K> {
    type Value = usize;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("the key of a word")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<usize, E> {
        let place = K::KEYS.iter().position(|known| *known == key);
        place.ok_or_else(|| {
            let name = K::NAME;
            E::custom(format_args!(
                "no code uses the word `{key}`: remove it, or name it in `{name}`"
            ))
        })
    }
}
