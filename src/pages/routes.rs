//! The table of addresses: the one source of links, language switch, navigation and shortcuts.

mod rows;

use self::rows::{mission_row, role_row};
use crate::catalogue::contact_plan::PlanStep;
use crate::catalogue::{
    InstrumentId, JourneyId, Lang, MissionId, PackedKind, RoleId, assess_path, notebook_path,
};

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
    /// The role explorer.
    Place,
    /// Degrees, phases, the word "alibi", the rule, and what the guides say of partnership.
    Landmarks,
    /// Situations to place on the scale of degrees.
    Situations,
    /// Worked examples.
    Examples,
    /// Terms and acronyms.
    Lexicon,
    /// Where to read on.
    Resources,
    /// Everything of the above, by a word.
    Search,
    /// The instruments.
    Assess,
    /// The participation journey.
    Participation,
    /// Its blank questionnaire, on A4.
    Paper,
    /// The blank sheets of readiness, on A4.
    Sheets,
    /// The missions to get ready for.
    Preparation,
    /// Readiness for one mission.
    Readiness(MissionId),
    /// Readiness of a team.
    Team,
    /// The tools to act with.
    Act,
    /// The to-do list.
    ToDo,
    /// The instrument of an institution.
    Institution,
    /// Its blank questionnaire, on A4.
    InstitutionPaper,
    /// A step of the contact plan.
    Plan(PlanStep),
    /// The users' project.
    UsersProject,
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
    /// To act.
    Act,
    /// What one keeps.
    Notebook,
}

impl Route {
    /// Pages that there is one of.
    const SINGLE: [Self; 28] = [
        Self::Home,
        Self::Roles,
        Self::Missions,
        Self::Compare,
        Self::Place,
        Self::Landmarks,
        Self::Situations,
        Self::Examples,
        Self::Lexicon,
        Self::Resources,
        Self::Search,
        Self::Assess,
        Self::Participation,
        Self::Paper,
        Self::Sheets,
        Self::Preparation,
        Self::Team,
        Self::Act,
        Self::ToDo,
        Self::Institution,
        Self::InstitutionPaper,
        Self::UsersProject,
        Self::Notebook,
        Self::Privacy,
        Self::Accessibility,
        Self::About,
        Self::Offline,
        Self::NotFound,
    ];

    /// Every page.
    pub fn all() -> impl Iterator<Item = Self> {
        let roles = RoleId::ALL.iter().map(|id| Self::Role(*id));
        let missions = MissionId::ALL.iter().map(|id| Self::Mission(*id));
        let ready = MissionId::ALL.iter().map(|id| Self::Readiness(*id));
        let plan = PlanStep::ALL.iter().map(|step| Self::Plan(*step));
        Self::SINGLE
            .into_iter()
            .chain(plan)
            .chain(roles)
            .chain(missions)
            .chain(ready)
    }

    /// Its name in content files: `[le questionnaire](paper)`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.row().0
    }

    /// The page of this name, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|route| route.id() == id)
    }

    /// Its address below the site's base: "" or "reperes/".
    #[must_use]
    pub const fn path(self, lang: Lang) -> &'static str {
        if let Some(kind) = self.packed() {
            return kind.path(lang);
        }
        match (self.instrument(), self, lang) {
            (Some(instrument), ..) => instrument.path(lang),
            (None, Self::Notebook, lang) => notebook_path(lang),
            (None, Self::Assess, lang) => assess_path(lang),
            (None, Self::Plan(step), lang) => step.path(lang),
            (None, _, Lang::Fr) => self.row().1,
            (None, _, Lang::En) => self.row().2,
        }
    }

    /// Its file below the site's top folder, or none: hosts know a single page for unknown addresses.
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
        match (self.instrument(), self) {
            (Some(instrument), _) => Some(instrument.journey()),
            (None, Self::Notebook) => Some(JourneyId::Notebook),
            (None, Self::Situations) => Some(JourneyId::Situations),
            (None, Self::Plan(step)) => Some(step.journey()),
            _ => match self.packed() {
                Some(kind) => Some(kind.journey()),
                None => None,
            },
        }
    }

    /// The kind of documents that is opened there, where it is not the answers to an instrument.
    #[must_use]
    pub const fn packed(self) -> Option<PackedKind> {
        match self {
            Self::ToDo => Some(PackedKind::ToDo),
            Self::Plan(PlanStep::Identify) => Some(PackedKind::ContactPlan),
            Self::UsersProject => Some(PackedKind::UsersProject),
            _ => None,
        }
    }

    /// The instrument that is answered there, if one is.
    #[must_use]
    pub const fn instrument(self) -> Option<InstrumentId> {
        match self {
            Self::Participation => Some(InstrumentId::Participation),
            Self::Place => Some(InstrumentId::Place),
            Self::Readiness(mission) => Some(mission.readiness()),
            Self::Team => Some(InstrumentId::Team),
            Self::Institution => Some(InstrumentId::Institution),
            _ => None,
        }
    }

    /// The entry of the navigation bar that it stands behind.
    #[must_use]
    pub const fn door(self) -> Option<Door> {
        match self {
            Self::Home
            | Self::Roles
            | Self::Role(_)
            | Self::Missions
            | Self::Mission(_)
            | Self::Compare
            | Self::Place
            | Self::Landmarks
            | Self::Situations
            | Self::Examples
            | Self::Lexicon
            | Self::Resources
            | Self::Search => Some(Door::Discover),
            Self::Assess
            | Self::Participation
            | Self::Paper
            | Self::Sheets
            | Self::Preparation
            | Self::Readiness(_)
            | Self::Team
            | Self::Institution
            | Self::InstitutionPaper => Some(Door::Assess),
            Self::Act | Self::ToDo | Self::Plan(_) | Self::UsersProject => Some(Door::Act),
            Self::Notebook => Some(Door::Notebook),
            _ => None,
        }
    }

    /// Whether it is there to be read: a script lets it be searched, filtered and read aloud.
    #[must_use]
    pub fn is_guide(self) -> bool {
        let teaches =
            self.door() == Some(Door::Discover) && self != Self::Home && self.journey().is_none();
        teaches || matches!(self, Self::Privacy | Self::Accessibility | Self::About)
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
            Self::Roles => ("roles", "roles/", "en/roles/"),
            Self::Role(id) => role_row(id),
            Self::Missions => ("missions", "missions/", "en/missions/"),
            Self::Mission(id) => mission_row(id),
            Self::Compare => ("compare", "comparer/", "en/compare/"),
            Self::Landmarks => ("landmarks", "reperes/", "en/landmarks/"),
            Self::Situations => ("situations", "situations/", "en/situations/"),
            Self::Examples => ("examples", "exemples/", "en/examples/"),
            Self::Lexicon => ("lexicon", "lexique/", "en/lexicon/"),
            Self::Resources => ("resources", "ressources/", "en/resources/"),
            Self::Search => ("search", "rechercher/", "en/search/"),
            Self::Assess => ("assess", "", ""),
            // The addresses of journeys are the catalogue's: the wasm links to them too.
            Self::Participation => ("participation", "", ""),
            Self::Notebook => ("notebook", "", ""),
            Self::ToDo => ("to-do", "", ""),
            Self::Plan(step) => (step.journey().id(), "", ""),
            Self::UsersProject => ("users-project", "", ""),
            Self::Act => ("act", "agir/", "en/act/"),
            Self::Place => ("place", "", ""),
            Self::Team => ("team", "", ""),
            Self::Institution => ("institution", "", ""),
            Self::Readiness(mission) => (mission.readiness().id(), "", ""),
            Self::Preparation => (
                "preparation",
                "evaluer/preparation/",
                "en/assess/readiness/",
            ),
            Self::Sheets => (
                "sheets",
                "evaluer/preparation/papier/",
                "en/assess/readiness/paper/",
            ),
            Self::Paper => (
                "paper",
                "evaluer/participation/papier/",
                "en/assess/participation/paper/",
            ),
            Self::InstitutionPaper => (
                "institution-paper",
                "evaluer/etablissement/papier/",
                "en/assess/institution/paper/",
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
    pub const ALL: [Self; 4] = [Self::Discover, Self::Assess, Self::Act, Self::Notebook];

    /// The page that it opens.
    #[must_use]
    pub const fn route(self) -> Route {
        match self {
            Self::Discover => Route::Home,
            Self::Assess => Route::Assess,
            Self::Act => Route::Act,
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
        for route in Route::all() {
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
