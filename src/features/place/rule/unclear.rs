//! Finds answers that do not go with the order that the guides give: questions, never corrections.

use super::Profile;
use crate::features::place::words::{Have, Membership, Unclear};

/// Lists what there is to clear up. A question without an answer says nothing.
#[must_use]
pub fn unclear(profile: &Profile) -> Vec<Unclear> {
    let has = |have: Have| profile.have.contains(&have);
    // Whoever does not know whether their association is approved says nothing against it.
    let has_none = matches!(
        profile.membership,
        Some(Membership::Other | Membership::Outside)
    );
    let holds = |unclear: &Unclear| match unclear {
        Unclear::Association => has(Have::Designation) && has_none,
        Unclear::Mandate => has(Have::Basic) && !has(Have::Designation),
    };
    Unclear::ALL.iter().copied().filter(holds).collect()
}
