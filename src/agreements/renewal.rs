//! Tacit renewal: the clock renews by the clause alone; a person confirms that no notice was sent or received. The act that
//! records it moves no date.

use super::aggregate::Aggregate;
use super::entry::NewAct;
use super::error::AgreementError;
use super::recording::{self, Recording};
use super::store;
use crate::access::Viewer;
use crate::audit::Tx;
use crate::calendar::PartialDate;
use crate::lifecycle::clock;
use crate::lifecycle::{ActKind, Backdating, Certainty, Standing, Status};
use crate::web::form::Errors;
use chrono::NaiveDate;

/// A renewed term that nobody has confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Renewal {
    /// The number of the term.
    pub no: u32,
    /// Its first day.
    pub starts: NaiveDate,
}

/// The renewed term to confirm: the current one, else the next one once notice against it would come too late.
pub fn unconfirmed(a: &Aggregate, standing: &Standing) -> Option<Renewal> {
    let dates = &standing.answer.dates;
    standing.case.clauses.renewal?;
    let current = dates.term_no?;
    let next_is_sure = is_running(standing.status)
        && dates.latest_safe_notice.bounds().is_some_and(|(_, last)| last < standing.answer.as_of);
    let terms = [
        (current > 0 && !is_before_force(standing.status)).then_some(current),
        next_is_sure.then_some(current + 1),
    ];
    let mut renewals = terms.into_iter().flatten().filter_map(|no| {
        let starts = clock::term_start(&standing.case, dates.entry_into_force, no)?;
        Some(Renewal { no, starts })
    });
    renewals.find(|renewal| !is_confirmed(a, standing, *renewal))
}

/// Whether an act of tacit renewal stands in the term: on its first day or later, before the term after it.
fn is_confirmed(a: &Aggregate, standing: &Standing, renewal: Renewal) -> bool {
    let after = clock::term_start(&standing.case, standing.answer.dates.entry_into_force, renewal.no + 1);
    let renewed = a.standing_acts().filter(|act| act.kind == ActKind::RenewedTacitly.code());
    let days = renewed.filter_map(|act| act.effective_on.as_deref().or(act.acted_on.as_deref()));
    let mut days = days.filter_map(|day| PartialDate::parse(day).ok());
    days.any(|day| day.latest() >= renewal.starts && after.is_none_or(|after| day.earliest() < after))
}

fn is_running(status: Status) -> bool {
    matches!(
        status,
        Status::InForce
            | Status::InForceRenewed
            | Status::Operative
            | Status::OperativeRenewed
            | Status::Suspended
    )
}

fn is_before_force(status: Status) -> bool {
    matches!(status, Status::None | Status::SignedNotInForce | Status::ProvisionallyApplied | Status::Unknown)
}

/// Records that a term was renewed because no notice was sent or received.
pub fn confirm(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    note: Option<String>,
) -> Result<(), AgreementError> {
    let row = store::find(tx.db, viewer, id)?.ok_or(AgreementError::NotFound)?;
    let a = Aggregate::load(tx.db, row)?;
    let standing = a.standing(tx.now().date())?;
    let Some(renewal) = unconfirmed(&a, &standing) else {
        let mut errors = Errors::default();
        errors.add("note", "renewal-nothing");
        return Err(AgreementError::Invalid(errors));
    };
    let act = NewAct {
        effective_on: Some(PartialDate::day(renewal.starts)),
        certainty: Certainty::Confirmed,
        note,
        // A term that began long ago is confirmed as history; a person says so by confirming it.
        backdating: Some(Backdating::History),
        ..NewAct::of(ActKind::RenewedTacitly)
    };
    recording::record(tx, viewer, id, version, Recording::of(act)).map(drop)
}
