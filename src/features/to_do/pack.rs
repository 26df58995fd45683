//! Collects what each role and each mission asks people to prepare, for the to-do list.

use super::words::ToDoPack;
use crate::catalogue::guides::{Guides, Mission, Role};
use crate::catalogue::load::LoadError;
use crate::catalogue::{Lang, fill};
use crate::features::place::handover::{Place, PlaceAct, mission_steps, place, role_acts};
use crate::features::to_do::words::Preparation;
use crate::site::content::PageContent;
use crate::site::linked::Term;
use crate::site::making::Making;
use crate::site::packs::Marking;
use crate::site::routes::Route;
use crate::site::words::PageWord;

/// Puts it together.
///
/// # Errors
/// The first thing that is wrong in the content, with its file and line.
pub fn pack(from: &Making) -> Result<ToDoPack, LoadError> {
    let place = place(from)?;
    let journeys = from.routes.journeys();
    let origins = journeys.filter_map(|(route, _)| {
        let instrument = route.journey?.instrument?;
        Some((instrument, route.path(from.lang)))
    });
    Ok(ToDoPack {
        common: from.common.clone(),
        said: super::load::to_do(from.folder, from.lang)?,
        preparations: preparations(from.lang, from.guides, from.content, &place),
        place_path: crate::features::place::handover::ADDRESS.path(from.lang),
        origins: origins.collect(),
    })
}

/// Returns the preparations of every role, then of every mission.
fn preparations(
    lang: Lang,
    guides: &Guides,
    content: &PageContent,
    place: &Place,
) -> Vec<Preparation> {
    let roles = guides.roles.iter().map(|role| of_role(lang, place, role));
    let missions = guides.missions.iter();
    let missions = missions.map(|mission| of_mission(lang, guides, content, place, mission));
    roles.chain(missions).collect()
}

fn entry(place: &Place, act: PlaceAct) -> (String, String) {
    (act.entry(), act.said(place))
}

fn of_role(lang: Lang, place: &Place, role: &Role) -> Preparation {
    let acts = role_acts(role.id).into_iter();
    let entries = acts.map(|act| entry(place, act));
    Preparation {
        id: PlaceAct::Ask(role.id).entry(),
        name: role.name.clone(),
        path: Route::Role(role.id).path(lang),
        entries: entries.collect(),
    }
}

fn of_mission(
    lang: Lang,
    guides: &Guides,
    content: &PageContent,
    place: &Place,
    mission: &Mission,
) -> Preparation {
    let id = ["mission.", mission.id.id()].concat();
    let names = mission.roles.iter().filter_map(|role| guides.role(*role));
    let names: Vec<&str> = names.map(|role| role.name.as_str()).collect();
    let roles = names.join(", ");
    let values = [("mission", mission.name.as_str()), ("roles", &roles)];
    let own = [
        (".read", PageWord::PrepareRead),
        (".place", PageWord::PreparePlace),
        (".ready", PageWord::PrepareReady),
    ];
    let own = own.map(|(end, word)| {
        let said = fill(content.words.get(word), &values);
        ([&id, end].concat(), said)
    });
    let [read, who, ready] = own;
    let steps = mission_steps(mission.id, &mission.roles).into_iter();
    let steps = steps.map(|step| entry(place, PlaceAct::Step(step)));
    let entries = [read, who].into_iter().chain(steps).chain([ready]);
    Preparation {
        name: mission.name.clone(),
        path: Route::Mission(mission.id).path(lang),
        entries: entries.collect(),
        id,
    }
}

impl Marking for ToDoPack {
    fn mark(&mut self, _terms: &[Term]) {}
}
