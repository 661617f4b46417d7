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

codes! {
    /// Why an act is recorded more than five working days after it was done.
    Backdating { History = "history", LateEvidence = "late_evidence", Other = "other" }
}

codes! {
    /// What acts are about, in the order of an instrument's life: how the form groups its kinds.
    ActGroup {
        Conclusion = "conclusion", Consent = "consent", Force = "force", Change = "change", Pause = "pause",
        End = "end", Publication = "publication", Party = "party",
    }
}

impl ActKind {
    /// What it is about.
    pub const fn group(self) -> ActGroup {
        match self {
            Self::Proposed
            | Self::NegotiationOpened
            | Self::NegotiationRound
            | Self::NegotiationSuspended
            | Self::TextAdopted
            | Self::Initialled
            | Self::Signed
            | Self::SignedAdReferendum
            | Self::SignatureConfirmed
            | Self::Abandoned => ActGroup::Conclusion,
            Self::NoteSent
            | Self::NoteReceived
            | Self::Ratified
            | Self::Approved
            | Self::Accepted
            | Self::InstrumentExchanged
            | Self::InternalProcedureCompleted
            | Self::DeclarationMade
            | Self::ReservationMade
            | Self::ReservationWithdrawn
            | Self::Objection => ActGroup::Consent,
            Self::ProvisionalApplicationStarted
            | Self::ProvisionalApplicationEnded
            | Self::EnteredIntoForce
            | Self::BecameOperative => ActGroup::Force,
            Self::Amended | Self::Extended | Self::RenewedTacitly | Self::Corrected => ActGroup::Change,
            Self::SuspensionNotified | Self::Suspended | Self::Resumed => ActGroup::Pause,
            Self::TerminationNotified
            | Self::TerminationNoticeWithdrawn
            | Self::Terminated
            | Self::Expired
            | Self::Replaced
            | Self::WithdrawnBeforeForce => ActGroup::End,
            Self::Published | Self::PublicationWaived | Self::RegisteredUn => ActGroup::Publication,
            Self::Succeeded | Self::MarkingChanged | Self::ContactChanged => ActGroup::Party,
        }
    }

    /// Whether it sets a new end of the term.
    pub const fn sets_an_end(self) -> bool {
        matches!(self, Self::Extended)
    }

    /// Whether it may concern a part of the agreement only.
    pub const fn may_be_partial(self) -> bool {
        matches!(self, Self::SuspensionNotified | Self::Suspended)
    }

    /// Whether the day on which the other side received it counts (clock.md §2).
    pub const fn counts_from_receipt(self) -> bool {
        matches!(self, Self::InternalProcedureCompleted | Self::NoteReceived | Self::TerminationNotified)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_holds_kinds() {
        for group in ActGroup::ALL {
            assert!(ActKind::ALL.iter().any(|kind| kind.group() == *group), "{}", group.code());
        }
    }
}
