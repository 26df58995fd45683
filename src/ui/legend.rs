//! Draws the marks of values and their legend. Shape matters before colour: today is a disc, wished a ring, observed a
//! diamond.

use super::climb::diamond;
use super::{Mark, StaticHtml};

/// Adds a mark as a picture, for words beside it.
pub fn add_mark(html: &mut StaticHtml, mark: Mark) {
    let circle = [("cx", "12"), ("cy", "12"), ("r", "8")];
    let path = diamond(12, 12, 9, mark);
    let path = [("d", path.as_str())];
    let (tag, class, geometry) = match mark {
        Mark::Today => ("circle", "mark-today", circle.as_slice()),
        Mark::Wished => ("circle", "mark-wished", circle.as_slice()),
        Mark::Established | Mark::Begun | Mark::ToCheck => {
            ("path", mark.diamond().unwrap_or_default(), path.as_slice())
        }
    };
    let attributes = [&[("class", class)], geometry].concat();
    html.open("svg", &[("viewBox", "0 0 24 24"), ("aria-hidden", "true")])
        .open(tag, &attributes)
        .close(tag)
        .close("svg");
}

/// Writes the legend.
#[must_use]
pub fn legend(marks: &[(Mark, &str)]) -> StaticHtml {
    let mut list = StaticHtml::new();
    list.open("ul", &[("class", "legend")]);
    for (mark, words) in marks {
        list.open("li", &[]);
        add_mark(&mut list, *mark);
        list.text(words).close("li");
    }
    list.close("ul");
    list
}
