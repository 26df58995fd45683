//! Marks the words of the lexicon in what journeys say, so that each leads to its definition there as it
//! does in pages. A word is marked the first time that it comes on a screen: in sentences that are read,
//! not in what is tapped (choices, tiles, buttons) and not in headings.

use super::linked::{Seen, mark};
use super::packs::Packs;
use crate::catalogue::guides::Term;
use crate::catalogue::{
    ContactPlanPack, InstitutionPack, Instrument, Pack, ParticipationPack, PlacePack,
    ReadinessPack, SituationsPack, UsersProjectPack,
};

/// Marks all of them. `lexicon` is the address of the lexicon's page.
pub fn mark_packs(packs: &mut Packs, terms: &[Term], lexicon: &str) {
    let lead = |pack: &mut Pack| lexicon.clone_into(&mut pack.lexicon);
    lead(&mut packs.participation.common);
    lead(&mut packs.notebook.common);
    lead(&mut packs.place.common);
    lead(&mut packs.readiness.common);
    lead(&mut packs.situations.common);
    lead(&mut packs.to_do.common);
    lead(&mut packs.users_project.common);
    lead(&mut packs.institution.common);
    lead(&mut packs.contact_plan.common);
    participation(&mut packs.participation, terms);
    place(&mut packs.place, terms);
    readiness(&mut packs.readiness, terms);
    situations(&mut packs.situations, terms);
    users_project(&mut packs.users_project, terms);
    institution(&mut packs.institution, terms);
    contact_plan(&mut packs.contact_plan, terms);
}

/// The questions of an instrument: a screen a section. What an answer means stands alone, once chosen.
fn instrument(instrument: &mut Instrument, terms: &[Term]) {
    mark(terms, &mut instrument.lead, &mut Seen::default());
    for section in &mut instrument.sections {
        let mut seen = Seen::default();
        mark(terms, &mut section.lead, &mut seen);
        for item in &mut section.items {
            for text in item.about.iter_mut().chain([&mut item.statement]) {
                mark(terms, text, &mut seen);
            }
        }
    }
    for choice in instrument.scales.iter_mut().flat_map(|s| &mut s.choices) {
        let mut seen = Seen::default();
        for text in choice.meaning.iter_mut().chain(&mut choice.promise) {
            mark(terms, text, &mut seen);
        }
    }
}

fn participation(pack: &mut ParticipationPack, terms: &[Term]) {
    instrument(&mut pack.instrument, terms);
    let said = &mut pack.participation;
    let mut seen = Seen::default();
    for text in said.alibi.iter_mut().chain(&mut said.rule) {
        mark(terms, text, &mut seen);
    }
    for action in &mut said.actions {
        mark(terms, &mut action.text, &mut Seen::default());
    }
    for sentence in &mut said.discussions {
        mark(terms, &mut sentence.text, &mut Seen::default());
    }
}

fn readiness(pack: &mut ReadinessPack, terms: &[Term]) {
    mark(terms, &mut pack.said.how, &mut Seen::default());
    for asked in &mut pack.instruments {
        instrument(asked, terms);
    }
    for statement in pack.readings.iter_mut().flat_map(|r| &mut r.statements) {
        for text in [
            &mut statement.strength,
            &mut statement.help,
            &mut statement.question,
        ] {
            mark(terms, text, &mut Seen::default());
        }
    }
}

fn place(pack: &mut PlacePack, terms: &[Term]) {
    let place = &mut pack.place;
    let mut seen = Seen::default();
    mark(terms, &mut place.lead, &mut seen);
    for asked in &mut place.questions {
        mark(terms, &mut asked.text, &mut seen);
        mark(terms, &mut asked.hint, &mut seen);
    }
    mark(terms, &mut place.words.how, &mut Seen::default());
    for apart in &mut place.apart {
        mark(terms, &mut apart.text, &mut Seen::default());
    }
    for step in &mut place.steps {
        mark(terms, &mut step.text, &mut Seen::default());
    }
    for role in &mut place.roles {
        let mut seen = Seen::default();
        mark(terms, &mut role.summary, &mut seen);
        for known in &mut role.know {
            mark(terms, known, &mut seen);
        }
        mark(terms, &mut role.ask, &mut seen);
        mark(terms, &mut role.say, &mut seen);
    }
}

/// Whom to ask and what to do are read one by one.
fn contact_plan(pack: &mut ContactPlanPack, terms: &[Term]) {
    let plan = &mut pack.plan;
    mark(terms, &mut plan.lead, &mut Seen::default());
    let mut seen = Seen::default();
    for said in plan.places.iter_mut().chain(&mut plan.associations) {
        mark(terms, &mut said.text, &mut seen);
    }
    for idea in &mut plan.ideas {
        mark(terms, &mut idea.text, &mut Seen::default());
    }
    for choice in &mut plan.degrees.choices {
        let mut seen = Seen::default();
        for text in choice.meaning.iter_mut().chain(&mut choice.promise) {
            mark(terms, text, &mut seen);
        }
    }
}

/// A situation is a screen: its text, then its answer.
fn situations(pack: &mut SituationsPack, terms: &[Term]) {
    for situation in &mut pack.situations.situations {
        let mut seen = Seen::default();
        for text in [&mut situation.text, &mut situation.why, &mut situation.next] {
            mark(terms, text, &mut seen);
        }
    }
}

fn institution(pack: &mut InstitutionPack, terms: &[Term]) {
    instrument(&mut pack.instrument, terms);
    let said = &mut pack.institution;
    let steps = said.cells.iter_mut().map(|cell| &mut cell.first_step);
    let advice = said.advice.iter_mut().map(|advice| &mut advice.text);
    let asks = said.levels.iter_mut().map(|level| &mut level.ask);
    for text in steps.chain(advice).chain(asks) {
        mark(terms, text, &mut Seen::default());
    }
}

/// What the choices are is read; their names are ticked. The examples stand apart, a theme each.
fn users_project(pack: &mut UsersProjectPack, terms: &[Term]) {
    let said = &mut pack.said;
    let mut seen = Seen::default();
    for sentence in &mut said.advice {
        mark(terms, sentence, &mut seen);
    }
    for choices in &mut said.choices {
        let mut seen = Seen::default();
        for entry in &mut choices.entries {
            mark(terms, &mut entry.text, &mut seen);
        }
    }
    let mut seen = Seen::default();
    for example in &mut said.examples {
        mark(terms, &mut example.text, &mut seen);
    }
}
