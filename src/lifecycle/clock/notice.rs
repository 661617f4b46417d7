//! Notices of termination: which count, when they take effect, which were withdrawn in time (clock.md §3, notice).

use super::clause::{Effective, Termination};
use super::facts::{Deed, Facts};
use super::signals::Flag;
use super::terms::Terms;
use super::working::{How, Input, Of, Working};
use crate::calendar::{Span, period::last_of_month};
use crate::lifecycle::act::ActKind;
use chrono::NaiveDate;

/// A notice that was given.
#[derive(Debug, Clone)]
pub struct Notice {
    /// The day that triggers.
    pub on: NaiveDate,
    /// What becomes of it; the working's value is the last day in force.
    pub outcome: Outcome,
    /// From which day on it is undone by a withdrawal.
    pub undone: Option<NaiveDate>,
}

/// What becomes of a notice.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It ends the agreement; the flag says that it came too late for its own term.
    Ends {
        /// How the last day in force came about.
        working: Box<Working>,
        /// Whether it came too late for the term in which it was given.
        is_late: bool,
    },
    /// It counts, but the text does not say that it can end the agreement.
    WithoutEnd,
    /// It does not count.
    Refused(Flag),
}

impl Notice {
    /// Whether it counts on the day.
    pub fn counts_on(&self, day: NaiveDate) -> bool {
        match self.outcome {
            Outcome::Ends { .. } | Outcome::WithoutEnd => self.on <= day && !self.is_undone_on(day),
            Outcome::Refused(_) => false,
        }
    }

    /// Whether a withdrawal has undone it by the day.
    pub fn is_undone_on(&self, day: NaiveDate) -> bool {
        self.undone.is_some_and(|undone| undone <= day)
    }

    /// How the last day in force came about, if it ends the agreement.
    pub fn ends(&self) -> Option<&Working> {
        match &self.outcome {
            Outcome::Ends { working, .. } => Some(working),
            Outcome::WithoutEnd | Outcome::Refused(_) => None,
        }
    }

    /// What a person should look at.
    pub fn flag(&self) -> Option<Flag> {
        match &self.outcome {
            Outcome::Ends { is_late, .. } => is_late.then_some(Flag::NoticeLate),
            Outcome::WithoutEnd => Some(Flag::NoTerminationClause),
            Outcome::Refused(flag) => Some(*flag),
        }
    }
}

/// All notices in the order of their dates.
pub fn notices(facts: &Facts, entry: Option<NaiveDate>, terms: Option<&Terms>) -> Vec<Notice> {
    let mut notices: Vec<Notice> = facts
        .of_kind(ActKind::TerminationNotified)
        .map(|deed| Notice { on: deed.date, outcome: outcome(facts, deed, entry, terms), undone: None })
        .collect();
    notices.sort_by_key(|notice| notice.on);
    let withdrawals = facts.of_kind(ActKind::TerminationNoticeWithdrawn);
    let mut withdrawals: Vec<NaiveDate> = withdrawals.map(|deed| deed.date).collect();
    withdrawals.sort_unstable();
    for on in withdrawals {
        withdraw(&mut notices, on);
    }
    notices
}

/// Undoes the notices that count, unless the first of their ends has passed.
fn withdraw(notices: &mut [Notice], on: NaiveDate) {
    let counted = |notice: &&Notice| notice.counts_on(on);
    let leading = notices.iter().filter(counted).filter_map(|notice| Some(notice.ends()?.value)).min();
    if leading.is_none_or(|end| on <= end) {
        for notice in notices.iter_mut().filter(|notice| notice.counts_on(on)) {
            notice.undone = Some(on);
        }
    }
}

fn outcome(facts: &Facts, deed: &Deed, entry: Option<NaiveDate>, terms: Option<&Terms>) -> Outcome {
    if entry.is_none_or(|entry| deed.date < entry) {
        return Outcome::Refused(Flag::NoticeBeforeForce);
    }
    let clauses = &facts.case.clauses;
    match (clauses.termination, clauses.renewal) {
        (Some(Termination::Notice { length, effective, .. }), _) => match effective {
            Effective::Offset => ends(deed, length, effective, length.after(deed.date)),
            Effective::EndOfMonth => ends(deed, length, effective, last_of_month(length.after(deed.date))),
            Effective::EndOfTerm => end_of_term(deed, Some(length), Some(effective), terms),
        },
        (None, Some(renewal)) => end_of_term(deed, renewal.notice, None, terms),
        (None, None) | (Some(Termination::None), _) => Outcome::WithoutEnd,
    }
}

fn ends(deed: &Deed, length: Span, effective: Effective, last: NaiveDate) -> Outcome {
    let how = How::Notice { on: deed.date, length: Some(length), effective: Some(effective), term: None };
    Outcome::Ends { working: Box::new(working(how, last, deed.input())), is_late: false }
}

/// Without a length of notice any day of a term is in time.
fn end_of_term(
    deed: &Deed,
    length: Option<Span>,
    effective: Option<Effective>,
    terms: Option<&Terms>,
) -> Outcome {
    let found = terms.and_then(|terms| {
        let own = terms.first_not_before(deed.date)?;
        Some((terms, own, terms.first_from(own, length.map_or(deed.date, |length| length.after(deed.date)))?))
    });
    let Some((terms, own, no)) = found else {
        return Outcome::Refused(Flag::NoticeLate);
    };
    let how = How::Notice { on: deed.date, length, effective, term: Some(no) };
    Outcome::Ends { working: Box::new(working(how, terms.end(no), deed.input())), is_late: own < no }
}

fn working(how: How, value: NaiveDate, input: Input) -> Working {
    Working { of: Of::EffectiveEnd, how, value, inputs: vec![input], reading: None }
}
