//! What the notebook says of each kind of document.

use crate::catalogue::{Kind, KindId, Scale};
use crate::notebook::{Body, Document};

crate::catalogue::packs! {
    /// What the notebook says.
    NotebookPack {
        /// The kinds of documents.
        kinds: Vec<Kind>,
        /// The viewpoints on a project.
        viewpoints: Scale,
        /// Where the list of instruments lives, under the base of the app.
        assess: String,
    }
}

impl NotebookPack {
    /// What is said of a document; none of one that a newer version made.
    #[must_use]
    pub fn kind(&self, document: &Document) -> Option<&Kind> {
        let id = match &document.body {
            Body::Assessment(assessment) => KindId::Answers(assessment.instrument),
            Body::Packed(packed) => KindId::Packed(packed.kind()),
        };
        self.kinds.iter().find(|kind| kind.id == id)
    }
}
