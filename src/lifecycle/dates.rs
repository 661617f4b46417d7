//! The dates of the legal clock one by one, as pages and the dossier list them: each with its value or what is missing.

use super::clock::clause::{Event, Term};
use super::clock::working::{How, Of};
use super::clock::{Missing, When, Working};
use super::confidence::{Checks, Confidence};
use super::standing::Standing;
use super::store::ClauseRow;
use crate::db::DbError;
use std::collections::BTreeSet;

/// What a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// As far as it is known.
    At(When),
    /// There is none: the agreement lasts without an end.
    Indefinite,
}

/// What would tell a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// Something that the clock misses.
    Missing(Missing),
    /// The day of an event from which it is counted.
    Event(Event),
}

/// A date of the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalDate<'s> {
    /// Which date.
    pub of: Of,
    /// What has to be done by it.
    pub label: Option<&'s str>,
    /// The number of the term that it ends.
    pub term_no: Option<u32>,
    /// The date.
    pub value: Value,
    /// How it came about.
    pub workings: Vec<&'s Working>,
    /// What is missing.
    pub lacks: Vec<Lack>,
    /// How far what it rests on is checked.
    pub confidence: Confidence,
    /// The acts with a date of which sources differ, among those it rests on.
    pub differing: Vec<String>,
}

/// The dates that the clauses and acts give or ask for, in the order of an agreement's life; the signature is an act.
pub fn dates<'s>(standing: &'s Standing, clauses: &[ClauseRow]) -> Result<Vec<LegalDate<'s>>, DbError> {
    let list = List { standing, checks: Checks::new(standing, clauses)? };
    let (dates, rules) = (&standing.answer.dates, &standing.case.clauses);
    let mut found = Vec::new();
    found.extend(list.known(Of::ProvisionalFrom, dates.provisional_from));
    found.extend(list.entry());
    if dates.entry_into_force != dates.entry_into_force_computed {
        found.extend(list.known(Of::EntryIntoForceComputed, dates.entry_into_force_computed));
    }
    found.extend(rules.term.map(|term| list.term(term)));
    found.extend(list.known(Of::LatestSafeNotice, dates.latest_safe_notice));
    found.extend(list.known(Of::DecisionBy, dates.decision_by));
    found.extend(list.end());
    for (clause, (label, on)) in rules.within.iter().zip(&dates.within) {
        found.push(list.within(clause.event, label, *on));
    }
    Ok(found)
}

struct List<'s> {
    standing: &'s Standing,
    checks: Checks<'s>,
}

impl<'s> List<'s> {
    fn date(&self, of: Of, on: When, lacks: Vec<Lack>) -> LegalDate<'s> {
        let workings = self.standing.answer.workings.iter().filter(|working| working.of == of);
        self.explained(of, on, workings.collect(), lacks)
    }

    fn explained(&self, of: Of, on: When, workings: Vec<&'s Working>, lacks: Vec<Lack>) -> LegalDate<'s> {
        let least = workings.iter().map(|working| self.checks.confidence(working)).min();
        let confidence = match on {
            When::Unknown => Confidence::Missing,
            When::Day(_) | When::Between { .. } => least.unwrap_or(Confidence::Recorded),
        };
        let lacks = if on == When::Unknown { lacks } else { Vec::new() };
        let differing: BTreeSet<String> =
            workings.iter().flat_map(|working| self.checks.differing(working)).collect();
        let differing = differing.into_iter().collect();
        LegalDate {
            of,
            label: None,
            term_no: None,
            value: Value::At(on),
            workings,
            lacks,
            confidence,
            differing,
        }
    }

    fn known(&self, of: Of, on: When) -> Option<LegalDate<'s>> {
        (on != When::Unknown).then(|| self.date(of, on, Vec::new()))
    }

    /// Entry into force; where the agreement ended without it, nobody waits for it.
    fn entry(&self) -> Option<LegalDate<'s>> {
        let on = self.standing.answer.dates.entry_into_force;
        if on == When::Unknown && self.standing.is_over() {
            return None;
        }
        let lacks = self.missing(|missing| *missing != Missing::TerminationOpinion);
        Some(self.date(Of::EntryIntoForce, on, lacks))
    }

    fn term(&self, term: Term) -> LegalDate<'s> {
        let on = self.standing.answer.dates.term_end;
        let lacks = vec![Lack::Event(Event::EntryIntoForce)];
        let date =
            LegalDate { term_no: self.standing.answer.dates.term_no, ..self.date(Of::TermEnd, on, lacks) };
        match term {
            Term::For(_) | Term::Until(_) => date,
            Term::Indefinite => {
                let confidence = self.checks.term_clause();
                LegalDate { value: Value::Indefinite, lacks: Vec::new(), confidence, ..date }
            }
        }
    }

    fn end(&self) -> Option<LegalDate<'s>> {
        let on = self.standing.answer.dates.effective_end;
        let lacks = self.missing(|missing| *missing == Missing::TerminationOpinion);
        let is_asked = on != When::Unknown || !lacks.is_empty();
        is_asked.then(|| self.date(Of::EffectiveEnd, on, lacks))
    }

    fn within(&self, event: Event, label: &'s str, on: When) -> LegalDate<'s> {
        let explains =
            |working: &&Working| matches!(&working.how, How::Within { label: of, .. } if of == label);
        let workings = self.standing.answer.workings.iter().filter(explains).collect();
        let lacks = vec![Lack::Event(event)];
        LegalDate { label: Some(label), ..self.explained(Of::Within, on, workings, lacks) }
    }

    fn missing(&self, is_wanted: impl Fn(&Missing) -> bool) -> Vec<Lack> {
        let missing = self.standing.answer.missing.iter().filter(|missing| is_wanted(missing));
        missing.cloned().map(Lack::Missing).collect()
    }
}
