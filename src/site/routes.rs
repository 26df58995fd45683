//! The addresses: the one source of links, language switch, navigation and shortcuts. Those of content
//! pages stand here, those of a feature in its folder. It is plain data, which knows nothing of drawing.

mod rows;

use self::rows::{mission_row, role_row};
use super::words::PageWord;
use crate::catalogue::{Address, InstrumentId, Lang, MissionId, RoleId};

/// A page of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Doors by situation, and the staircase that starts an assessment.
    Home,
    /// Who takes part, and portraits.
    Roles,
    /// One role.
    Role(RoleId),
    /// What partner users do.
    Missions,
    /// One mission card.
    Mission(MissionId),
    /// Roles side by side.
    Compare,
    /// Degrees, phases, the word "alibi", the rule, and what the guides say of partnership.
    Landmarks,
    /// Worked examples.
    Examples,
    /// Terms and acronyms.
    Lexicon,
    /// The resources.
    Resources,
    /// The search in all of the above.
    Search,
    /// The instruments.
    Assess,
    /// The tools to act with.
    Act,
    /// A page of a feature.
    Feature(&'static FeatureRoute),
    /// What stays on the device.
    Privacy,
    /// How accessible the app is.
    Accessibility,
    /// What the app is, and what it is not.
    About,
    /// Shown for a page that is not on the device.
    Offline,
    /// The page that a host shows for an unknown address.
    NotFound,
}

/// An entry of the navigation bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// To find out.
    Discover,
    /// To assess.
    Assess,
    /// To act.
    Act,
    /// The notebook.
    Notebook,
}

/// A page of a feature, as what links to it and surrounds it knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeatureRoute {
    /// Its name in content files: `[le questionnaire](paper)`.
    pub id: &'static str,
    /// Where it lives.
    pub address: Address,
    /// The entry of the navigation bar that it stands behind.
    pub door: Door,
    /// The journey that it carries; none where it is only read, or printed.
    pub journey: Option<JourneyRoute>,
}

/// The journey of a page, mounted by the wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JourneyRoute {
    /// Its name: `data-journey`.
    pub name: &'static str,
    /// The instrument that is answered there, if any.
    pub instrument: Option<InstrumentId>,
    /// What helps where scripts do not run: a sentence, the name of a page, and what the link to it says.
    pub without_script: (PageWord, &'static str, PageWord),
}

/// The feature that has a page, by its names in the table.
#[derive(Clone, Copy, Debug)]
pub struct Owner {
    /// The name of the feature, and of its pack.
    pub feature: &'static str,
    /// The program that it is part of.
    pub family: &'static str,
}

/// Every page of the app.
pub struct Routes {
    content: Vec<Route>,
    features: Vec<(&'static FeatureRoute, Owner)>,
}

impl FeatureRoute {
    /// Where it lives, under the base of the app.
    #[must_use]
    pub fn path(&self, lang: Lang) -> String {
        self.address.path(lang)
    }
}

impl Routes {
    /// The content pages, and these pages of features.
    #[must_use]
    pub fn of(features: Vec<(&'static FeatureRoute, Owner)>) -> Self {
        let roles = RoleId::ALL.iter().map(|id| Route::Role(*id));
        let missions = MissionId::ALL.iter().map(|id| Route::Mission(*id));
        let content = Route::SINGLE.into_iter().chain(roles).chain(missions);
        Self {
            content: content.collect(),
            features,
        }
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Route> {
        let features = self.features.iter().map(|(own, _)| Route::Feature(own));
        self.content.iter().copied().chain(features)
    }

    /// Returns the page of this name, if there is one.
    #[must_use]
    pub fn named(&self, id: &str) -> Option<Route> {
        self.iter().find(|route| route.id() == id)
    }

    /// Returns each page that carries a journey, with the feature that it is of.
    pub fn journeys(&self) -> impl Iterator<Item = (&'static FeatureRoute, Owner)> {
        let features = self.features.iter().copied();
        features.filter(|(own, _)| own.journey.is_some())
    }

    /// Returns the feature whose journey a page carries, where it carries one.
    #[must_use]
    pub fn journey_of(&self, route: Route) -> Option<Owner> {
        let mut journeys = self.journeys();
        let (_, owner) = journeys.find(|(own, _)| Route::Feature(own) == route)?;
        Some(owner)
    }
}

impl Route {
    /// Content pages that there is one of.
    const SINGLE: [Self; 16] = [
        Self::Home,
        Self::Roles,
        Self::Missions,
        Self::Compare,
        Self::Landmarks,
        Self::Examples,
        Self::Lexicon,
        Self::Resources,
        Self::Search,
        Self::Assess,
        Self::Act,
        Self::Privacy,
        Self::Accessibility,
        Self::About,
        Self::Offline,
        Self::NotFound,
    ];

    /// Returns its name in content files: `[le questionnaire](paper)`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.row().0
    }

    /// Returns its address below the site's base: "" or "reperes/".
    #[must_use]
    pub fn path(self, lang: Lang) -> String {
        self.row().1.path(lang)
    }

    /// Returns its file below the top folder; `None` if another language has it, as for unknown addresses.
    #[must_use]
    pub fn file(self, lang: Lang) -> Option<String> {
        match (self, lang) {
            (Self::NotFound, Lang::REFERENCE) => Some("404.html".to_owned()),
            (Self::NotFound, _) => None,
            _ => Some([&self.path(lang), "index.html"].concat()),
        }
    }

    /// Returns its journey, if it has one.
    #[must_use]
    pub const fn journey(self) -> Option<&'static JourneyRoute> {
        match self {
            Self::Feature(own) => own.journey.as_ref(),
            _ => None,
        }
    }

    /// Returns the entry of the navigation bar that it belongs to.
    #[must_use]
    pub const fn door(self) -> Option<Door> {
        match self {
            Self::Home
            | Self::Roles
            | Self::Role(_)
            | Self::Missions
            | Self::Mission(_)
            | Self::Compare
            | Self::Landmarks
            | Self::Examples
            | Self::Lexicon
            | Self::Resources
            | Self::Search => Some(Door::Discover),
            Self::Assess => Some(Door::Assess),
            Self::Act => Some(Door::Act),
            Self::Feature(own) => Some(own.door),
            Self::Privacy | Self::Accessibility | Self::About | Self::Offline | Self::NotFound => {
                None
            }
        }
    }

    /// Returns whether it is a page to read, which a script can search, filter and read aloud.
    #[must_use]
    pub fn is_guide(self) -> bool {
        let teaches =
            self.door() == Some(Door::Discover) && self != Self::Home && self.journey().is_none();
        teaches || matches!(self, Self::Privacy | Self::Accessibility | Self::About)
    }

    /// Returns whether search engines may list it.
    #[must_use]
    pub const fn listed(self) -> bool {
        !matches!(self, Self::Offline | Self::NotFound)
    }

    /// Name and address.
    const fn row(self) -> (&'static str, Address) {
        let (id, at_root, in_folder) = match self {
            Self::Home => ("home", "", ""),
            Self::Roles => ("roles", "roles/", "roles/"),
            Self::Role(id) => role_row(id),
            Self::Missions => ("missions", "missions/", "missions/"),
            Self::Mission(id) => mission_row(id),
            Self::Compare => ("compare", "comparer/", "compare/"),
            Self::Landmarks => ("landmarks", "reperes/", "landmarks/"),
            Self::Examples => ("examples", "exemples/", "examples/"),
            Self::Lexicon => ("lexicon", "lexique/", "lexicon/"),
            Self::Resources => ("resources", "ressources/", "resources/"),
            Self::Search => ("search", "rechercher/", "search/"),
            Self::Assess => ("assess", "evaluer/", "assess/"),
            Self::Act => ("act", "agir/", "act/"),
            Self::Feature(own) => return (own.id, own.address),
            Self::Privacy => ("privacy", "vie-privee/", "privacy/"),
            Self::Accessibility => ("accessibility", "accessibilite/", "accessibility/"),
            Self::About => ("about", "a-propos/", "about/"),
            Self::Offline => ("offline", "hors-ligne/", "offline/"),
            // The switch of the one page for unknown addresses leads home.
            Self::NotFound => ("not-found", "", ""),
        };
        (id, Address::new(at_root, in_folder))
    }
}

impl Door {
    /// All entries, in order.
    pub const ALL: [Self; 4] = [Self::Discover, Self::Assess, Self::Act, Self::Notebook];

    /// The name of the page that it opens.
    #[must_use]
    pub const fn page(self) -> &'static str {
        match self {
            Self::Discover => "home",
            Self::Assess => "assess",
            Self::Act => "act",
            Self::Notebook => "notebook",
        }
    }
}
