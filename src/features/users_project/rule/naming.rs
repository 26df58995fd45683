//! Keeps the name of a project and the title of its document together. The notebook shows and changes only the title.

use super::{PROJECT, UsersProject};
use crate::features::users_project::words::{Field, Part};
use crate::notebook::Id;

impl UsersProject {
    /// Returns the name; in a conflict, that of the latest replica.
    #[must_use]
    pub fn name(&self) -> &str {
        self.get(Part::Project, PROJECT, Field::Text)
    }

    /// Takes over, as the name, a title that was given while the project was not open. `revision` is that of
    /// the document with that title, so two pages that take over the same title write the same.
    ///
    /// It replaces the name. If several names are in conflict it becomes one more of them, since
    /// the person who gave it may not have seen the others.
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
