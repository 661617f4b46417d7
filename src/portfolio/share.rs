//! What belongs to a partner or an area, added up from its agreements. Pure.

use crate::codes;
use crate::deadlines::awaited::MoveSide;
use crate::milestones::rag::Rag;
use std::collections::{BTreeMap, HashMap};

codes! {
    /// By what the portfolio is divided.
    By { Partner = "partner", Area = "area" }
}

/// What is added up, of one agreement or of a whole share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Agreements.
    pub agreements: i64,
    /// Milestones by colour.
    pub colours: BTreeMap<Rag, i64>,
    /// Milestones that are overdue.
    pub overdue: i64,
    /// Acts that are awaited, by side.
    pub moves: BTreeMap<MoveSide, i64>,
    /// The nearest latest safe notice, as `YYYY-MM-DD`.
    pub next_notice: Option<String>,
}

impl Tally {
    /// All its milestones.
    pub fn milestones(&self) -> i64 {
        self.colours.values().sum()
    }

    fn add(&mut self, other: &Self) {
        self.agreements += other.agreements;
        self.overdue += other.overdue;
        for (rag, n) in &other.colours {
            *self.colours.entry(*rag).or_default() += n;
        }
        for (side, n) in &other.moves {
            *self.moves.entry(*side).or_default() += n;
        }
        let nearest = [&self.next_notice, &other.next_notice].into_iter().flatten().min().cloned();
        self.next_notice = nearest;
    }
}

/// The tally of each key: a partner's or an area's code. An agreement with two partners counts with both.
pub fn shares(of_agreement: &HashMap<String, Tally>, keys: &[(String, String)]) -> BTreeMap<String, Tally> {
    let mut shares: BTreeMap<String, Tally> = BTreeMap::new();
    let mut seen: Vec<&(String, String)> = keys.iter().collect();
    seen.sort();
    seen.dedup();
    for (agreement, key) in seen {
        if let Some(tally) = of_agreement.get(agreement) {
            shares.entry(key.clone()).or_default().add(tally);
        }
    }
    shares
}

/// Where the parts of a bar begin and how long they are, in per cent of the whole.
pub fn parts(tally: &Tally) -> Vec<(Rag, f64, f64)> {
    let total = tally.milestones();
    let percent = |n: i64| f64::from(i32::try_from(n * 10_000 / total.max(1)).unwrap_or(10_000)) / 100.0;
    let (mut before, mut parts) = (0, Vec::new());
    for rag in ORDER {
        let n = tally.colours.get(&rag).copied().unwrap_or_default();
        if n > 0 {
            parts.push((rag, percent(before), percent(n)));
        }
        before += n;
    }
    parts
}

/// The colours as a bar and a table show them: what needs a person first.
pub const ORDER: [Rag; 5] = [Rag::Red, Rag::Amber, Rag::Grey, Rag::Green, Rag::Blue];

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(red: i64, green: i64, notice: Option<&str>) -> Tally {
        Tally {
            agreements: 1,
            colours: BTreeMap::from([(Rag::Red, red), (Rag::Green, green)]),
            overdue: red,
            moves: BTreeMap::from([(MoveSide::Ours, 1)]),
            next_notice: notice.map(str::to_owned),
        }
    }

    #[test]
    fn shares_are_the_sums_of_their_agreements_and_no_agreement_counts_twice_with_one_partner() {
        let of = HashMap::from([
            ("a".to_owned(), tally(1, 2, Some("2026-05-01"))),
            ("b".to_owned(), tally(0, 4, Some("2026-04-01"))),
        ]);
        let key = |a: &str, k: &str| (a.to_owned(), k.to_owned());
        let keys = [key("a", "UKR"), key("a", "UKR"), key("b", "UKR"), key("b", "LTU"), key("hidden", "LTU")];
        let found = shares(&of, &keys);
        let ukraine = &found["UKR"];
        assert_eq!((ukraine.agreements, ukraine.milestones(), ukraine.overdue), (2, 7, 1));
        assert_eq!((ukraine.moves[&MoveSide::Ours], ukraine.next_notice.as_deref()), (2, Some("2026-04-01")));
        assert_eq!(found["LTU"], of["b"]);
    }

    #[test]
    fn the_parts_of_a_bar_follow_each_other_and_stay_within_it() {
        let found = parts(&tally(1, 3, None));
        assert_eq!(found, [(Rag::Red, 0.0, 25.0), (Rag::Green, 25.0, 75.0)]);
        assert!(parts(&Tally::default()).is_empty());
    }
}
