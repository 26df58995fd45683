//! Names the fields of a plan. The keys are stored, so a released key never changes.

/// The id of the item that this one belongs to.
pub const OF: &str = "of";

/// A person's name or initials.
pub const NAME: &str = "name";
/// A role, by its id.
pub const ROLE: &str = "role";
/// Where in the institution, or which association.
pub const SERVICE: &str = "service";
/// An address of electronic mail.
pub const EMAIL: &str = "email";
/// A telephone number.
pub const PHONE: &str = "phone";
/// The place or person through which this person was found, by its id.
pub const FOUND: &str = "found";
/// Domains of participation, by their ids.
pub const DOMAINS: &str = "domains";
/// Where the contact stands, by its id; none is "to contact".
pub const STATUS: &str = "status";
/// A free note.
pub const NOTE: &str = "note";
/// The ids of people who look like this one but are somebody else.
pub const APART: &str = "apart";

/// The people to whom an invitation goes, by their ids.
pub const TO: &str = "to";
/// The template, by its id.
pub const TEMPLATE: &str = "template";
/// The person's own words in the place of the template's.
pub const BODY: &str = "body";
/// Possible places, one per line.
pub const PLACES: &str = "places";
/// The pairs of postures that the person ticked, by their ids.
pub const POSTURE: &str = "posture";
/// The day on which it was sent.
pub const SENT: &str = "sent";
/// The day on which to ask again.
pub const REMINDER: &str = "reminder";
/// The answer that came back.
pub const ANSWER: &str = "answer";
/// The slot that was chosen, by its id.
pub const KEPT: &str = "kept";

/// A day, as `2026-12-04`.
pub const DAY: &str = "day";
/// A time of the day, as `14:30`.
pub const START: &str = "start";
/// How many minutes.
pub const MINUTES: &str = "minutes";

/// What was done with an invitation: copied, opened in mail, sent…
pub const ACT: &str = "act";

/// What is to be done, or was proposed.
pub const TEXT: &str = "text";
/// Who does it: ids of people, or [`ME`].
pub const WHO: &str = "who";
/// Stands for the person who writes the plan, in [`WHO`].
pub const ME: &str = "me";
/// The day on which it was done.
pub const DONE: &str = "done";
/// The document and entry that a task comes from, so that it is not added twice.
pub const FROM: &str = "from";

/// Where a meeting is.
pub const PLACE: &str = "place";
/// What was said and decided in a meeting.
pub const NOTES: &str = "notes";

/// The outcome of a proposal, by its id.
pub const OUTCOME: &str = "outcome";
/// The reason for the outcome.
pub const WHY: &str = "why";

// Facts of the plan.

/// Prefix before the id of a place to ask: the day on which it was asked.
pub const ASKED: &str = "asked.";
/// Prefix before the id of a place to ask: what it answered.
pub const ASKED_NOTE: &str = "asked-note.";
/// The signature of the person who writes.
pub const SIGNATURE: &str = "signature";
/// What one wants to do together, in one's own words.
pub const PROJECT: &str = "project";
/// The idea that the plan started from, by its id.
pub const IDEA: &str = "idea";
/// The degree of participation wished for.
pub const WISHED: &str = "wished";
/// The participation assessment of the same project, by document id.
pub const ASSESSMENT: &str = "assessment";
/// The time zone of the plan, if the device's own zone is not one that this app writes into calendars.
pub const ZONE: &str = "zone";
/// Roles that the project needs, by their ids.
pub const WANTED_ROLES: &str = "wanted-roles";
/// Domains that the project needs, by their ids.
pub const WANTED_DOMAINS: &str = "wanted-domains";
/// Thanks, when the loop is closed.
pub const THANKS: &str = "thanks";
/// What comes next.
pub const NEXT: &str = "next";

/// Returns whether a key holds free text. Two versions of it are merged one below the other.
#[must_use]
pub fn is_prose(key: &str) -> bool {
    matches!(
        key,
        NOTE | BODY | PLACES | ANSWER | NOTES | TEXT | WHY | PROJECT | THANKS | NEXT
    ) || key.starts_with(ASKED_NOTE)
}

/// Returns whether a key holds several ids.
#[must_use]
pub fn is_list(key: &str) -> bool {
    matches!(
        key,
        DOMAINS | APART | TO | POSTURE | WHO | WANTED_ROLES | WANTED_DOMAINS
    )
}
