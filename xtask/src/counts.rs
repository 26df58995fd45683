//! Adding up what the test runners say.

/// Passed and failed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed, and suites that could not run.
    pub failed: u64,
    /// What the failed ones said, the first lines of each, where the runner is libtest: a long log hides it.
    pub troubles: Vec<String>,
}

/// So many lines are kept of what a failed test said.
const KEPT_LINES: usize = 12;
/// So many characters of a line.
const KEPT_OF_LINE: usize = 600;

impl Counts {
    /// From the `test result:` lines of libtest and of wasm-bindgen's runner.
    pub fn read(said: &str) -> Self {
        let lines = said
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("test result:"));
        let counted = lines.fold(Self::default(), |sum, line| sum.plus(Self::of_line(line)));
        Self {
            troubles: troubles(said),
            ..counted
        }
    }

    /// From the last lines of node's test runner: "ℹ pass 12", "ℹ fail 0".
    pub fn read_node(said: &str) -> Self {
        let number = |word: &str| {
            let mut counts = said.lines().rev().filter_map(|line| {
                let (sign, rest) = line.split_once(' ')?;
                let count = rest.strip_prefix(word)?.trim().parse().ok();
                count.filter(|_| sign == "ℹ")
            });
            counts.next().unwrap_or(0)
        };
        Self {
            passed: number("pass "),
            // A test that was given up, or a file that ended before its tests, did not pass.
            failed: number("fail ") + number("cancelled "),
            troubles: Vec::new(),
        }
    }

    /// Of a check that stands for one test.
    pub fn of_one(passed: bool) -> Self {
        Self {
            passed: u64::from(passed),
            failed: u64::from(!passed),
            troubles: Vec::new(),
        }
    }

    fn of_line(line: &str) -> Self {
        let number = |word: &str| {
            let parts = line.split([';', '.']).map(str::trim);
            parts
                .filter_map(|part| part.strip_suffix(word)?.trim().parse().ok())
                .next()
                .unwrap_or(0)
        };
        Self {
            passed: number(" passed"),
            failed: number(" failed"),
            troubles: Vec::new(),
        }
    }

    /// Both together.
    pub fn plus(mut self, mut other: Self) -> Self {
        self.troubles.append(&mut other.troubles);
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            ..self
        }
    }

    /// A runner that failed without a failed test did not compile, or crashed: that counts.
    pub fn judged(self, success: bool) -> Self {
        let crashed = u64::from(!success && self.failed == 0);
        Self {
            failed: self.failed + crashed,
            ..self
        }
    }
}

/// Of each panic that libtest shows: whose it was, and its first lines.
fn troubles(said: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut lines = said.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(name) = panicking(line) else {
            continue;
        };
        let mut trouble = name.to_owned();
        let mut kept = 0;
        while let Some(line) = lines.next_if(|line| !ends_a_message(line)) {
            if kept < KEPT_LINES && !line.trim().is_empty() {
                trouble.push_str("\n  ");
                trouble.extend(line.chars().take(KEPT_OF_LINE));
                kept += 1;
            }
        }
        found.push(trouble);
    }
    found
}

/// The test of a line "thread 'name' (number) panicked at place:".
fn panicking(line: &str) -> Option<&str> {
    let (name, rest) = line.strip_prefix("thread '")?.split_once('\'')?;
    rest.contains(" panicked at ").then_some(name)
}

/// What comes after the message of a panic.
fn ends_a_message(line: &str) -> bool {
    let starts = ["stack backtrace:", "note: ", "---- ", "failures:"];
    panicking(line).is_some() || starts.iter().any(|start| line.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "running 2 tests\n\
        test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
        test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1.20s\n";

    #[test]
    fn results_are_added_up() {
        assert_eq!(Counts::read(SAID), counted(15, 2));
        assert_eq!(Counts::read("error: could not compile"), Counts::default());
    }

    #[test]
    fn the_end_of_nodes_runner_is_read() {
        let said = "✔ a test (1.2ms)\nℹ tests 9\nℹ suites 0\nℹ pass 5\nℹ fail 3\nℹ cancelled 1\nℹ skipped 0\n";
        assert_eq!(Counts::read_node(said), counted(5, 4));
        assert_eq!(Counts::read_node("ℹ pass 5 is nothing"), counted(0, 0));
        assert_eq!(Counts::read_node("SyntaxError"), Counts::default());
    }

    #[test]
    fn what_failed_says_so_again() {
        let said = "---- a::b stdout ----\n\
            thread 'a::b' (123) panicked at tests/x.rs:9:5:\n\
            two lines\n  of trouble\n\
            stack backtrace:\n   0: std\n\n\
            ---- c stdout ----\n\
            thread 'c' panicked at y.rs:1:1:\nanother\n\n\
            ---- d stdout ----\nits own words\n\
            thread 'd' panicked at y.rs:2:1:\nlast\n\n\
            failures:\n    a::b\n\
            test result: FAILED. 0 passed; 3 failed; 0 ignored\n";
        let counts = Counts::read(said);
        assert_eq!(counts.failed, 3);
        assert_eq!(
            counts.troubles,
            [
                "a::b\n  two lines\n    of trouble",
                "c\n  another",
                "d\n  last"
            ]
        );
    }

    #[test]
    fn a_long_story_is_cut() {
        let said = format!("thread 'a' panicked at x:\n{}", "word\n".repeat(99));
        let lines = Counts::read(&said).troubles[0].lines().count();
        assert_eq!(lines, 1 + KEPT_LINES);
    }

    fn counted(passed: u64, failed: u64) -> Counts {
        Counts {
            passed,
            failed,
            troubles: Vec::new(),
        }
    }

    #[test]
    fn a_crash_is_a_failure() {
        assert_eq!(Counts::default().judged(false).failed, 1);
        assert_eq!(counted(1, 2).judged(false).failed, 2);
        assert_eq!(counted(1, 0).judged(true).failed, 0);
    }
}
