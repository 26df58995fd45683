//! Tells the next step of the build what languages there are: the service worker keeps each as a whole.

use super::manifest::{list, object, string};
use crate::catalogue::Lang;
use crate::site::routes::Route;

/// The name of the file, which the build takes away again (`xtask/src/stamp.rs`).
pub const FILE: &str = "languages.json";

/// Every language, the reference first: its id, the folder of its pages, its page for what is not on the device.
pub fn languages() -> String {
    let language = |lang: &Lang| {
        object(&[
            ("id", string(lang.id())),
            ("folder", string(lang.folder())),
            ("offline", string(&Route::Offline.path(*lang))),
        ])
    };
    list(&Lang::ALL.iter().map(language).collect::<Vec<_>>())
}
