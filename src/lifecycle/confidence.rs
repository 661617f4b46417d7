//! How sure a date of the clock is: as sure as the least checked clause or act that it rests on.

use super::act::{ActKind, Verification};
use super::clause::Rule;
use super::clock::clause::{EntryRule, Event, ProvisionalFrom};
use super::clock::working::{How, Of, TermAnchor};
use super::clock::{Act, RuleKind, Working};
use super::standing::{Differing, Standing};
use super::store::ClauseRow;
use crate::codes;
use crate::db::DbError;
use std::collections::BTreeSet;

/// The acts that sign.
const SIGNATURE: [ActKind; 3] = [ActKind::Signed, ActKind::SignedAdReferendum, ActKind::SignatureConfirmed];

/// Something that a date rests on.
enum Ground<'w> {
    /// Acts of these kinds.
    Acts(Vec<ActKind>),
    /// The clause on entry into force.
    EntryClause,
    /// A clause of a kind.
    Clause(RuleKind),
    /// The clause on what has to be done within a time.
    Within(&'w str),
    /// Another date of the answer.
    Date(Of),
    /// Another record.
    Elsewhere,
}

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
        let grounds = self.grounds(working);
        grounds.iter().map(|ground| self.sure(ground)).min().unwrap_or(Confidence::Verified)
    }

    /// The acts with a date of which sources differ and on which the date rests that this working explains.
    pub fn differing(&self, working: &Working) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for ground in self.grounds(working) {
            match ground {
                Ground::Acts(kinds) => {
                    let used = self.used(&kinds).filter(|act| self.differs(act).is_some());
                    found.extend(used.filter_map(|act| act.id.clone()));
                }
                Ground::Date(of) => {
                    self.workings(of).for_each(|working| found.extend(self.differing(working)));
                }
                Ground::EntryClause | Ground::Clause(_) | Ground::Within(_) | Ground::Elsewhere => {}
            }
        }
        found
    }

    fn grounds<'w>(&self, working: &'w Working) -> Vec<Ground<'w>> {
        let signature = || Ground::Acts(SIGNATURE.to_vec());
        let act = |kind: ActKind| Ground::Acts(vec![kind]);
        match &working.how {
            How::LastSignature { .. } => vec![signature()],
            How::Stated { kind } | How::ActEnd { kind } => vec![act(*kind)],
            How::Entry(steps) => {
                let mut grounds = vec![signature(), Ground::EntryClause];
                match steps.rule {
                    EntryRule::LastNotification => grounds.push(act(ActKind::InternalProcedureCompleted)),
                    EntryRule::Exchange => grounds.push(act(ActKind::InstrumentExchanged)),
                    EntryRule::ReplyNote => grounds.push(act(ActKind::NoteReceived)),
                    EntryRule::WithOther => grounds.push(Ground::Elsewhere),
                    EntryRule::Signature | EntryRule::Fixed(_) | EntryRule::Condition => {}
                }
                grounds
            }
            How::ProvisionalClause { from } => {
                let from = match from {
                    ProvisionalFrom::Signature | ProvisionalFrom::Date(_) => signature(),
                    ProvisionalFrom::Note => act(ActKind::NoteReceived),
                };
                vec![from, Ground::Clause(RuleKind::ProvisionalFrom)]
            }
            How::ProvisionalAct => vec![act(ActKind::ProvisionalApplicationStarted)],
            How::Term { anchor, renewals, .. } => {
                let anchored = match anchor {
                    TermAnchor::EntryIntoForce(_) | TermAnchor::FixedEnd => {
                        Ground::Clause(RuleKind::TermFixed)
                    }
                    TermAnchor::Extension => act(ActKind::Extended),
                };
                let renewed = renewals.map(|_| Ground::Clause(RuleKind::RenewTacit));
                [anchored, Ground::Date(Of::EntryIntoForce)].into_iter().chain(renewed).collect()
            }
            How::LatestSafeNotice { .. } => {
                let renewal = self.standing.case.clauses.renewal.and_then(|renewal| renewal.notice);
                let rule = if renewal.is_some() { RuleKind::RenewTacit } else { RuleKind::TerminateNotice };
                vec![Ground::Clause(rule), Ground::Date(Of::TermEnd)]
            }
            How::DecisionBuffer { .. } => vec![Ground::Date(Of::LatestSafeNotice)],
            How::Notice { effective, term, .. } => {
                let rule = effective.map_or(RuleKind::RenewTacit, |_| RuleKind::TerminateNotice);
                let term = term.map(|_| Ground::Date(Of::TermEnd));
                [act(ActKind::TerminationNotified), Ground::Clause(rule)].into_iter().chain(term).collect()
            }
            // The other agreement's record is checked on its own pages.
            How::ReplacedBy => vec![Ground::Elsewhere],
            How::Within { label, event, .. } => {
                let event = match event {
                    Event::Signature => signature(),
                    Event::EntryIntoForce => Ground::Date(Of::EntryIntoForce),
                    Event::Act(kind) => act(*kind),
                };
                vec![Ground::Within(label), event]
            }
        }
    }

    fn sure(&self, ground: &Ground) -> Confidence {
        match ground {
            Ground::Acts(kinds) => self.acts(kinds),
            Ground::EntryClause => self.least(|rule| matches!(rule, Rule::Entry(_))),
            Ground::Clause(kind) => self.least(|rule| rule.kind() == *kind),
            Ground::Within(label) => {
                self.least(|rule| matches!(rule, Rule::Within(clause) if clause.label == *label))
            }
            Ground::Date(of) => self.date(*of),
            Ground::Elsewhere => Confidence::Recorded,
        }
    }

    /// How sure the date of the answer is.
    fn date(&self, of: Of) -> Confidence {
        self.workings(of).map(|working| self.confidence(working)).min().unwrap_or(Confidence::Recorded)
    }

    fn workings(&self, of: Of) -> impl Iterator<Item = &'s Working> {
        self.standing.answer.workings.iter().filter(move |working| working.of == of)
    }

    /// How far the clause on the term is checked.
    pub fn term_clause(&self) -> Confidence {
        self.least(|rule| matches!(rule, Rule::Term(_)))
    }

    fn least(&self, is_used: impl Fn(&Rule) -> bool) -> Confidence {
        let used = self.clauses.iter().filter(|(rule, _)| is_used(rule)).map(|(_, checked)| *checked);
        used.min().unwrap_or(Confidence::Recorded)
    }

    fn used(&self, kinds: &[ActKind]) -> impl Iterator<Item = &'s Act> {
        self.standing.case.acts.iter().filter(move |act| kinds.contains(&act.kind))
    }

    /// Whether sources differ on a date of the act.
    fn differs(&self, act: &Act) -> Option<&'s Differing> {
        self.standing.differing.iter().find(|differing| act.id.as_ref() == Some(&differing.act))
    }

    /// The least checked act of these kinds, one of which the best source says otherwise being as good as disputed; a kind of which
    /// there is none takes nothing away.
    fn acts(&self, kinds: &[ActKind]) -> Confidence {
        let sure = |act: &Act| {
            let doubt = self.differs(act).filter(|differing| differing.is_doubtful);
            doubt.map_or(Confidence::Verified, |_| Confidence::Disputed).min(Confidence::of(act.verification))
        };
        self.used(kinds).map(sure).min().unwrap_or(Confidence::Verified)
    }
}
