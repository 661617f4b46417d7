//! What somebody supposes: an act with its dates, or another day.

use super::super::rows::PartyRow;
use super::forms;
use crate::calendar::PartialDate;
use crate::lifecycle::clock::case::Scope;
use crate::lifecycle::{Act, ActKind};
use crate::web::form::{Errors, Fields};
use chrono::NaiveDate;

/// The kinds to which the clock gives a meaning (clock.md §2-3).
pub static KINDS: [ActKind; 18] = [
    ActKind::Signed,
    ActKind::SignedAdReferendum,
    ActKind::SignatureConfirmed,
    ActKind::InternalProcedureCompleted,
    ActKind::InstrumentExchanged,
    ActKind::NoteReceived,
    ActKind::ProvisionalApplicationStarted,
    ActKind::ProvisionalApplicationEnded,
    ActKind::EnteredIntoForce,
    ActKind::BecameOperative,
    ActKind::Extended,
    ActKind::Suspended,
    ActKind::Resumed,
    ActKind::TerminationNotified,
    ActKind::TerminationNoticeWithdrawn,
    ActKind::Terminated,
    ActKind::WithdrawnBeforeForce,
    ActKind::Replaced,
];

/// What is supposed.
#[derive(Debug, Clone)]
pub struct Supposition {
    /// The day for which the clock is asked.
    pub on: NaiveDate,
    /// The act that would be recorded; none for another day alone.
    pub act: Option<Act>,
}

/// Reads what the form supposes; `today` where no other day is named. A day is a whole one, the dates of the act may be partial.
pub fn read(fields: &Fields, parties: &[PartyRow], today: NaiveDate) -> Result<Supposition, Errors> {
    let mut errors = Errors::default();
    let e = &mut errors;
    let on = match fields.optional("on").map(|typed| PartialDate::parse(&typed)) {
        None => today,
        Some(Ok(date)) if date.is_whole() => date.earliest(),
        Some(_) => {
            e.add("on", "what-if-on-whole");
            today
        }
    };
    let act = act(fields, parties, e);
    if errors.is_empty() { Ok(Supposition { on, act }) } else { Err(errors) }
}

fn act(fields: &Fields, parties: &[PartyRow], e: &mut Errors) -> Option<Act> {
    let dates =
        ["acted_on", "received_on", "effective_on", "new_end"].map(|name| forms::date(fields, name, e));
    let [on, received, effective, new_end] = dates;
    let party = forms::party(fields, parties.len(), e).and_then(|n| parties.get(n));
    let scope = fields.optional("scope").map(|code| Scope::parse(&code));
    if scope == Some(None) {
        e.add("scope", "error-choice");
    }
    let Some(code) = fields.optional("kind") else {
        if dates.iter().any(Option::is_some) {
            e.add("kind", "what-if-kind");
        }
        return None;
    };
    let Some(kind) = ActKind::parse(&code).filter(|kind| KINDS.contains(kind)) else {
        e.add("kind", "error-choice");
        return None;
    };
    if [on, received, effective].iter().all(Option::is_none) && e.is_empty() {
        e.add("acted_on", "what-if-date");
    }
    let scope = scope.flatten().unwrap_or(Scope::Full);
    let party = party.map(|party| party.id.clone());
    Some(Act { party, on, received, effective, new_end, scope, ..Act::new(kind) })
}
