//! Finds the time zone of a plan. A device in France gives it by itself; elsewhere the person
//! is asked, because a meeting at the wrong hour is a meeting missed.

use super::context::{At, PlanContext};
use super::fields::{choice, options};
use crate::exchange::Zone;
use crate::features::contact_plan::rule::field as f;
use crate::features::contact_plan::words::PlanWord as W;
use crate::platform::{page, time};
use crate::ui::{effect, when};
use leptos::prelude::*;

/// Returns the zone of the device, if this app can write it; a zone with the time of Paris is as good.
fn of_device() -> Option<Zone> {
    let known = time::zone().and_then(|zone| Zone::from_id(&zone));
    known.or_else(|| time::is_that_of_paris().then_some(Zone::Paris))
}

/// Returns the time zone of the plan.
///
/// # Errors
/// The sentence to show if nobody chose it yet. The question then has the focus.
pub fn of_plan(context: PlanContext) -> Result<Zone, W> {
    let at = At::fact(f::ZONE);
    let said = Zone::from_id(&context.now(&at));
    said.or_else(of_device).ok_or_else(|| {
        page::focus_once_drawn(at.control());
        W::ZoneAsk
    })
}

/// Draws the question, if it has to be asked.
pub fn question(context: PlanContext) -> AnyView {
    let is_elsewhere = RwSignal::new(false);
    effect(move || is_elsewhere.set(of_device().is_none()));
    let said = context.value(At::fact(f::ZONE));
    when(
        // What was said abroad holds at home too, and can be changed there.
        move || is_elsewhere.get() || said.with(|said| !said.is_empty()),
        move || {
            choice(
                context,
                At::fact(f::ZONE),
                context.word(W::ZoneTitle),
                context.word(W::ChooseNone),
                options(&context.said().zones),
                None,
            )
        },
    )
}
