//! Every query on rulings: which date holds where an official statement and the computation differ. Never changed.

use crate::db::schema::ruling;
use crate::db::{Db, DbError, Of};
use crate::is_of;
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// A row of rulings.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = ruling, treat_none_as_default_value = false)]
pub struct RulingRow {
    /// Its id.
    pub id: String,
    /// The agreement.
    pub agreement_id: String,
    /// Which date of the clock it is about.
    pub about: String,
    /// The date that a statement gave.
    pub stated: String,
    /// The date that the clause gave.
    pub computed: String,
    /// Which of the two holds: `stated` or `computed`.
    pub holds: String,
    /// Why.
    pub reason: String,
    /// Who ruled.
    pub ruled_by: String,
    /// When.
    pub ruled_at: NaiveDateTime,
}

/// The rulings on an agreement or on several, oldest first.
pub fn list<'a>(db: &mut Db, of: impl Into<Of<'a>>) -> Result<Vec<RulingRow>, DbError> {
    ruling::table
        .filter(is_of!(ruling::table, ruling::agreement_id, of.into()))
        .order(ruling::id)
        .load(db)
        .map_err(DbError::from_query)
}

/// Adds a ruling.
pub fn insert(db: &mut Db, new: &RulingRow) -> Result<(), DbError> {
    diesel::insert_into(ruling::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}
