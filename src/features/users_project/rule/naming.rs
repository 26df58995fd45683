//! The name of a project, and the title of its document: a list of documents shows and changes the title only.

use super::{PROJECT, UsersProject};
use crate::features::users_project::words::{Field, Part};
use crate::notebook::Id;

impl UsersProject {
    /// The name; in a conflict, the one whose sitting began last.
    #[must_use]
    pub fn name(&self) -> &str {
        self.get(Part::Project, PROJECT, Field::Text)
    }

    /// Takes over a title that was given where the project itself was not open, as the name: `revision` is that of
    /// the document which bears it. So two pages that take the same title over write the same.
    ///
    /// It replaces the name that was there; but where names wait for a choice it is one more to choose from, since
    /// who gave it may not have seen them.
    pub fn take_title(&mut self, revision: Id, title: &str) {
        let writes = self.writes(Part::Project, PROJECT, Field::Text);
        let is_name = |title: &str| writes.iter().any(|write| write.value == title);
        // Two tabs that gave a name each once left both as the title.
        let is_both = writes.iter().any(|first| {
            let mut rest = writes.iter();
            rest.any(|second| [&first.value, " / ", &second.value].concat() == title)
        });
        if title.is_empty() || is_name(title) || is_both {
            return;
        }
        let waiting = match writes {
            [] | [_] => Vec::new(),
            several => several.to_vec(),
        };
        self.set(revision, Part::Project, PROJECT, Field::Text, title);
        if let Ok(place) = self.find(Part::Project, PROJECT, Field::Text)
            && let Some(register) = self.registers.get_mut(place)
        {
            super::join::add_all(&mut register.writes, &waiting);
        }
    }
}
