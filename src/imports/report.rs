//! What an import does, row by row: created, skipped because it is there already, out of scope, or at fault and why.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::candidate::{Candidate, Warning};
use super::mapping::Mapping;
use super::profile::Profile;
use super::reader;
use super::row::{FileError, Nature, Refusal, Row, Why};
use super::states::States;

/// What an import would do: what it would create, and its report.
#[derive(Debug)]
pub struct Plan {
    /// Agreements to create, in the order of the rows.
    pub candidates: Vec<Candidate>,
    /// The report.
    pub report: Report,
}

/// The report of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Id of the profile.
    pub profile: String,
    /// Version of the profile.
    pub profile_version: u32,
    /// Columns that the profile neither reads nor ignores with a reason.
    pub unknown_columns: Vec<String>,
    /// One entry for every row of the file.
    pub rows: Vec<Entry>,
}

/// What happens to one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The number a spreadsheet shows.
    pub row: usize,
    /// The external id, where the row has one.
    pub external_id: Option<String>,
    /// What happens.
    pub outcome: Outcome,
}

/// What happens to a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// An agreement is created.
    Created {
        /// The title for lists.
        title: String,
        /// Its register number, once it is created.
        register_no: Option<String>,
        /// What a person should look at.
        warnings: Vec<Warning>,
    },
    /// The register has it already.
    Skipped,
    /// The row is sound, but not of the sort that the profile takes.
    OutOfScope(Refusal),
    /// The row is at fault, and with it the file.
    Faulty(Refusal),
}

/// How many rows had which outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Totals {
    /// Agreements to create.
    pub created: usize,
    /// Of these, those with a warning.
    pub warned: usize,
    /// Already in the register.
    pub skipped: usize,
    /// Not taken because they are out of scope.
    pub out_of_scope: usize,
    /// At fault; with one of them nothing is imported.
    pub faulty: usize,
}

impl Report {
    /// The totals of the report.
    pub fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        for entry in &self.rows {
            match &entry.outcome {
                Outcome::Created { warnings, .. } => {
                    totals.created += 1;
                    totals.warned += usize::from(!warnings.is_empty());
                }
                Outcome::Skipped => totals.skipped += 1,
                Outcome::OutOfScope(_) => totals.out_of_scope += 1,
                Outcome::Faulty(_) => totals.faulty += 1,
            }
        }
        totals
    }
}

/// What an import of this file would do, given the external ids that the register holds.
pub fn plan(profile: &Profile, home: &str, bytes: &[u8], held: &BTreeSet<String>) -> Result<Plan, FileError> {
    let table = reader::read(bytes, &profile.required_columns())?;
    let mapping = Mapping { profile, states: &States::embedded(), home };
    let mut planning = Planning { mapping, held, seen: BTreeMap::new(), candidates: Vec::new() };
    let rows = table.rows.iter().map(|row| planning.entry(row)).collect();
    let required = profile.required_columns();
    let known =
        |column: &&String| required.contains(column.as_str()) || profile.ignored.contains_key(*column);
    let report = Report {
        profile: profile.id.clone(),
        profile_version: profile.version,
        unknown_columns: table.columns.iter().filter(|column| !known(column)).cloned().collect(),
        rows,
    };
    Ok(Plan { candidates: planning.candidates, report })
}

struct Planning<'a> {
    mapping: Mapping<'a>,
    held: &'a BTreeSet<String>,
    seen: BTreeMap<String, usize>,
    candidates: Vec<Candidate>,
}

impl Planning<'_> {
    fn entry(&mut self, row: &Result<Row, Refusal>) -> Entry {
        let row = match row {
            Ok(row) => row,
            Err(refusal) => return refused(None, refusal.clone()),
        };
        let id = match self.mapping.external_id(row) {
            Ok(id) => id,
            Err(refusal) => return refused(None, refusal),
        };
        if let Some(first) = self.seen.get(&id) {
            let twice = row.refuse(&self.mapping.profile.id_column, Why::SameIdAs(*first));
            return refused(Some(id), twice);
        }
        self.seen.insert(id.clone(), row.number);
        let outcome = self.outcome(row, &id);
        Entry { row: row.number, external_id: Some(id), outcome }
    }

    fn outcome(&mut self, row: &Row, id: &str) -> Outcome {
        if self.held.contains(id) {
            return Outcome::Skipped;
        }
        match self.mapping.candidate(row) {
            Ok(candidate) => {
                let (title, warnings) = (candidate.short_title.clone(), candidate.warnings.clone());
                self.candidates.push(candidate);
                Outcome::Created { title, register_no: None, warnings }
            }
            Err(refusal) => outcome_of(refusal),
        }
    }
}

fn refused(external_id: Option<String>, refusal: Refusal) -> Entry {
    Entry { row: refusal.row, external_id, outcome: outcome_of(refusal) }
}

fn outcome_of(refusal: Refusal) -> Outcome {
    match refusal.why.nature() {
        Nature::Faulty => Outcome::Faulty(refusal),
        Nature::OutOfScope => Outcome::OutOfScope(refusal),
    }
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
