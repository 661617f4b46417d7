//! From what is written to what it means: a case whose parts fit together, or the path of the part that does not.

use super::clauses::clauses;
use super::read::CaseError;
use super::wire::{WireAct, WireCalendar, WireCase, WireParty, WireRelation};
use crate::calendar::{Holidays, Span, Unit};
use crate::lifecycle::act::Verification;
use crate::lifecycle::clock::case::{self, Act, Binding, Case, Party, Relation, Scope};
use std::collections::{BTreeMap, BTreeSet};

/// The case that is meant.
pub fn case(wire: WireCase) -> Result<Case, CaseError> {
    let parties = parties(wire.parties.into_iter().map(|party| party.0).collect())?;
    let acts: Vec<Act> = wire.acts.into_iter().map(|wire| act(wire.0)).collect();
    check(&acts, &parties)?;
    let clauses = clauses(wire.clauses.into_iter().map(|clause| clause.0))?;
    let as_of = match wire.as_of {
        Some(day) => day.0,
        None => case::last_date(&acts, &clauses)
            .ok_or_else(|| CaseError::at("as_of", "is missing, and no act has a date"))?,
    };
    let buffer = wire.settings.0.decision_buffer_days.map_or(Case::DECISION_BUFFER_DAYS, |days| days.0);
    Span::new(buffer, Unit::Days)
        .map_err(|error| CaseError::at("settings.decision_buffer_days", error.to_string()))?;
    Ok(Case {
        id: wire.id,
        as_of,
        parties,
        clauses,
        acts,
        relations: wire.relations.into_iter().map(|wire| relation(wire.0)).collect(),
        decision_buffer_days: buffer,
        calendars: calendars(wire.calendars.0)?,
    })
}

fn parties(wire: Vec<WireParty>) -> Result<Vec<Party>, CaseError> {
    let mut seen = BTreeSet::new();
    for (at, party) in wire.iter().enumerate() {
        if !seen.insert(party.id.as_str()) {
            return Err(CaseError::at(
                format!("parties[{at}].id"),
                format!("there are two parties {}", party.id),
            ));
        }
    }
    let party = |party: WireParty| Party {
        id: party.id,
        binding: party.binding.map_or(Binding::Undetermined, |binding| binding.0),
    };
    Ok(wire.into_iter().map(party).collect())
}

fn act(wire: WireAct) -> Act {
    Act {
        id: wire.id,
        kind: wire.kind.0,
        party: wire.party,
        on: wire.on.map(|date| date.0),
        received: wire.received.map(|date| date.0),
        effective: wire.effective.map(|date| date.0),
        new_end: wire.new_end.map(|date| date.0),
        scope: wire.scope.map_or(Scope::Full, |scope| scope.0),
        verification: wire.verification.map_or(Verification::Recorded, |verification| verification.0),
        corrects: wire.corrects,
    }
}

const fn relation(wire: WireRelation) -> Relation {
    let entry_into_force = match wire.entry_into_force {
        Some(date) => Some(date.0),
        None => None,
    };
    Relation { kind: wire.kind.0, entry_into_force }
}

/// Acts name parties that there are; each id stands once; no act corrects itself, directly or by a circle.
fn check(acts: &[Act], parties: &[Party]) -> Result<(), CaseError> {
    let mut corrections: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    for (at, act) in acts.iter().enumerate() {
        if let Some(party) = act.party.as_deref().filter(|id| parties.iter().all(|party| party.id != *id)) {
            return Err(CaseError::at(format!("acts[{at}].party"), format!("there is no party {party}")));
        }
        if let Some(id) = act.id.as_deref()
            && corrections.insert(id, act.corrects.as_deref()).is_some()
        {
            return Err(CaseError::at(format!("acts[{at}].id"), format!("there are two acts {id}")));
        }
    }
    for (at, act) in acts.iter().enumerate() {
        if act.id.as_deref().is_some_and(|id| is_circle(&corrections, id)) {
            return Err(CaseError::at(format!("acts[{at}].corrects"), "an act cannot correct itself"));
        }
    }
    Ok(())
}

fn is_circle(corrections: &BTreeMap<&str, Option<&str>>, id: &str) -> bool {
    let next = |id: &str| corrections.get(id).copied().flatten();
    let mut on_the_way = next(id);
    for _ in 0..corrections.len() {
        match on_the_way {
            Some(other) if other == id => return true,
            Some(other) => on_the_way = next(other),
            None => return false,
        }
    }
    false
}

fn calendars(wire: BTreeMap<String, WireCalendar>) -> Result<BTreeMap<String, Holidays>, CaseError> {
    let calendar = |(name, wire): (String, WireCalendar)| {
        let days = wire.holidays.into_iter().map(|day| day.0).collect();
        match Holidays::new(wire.from.0, wire.to.0, days) {
            Ok(calendar) => Ok((name, calendar)),
            Err(error) => Err(CaseError::at(format!("calendars.{name}.to"), error.to_string())),
        }
    };
    wire.into_iter().map(calendar).collect()
}
