//! A final clause: what the text says of the agreement's own life, with the rule by which the legal clock counts.
//! Append-only: a wrong one is voided with a reason and entered anew.

use super::clock::clause::{
    EntryClause, EntryRule, ProvisionalFrom, Survival, TacitRenewal, Term, Termination, Within,
};
use super::clock::json::{CaseError, read_clauses};
use super::clock::{Clauses, RuleKind};
use crate::codes;

codes! {
    /// What a clause is about (dossier §12.3).
    ClauseKind {
        EntryIntoForce = "entry_into_force", ProvisionalApplication = "provisional_application",
        InitialTerm = "initial_term", Renewal = "renewal", Termination = "termination", Suspension = "suspension",
        Review = "review", Amendment = "amendment", Survival = "survival", Replacement = "replacement",
        Registration = "registration", SettlementOfDisputes = "settlement_of_disputes", Language = "language",
        Other = "other",
    }
}

impl ClauseKind {
    /// What a clause with this rule is about.
    pub const fn of(rule: RuleKind) -> Self {
        match rule {
            RuleKind::EifSignature
            | RuleKind::EifFixed
            | RuleKind::EifLastNotification
            | RuleKind::EifExchange
            | RuleKind::EifReplyNote
            | RuleKind::EifWithOther
            | RuleKind::EifCondition => Self::EntryIntoForce,
            RuleKind::ProvisionalFrom => Self::ProvisionalApplication,
            RuleKind::TermIndefinite | RuleKind::TermFixed => Self::InitialTerm,
            RuleKind::RenewTacit | RuleKind::RenewAgreed => Self::Renewal,
            RuleKind::TerminateNotice | RuleKind::TerminateNone => Self::Termination,
            RuleKind::Within => Self::Other,
            RuleKind::Survival => Self::Survival,
        }
    }

    /// Whether an agreement has at most one rule on it.
    pub const fn has_one_rule(self) -> bool {
        match self {
            Self::EntryIntoForce | Self::InitialTerm | Self::Renewal | Self::Termination => true,
            Self::ProvisionalApplication
            | Self::Suspension
            | Self::Review
            | Self::Amendment
            | Self::Survival
            | Self::Replacement
            | Self::Registration
            | Self::SettlementOfDisputes
            | Self::Language
            | Self::Other => false,
        }
    }
}

/// The rule of one clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// How it enters into force.
    Entry(EntryClause),
    /// From when it is applied provisionally.
    Provisional(ProvisionalFrom),
    /// How long it lasts.
    Term(Term),
    /// How it is renewed without a word.
    TacitRenewal(TacitRenewal),
    /// That it is renewed by agreement.
    AgreedRenewal,
    /// How it is terminated.
    Termination(Termination),
    /// What has to be done within a time.
    Within(Within),
    /// What survives its end.
    Survival(Survival),
}

impl Rule {
    /// Reads the JSON of clock.md §4.
    pub fn read(json: &str) -> Result<Self, CaseError> {
        let Clauses { entry, provisional, term, renewal, termination, within, survival } =
            combined([json].into_iter())?;
        let all = [
            entry.map(Self::Entry),
            provisional.into_iter().next().map(Self::Provisional),
            term.map(Self::Term),
            renewal.map(Self::TacitRenewal),
            termination.map(Self::Termination),
            within.into_iter().next().map(Self::Within),
            survival.into_iter().next().map(Self::Survival),
        ];
        // The one rule that the clock reads and does not keep: it computes nothing.
        Ok(all.into_iter().flatten().next().unwrap_or(Self::AgreedRenewal))
    }

    /// Which rule it is.
    pub const fn kind(&self) -> RuleKind {
        match self {
            Self::Entry(clause) => match clause.rule {
                EntryRule::Signature => RuleKind::EifSignature,
                EntryRule::Fixed(_) => RuleKind::EifFixed,
                EntryRule::LastNotification => RuleKind::EifLastNotification,
                EntryRule::Exchange => RuleKind::EifExchange,
                EntryRule::ReplyNote => RuleKind::EifReplyNote,
                EntryRule::WithOther => RuleKind::EifWithOther,
                EntryRule::Condition => RuleKind::EifCondition,
            },
            Self::Provisional(_) => RuleKind::ProvisionalFrom,
            Self::Term(Term::Indefinite) => RuleKind::TermIndefinite,
            Self::Term(Term::For(_) | Term::Until(_)) => RuleKind::TermFixed,
            Self::TacitRenewal(_) => RuleKind::RenewTacit,
            Self::AgreedRenewal => RuleKind::RenewAgreed,
            Self::Termination(Termination::Notice { .. }) => RuleKind::TerminateNotice,
            Self::Termination(Termination::None) => RuleKind::TerminateNone,
            Self::Within(_) => RuleKind::Within,
            Self::Survival(_) => RuleKind::Survival,
        }
    }
}

/// The rules of an agreement together, as the clock takes them; two on the same matter are refused.
pub fn combined<'t>(rules: impl Iterator<Item = &'t str>) -> Result<Clauses, CaseError> {
    read_clauses(rules)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_read_back_as_what_it_is() {
        for (json, kind) in [
            (
                r#"{"rule": "eif_last_notification", "offset": {"n": 30, "unit": "days"}}"#,
                "eif_last_notification",
            ),
            (r#"{"rule": "eif_fixed", "date": "2025-01-01"}"#, "eif_fixed"),
            (r#"{"rule": "provisional_from", "from": "signature"}"#, "provisional_from"),
            (r#"{"rule": "term_indefinite"}"#, "term_indefinite"),
            (r#"{"rule": "term_fixed", "n": 5, "unit": "years"}"#, "term_fixed"),
            (r#"{"rule": "renew_tacit", "period": {"n": 1, "unit": "years"}}"#, "renew_tacit"),
            (r#"{"rule": "renew_agreed"}"#, "renew_agreed"),
            (r#"{"rule": "terminate_notice", "n": 6, "unit": "months", "from": "sent"}"#, "terminate_notice"),
            (r#"{"rule": "terminate_none"}"#, "terminate_none"),
            (r#"{"rule": "within", "event": "signature", "n": 1, "unit": "years", "label": "x"}"#, "within"),
            (r#"{"rule": "survival", "subject": "secrecy"}"#, "survival"),
        ] {
            assert_eq!(Rule::read(json).map(|rule| rule.kind().code()), Ok(kind), "{json}");
        }
        let refused = Rule::read(r#"{"rule": "term_fixed", "years": 5}"#).expect_err("no such field");
        assert_eq!(refused.path, "years");
    }

    #[test]
    fn two_rules_on_one_matter_do_not_go_together() {
        let rules = [r#"{"rule": "term_indefinite"}"#, r#"{"rule": "term_fixed", "end": "2030"}"#];
        let refused = combined(rules.into_iter()).expect_err("two terms");
        assert!(refused.message.contains("two clauses on term"), "{refused}");
    }
}
