//! The course of an agreement: its standing on any day, judged with the acts of the day asked for, and the days on which
//! it changes (clock.md §3, standing at D).

use super::case::Scope;
use super::ends::{self, End, EndKind};
use super::entry::{self, Entry, Signature};
use super::facts::Facts;
use super::notice::{self, Notice};
use super::provisional::{self, Provisional};
use super::standing::Standing;
use super::suspension::Suspensions;
use super::terms::Terms;
use super::working::Working;
use crate::calendar::next_day;
use crate::lifecycle::act::ActKind;
use chrono::NaiveDate;

/// What distinguishes one day of an agreement from another: its standing and, in force, the number of its term.
type Mark = (Standing, Option<u32>);

/// The course of an agreement in one reading.
#[derive(Debug, Clone)]
pub struct Course {
    /// The day of the signature.
    pub signature: Option<NaiveDate>,
    /// What is known of entry into force.
    pub entry: Entry,
    /// Its provisional application.
    pub provisional: Option<Provisional>,
    /// Its terms, where it has terms and entry into force is known.
    pub terms: Option<Terms>,
    /// The notices of termination.
    pub notices: Vec<Notice>,
    /// The ends by act and relation.
    pub declared: Vec<(End, Working)>,
    /// The end that leads.
    pub end: Option<End>,
    /// The suspensions of the whole agreement.
    pub suspended: Suspensions,
    /// For each act of termination, from when it exists and when it takes effect.
    terminations: Vec<(NaiveDate, NaiveDate)>,
}

impl Course {
    /// The course that the facts tell.
    pub fn of(facts: &Facts, signature: &Signature) -> Self {
        let entry = entry::entry(facts, signature);
        let terms = Terms::of(facts, entry.day);
        let notices = notice::notices(facts, entry.day, terms.as_ref());
        let declared = ends::declared(facts, entry.day);
        let end = ends::leading(&declared, &notices, terms.as_ref());
        let terminations = facts.of_kind(ActKind::Terminated).map(|deed| (deed.from, deed.date)).collect();
        Self {
            signature: signature.as_ref().ok().map(|deed| deed.date),
            provisional: provisional::provisional(facts, signature),
            suspended: Suspensions::of(facts, Scope::Full),
            entry,
            terms,
            notices,
            declared,
            end,
            terminations,
        }
    }

    /// The standing on the day: the first that holds.
    pub fn standing(&self, day: NaiveDate) -> Standing {
        if let Some(end) = self.end.filter(|end| end.day <= day) {
            return match end.kind {
                EndKind::Withdrawn => Standing::Withdrawn,
                EndKind::Replaced => Standing::Replaced,
                EndKind::Terminated => Standing::Terminated,
                EndKind::Expired => Standing::Expired,
            };
        }
        if self.is_in_force(day) { self.in_force(day) } else { self.before_force(day) }
    }

    fn in_force(&self, day: NaiveDate) -> Standing {
        if self.suspended.holds_on(day) {
            return Standing::Suspended;
        }
        if self.is_termination_pending(day) {
            return Standing::TerminationPending;
        }
        let is_renewed = self.terms.as_ref().is_some_and(|terms| terms.current(day) > 0);
        if is_renewed { Standing::InForceRenewed } else { Standing::InForce }
    }

    fn before_force(&self, day: NaiveDate) -> Standing {
        if self.provisional.as_ref().is_some_and(|provisional| provisional.holds_on(day)) {
            return Standing::ProvisionallyApplied;
        }
        if self.signature.is_none_or(|signed| day < signed) {
            return Standing::None;
        }
        if self.entry.is_provided_for { Standing::SignedNotInForce } else { Standing::Unknown }
    }

    /// Whether it is in force on the day, suspended or not.
    pub fn is_in_force(&self, day: NaiveDate) -> bool {
        self.entry.day.is_some_and(|entry| entry <= day) && !self.is_over(day)
    }

    /// Whether an end has come by the day.
    pub fn is_over(&self, day: NaiveDate) -> bool {
        self.end.is_some_and(|end| end.day <= day)
    }

    /// Whether it is over on the day and was in force before.
    pub fn is_over_after_force(&self, day: NaiveDate) -> bool {
        let was_in_force = |end: End| self.entry.day.is_some_and(|entry| entry < end.day);
        self.end.is_some_and(|end| end.day <= day && was_in_force(end))
    }

    fn is_termination_pending(&self, day: NaiveDate) -> bool {
        let noticed = self.notices.iter().any(|notice| notice.counts_on(day));
        noticed || self.terminations.iter().any(|(exists, effect)| *exists <= day && day < *effect)
    }

    /// The number of the term that counts for the day: 0 before entry into force, after an end the last that ran.
    pub fn term_no(&self, day: NaiveDate) -> Option<u32> {
        let terms = self.terms.as_ref()?;
        let last_day = self.end.and_then(|end| end.day.pred_opt());
        let day = last_day.map_or(day, |last| last.min(day));
        let has_begun = self.entry.day.is_some_and(|entry| entry <= day);
        Some(if has_begun { terms.current(day) } else { 0 })
    }

    fn mark(&self, day: NaiveDate) -> Mark {
        (self.standing(day), self.term_no(day).filter(|_| self.is_in_force(day)))
    }

    /// The first day of the unbroken stretch with the day's standing and term; none for no standing at all.
    pub fn since(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mark = self.mark(day);
        if mark.0 == Standing::None {
            return None;
        }
        let begun = self.term_no(day).and_then(|no| self.terms.as_ref()?.start(no));
        let mut turns: Vec<NaiveDate> = self.turns().chain(begun).filter(|turn| *turn <= day).collect();
        turns.sort_unstable();
        let differs = |turn: &NaiveDate| turn.pred_opt().is_none_or(|before| self.mark(before) != mark);
        turns.into_iter().rfind(differs)
    }

    /// The first later day with another standing or term, if no further act comes.
    pub fn next_change(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mark = self.mark(day);
        let over = self.terms.as_ref().zip(self.term_no(day)).map(|(terms, no)| next_day(terms.end(no)));
        let mut turns: Vec<NaiveDate> = self.turns().chain(over).filter(|turn| day < *turn).collect();
        turns.sort_unstable();
        turns.into_iter().find(|turn| self.mark(*turn) != mark)
    }

    /// Every day on which the standing can change, but for the ends of terms.
    fn turns(&self) -> impl Iterator<Item = NaiveDate> {
        let provisional = self.provisional.iter().flat_map(|it| [Some(it.from.value), it.ended]);
        let notices = self.notices.iter().flat_map(|notice| [Some(notice.on), notice.undone]);
        let single = [self.signature, self.entry.day, self.end.map(|end| end.day)];
        let terminations = self.terminations.iter().flat_map(|(exists, effect)| [*exists, *effect]);
        let known = single.into_iter().chain(provisional).chain(notices).flatten();
        known.chain(terminations).chain(self.suspended.turns())
    }
}
