//! Drawing a sample: simple, stratified or by risk, always the same for the same population and seed. Pure.
//!
//! By risk: Algorithm D of P. S. Efraimidis and P. G. Spirakis, *Weighted random sampling with a reservoir*, Information
//! Processing Letters 97 (2006) 181–185: round by round, each record that is left is drawn with the share of its weight in the
//! weights that are left. Their faster algorithm A-ES gives the same distribution with logarithms, which differ between machines.

use super::allocation::allocate;
use super::codes::Method;
use super::generator::{below, digest};
use std::collections::BTreeMap;

/// A record of a population.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its id.
    pub id: String,
    /// The code of its stratum; empty where there are none.
    pub stratum: String,
    /// Its weight, at least 1.
    pub weight: u32,
}

/// A stratum with what it gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The stratum's code.
    pub code: String,
    /// How many records it has.
    pub population: usize,
    /// How many are drawn from it.
    pub drawn: usize,
}

/// How a sample is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan<'p> {
    /// The method.
    pub method: Method,
    /// The seed.
    pub seed: &'p str,
    /// How many records.
    pub size: usize,
}

/// The ids that are drawn, in the order of drawing; all of them where the population is no larger than the sample.
pub fn draw(units: &[Unit], plan: Plan) -> Vec<String> {
    let mut sorted: Vec<&Unit> = units.iter().collect();
    sorted.sort_unstable_by(|one, other| one.id.cmp(&other.id));
    let drawn = match plan.method {
        Method::Simple => first(sorted, plan.seed, plan.size),
        Method::Stratified => by_stratum(sorted, plan),
        Method::Risk => by_weight(sorted, plan),
    };
    drawn.into_iter().map(|unit| unit.id.clone()).collect()
}

/// The strata in the order of their codes, with what each gives.
pub fn shares(units: &[Unit], size: usize) -> Vec<Share> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for unit in units {
        *counts.entry(unit.stratum.as_str()).or_default() += 1;
    }
    let sizes: Vec<usize> = counts.values().copied().collect();
    let share = |((code, population), drawn): ((&str, usize), usize)| Share {
        code: code.to_owned(),
        population,
        drawn,
    };
    counts.into_iter().zip(allocate(&sizes, size)).map(share).collect()
}

/// Those with the smallest digests of seed and id.
fn first<'u>(mut units: Vec<&'u Unit>, seed: &str, size: usize) -> Vec<&'u Unit> {
    units.sort_by_cached_key(|unit| digest(seed, &unit.id));
    units.truncate(size);
    units
}

fn by_stratum<'u>(units: Vec<&'u Unit>, plan: Plan) -> Vec<&'u Unit> {
    let owned: Vec<Unit> = units.iter().copied().cloned().collect();
    let mut drawn = Vec::with_capacity(plan.size);
    for share in shares(&owned, plan.size) {
        let own = units.iter().copied().filter(|unit| unit.stratum == share.code).collect();
        drawn.extend(first(own, plan.seed, share.drawn));
    }
    drawn
}

fn by_weight<'u>(mut left: Vec<&'u Unit>, plan: Plan) -> Vec<&'u Unit> {
    let weight = |unit: &Unit| u64::from(unit.weight.max(1));
    let mut total: u64 = left.iter().map(|unit| weight(unit)).sum();
    let mut drawn = Vec::with_capacity(plan.size);
    for round in 1..=plan.size.min(left.len()) {
        let mut rest = below(plan.seed, round, total);
        let mut chosen = 0;
        for (at, unit) in left.iter().enumerate() {
            chosen = at;
            if rest < weight(unit) {
                break;
            }
            rest -= weight(unit);
        }
        let unit = left.remove(chosen);
        total -= weight(unit);
        drawn.push(unit);
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn id(n: usize) -> String {
        format!("01999999-0000-7000-8000-{n:012}")
    }

    /// Twelve records: three strata of 6, 4 and 2; weights from 1 to 12.
    fn twelve() -> Vec<Unit> {
        let stratum = |n: usize| ["CZE", "UKR", "USA"][usize::from(n > 6) + usize::from(n > 10)].to_owned();
        (1..=12)
            .map(|n| Unit { id: id(n), stratum: stratum(n), weight: u32::try_from(n).expect("small") })
            .collect()
    }

    fn drawn(method: Method, seed: &str, size: usize) -> Vec<usize> {
        let ids = draw(&twelve(), Plan { method, seed, size });
        ids.iter().map(|id| id[24..].parse().expect("a number")).collect()
    }

    // The answers of the ten lines of Python in docs/sampling.md for the same population.
    #[test]
    fn python_draws_the_same() {
        assert_eq!(drawn(Method::Simple, "entente-2026", 5), [1, 5, 7, 10, 8]);
        assert_eq!(drawn(Method::Stratified, "entente-2026", 5), [1, 5, 7, 10, 12]);
        assert_eq!(drawn(Method::Risk, "entente-2026", 5), [12, 4, 11, 6, 7]);
        assert_eq!(drawn(Method::Risk, "7", 12), [9, 6, 4, 5, 10, 12, 8, 3, 2, 11, 7, 1]);
    }

    #[test]
    fn the_allocation_is_by_stratum() {
        let told: Vec<(String, usize, usize)> = shares(&twelve(), 5)
            .into_iter()
            .map(|share| (share.code, share.population, share.drawn))
            .collect();
        let want = [("CZE", 6, 2), ("UKR", 4, 2), ("USA", 2, 1)];
        assert_eq!(told, want.map(|(code, population, drawn)| (code.to_owned(), population, drawn)));
    }

    #[test]
    fn every_record_can_be_drawn_and_the_heavier_one_is_drawn_more_often() {
        for method in Method::ALL {
            let mut times = [0_u32; 13];
            for seed in 0..600 {
                for n in drawn(*method, &seed.to_string(), 3) {
                    times[n] += 1;
                }
            }
            assert!(times[1..].iter().all(|times| *times > 0), "{method:?}: {times:?}");
            if *method == Method::Risk {
                assert!(times[12] > 3 * times[1], "{times:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn a_sample_is_part_of_its_population_without_repeats_and_always_the_same(
            weights in proptest::collection::vec((1_u32..40, 0_usize..4), 1..40), seed in "[a-z0-9]{1,12}", asked in 0_usize..50,
        ) {
            let units: Vec<Unit> = weights.iter().zip(1..)
                .map(|((weight, stratum), n)| Unit { id: id(n), stratum: format!("S{stratum}"), weight: *weight }).collect();
            let known: BTreeSet<&str> = units.iter().map(|unit| unit.id.as_str()).collect();
            let mut turned = units.clone();
            turned.reverse();
            for method in Method::ALL {
                let plan = Plan { method: *method, seed: &seed, size: asked };
                let sample = draw(&units, plan);
                prop_assert_eq!(&sample, &draw(&turned, plan), "the order of the population does not matter");
                prop_assert_eq!(sample.len(), asked.min(units.len()));
                let distinct: BTreeSet<&str> = sample.iter().map(String::as_str).collect();
                prop_assert_eq!(distinct.len(), sample.len());
                prop_assert!(distinct.is_subset(&known));
            }
        }
    }
}
