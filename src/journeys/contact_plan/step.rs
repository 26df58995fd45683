//! The steps of the plan and their place in the address, the same in every language.

use crate::catalogue::contact_plan::PlanWord;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Who is there.
    Identify,
    /// To meet.
    Contact,
    /// To do something together.
    Work,
    /// All of it, to print and to hand on.
    Whole,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 4] = [Self::Identify, Self::Contact, Self::Work, Self::Whole];

    /// The fragment of the address.
    pub const fn fragment(self) -> &'static str {
        match self {
            Self::Identify => "identifier",
            Self::Contact => "contacter",
            Self::Work => "travailler",
            Self::Whole => "plan",
        }
    }

    /// A link to it.
    pub fn link(self) -> String {
        ["#", self.fragment()].concat()
    }

    /// The step that a fragment names.
    pub fn find(fragment: &str) -> Option<Self> {
        match fragment {
            "" => Some(Self::Identify),
            other => Self::ALL.into_iter().find(|step| step.fragment() == other),
        }
    }

    /// Its name among the steps.
    pub const fn name(self) -> PlanWord {
        match self {
            Self::Identify => PlanWord::StepIdentify,
            Self::Contact => PlanWord::StepContact,
            Self::Work => PlanWord::StepWork,
            Self::Whole => PlanWord::StepPlan,
        }
    }

    /// Its heading.
    pub const fn title(self) -> PlanWord {
        match self {
            Self::Identify => PlanWord::IdentifyTitle,
            Self::Contact => PlanWord::ContactTitle,
            Self::Work => PlanWord::WorkTitle,
            Self::Whole => PlanWord::PlanTitle,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Step;

    #[test]
    fn a_fragment_names_a_step_or_none() {
        for step in Step::ALL {
            assert_eq!(Step::find(step.fragment()), Some(step));
        }
        assert_eq!(Step::find(""), Some(Step::Identify));
        assert_eq!(Step::find("<script>"), None);
    }
}
