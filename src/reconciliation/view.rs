//! A run as one reader sees it: the pairs with agreements that the reader may see, judged anew; the others do not exist.

use super::error::ReconcileError;
use super::matching::Pair;
use super::outcome::{Case, Counts, Judged, Outcome, Ruling, Settled, Standing, judge};
use super::store::{self, ListRow, RunRow, SettlementRow, register};
use crate::access::{Eyes, Viewer};
use crate::audit;
use crate::audit::chain::Hash;
use crate::db::Db;
use crate::memo::Memo;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

/// Rows on a page.
pub const PAGE: usize = 50;

/// A run for one reader.
#[derive(Debug, Default)]
pub struct View {
    /// The ids of the agreements, by their place; hidden ones are among them and are named by nothing here.
    pub agreements: Vec<String>,
    /// What became of each row.
    pub judged: Judged,
    /// The pairs by row, the best first.
    pub pairs: HashMap<i32, Vec<Pair>>,
    /// What people said of each row and the reader may know, the oldest first.
    pub said: HashMap<i32, Vec<SettlementRow>>,
}

static VIEWS: LazyLock<Memo<(Eyes, String), Hash, View>> = LazyLock::new(|| Memo::new(24));

/// The run with this index among `runs`, the newest first, as the viewer sees it; held until the log moves on.
pub fn of(
    db: &mut Db,
    viewer: &Viewer,
    list: &ListRow,
    (runs, index): (&[RunRow], usize),
) -> Result<Arc<View>, ReconcileError> {
    let run = runs.get(index).ok_or(ReconcileError::NotFound)?;
    let stamp = audit::store::head(db)?.chain;
    let key = (viewer.eyes(), run.id.clone());
    VIEWS.get_or_make(key, stamp, || see(db, viewer, list, (runs, index)))
}

fn see(
    db: &mut Db,
    viewer: &Viewer,
    list: &ListRow,
    (runs, index): (&[RunRow], usize),
) -> Result<View, ReconcileError> {
    let run = runs.get(index).ok_or(ReconcileError::NotFound)?;
    let kept = store::find_kept(db, run)?.ok_or_else(|| ReconcileError::Damaged(run.id.clone()))?;
    let visible = register::visible_ids(db, viewer)?;
    let rows = store::list_numbers(db, &list.id)?;
    // A run that was followed by another stays as it was then.
    let until = index.checked_sub(1).and_then(|next| runs.get(next)).map(|next| next.ran_at);
    let mut said: HashMap<i32, Vec<SettlementRow>> = HashMap::new();
    for one in store::list_settlements(db, &list.id)? {
        let is_known = one.agreement_id.as_ref().is_none_or(|id| visible.contains(id));
        if is_known && until.is_none_or(|until| one.settled_at < until) {
            said.entry(one.row_number).or_default().push(one);
        }
    }
    let mut agreements = kept.agreements;
    let is_seen: Vec<bool> = agreements.iter().map(|id| visible.contains(id)).collect();
    let may = |place: &usize| is_seen.get(*place).copied().unwrap_or_default();
    let all: Vec<Pair> = kept.pairs.into_iter().filter(|pair| may(&pair.agreement)).collect();
    let scope: Vec<usize> = kept.scope.into_iter().filter(may).collect();
    let rulings = rulings(&said, &mut agreements);
    let judged = judge(&Case { rows: &rows, pairs: &all, scope: &scope, rulings: &rulings });
    let mut pairs: HashMap<i32, Vec<Pair>> = HashMap::new();
    for pair in all {
        pairs.entry(pair.row).or_default().push(pair);
    }
    Ok(View { agreements, judged, pairs, said })
}

/// The last word on each row; an agreement that no pair names gets a place of its own.
fn rulings(said: &HashMap<i32, Vec<SettlementRow>>, agreements: &mut Vec<String>) -> HashMap<i32, Ruling> {
    let mut found = HashMap::new();
    let mut places: HashMap<String, usize> =
        agreements.iter().enumerate().map(|(place, id)| (id.clone(), place)).collect();
    for (row, words) in said {
        let Some((kind, last)) = words.last().and_then(|last| Some((Settled::parse(&last.kind)?, last)))
        else {
            continue;
        };
        let agreement = last.agreement_id.as_ref().map(|id| {
            *places.entry(id.clone()).or_insert_with(|| {
                agreements.push(id.clone());
                agreements.len() - 1
            })
        });
        found.insert(*row, Ruling { kind, agreement });
    }
    found
}

/// Where a page begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Place {
    /// With the first.
    #[default]
    Start,
    /// After this one.
    After(i32),
    /// With those before this one.
    Before(i32),
}

/// A page of numbers, and whether there are more on either side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Numbers of rows, or places of agreements among the surplus.
    pub keys: Vec<i32>,
    /// Whether there are more before.
    pub has_before: bool,
    /// Whether there are more after.
    pub has_after: bool,
}

impl View {
    /// How many of each.
    pub fn counts(&self) -> &Counts {
        &self.judged.counts
    }

    /// What became of a row.
    pub fn outcome(&self, row: i32) -> Option<&Outcome> {
        self.judged.rows.get(&row)
    }

    /// The id of an agreement.
    pub fn agreement(&self, place: Option<usize>) -> Option<&String> {
        self.agreements.get(place?)
    }

    /// The pair of a row and an agreement.
    pub fn pair(&self, row: i32, agreement: usize) -> Option<&Pair> {
        self.pairs.get(&row)?.iter().find(|pair| pair.agreement == agreement)
    }

    /// The last word on a row, where one stands.
    pub fn last_word(&self, row: i32) -> Option<&SettlementRow> {
        self.said.get(&row)?.last().filter(|last| Settled::parse(&last.kind).is_some())
    }

    /// Every row or surplus agreement with this standing, in order; every row where none is asked for.
    pub fn keys(&self, standing: Option<Standing>) -> Vec<i32> {
        if standing == Some(Standing::Surplus) {
            return self.judged.surplus.iter().filter_map(|place| i32::try_from(*place).ok()).collect();
        }
        let rows = self.judged.rows.iter();
        let has = |outcome: &Outcome| standing.is_none_or(|standing| outcome.standing == standing);
        rows.filter(|(_, outcome)| has(outcome)).map(|(row, _)| *row).collect()
    }

    /// A page of those.
    pub fn page(&self, standing: Option<Standing>, place: Place) -> Page {
        cut(&self.keys(standing), place)
    }

    /// Rows that have another standing in `before`.
    pub fn changed_since(&self, before: &Self) -> usize {
        let was = |row: &i32| before.outcome(*row).map(|outcome| outcome.standing);
        self.judged.rows.iter().filter(|(row, now)| was(row) != Some(now.standing)).count()
    }
}

/// The page of an ordered list of keys.
fn cut(keys: &[i32], place: Place) -> Page {
    let (from, to) = match place {
        Place::Start => (0, PAGE),
        Place::After(key) => {
            let from = keys.partition_point(|held| *held <= key);
            (from, from + PAGE)
        }
        Place::Before(key) => {
            let to = keys.partition_point(|held| *held < key);
            (to.saturating_sub(PAGE), to)
        }
    };
    let to = to.min(keys.len());
    let shown = keys.get(from..to).unwrap_or_default();
    Page { keys: shown.to_vec(), has_before: from > 0, has_after: to < keys.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_follow_each_other_in_both_directions() {
        let keys: Vec<i32> = (1..=120).map(|n| n * 2).collect();
        let first = cut(&keys, Place::Start);
        assert_eq!((first.keys.len(), first.has_before, first.has_after), (50, false, true));
        let second = cut(&keys, Place::After(100));
        assert_eq!((second.keys[0], second.has_before, second.has_after), (102, true, true));
        assert_eq!(cut(&keys, Place::Before(102)), first);
        let last = cut(&keys, Place::After(200));
        assert_eq!((last.keys.len(), last.has_after), (20, false));
        assert!(cut(&keys, Place::After(999)).keys.is_empty());
        assert!(cut(&[], Place::Before(5)).keys.is_empty());
    }
}
