//! What is kept of the clock's answer beside the agreement: written whenever its cached columns are.

use crate::db::schema::{agreement, deadline, fact_open, waiting};
use crate::db::{Db, DbError, Of};
use crate::deadlines::awaited::Awaited;
use crate::is_of;
use crate::lifecycle::due::Due;
use diesel::prelude::*;
use std::collections::HashMap;

/// A row of deadlines.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Queryable, Insertable)]
#[diesel(table_name = deadline, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct DeadlineRow {
    pub agreement_id: String,
    pub kind: String,
    pub ordinal: i32,
    pub due_on: String,
    pub label: Option<String>,
    pub term_no: Option<i32>,
}

/// A row of awaited acts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Queryable, Insertable)]
#[diesel(table_name = waiting, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct WaitingRow {
    pub agreement_id: String,
    pub ordinal: i32,
    pub side: String,
    pub what: String,
    pub party_id: Option<String>,
    pub since: Option<String>,
}

/// A row of open facts: sources differ, and nobody has ruled.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Queryable, Insertable)]
#[diesel(table_name = fact_open, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct OpenRow {
    pub agreement_id: String,
    pub kind: String,
    pub subject_id: String,
    pub state: String,
}

/// All that is kept of an agreement here, in the order of its keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// What comes due.
    pub deadlines: Vec<DeadlineRow>,
    /// What it waits for.
    pub waiting: Vec<WaitingRow>,
    /// The facts of which sources differ.
    pub facts: Vec<OpenRow>,
}

impl Kept {
    /// What is kept of several, by agreement.
    pub fn by_agreement(self) -> HashMap<String, Self> {
        let mut found: HashMap<String, Self> = HashMap::new();
        for row in self.deadlines {
            found.entry(row.agreement_id.clone()).or_default().deadlines.push(row);
        }
        for row in self.waiting {
            found.entry(row.agreement_id.clone()).or_default().waiting.push(row);
        }
        for row in self.facts {
            found.entry(row.agreement_id.clone()).or_default().facts.push(row);
        }
        found
    }

    /// The rows of an agreement.
    pub fn of(agreement_id: &str, dues: &[Due], awaited: &[Awaited]) -> Self {
        let deadline = |due: &Due| DeadlineRow {
            agreement_id: agreement_id.to_owned(),
            kind: due.kind.code().to_owned(),
            ordinal: due.ordinal,
            due_on: due.on.to_string(),
            label: due.label.clone(),
            term_no: due.term_no,
        };
        let waits = |(ordinal, one): (i32, &Awaited)| WaitingRow {
            agreement_id: agreement_id.to_owned(),
            ordinal,
            side: one.side.code().to_owned(),
            what: one.what.code().to_owned(),
            party_id: one.party_id.clone(),
            since: one.since.clone(),
        };
        let mut deadlines: Vec<DeadlineRow> = dues.iter().map(deadline).collect();
        deadlines.sort();
        Self { deadlines, waiting: (0..).zip(awaited).map(waits).collect(), facts: Vec::new() }
    }
}

/// What is kept of an agreement, or of several together.
pub fn find<'a>(db: &mut Db, of: impl Into<Of<'a>>) -> Result<Kept, DbError> {
    let of = of.into();
    let due = deadline::table.filter(is_of!(deadline::table, deadline::agreement_id, of));
    let mut deadlines: Vec<DeadlineRow> = due.load(db).map_err(DbError::from_query)?;
    deadlines.sort();
    let waiting = waiting::table
        .filter(is_of!(waiting::table, waiting::agreement_id, of))
        .order(waiting::ordinal)
        .load(db)
        .map_err(DbError::from_query)?;
    let open = fact_open::table.filter(is_of!(fact_open::table, fact_open::agreement_id, of));
    let mut facts: Vec<OpenRow> = open.load(db).map_err(DbError::from_query)?;
    facts.sort();
    Ok(Kept { deadlines, waiting, facts })
}

/// Adds these rows where none are held.
pub fn insert(db: &mut Db, kept: &Kept) -> Result<(), DbError> {
    for row in &kept.deadlines {
        diesel::insert_into(deadline::table).values(row).execute(db).map_err(DbError::from_query)?;
    }
    for row in &kept.waiting {
        diesel::insert_into(waiting::table).values(row).execute(db).map_err(DbError::from_query)?;
    }
    insert_open(db, &kept.facts)
}

fn insert_open(db: &mut Db, rows: &[OpenRow]) -> Result<(), DbError> {
    for row in rows {
        diesel::insert_into(fact_open::table).values(row).execute(db).map_err(DbError::from_query)?;
    }
    Ok(())
}

/// Puts these rows in place of the ones held, where they differ; says whether they did.
pub fn replace(db: &mut Db, agreement_id: &str, kept: &Kept) -> Result<bool, DbError> {
    let held = find(db, agreement_id)?;
    if held.deadlines != kept.deadlines {
        let old = deadline::table.filter(deadline::agreement_id.eq(agreement_id));
        diesel::delete(old).execute(db).map_err(DbError::from_query)?;
        for row in &kept.deadlines {
            diesel::insert_into(deadline::table).values(row).execute(db).map_err(DbError::from_query)?;
        }
    }
    if held.waiting != kept.waiting {
        let old = waiting::table.filter(waiting::agreement_id.eq(agreement_id));
        diesel::delete(old).execute(db).map_err(DbError::from_query)?;
        for row in &kept.waiting {
            diesel::insert_into(waiting::table).values(row).execute(db).map_err(DbError::from_query)?;
        }
    }
    if held.facts != kept.facts {
        let old = fact_open::table.filter(fact_open::agreement_id.eq(agreement_id));
        diesel::delete(old).execute(db).map_err(DbError::from_query)?;
        insert_open(db, &kept.facts)?;
    }
    Ok(held != *kept)
}

/// The id of every agreement with something cached that rests on a day that has come, whoever asks.
pub fn list_ids_to_recompute(db: &mut Db, today: &str) -> Result<Vec<String>, DbError> {
    let passed = deadline::table.filter(deadline::due_on.lt(today)).select(deadline::agreement_id);
    let mut ids: Vec<String> = agreement::table
        .filter(agreement::standing_next_change_on.le(today))
        .or_filter(agreement::next_deadline_on.lt(today))
        .select(agreement::id)
        .load(db)
        .map_err(DbError::from_query)?;
    ids.extend(passed.load::<String>(db).map_err(DbError::from_query)?);
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}
