//! Queries that only the pages of one agreement ask.

use crate::access::{Viewer, visible};
use crate::db::schema::agreement;
use crate::db::{Db, DbError};
use diesel::prelude::*;

/// Numbers and titles of the agreements that `viewer` may see, for choosing the other end of a relation.
pub fn list_numbers(db: &mut Db, viewer: &Viewer, most: i64) -> Result<Vec<(String, String)>, DbError> {
    agreement::table
        .filter(agreement::register_no.is_not_null())
        .filter(visible::to(viewer))
        .order((agreement::register_no.assume_not_null(), agreement::id))
        .select((agreement::register_no.assume_not_null(), agreement::short_title))
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}
