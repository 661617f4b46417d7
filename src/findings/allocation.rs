//! How many records each stratum gives: in proportion to its size, by the largest remainder, and at least one of each where the
//! sample is large enough. Whole numbers only. Pure.

/// The records of each stratum for a sample of `size`, which is at most the sum of `sizes`; of equals the stratum that stands
/// first is chosen.
///
/// Each gets the whole part of its quota; what is left goes to the largest remainders. While a stratum has none and the sample has
/// room for one of each, it takes one from the stratum that is furthest above its quota and keeps at least one.
pub fn allocate(sizes: &[usize], size: usize) -> Vec<usize> {
    let total: usize = sizes.iter().sum();
    if total == 0 {
        return vec![0; sizes.len()];
    }
    let size = size.min(total);
    let mut given: Vec<usize> = sizes.iter().map(|own| size * own / total).collect();
    let mut by_remainder: Vec<usize> = (0..sizes.len()).collect();
    by_remainder.sort_by_key(|at| (std::cmp::Reverse(size * sizes[*at] % total), *at));
    let left = size - given.iter().sum::<usize>();
    for at in by_remainder.into_iter().take(left) {
        given[at] += 1;
    }
    let filled = sizes.iter().filter(|own| **own > 0).count();
    if size >= filled {
        fill(&mut given, sizes, (size, total));
    }
    given
}

/// Gives one to each stratum without any.
fn fill(given: &mut [usize], sizes: &[usize], (size, total): (usize, usize)) {
    while let Some(empty) = (0..sizes.len()).find(|at| sizes[*at] > 0 && given[*at] == 0) {
        // Above its quota by `given * total - size * own`, which may be negative.
        let above = |at: usize| {
            let has = i128::try_from(given[at] * total).unwrap_or(i128::MAX);
            has - i128::try_from(size * sizes[at]).unwrap_or(i128::MAX)
        };
        let giver = (0..sizes.len())
            .filter(|at| given[*at] > 1)
            .max_by_key(|at| (above(*at), std::cmp::Reverse(*at)));
        let Some(giver) = giver else { return };
        given[giver] -= 1;
        given[empty] += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quotas_are_rounded_by_the_largest_remainder_and_no_stratum_is_left_out() {
        for (sizes, size, want) in [
            (vec![90, 10], 10, vec![9, 1]),
            (vec![50, 30, 20], 10, vec![5, 3, 2]),
            (vec![100, 1], 10, vec![9, 1]),
            (vec![7, 7, 7], 10, vec![4, 3, 3]),
            (vec![97, 1, 1, 1], 4, vec![1, 1, 1, 1]),
            (vec![97, 1, 1, 1], 5, vec![2, 1, 1, 1]),
            (vec![97, 2, 1], 2, vec![2, 0, 0]),
            (vec![0, 4], 3, vec![0, 3]),
            (vec![3, 2], 5, vec![3, 2]),
            (vec![3, 2], 9, vec![3, 2]),
            (vec![], 0, vec![]),
            (vec![0, 0], 0, vec![0, 0]),
            (vec![5, 5], 0, vec![0, 0]),
        ] {
            assert_eq!(allocate(&sizes, size), want, "{size} of {sizes:?}");
        }
    }

    proptest! {
        #[test]
        fn it_sums_to_the_size_and_stays_within_each_stratum(sizes in proptest::collection::vec(0_usize..60, 1..9), asked in 0_usize..300) {
            let total: usize = sizes.iter().sum();
            let size = asked.min(total);
            let given = allocate(&sizes, size);
            prop_assert_eq!(given.iter().sum::<usize>(), size);
            let filled = sizes.iter().filter(|own| **own > 0).count();
            for (own, got) in sizes.iter().zip(&given) {
                prop_assert!(got <= own, "{:?} of {:?}", given, sizes);
                prop_assert!(*own == 0 || size < filled || *got > 0, "{:?} of {:?}", given, sizes);
                // Never two above the quota.
                prop_assert!(got * total <= size * own + total || *got == 1, "{:?} of {:?}", given, sizes);
            }
        }
    }
}
