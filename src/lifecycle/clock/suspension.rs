//! Suspension and resumption (clock.md §3, suspension).

use super::case::Scope;
use super::facts::Facts;
use crate::lifecycle::act::ActKind;
use chrono::NaiveDate;

/// The suspensions of one scope, and the resumptions.
#[derive(Debug, Clone)]
pub struct Suspensions {
    suspended: Vec<NaiveDate>,
    resumed: Vec<NaiveDate>,
}

impl Suspensions {
    /// The suspensions of a scope; a resumption ends those of both.
    pub fn of(facts: &Facts, scope: Scope) -> Self {
        let suspended = facts.of_kind(ActKind::Suspended).filter(|deed| deed.act.scope == scope);
        let resumed = facts.of_kind(ActKind::Resumed);
        Self {
            suspended: suspended.map(|deed| deed.date).collect(),
            resumed: resumed.map(|deed| deed.date).collect(),
        }
    }

    /// Whether a suspension came by the day and no resumption since, on the same day neither.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        let last = |days: &[NaiveDate]| days.iter().copied().filter(|one| *one <= day).max();
        last(&self.suspended).is_some_and(|from| last(&self.resumed).is_none_or(|to| to < from))
    }

    /// The days on which something changes.
    pub fn turns(&self) -> impl Iterator<Item = NaiveDate> {
        self.suspended.iter().chain(&self.resumed).copied()
    }
}
