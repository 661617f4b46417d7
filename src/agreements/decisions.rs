//! What the house decides when a term comes to its end: recorded with its basis, superseded by a later decision.

use super::change::{Request, change};
use super::error::AgreementError;
use super::store;
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Tx};
use crate::clock::new_id;
use crate::deadlines::decision::ABOUT_RENEWAL;
use crate::deadlines::{Chosen, DecisionRow, decisions};
use crate::web::form::Errors;
use chrono::NaiveDate;

/// A decision as it is entered.
#[derive(Debug, Clone)]
pub struct NewDecision {
    /// What was decided.
    pub chosen: Chosen,
    /// Why.
    pub basis: String,
    /// When.
    pub decided_on: NaiveDate,
}

/// Whether `viewer` may decide on the record of this owner.
pub fn may_decide(viewer: &Viewer, owner: Option<&str>) -> bool {
    viewer.may(Action::DecideRenewal, Facts::owned_by(owner)).is_ok()
}

/// Records a decision on the term that runs.
pub fn record(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    new: NewDecision,
) -> Result<(), AgreementError> {
    let row = store::find(tx.db, viewer, id)?.ok_or(AgreementError::NotFound)?;
    viewer.may(Action::DecideRenewal, Facts::owned_by(row.owner_id.as_deref()))?;
    let today = tx.now().date();
    let request = Request { id, version, deed: Deed::DecisionRecorded, reason: Some(new.basis.clone()) };
    change(tx, viewer, request, |tx, a| {
        let standing = a.standing(today)?;
        let mut errors = Errors::default();
        if standing.answer.dates.latest_safe_notice.bounds().is_none() || standing.is_over() {
            errors.add("chosen", "decision-no-term");
        }
        if new.decided_on > today {
            errors.add("decided_on", "decision-future");
        }
        if !errors.is_empty() {
            return Err(AgreementError::Invalid(errors));
        }
        let row = DecisionRow {
            id: new_id(),
            agreement_id: id.to_owned(),
            about: ABOUT_RENEWAL.to_owned(),
            term_no: standing.term_no(),
            chosen: new.chosen.code().to_owned(),
            basis: new.basis,
            decided_on: new.decided_on.to_string(),
            recorded_by: tx.by(),
            recorded_at: tx.now(),
        };
        Ok(decisions::insert(tx.db, &row)?)
    })
}
