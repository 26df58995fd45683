//! The marks of a value, and what they mean. Shape tells before colour: today a disc, wished a ring, observed a
//! diamond.

use super::{Mark, Still};

/// Adds a mark, as a picture that words stand beside.
pub fn add_mark(html: &mut Still, mark: Mark) {
    let circle = [("cx", "12"), ("cy", "12"), ("r", "8")];
    let diamond = [("d", "M12 3l9 9l-9 9l-9 -9z")];
    let (tag, class, geometry) = match mark {
        Mark::Today => ("circle", "mark-today", circle.as_slice()),
        Mark::Wished => ("circle", "mark-wished", circle.as_slice()),
        Mark::Observed => ("path", "mark-observed", diamond.as_slice()),
    };
    let attributes = [&[("class", class)], geometry].concat();
    html.open("svg", &[("viewBox", "0 0 24 24"), ("aria-hidden", "true")])
        .open(tag, &attributes)
        .close(tag)
        .close("svg");
}

/// What the marks mean.
#[must_use]
pub fn legend(marks: &[(Mark, &str)]) -> Still {
    let mut list = Still::new();
    list.open("ul", &[("class", "legend")]);
    for (mark, words) in marks {
        list.open("li", &[]);
        add_mark(&mut list, *mark);
        list.text(words).close("li");
    }
    list.close("ul");
    list
}
