//! An act: a dated deed of one side or both. Append-only: corrected by a new act that names the old.

use crate::codes;

codes! {
    /// What was done (dossier §10.2).
    ActKind {
        Proposed = "proposed", NegotiationOpened = "negotiation_opened", NegotiationRound = "negotiation_round",
        NegotiationSuspended = "negotiation_suspended", TextAdopted = "text_adopted", Initialled = "initialled",
        Signed = "signed", SignedAdReferendum = "signed_ad_referendum", SignatureConfirmed = "signature_confirmed",
        NoteSent = "note_sent", NoteReceived = "note_received", Ratified = "ratified", Approved = "approved",
        Accepted = "accepted", InstrumentExchanged = "instrument_exchanged",
        InternalProcedureCompleted = "internal_procedure_completed",
        ProvisionalApplicationStarted = "provisional_application_started",
        ProvisionalApplicationEnded = "provisional_application_ended", EnteredIntoForce = "entered_into_force",
        BecameOperative = "became_operative", Published = "published", PublicationWaived = "publication_waived",
        RegisteredUn = "registered_un", Amended = "amended", Extended = "extended", RenewedTacitly = "renewed_tacitly",
        DeclarationMade = "declaration_made", ReservationMade = "reservation_made",
        ReservationWithdrawn = "reservation_withdrawn", Objection = "objection", Corrected = "corrected",
        SuspensionNotified = "suspension_notified", Suspended = "suspended", Resumed = "resumed",
        TerminationNotified = "termination_notified", TerminationNoticeWithdrawn = "termination_notice_withdrawn",
        Terminated = "terminated", Expired = "expired", Replaced = "replaced", Succeeded = "succeeded",
        WithdrawnBeforeForce = "withdrawn_before_force", Abandoned = "abandoned", MarkingChanged = "marking_changed",
        ContactChanged = "contact_changed",
    }
}

codes! {
    /// How sure a date is.
    Certainty { Confirmed = "confirmed", Reported = "reported", Estimated = "estimated" }
}

codes! {
    /// How far an act is checked.
    Verification { Recorded = "recorded", Verified = "verified", Disputed = "disputed", Voided = "voided" }
}

/// The kinds that the forms of the first floor offer; the others come from imports until the clock has its forms.
pub static SIMPLE: [ActKind; 12] = [
    ActKind::Initialled,
    ActKind::Signed,
    ActKind::Ratified,
    ActKind::Approved,
    ActKind::InternalProcedureCompleted,
    ActKind::ProvisionalApplicationStarted,
    ActKind::EnteredIntoForce,
    ActKind::BecameOperative,
    ActKind::Published,
    ActKind::TerminationNotified,
    ActKind::Terminated,
    ActKind::Expired,
];
