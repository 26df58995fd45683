//! Defines the pages of text, as editors write them in `pages.toml`.

use crate::catalogue::Lang;
use serde::Deserialize;
use toml::Spanned;

/// A page of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextId {
    /// What stays on the device.
    Privacy,
    /// How accessible the app is.
    Accessibility,
    /// What the app is.
    About,
    /// The page for a page that is not on the device.
    Offline,
    /// The page for an unknown address.
    NotFound,
}

/// Every text page, in the order of the files.
pub const TEXTS: [TextId; 5] = [
    TextId::Privacy,
    TextId::Accessibility,
    TextId::About,
    TextId::Offline,
    TextId::NotFound,
];

/// The text of one page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Which page.
    pub id: Spanned<TextId>,
    /// Its heading.
    pub title: String,
    /// The description for search engines.
    pub description: String,
    /// Its opening sentence.
    pub lead: Spanned<String>,
    /// Its parts, in order.
    #[serde(default)]
    pub section: Vec<TextSection>,
}

/// A part of a text page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextSection {
    /// Its heading.
    pub title: String,
    /// Its language, if it is not the page's.
    pub lang: Option<Lang>,
    /// Its paragraphs.
    #[serde(default)]
    pub text: Vec<Spanned<String>>,
    /// A list after the paragraphs.
    #[serde(default)]
    pub list: Vec<Spanned<String>>,
}
