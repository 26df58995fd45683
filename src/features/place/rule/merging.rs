//! Two tabs' answers to the role explorer.

use crate::features::place::words::{Experience, Have, Question};
use crate::notebook::merge::{kept, pick};

/// Several choices side by side : what either side ticked, less what either side
/// side unticked. If "none of these" is among them, which excludes the others, ours is taken.
pub fn merge_answers(key: &str, base: &str, ours: &str, theirs: &str) -> Option<String> {
    if !Question::from_id(key).is_some_and(Question::is_many) {
        return None;
    }
    let list = |text: &str| -> Vec<String> {
        let ids = text.split(',').filter(|id| !id.is_empty());
        ids.map(str::to_owned).collect()
    };
    let alone = [Experience::Neither.id(), Have::Nothing.id()];
    let excludes = |text: &str| text.split(',').any(|id| alone.contains(&id));
    if base == ours || base == theirs || excludes(ours) || excludes(theirs) {
        return Some(pick(Some(&base), &ours, &theirs).to_owned());
    }
    let mut merged = kept(&list(base), &list(ours), &list(theirs));
    merged.sort_unstable();
    Some(merged.join(","))
}
