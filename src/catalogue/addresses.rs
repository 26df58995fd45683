//! Addresses under the base of the app.

use super::Lang;

/// Where a page lives, in every language: French at the root, any other language in a folder of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// In French: "evaluer/participation/", or nothing for the home page.
    pub french: &'static str,
    /// In the other languages, below their folder: "assess/participation/".
    pub english: &'static str,
}

impl Address {
    /// From both.
    #[must_use]
    pub const fn new(french: &'static str, english: &'static str) -> Self {
        Self { french, english }
    }

    /// Under the base of the app: "evaluer/participation/", "en/assess/participation/".
    #[must_use]
    pub fn path(&self, lang: Lang) -> String {
        match lang {
            Lang::Fr => self.french.to_owned(),
            other => [other.id(), "/", self.english].concat(),
        }
    }
}
