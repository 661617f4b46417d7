//! Queries of imports: what the register holds already, and the batches that were imported.

use crate::db::schema::agreement;
use crate::db::{Db, DbError};
use diesel::prelude::*;

/// How many agreements there are, whoever may see them; only ever compared with none.
pub fn count_agreements(db: &mut Db) -> Result<i64, DbError> {
    agreement::table
        .count()
        .get_result(db)
        .map_err(DbError::from_query)
}
