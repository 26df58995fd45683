//! Sorts lists of anything by numbers. One sort is compiled for all of them: a sort for each type of entry
//! weighs some kilobytes in the wasm.

/// A place in an order: what is lower comes first.
pub type Rank = (u64, u128);

/// Sorts a list by the rank of its entries. Entries of one rank stay as they stand.
pub fn sort_by_rank<T>(list: &mut Vec<T>, rank: impl Fn(&T) -> Rank) {
    let mut order: Vec<(Rank, usize)> = list.iter().map(rank).zip(0..).collect();
    sort(&mut order);
    let mut taken: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(
        order
            .into_iter()
            .filter_map(|(_, place)| taken.get_mut(place)?.take()),
    );
}

#[inline(never)]
fn sort(order: &mut [(Rank, usize)]) {
    order.sort_unstable();
}

#[cfg(test)]
mod tests {
    use super::sort_by_rank;

    #[test]
    fn what_is_alike_stays_as_it_stands() {
        let mut list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        sort_by_rank(&mut list, |(rank, _)| (*rank, 0));
        assert_eq!(list, [(0, 'e'), (1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        let mut none: Vec<String> = Vec::new();
        sort_by_rank(&mut none, |_| (0, 0));
        assert!(none.is_empty());
    }
}
