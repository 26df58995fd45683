//! The sample, as the page writer sees it.

use super::words::{SamplePack, SampleWord};
use super::{ADDRESS, ID, view};
use crate::catalogue::{Address, InstrumentId};
use crate::engine::Start;
use crate::site::plain::PlainInstrument;
use leptos::prelude::AnyView;

/// The feature.
pub struct This;

impl PlainInstrument for This {
    type Words = SampleWord;
    const NAME: &'static str = "sample";
    const ID: InstrumentId = ID;
    const ADDRESS: Address = ADDRESS;

    fn draw(pack: &'static SamplePack, start: Start) -> AnyView {
        view::draw(pack, start)
    }
}
