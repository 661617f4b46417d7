//! The verbs on an agreement's record: draft, edit, register, verify, void. Policy first, then the rule, then the store.

use super::change::{Request, change};
use super::completeness::{self, Item, TO_REGISTER};
use super::edit::Edit;
use super::entry::{self, Entered, NewAgreement};
use super::error::AgreementError;
use super::store;
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Tx};
use crate::web::form::Errors;
use chrono::Datelike;

/// Enters a draft.
pub fn draft(
    tx: &mut Tx,
    viewer: &Viewer,
    home: &str,
    new: &NewAgreement,
) -> Result<Entered, AgreementError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    entry::enter(tx, home, new, Deed::AgreementDrafted)
}

/// Saves the full form.
pub fn edit(tx: &mut Tx, viewer: &Viewer, id: &str, version: i32, edit: &Edit) -> Result<(), AgreementError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let request = Request { id, version, deed: Deed::AgreementEdited, reason: edit.reason.clone() };
    change(tx, viewer, request, |tx, aggregate| super::edit::apply(tx, viewer, aggregate, edit))
}

/// Registers a draft whose minimum data set is complete, and gives it its number.
pub fn register(
    tx: &mut Tx,
    viewer: &Viewer,
    home: &str,
    id: &str,
    version: i32,
) -> Result<(), AgreementError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let request = Request { id, version, deed: Deed::AgreementRegistered, reason: None };
    change(tx, viewer, request, |tx, a| {
        let mut errors = Errors::default();
        let standing = a.standing(tx.now().date())?;
        for check in completeness::checks(a, &standing) {
            let asked = TO_REGISTER.contains(&check.item) && check.item != Item::Kind;
            if asked && !check.held {
                errors.add(check.item.code(), "register-missing");
            }
        }
        if !errors.is_empty() {
            return Err(AgreementError::Invalid(errors));
        }
        if a.row.register_no.is_none() {
            let states: Vec<String> = a.parties.iter().map(|party| party.state_code.clone()).collect();
            let signed = standing.signed_on();
            let year = signed.map_or(tx.now().year(), crate::calendar::PartialDate::year);
            a.row.register_no = Some(entry::next_number(tx, home, &states, year, &a.row)?);
        }
        a.row.record_state = "submitted".into();
        Ok(())
    })
}

/// A second person has compared the record with the documents.
pub fn verify(tx: &mut Tx, viewer: &Viewer, id: &str, version: i32) -> Result<(), AgreementError> {
    let row = store::find(tx.db, viewer, id)?.ok_or(AgreementError::NotFound)?;
    viewer.may(Action::VerifyFact, Facts::after(&row.updated_by))?;
    viewer.may(Action::VerifyFact, Facts::after(&row.created_by))?;
    let request = Request { id, version, deed: Deed::AgreementVerified, reason: None };
    change(tx, viewer, request, |_, a| {
        a.row.record_state = "verified".into();
        Ok(())
    })
}

/// Voids an agreement with a reason; it stays readable and is never deleted.
pub fn void(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    reason: &str,
) -> Result<(), AgreementError> {
    viewer.may(Action::VoidRecord, Facts::NONE)?;
    let request = Request { id, version, deed: Deed::AgreementVoided, reason: Some(reason.to_owned()) };
    change(tx, viewer, request, |tx, a| {
        a.row.record_state = "voided".into();
        a.particulars.void_reason = Some(reason.to_owned());
        a.particulars.voided_by = Some(tx.by());
        a.particulars.voided_at = Some(tx.now());
        Ok(())
    })
}
