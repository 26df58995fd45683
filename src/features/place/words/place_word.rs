//! The short words of the role explorer.

use crate::catalogue::words::words;

words! {
    /// A short word of the explorer, under `[words]` of `place.toml`.
    PlaceWord {
        /// The heading of the questions.
        Questions = "questions",
        /// The heading of the answers.
        Results = "results",
        /// The text before anything is answered.
        Blank = "blank",
        /// How to understand the results.
        How = "how",
        /// How many roles are open now, and how many after a step: `{open}`, `{after}`.
        Count = "count",
        /// A link to the results.
        Show = "show",
        /// Beside a question that takes several answers.
        Several = "several",
        /// Open now.
        Open = "open",
        /// Open after some steps.
        After = "after",
        /// Further from the wishes.
        Further = "further",
        /// Before the answers to clear up.
        ClearUp = "clear_up",
        /// The heading of the missions.
        MissionsTitle = "missions_title",
        /// The roles that lead to a mission: `{roles}`.
        MissionBy = "mission_by",
        /// Before the steps.
        Steps = "steps",
        /// Before what fits.
        Fits = "fits",
        /// Before what does not match.
        Apart = "apart",
        /// Before the conditions.
        Know = "know",
        /// Before the missions of a role.
        InMissions = "in_missions",
        /// Before whom to ask.
        Ask = "ask",
        /// Before the sentence to say.
        Say = "say",
        /// The label of the note on whom one knows.
        Contact = "contact",
        /// Its hint.
        ContactHint = "contact_hint",
        /// Where the note will be, before the answers are kept.
        ContactLater = "contact_later",
        /// The link to the page of a role.
        ReadOn = "read_on",
        /// The button that clears every answer.
        Clear = "clear",
        /// The button that keeps the answers in the notebook.
        Keep = "keep",
        /// What keeping means.
        KeepHint = "keep_hint",
        /// The title of the document that is kept.
        Title = "title",
        /// The button that prints the results.
        Print = "print",
        /// The link to the mission cards.
        AllMissions = "all_missions",
        /// The link to the comparison.
        Compare = "compare",
        /// The task of asking about a role: `{role}`, `{ask}`.
        AskTask = "ask_task",
        /// What can be put on the to-do list.
        PrepareLead = "prepare_lead",
    }
}
