//! What each page of the contact plan needs of what the plan says: a page loads no list that it does not show.

use super::{PlanStep, Planning};
use crate::catalogue::ContactPlanPack;

impl ContactPlanPack {
    /// The pack of the page of a step.
    #[must_use]
    pub fn of(&self, step: PlanStep) -> Self {
        Self {
            common: self.common.clone(),
            plan: self.plan.of(step),
        }
    }
}

impl Planning {
    fn of(&self, step: PlanStep) -> Self {
        let mut plan = self.clone();
        if step != PlanStep::Identify {
            plan.associations.clear();
        }
        if step != PlanStep::Contact {
            plan.pairs.clear();
            plan.pairs_source.clear();
            plan.acts.clear();
        }
        if step != PlanStep::Work {
            plan.ideas.clear();
            plan.starts.clear();
        }
        match step {
            PlanStep::Identify => {
                plan.templates.clear();
                plan.degrees.choices.clear();
                plan.outcomes.clear();
                plan.milestones.clear();
                plan.zones.clear();
            }
            PlanStep::Contact => {
                plan.places.clear();
                plan.domains.clear();
                plan.statuses.clear();
                plan.found.clear();
                plan.roles.clear();
                plan.degrees.choices.clear();
                plan.outcomes.clear();
                plan.milestones.clear();
            }
            PlanStep::Work => {
                plan.places.clear();
                plan.domains.clear();
                plan.statuses.clear();
                plan.found.clear();
                plan.roles.clear();
                plan.templates.clear();
                plan.milestones.clear();
                plan.zones.clear();
            }
            // The sheet names places and degrees, and says nothing about them.
            PlanStep::Whole => {
                for place in &mut plan.places {
                    place.text.clear();
                }
                for degree in &mut plan.degrees.choices {
                    (degree.meaning, degree.promise) = (None, None);
                }
            }
        }
        plan
    }
}
