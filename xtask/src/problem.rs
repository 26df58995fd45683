//! What went wrong, told to the person who typed the command.

use std::fmt::{self, Display};

/// A sentence on what happened and a sentence on what to do. Never a backtrace: whoever runs
/// these commands for the first time is not expected to know the tools behind them.
#[derive(Debug)]
pub struct Problem {
    what: String,
    to_do: String,
}

/// The result of every step.
pub type Outcome<T = ()> = Result<T, Problem>;

impl Problem {
    /// Both sentences, without their full stops.
    pub fn new(what: impl Into<String>, to_do: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            to_do: to_do.into(),
        }
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}.", self.what, self.to_do)
    }
}

impl std::error::Error for Problem {}

/// Turns a technical error into a [`Problem`], keeping the technical words in brackets.
pub trait Explain<T> {
    /// What happened, and what to do.
    fn explain(self, what: impl Display, to_do: &str) -> Outcome<T>;
}

impl<T, E: Display> Explain<T> for Result<T, E> {
    fn explain(self, what: impl Display, to_do: &str) -> Outcome<T> {
        self.map_err(|error| Problem::new(format!("{what} ({error})"), to_do))
    }
}
