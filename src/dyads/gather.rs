//! From the register to the table: every visible agreement through the years, by the legal clock.
//!
//! The clock is asked for the end of a year only where something can have turned since the last answer: that is known from the
//! answer itself and from the days of the acts, so that an agreement in force for an indefinite term costs a few questions
//! and not one a year.

use super::course::{At, Course, Force};
use super::store;
use super::table::{self, Row};
use crate::access::{Eyes, Viewer};
use crate::agreements::Aggregate;
use crate::audit::chain::Hash;
use crate::db::{Db, DbError};
use crate::memo::Memo;
use chrono::{Datelike, NaiveDate};
use std::sync::{Arc, LazyLock};

/// Agreements read at once.
const BATCH: i64 = 500;

/// What the table holds, and what is left out of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The rows, by pair and year.
    pub rows: Vec<Row>,
    /// The ids of the agreements that are counted.
    pub agreements: Vec<String>,
    /// How many pairs there are.
    pub pairs: usize,
    /// Drafts that are left out.
    pub drafts: i64,
    /// Pointer records that are left out: of them nothing is told.
    pub pointers: i64,
    /// Fictional samples that are left out.
    pub fictional: i64,
    /// Agreements with fewer than two states, which are left out.
    pub single: i64,
    /// The day of the last year's count.
    pub today: NaiveDate,
}

impl Table {
    /// What is left out, each with the key of its name.
    pub fn left_out(&self) -> [(&'static str, i64); 4] {
        [
            ("dyad-drafts", self.drafts),
            ("dyad-pointers", self.pointers),
            ("dyad-fictional", self.fictional),
            ("dyad-single", self.single),
        ]
    }
}

/// What was made holds until the log moves or the day ends (ADR 6).
static TABLES: LazyLock<Memo<Eyes, (Hash, NaiveDate), Table>> = LazyLock::new(|| Memo::new(16));

/// The table of what `viewer` may see, made anew when the register has changed.
pub fn table(db: &mut Db, viewer: &Viewer, today: NaiveDate) -> Result<Arc<Table>, DbError> {
    // Read before everything else: what is read later is never older than its stamp says.
    let stamp = (crate::audit::store::head(db)?.chain, today);
    TABLES.get_or_make(viewer.eyes(), stamp, || gather(db, viewer, today))
}

/// The codes of the areas that have a column.
pub fn areas() -> Vec<&'static str> {
    crate::areas::all().iter().filter(|area| area.facet == "area").map(|area| area.code.as_str()).collect()
}

/// The table of what `viewer` may see, as known today.
pub fn gather(db: &mut Db, viewer: &Viewer, today: NaiveDate) -> Result<Table, DbError> {
    let mut table = Table { today, ..Table::default() };
    let (mut courses, mut after) = (Vec::new(), String::new());
    loop {
        let rows = store::list(db, viewer, &after, BATCH)?;
        let Some(last) = rows.last().map(|row| row.id.clone()) else { break };
        let mut counted = Vec::with_capacity(rows.len());
        for row in rows {
            match (row.pointer_only, row.record_state.as_str(), row.fictional) {
                (true, _, _) => table.pointers += 1,
                (false, "draft", _) => table.drafts += 1,
                (false, _, true) => table.fictional += 1,
                (false, _, false) => counted.push(row),
            }
        }
        for a in Aggregate::load_each(db, counted)? {
            match course(&a, today)? {
                Some(course) => courses.push(course),
                None => table.single += 1,
            }
        }
        after = last;
    }
    table.rows = table::rows(&courses, &areas(), today.year());
    table.pairs = {
        let mut pairs: Vec<_> = table.rows.iter().map(|row| &row.states).collect();
        pairs.dedup();
        pairs.len()
    };
    table.agreements = courses.into_iter().map(|course| course.id).collect();
    Ok(table)
}

/// An agreement through the years; none with fewer than two states.
fn course(a: &Aggregate, today: NaiveDate) -> Result<Option<Course>, DbError> {
    let mut states: Vec<String> = a.parties.iter().map(|party| party.state_code.clone()).collect();
    states.sort_unstable();
    states.dedup();
    if states.len() < 2 {
        return Ok(None);
    }
    let year = |text: &String| text.get(..4).and_then(|year| year.parse::<i32>().ok());
    let signed = a.row.signed_on.as_ref().and_then(year).filter(|year| *year <= today.year());
    let acted = a.standing_acts().filter_map(|act| {
        let dates = [&act.acted_on, &act.received_on, &act.effective_on];
        dates.into_iter().flatten().filter_map(year).min()
    });
    let first = acted.chain(signed).min().filter(|year| *year <= today.year());
    let ends = a.at_year_ends(first.unwrap_or(today.year()), today)?;
    Ok(Some(Course {
        id: a.row.id.clone(),
        states,
        signed,
        is_general: a.row.scope == "general",
        is_sector: a.row.scope == "sector",
        force: Force::of(&a.row.binding),
        areas: a.areas.clone(),
        first,
        ends: ends.into_iter().map(At::of).collect(),
    }))
}
