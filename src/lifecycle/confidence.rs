//! How sure a date of the clock is: as sure as the least checked clause or act that it rests on.

use super::act::{ActKind, Verification};
use super::clause::Rule;
use super::clock::clause::{EntryRule, Event, ProvisionalFrom};
use super::clock::working::{How, Of, TermAnchor};
use super::clock::{RuleKind, Working};
use super::standing::Standing;
use super::store::ClauseRow;
use crate::codes;
use crate::db::DbError;

codes! {
    /// How far what a date rests on is checked, the least first.
    Confidence { Missing = "missing", Disputed = "disputed", Recorded = "recorded", Verified = "verified" }
}

impl Confidence {
    const fn of(verification: Verification) -> Self {
        match verification {
            Verification::Verified => Self::Verified,
            Verification::Recorded => Self::Recorded,
            Verification::Disputed | Verification::Voided => Self::Disputed,
        }
    }
}

/// What the dates of a standing rest on.
#[derive(Debug)]
pub struct Checks<'s> {
    standing: &'s Standing,
    clauses: Vec<(Rule, Confidence)>,
}

impl<'s> Checks<'s> {
    /// The checks of a standing that was computed from these clauses.
    pub fn new(standing: &'s Standing, rows: &[ClauseRow]) -> Result<Self, DbError> {
        let mut clauses = Vec::new();
        for row in rows.iter().filter(|row| !row.is_voided()) {
            if let Some(rule) = row.read_rule()? {
                let checked =
                    Verification::parse(&row.verification).map_or(Confidence::Recorded, Confidence::of);
                clauses.push((rule, checked));
            }
        }
        Ok(Self { standing, clauses })
    }

    /// How sure the date is that this working explains.
    pub fn confidence(&self, working: &Working) -> Confidence {
        match &working.how {
            How::LastSignature { .. } => self.signature(),
            How::Stated { kind } | How::ActEnd { kind } => self.acts(&[*kind]),
            How::Entry(steps) => self.entered_by(steps.rule).min(self.signature()).min(self.entry_clause()),
            How::ProvisionalClause { from } => {
                let from = match from {
                    ProvisionalFrom::Signature | ProvisionalFrom::Date(_) => self.signature(),
                    ProvisionalFrom::Note => self.acts(&[ActKind::NoteReceived]),
                };
                from.min(self.clause(RuleKind::ProvisionalFrom))
            }
            How::ProvisionalAct => self.acts(&[ActKind::ProvisionalApplicationStarted]),
            How::Term { anchor, renewals, .. } => {
                let renewed = renewals.map(|_| self.clause(RuleKind::RenewTacit));
                let anchored = match anchor {
                    TermAnchor::EntryIntoForce(_) | TermAnchor::FixedEnd => self.clause(RuleKind::TermFixed),
                    TermAnchor::Extension => self.acts(&[ActKind::Extended]),
                };
                anchored.min(renewed.unwrap_or(Confidence::Verified)).min(self.date(Of::EntryIntoForce))
            }
            How::LatestSafeNotice { .. } => {
                let renewal = self.standing.case.clauses.renewal.and_then(|renewal| renewal.notice);
                let rule = if renewal.is_some() { RuleKind::RenewTacit } else { RuleKind::TerminateNotice };
                self.clause(rule).min(self.date(Of::TermEnd))
            }
            How::DecisionBuffer { .. } => self.date(Of::LatestSafeNotice),
            How::Notice { effective, term, .. } => {
                let rule = effective.map_or(RuleKind::RenewTacit, |_| RuleKind::TerminateNotice);
                let term = term.map_or(Confidence::Verified, |_| self.date(Of::TermEnd));
                self.acts(&[ActKind::TerminationNotified]).min(self.clause(rule)).min(term)
            }
            // The other agreement's record is checked on its own pages.
            How::ReplacedBy => Confidence::Recorded,
            How::Within { label, event, .. } => self.within(label).min(self.event(*event)),
        }
    }

    /// How sure the date of the answer is.
    fn date(&self, of: Of) -> Confidence {
        let workings = self.standing.answer.workings.iter().filter(|working| working.of == of);
        workings.map(|working| self.confidence(working)).min().unwrap_or(Confidence::Recorded)
    }

    fn signature(&self) -> Confidence {
        self.acts(&[ActKind::Signed, ActKind::SignedAdReferendum, ActKind::SignatureConfirmed])
    }

    fn entered_by(&self, rule: EntryRule) -> Confidence {
        match rule {
            EntryRule::LastNotification => self.acts(&[ActKind::InternalProcedureCompleted]),
            EntryRule::Exchange => self.acts(&[ActKind::InstrumentExchanged]),
            EntryRule::ReplyNote => self.acts(&[ActKind::NoteReceived]),
            EntryRule::WithOther => Confidence::Recorded,
            EntryRule::Signature | EntryRule::Fixed(_) | EntryRule::Condition => Confidence::Verified,
        }
    }

    fn entry_clause(&self) -> Confidence {
        self.least(|rule| matches!(rule, Rule::Entry(_)))
    }

    /// How far the clause on the term is checked.
    pub fn term_clause(&self) -> Confidence {
        self.least(|rule| matches!(rule, Rule::Term(_)))
    }

    fn clause(&self, kind: RuleKind) -> Confidence {
        self.least(|rule| rule.kind() == kind)
    }

    fn within(&self, label: &str) -> Confidence {
        self.least(|rule| matches!(rule, Rule::Within(clause) if clause.label == label))
    }

    fn least(&self, is_used: impl Fn(&Rule) -> bool) -> Confidence {
        let used = self.clauses.iter().filter(|(rule, _)| is_used(rule)).map(|(_, checked)| *checked);
        used.min().unwrap_or(Confidence::Recorded)
    }

    fn event(&self, event: Event) -> Confidence {
        match event {
            Event::Signature => self.signature(),
            Event::EntryIntoForce => self.date(Of::EntryIntoForce),
            Event::Act(kind) => self.acts(&[kind]),
        }
    }

    /// The least checked act of these kinds; a kind of which there is none takes nothing away.
    fn acts(&self, kinds: &[ActKind]) -> Confidence {
        let used = self.standing.case.acts.iter().filter(|act| kinds.contains(&act.kind));
        used.map(|act| Confidence::of(act.verification)).min().unwrap_or(Confidence::Verified)
    }
}
