//! By which of its dates an act counts (clock.md §2).

use super::case::Act;
use super::clause::{Basis, Clauses};
use super::working::Field;
use crate::calendar::PartialDate;
use crate::lifecycle::act::ActKind;

/// The trigger date of an act, or the date on which it takes effect; without it the act is as if absent.
pub fn dated(clauses: &Clauses, act: &Act) -> Option<(PartialDate, Field)> {
    let on = || act.on.map(|date| (date, Field::On));
    let received = || act.received.map(|date| (date, Field::Received));
    let by = |basis| match basis {
        Basis::Received => received(),
        Basis::Sent => on(),
    };
    match dating(act.kind) {
        Dating::Done => on(),
        Dating::Notification => by(clauses.notification_basis()),
        Dating::Notice => by(clauses.notice_basis()),
        Dating::Effect => act.effective.map(|date| (date, Field::Effective)).or_else(received).or_else(on),
    }
}

/// Whether acts of this kind count from a trigger date, and take no effect of their own.
pub const fn is_trigger(kind: ActKind) -> bool {
    match dating(kind) {
        Dating::Done | Dating::Notification | Dating::Notice => true,
        Dating::Effect => false,
    }
}

/// How an act gets its date (clock.md §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dating {
    /// A trigger act dated on the day it was done.
    Done,
    /// A trigger act dated by the basis of the entry-into-force clause.
    Notification,
    /// A trigger act dated by the `from` of the termination clause.
    Notice,
    /// An act that takes effect.
    Effect,
}

const fn dating(kind: ActKind) -> Dating {
    match kind {
        ActKind::Signed | ActKind::SignatureConfirmed | ActKind::InstrumentExchanged => Dating::Done,
        ActKind::InternalProcedureCompleted | ActKind::NoteReceived => Dating::Notification,
        ActKind::TerminationNotified => Dating::Notice,
        ActKind::Proposed
        | ActKind::NegotiationOpened
        | ActKind::NegotiationRound
        | ActKind::NegotiationSuspended
        | ActKind::TextAdopted
        | ActKind::Initialled
        | ActKind::SignedAdReferendum
        | ActKind::NoteSent
        | ActKind::Ratified
        | ActKind::Approved
        | ActKind::Accepted
        | ActKind::ProvisionalApplicationStarted
        | ActKind::ProvisionalApplicationEnded
        | ActKind::EnteredIntoForce
        | ActKind::BecameOperative
        | ActKind::Published
        | ActKind::PublicationWaived
        | ActKind::RegisteredUn
        | ActKind::Amended
        | ActKind::Extended
        | ActKind::RenewedTacitly
        | ActKind::DeclarationMade
        | ActKind::ReservationMade
        | ActKind::ReservationWithdrawn
        | ActKind::Objection
        | ActKind::Corrected
        | ActKind::SuspensionNotified
        | ActKind::Suspended
        | ActKind::Resumed
        | ActKind::TerminationNoticeWithdrawn
        | ActKind::Terminated
        | ActKind::Expired
        | ActKind::Replaced
        | ActKind::Succeeded
        | ActKind::WithdrawnBeforeForce
        | ActKind::Abandoned
        | ActKind::MarkingChanged
        | ActKind::ContactChanged => Dating::Effect,
    }
}
