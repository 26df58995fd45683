//! Holds the users' project, which a group writes part by part, each on their own device, and then joins.
//! Its rules are in `rule.rs`.

mod actions;
mod choosing;
mod comparing;
pub(crate) mod context;
mod examples;
mod field;
mod follow_up;
mod log;
mod overview;
pub(crate) mod report;
mod setting;
mod settle;
mod share;
mod taken_out;
mod taking;
mod versions;

use super::{ADDRESS, sheet};
use crate::catalogue::{Word, fill};
use crate::engine::Start;
#[cfg(feature = "csr")]
use crate::engine::mount;
use crate::engine::session::Session;
use crate::engine::{InBin, Saved};
use crate::features::users_project::rule::UsersProject;
use crate::features::users_project::words::ProjectWord as W;
use crate::features::users_project::words::UsersProjectPack;
use crate::features::users_project::words::{Part, ProjectSaid};
use crate::platform::{address, page};
use crate::ui::{effect, fact, follow, text, when};
use context::ProjectContext;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// One part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Screen {
    /// The title and the setting of the project.
    Setting,
    /// Values, lines and themes.
    Choosing,
    /// The actions.
    Actions,
    /// The actions in time, and as a table.
    FollowUp,
    /// The log.
    Log,
    /// The versions, and what changed since.
    Versions,
    /// Paper, files, another person's copy.
    Share,
    /// The conflicts, where two people wrote apart.
    Settle,
}

impl Screen {
    /// The parts in order; settling comes only if there is something to settle.
    const STEPS: [Self; 7] = [
        Self::Setting,
        Self::Choosing,
        Self::Actions,
        Self::FollowUp,
        Self::Log,
        Self::Versions,
        Self::Share,
    ];

    /// Returns the fragment of the address, the same in every language.
    const fn fragment(self) -> &'static str {
        match self {
            Self::Setting => "projet",
            Self::Choosing => "choix",
            Self::Actions => "actions",
            Self::FollowUp => "suivi",
            Self::Log => "journal",
            Self::Versions => "versions",
            Self::Share => "partager",
            Self::Settle => "a-trancher",
        }
    }

    fn link(self) -> String {
        ["#", self.fragment()].concat()
    }

    fn find(fragment: &str) -> Option<Self> {
        let mut all = Self::STEPS.into_iter().chain([Self::Settle]);
        match fragment {
            "" => Some(Self::Setting),
            other => all.find(|screen| screen.fragment() == other),
        }
    }

    fn name(self, said: &'static ProjectSaid) -> &'static str {
        let words = &said.words;
        match self {
            Self::Setting => said.heading(Part::Project),
            Self::Choosing => words.get(W::ChooseStep),
            Self::Actions => said.heading(Part::ProjectAction),
            Self::FollowUp => words.get(W::FollowStep),
            Self::Log => said.heading(Part::Log),
            Self::Versions => words.get(W::VersionsStep),
            Self::Share => words.get(W::ShareStep),
            Self::Settle => words.get(W::Conflict),
        }
    }
}

/// Mounts the journey where it is the one of the page.
#[cfg(feature = "csr")]
#[must_use]
pub fn mount() -> bool {
    mount::journey(
        "users-project",
        mount::Opens::Document,
        |pack: &'static UsersProjectPack, start| {
            view! { <UsersProjectJourney pack start /> }.into_any()
        },
    )
}

/// Draws the journey.
#[component]
pub fn UsersProjectJourney(
    /// The language pack.
    pack: &'static UsersProjectPack,
    /// The address, the document and the early input that it starts from.
    start: Start,
) -> AnyView {
    let start = start.holding::<UsersProject>();
    start.open(pack, ADDRESS, pack.said.words.get(W::BeginNew), |start| {
        view! { <Writing pack start /> }.into_any()
    })
}

#[component]
fn Writing(pack: &'static UsersProjectPack, start: Start) -> AnyView {
    let early = start.early.clone();
    let base = StoredValue::new(start.base.clone());
    let [_, _, own] = start.stamps;
    let at = RwSignal::new(Screen::find(&start.fragment).unwrap_or(Screen::Setting));
    let (document, is_stored) = start.packed(&UsersProject::default());
    let session = Session::packed::<UsersProject>(document, is_stored);
    let read = move || session.document.with(|d| d.read::<UsersProject>());
    let context = ProjectContext {
        pack,
        session,
        base,
        project: Memo::new(move |_| read().unwrap_or_default()),
        replica: own.id(),
        papers: RwSignal::new(0),
    };
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            session.follow_tabs();
            setting::take_up(context, &early);
            follow_address(at);
        }
    });
    effect(move || {
        at.track();
        session.name_in_address();
    });
    let title = text(move || session.document.with(|document| document.title.clone()));
    effect(move || {
        let name = title.get();
        let between = if name.is_empty() { "" } else { " · " };
        let part = at.get().name(context.said());
        page::set_title(&[part, between, &name, " · Passerelle"].concat());
    });
    let conflicts = Memo::new(move |_| context.project.with(|project| project.conflicts().len()));
    let screen = move || match at.get() {
        Screen::Setting => view! { <setting::Setting context is_stored /> }.into_any(),
        Screen::Choosing => view! { <choosing::Choosing context /> }.into_any(),
        Screen::Actions => view! { <actions::Actions context /> }.into_any(),
        Screen::FollowUp => view! { <follow_up::FollowUp context /> }.into_any(),
        Screen::Log => view! { <log::Log context /> }.into_any(),
        Screen::Versions => view! { <versions::Versions context /> }.into_any(),
        Screen::Share => view! { <share::Share context /> }.into_any(),
        Screen::Settle => view! { <settle::SettleAll context /> }.into_any(),
    };
    let waits = fact(move || conflicts.get() > 0 && at.get() != Screen::Settle);
    view! {
        <InBin pack session />
        <Steps context at />
        {when(move || waits.get(), move || view! {
            <section class="card alert no-print" id="conflicts" role="status">
                <p>{text(move || settle::counted(context, conflicts.get()))}" "{context.words().get(W::ConflictLead)}</p>
                <p><a class="btn quiet" data-act="settle" href=Screen::Settle.link()>{context.words().get(W::ConflictSee)}</a></p>
            </section>
        }.into_any())}
        {follow(screen)}
        <Foot context at />
        <sheet::Sheet context />
    }
    .into_any()
}

fn follow_address(at: RwSignal<Screen>) {
    address::on_fragment(move |fragment| {
        let Some(screen) = Screen::find(&fragment) else {
            return;
        };
        if screen == at.get_untracked() {
            return;
        }
        at.set(screen);
        spawn_local(async {
            tick().await;
            page::focus_heading();
        });
    });
}

/// Draws the links to the parts.
#[component]
fn Steps(context: ProjectContext, at: RwSignal<Screen>) -> AnyView {
    // Drawn anew at each step: the focus goes to the heading then.
    let steps = move || {
        let steps = Screen::STEPS.map(|screen| {
            let current = (at.get() == screen).then_some("step");
            view! {
                <li><a class="chip" href=screen.link() aria-current=current>{screen.name(context.said())}</a></li>
            }
            .into_any()
        });
        view! { <ul class="contents steps">{steps.into_iter().collect_view()}</ul> }.into_any()
    };
    view! {
        <nav class="no-print" aria-label=context.words().get(W::PartsNav)>{follow(steps)}</nav>
    }
    .into_any()
}

/// Draws the links back and on, and the save line.
#[component]
fn Foot(context: ProjectContext, at: RwSignal<Screen>) -> AnyView {
    let words = context.words();
    let beside = move |screen: Screen, step: isize| {
        let place = Screen::STEPS.iter().position(|one| *one == screen)?;
        Screen::STEPS.get(place.checked_add_signed(step)?).copied()
    };
    let link = move |screen: Option<Screen>, class: &'static str, label: &'static str| {
        screen.map(|screen| {
            let part = screen.name(context.said());
            view! { <a class=class href=screen.link()>{fill(label, &[("part", part)])}</a> }
                .into_any()
        })
    };
    let notebook = context
        .base
        .with_value(|base| [base.as_str(), &context.pack.notebook].concat());
    view! {
        <div class="foot">
            {follow(move || link(beside(at.get(), -1), "btn quiet", words.get(W::BeforeStep)).into_any())}
            {follow(move || link(beside(at.get(), 1), "btn", words.get(W::NextStep)).into_any())}
            <a class="btn quiet" href=notebook>{context.pack.words.get(Word::OpenNotebook)}</a>
            <Saved pack=context.pack session=context.session />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::Screen;

    #[test]
    fn a_fragment_names_a_screen_that_is_there() {
        for screen in Screen::STEPS.into_iter().chain([Screen::Settle]) {
            assert_eq!(Screen::find(screen.fragment()), Some(screen));
        }
        assert_eq!(Screen::find(""), Some(Screen::Setting));
        assert_eq!(Screen::find("journey"), None);
    }
}
