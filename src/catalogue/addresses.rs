//! Addresses under the base of the app.

use super::Lang;

/// Where a page lives, in every language: the reference at the root, any other language in a folder of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// In the reference: "evaluer/participation/", or nothing for the home page.
    at_root: &'static str,
    /// In the other languages, below their folder: "assess/participation/".
    in_folder: &'static str,
}

impl Address {
    /// From both: that of the reference, and that of any other language.
    #[must_use]
    pub const fn new(at_root: &'static str, in_folder: &'static str) -> Self {
        Self { at_root, in_folder }
    }

    /// Under the base of the app: "evaluer/participation/", "en/assess/participation/".
    #[must_use]
    pub fn path(&self, lang: Lang) -> String {
        match lang.folder() {
            "" => self.at_root.to_owned(),
            folder => [folder, self.in_folder].concat(),
        }
    }
}
