//! The legal standing on a day: what the register holds of an agreement, put to the clock, and what follows from the answer.
//!
//! Where sources disagree (a disputed act beside an undisputed one of the same kind and party) the undisputed act leads
//! and the disputed one is set aside; of kinds that come again and again, as notices and suspensions, every act counts.
//!
//! That an agreement expired or was abandoned is a statement: the clock gives it no meaning (clock.md §2-3), and it moves no
//! standing. Where the answer is another one, the difference is shown.

use super::act::{ActKind, Verification};
use super::calendars;
use super::clause;
use super::clock::case::standing_acts;
use super::clock::{self, Act, Answer, Case, Flag, Missing, Party, Relation, When};
use super::store::{ActRow, ClauseRow};
use crate::calendar::PartialDate;
use crate::codes;
use crate::db::DbError;
use chrono::{Days, NaiveDate};

pub use super::clock::Standing as Status;

codes! {
    /// What the record does not tell, as lists say it in a word.
    Reason {
        Signature = "signature", EntryIntoForce = "entry_into_force", Notification = "notification",
        Exchange = "exchange", ReplyNote = "reply_note", OtherAgreement = "other_agreement",
        Condition = "condition", Calendar = "calendar", TerminationOpinion = "termination_opinion",
        Uncertain = "uncertain", Pointer = "pointer",
    }
}

impl Reason {
    /// What is missing, without whose it is.
    pub const fn of(missing: &Missing) -> Self {
        match missing {
            Missing::Signature(_) => Self::Signature,
            Missing::Notification(_) => Self::Notification,
            Missing::Exchange => Self::Exchange,
            Missing::ReplyNote => Self::ReplyNote,
            Missing::Other => Self::OtherAgreement,
            Missing::Condition => Self::Condition,
            Missing::Calendar { .. } => Self::Calendar,
            Missing::EntryClause => Self::EntryIntoForce,
            Missing::TerminationOpinion => Self::TerminationOpinion,
        }
    }
}

/// Kinds of acts of which several stand beside each other: a disputed one is no other view of an undisputed one.
const REPEATED: [ActKind; 9] = [
    ActKind::SuspensionNotified,
    ActKind::Suspended,
    ActKind::Resumed,
    ActKind::TerminationNotified,
    ActKind::TerminationNoticeWithdrawn,
    ActKind::Extended,
    ActKind::RenewedTacitly,
    ActKind::Amended,
    ActKind::DeclarationMade,
];

/// What the register holds of an agreement and the clock must know; owned, so that it can be kept for another day.
#[derive(Debug, Clone, Default)]
pub struct Holding {
    /// The parties with their views of binding force.
    pub parties: Vec<Party>,
    /// The acts.
    pub acts: Vec<ActRow>,
    /// The clauses, also voided ones.
    pub clauses: Vec<ClauseRow>,
}

/// The answer for a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The status.
    pub status: Status,
    /// Since when, as far as it is known.
    pub since: When,
    /// What is missing, when there is no standing to tell or none in force yet.
    pub missing: Option<Reason>,
    /// The next day on which the status or the term changes if no further act comes.
    pub next_change_on: When,
    /// Everything that the clock answers.
    pub answer: Answer,
    /// What it was asked.
    pub case: Case,
    /// The kinds of the disputed acts that were set aside.
    pub set_aside: Vec<ActKind>,
    /// The acts with a date of which sources differ; the clock used what stands in the record.
    pub differing: Vec<Differing>,
}

/// An act with a date of which sources differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// The act.
    pub act: String,
    /// Whether the best source does not say, or not alone, what stands in the record.
    pub is_doubtful: bool,
}

impl Holding {
    /// The standing on `on`; `relations` are the agreements that bear on this one.
    pub fn standing(&self, relations: Vec<Relation>, on: NaiveDate) -> Result<Standing, DbError> {
        let (acts, set_aside) = leading(&self.case_acts()?);
        let clauses = self.rules()?;
        let calendars = calendars::named_in(&clauses);
        let case = Case {
            id: None,
            as_of: on,
            parties: self.parties.clone(),
            clauses,
            acts,
            relations,
            decision_buffer_days: Case::DECISION_BUFFER_DAYS,
            calendars,
        };
        Ok(Standing::of(case, set_aside))
    }

    fn rules(&self) -> Result<clock::Clauses, DbError> {
        let rules = self.clauses.iter().filter(|row| !row.is_voided()).filter_map(|row| row.rule.as_deref());
        clause::combined(rules)
            .map_err(|fault| DbError::Migration(format!("the clauses cannot be read: {fault}")))
    }

    /// The acts; one that states nothing but a day to come exists from the day on which it was recorded.
    fn case_acts(&self) -> Result<Vec<Act>, DbError> {
        let act = |row: &ActRow| {
            let mut act = row.act()?;
            let recorded = row.recorded_at.date();
            let is_announced = act.effective.is_some_and(|date| date.earliest() > recorded);
            if act.on.is_none() && act.received.is_none() && is_announced {
                act.on = Some(PartialDate::day(recorded));
            }
            Ok(act)
        };
        // What a person has ruled not to hold is no fact for the clock; it stays in the record.
        self.acts.iter().filter(|row| row.set_aside_by.is_none()).map(act).collect()
    }
}

/// The acts that count, without the disputed ones beside which an undisputed one stands; and the kinds of those.
fn leading(acts: &[Act]) -> (Vec<Act>, Vec<ActKind>) {
    let live: Vec<&Act> = standing_acts(acts).collect();
    let is_disputed = |act: &Act| act.verification == Verification::Disputed;
    let leads = |act: &Act, other: &Act| {
        !is_disputed(other)
            && other.kind == act.kind
            && other.party == act.party
            && other.dates().next().is_some()
    };
    let is_aside = |act: &Act| {
        is_disputed(act) && !REPEATED.contains(&act.kind) && live.iter().any(|other| leads(act, other))
    };
    let (aside, kept): (Vec<&Act>, Vec<&Act>) = live.iter().copied().partition(|act| is_aside(act));
    let mut kinds: Vec<ActKind> = aside.into_iter().map(|act| act.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    // The corrected acts are gone already.
    (kept.into_iter().map(|act| Act { corrects: None, ..act.clone() }).collect(), kinds)
}

impl Standing {
    /// The answer to a case.
    pub(super) fn of(case: Case, set_aside: Vec<ActKind>) -> Self {
        let answer = clock::answer(&case);
        Self {
            status: answer.standing,
            since: answer.since,
            missing: reason(&answer),
            next_change_on: answer.next_change_on,
            answer,
            case,
            set_aside,
            differing: Vec::new(),
        }
    }

    /// The answer for another day, where no other agreement bears on this one.
    pub fn on(&self, day: NaiveDate) -> Self {
        Self::of(Case { as_of: day, ..self.case.clone() }, self.set_aside.clone())
    }

    /// What the clock would answer on the same day if these acts were recorded too; nothing is kept.
    pub fn supposing(&self, acts: impl IntoIterator<Item = Act>) -> Self {
        let mut case = self.case.clone();
        case.acts.extend(acts);
        Self { differing: self.differing.clone(), ..Self::of(case, self.set_aside.clone()) }
    }

    /// The day of signature: the last of the parties', else the latest recorded one.
    pub fn signed_on(&self) -> Option<PartialDate> {
        let signed = self.case.acts.iter().filter(|act| act.kind == ActKind::Signed);
        let latest = signed.filter_map(|act| act.on).max_by_key(|date| date.latest());
        self.answer.dates.signature.partial().or(latest)
    }

    /// The statements that it expired or was abandoned, if their day has come and the clock tells otherwise.
    pub fn denied(&self) -> impl Iterator<Item = &Act> {
        self.case.acts.iter().filter(|act| {
            let come = act.effect().filter(|date| date.earliest() <= self.answer.as_of);
            come.is_some_and(|date| {
                (act.kind == ActKind::Expired && !self.expired_about(date))
                    || (act.kind == ActKind::Abandoned && self.was_signed_by(date))
            })
        })
    }

    /// Whether it expired on this date by the clock; whoever states the last day of the term means the same.
    fn expired_about(&self, date: PartialDate) -> bool {
        let days = self.since.bounds().filter(|_| self.status == Status::Expired);
        days.is_some_and(|(first, last)| date.latest() >= first - Days::new(1) && date.earliest() <= last)
    }

    fn was_signed_by(&self, date: PartialDate) -> bool {
        self.answer.dates.signature.bounds().is_some_and(|(first, _)| first <= date.latest())
    }

    /// Whether it is over.
    pub const fn is_over(&self) -> bool {
        match self.status {
            Status::Withdrawn | Status::Replaced | Status::Terminated | Status::Expired => true,
            Status::None
            | Status::SignedNotInForce
            | Status::ProvisionallyApplied
            | Status::InForce
            | Status::InForceRenewed
            | Status::Operative
            | Status::OperativeRenewed
            | Status::Suspended
            | Status::TerminationPending
            | Status::Unknown => false,
        }
    }
}

/// The first of what is missing; none where the standing tells more than what is missing would.
fn reason(answer: &Answer) -> Option<Reason> {
    let awaits = [Status::None, Status::SignedNotInForce, Status::Unknown];
    if !awaits.contains(&answer.standing) {
        return None;
    }
    if answer.flags.contains(&Flag::Uncertain) {
        return Some(Reason::Uncertain);
    }
    let reasons: Vec<Reason> = answer.missing.iter().map(Reason::of).collect();
    let unsigned = reasons.contains(&Reason::Signature).then_some(Reason::Signature);
    unsigned.or_else(|| reasons.first().copied())
}

#[cfg(test)]
#[path = "standing_tests.rs"]
mod tests;
