//! The acts and final clauses of a synthetic agreement, from which the clock gives its standing and its deadlines.

use crate::data::Numbers;
use entente::agreements::clauses::{self, NewClause};
use entente::agreements::rows::{AgreementRow, PartyRow};
use entente::clock::new_id;
use entente::db::{Db, DbError};
use entente::lifecycle::store::ActRow;
use entente::lifecycle::{self, ActKind, ClauseKind, Verification};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Writes the life of `row`: of one in five nothing but the signatures is known.
pub fn put(
    db: &mut Db,
    numbers: &mut Numbers,
    row: &AgreementRow,
    parties: &[PartyRow],
) -> Result<(), DbError> {
    let signed = row.signed_on.clone();
    for party in parties {
        lifecycle::store::insert(db, &act(row, ActKind::Signed, Some(&party.id), signed.clone()))?;
    }
    let rules = match numbers.below(10) {
        0 | 1 => Vec::new(),
        2 | 3 => vec![entry(), term(5), notice()],
        4 => vec![entry(), (ClauseKind::InitialTerm, json!({"rule": "term_indefinite"})), notice()],
        5 => {
            vec![(ClauseKind::EntryIntoForce, json!({"rule": "eif_last_notification", "basis": "received"}))]
        }
        _ => vec![entry(), term(5), renewal(), notice()],
    };
    for (kind, rule) in rules {
        put_clause(db, row, kind, rule)?;
    }
    if numbers.below(10) == 0 {
        let end = Some(format!("{}-06-30", row.signed_sort[..4].parse::<i32>().unwrap_or(2000) + 3));
        lifecycle::store::insert(db, &act(row, ActKind::Terminated, None, end))?;
    }
    Ok(())
}

fn entry() -> (ClauseKind, Value) {
    (ClauseKind::EntryIntoForce, json!({"rule": "eif_signature"}))
}

fn term(years: u32) -> (ClauseKind, Value) {
    (ClauseKind::InitialTerm, json!({"rule": "term_fixed", "n": years, "unit": "years"}))
}

fn renewal() -> (ClauseKind, Value) {
    let months = |n: u32| json!({"n": n, "unit": "months"});
    let rule = json!({"rule": "renew_tacit", "period": months(12), "times": null, "notice": months(6)});
    (ClauseKind::Renewal, rule)
}

fn notice() -> (ClauseKind, Value) {
    (
        ClauseKind::Termination,
        json!({"rule": "terminate_notice", "n": 6, "unit": "months", "from": "received", "effective": "offset"}),
    )
}

fn put_clause(db: &mut Db, row: &AgreementRow, kind: ClauseKind, rule: Value) -> Result<(), DbError> {
    let new = NewClause {
        kind,
        article: None,
        rule: Some(rule),
        texts: BTreeMap::new(),
        source_id: None,
        verification: Verification::Recorded,
    };
    lifecycle::store::clauses::insert(db, &clauses::row(&row.id, &new, &row.created_by, row.created_at))
}

fn act(row: &AgreementRow, kind: ActKind, party: Option<&str>, on: Option<String>) -> ActRow {
    ActRow {
        id: new_id(),
        agreement_id: row.id.clone(),
        party_id: party.map(str::to_owned),
        kind: kind.code().into(),
        sort_on: on.clone().unwrap_or_default(),
        acted_on: on,
        received_on: None,
        effective_on: None,
        certainty: "confirmed".into(),
        place: None,
        channel: None,
        reference_no: None,
        scope: None,
        note: None,
        source_id: None,
        verification: Verification::Recorded.code().into(),
        recorded_by: row.created_by.clone(),
        recorded_at: row.created_at,
        verified_by: None,
        verified_at: None,
        backdating_reason: None,
        void_reason: None,
        corrects_id: None,
        new_end: None,
        backdating: None,
        dispute_reason: None,
        set_aside_by: None,
    }
}
