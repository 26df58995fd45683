//! Defines a small sorted map of texts. For a few dozen answers a sorted list is smaller in
//! the wasm than a tree, and its bytes are the same whatever the order of the answers.

use serde::{Deserialize, Serialize};

/// Texts by key, sorted by key, each key once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct Entries(Vec<(String, String)>);

impl From<Vec<(String, String)>> for Entries {
    /// Sorts a list from anywhere, and keeps the last of two entries with the same key.
    fn from(list: Vec<(String, String)>) -> Self {
        let in_order = list.is_sorted_by(|(before, _), (after, _)| before < after);
        if in_order && list.iter().all(|(_, value)| !value.is_empty()) {
            // Written by this app, the list is taken as it is; otherwise a notebook would be copied to be read.
            return Self(list);
        }
        let mut entries = Self::default();
        for (key, value) in list {
            entries.set(&key, &value);
        }
        entries
    }
}

impl Entries {
    fn find(&self, key: &str) -> Result<usize, usize> {
        self.0
            .binary_search_by(|(known, _)| known.as_str().cmp(key))
    }

    /// Returns the text under this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        let place = self.find(key).ok()?;
        self.0.get(place).map(|(_, value)| value.as_str())
    }

    /// Sets the text under this key; an empty text removes the key.
    pub fn set(&mut self, key: &str, value: &str) {
        match (self.find(key), value.is_empty()) {
            (Ok(place), true) => {
                self.0.remove(place);
            }
            (Ok(place), false) => {
                if let Some(entry) = self.0.get_mut(place) {
                    entry.1 = value.to_owned();
                }
            }
            (Err(_), true) => {}
            (Err(place), false) => self.0.insert(place, (key.to_owned(), value.to_owned())),
        }
    }

    /// Iterates over keys and texts, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// Removes all entries.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Returns the number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether the map is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::Entries;

    #[test]
    fn order_of_answers_does_not_matter() {
        let mut one = Entries::default();
        let mut two = Entries::default();
        for key in ["b", "a", "c"] {
            one.set(key, key);
        }
        for key in ["c", "b", "x", "a"] {
            two.set(key, key);
        }
        two.set("x", "");
        assert_eq!(one, two);
        assert_eq!(one.get("b"), Some("b"));
        assert_eq!(one.get("z"), None);
        assert_eq!(one.len(), 3);
    }

    #[test]
    fn a_list_from_outside_is_put_in_order() {
        let list = vec![
            ("b".into(), "1".into()),
            ("a".into(), "2".into()),
            ("b".into(), "3".into()),
        ];
        let entries = Entries::from(list);
        assert_eq!(entries.iter().collect::<Vec<_>>(), [("a", "2"), ("b", "3")]);
    }
}
