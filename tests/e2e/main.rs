//! Journeys through the built site in real browsers, one module a scenario, one test an engine:
//! `offline::chromium`.
//! `cargo xtask test --suite e2e` builds the site, finds the browsers and runs these.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/calendar_reader.rs"]
mod calendar_reader;
#[macro_use]
mod support;
mod scenarios;

/// Makes a module of a scenario, and in it a test for each engine.
macro_rules! play {
    ([$($engine:ident $variant:ident),+] $name:ident = $scenario:path) => {
        mod $name {
            use crate::scenarios::*;
            use crate::support::engine::Engine;
            use crate::support::stage::play;
            $(
                #[tokio::test]
                async fn $engine() {
                    play(Engine::$variant, stringify!($name), $scenario).await;
                }
            )+
        }
    };
}

/// Scenarios, and the engines that they all play in.
macro_rules! stages {
    ($engines:tt: $($name:ident = $scenario:path),+ $(,)?) => {
        $(play!($engines $name = $scenario);)+
    };
}

// What engines do differently: storage, the service worker, pages left and come back to, several tabs, keys and focus,
// files in and out, the policy, layout. And of each family of programs one whole journey by keyboard: participation,
// readiness and the list of things to do (`keyboard_journey`, `to_do`), the contact plan (`contact_plan`), the
// notebook and what is kept in it (`place`, `notebook`, `users_project_renamed`). docs/tests.md says more.
// One scenario after the other, each in its engines: WebKit plays one at a time, and the others meanwhile.
stages! { [chromium Chromium, firefox Firefox, webkit Webkit]:
    all_pages = everywhere::pages,
    all_states = everywhere::states,
    keyboard_journey = keyboard_journey::scenario,
    reload_keeps_answers = reload_keeps_answers::scenario,
    offline = offline::scenario,
    no_policy_violation = own_origin_only::policy,
    notebook = notebook::scenario,
    two_tabs = two_tabs::scenario,
    older_tab_steps_aside = two_tabs::older_tab_steps_aside,
    early_tap = early_tap::scenario,
    hasty_visitor = hasty_visitor::scenario,
    compare_by_file = compare_by_file::scenario,
    bad_files = bad_files::scenario,
    guides_compare = guides::compare,
    guides_search = guides::search,
    place = place::scenario,
    to_do = to_do::scenario,
    contact_plan = contact_plan::scenario,
    users_project_renamed = users_project::naming::renamed,
    failure_while_writing = injected_failures::while_writing,
    failure_from_the_start = injected_failures::from_the_start,
    failure_blocked = injected_failures::blocked,
    failure_queued = injected_failures::queued,
    update = update::scenario,
    update_in_two_tabs = update::in_two_tabs,
    update_waits_for_unsaved = update::waits_for_unsaved,
    update_torn_deployment = update::torn_deployment,
    update_fetches_only_changes = worker_promises::only_changes,
    update_meets_next_deployment = worker_promises::deployment_during_install,
    update_by_redirect = worker_promises::redirected,
    two_apps = worker_promises::two_apps,
}

// Rules, words and sums, which are one program in every engine; and what only Chromium can tell or be told.
stages! { [chromium Chromium]:
    own_origin_only = own_origin_only::scenario,
    two_tabs_delete = two_tabs::delete,
    language_switch = language_switch::scenario,
    hostile_words = hostile_words::scenario,
    guides_lexicon = guides::lexicon,
    guides_fold = guides::fold,
    guides_aloud = guides::aloud,
    readiness = readiness::scenario,
    two_voices = two_voices::scenario,
    situations = situations::scenario,
    to_do_guides = to_do::guides::scenario,
    institution = institution::scenario,
    contact_plan_many = contact_plan::many::scenario,
    plan_from_reading = plan_from_reading::scenario,
    users_project = users_project::scenario,
    users_project_opened = users_project::opening::scenario,
    users_project_hostile = users_project::hostile::scenario,
    users_project_unreadable = users_project::naming::unreadable,
    sub_path = sub_path::scenario,
    sigkill = sigkill::scenario,
    printed = printed::scenario,
    failure_real_quota = injected_failures::real_quota,
    nothing_moves = layout::nothing_moves,
    spoken = spoken::scenario,
}

stages! { [chromium Chromium, firefox Firefox]:
    no_javascript = no_javascript::scenario,
}

stages! { [firefox Firefox, webkit Webkit]:
    accessible_most_seen = accessible::most_seen,
}

/// The files in `deploy/`, without a browser.
mod deployed {
    #[tokio::test]
    async fn nginx() {
        crate::scenarios::deployed::nginx()
            .await
            .unwrap_or_else(|trouble| panic!("{trouble}"));
    }

    #[tokio::test]
    async fn caddy() {
        crate::scenarios::deployed::caddy()
            .await
            .unwrap_or_else(|trouble| panic!("{trouble}"));
    }
}
