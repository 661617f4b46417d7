//! What is kept of an agreement's gaps and of the days that were let pass: written whenever its cached columns are.

use crate::db::schema::{gap, lapse};
use crate::db::{Db, DbError, Of};
use crate::is_of;
use diesel::prelude::*;
use std::collections::HashMap;

/// An item of the minimum data set that an agreement lacks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Queryable, Insertable)]
#[diesel(table_name = gap, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct GapRow {
    pub agreement_id: String,
    pub item: String,
    pub sides: String,
}

/// A day of the legal clock that was let pass.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Queryable, Insertable)]
#[diesel(table_name = lapse, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct LapseRow {
    pub id: String,
    pub agreement_id: String,
    pub kind: String,
    pub due_on: String,
    pub done_on: Option<String>,
    pub side: String,
    pub about_id: Option<String>,
}

/// All that is kept of an agreement here, in the order of its keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shortfall {
    /// What it lacks.
    pub gaps: Vec<GapRow>,
    /// Which days were let pass.
    pub lapses: Vec<LapseRow>,
}

impl Shortfall {
    /// What is kept of several, by agreement.
    pub fn by_agreement(self) -> HashMap<String, Self> {
        let mut found: HashMap<String, Self> = HashMap::new();
        for row in self.gaps {
            found.entry(row.agreement_id.clone()).or_default().gaps.push(row);
        }
        for row in self.lapses {
            found.entry(row.agreement_id.clone()).or_default().lapses.push(row);
        }
        found
    }
}

/// What is kept of an agreement, or of several together.
pub fn find<'a>(db: &mut Db, of: impl Into<Of<'a>>) -> Result<Shortfall, DbError> {
    let of = of.into();
    let lacking = gap::table.filter(is_of!(gap::table, gap::agreement_id, of));
    let mut gaps: Vec<GapRow> = lacking.load(db).map_err(DbError::from_query)?;
    gaps.sort();
    let passed = lapse::table.filter(is_of!(lapse::table, lapse::agreement_id, of));
    let mut lapses: Vec<LapseRow> = passed.load(db).map_err(DbError::from_query)?;
    lapses.sort();
    Ok(Shortfall { gaps, lapses })
}

/// Adds these rows where none are held.
pub fn insert(db: &mut Db, shortfall: &Shortfall) -> Result<(), DbError> {
    for row in &shortfall.gaps {
        diesel::insert_into(gap::table).values(row).execute(db).map_err(DbError::from_query)?;
    }
    for row in &shortfall.lapses {
        diesel::insert_into(lapse::table).values(row).execute(db).map_err(DbError::from_query)?;
    }
    Ok(())
}

/// Puts these rows in place of the ones held, where they differ.
pub fn replace(db: &mut Db, agreement_id: &str, shortfall: &Shortfall) -> Result<(), DbError> {
    if find(db, agreement_id)? == *shortfall {
        return Ok(());
    }
    let gaps = gap::table.filter(gap::agreement_id.eq(agreement_id));
    diesel::delete(gaps).execute(db).map_err(DbError::from_query)?;
    let lapses = lapse::table.filter(lapse::agreement_id.eq(agreement_id));
    diesel::delete(lapses).execute(db).map_err(DbError::from_query)?;
    insert(db, shortfall)
}
