//! Components that know no page: they take plain data and say back what was done. Drawn natively
//! and in the browser alike.

mod choice_group;
mod climb;
mod following;
mod legend;
mod progress;
mod rich;
mod said;
mod save_line;
mod still;
mod text_field;

pub use choice_group::ChoiceGroup;
pub use climb::{Climb, ClimbMark, ClimbPhase, Mark};
pub use following::{either, fact, follow, listen, text, when};
pub use legend::{add_mark, legend};
pub use progress::Progress;
pub use rich::{add_rich, rich};
pub use said::{Said, Saying};
pub use save_line::{SaveLine, SaveTone};
pub use still::Still;
pub use text_field::{TextArea, TextField};
