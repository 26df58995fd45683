//! What every static page is drawn with, and what a feature gives to the site. Native only.

pub mod area;
pub mod blank;
pub mod cited;
pub mod content;
pub mod content_checks;
pub mod document;
pub mod entry;
pub mod feature;
pub mod figures;
pub mod frame;
pub mod hash;
pub mod linked;
pub mod making;
pub mod marked;
pub mod markup;
pub mod notices;
pub mod packs;
pub mod page;
pub mod parts;
pub mod plain;
pub mod routes;
pub mod texts;
pub mod words;
