//! The short words of the users' project.

use crate::catalogue::words::short_words;

short_words! {
    /// The short words of the users' project, under `[words]` of `users-project.toml`.
    ProjectWords {
        /// A project without a name, in the notebook.
        untitled,
        /// Begins another one.
        begin_new,
        /// The heading of what can be chosen.
        overview,
        /// What it is for.
        overview_hint,
        /// The heading of an action in a table.
        action,
        /// The link to what is to be settled.
        conflict_see,
        /// Nothing is left to settle.
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
        /// Care for the people who are named.
        caution,
        /// Takes an entry out.
        take_out,
        /// Puts it back.
        put_back,
        /// The fold of what was taken out: `{n}`.
        taken_out,
        /// What can be done with it.
        taken_out_hint,
        /// An entry without words.
        nameless,
        /// An empty list.
        none_yet,
        /// Where no theme is chosen.
        themes_first,
        /// The heading of the example actions.
        examples,
        /// What to do with them.
        examples_hint,
        /// Takes an example over.
        take_example,
        /// It is taken over.
        example_taken,
        /// It is no date.
        date_wrong,
        /// Nothing chosen in a list.
        to_choose,
        /// The fold of the details of an action.
        details,
        /// Actions without a theme.
        no_theme,
        /// One conflict.
        conflict_one,
        /// Several: `{n}`.
        conflict_many,
        /// What a conflict is.
        conflict_lead,
        /// The mark of a conflict.
        conflict,
        /// A link to a conflict: `{part}`, `{field}`.
        conflict_go,
        /// When a value was written: `{date}`.
        told,
        /// A value that is empty.
        told_blank,
        /// Chooses a value.
        choose_this,
        /// Keeps all values.
        choose_all,
        /// Taken out here, changed there.
        kept_conflict,
        /// Keeps the entry.
        keep_entry,
        /// How the actions are shown.
        view_as,
        /// By quarter.
        timeline,
        /// As a table.
        table,
        /// `{year}`.
        quarter_1,
        /// `{year}`.
        quarter_2,
        /// `{year}`.
        quarter_3,
        /// `{year}`.
        quarter_4,
        /// Actions without a date.
        undated,
        /// How many are done: `{n}`, `{total}`.
        counted,
        /// The field of the name.
        version_name,
        /// Its hint.
        version_hint,
        /// Keeps a version.
        version_keep,
        /// It is kept: `{name}`.
        version_kept,
        /// A version without a name: `{n}`.
        version_default,
        /// No version.
        versions_none,
        /// A version in a list: `{name}`, `{date}`.
        version_line,
        /// The heading of the comparison.
        compare,
        /// The earlier one.
        compare_from,
        /// The later one.
        compare_until,
        /// The project as it stands.
        now,
        /// Nothing changed.
        same,
        /// An entry is new.
        added,
        /// An entry is gone.
        removed,
        /// An entry changed.
        reworded,
        /// What a field said.
        was,
        /// What it says.
        is_now,
        /// The heading of paper and word processor.
        paper,
        /// What they are for.
        paper_lead,
        /// The word-processor file.
        word_file,
        /// The text file.
        markdown_file,
        /// A file was given.
        given,
        /// The heading of writing together.
        together,
        /// How it is done.
        together_lead,
        /// Gives the file.
        give_file,
        /// What the file holds.
        file_private,
        /// The field that takes a file.
        take_file,
        /// Its hint.
        take_file_hint,
        /// The same on a new project.
        open_file,
        /// Its hint.
        open_file_hint,
        /// Joined without a conflict.
        merged,
        /// Joined: `{n}` conflicts.
        merged_conflicts,
        /// The file brought nothing.
        nothing_new,
        /// The file is of another project: `{title}`.
        other_project,
        /// The file holds no project.
        other_kind,
        /// The date on paper: `{date}`.
        annexed,
        /// The heading of the log on paper.
        log_annex,
    }
}
