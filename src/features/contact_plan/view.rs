//! Holds the contact plan: identify, contact, work together, and the whole. Each step is a journey with a page of
//! its own, because all together they are over the budget of a page. The next thing to do is at the top of
//! every step, and everything is saved as it is typed.

mod cards;
mod contact;
mod context;
mod export;
mod fields;
mod identify;
mod importing;
mod letter;
mod moving;
mod parts;
mod top;
mod whole;
mod wording;
mod work;
mod zone;

use super::handover::ADDRESS;
use crate::catalogue::Word;
use crate::engine::Start;
#[cfg(feature = "csr")]
use crate::engine::mount;
use crate::engine::session::Session;
use crate::engine::{InBin, Saved};
use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::words::ContactPlanPack;
use crate::features::contact_plan::words::{PlanStep, PlanWord as W};
use crate::platform::page::{self, EarlyInput};
use crate::ui::{Saying, effect, rich};
use context::PlanContext;
use leptos::prelude::*;

/// Mounts the step of the plan that is the journey of the page.
#[cfg(feature = "csr")]
#[must_use]
pub fn mount() -> bool {
    use mount::{Opens, journey};
    journey(
        "contact-plan",
        Opens::Document,
        |pack: &'static ContactPlanPack, start| {
            view! { <ContactPlanJourney pack start /> }.into_any()
        },
    ) || journey(
        "plan-contact",
        Opens::Document,
        |pack: &'static ContactPlanPack, start| view! { <PlanContact pack start /> }.into_any(),
    ) || journey(
        "plan-work",
        Opens::Document,
        |pack: &'static ContactPlanPack, start| view! { <PlanWork pack start /> }.into_any(),
    ) || journey(
        "plan-whole",
        Opens::Document,
        |pack: &'static ContactPlanPack, start| view! { <PlanWhole pack start /> }.into_any(),
    )
}

/// Draws the first step: who is active here.
#[component]
pub fn ContactPlanJourney(
    /// The language pack.
    pack: &'static ContactPlanPack,
    /// The address, the document and the early input that it starts from.
    start: Start,
) -> AnyView {
    let page = Page {
        step: PlanStep::Identify,
        draw: identify::identify,
        take_up: identify::take_up,
    };
    opened(pack, start, page)
}

/// Draws the second step: how to meet.
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

/// Draws the third step: what to do together.
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

/// Draws the whole plan, to print and to hand on.
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

/// What differs between the pages of the steps.
#[derive(Clone, Copy)]
struct Page {
    step: PlanStep,
    draw: fn(PlanContext) -> AnyView,
    /// Takes in what the address asks for and what was typed before the wasm was mounted.
    take_up: fn(PlanContext, &[EarlyInput]),
}

fn opened(pack: &'static ContactPlanPack, start: Start, page: Page) -> AnyView {
    let start = start.holding::<ContactPlan>();
    start.open(pack, ADDRESS, pack.plan.words.get(W::Fresh), |start| {
        planning(pack, start, page)
    })
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
    let context = PlanContext {
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
    moving::follow_leaving(context);
    effect(move || {
        context.look_at_the_clock();
        session.follow_tabs();
        take_up(context, &early);
        moving::arrive(context);
    });
    effect(move || {
        let name = context.title();
        let name = if name.is_empty() {
            pack.plan.title.clone()
        } else {
            name
        };
        page::set_title(&[title_of(context), " · ", &name, " · Passerelle"].concat());
    });
    view! {
        <InBin pack session />
        {heading(context)}
        {top::top(context)}
        {cards::after_act(context)}
        {draw(context)}
        <p class="small no-print">{context.word(W::SaveHint)}</p>
        <div class="foot">
            <a class="btn quiet" href=context.link(&pack.notebook)>{pack.words.get(Word::OpenNotebook)}</a>
            <Saved pack session />
        </div>
    }
    .into_any()
}

/// Returns the title of a step.
fn title_of(context: PlanContext) -> &'static str {
    context.word(match context.step {
        PlanStep::Identify => W::IdentifyTitle,
        PlanStep::Contact => W::ContactTitle,
        PlanStep::Work => W::WorkTitle,
        PlanStep::Whole => W::PlanTitle,
    })
}

/// Draws the heading of a step. The first says what the plan is for; that of the whole plan is its name.
fn heading(context: PlanContext) -> AnyView {
    let said = context.said();
    if context.step == PlanStep::Identify {
        return view! {
            <div class="stack">
                <h1 tabindex="-1">{said.title.as_str()}</h1>
                <p class="lead" inner_html=rich(&context.pack.lexicon, &said.lead)></p>
            </div>
        }
        .into_any();
    }
    let title = Memo::new(move |_| {
        let name = context.title();
        if context.step == PlanStep::Whole && !name.is_empty() {
            name
        } else {
            title_of(context).to_owned()
        }
    });
    view! { <h1 tabindex="-1">{title}</h1> }.into_any()
}
