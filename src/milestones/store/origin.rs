//! The decision of a meeting from which a milestone came: read here, written by the room of joint bodies.

use crate::db::schema::{joint_body, meeting, meeting_decision};
use crate::db::{Db, DbError};
use diesel::prelude::*;

/// Where a milestone was agreed: the meeting's id and number, the decision's number, the body's names.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct Origin {
    pub meeting_id: String,
    pub meeting_no: i32,
    pub decision_no: i32,
    pub name_en: String,
    pub name_pl: Option<String>,
    pub name_uk: Option<String>,
}

/// The decision from which a milestone came, if it came from one; the milestone is visible, and so is its agreement's meeting.
pub fn find(db: &mut Db, milestone_id: &str) -> Result<Option<Origin>, DbError> {
    meeting_decision::table
        .inner_join(meeting::table.on(meeting::id.eq(meeting_decision::meeting_id)))
        .inner_join(joint_body::table.on(joint_body::id.eq(meeting_decision::body_id)))
        .filter(meeting_decision::milestone_id.eq(milestone_id))
        .select((
            meeting::id,
            meeting::number,
            meeting_decision::number,
            joint_body::name_en,
            joint_body::name_pl,
            joint_body::name_uk,
        ))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}
