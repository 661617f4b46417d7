//! Provisional application: from when, and until when if not until entry into force (clock.md §3).

use super::clause::ProvisionalFrom;
use super::entry::Signature;
use super::facts::Facts;
use super::working::{Field, How, Input, Of, Working};
use crate::lifecycle::act::ActKind;
use chrono::NaiveDate;

/// A stretch of provisional application.
#[derive(Debug, Clone)]
pub struct Provisional {
    /// How its first day came about.
    pub from: Working,
    /// The day from which an act ended it.
    pub ended: Option<NaiveDate>,
}

impl Provisional {
    /// Whether it is applied provisionally on the day, as long as it is neither in force nor ended.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.value <= day && self.ended.is_none_or(|ended| day < ended)
    }
}

/// The stretch that begins with the earlier of clause and act; an act ends it that does not come before it.
pub fn provisional(facts: &Facts, signature: &Signature) -> Option<Provisional> {
    let clauses = facts.case.clauses.provisional.iter();
    let by_clause = clauses.filter_map(|from| by_clause(facts, *from, signature));
    let from = by_clause.chain(by_act(facts)).min_by_key(|working| working.value)?;
    let ends = facts.of_kind(ActKind::ProvisionalApplicationEnded).map(|deed| deed.date);
    let ended = ends.filter(|day| from.value <= *day).min();
    Some(Provisional { from, ended })
}

fn by_clause(facts: &Facts, from: ProvisionalFrom, signature: &Signature) -> Option<Working> {
    let (value, inputs) = match (from, signature) {
        (ProvisionalFrom::Signature, Ok(signed)) => (signed.date, vec![signed.input()]),
        (ProvisionalFrom::Date(date), Ok(signed)) => {
            let input = Input { what: "provisional_from", party: None, field: Field::Date, date };
            (facts.read(date).max(signed.date), vec![input, signed.input()])
        }
        (ProvisionalFrom::Signature | ProvisionalFrom::Date(_), Err(_)) => return None,
        (ProvisionalFrom::Note, Ok(_) | Err(_)) => {
            let note = facts.last(ActKind::NoteReceived)?;
            (note.date, vec![note.input()])
        }
    };
    let how = How::ProvisionalClause { from };
    Some(Working { of: Of::ProvisionalFrom, how, value, inputs, reading: None })
}

fn by_act(facts: &Facts) -> Option<Working> {
    let deed = facts.first(ActKind::ProvisionalApplicationStarted)?;
    Some(Working {
        of: Of::ProvisionalFrom,
        how: How::ProvisionalAct,
        value: deed.date,
        inputs: vec![deed.input()],
        reading: None,
    })
}
