//! What belongs to agreements, by kind.

use crate::db::schema::{closing, document, joint_body, meeting, milestone, obligation};
use crate::db::{Db, DbError, Of};
use crate::is_of;
use crate::past::kind::Kind;
use diesel::prelude::*;

/// The ids of what of a kind belongs to these agreements now; nothing of it is ever taken away.
pub fn list(db: &mut Db, kind: Kind, ids: &[String]) -> Result<Vec<String>, DbError> {
    let of = Of::from(ids);
    match kind {
        Kind::Document => document::table
            .filter(is_of!(document::table, document::agreement_id, of))
            .select(document::id)
            .load(db),
        Kind::Obligation => obligation::table
            .filter(is_of!(obligation::table, obligation::agreement_id, of))
            .select(obligation::id)
            .load(db),
        Kind::Milestone => milestone::table
            .filter(is_of!(milestone::table, milestone::agreement_id, of))
            .select(milestone::id)
            .load(db),
        Kind::Closing => closing::table
            .filter(is_of!(closing::table, closing::agreement_id, of))
            .select(closing::id)
            .load(db),
        Kind::Meeting => meeting::table
            .filter(is_of!(meeting::table, meeting::agreement_id, of))
            .select(meeting::id)
            .load(db),
        Kind::Body => joint_body::table
            .filter(is_of!(joint_body::table, joint_body::agreement_id, of))
            .select(joint_body::id)
            .load(db),
    }
    .map_err(DbError::from_query)
}
