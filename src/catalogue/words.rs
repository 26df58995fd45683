//! Declares the interface words. Each has a typed name: a word that the code uses and the content lacks
//! stops the build, and so does a word of the content that no code names.

use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// Names a word: its place in the list of a language, and its key in the content.
pub trait WordKey: Copy + Into<usize> + 'static {
    /// The name of the enum, for errors.
    const NAME: &'static str;
    /// The keys of the content table, in the order of the variants.
    const KEYS: &'static [&'static str];
}

/// Declares a family of words: an enum whose variants are read from the keys of a content table.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the key in the content file says it")]
        #[repr(u16)]
        pub enum $name { $($(#[$word])* $variant),+ }
        impl $crate::catalogue::WordKey for $name {
            const NAME: &'static str = stringify!($name);
            const KEYS: &'static [&'static str] = &[$($key),+];
        }
        impl From<$name> for usize {
            fn from(word: $name) -> usize { word as usize }
        }
    };
}
pub(crate) use words;

words! {
    /// A word or sentence of the journeys: `[journey]` in `content/*/interface.toml`.
    Word {
        Step = "step",
        Position = "position",
        Back = "back",
        Continue = "continue",
        SeeReading = "see_reading",
        Close = "close",
        Cancel = "cancel",
        And = "and",
        Colon = "colon",
        Quote = "quote",
        Dialogue = "dialogue",
        Saving = "saving",
        Saved = "saved",
        SaveRetry = "save_retry",
        StorageUnavailable = "storage_unavailable",
        StorageSlow = "storage_slow",
        StorageBlocked = "storage_blocked",
        StorageNewer = "storage_newer",
        StorageFull = "storage_full",
        StorageAborted = "storage_aborted",
        StorageDamaged = "storage_damaged",
        DocumentNewer = "document_newer",
        MissingDocument = "missing_document",
        NothingTitle = "nothing_title",
        FailedTitle = "failed_title",
        Retry = "retry",
        StartAssessment = "start_assessment",
        KeptIntoPlan = "kept_into_plan",
        IntoPlan = "into_plan",
        OpenNotebook = "open_notebook",
        NotAnswered = "not_answered",
        ClearAnswer = "clear_answer",
        NoteLabel = "note_label",
        NoteHint = "note_hint",
        Change = "change",
        Noted = "noted",
        SettingTitle = "setting_title",
        SubjectName = "subject_name",
        SubjectNameHint = "subject_name_hint",
        SubjectKind = "subject_kind",
        MyViewpoint = "my_viewpoint",
        NothingLeaves = "nothing_leaves",
        CheckTitle = "check_title",
        AllAnswered = "all_answered",
        OneLeft = "one_left",
        ManyLeft = "many_left",
        ReadingTitle = "reading_title",
        SeenBy = "seen_by",
        Untitled = "untitled",
        ReceivedNote = "received_note",
        WhereYouStand = "where_you_stand",
        ChartLabel = "chart_label",
        LegendToday = "legend_today",
        LegendWished = "legend_wished",
        PhaseColumn = "phase_column",
        PhaseMet = "phase_met",
        PhaseBoth = "phase_both",
        PhaseTodayOnly = "phase_today_only",
        PhaseWishedOnly = "phase_wished_only",
        PhaseBlank = "phase_blank",
        OneStepUp = "one_step_up",
        ManyStepsUp = "many_steps_up",
        StepsDown = "steps_down",
        HeadlineBlank = "headline_blank",
        HeadlinePartial = "headline_partial",
        HeadlineUp = "headline_up",
        HeadlineDown = "headline_down",
        HeadlineMet = "headline_met",
        PartialTitle = "partial_title",
        PartialText = "partial_text",
        MissingIn = "missing_in",
        RuleTitle = "rule_title",
        AlertTitle = "alert_title",
        AlertOpen = "alert_open",
        AlertUnderstand = "alert_understand",
        ActionsTitle = "actions_title",
        ActionsHint = "actions_hint",
        ClimbTowards = "climb_towards",
        ClimbLater = "climb_later",
        Keep = "keep",
        KeptOne = "kept_one",
        KeptMany = "kept_many",
        KeptLead = "kept_lead",
        KeptToList = "kept_to_list",
        KeptTitle = "kept_title",
        TalkTitle = "talk_title",
        ShareTitle = "share_title",
        ShareLead = "share_lead",
        WithNotes = "with_notes",
        Print = "print",
        HandOn = "hand_on",
        SheetText = "sheet_text",
        SheetImage = "sheet_image",
        SheetTextDone = "sheet_text_done",
        SheetImageDone = "sheet_image_done",
        SheetFailed = "sheet_failed",
        DoAgain = "do_again",
        FileGiven = "file_given",
        ChangeAnswers = "change_answers",
        SheetTitle = "sheet_title",
        CompareTitle = "compare_title",
        CompareLead = "compare_lead",
        CompareWith = "compare_with",
        CompareNone = "compare_none",
        CompareNoRight = "compare_no_right",
        AddView = "add_view",
        AddViewHint = "add_view_hint",
        WhatColumn = "what_column",
        MoveColumn = "move_column",
        MoveUpOne = "move_up_one",
        MoveUp = "move_up",
        MoveDownOne = "move_down_one",
        MoveDown = "move_down",
        MoveSame = "move_same",
        MoveDiffers = "move_differs",
        MoveUnknown = "move_unknown",
        FileTaken = "file_taken",
        FileUpdated = "file_updated",
        FileKnown = "file_known",
        FileOwn = "file_own",
        FileOtherKind = "file_other_kind",
        FileEmpty = "file_empty",
        FileTooLarge = "file_too_large",
        FileUnreadable = "file_unreadable",
        FileNotOurs = "file_not_ours",
        FileNewer = "file_newer",
        FileTwice = "file_twice",
        FileDamaged = "file_damaged",
        FileNoWorker = "file_no_worker",
        NotebookTitle = "notebook_title",
        NotebookLead = "notebook_lead",
        NotebookEmpty = "notebook_empty",
        BrowserMayClear = "browser_may_clear",
        OwnTitle = "own_title",
        ReceivedTitle = "received_title",
        ShowMore = "show_more",
        KindParticipation = "kind_participation",
        AnswersOf = "answers_of",
        ChangedOn = "changed_on",
        Months = "months",
        FirstDay = "first_day",
        Rename = "rename",
        Duplicate = "duplicate",
        Delete = "delete",
        NewTitle = "new_title",
        KeepTitle = "keep_title",
        CopyOf = "copy_of",
        Binned = "binned",
        Undo = "undo",
        Bin = "bin",
        BinTitle = "bin_title",
        BinHint = "bin_hint",
        Restore = "restore",
        Erase = "erase",
        EraseSure = "erase_sure",
        EraseNow = "erase_now",
        SomeNewer = "some_newer",
        SomeDamaged = "some_damaged",
        InBin = "in_bin",
    }
}

/// The words of one enum in one language, in its order. A pack holds the list; a content file a table by key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words<K = Word> {
    list: Vec<String>,
    keys: PhantomData<fn(K)>,
}

impl<K: WordKey> Words<K> {
    /// Wraps the words of an enum, in the order of its keys.
    #[must_use]
    pub fn new(list: Vec<String>) -> Self {
        Self {
            list,
            keys: PhantomData,
        }
    }

    /// Returns a word as it is.
    #[must_use]
    pub fn get(&self, word: K) -> &str {
        at(&self.list, word.into())
    }

    /// Returns a sentence with its blanks filled: `{name}` becomes the value of `name`.
    #[must_use]
    pub fn fill(&self, word: K, values: &[(&str, &str)]) -> String {
        fill(self.get(word), values)
    }

    /// Visits a word, to mark in it what the lexicon explains.
    #[cfg(feature = "ssr")]
    pub fn get_mut(&mut self, word: K) -> Option<&mut String> {
        self.list.get_mut(word.into())
    }

    /// Returns each word with its key.
    #[cfg(feature = "ssr")]
    pub fn each(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let words = self.list.iter().map(String::as_str);
        K::KEYS.iter().copied().zip(words)
    }
}

/// One function for all lists, whichever their enum.
fn at(list: &[String], place: usize) -> &str {
    list.get(place).map_or("", String::as_str)
}

impl<K> Serialize for Words<K> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.list.serialize(serializer)
    }
}

impl<'de, K: WordKey> Deserialize<'de> for Words<K> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[cfg(feature = "ssr")]
        if deserializer.is_human_readable() {
            return by_key::read::<K, D>(deserializer).map(Self::new);
        }
        Vec::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(feature = "ssr")]
mod by_key;

impl Words {
    /// Formats a day: "21 novembre 2026". It uses the app's own words, as the browser's take a phone some 50 ms
    /// the first time.
    #[must_use]
    pub fn date(&self, year: u16, month: u8, day: u8) -> String {
        let place = usize::from(month).saturating_sub(1);
        let month = self.get(Word::Months).split_whitespace().nth(place);
        let day = match day {
            1 => self.get(Word::FirstDay).to_owned(),
            day => day.to_string(),
        };
        [&day, " ", month.unwrap_or_default(), " ", &year.to_string()].concat()
    }
}

/// Fills the blanks of a sentence: each `{name}` that `values` names becomes its value; others
/// stay as they are. Values are not read again, so a value with braces is safe.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let after = &rest[open + 1..];
        let filled = after.find('}').and_then(|close| {
            let name = &after[..close];
            let (_, value) = values.iter().find(|(key, _)| *key == name)?;
            Some((close, *value))
        });
        match filled {
            Some((close, value)) => {
                out.push_str(value);
                rest = &after[close + 1..];
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// Returns a label for the middle of a sentence, with a small first letter.
#[must_use]
pub fn in_sentence(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{Word, WordKey, Words, fill};

    #[test]
    fn a_day_is_written_with_the_name_of_its_month() {
        let mut list = vec![String::new(); Word::KEYS.len()];
        list[usize::from(Word::Months)] = "janvier février mars avril".to_owned();
        list[usize::from(Word::FirstDay)] = "1er".to_owned();
        let words = Words::new(list);
        let cases = [
            ((2026, 1, 1), "1er janvier 2026"),
            ((2026, 2, 21), "21 février 2026"),
            ((2027, 4, 30), "30 avril 2027"),
        ];
        for ((year, month, day), expected) in cases {
            assert_eq!(words.date(year, month, day), expected);
        }
    }

    #[test]
    fn blanks_are_filled_once() {
        type Case = (
            &'static str,
            &'static [(&'static str, &'static str)],
            &'static str,
        );
        let cases: &[Case] = &[
            (
                "Étape {n} sur {total}",
                &[("n", "2"), ("total", "6")],
                "Étape 2 sur 6",
            ),
            ("{n}", &[("n", "{n}")], "{n}"),
            ("{unknown} {n}", &[("n", "1")], "{unknown} 1"),
            ("{ {n}", &[("n", "1")], "{ 1"),
            ("", &[], ""),
            ("}{", &[], "}{"),
        ];
        for (template, values, expected) in cases {
            assert_eq!(fill(template, values), *expected, "{template}");
        }
    }
}
