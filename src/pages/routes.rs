//! The table of addresses: the one source of links, language switch, navigation and shortcuts.

use crate::catalogue::{JourneyId, Lang};

/// A page of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Doors by situation, and the staircase that starts an assessment.
    Home,
    /// Degrees, phases, the word "alibi", the rule.
    Landmarks,
    /// The instruments.
    Assess,
    /// The participation journey.
    Participation,
    /// Its blank questionnaire, on A4.
    Paper,
    /// The notebook journey.
    Notebook,
    /// What stays on the device.
    Privacy,
    /// How accessible the app is.
    Accessibility,
    /// What the app is, and what it is not.
    About,
    /// Shown for a page that is not on the device.
    Offline,
    /// Shown by the host for an address that is no page.
    NotFound,
}

/// An entry of the navigation bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// To find out.
    Discover,
    /// To assess.
    Assess,
    /// What one keeps.
    Notebook,
}

impl Route {
    /// Every page.
    pub const ALL: [Self; 11] = [
        Self::Home,
        Self::Landmarks,
        Self::Assess,
        Self::Participation,
        Self::Paper,
        Self::Notebook,
        Self::Privacy,
        Self::Accessibility,
        Self::About,
        Self::Offline,
        Self::NotFound,
    ];

    /// Its name in content files: `[le questionnaire](paper)`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.row().0
    }

    /// The page of this name, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|route| route.id() == id)
    }

    /// Its address below the site's base: "" or "reperes/".
    #[must_use]
    pub const fn path(self, lang: Lang) -> &'static str {
        match (self.journey(), lang) {
            (Some(journey), lang) => journey.path(lang),
            (None, Lang::Fr) => self.row().1,
            (None, Lang::En) => self.row().2,
        }
    }

    /// Its file below the site's top folder, or none where it has no file of its own: hosts
    /// know a single page for addresses that do not exist.
    #[must_use]
    pub fn file(self, lang: Lang) -> Option<String> {
        match (self, lang) {
            (Self::NotFound, Lang::Fr) => Some("404.html".to_owned()),
            (Self::NotFound, Lang::En) => None,
            _ => Some([self.path(lang), "index.html"].concat()),
        }
    }

    /// The journey that it carries, if it carries one.
    #[must_use]
    pub const fn journey(self) -> Option<JourneyId> {
        match self {
            Self::Participation => Some(JourneyId::Participation),
            Self::Notebook => Some(JourneyId::Notebook),
            _ => None,
        }
    }

    /// The entry of the navigation bar that it stands behind.
    #[must_use]
    pub const fn door(self) -> Option<Door> {
        match self {
            Self::Home | Self::Landmarks => Some(Door::Discover),
            Self::Assess | Self::Participation | Self::Paper => Some(Door::Assess),
            Self::Notebook => Some(Door::Notebook),
            _ => None,
        }
    }

    /// Whether a search engine may list it.
    #[must_use]
    pub const fn listed(self) -> bool {
        !matches!(self, Self::Offline | Self::NotFound)
    }

    /// Name, French address, English address.
    const fn row(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Home => ("home", "", "en/"),
            Self::Landmarks => ("landmarks", "reperes/", "en/landmarks/"),
            Self::Assess => ("assess", "evaluer/", "en/assess/"),
            // The addresses of journeys are the catalogue's: the wasm links to them too.
            Self::Participation => ("participation", "", ""),
            Self::Notebook => ("notebook", "", ""),
            Self::Paper => (
                "paper",
                "evaluer/participation/papier/",
                "en/assess/participation/paper/",
            ),
            Self::Privacy => ("privacy", "vie-privee/", "en/privacy/"),
            Self::Accessibility => ("accessibility", "accessibilite/", "en/accessibility/"),
            Self::About => ("about", "a-propos/", "en/about/"),
            Self::Offline => ("offline", "hors-ligne/", "en/offline/"),
            // The switch of the one page for unknown addresses leads home.
            Self::NotFound => ("not-found", "", "en/"),
        }
    }
}

impl Door {
    /// Every entry, in order.
    pub const ALL: [Self; 3] = [Self::Discover, Self::Assess, Self::Notebook];

    /// The page that it opens.
    #[must_use]
    pub const fn route(self) -> Route {
        match self {
            Self::Discover => Route::Home,
            Self::Assess => Route::Assess,
            Self::Notebook => Route::Notebook,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_pages_share_a_file_and_every_address_is_a_folder() {
        let mut seen = BTreeSet::new();
        for route in Route::ALL {
            assert_eq!(Route::from_id(route.id()), Some(route));
            for lang in Lang::ALL {
                let path = route.path(*lang);
                assert!(path.is_empty() || path.ends_with('/'), "{path}");
                assert_eq!(path.starts_with("en/"), *lang == Lang::En, "{path}");
                if let Some(file) = route.file(*lang) {
                    assert!(seen.insert(file.clone()), "{file} twice");
                }
            }
        }
    }
}
