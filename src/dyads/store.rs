//! The agreements that the table is made of, through the one rule for seeing.

use crate::access::{Viewer, visible};
use crate::agreements::rows::AgreementRow;
use crate::db::schema::agreement;
use crate::db::{Db, DbError};
use diesel::prelude::*;

/// At most `most` agreements that `viewer` may see and that are not voided, by id, after the one with the id `after`.
pub fn list(db: &mut Db, viewer: &Viewer, after: &str, most: i64) -> Result<Vec<AgreementRow>, DbError> {
    agreement::table
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided").and(agreement::id.gt(after.to_owned())))
        .order(agreement::id)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}
