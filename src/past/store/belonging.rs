//! What belongs to agreements, by kind.

use crate::db::schema::{closing, document, joint_body, meeting, milestone, obligation};
use crate::db::{Db, DbError, Of};
use crate::is_of;
use crate::past::kind::Kind;
use diesel::prelude::*;

/// The ids of what of a kind belongs to these agreements now; nothing of it is ever taken away.
pub fn list(db: &mut Db, kind: Kind, ids: &[String]) -> Result<Vec<String>, DbError> {
    macro_rules! ids_in {
        ($table:ident) => {
            $table::table
                .filter(is_of!($table::table, $table::agreement_id, Of::from(ids)))
                .select($table::id)
                .load(db)
        };
    }
    match kind {
        Kind::Document => ids_in!(document),
        Kind::Obligation => ids_in!(obligation),
        Kind::Milestone => ids_in!(milestone),
        Kind::Closing => ids_in!(closing),
        Kind::Meeting => ids_in!(meeting),
        Kind::Body => ids_in!(joint_body),
    }
    .map_err(DbError::from_query)
}
