//! The verbs on final clauses: recorded, judged by a second person, voided with a reason; never rewritten.

use super::acts::Judgement;
use super::aggregate::Aggregate;
use super::change::{Request, change};
use super::error::AgreementError;
use super::store;
use crate::access::{Action, Facts, Viewer};
use crate::audit::canonical::canonical;
use crate::audit::{Deed, Tx};
use crate::clock::new_id;
use crate::db::DbError;
use crate::directory::{self, SourceDraft};
use crate::lifecycle::store::{ClauseRow, clauses};
use crate::lifecycle::{ClauseKind, Verification};
use crate::web::form::Errors;
use chrono::NaiveDateTime;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A clause to enter.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are described in domain.md §2")]
pub struct NewClause {
    pub kind: ClauseKind,
    pub article: Option<String>,
    /// As the clock reads it; none for a clause that gives no date.
    pub rule: Option<Value>,
    /// The words by language.
    pub texts: BTreeMap<String, String>,
    pub source_id: Option<String>,
    pub verification: Verification,
}

/// The row of a clause, not yet stored.
pub fn row(agreement_id: &str, new: &NewClause, by: &str, at: NaiveDateTime) -> ClauseRow {
    let verified = new.verification == Verification::Verified;
    ClauseRow {
        id: new_id(),
        agreement_id: agreement_id.to_owned(),
        kind: new.kind.code().into(),
        article: new.article.clone(),
        rule: new.rule.as_ref().map(canonical),
        texts: canonical(&json!(new.texts)),
        source_id: new.source_id.clone(),
        verification: new.verification.code().into(),
        recorded_by: by.to_owned(),
        recorded_at: at,
        verified_by: verified.then(|| "import".to_owned()),
        verified_at: verified.then_some(at),
        void_reason: None,
    }
}

/// Adds a clause; the caller has asked the policy and checked that it goes with the others.
pub fn insert(tx: &mut Tx, agreement_id: &str, new: &NewClause) -> Result<(), DbError> {
    let row = row(agreement_id, new, &tx.by(), tx.now());
    clauses::insert(tx.db, &row)
}

/// Records a clause, with the source that its form names anew.
pub fn record(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    mut new: NewClause,
    source: Option<&SourceDraft>,
) -> Result<(), AgreementError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let request = Request { id, version, deed: Deed::ClauseRecorded, reason: None };
    change(tx, viewer, request, |tx, a| {
        check(a, &new).map_err(AgreementError::Invalid)?;
        if let Some(draft) = source {
            let source_id = directory::insert_source(tx, draft)?;
            store::link_source(tx.db, id, &source_id)?;
            new.source_id = Some(source_id);
        }
        Ok(insert(tx, id, &new)?)
    })
}

/// Whether the clause goes with what the record holds: one rule on a matter, and a source of the record.
pub fn check(a: &Aggregate, new: &NewClause) -> Result<(), Errors> {
    let mut errors = Errors::default();
    let mut ruling = a.clauses.iter().filter(|held| !held.is_voided() && held.rule.is_some());
    let is_second = ruling.any(|held| held.kind == new.kind.code());
    if new.rule.is_some() && new.kind.has_one_rule() && is_second {
        errors.add("rule", "error-clause-second");
    }
    if new.source_id.as_deref().is_some_and(|source| !a.source_ids().contains(&source)) {
        errors.add("source", "error-choice");
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// Verifies, disputes or voids a clause.
pub fn judge(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    clause_id: &str,
    judgement: &Judgement,
) -> Result<(), AgreementError> {
    store::find(tx.db, viewer, id)?.ok_or(AgreementError::NotFound)?;
    let clause = clauses::find(tx.db, id, clause_id)?.ok_or(AgreementError::NotFound)?;
    let (action, deed, state, reason) = match judgement {
        Judgement::Verified => (Action::VerifyFact, Deed::ClauseVerified, Verification::Verified, None),
        Judgement::Disputed(_) => (Action::VerifyFact, Deed::ClauseDisputed, Verification::Disputed, None),
        Judgement::Voided(reason) => {
            (Action::VoidRecord, Deed::ClauseVoided, Verification::Voided, Some(reason.as_str()))
        }
    };
    viewer.may(action, Facts::after(&clause.recorded_by))?;
    if clause.is_voided() {
        return Err(AgreementError::Voided);
    }
    let request = Request { id, version, deed, reason: reason.map(str::to_owned) };
    change(tx, viewer, request, |tx, _| {
        let (by, now) = (tx.by(), tx.now());
        Ok(clauses::update_verification(tx.db, clause_id, state, &by, now, reason)?)
    })
}
