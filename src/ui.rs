//! Holds components that know no page: they take plain data and call back. They are drawn natively
//! and in the browser.

mod button;
mod choice_group;
mod climb;
mod following;
mod keyed;
mod legend;
mod progress;
mod rich;
mod save_line;
mod static_html;
mod status_line;
mod text_field;
mod written;

pub use button::{Button, button};
pub use choice_group::ChoiceGroup;
pub use climb::{Climb, ClimbMark, ClimbPhase, Mark};
pub use following::{effect, either, fact, follow, listen, text, when};
pub use keyed::each;
pub use legend::{add_mark, legend};
pub use progress::Progress;
pub use rich::{add_rich, rich};
pub use save_line::{SaveLine, SaveTone};
pub use static_html::StaticHtml;
pub use status_line::{Saying, StatusLine};
pub use text_field::{TextArea, TextField};
pub use written::written;
