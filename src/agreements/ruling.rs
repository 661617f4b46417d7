//! Where an official statement and the computation give different days of entry into force: a person rules which holds.
//! Both stay in the record; a statement that does not hold is disputed and no longer counts for the clock.

use super::aggregate::Aggregate;
use super::change::{Request, change};
use super::error::AgreementError;
use super::store;
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Tx};
use crate::clock::new_id;
use crate::codes;
use crate::lifecycle::clock::{Flag, When};
use crate::lifecycle::store::{ActRow, RulingRow};
use crate::lifecycle::{self, ActKind, Standing, Verification};
use crate::web::form::Errors;

codes! {
    /// Which of two dates holds.
    Holds { Stated = "stated", Computed = "computed" }
}

/// The two dates that differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discrepancy {
    /// What a statement says.
    pub stated: When,
    /// What the clause gives.
    pub computed: When,
}

/// The two dates, when they differ.
pub fn discrepancy(standing: &Standing) -> Option<Discrepancy> {
    let dates = &standing.answer.dates;
    let differ = standing.answer.flags.contains(&Flag::Discrepancy);
    let found = Discrepancy { stated: dates.entry_into_force, computed: dates.entry_into_force_computed };
    differ.then_some(found)
}

/// The ruling on the two dates as they are now; one on other dates does not answer for these.
pub fn standing_one<'a>(a: &'a Aggregate, standing: &Standing) -> Option<&'a RulingRow> {
    let found = discrepancy(standing)?;
    let (stated, computed) = (stored(found.stated), stored(found.computed));
    a.rulings.iter().rev().find(|ruling| ruling.stated == stated && ruling.computed == computed)
}

/// Whether two dates differ and nobody has ruled which holds.
pub fn is_open(a: &Aggregate, standing: &Standing) -> bool {
    discrepancy(standing).is_some() && standing_one(a, standing).is_none()
}

/// The statements of entry into force or effect that count.
pub fn statements(a: &Aggregate) -> impl Iterator<Item = &ActRow> {
    let kinds = [ActKind::EnteredIntoForce.code(), ActKind::BecameOperative.code()];
    a.standing_acts().filter(move |act| kinds.contains(&act.kind.as_str()) && act.set_aside_by.is_none())
}

/// A date as a ruling keeps it.
pub fn stored(on: When) -> String {
    match on {
        When::Unknown => String::new(),
        When::Day(day) => day.to_string(),
        When::Between { earliest, latest } => format!("{earliest}/{latest}"),
    }
}

/// Whoever recorded the statement does not rule on it.
pub fn may(viewer: &Viewer, a: &Aggregate) -> Result<(), crate::access::Refusal> {
    viewer.may(Action::VerifyFact, Facts::NONE)?;
    statements(a).try_for_each(|act| viewer.may(Action::VerifyFact, Facts::after(&act.recorded_by)))
}

/// Rules which date holds, with a reason.
pub fn rule(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    holds: Holds,
    reason: &str,
) -> Result<(), AgreementError> {
    let row = store::find(tx.db, viewer, id)?.ok_or(AgreementError::NotFound)?;
    may(viewer, &Aggregate::load(tx.db, row)?)?;
    let request = Request { id, version, deed: Deed::DateRuled, reason: Some(reason.to_owned()) };
    change(tx, viewer, request, |tx, a| {
        let standing = a.standing(tx.now().date())?;
        let Some(found) = discrepancy(&standing) else {
            let mut errors = Errors::default();
            errors.add("holds", "ruling-nothing");
            return Err(AgreementError::Invalid(errors));
        };
        if standing_one(a, &standing).is_some() {
            let mut errors = Errors::default();
            errors.add("holds", "ruling-done");
            return Err(AgreementError::Invalid(errors));
        }
        let ruling = RulingRow {
            id: new_id(),
            agreement_id: id.to_owned(),
            about: "entry_into_force".into(),
            stated: stored(found.stated),
            computed: stored(found.computed),
            holds: holds.code().into(),
            reason: reason.to_owned(),
            ruled_by: tx.by(),
            ruled_at: tx.now(),
        };
        lifecycle::store::rulings::insert(tx.db, &ruling)?;
        match holds {
            Holds::Stated => {}
            Holds::Computed => {
                let (by, now) = (tx.by(), tx.now());
                for act in statements(a) {
                    let checked = (by.as_str(), now);
                    let disputed = Verification::Disputed;
                    lifecycle::store::update_verification(tx.db, &act.id, disputed, checked, Some(reason))?;
                    lifecycle::store::set_aside(tx.db, &act.id, &ruling.id)?;
                }
            }
        }
        Ok(())
    })
}
