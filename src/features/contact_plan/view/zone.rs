//! Which clock the hours of a plan are of. A device in France says so by itself; for one that is elsewhere the person
//! says it: an hour that a calendar puts at another time is a meeting missed.

use super::desk::{At, Desk};
use super::fields::{choice, options};
use crate::features::contact_plan::words::PlanWord as W;
use crate::exchange::Zone;
use crate::features::contact_plan::rule::field as f;
use crate::platform::{page, time};
use crate::ui::when;
use leptos::prelude::*;

/// The zone of the device, if calendars of this app know it; others that always show the time of Paris are as good.
fn of_device() -> Option<Zone> {
    let known = time::zone().and_then(|zone| Zone::from_id(&zone));
    known.or_else(|| time::is_that_of_paris().then_some(Zone::Paris))
}

/// The zone of the plan's hours.
///
/// # Errors
/// What to say where nobody said it yet: the question has the focus then.
pub fn of_plan(desk: Desk) -> Result<Zone, W> {
    let at = At::fact(f::ZONE);
    let said = Zone::from_id(&desk.now(&at));
    said.or_else(of_device).ok_or_else(|| {
        page::focus_once_drawn(at.control());
        W::ZoneAsk
    })
}

/// The question, where it has to be asked.
pub fn question(desk: Desk) -> AnyView {
    let is_elsewhere = RwSignal::new(false);
    Effect::new(move |_| is_elsewhere.set(of_device().is_none()));
    let said = desk.value(At::fact(f::ZONE));
    when(
        // What was said abroad holds at home too, and can be changed there.
        move || is_elsewhere.get() || said.with(|said| !said.is_empty()),
        move || {
            choice(
                desk,
                At::fact(f::ZONE),
                desk.word(W::ZoneTitle),
                desk.word(W::ChooseNone),
                options(&desk.said().zones),
                None,
            )
        },
    )
}
