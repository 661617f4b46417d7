//! The legal clock: what clauses and acts make of an agreement on a day. Pure: no database, no time of its own; the case
//! holds all it needs. Each file is one rule of docs/clock.md; `json` reads cases and writes answers.

pub mod answer;
pub mod case;
pub mod clause;
mod course;
mod dating;
mod ends;
pub mod english;
mod entry;
mod facts;
pub mod json;
mod notice;
mod outcome;
mod provisional;
pub mod report;
pub mod signals;
mod signature;
pub mod standing;
mod suspension;
mod terms;
#[cfg(test)]
pub(super) mod tests;
pub mod working;

pub use answer::{Answer, Dates, When};
pub use case::{Act, Binding, Case, Party, Relation, RelationKind, Scope};
pub use clause::Clauses;
pub use json::word::Rule as RuleKind;
pub use signals::{Flag, Missing};
pub use standing::Standing;
pub use working::Working;

use crate::calendar::Reading;
use chrono::NaiveDate;
use facts::Facts;
use outcome::Outcome;
use terms::Terms;

/// The answer for the day that the case asks for; partial dates are read twice (clock.md §1).
pub fn answer(case: &Case) -> Answer {
    let first = Outcome::of(case, Reading::First);
    let last = if case.is_partial() { Outcome::of(case, Reading::Last) } else { first.clone() };
    Answer::of(case.id.clone(), case.as_of, first, last)
}

/// The first day of a term after the initial one; none where entry into force is not known to the day.
pub fn term_start(case: &Case, entry: When, no: u32) -> Option<NaiveDate> {
    let When::Day(entry) = entry else { return None };
    Terms::of(&Facts::of(case, Reading::First), Some(entry))?.start(no)
}
