//! Scenarios end in a sentence instead of a panic, so that the evidence is still there to be taken.

/// What went wrong.
pub type Trouble = Box<dyn std::error::Error>;

/// What a scenario or a step of it gives.
pub type Outcome<T = ()> = Result<T, Trouble>;

/// Ends the scenario unless this holds.
#[macro_export]
macro_rules! ensure {
    ($holds:expr, $($said:tt)+) => {
        if !$holds {
            return Err(format!("{}:{}: {}", file!(), line!(), format!($($said)+)).into());
        }
    };
}

/// Ends the scenario unless both are the same.
#[macro_export]
macro_rules! ensure_eq {
    ($found:expr, $expected:expr, $($said:tt)+) => {
        match (&$found, &$expected) {
            (found, expected) => if found != expected {
                let said = format!($($said)+);
                return Err(format!(
                    "{}:{}: {said}\n  found    {found:?}\n  expected {expected:?}", file!(), line!()
                ).into());
            }
        }
    };
}
