//! The verbs on acts, signatures, relations and sources of an agreement.

use super::aggregate::Aggregate;
use super::change::{Request, change};
use super::entry::NewAct;
use super::error::AgreementError;
use super::kinds::RelationKind;
use super::recording::{self, Recording};
use super::rows::RelationRow;
use super::store;
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Tx};
use crate::calendar::PartialDate;
use crate::clock::new_id;
use crate::lifecycle::{self, Backdating, Verification};
use crate::web::form::Errors;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Records an act, with the signatures under it if it is one.
pub fn record(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    act: &NewAct,
) -> Result<String, AgreementError> {
    recording::record(tx, viewer, id, version, Recording::of(act.clone()))
}

/// An act recorded more than five working days after it was done needs its reason; none lies in the future.
pub fn check_dates(act: &NewAct, today: NaiveDate, errors: &mut Errors) {
    let first = act.acted_on.or(act.received_on).or(act.effective_on);
    match first {
        None => errors.add("acted_on", "act-date-missing"),
        Some(_) if act.acted_on.or(act.received_on).is_some_and(|date| date.earliest() > today) => {
            errors.add("acted_on", "act-date-future");
        }
        Some(date) if is_backdated(date, today) => check_backdating(act, errors),
        Some(_) => {}
    }
}

/// Why it is recorded late: one word, and for "other" a sentence too.
fn check_backdating(act: &NewAct, errors: &mut Errors) {
    match (act.backdating, &act.backdating_reason) {
        (None, _) => errors.add("backdating", "act-backdating"),
        (Some(Backdating::Other), None) => errors.add("backdating_reason", "act-backdating-reason"),
        (Some(Backdating::Other | Backdating::History | Backdating::LateEvidence), _) => {}
    }
}

/// Whether the act is recorded so late that the register says so.
pub fn is_late(act: &NewAct, today: NaiveDate) -> bool {
    act.acted_on.or(act.received_on).or(act.effective_on).is_some_and(|date| is_backdated(date, today))
}

/// Whether `date` lies more than five working days (Monday to Friday) before `today`.
pub fn is_backdated(date: PartialDate, today: NaiveDate) -> bool {
    let mut day = today;
    let mut working_days = 0;
    while working_days < 5 {
        let Some(before) = day.checked_sub_days(Days::new(1)) else {
            return false;
        };
        day = before;
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            working_days += 1;
        }
    }
    date.latest() < day
}

/// What a second person says of a recorded act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judgement {
    /// Compared with the evidence and found right.
    Verified,
    /// Sources disagree; and how, where that is asked.
    Disputed(Option<String>),
    /// Entered in error; stays readable.
    Voided(String),
}

/// Verifies, disputes or voids an act.
pub fn judge(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    act_id: &str,
    judgement: &Judgement,
) -> Result<(), AgreementError> {
    store::find(tx.db, viewer, id)?.ok_or(AgreementError::NotFound)?;
    let act = lifecycle::store::find(tx.db, id, act_id)?.ok_or(AgreementError::NotFound)?;
    let has_gone = act.verification == Verification::Voided.code();
    if has_gone || lifecycle::store::is_corrected(tx.db, id, act_id)? {
        return Err(AgreementError::NotFound);
    }
    let (action, deed, state, reason) = match judgement {
        Judgement::Verified => (Action::VerifyFact, Deed::ActVerified, Verification::Verified, None),
        Judgement::Disputed(reason) => {
            (Action::VerifyFact, Deed::ActDisputed, Verification::Disputed, reason.as_deref())
        }
        Judgement::Voided(reason) => {
            (Action::VoidRecord, Deed::ActVoided, Verification::Voided, Some(reason.as_str()))
        }
    };
    viewer.may(action, Facts::after(&act.recorded_by))?;
    let request = Request { id, version, deed, reason: reason.map(str::to_owned) };
    change(tx, viewer, request, |tx, _| {
        let (by, now) = (tx.by(), tx.now());
        Ok(lifecycle::store::update_verification(tx.db, act_id, state, (&by, now), reason)?)
    })
}

/// A relation to record.
#[derive(Debug, Clone)]
pub struct NewRelation {
    /// How this agreement stands to the other.
    pub kind: RelationKind,
    /// The other agreement.
    pub to_id: String,
    /// From when, as far as known.
    pub effective_on: Option<PartialDate>,
    /// The clause that says so.
    pub clause_ref: Option<String>,
    /// Whether it is assumed, not read in a text.
    pub assumed: bool,
}

/// Records a relation; a chain that would come back to its beginning is refused.
pub fn relate(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    new: &NewRelation,
) -> Result<(), AgreementError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    store::find(tx.db, viewer, &new.to_id)?.ok_or(AgreementError::NotFound)?;
    let request = Request { id, version, deed: Deed::RelationRecorded, reason: None };
    change(tx, viewer, request, |tx, a| {
        check_relation(tx, a, new)?;
        Ok(store::insert_relation(tx.db, &relation_row(id, new))?)
    })
}

/// The row of a relation.
pub fn relation_row(from_id: &str, new: &NewRelation) -> RelationRow {
    RelationRow {
        id: new_id(),
        from_id: from_id.to_owned(),
        to_id: new.to_id.clone(),
        kind: new.kind.code().into(),
        effective_on: new.effective_on.map(|date| date.to_string()),
        clause_ref: new.clause_ref.clone(),
        assumed: new.assumed,
    }
}

fn check_relation(tx: &mut Tx, a: &Aggregate, new: &NewRelation) -> Result<(), AgreementError> {
    let mut errors = Errors::default();
    let kind = new.kind.code();
    if new.to_id == a.row.id {
        errors.add("to", "relation-to-itself");
    } else if a
        .relations
        .iter()
        .any(|held| held.from_id == a.row.id && held.to_id == new.to_id && held.kind == kind)
    {
        errors.add("to", "relation-held");
    } else if new.kind.is_a_tree() && leads_to(tx, &new.to_id, &a.row.id, kind)? {
        errors.add("to", "relation-cycle");
    }
    if errors.is_empty() { Ok(()) } else { Err(AgreementError::Invalid(errors)) }
}

/// Whether relations of `kind` lead from `start` to `goal`.
fn leads_to(tx: &mut Tx, start: &str, goal: &str, kind: &str) -> Result<bool, AgreementError> {
    let mut open = vec![start.to_owned()];
    let mut seen = std::collections::HashSet::new();
    while let Some(at) = open.pop() {
        if at == goal {
            return Ok(true);
        }
        if seen.insert(at.clone()) {
            open.extend(store::list_targets(tx.db, &at, kind)?);
        }
    }
    Ok(false)
}

/// Takes a relation away; the history keeps it.
pub fn unrelate(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    relation: &str,
) -> Result<(), AgreementError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let request = Request { id, version, deed: Deed::RelationRemoved, reason: None };
    change(tx, viewer, request, |tx, _| {
        if store::delete_relation(tx.db, id, relation)? { Ok(()) } else { Err(AgreementError::NotFound) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_working_days_are_counted_without_weekends() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a Monday");
        for (date, backdated) in [
            ("2026-11-23", false),
            ("2026-11-16", false),
            ("2026-11-15", true),
            ("2026-11", false),
            ("2026-10", true),
            ("2025", true),
        ] {
            let date = PartialDate::parse(date).expect(date);
            assert_eq!(is_backdated(date, today), backdated, "{date}");
        }
    }
}
