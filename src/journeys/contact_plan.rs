//! The contact plan: identify, contact, work together. What a busy person does next stands at the top of every
//! step; everything is written as it is typed.

mod cards;
mod contact;
mod desk;
mod fields;
mod identify;
mod importing;
mod letter;
mod outlet;
mod parts;
mod press;
mod step;
mod top;
mod whole;
mod wording;
mod work;

use super::engine::{InBin, Saved};
use super::session::Session;
use super::{Nothing, Opening, Start};
use crate::catalogue::contact_plan::PlanWord as W;
use crate::catalogue::{ContactPlanPack, PackedKind, Word, notebook_path};
use crate::notebook::ContactPlan;
use crate::platform::page::EarlyInput;
use crate::platform::{address, page, time};
use crate::ui::{Saying, follow, rich};
use desk::Desk;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use step::Step;

/// The journey.
#[component]
pub fn ContactPlanJourney(
    /// The language pack.
    pack: &'static ContactPlanPack,
    /// What it starts from.
    start: Start,
) -> AnyView {
    let start = start.holding::<ContactPlan>();
    let error = match &start.opening {
        Opening::New | Opening::Found(_) => {
            return view! { <Planning pack start /> }.into_any();
        }
        Opening::Missing => None,
        Opening::Failed(error) => Some(*error),
    };
    let path = PackedKind::ContactPlan.path(pack.lang);
    let label = pack.plan.words.get(W::Fresh);
    view! { <Nothing pack base=start.base path label error /> }.into_any()
}

#[component]
fn Planning(pack: &'static ContactPlanPack, start: Start) -> AnyView {
    let early = start.early.clone();
    let base = StoredValue::new(start.base.clone());
    let at = RwSignal::new(Step::find(&start.fragment).unwrap_or(Step::Identify));
    let (document, is_stored) = start.packed(&ContactPlan::default());
    let session = Session::packed::<ContactPlan>(document, is_stored);
    let desk = Desk {
        pack,
        base,
        session,
        plan: Memo::new(move |_| {
            session
                .document
                .with(|document| document.read::<ContactPlan>().unwrap_or_default())
        }),
        at,
        today: RwSignal::new(None),
        open: RwSignal::new(None),
        goal: StoredValue::new(None),
        removed: RwSignal::new(Vec::new()),
        said: Saying::new((false, String::new())),
    };
    Effect::new(move |_| {
        desk.today.set(time::today());
        session.follow_tabs();
        follow_address(desk);
        take_up(desk, &early);
    });
    Effect::new(move |_| {
        at.track();
        session.name_in_address();
    });
    Effect::new(move |_| {
        let name = session.document.with(|document| document.title.clone());
        let name = if name.is_empty() {
            pack.plan.title.clone()
        } else {
            name
        };
        let step = desk.word(at.get().title());
        page::set_title(&[step, " · ", &name, " · Passerelle"].concat());
    });
    let step = move || {
        let step = at.get();
        let heading = match step {
            Step::Identify => view! {
                <div class="stack">
                    <h1 tabindex="-1">{pack.plan.title.as_str()}</h1>
                    <p class="lead" inner_html=rich(&pack.lexicon, &pack.plan.lead)></p>
                </div>
            }
            .into_any(),
            _ => view! { <h1 tabindex="-1">{move || title(desk, step)}</h1> }.into_any(),
        };
        let content = match step {
            Step::Identify => identify::identify(desk),
            Step::Contact => contact::contact(desk),
            Step::Work => work::work(desk),
            Step::Whole => whole::whole(desk),
        };
        view! {
            {heading}
            {top::top(desk)}
            {cards::after_act(desk)}
            {content}
        }
        .into_any()
    };
    view! {
        <InBin pack session />
        {follow(step)}
        <p class="small no-print">{desk.word(W::SaveHint)}</p>
        <div class="foot">
            <a class="btn quiet" href=desk.link(notebook_path(pack.lang))>{pack.words.get(Word::OpenNotebook)}</a>
            <Saved pack session />
        </div>
    }
    .into_any()
}

/// The heading of a step; of the whole plan, its name.
fn title(desk: Desk, step: Step) -> String {
    let name = desk
        .session
        .document
        .with(|document| document.title.clone());
    if step == Step::Whole && !name.is_empty() {
        return name;
    }
    desk.word(step.title()).to_owned()
}

/// Follows the step in the address. The focus goes to what a link promised, or to the heading.
fn follow_address(desk: Desk) {
    address::on_fragment(move |fragment| {
        let Some(step) = Step::find(&fragment) else {
            return;
        };
        if step == desk.at.get_untracked() {
            return;
        }
        desk.said.set((false, String::new()));
        desk.removed.set(Vec::new());
        desk.at.set(step);
        let goal = desk.goal.try_update_value(Option::take).flatten();
        spawn_local(async move {
            tick().await;
            if !goal.is_some_and(|goal| page::focus(&goal)) {
                page::focus_heading();
            }
        });
    });
}

/// What the address asks for, and what was typed before the wasm was there.
fn take_up(desk: Desk, early: &[EarlyInput]) {
    let typed = early.iter().find(|input| input.name == identify::NAME);
    if let Some(input) = typed {
        desk.session
            .edit(|document| document.title.clone_from(&input.value));
    }
    let is_fresh = desk.plan.with_untracked(ContactPlan::is_blank) && !desk.session.is_stored();
    let named = address::parameter("exemple").filter(|_| is_fresh);
    let start = named.and_then(|id| desk.said().starts.iter().find(|start| start.id == id));
    if let Some(start) = start {
        work::take(desk, start);
        address::go_to_fragment(Step::Work.fragment());
    }
    let named = address::parameter("bilan").filter(|_| is_fresh);
    if let Some(id) = named.and_then(|id| crate::notebook::Id::parse(&id)) {
        spawn_local(work::arrive(desk, id));
    }
}
