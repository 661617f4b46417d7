//! Which rows are matched, doubtful, missing, and which agreements are surplus: pairs are taken one after the other, the best
//! first, each row and each agreement once. Pure; made anew for each reader from the pairs that the reader may see.

use super::matching::{Evidence, MARGIN, Pair};
use crate::codes;
use std::collections::{BTreeMap, BTreeSet, HashMap};

codes! {
    /// What became of a row, or that an agreement has none.
    Standing { Matched = "matched", Doubtful = "doubtful", Missing = "missing", Surplus = "surplus", Outside = "outside" }
}

codes! {
    /// Why a row is doubtful.
    Reason {
        Close = "close", DateDiffers = "date_differs", PartnerDiffers = "partner_differs", Voided = "voided", Weak = "weak",
        Taken = "taken",
    }
}

codes! {
    /// What a person said of a row.
    Settled { Same = "same", Absent = "absent", Outside = "outside" }
}

/// What a person said of a row, as far as the reader may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// What.
    pub kind: Settled,
    /// The agreement that it is, by its place; with `same` only.
    pub agreement: Option<usize>,
}

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Matched, doubtful, missing or outside.
    pub standing: Standing,
    /// The agreement that it is, or that it is most likely.
    pub agreement: Option<usize>,
    /// Why it is doubtful.
    pub reasons: Vec<Reason>,
    /// Whether a person has said what it is.
    pub is_settled: bool,
}

/// How many of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields name what they count")]
pub struct Counts {
    pub matched: usize,
    pub doubtful: usize,
    pub missing: usize,
    pub surplus: usize,
    pub outside: usize,
    /// Missing rows of which no person has said anything.
    pub unsettled_missing: usize,
}

impl Counts {
    /// How many have this standing.
    pub const fn of(&self, standing: Standing) -> usize {
        match standing {
            Standing::Matched => self.matched,
            Standing::Doubtful => self.doubtful,
            Standing::Missing => self.missing,
            Standing::Surplus => self.surplus,
            Standing::Outside => self.outside,
        }
    }
}

/// What became of every row of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judged {
    /// By the number of the row.
    pub rows: BTreeMap<i32, Outcome>,
    /// Agreements within what the list claims to cover that no row is, by their place.
    pub surplus: Vec<usize>,
    /// Which row an agreement went to.
    pub holders: HashMap<usize, i32>,
    /// How many of each.
    pub counts: Counts,
}

/// What is judged: every row, the pairs in their order, the agreements that the list claims to cover, what people said.
pub struct Case<'c> {
    /// The numbers of the rows.
    pub rows: &'c [i32],
    /// The pairs in the order in which they are taken.
    pub pairs: &'c [Pair],
    /// Agreements within the scope.
    pub scope: &'c [usize],
    /// What people said, by row.
    pub rulings: &'c HashMap<i32, Ruling>,
}

/// Judges every row.
pub fn judge(case: &Case) -> Judged {
    let mut taking = Taking { case, holders: HashMap::new(), taken: BTreeMap::new() };
    taking.settled();
    taking.best_first();
    let mut by_row: HashMap<i32, Vec<&Pair>> = HashMap::new();
    for pair in case.pairs {
        by_row.entry(pair.row).or_default().push(pair);
    }
    let none = Vec::new();
    let mut judged = Judged::default();
    for row in case.rows {
        let outcome = taking.outcome(*row, by_row.get(row).unwrap_or(&none));
        count(&mut judged.counts, &outcome);
        judged.rows.insert(*row, outcome);
    }
    let is_free = |place: &&usize| !taking.holders.contains_key(*place);
    judged.surplus = case.scope.iter().filter(is_free).copied().collect();
    judged.counts.surplus = judged.surplus.len();
    judged.holders = taking.holders;
    judged
}

fn count(counts: &mut Counts, outcome: &Outcome) {
    match outcome.standing {
        Standing::Matched => counts.matched += 1,
        Standing::Doubtful => counts.doubtful += 1,
        Standing::Missing => {
            counts.missing += 1;
            counts.unsettled_missing += usize::from(!outcome.is_settled);
        }
        Standing::Surplus => counts.surplus += 1,
        Standing::Outside => counts.outside += 1,
    }
}

struct Taking<'t> {
    case: &'t Case<'t>,
    /// The row that has an agreement.
    holders: HashMap<usize, i32>,
    /// The pair by which a row has one; none when a person said so of a pair that is no candidate.
    taken: BTreeMap<i32, (usize, Option<&'t Pair>)>,
}

impl<'t> Taking<'t> {
    fn ruling(&self, row: i32) -> Option<Settled> {
        self.case.rulings.get(&row).map(|ruling| ruling.kind)
    }

    /// What people said comes before every pair; of two rows said to be one agreement, the lower number has it.
    fn settled(&mut self) {
        let mut said: Vec<(i32, usize)> =
            self.case.rulings.iter().filter_map(|(row, ruling)| Some((*row, ruling.agreement?))).collect();
        said.sort_unstable();
        for (row, agreement) in said {
            if !self.holders.contains_key(&agreement) && self.ruling(row) == Some(Settled::Same) {
                let pair = self.case.pairs.iter().find(|pair| pair.row == row && pair.agreement == agreement);
                self.holders.insert(agreement, row);
                self.taken.insert(row, (agreement, pair));
            }
        }
    }

    fn best_first(&mut self) {
        let absent: BTreeSet<i32> = self.said(Settled::Absent);
        let outside: BTreeSet<i32> = self.said(Settled::Outside);
        for pair in self.case.pairs {
            // What a person did not find in the register comes back only if it is clear.
            let is_out = outside.contains(&pair.row) || (absent.contains(&pair.row) && !pair.is_sound());
            let is_free = !self.holders.contains_key(&pair.agreement) && !self.taken.contains_key(&pair.row);
            if is_free && !is_out {
                self.holders.insert(pair.agreement, pair.row);
                self.taken.insert(pair.row, (pair.agreement, Some(pair)));
            }
        }
    }

    fn said(&self, kind: Settled) -> BTreeSet<i32> {
        let of = |(row, ruling): (&i32, &Ruling)| (ruling.kind == kind).then_some(*row);
        self.case.rulings.iter().filter_map(of).collect()
    }

    fn outcome(&self, row: i32, pairs: &[&Pair]) -> Outcome {
        let said = self.ruling(row);
        let plain =
            |standing, is_settled| Outcome { standing, agreement: None, reasons: Vec::new(), is_settled };
        if said == Some(Settled::Outside) {
            return plain(Standing::Outside, true);
        }
        if let Some((agreement, by)) = self.taken.get(&row) {
            let agreement = Some(*agreement);
            if said == Some(Settled::Same) && self.is_said(row, agreement) {
                return Outcome { agreement, ..plain(Standing::Matched, true) };
            }
            let reasons = by.map_or_else(Vec::new, |best| self.doubts(best, pairs));
            let standing = if reasons.is_empty() { Standing::Matched } else { Standing::Doubtful };
            return Outcome { agreement, reasons, ..plain(standing, false) };
        }
        if said != Some(Settled::Absent) && pairs.iter().any(|pair| pair.is_sound()) {
            return Outcome { reasons: vec![Reason::Taken], ..plain(Standing::Doubtful, false) };
        }
        plain(Standing::Missing, said == Some(Settled::Absent))
    }

    fn is_said(&self, row: i32, agreement: Option<usize>) -> bool {
        self.case.rulings.get(&row).is_some_and(|ruling| ruling.agreement == agreement)
    }

    /// Why the best pair of a row is no match.
    fn doubts(&self, best: &Pair, pairs: &[&Pair]) -> Vec<Reason> {
        let is_rival = |other: &&&Pair| {
            let is_close = other.agreement != best.agreement && other.score > best.score - MARGIN;
            is_close && !self.fits_another_better(other)
        };
        [
            (Reason::Voided, best.has(Evidence::Voided)),
            (Reason::PartnerDiffers, best.has(Evidence::PartnerDiffers)),
            (Reason::DateDiffers, best.has(Evidence::SignedDiffers)),
            (Reason::Close, pairs.iter().any(|other| is_rival(&other))),
            (Reason::Weak, best.score < super::matching::MATCH),
        ]
        .into_iter()
        .filter(|(_, is_so)| *is_so)
        .map(|(reason, _)| reason)
        .collect()
    }

    /// Whether the agreement of a pair went to another row with at least as high a score, or by a person's word: then it
    /// is no rival here.
    fn fits_another_better(&self, pair: &Pair) -> bool {
        let holder = self.holders.get(&pair.agreement).filter(|row| **row != pair.row);
        let held = holder.and_then(|row| Some((row, self.taken.get(row)?)));
        held.is_some_and(|(row, (_, by))| {
            let is_said = self.ruling(*row) == Some(Settled::Same);
            is_said || by.is_some_and(|by| by.score >= pair.score)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconciliation::matching::Mark;

    fn pair(row: i32, agreement: usize, score: i32) -> Pair {
        Pair { row, agreement, score, marks: Vec::new() }
    }

    fn judged(
        rows: &[i32],
        pairs: &[Pair],
        scope: &[usize],
        said: &[(i32, Settled, Option<usize>)],
    ) -> Judged {
        let ruling = |(row, kind, agreement): &(i32, Settled, Option<usize>)| {
            (*row, Ruling { kind: *kind, agreement: *agreement })
        };
        let rulings = said.iter().map(ruling).collect();
        judge(&Case { rows, pairs, scope, rulings: &rulings })
    }

    #[test]
    fn the_better_pair_wins_and_its_rival_is_no_doubt() {
        let pairs = [pair(1, 0, 95), pair(2, 1, 95), pair(1, 1, 90), pair(2, 0, 90)];
        let found = judged(&[1, 2], &pairs, &[0, 1, 2], &[]);
        assert_eq!((found.rows[&1].agreement, found.rows[&2].agreement), (Some(0), Some(1)));
        assert_eq!((found.counts.matched, found.counts.doubtful), (2, 0));
        assert_eq!(found.surplus, [2]);
    }

    #[test]
    fn every_reason_of_a_doubt_is_told() {
        let near = [pair(1, 0, 80), pair(1, 1, 75)];
        assert_eq!(judged(&[1], &near, &[], &[]).rows[&1].reasons, [Reason::Close]);
        let far = [pair(1, 0, 80), pair(1, 1, 70)];
        assert!(judged(&[1], &far, &[], &[]).rows[&1].reasons.is_empty(), "ten points are a margin");
        let weak = [pair(1, 0, 59)];
        assert_eq!(judged(&[1], &weak, &[], &[]).rows[&1].reasons, [Reason::Weak]);
        for (what, reason) in [
            (Evidence::SignedDiffers, Reason::DateDiffers),
            (Evidence::PartnerDiffers, Reason::PartnerDiffers),
            (Evidence::Voided, Reason::Voided),
        ] {
            let marked = [Pair { marks: vec![Mark::new(what)], ..pair(1, 0, 100) }];
            assert_eq!(judged(&[1], &marked, &[], &[]).rows[&1].reasons, [reason]);
        }
    }

    #[test]
    fn a_row_whose_agreement_went_elsewhere_is_twice_in_the_list_or_missing() {
        let twice = judged(&[1, 2], &[pair(1, 0, 90), pair(2, 0, 88)], &[], &[]);
        assert_eq!(twice.rows[&2].reasons, [Reason::Taken]);
        let other = judged(&[1, 2], &[pair(1, 0, 90), pair(2, 0, 50)], &[], &[]);
        assert_eq!(other.rows[&2].standing, Standing::Missing);
        assert_eq!(other.counts.unsettled_missing, 1);
    }

    #[test]
    fn what_a_person_said_comes_first() {
        let pairs = [pair(1, 0, 95), pair(2, 0, 50)];
        let same = judged(&[1, 2], &pairs, &[0], &[(2, Settled::Same, Some(0))]);
        assert_eq!(same.rows[&2].standing, Standing::Matched);
        assert!(same.rows[&2].is_settled && same.surplus.is_empty());
        assert_eq!(same.rows[&1].reasons, [Reason::Taken]);
        let unlisted = judged(&[1], &[], &[7], &[(1, Settled::Same, Some(7))]);
        assert_eq!((unlisted.rows[&1].agreement, unlisted.counts.surplus), (Some(7), 0));
        let outside = judged(&[1], &pairs[..1], &[0], &[(1, Settled::Outside, None)]);
        assert_eq!((outside.counts.outside, outside.counts.surplus), (1, 1));
    }

    #[test]
    fn what_was_absent_comes_back_only_when_it_is_clear() {
        let absent = [(1, Settled::Absent, None)];
        let doubtful = judged(&[1], &[pair(1, 0, 59)], &[], &absent);
        assert_eq!((doubtful.counts.missing, doubtful.counts.unsettled_missing), (1, 0));
        let entered = judged(&[1], &[pair(1, 0, 90)], &[], &absent);
        assert_eq!(entered.rows[&1].standing, Standing::Matched);
    }
}
