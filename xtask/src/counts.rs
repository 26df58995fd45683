//! Adding up what the test runners say.

/// Passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed, and suites that could not run.
    pub failed: u64,
}

impl Counts {
    /// From the `test result:` lines of libtest and of wasm-bindgen's runner.
    pub fn read(said: &str) -> Self {
        let lines = said
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("test result:"));
        lines.fold(Self::default(), |sum, line| sum.plus(Self::of_line(line)))
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
        }
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
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

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "running 2 tests\n\
        test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
        test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1.20s\n";

    #[test]
    fn results_are_added_up() {
        assert_eq!(
            Counts::read(SAID),
            Counts {
                passed: 15,
                failed: 2
            }
        );
        assert_eq!(Counts::read("error: could not compile"), Counts::default());
    }

    #[test]
    fn a_crash_is_a_failure() {
        assert_eq!(Counts::default().judged(false).failed, 1);
        assert_eq!(
            Counts {
                passed: 1,
                failed: 2
            }
            .judged(false)
            .failed,
            2
        );
        assert_eq!(
            Counts {
                passed: 1,
                failed: 0
            }
            .judged(true)
            .failed,
            0
        );
    }
}
