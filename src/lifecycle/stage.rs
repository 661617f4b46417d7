//! The stages of conclusion as one pure machine (dossier §11.1): facts in, for each move a verdict out.
//!
//! Most of a register is history: where the facts lie before the record was begun, the guards of the way are no obstacle;
//! what they would have asked for is left open and listed ([`left_open`]). docs/lifecycle.md is written from this file.

use crate::codes;
use std::collections::BTreeSet;

codes! {
    /// How far the conclusion has come.
    Stage {
        Proposal = "proposal", Mandated = "mandated", Negotiation = "negotiation", TextAgreed = "text_agreed",
        ClearedForSignature = "cleared_for_signature", SignedPartially = "signed_partially", Signed = "signed",
        InternalProcedures = "internal_procedures", Concluded = "concluded", Abandoned = "abandoned",
        NotRatified = "not_ratified",
    }
}

codes! {
    /// A move from stage to stage.
    Move {
        Mandate = "mandate", OpenNegotiation = "open_negotiation", AgreeText = "agree_text", Reopen = "reopen",
        ClearForSignature = "clear_for_signature", SignPartially = "sign_partially", Sign = "sign",
        BeginProcedures = "begin_procedures", Conclude = "conclude", EnterSigned = "enter_signed",
        EnterConcluded = "enter_concluded", Abandon = "abandon", NotRatify = "not_ratify",
    }
}

codes! {
    /// What a move asks of the record.
    Guard {
        EarlierStage = "earlier_stage", Kind = "kind", TwoParties = "two_parties", Owner = "owner",
        LeadMinistry = "lead_ministry", TextAdopted = "text_adopted", Text = "text",
        AuthenticLanguages = "authentic_languages", Binding = "binding", LegalAuthority = "legal_authority",
        EntryClause = "entry_clause", SomeSigned = "some_signed", AllSigned = "all_signed", Powers = "powers",
        SignaturesVerified = "signatures_verified", Originals = "originals", ProceduresNeeded = "procedures_needed",
        InForce = "in_force", ForceVerified = "force_verified",
    }
}

codes! {
    /// Who makes a move.
    Who { Officer = "officer", Approver = "approver", Manager = "manager" }
}

codes! {
    /// What the person who makes a move writes down.
    Asks { Nothing = "nothing", Basis = "basis", Reason = "reason" }
}

/// What the machine must know of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The stage that the record states.
    pub stage: Stage,
    /// Whether every party holds it to be non-binding: the track without ratification.
    pub is_non_binding: bool,
    /// Whether it was signed before the record was begun.
    pub is_history: bool,
    /// The guards that are met.
    pub met: BTreeSet<Guard>,
}

/// What the machine says of a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// What it states has happened: the move is to be made now.
    Due,
    /// It can be made.
    Possible,
    /// It cannot be made yet, and why.
    NotYet(Vec<Guard>),
    /// It lies behind, or its way is closed.
    NoLonger,
}

impl Stage {
    /// Whether the way of conclusion ends here without an instrument in force.
    pub const fn is_exit(self) -> bool {
        match self {
            Self::Abandoned | Self::NotRatified => true,
            Self::Proposal
            | Self::Mandated
            | Self::Negotiation
            | Self::TextAgreed
            | Self::ClearedForSignature
            | Self::SignedPartially
            | Self::Signed
            | Self::InternalProcedures
            | Self::Concluded => false,
        }
    }

    /// Whether `other` can still be reached by moves, or is this stage.
    pub fn leads_to(self, other: Self) -> bool {
        let mut open = vec![self];
        let mut seen = BTreeSet::new();
        while let Some(at) = open.pop() {
            if at == other {
                return true;
            }
            if seen.insert(at) {
                open.extend(Move::ALL.iter().filter(|step| step.from().contains(&at)).map(|step| step.to()));
            }
        }
        false
    }
}

impl Move {
    /// The stages from which it leads.
    pub const fn from(self) -> &'static [Stage] {
        use Stage::{
            ClearedForSignature, InternalProcedures, Mandated, Negotiation, Proposal, Signed,
            SignedPartially, TextAgreed,
        };
        match self {
            Self::Mandate => &[Proposal],
            Self::OpenNegotiation => &[Mandated],
            Self::AgreeText => &[Negotiation],
            Self::Reopen | Self::ClearForSignature => &[TextAgreed],
            Self::SignPartially => &[ClearedForSignature],
            Self::Sign => &[ClearedForSignature, SignedPartially],
            Self::BeginProcedures => &[Signed],
            Self::Conclude => &[Signed, InternalProcedures],
            Self::EnterSigned => &[Proposal, Mandated, Negotiation, TextAgreed],
            Self::EnterConcluded => {
                &[Proposal, Mandated, Negotiation, TextAgreed, ClearedForSignature, SignedPartially]
            }
            Self::Abandon => {
                &[Proposal, Mandated, Negotiation, TextAgreed, ClearedForSignature, SignedPartially]
            }
            Self::NotRatify => &[Signed, InternalProcedures],
        }
    }

    /// The stage to which it leads.
    pub const fn to(self) -> Stage {
        match self {
            Self::Mandate => Stage::Mandated,
            Self::OpenNegotiation | Self::Reopen => Stage::Negotiation,
            Self::AgreeText => Stage::TextAgreed,
            Self::ClearForSignature => Stage::ClearedForSignature,
            Self::SignPartially => Stage::SignedPartially,
            Self::Sign | Self::EnterSigned => Stage::Signed,
            Self::BeginProcedures => Stage::InternalProcedures,
            Self::Conclude | Self::EnterConcluded => Stage::Concluded,
            Self::Abandon => Stage::Abandoned,
            Self::NotRatify => Stage::NotRatified,
        }
    }

    /// What it asks of the record.
    pub const fn guards(self) -> &'static [Guard] {
        use Guard::{
            AllSigned, AuthenticLanguages, Binding, EntryClause, ForceVerified, InForce, Kind, LeadMinistry,
            LegalAuthority, Originals, Owner, Powers, ProceduresNeeded, SignaturesVerified, SomeSigned, Text,
            TextAdopted, TwoParties,
        };
        match self {
            Self::Mandate => &[Kind, TwoParties, Owner],
            Self::OpenNegotiation => &[LeadMinistry],
            Self::AgreeText => &[TextAdopted, Text, AuthenticLanguages],
            Self::ClearForSignature => &[Binding, LegalAuthority, EntryClause],
            Self::SignPartially => &[SomeSigned, Powers],
            Self::Sign => &[AllSigned, Powers, Originals, SignaturesVerified],
            Self::BeginProcedures => &[ProceduresNeeded],
            Self::Conclude => &[InForce, ForceVerified],
            Self::EnterSigned => &[AllSigned],
            Self::EnterConcluded => &[InForce],
            Self::Reopen | Self::Abandon | Self::NotRatify => &[],
        }
    }

    /// The guard that is the very thing which the move states; a move without one is a person's choice.
    pub const fn states(self) -> Option<Guard> {
        match self {
            Self::AgreeText => Some(Guard::TextAdopted),
            Self::SignPartially => Some(Guard::SomeSigned),
            Self::Sign | Self::EnterSigned => Some(Guard::AllSigned),
            Self::BeginProcedures => Some(Guard::ProceduresNeeded),
            Self::Conclude | Self::EnterConcluded => Some(Guard::InForce),
            Self::Mandate
            | Self::OpenNegotiation
            | Self::Reopen
            | Self::ClearForSignature
            | Self::Abandon
            | Self::NotRatify => None,
        }
    }

    /// Who makes it: an officer; a manager other than whoever prepared it; any manager.
    pub const fn who(self) -> Who {
        match self {
            Self::Mandate | Self::ClearForSignature => Who::Approver,
            Self::Abandon | Self::NotRatify => Who::Manager,
            Self::OpenNegotiation
            | Self::AgreeText
            | Self::Reopen
            | Self::SignPartially
            | Self::Sign
            | Self::BeginProcedures
            | Self::Conclude
            | Self::EnterSigned
            | Self::EnterConcluded => Who::Officer,
        }
    }

    /// What is written down with it.
    pub const fn asks(self) -> Asks {
        match self {
            Self::Mandate | Self::ClearForSignature => Asks::Basis,
            Self::Reopen | Self::Abandon | Self::NotRatify => Asks::Reason,
            Self::OpenNegotiation
            | Self::AgreeText
            | Self::SignPartially
            | Self::Sign
            | Self::BeginProcedures
            | Self::Conclude
            | Self::EnterSigned
            | Self::EnterConcluded => Asks::Nothing,
        }
    }

    /// Whether it enters history at once instead of going the way.
    pub const fn enters_history(self) -> bool {
        matches!(self, Self::EnterSigned | Self::EnterConcluded)
    }

    /// Whether the track has it: what is not binding is not ratified.
    const fn is_on_track(self, facts: &Facts) -> bool {
        let asks_for_ratification = matches!(self, Self::BeginProcedures | Self::NotRatify);
        !(facts.is_non_binding && asks_for_ratification && matches!(facts.stage, Stage::Signed))
    }

    /// What it still lacks on this record.
    fn lacks(self, facts: &Facts) -> Vec<Guard> {
        let applies = |guard: &Guard| match guard.is_for_binding_only() {
            true => !facts.is_non_binding,
            false => true,
        };
        let waived = |guard: &Guard| facts.is_history && self.states() != Some(*guard);
        let asked =
            self.guards().iter().copied().filter(|guard| applies(guard) && !facts.met.contains(guard));
        asked.filter(|guard| !waived(guard)).collect()
    }
}

impl Guard {
    /// Whether only a binding instrument asks for it.
    pub const fn is_for_binding_only(self) -> bool {
        match self {
            Self::LegalAuthority | Self::EntryClause | Self::Powers => true,
            Self::EarlierStage
            | Self::Kind
            | Self::TwoParties
            | Self::Owner
            | Self::LeadMinistry
            | Self::TextAdopted
            | Self::Text
            | Self::AuthenticLanguages
            | Self::Binding
            | Self::SomeSigned
            | Self::AllSigned
            | Self::SignaturesVerified
            | Self::Originals
            | Self::ProceduresNeeded
            | Self::InForce
            | Self::ForceVerified => false,
        }
    }
}

/// What the machine says of a move on this record.
pub fn verdict(step: Move, facts: &Facts) -> Verdict {
    if !step.is_on_track(facts) || (step.enters_history() && !facts.is_history) {
        return Verdict::NoLonger;
    }
    if !step.from().contains(&facts.stage) {
        let comes = step.from().iter().any(|from| facts.stage.leads_to(*from)) && !step.enters_history();
        return if comes { Verdict::NotYet(vec![Guard::EarlierStage]) } else { Verdict::NoLonger };
    }
    // Where every side has signed, nobody waits for the others.
    if step == Move::SignPartially && facts.met.contains(&Guard::AllSigned) {
        return Verdict::NoLonger;
    }
    let lacks = step.lacks(facts);
    match (lacks.is_empty(), step.states()) {
        (false, _) => Verdict::NotYet(lacks),
        (true, Some(_)) => Verdict::Due,
        (true, None) => Verdict::Possible,
    }
}

/// What the moves up to the record's stage ask for and the record does not hold: no obstacle any more, but open.
pub fn left_open(facts: &Facts) -> Vec<Guard> {
    asked_so_far(facts).into_iter().filter(|guard| !facts.met.contains(guard)).collect()
}

/// What the moves up to the record's stage ask for, whether the record holds it or not.
pub fn asked_so_far(facts: &Facts) -> Vec<Guard> {
    if facts.stage.is_exit() {
        return Vec::new();
    }
    let way = [
        Move::Mandate,
        Move::OpenNegotiation,
        Move::AgreeText,
        Move::ClearForSignature,
        Move::Sign,
        Move::Conclude,
    ];
    let behind = way.into_iter().filter(|step| {
        let is_past = !facts.stage.leads_to(step.to()) || facts.stage == step.to();
        is_past
            || (facts.stage != Stage::Proposal && step.from().iter().all(|from| !facts.stage.leads_to(*from)))
    });
    let nothing_met = Facts { is_history: false, met: BTreeSet::new(), ..facts.clone() };
    let mut asked: Vec<Guard> = behind.flat_map(|step| step.lacks(&nothing_met)).collect();
    asked.sort_unstable();
    asked.dedup();
    asked
}

#[cfg(test)]
#[path = "stage_tests.rs"]
mod tests;
