//! Declares the short words of the users' project.

use crate::catalogue::words::words;

words! {
    /// A short word of the users' project, under `[words]` of `users-project.toml`.
    ProjectWord {
        /// The name of a project without a name, in the notebook.
        Untitled = "untitled",
        /// The button that starts another project.
        BeginNew = "begin_new",
        /// The heading of the overview.
        Overview = "overview",
        /// What it is for.
        OverviewHint = "overview_hint",
        /// The heading of an action in a table.
        Action = "action",
        /// The link to what is to be settled.
        ConflictSee = "conflict_see",
        /// If nothing is left to settle.
        ConflictNone = "conflict_none",
        /// The list of the steps.
        PartsNav = "parts_nav",
        /// The step of values, lines and themes.
        ChooseStep = "choose_step",
        /// What the follow-up shows.
        FollowLead = "follow_lead",
        /// What versions are for.
        VersionsLead = "versions_lead",
        /// The step of the follow-up.
        FollowStep = "follow_step",
        /// The step of the versions.
        VersionsStep = "versions_step",
        /// The step of sharing.
        ShareStep = "share_step",
        /// The step before: `{part}`.
        BeforeStep = "before_step",
        /// The step after: `{part}`.
        NextStep = "next_step",
        /// The heading of the advice.
        Advice = "advice",
        /// The link to the worked example.
        ExampleLink = "example_link",
        /// The caution about naming people.
        Caution = "caution",
        /// The button that takes an entry out.
        TakeOut = "take_out",
        /// The button that puts it back.
        PutBack = "put_back",
        /// The fold of what was taken out: `{n}`.
        TakenOut = "taken_out",
        /// What can be done with it.
        TakenOutHint = "taken_out_hint",
        /// The name of an entry without text.
        Nameless = "nameless",
        /// The text of an empty list.
        NoneYet = "none_yet",
        /// If no theme is chosen.
        ThemesFirst = "themes_first",
        /// The heading of the example actions.
        Examples = "examples",
        /// What to do with them.
        ExamplesHint = "examples_hint",
        /// The button that takes an example over.
        TakeExample = "take_example",
        /// Once it is taken over.
        ExampleTaken = "example_taken",
        /// If the text is not a date.
        DateWrong = "date_wrong",
        /// The first entry of a list, for no choice.
        ToChoose = "to_choose",
        /// The fold of the details of an action.
        Details = "details",
        /// The heading of actions without a theme.
        NoTheme = "no_theme",
        /// The count for one conflict.
        ConflictOne = "conflict_one",
        /// The count for several conflicts: `{n}`.
        ConflictMany = "conflict_many",
        /// What a conflict is.
        ConflictLead = "conflict_lead",
        /// The mark of a conflict.
        Conflict = "conflict",
        /// A link to a conflict: `{part}`, `{field}`.
        ConflictGo = "conflict_go",
        /// When a value was written: `{date}`.
        Told = "told",
        /// The text for an empty value.
        ToldBlank = "told_blank",
        /// The button that chooses a value.
        ChooseThis = "choose_this",
        /// The button that keeps all values.
        ChooseAll = "choose_all",
        /// If an entry was taken out on one side and changed on the other.
        KeptConflict = "kept_conflict",
        /// The button that keeps the entry.
        KeepEntry = "keep_entry",
        /// The label of the choice of a view.
        ViewAs = "view_as",
        /// The view by quarter.
        Timeline = "timeline",
        /// The view as a table.
        Table = "table",
        /// `{year}`.
        Quarter1 = "quarter_1",
        /// `{year}`.
        Quarter2 = "quarter_2",
        /// `{year}`.
        Quarter3 = "quarter_3",
        /// `{year}`.
        Quarter4 = "quarter_4",
        /// The heading of actions without a date.
        Undated = "undated",
        /// How many are done: `{n}`, `{total}`.
        Counted = "counted",
        /// The field of the name.
        VersionName = "version_name",
        /// Its hint.
        VersionHint = "version_hint",
        /// The button that keeps a version.
        VersionKeep = "version_keep",
        /// Once a version is kept: `{name}`.
        VersionKept = "version_kept",
        /// The name of a version without a name: `{n}`.
        VersionDefault = "version_default",
        /// If there is no version.
        VersionsNone = "versions_none",
        /// A version in a list: `{name}`, `{date}`.
        VersionLine = "version_line",
        /// The heading of the comparison.
        Compare = "compare",
        /// The label of the earlier version.
        CompareFrom = "compare_from",
        /// The label of the later version.
        CompareUntil = "compare_until",
        /// The name of the current project.
        Now = "now",
        /// If nothing changed.
        Same = "same",
        /// The label of a new entry.
        Added = "added",
        /// The label of an entry that was taken out.
        Removed = "removed",
        /// The label of an entry that changed.
        Reworded = "reworded",
        /// The label of a field's earlier text.
        Was = "was",
        /// The label of a field's later text.
        IsNow = "is_now",
        /// The heading of paper and word processor.
        Paper = "paper",
        /// What they are for.
        PaperLead = "paper_lead",
        /// The word-processor file.
        WordFile = "word_file",
        /// The text file.
        MarkdownFile = "markdown_file",
        /// Once a file was given.
        Given = "given",
        /// The heading of writing together.
        Together = "together",
        /// How it is done.
        TogetherLead = "together_lead",
        /// The button that gives the file.
        GiveFile = "give_file",
        /// What the file holds.
        FilePrivate = "file_private",
        /// The field that takes a file.
        TakeFile = "take_file",
        /// Its hint.
        TakeFileHint = "take_file_hint",
        /// The field that takes a file, on a new project.
        OpenFile = "open_file",
        /// Its hint.
        OpenFileHint = "open_file_hint",
        /// Once joined without a conflict.
        Merged = "merged",
        /// Once joined with `{n}` conflicts.
        MergedConflicts = "merged_conflicts",
        /// If the file brought nothing new.
        NothingNew = "nothing_new",
        /// If the file is of another project: `{title}`.
        OtherProject = "other_project",
        /// If the file has no project.
        OtherKind = "other_kind",
        /// The date on paper: `{date}`.
        Annexed = "annexed",
        /// The heading of the log on paper.
        LogAnnex = "log_annex",
    }
}
