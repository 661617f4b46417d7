//! The acts that count or exist on the day asked for, each date taken for one day (clock.md §1–2).

use super::case::{Act, Case, RelationKind, standing_acts};
use super::dating::{dated, is_trigger};
use super::working::{Field, Input};
use crate::calendar::{PartialDate, Reading};
use crate::lifecycle::act::ActKind;
use chrono::NaiveDate;

/// An act in one reading of its dates.
#[derive(Debug, Clone, Copy)]
pub struct Deed<'c> {
    /// The act.
    pub act: &'c Act,
    /// From which day it counts or exists.
    pub from: NaiveDate,
    /// Its trigger date, or the day on which it takes effect.
    pub date: NaiveDate,
    field: Field,
    written: PartialDate,
}

impl<'c> Deed<'c> {
    /// Who did it; none for all.
    pub fn party(&self) -> Option<&'c str> {
        self.act.party.as_deref()
    }

    /// The act and its date, as a working names them.
    pub fn input(&self) -> Input {
        Input {
            what: self.act.kind.code(),
            party: self.act.party.clone(),
            field: self.field,
            date: self.written,
        }
    }
}

/// What is known on the day asked for, in one reading.
#[derive(Debug, Clone)]
pub struct Facts<'c> {
    /// The case.
    pub case: &'c Case,
    /// For which day a partial date is taken.
    pub reading: Reading,
    deeds: Vec<Deed<'c>>,
}

impl<'c> Facts<'c> {
    /// What is known on the day for which the case asks.
    pub fn of(case: &'c Case, reading: Reading) -> Self {
        let deeds = standing_acts(&case.acts).filter_map(|act| deed(case, act, reading));
        let deeds = deeds.filter(|deed| deed.from <= case.as_of).collect();
        Self { case, reading, deeds }
    }

    /// All acts.
    pub fn all(&self) -> impl Iterator<Item = &Deed<'c>> {
        self.deeds.iter()
    }

    /// The acts of a kind.
    pub fn of_kind(&self, kind: ActKind) -> impl Iterator<Item = &Deed<'c>> {
        self.deeds.iter().filter(move |deed| deed.act.kind == kind)
    }

    /// The first act of a kind by its date.
    pub fn first(&self, kind: ActKind) -> Option<&Deed<'c>> {
        self.of_kind(kind).min_by_key(|deed| deed.date)
    }

    /// The last act of a kind by its date.
    pub fn last(&self, kind: ActKind) -> Option<&Deed<'c>> {
        self.of_kind(kind).max_by_key(|deed| deed.date)
    }

    /// A date of a clause or a relation, taken for one day.
    pub fn read(&self, date: PartialDate) -> NaiveDate {
        date.read(self.reading)
    }

    /// The known dates of the relations of a kind, each with its input.
    pub fn related(&self, kind: RelationKind) -> impl Iterator<Item = (NaiveDate, Input)> {
        let of_kind = self.case.relations.iter().filter(move |relation| relation.kind == kind);
        of_kind.filter_map(|relation| relation.entry_into_force).map(move |date| {
            let input = Input { what: kind.code(), party: None, field: Field::EntryIntoForce, date };
            (self.read(date), input)
        })
    }
}

/// The act in a reading, if it has the date that it counts by.
fn deed<'c>(case: &'c Case, act: &'c Act, reading: Reading) -> Option<Deed<'c>> {
    let (written, field) = dated(&case.clauses, act)?;
    let date = written.read(reading);
    let from = if is_trigger(act.kind) { date } else { exists_from(act, reading).unwrap_or(date) };
    Some(Deed { act, from, date, field, written })
}

/// An act that takes effect exists from the earliest of its dates.
fn exists_from(act: &Act, reading: Reading) -> Option<NaiveDate> {
    [act.effective, act.received, act.on].into_iter().flatten().map(|date| date.read(reading)).min()
}
