//! What a handful of samples says.

/// The median and the 95th percentile of some samples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Half of the samples are at most this.
    pub median: f64,
    /// 95 in 100 of the samples are at most this.
    pub p95: f64,
}

/// Samples of one thing, in the order in which they were taken.
#[derive(Clone, Debug, Default)]
pub struct Samples(Vec<f64>);

impl Samples {
    /// None yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// One more.
    pub fn add(&mut self, sample: f64) {
        self.0.push(sample);
    }

    /// Those of another run of the same.
    pub fn append(&mut self, others: &Self) {
        self.0.extend(&others.0);
    }

    /// Only the largest.
    pub fn worst(&self) -> Self {
        Self(
            self.0
                .iter()
                .copied()
                .reduce(f64::max)
                .into_iter()
                .collect(),
        )
    }

    /// Median and 95th percentile by nearest rank: each is a sample that was taken. None of none.
    pub fn spread(&self) -> Option<Spread> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let at = |hundredths: usize| {
            let rank = (sorted.len() * hundredths).div_ceil(100);
            sorted.get(rank.checked_sub(1)?).copied()
        };
        Some(Spread {
            median: at(50)?,
            p95: at(95)?,
        })
    }
}
