//! The contact plan: identify, contact, work together, and all of it. Each step is a journey on a page of its own,
//! since all of them together are more than a page may weigh. What a busy person does next stands at the top of
//! every step; everything is written as it is typed.

mod cards;
mod contact;
mod desk;
mod fields;
mod identify;
mod importing;
mod letter;
mod moving;
mod outlet;
mod parts;
mod press;
mod top;
mod whole;
mod wording;
mod work;
mod zone;

use crate::engine::{InBin, Saved};
use crate::engine::session::Session;
use crate::engine::{Nothing, Opening, Start};
use crate::features::contact_plan::words::{PlanStep, PlanWord as W};
use crate::features::contact_plan::words::ContactPlanPack;
use super::handover::ADDRESS;
use crate::catalogue::Word;
use crate::features::contact_plan::rule::ContactPlan;
use crate::platform::page::{self, EarlyInput};
use crate::ui::{Saying, rich};
use desk::Desk;
#[cfg(feature = "csr")]
use crate::engine::mount;
use leptos::prelude::*;

/// Mounts the step of the plan that is the journey of the page.
#[cfg(feature = "csr")]
#[must_use]
pub fn mount() -> bool {
    use mount::{Opens, journey};
    journey("contact-plan", Opens::Document, |pack: &'static ContactPlanPack, start| {
        view! { <ContactPlanJourney pack start /> }.into_any()
    }) || journey("plan-contact", Opens::Document, |pack: &'static ContactPlanPack, start| {
        view! { <PlanContact pack start /> }.into_any()
    }) || journey("plan-work", Opens::Document, |pack: &'static ContactPlanPack, start| {
        view! { <PlanWork pack start /> }.into_any()
    }) || journey("plan-whole", Opens::Document, |pack: &'static ContactPlanPack, start| {
        view! { <PlanWhole pack start /> }.into_any()
    })
}

/// The first step: who is there.
#[component]
pub fn ContactPlanJourney(
    /// The language pack.
    pack: &'static ContactPlanPack,
    /// What it starts from.
    start: Start,
) -> AnyView {
    let page = Page {
        step: PlanStep::Identify,
        draw: identify::identify,
        take_up: identify::take_up,
    };
    opened(pack, start, page)
}

/// The second step: how to meet.
#[component]
pub fn PlanContact(
    /// The language pack.
    pack: &'static ContactPlanPack,
    /// What it starts from.
    start: Start,
) -> AnyView {
    let page = Page {
        step: PlanStep::Contact,
        draw: contact::contact,
        take_up: |_, _| (),
    };
    opened(pack, start, page)
}

/// The third step: what is done together.
#[component]
pub fn PlanWork(
    /// The language pack.
    pack: &'static ContactPlanPack,
    /// What it starts from.
    start: Start,
) -> AnyView {
    let page = Page {
        step: PlanStep::Work,
        draw: work::work,
        take_up: work::take_up,
    };
    opened(pack, start, page)
}

/// All of it, to print and to hand on.
#[component]
pub fn PlanWhole(
    /// The language pack.
    pack: &'static ContactPlanPack,
    /// What it starts from.
    start: Start,
) -> AnyView {
    let page = Page {
        step: PlanStep::Whole,
        draw: whole::whole,
        take_up: |_, _| (),
    };
    opened(pack, start, page)
}

/// What the page of a step draws.
#[derive(Clone, Copy)]
struct Page {
    step: PlanStep,
    draw: fn(Desk) -> AnyView,
    /// Takes what the address asks for, and what was typed before the wasm was there.
    take_up: fn(Desk, &[EarlyInput]),
}

fn opened(pack: &'static ContactPlanPack, start: Start, page: Page) -> AnyView {
    let start = start.holding::<ContactPlan>();
    let error = match &start.opening {
        Opening::New | Opening::Found(_) => return planning(pack, start, page),
        Opening::Missing => None,
        Opening::Failed(error) => Some(*error),
    };
    let label = pack.plan.words.get(W::Fresh);
    view! { <Nothing pack base=start.base address=ADDRESS label error /> }.into_any()
}

fn planning(
    pack: &'static ContactPlanPack,
    start: Start,
    Page {
        step,
        draw,
        take_up,
    }: Page,
) -> AnyView {
    let early = start.early.clone();
    let base = StoredValue::new(start.base.clone());
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
        step,
        today: RwSignal::new(None),
        open: RwSignal::new(None),
        leaving: RwSignal::new(None),
        removed: RwSignal::new(Vec::new()),
        said: Saying::new((false, String::new())),
    };
    moving::follow_leaving(desk);
    Effect::new(move |_| {
        desk.look_at_the_clock();
        session.follow_tabs();
        take_up(desk, &early);
        moving::arrive(desk);
    });
    Effect::new(move |_| {
        let name = desk.title();
        let name = if name.is_empty() {
            pack.plan.title.clone()
        } else {
            name
        };
        page::set_title(&[title_of(desk), " · ", &name, " · Passerelle"].concat());
    });
    view! {
        <InBin pack session />
        {heading(desk)}
        {top::top(desk)}
        {cards::after_act(desk)}
        {draw(desk)}
        <p class="small no-print">{desk.word(W::SaveHint)}</p>
        <div class="foot">
            <a class="btn quiet" href=desk.link(&pack.notebook)>{pack.words.get(Word::OpenNotebook)}</a>
            <Saved pack session />
        </div>
    }
    .into_any()
}

/// What a step is called.
fn title_of(desk: Desk) -> &'static str {
    desk.word(match desk.step {
        PlanStep::Identify => W::IdentifyTitle,
        PlanStep::Contact => W::ContactTitle,
        PlanStep::Work => W::WorkTitle,
        PlanStep::Whole => W::PlanTitle,
    })
}

/// The heading of a step. The first one says what the plan is for; that of the whole plan is its name.
fn heading(desk: Desk) -> AnyView {
    let said = desk.said();
    if desk.step == PlanStep::Identify {
        return view! {
            <div class="stack">
                <h1 tabindex="-1">{said.title.as_str()}</h1>
                <p class="lead" inner_html=rich(&desk.pack.lexicon, &said.lead)></p>
            </div>
        }
        .into_any();
    }
    let title = Memo::new(move |_| {
        let name = desk.title();
        if desk.step == PlanStep::Whole && !name.is_empty() {
            name
        } else {
            title_of(desk).to_owned()
        }
    });
    view! { <h1 tabindex="-1">{title}</h1> }.into_any()
}
