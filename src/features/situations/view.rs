//! Holds the situations to place on the scale of degrees, alone or as a group, one at a time, then
//! why. The answers live as long as the tab; nothing is kept on the device.

mod answer;
mod end;
mod question;
mod start;
mod votes;

use crate::catalogue::fill;
use crate::engine::Start;
#[cfg(feature = "csr")]
use crate::engine::mount;
use crate::features::situations::rule::Quiz;
use crate::features::situations::words::SituationsPack;
use crate::features::situations::words::SituationsWord as W;
use crate::features::situations::words::{Situation, Situations};
use crate::platform::{address, draft, page};
use crate::ui::{effect, follow};
use end::End;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use question::Question;
use start::{Opening, WHO};

/// The name of the draft.
const DRAFT: &str = "situations";

/// The current screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Screen {
    /// The choice of who plays, the degrees, and the list.
    Opening,
    /// One situation, by its index.
    Situation(usize),
    /// The results.
    End,
}

const OPENING: &str = "debut";
const SITUATION: &str = "situation-";
const END: &str = "bilan";

impl Screen {
    /// Returns the fragment of the address, the same in every language.
    fn fragment(self) -> String {
        match self {
            Self::Opening => OPENING.to_owned(),
            Self::Situation(place) => [SITUATION, &(place + 1).to_string()].concat(),
            Self::End => END.to_owned(),
        }
    }

    fn link(self) -> String {
        ["#", &self.fragment()].concat()
    }

    fn find(fragment: &str, total: usize) -> Option<Self> {
        match fragment {
            "" | OPENING => Some(Self::Opening),
            END => Some(Self::End),
            other => {
                let number: usize = other.strip_prefix(SITUATION)?.parse().ok()?;
                let place = number.checked_sub(1).filter(|place| *place < total)?;
                Some(Self::Situation(place))
            }
        }
    }

    /// Returns the situation at this index, or the end if there is none.
    fn at(place: Option<usize>) -> Self {
        place.map_or(Self::End, Self::Situation)
    }
}

/// What every screen needs.
#[derive(Clone, Copy)]
struct Game {
    pack: &'static SituationsPack,
    base: StoredValue<String>,
    play: RwSignal<Quiz>,
}

impl Game {
    fn said(self) -> &'static Situations {
        &self.pack.situations
    }

    fn all(self) -> &'static [Situation] {
        &self.said().situations
    }

    /// Returns a link to the landmarks, or to a part of them.
    fn landmarks(self, part: &str) -> String {
        let path = &self.said().landmarks_path;
        self.base.with_value(|base| [base, path, part].concat())
    }

    /// Words the position: "Situation 3 sur 20".
    fn step(self, place: usize) -> String {
        self.counted(self.said().words.get(W::Step), place + 1, self.all().len())
    }

    fn counted(self, words: &str, n: usize, total: usize) -> String {
        fill(
            words,
            &[("n", &n.to_string()), ("total", &total.to_string())],
        )
    }
}

/// Mounts the journey where it is the one of the page.
#[cfg(feature = "csr")]
#[must_use]
pub fn mount() -> bool {
    mount::journey(
        "situations",
        mount::Opens::Document,
        |pack: &'static SituationsPack, start| {
            view! { <SituationsJourney pack start /> }.into_any()
        },
    )
}

/// Draws the journey.
#[component]
pub fn SituationsJourney(
    /// The language pack.
    pack: &'static SituationsPack,
    /// The address, the document and the early input that it starts from.
    start: Start,
) -> AnyView {
    let total = pack.situations.situations.len();
    let game = Game {
        pack,
        base: StoredValue::new(start.base),
        play: RwSignal::new(Quiz::new(total)),
    };
    let found = Screen::find(&start.fragment, total).unwrap_or(Screen::Opening);
    let at = RwSignal::new(found);
    let early = start.early;
    let play = game.play;
    // Read once, and from then on written at each change.
    Effect::new(move |before: Option<()>| {
        if before.is_some() {
            draft::remember(DRAFT, &play.with(|play| play.write(game.all())));
            return;
        }
        let mut known = Quiz::read(game.all(), &draft::recall(DRAFT).unwrap_or_default());
        if let Some(input) = early.iter().rfind(|input| input.name == WHO) {
            known.group = input.value == start::GROUP;
        }
        play.track();
        play.set(known);
        follow_address(at, total);
    });
    effect(move || {
        let title = &game.said().title;
        let of = match at.get() {
            Screen::Opening => String::new(),
            Screen::Situation(place) => [&game.step(place), " · "].concat(),
            Screen::End => [game.said().words.get(W::End), " · "].concat(),
        };
        page::set_title(&[of.as_str(), title, " · Passerelle"].concat());
    });
    view! {
        <div class="situations" class:projector=move || play.with(|play| play.group)>
            {follow(move || match at.get() {
                Screen::Opening => view! { <Opening game /> }.into_any(),
                Screen::Situation(place) => view! { <Question game place /> }.into_any(),
                Screen::End => view! { <End game /> }.into_any(),
            })}
        </div>
    }
    .into_any()
}

fn follow_address(at: RwSignal<Screen>, total: usize) {
    address::on_fragment(move |fragment| {
        let Some(screen) = Screen::find(&fragment, total) else {
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

/// Goes to a screen from a button, which does something first.
fn go(screen: Screen) {
    address::go_to_fragment(&screen.fragment());
}

#[cfg(test)]
mod tests {
    use super::Screen;

    #[test]
    fn a_fragment_names_a_screen_that_is_there() {
        let cases = [
            ("", Some(Screen::Opening)),
            ("debut", Some(Screen::Opening)),
            ("bilan", Some(Screen::End)),
            ("situation-1", Some(Screen::Situation(0))),
            ("situation-20", Some(Screen::Situation(19))),
            ("situation-0", None),
            ("situation-21", None),
            ("situation-x", None),
            ("journey", None),
        ];
        for (fragment, expected) in cases {
            assert_eq!(Screen::find(fragment, 20), expected, "{fragment}");
        }
        for screen in [Screen::Opening, Screen::Situation(7), Screen::End] {
            assert_eq!(Screen::find(&screen.fragment(), 20), Some(screen));
        }
    }
}
