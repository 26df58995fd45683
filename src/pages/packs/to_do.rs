//! What the to-do list knows of the guides: what each role and each mission asks one to prepare.

use super::PageContent;
use crate::catalogue::guides::{Guides, Mission, Role};
use crate::catalogue::place::Place;
use crate::catalogue::to_do::Preparation;
use crate::catalogue::{Lang, fill};
use crate::notebook::place::{PlaceAct, mission_steps, role_acts};
use crate::pages::routes::Route;
use crate::pages::words::PageWord;

/// Of every role, then of every mission.
pub fn preparations(
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
        path: Route::Role(role.id).path(lang).to_owned(),
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
        path: Route::Mission(mission.id).path(lang).to_owned(),
        entries: entries.collect(),
        id,
    }
}
