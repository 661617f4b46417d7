//! Entry into force: what a statement says and what the clause computes (clock.md §3).

use super::case::RelationKind;
use super::clause::{EntryClause, EntryRule};
use super::facts::{Deed, Facts};
use super::signals::Missing;
use super::signature::notification;
use super::working::{EntrySteps, Field, How, Input, Of, Working};
use crate::calendar::OutsideSpan;
use crate::lifecycle::act::ActKind;
use chrono::{Datelike, NaiveDate};

/// The signature, or which parties lack one.
pub type Signature<'f, 'c> = Result<&'f Deed<'c>, Vec<Missing>>;

/// What is known of entry into force.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What leads: the statement, else the clause.
    pub day: Option<NaiveDate>,
    /// What the clause computes.
    pub computed: Option<NaiveDate>,
    /// Whether there is anything to tell it by: a clause or a statement.
    pub is_provided_for: bool,
    /// What is lacking where nothing is stated.
    pub missing: Vec<Missing>,
    /// How the days came about.
    pub workings: Vec<Working>,
}

impl Entry {
    /// Whether a statement and the clause give different days.
    pub fn is_discrepant(&self) -> bool {
        matches!((self.day, self.computed), (Some(day), Some(computed)) if day != computed)
    }
}

/// Entry into force as far as the facts tell it.
pub fn entry(facts: &Facts, signature: &Signature) -> Entry {
    let stated = statement(facts);
    let clause = facts.case.clauses.entry.as_ref();
    let computed = match clause {
        Some(clause) => compute(facts, clause, signature),
        None => Err(with_signature(vec![Missing::EntryClause], signature)),
    };
    let is_provided_for = clause.is_some() || stated.is_some();
    let (computed, missing) = match computed {
        Ok(working) => (Some(working), Vec::new()),
        Err(missing) => (None, missing),
    };
    let computed_on = computed.as_ref().map(|working| working.value);
    let day = stated.map(|deed| deed.date).or(computed_on);
    let missing = if stated.is_some() { Vec::new() } else { missing };
    let workings = match stated {
        Some(deed) => {
            let apart = computed.map(|working| Working { of: Of::EntryIntoForceComputed, ..working });
            [said(deed)].into_iter().chain(apart).collect()
        }
        None => computed.into_iter().collect(),
    };
    Entry { day, computed: computed_on, is_provided_for, missing, workings }
}

/// The first of the statements that it is in force or operative.
fn statement<'f, 'c>(facts: &'f Facts<'c>) -> Option<&'f Deed<'c>> {
    let kinds = [ActKind::EnteredIntoForce, ActKind::BecameOperative];
    kinds.into_iter().filter_map(|kind| facts.first(kind)).min_by_key(|deed| deed.date)
}

fn said(deed: &Deed) -> Working {
    Working {
        of: Of::EntryIntoForce,
        how: How::Stated { kind: deed.act.kind },
        value: deed.date,
        inputs: vec![deed.input()],
        reading: None,
    }
}

/// The event from which it is counted.
struct Origin {
    on: NaiveDate,
    party: Option<String>,
    inputs: Vec<Input>,
}

impl Origin {
    fn of(deed: &Deed) -> Self {
        Self { on: deed.date, party: deed.act.party.clone(), inputs: vec![deed.input()] }
    }
}

fn compute(facts: &Facts, clause: &EntryClause, signature: &Signature) -> Result<Working, Vec<Missing>> {
    let shifted = origin(facts, clause.rule, signature)
        .and_then(|origin| shift(facts, clause, origin.on).map(|value| (origin, value)));
    let (origin, value) = match shifted {
        Ok(shifted) if signature.is_ok() => shifted,
        Ok(_) => return Err(with_signature(Vec::new(), signature)),
        Err(missing) => return Err(with_signature(missing, signature)),
    };
    let steps = EntrySteps {
        rule: clause.rule,
        on: origin.on,
        party: origin.party,
        basis: clause.basis,
        offset: clause.offset,
        snap: clause.snap,
        roll: clause.roll.as_ref().map(|roll| (roll.direction, roll.calendar.clone())),
    };
    let how = How::Entry(Box::new(steps));
    Ok(Working { of: Of::EntryIntoForce, how, value, inputs: origin.inputs, reading: None })
}

fn origin(facts: &Facts, rule: EntryRule, signature: &Signature) -> Result<Origin, Vec<Missing>> {
    let deed = |kind, missing| facts.last(kind).map(Origin::of).ok_or_else(|| vec![missing]);
    match rule {
        EntryRule::Signature => signature.as_ref().map(|deed| Origin::of(deed)).map_err(|_| Vec::new()),
        EntryRule::Fixed(date) => {
            let signed = signature.as_ref().map_err(|_| Vec::new())?;
            let input = Input { what: rule.code(), party: None, field: Field::Date, date };
            let on = facts.read(date).max(signed.date);
            Ok(Origin { on, party: None, inputs: vec![input, signed.input()] })
        }
        EntryRule::LastNotification => notification(facts).map(Origin::of),
        EntryRule::Exchange => deed(ActKind::InstrumentExchanged, Missing::Exchange),
        EntryRule::ReplyNote => deed(ActKind::NoteReceived, Missing::ReplyNote),
        EntryRule::WithOther => {
            let other = facts.related(RelationKind::EntersWith).max_by_key(|(day, _)| *day);
            let (on, input) = other.ok_or_else(|| vec![Missing::Other])?;
            Ok(Origin { on, party: None, inputs: vec![input] })
        }
        EntryRule::Condition => Err(vec![Missing::Condition]),
    }
}

/// What is lacking, and the signatures that are lacking as well.
fn with_signature(missing: Vec<Missing>, signature: &Signature) -> Vec<Missing> {
    let unsigned = signature.as_ref().err().into_iter().flatten();
    missing.into_iter().chain(unsigned.cloned()).collect()
}

/// Offset, snap and roll, in this order.
fn shift(facts: &Facts, clause: &EntryClause, on: NaiveDate) -> Result<NaiveDate, Vec<Missing>> {
    let reached = clause.offset.map_or(on, |offset| offset.after(on));
    let snapped = clause.snap.apply(reached);
    let Some(roll) = &clause.roll else {
        return Ok(snapped);
    };
    let rolled = match facts.case.calendars.get(&roll.calendar) {
        Some(calendar) => calendar.roll(snapped, roll.direction),
        None => Err(OutsideSpan { day: snapped }),
    };
    rolled
        .map_err(|outside| vec![Missing::Calendar { name: roll.calendar.clone(), year: outside.day.year() }])
}
