//! A case: an agreement's parties, clauses, acts and relations, and the day for which the clock is asked (clock.md §4).

use super::clause::Clauses;
use super::dating::dated;
use crate::calendar::{Holidays, PartialDate};
use crate::codes;
use crate::lifecycle::act::{ActKind, Verification};
use chrono::NaiveDate;
use std::collections::BTreeMap;

codes! {
    /// Whether a party holds itself bound by the agreement.
    Binding { Binding = "binding", NonBinding = "non_binding", Mixed = "mixed", Undetermined = "undetermined" }
}

codes! {
    /// Whether a suspension is of the whole agreement or of a part (clock.md §3, suspension).
    Scope { Full = "full", Partial = "partial" }
}

codes! {
    /// How another agreement bears on this one.
    RelationKind { ReplacedBy = "replaced_by", EntersWith = "eif_with" }
}

/// A party of the agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its id, which the acts name.
    pub id: String,
    /// Whether it holds itself bound.
    pub binding: Binding,
}

/// A dated deed of one party, or of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its id, which a correction names.
    pub id: Option<String>,
    /// What was done.
    pub kind: ActKind,
    /// By which party; none for all.
    pub party: Option<String>,
    /// The day it was done.
    pub on: Option<PartialDate>,
    /// The day the other side received it.
    pub received: Option<PartialDate>,
    /// The day on which it takes effect, where stated.
    pub effective: Option<PartialDate>,
    /// The end to which an extension moves the term.
    pub new_end: Option<PartialDate>,
    /// How much of the agreement a suspension concerns.
    pub scope: Scope,
    /// How far it is checked.
    pub verification: Verification,
    /// The id of the act whose place it takes.
    pub corrects: Option<String>,
}

impl Act {
    /// An act of this kind by all parties, without dates.
    pub const fn new(kind: ActKind) -> Self {
        Self {
            id: None,
            kind,
            party: None,
            on: None,
            received: None,
            effective: None,
            new_end: None,
            scope: Scope::Full,
            verification: Verification::Recorded,
            corrects: None,
        }
    }

    /// The day it takes effect: stated, else received, else done.
    pub fn effect(&self) -> Option<PartialDate> {
        self.effective.or(self.received).or(self.on)
    }

    /// Every date that stands in it.
    pub fn dates(&self) -> impl Iterator<Item = PartialDate> {
        [self.on, self.received, self.effective, self.new_end].into_iter().flatten()
    }
}

/// The entry into force of another agreement, where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relation {
    /// How it bears on this one.
    pub kind: RelationKind,
    /// When the other agreement enters into force.
    pub entry_into_force: Option<PartialDate>,
}

/// What the clock is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The case's own id, repeated in the answer.
    pub id: Option<String>,
    /// The day for which the answer is given.
    pub as_of: NaiveDate,
    /// The parties.
    pub parties: Vec<Party>,
    /// The final clauses.
    pub clauses: Clauses,
    /// The recorded acts.
    pub acts: Vec<Act>,
    /// The agreements that bear on this one.
    pub relations: Vec<Relation>,
    /// How many days before the latest safe notice the house decides.
    pub decision_buffer_days: u32,
    /// Calendars of holidays by name.
    pub calendars: BTreeMap<String, Holidays>,
}

impl Case {
    /// How many days before the latest safe notice the house decides, where nothing else is set (clock.md §3).
    pub const DECISION_BUFFER_DAYS: u32 = 30;

    /// Whether any date in it is partial, so that it must be read twice.
    pub fn is_partial(&self) -> bool {
        let acts = self.acts.iter().flat_map(Act::dates);
        let relations = self.relations.iter().filter_map(|relation| relation.entry_into_force);
        acts.chain(relations).chain(self.clauses.dates()).any(|date| !date.is_whole())
    }
}

/// The acts that are left when voided ones are dropped and corrections have taken their places (clock.md §2).
pub fn standing_acts(acts: &[Act]) -> impl Iterator<Item = &Act> {
    let kept = acts.iter().filter(|act| act.verification != Verification::Voided);
    let corrected: Vec<&str> = kept.clone().filter_map(|act| act.corrects.as_deref()).collect();
    kept.filter(move |act| !act.id.as_deref().is_some_and(|id| corrected.contains(&id)))
}

/// The latest date that stands in any act, a partial one at its last day: the day asked for where none is named. An act
/// without its trigger date is as if absent (clock.md §2).
pub fn last_date(acts: &[Act], clauses: &Clauses) -> Option<NaiveDate> {
    let present = standing_acts(acts).filter(|act| dated(clauses, act).is_some());
    present.flat_map(Act::dates).map(PartialDate::latest).max()
}
