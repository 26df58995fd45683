//! Declares the short words of the users' project.

use crate::catalogue::words::short_words;

short_words! {
    /// The short words of the users' project, under `[words]` of `users-project.toml`.
    ProjectWords {
        /// The name of a project without a name, in the notebook.
        untitled,
        /// The button that starts another project.
        begin_new,
        /// The heading of the overview.
        overview,
        /// What it is for.
        overview_hint,
        /// The heading of an action in a table.
        action,
        /// The link to what is to be settled.
        conflict_see,
        /// If nothing is left to settle.
        conflict_none,
        /// The list of the steps.
        parts_nav,
        /// The step of values, lines and themes.
        choose_step,
        /// What the follow-up shows.
        follow_lead,
        /// What versions are for.
        versions_lead,
        /// The step of the follow-up.
        follow_step,
        /// The step of the versions.
        versions_step,
        /// The step of sharing.
        share_step,
        /// The step before: `{part}`.
        before_step,
        /// The step after: `{part}`.
        next_step,
        /// The heading of the advice.
        advice,
        /// The link to the worked example.
        example_link,
        /// The caution about naming people.
        caution,
        /// The button that takes an entry out.
        take_out,
        /// The button that puts it back.
        put_back,
        /// The fold of what was taken out: `{n}`.
        taken_out,
        /// What can be done with it.
        taken_out_hint,
        /// The name of an entry without text.
        nameless,
        /// The text of an empty list.
        none_yet,
        /// If no theme is chosen.
        themes_first,
        /// The heading of the example actions.
        examples,
        /// What to do with them.
        examples_hint,
        /// The button that takes an example over.
        take_example,
        /// Once it is taken over.
        example_taken,
        /// If the text is not a date.
        date_wrong,
        /// The first entry of a list, for no choice.
        to_choose,
        /// The fold of the details of an action.
        details,
        /// The heading of actions without a theme.
        no_theme,
        /// The count for one conflict.
        conflict_one,
        /// The count for several conflicts: `{n}`.
        conflict_many,
        /// What a conflict is.
        conflict_lead,
        /// The mark of a conflict.
        conflict,
        /// A link to a conflict: `{part}`, `{field}`.
        conflict_go,
        /// When a value was written: `{date}`.
        told,
        /// The text for an empty value.
        told_blank,
        /// The button that chooses a value.
        choose_this,
        /// The button that keeps all values.
        choose_all,
        /// If an entry was taken out on one side and changed on the other.
        kept_conflict,
        /// The button that keeps the entry.
        keep_entry,
        /// The label of the choice of a view.
        view_as,
        /// The view by quarter.
        timeline,
        /// The view as a table.
        table,
        /// `{year}`.
        quarter_1,
        /// `{year}`.
        quarter_2,
        /// `{year}`.
        quarter_3,
        /// `{year}`.
        quarter_4,
        /// The heading of actions without a date.
        undated,
        /// How many are done: `{n}`, `{total}`.
        counted,
        /// The field of the name.
        version_name,
        /// Its hint.
        version_hint,
        /// The button that keeps a version.
        version_keep,
        /// Once a version is kept: `{name}`.
        version_kept,
        /// The name of a version without a name: `{n}`.
        version_default,
        /// If there is no version.
        versions_none,
        /// A version in a list: `{name}`, `{date}`.
        version_line,
        /// The heading of the comparison.
        compare,
        /// The label of the earlier version.
        compare_from,
        /// The label of the later version.
        compare_until,
        /// The name of the current project.
        now,
        /// If nothing changed.
        same,
        /// The label of a new entry.
        added,
        /// The label of an entry that was taken out.
        removed,
        /// The label of an entry that changed.
        reworded,
        /// The label of a field's earlier text.
        was,
        /// The label of a field's later text.
        is_now,
        /// The heading of paper and word processor.
        paper,
        /// What they are for.
        paper_lead,
        /// The word-processor file.
        word_file,
        /// The text file.
        markdown_file,
        /// Once a file was given.
        given,
        /// The heading of writing together.
        together,
        /// How it is done.
        together_lead,
        /// The button that gives the file.
        give_file,
        /// What the file holds.
        file_private,
        /// The field that takes a file.
        take_file,
        /// Its hint.
        take_file_hint,
        /// The field that takes a file, on a new project.
        open_file,
        /// Its hint.
        open_file_hint,
        /// Once joined without a conflict.
        merged,
        /// Once joined with `{n}` conflicts.
        merged_conflicts,
        /// If the file brought nothing new.
        nothing_new,
        /// If the file is of another project: `{title}`.
        other_project,
        /// If the file has no project.
        other_kind,
        /// The date on paper: `{date}`.
        annexed,
        /// The heading of the log on paper.
        log_annex,
    }
}
