//! What other rooms ask of meetings: the last one held with a partner, the ones that are planned.

use crate::access::{Viewer, visible};
use crate::bodies::rows::MeetingRow;
use crate::bodies::words::MeetingState;
use crate::db::schema::{agreement, joint_body, meeting, party};
use crate::db::{Backend, Db, DbError};
use chrono::NaiveDate;
use diesel::dsl::max;
use diesel::prelude::*;

/// A meeting with the names of its body in English, Polish and Ukrainian, and its agreement's id, number and title.
pub type Named = (MeetingRow, (String, Option<String>, Option<String>), (String, Option<String>, String));

/// Meetings in one state, of agreements that `viewer` may see, with a partner or with any.
fn list(
    db: &mut Db,
    viewer: &Viewer,
    (state, partner, on): (MeetingState, Option<&str>, Option<NaiveDate>),
    newest_first: bool,
    most: i64,
) -> Result<Vec<Named>, DbError> {
    let mut query = meeting::table
        .inner_join(joint_body::table.on(joint_body::id.eq(meeting::body_id)))
        .inner_join(agreement::table.on(agreement::id.eq(meeting::agreement_id)))
        .filter(meeting::state.eq(state.code()))
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided"))
        .select((
            meeting::all_columns,
            (joint_body::name_en, joint_body::name_pl, joint_body::name_uk),
            (agreement::id, agreement::register_no, agreement::short_title),
        ))
        .into_boxed::<Backend>();
    if let Some(code) = partner {
        let with = party::table
            .filter(party::state_code.eq(code.to_owned()).and(party::side.ne("ours")))
            .select(party::agreement_id);
        query = query.filter(meeting::agreement_id.eq_any(with));
    }
    if let Some(day) = on {
        query = query.filter(meeting::on_sort.eq(day.to_string()));
    }
    query = if newest_first {
        query.order((meeting::on_sort.desc(), meeting::id.desc()))
    } else {
        query.order((meeting::on_sort, meeting::id))
    };
    query.limit(most).load(db).map_err(DbError::from_query)
}

/// The last meeting held with a partner; with `on`, the one held on that day.
pub fn last_held(
    db: &mut Db,
    viewer: &Viewer,
    partner: &str,
    on: Option<NaiveDate>,
) -> Result<Option<Named>, DbError> {
    let asked = (MeetingState::Held, Some(partner), on);
    Ok(list(db, viewer, asked, true, 1)?.into_iter().next())
}

/// The planned meetings with a partner or with any, the nearest first.
pub fn list_planned(
    db: &mut Db,
    viewer: &Viewer,
    partner: Option<&str>,
    most: i64,
) -> Result<Vec<Named>, DbError> {
    list(db, viewer, (MeetingState::Planned, partner, None), false, most)
}

/// The day of the last meeting held with each partner, the newest first.
pub fn last_by_partner(db: &mut Db, viewer: &Viewer) -> Result<Vec<(String, NaiveDate)>, DbError> {
    let rows: Vec<(String, Option<String>)> = meeting::table
        .inner_join(agreement::table.on(agreement::id.eq(meeting::agreement_id)))
        .inner_join(party::table.on(party::agreement_id.eq(meeting::agreement_id)))
        .filter(meeting::state.eq(MeetingState::Held.code()))
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided").and(party::side.ne("ours")))
        .group_by(party::state_code)
        .select((party::state_code, max(meeting::on_sort)))
        .load(db)
        .map_err(DbError::from_query)?;
    let mut found = Vec::with_capacity(rows.len());
    for (code, on) in rows {
        let Some(on) = on else { continue };
        let day: NaiveDate = on
            .parse()
            .map_err(|_| DbError::Migration(format!("a meeting is held on {on}, which is no day")))?;
        found.push((code, day));
    }
    found.sort_by(|one: &(String, NaiveDate), other| (other.1, &one.0).cmp(&(one.1, &other.0)));
    Ok(found)
}
