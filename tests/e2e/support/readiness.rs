//! The instruments of readiness, as their pages ask them.

use super::browser::Browser;
use super::outcome::Outcome;
use passerelle::catalogue::{Instrument, InstrumentId, Lang};
use passerelle::features::readiness::words::Readiness;
use passerelle::features::readiness::words::ReadinessPack;
use passerelle::pages::write::{Packs, packs_of};
use std::path::Path;
use std::sync::LazyLock;

/// The page of the instrument, below the base.
pub const RESEARCH: &str = "evaluer/preparation/recherche/";
/// The team's.
pub const TEAM: &str = "evaluer/equipe/";

static PACKS: LazyLock<Packs> = LazyLock::new(|| {
    let _ = any_spawner::Executor::init_tokio();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    packs_of(&folder, Lang::Fr).expect("the site was built from it")
});

/// The instrument, and what its reading says.
pub fn instrument(id: InstrumentId) -> (&'static Instrument, &'static Readiness) {
    PACKS
        .get::<ReadinessPack>()
        .unwrap()
        .of(id)
        .expect("it is there")
}

impl Browser {
    /// Answers every statement of the section on screen, by pressing.
    pub async fn answer_all(&self, section: usize, of: InstrumentId, choice: &str) -> Outcome {
        let (asked, _) = instrument(of);
        for item in &asked.sections[section].items {
            self.answer(&item.id, choice).await?;
        }
        Ok(())
    }
}
