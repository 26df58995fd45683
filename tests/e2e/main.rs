//! Journeys through the built site in real browsers, one module an engine: `chromium::offline`.
//! `cargo xtask test --suite e2e` builds the site, finds the browsers and runs these.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[macro_use]
mod support;
mod scenarios;

/// Makes a test of each scenario in one engine.
macro_rules! play {
    ($engine:ident, $variant:ident: $($name:ident = $scenario:path),+ $(,)?) => {
        mod $engine {
            use crate::scenarios::*;
            use crate::support::engine::Engine;
            use crate::support::stage::play;
            $(
                #[tokio::test]
                async fn $name() {
                    play(Engine::$variant, stringify!($name), $scenario).await;
                }
            )+
        }
    };
}

/// Scenarios that play in all engines, and after them those of a single engine.
macro_rules! stages {
    (
        everywhere: { $($everywhere:tt)+ }
        chromium: { $($chromium:tt)* }
        firefox: { $($firefox:tt)* }
        webkit: { $($webkit:tt)* }
    ) => {
        play!(chromium, Chromium: $($everywhere)+ $($chromium)*);
        play!(firefox, Firefox: $($everywhere)+ $($firefox)*);
        play!(webkit, Webkit: $($everywhere)+ $($webkit)*);
    };
}

stages! {
    everywhere: {
        keyboard_journey = keyboard_journey::scenario,
        reload_keeps_answers = reload_keeps_answers::scenario,
        offline = offline::scenario,
        own_origin_only = own_origin_only::scenario,
        no_policy_violation = own_origin_only::policy,
        notebook = notebook::scenario,
        two_tabs = two_tabs::scenario,
        two_tabs_delete = two_tabs::delete,
        older_tab_steps_aside = two_tabs::older_tab_steps_aside,
        language_switch = language_switch::scenario,
        early_tap = early_tap::scenario,
        hasty_visitor = hasty_visitor::scenario,
    }
    chromium: {}
    firefox: {}
    webkit: {}
}
