//! The keys under which a plan says things. They are stored: a released one is never changed.

/// The id of the thing that this one belongs to.
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
/// Through whom the person was found, by its id.
pub const FOUND: &str = "found";
/// Domains of participation, by their ids.
pub const DOMAINS: &str = "domains";
/// Where the contact stands, by its id; none is "to contact".
pub const STATUS: &str = "status";
/// Free words.
pub const NOTE: &str = "note";
/// Ids of people who look alike and are not the same.
pub const APART: &str = "apart";

/// The people to whom an invitation goes, by their ids.
pub const TO: &str = "to";
/// The template, by its id.
pub const TEMPLATE: &str = "template";
/// The person's own words in the place of the template's.
pub const BODY: &str = "body";
/// Places that might suit, one a line.
pub const PLACES: &str = "places";
/// The pairs of postures that the person ticked, by their ids.
pub const POSTURE: &str = "posture";
/// The day on which it was sent.
pub const SENT: &str = "sent";
/// The day on which to ask again.
pub const REMINDER: &str = "reminder";
/// What was answered.
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
/// Who does it: people by their ids, or [`ME`].
pub const WHO: &str = "who";
/// The person who writes the plan, among those who do something.
pub const ME: &str = "me";
/// The day on which it was done.
pub const DONE: &str = "done";
/// Where a task comes from: the document and its entry, so that it comes in once.
pub const FROM: &str = "from";

/// Where a meeting is.
pub const PLACE: &str = "place";
/// What was said in a meeting, and decided.
pub const NOTES: &str = "notes";

/// What became of a proposal, by its id.
pub const OUTCOME: &str = "outcome";
/// Why.
pub const WHY: &str = "why";

// Facts of the plan.

/// Before the id of a place to ask: the day on which it was asked.
pub const ASKED: &str = "asked.";
/// Before the id of a place to ask: what it answered.
pub const ASKED_NOTE: &str = "asked-note.";
/// How the person who writes signs.
pub const SIGNATURE: &str = "signature";
/// What one wants to do together, in one's own words.
pub const PROJECT: &str = "project";
/// The idea that it began with, by its id.
pub const IDEA: &str = "idea";
/// The degree of participation wished for.
pub const WISHED: &str = "wished";
/// The participation assessment of the same project, by its document's id.
pub const ASSESSMENT: &str = "assessment";
/// The time zone of the hours in this plan, where the device is in none of those that calendars of this app know.
pub const ZONE: &str = "zone";
/// Roles that the project asks for, by their ids.
pub const WANTED_ROLES: &str = "wanted-roles";
/// Domains that the project asks for, by their ids.
pub const WANTED_DOMAINS: &str = "wanted-domains";
/// Thanks, when the loop is closed.
pub const THANKS: &str = "thanks";
/// What comes next.
pub const NEXT: &str = "next";

/// Whether a key holds free words, of which two versions may stand one under the other.
#[must_use]
pub fn is_prose(key: &str) -> bool {
    matches!(
        key,
        NOTE | BODY | PLACES | ANSWER | NOTES | TEXT | WHY | PROJECT | THANKS | NEXT
    ) || key.starts_with(ASKED_NOTE)
}

/// Whether a key holds several ids.
#[must_use]
pub fn is_list(key: &str) -> bool {
    matches!(
        key,
        DOMAINS | APART | TO | POSTURE | WHO | WANTED_ROLES | WANTED_DOMAINS
    )
}
