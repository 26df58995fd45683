//! Loads `contact-plan.toml`, the file of the contact plan.

use crate::catalogue::guides::Cited;
use crate::catalogue::load::reading::Reading;
use crate::catalogue::load::{LoadError, blanks};
use crate::catalogue::{DegreeId, Lang, Origin, RoleId, SourceRef, Words};
use crate::features::contact_plan::words::{
    Act, ContactStatus, FoundThrough, Milestone, Outcome, ParticipationDomain, PlaceToAsk,
    PlanWord, Posture,
};
use serde::Deserialize;
use std::cmp::Reverse;
use std::path::Path;

/// The content of the file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    /// The title of the page.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// The days of the week, from Monday.
    pub weekdays: [String; 7],
    /// The short words, by key.
    pub words: Words<PlanWord>,
    /// Whom to ask.
    pub place: Vec<RawSaid>,
    /// Kinds of associations.
    pub association: Vec<RawSaid>,
    /// Domains of participation.
    pub domain: Vec<RawLabel>,
    /// The statuses of a contact.
    pub status: Vec<RawLabel>,
    /// How a person was found.
    pub found: Vec<RawLabel>,
    /// The templates of an invitation.
    pub template: Vec<RawTemplate>,
    /// The pairs of postures.
    pub pair: Vec<RawPair>,
    /// Ideas for working together.
    pub idea: Vec<RawSaid>,
    /// Worked examples.
    pub start: Vec<RawStart>,
    /// The outcomes of a proposal.
    pub outcome: Vec<RawLabel>,
    /// What can be done with an invitation.
    pub act: Vec<RawLabel>,
    /// The milestones of a plan.
    pub milestone: Vec<RawLabel>,
    /// The time zones of an appointment; a test compares them with the calendars' list.
    pub zone: Vec<RawLabel>,
}

/// Declares entries with a source or an origin.
macro_rules! entries {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),+ $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $name {
                $($(#[$fdoc])* pub $field: $type,)+
                /// The source document that it follows.
                pub source: Option<SourceRef>,
                /// Who wrote it, if it follows no document.
                pub origin: Option<Origin>,
            }
            impl Cited for $name {
                fn keys(&self) -> (Option<&SourceRef>, Option<Origin>) {
                    (self.source.as_ref(), self.origin)
                }
            }
        )+
    };
}

entries! {
    /// An entry as it is written.
    RawSaid {
        /// Its id.
        id: String,
        /// Its name.
        label: String,
        /// Its text.
        text: String,
    }

    /// A template as it is written.
    RawTemplate {
        /// Its id.
        id: String,
        /// What it is called.
        label: String,
        /// The subject of a mail.
        subject: String,
        /// Its words.
        text: String,
    }

    /// A pair of postures as it is written.
    RawPair {
        /// Which one.
        id: Posture,
        /// What makes a contact fail.
        fails: String,
        /// What makes it succeed.
        succeeds: String,
        /// Why.
        why: String,
        /// What the person ticks if the app cannot check it.
        tick: Option<String>,
    }

    /// A worked example as it is written.
    RawStart {
        /// The id of the example in the guides.
        id: String,
        /// The project that people want to do together.
        project: String,
        /// The degree that it shows.
        degree: DegreeId,
        /// The roles that it needs.
        roles: Vec<RoleId>,
        /// The domains that it touches.
        domains: Vec<ParticipationDomain>,
        /// What was done.
        tasks: Vec<String>,
    }
}

/// An entry of a closed list, with its name alone.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawLabel {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: String,
}

/// Loads the contact plan in one language. `examples` are the ids of the existing worked examples.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong, with its file and line.
pub fn contact_plan(content: &Path, lang: Lang, examples: &[&str]) -> Result<PlanFile, LoadError> {
    let reading = Reading::open(content, lang, "contact-plan.toml")?;
    let file: PlanFile = reading.read()?;
    let said = |list: &[RawSaid]| list.iter().map(|said| said.id.clone()).collect::<Vec<_>>();
    let names = |list: &[RawLabel]| list.iter().map(|said| said.id.clone()).collect::<Vec<_>>();
    closed(
        &reading,
        "place",
        &said(&file.place),
        PlaceToAsk::ALL.iter().map(|id| id.id()),
    )?;
    closed(
        &reading,
        "domain",
        &names(&file.domain),
        ParticipationDomain::ALL.iter().map(|id| id.id()),
    )?;
    closed(
        &reading,
        "status",
        &names(&file.status),
        ContactStatus::ALL.iter().map(|id| id.id()),
    )?;
    closed(
        &reading,
        "found",
        &names(&file.found),
        FoundThrough::ALL.iter().map(|id| id.id()),
    )?;
    closed(
        &reading,
        "outcome",
        &names(&file.outcome),
        Outcome::ALL.iter().map(|id| id.id()),
    )?;
    closed(
        &reading,
        "act",
        &names(&file.act),
        Act::ALL.iter().map(|id| id.id()),
    )?;
    closed(
        &reading,
        "milestone",
        &names(&file.milestone),
        Milestone::ALL.iter().map(|id| id.id()),
    )?;
    let pairs: Vec<String> = file
        .pair
        .iter()
        .map(|pair| pair.id.id().to_owned())
        .collect();
    closed(
        &reading,
        "pair",
        &pairs,
        Posture::ALL.iter().map(|id| id.id()),
    )?;
    reading.each_once("place", &file.place, |entry| &entry.id)?;
    reading.each_once("association", &file.association, |entry| &entry.id)?;
    reading.each_once("template", &file.template, |entry| &entry.id)?;
    reading.each_once("idea", &file.idea, |entry| &entry.id)?;
    reading.each_once("start", &file.start, |entry| &entry.id)?;
    reading.each_cited("[[pair]]", &file.pair)?;
    for (place, template) in file.template.iter().enumerate() {
        if blanks(&template.text)
            .iter()
            .any(|blank| blank != "project")
        {
            let sentence = "a template knows no other blank than `{project}`";
            return Err(reading.file.error_at_entry("template", place, sentence));
        }
    }
    if let Some(place) = file.start.iter().position(|start| start.tasks.is_empty()) {
        return Err(reading
            .file
            .error_at_entry("start", place, "this example has no task"));
    }
    let is_unknown = |start: &RawStart| !examples.contains(&start.id.as_str());
    if let Some(place) = file.start.iter().position(is_unknown) {
        return Err(reading.file.error_at_entry(
            "start",
            place,
            "there is no example of this id in `examples.toml`",
        ));
    }
    Ok(file)
}

/// What is recognised in what people write.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recognised {
    /// Names of the first column of a table of people.
    pub headers: Vec<String>,
    /// What may stand before a phone number, the longest first.
    pub phones: Vec<String>,
    /// Beginnings of words that sound like a summons.
    pub summons: Vec<String>,
}

/// Loads `recognised.toml` of every language: people write in another language than that of the page, too. The
/// words stay as they are written, since nobody types no-break spaces.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong, with its file and line.
pub fn recognised(content: &Path) -> Result<Recognised, LoadError> {
    let mut all = Recognised::default();
    for lang in Lang::ALL {
        let reading = Reading::as_written(content, *lang, "recognised.toml")?;
        let own: Recognised = reading.read()?;
        let lists = [
            (&mut all.headers, own.headers),
            (&mut all.phones, own.phones),
            (&mut all.summons, own.summons),
        ];
        for (list, words) in lists {
            if let Some(word) = words.iter().find(|word| **word != word.to_lowercase()) {
                let sentence = "what people write is compared in small letters: write it so";
                return Err(reading.file.error_at(word, sentence));
            }
            let new: Vec<String> = words
                .into_iter()
                .filter(|word| !list.contains(word))
                .collect();
            list.extend(new);
        }
    }
    all.phones.sort_by_key(|word| Reverse(word.len()));
    Ok(all)
}

/// Checks that a list holds exactly the entries of its closed list, in its order.
fn closed<'a>(
    reading: &Reading,
    list: &str,
    found: &[String],
    expected: impl Iterator<Item = &'a str>,
) -> Result<(), LoadError> {
    let expected: Vec<&str> = expected.collect();
    let place = found
        .iter()
        .zip(&expected)
        .position(|(found, expected)| found != expected);
    if place.is_none() && found.len() == expected.len() {
        return Ok(());
    }
    let place = place.unwrap_or_else(|| found.len().min(expected.len()));
    let sentence = format!("`{list}` must hold exactly {expected:?}, in this order");
    Err(reading.file.error_at_entry(list, place, &sentence))
}
