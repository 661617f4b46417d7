//! Milestones by their colours, as these are kept.

use super::seen::{self, Unseen};
use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, milestone, milestone_colour, party};
use crate::db::{Db, DbError};
use crate::milestones::milestone::Milestone;
use crate::milestones::rag::Rag;
use crate::milestones::rows::MilestoneRow;
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

diesel::allow_columns_to_appear_in_same_group_by_clause!(party::state_code, milestone_colour::since);

/// The longest slice that is read at once.
const LONGEST: i64 = 2_000;

/// The milestones of a colour that `viewer` may see and that are not under voided records, by the day since which they have
/// it, the latest first.
pub fn newest_of_colour(
    db: &mut Db,
    viewer: &Viewer,
    rag: Rag,
    most: i64,
) -> Result<Vec<Milestone>, DbError> {
    let (mut after, mut found) = (None::<(String, String)>, Vec::new());
    // Most readers see nearly everything; for those who do not, each slice is twice as long as the one before.
    let mut length = most * 4;
    // The colours by their day first, then their milestones: the other way round every milestone of the colour is sorted.
    loop {
        let mut query = milestone_colour::table
            .filter(milestone_colour::rag.eq(rag.code()).and(milestone_colour::since.is_not_null()))
            .order((milestone_colour::since.desc(), milestone_colour::milestone_id.desc()))
            .select((milestone_colour::milestone_id, milestone_colour::since.assume_not_null()))
            .limit(length)
            .into_boxed();
        if let Some((id, since)) = &after {
            let day = milestone_colour::since.assume_not_null();
            let earlier = day.lt(since.clone());
            query = query
                .filter(earlier.or(day.eq(since.clone()).and(milestone_colour::milestone_id.lt(id.clone()))));
        }
        let slice: Vec<(String, String)> = query.load(db).map_err(DbError::from_query)?;
        let Some(last) = slice.last().cloned() else { break };
        let ids: Vec<String> = slice.into_iter().map(|(id, _)| id).collect();
        let rows: Vec<MilestoneRow> = milestone::table
            .filter(milestone::id.eq_any(&ids))
            .filter(seen::seen(viewer))
            .load(db)
            .map_err(DbError::from_query)?;
        let mut rows: HashMap<String, MilestoneRow> =
            rows.into_iter().map(|row| (row.id.clone(), row)).collect();
        for row in ids.iter().filter_map(|id| rows.remove(id)) {
            found.push(row.value()?);
            if i64::try_from(found.len()).is_ok_and(|count| count == most) {
                return Ok(found);
            }
        }
        after = Some(last);
        length = (length * 2).min(LONGEST);
    }
    let rest = most - i64::try_from(found.len()).unwrap_or(most);
    let undated = milestone_colour::table
        .filter(milestone_colour::rag.eq(rag.code()).and(milestone_colour::since.is_null()))
        .select(milestone_colour::milestone_id);
    let rows: Vec<MilestoneRow> = milestone::table
        .filter(milestone::id.eq_any(undated))
        .filter(seen::seen(viewer))
        .order(milestone::id.desc())
        .limit(rest)
        .load(db)
        .map_err(DbError::from_query)?;
    for row in rows {
        found.push(row.value()?);
    }
    Ok(found)
}

/// How many milestones of a colour `viewer` may see, since a day if one is given; those of voided records not among them.
pub fn count_of_colour(
    db: &mut Db,
    viewer: &Viewer,
    rag: Rag,
    since: Option<NaiveDate>,
) -> Result<i64, DbError> {
    let of_colour = || {
        let all = milestone_colour::table.filter(milestone_colour::rag.eq(rag.code())).into_boxed();
        match since {
            Some(day) => all.filter(milestone_colour::since.assume_not_null().ge(day.to_string())),
            None => all,
        }
    };
    match seen::unseen(db, viewer)?.as_ref() {
        Unseen::Many => {
            let open = agreement::table
                .filter(visible::within(viewer))
                .filter(agreement::record_state.ne("voided"))
                .select(agreement::id);
            let of = milestone::table.filter(milestone::agreement_id.eq_any(open)).select(milestone::id);
            let query = of_colour().filter(milestone_colour::milestone_id.eq_any(of));
            query.count().get_result(db).map_err(DbError::from_query)
        }
        Unseen::Few(ids) => {
            let of = milestone::table.filter(milestone::agreement_id.eq_any(ids)).select(milestone::id);
            let hidden = of_colour().filter(milestone_colour::milestone_id.eq_any(of));
            let hidden: i64 = hidden.count().get_result(db).map_err(DbError::from_query)?;
            let all: i64 = of_colour().count().get_result(db).map_err(DbError::from_query)?;
            Ok(all - hidden)
        }
    }
}

/// How many milestones have had a colour since each day, from `first` on, by partner among these: code, day, count.
pub fn count_turned_by_partner(
    db: &mut Db,
    viewer: &Viewer,
    rag: Rag,
    (partners, first): (&[String], NaiveDate),
) -> Result<Vec<(String, String, i64)>, DbError> {
    let rows: Vec<(String, Option<String>, i64)> = milestone_colour::table
        .inner_join(milestone::table.on(milestone::id.eq(milestone_colour::milestone_id)))
        .inner_join(agreement::table.on(agreement::id.eq(milestone::agreement_id)))
        .inner_join(party::table.on(party::agreement_id.eq(milestone::agreement_id)))
        .filter(milestone_colour::rag.eq(rag.code()))
        .filter(milestone_colour::since.assume_not_null().ge(first.to_string()))
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided").and(party::side.ne("ours")))
        .filter(party::state_code.eq_any(partners))
        .group_by((party::state_code, milestone_colour::since))
        .select((party::state_code, milestone_colour::since, count_star()))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().filter_map(|(code, since, count)| Some((code, since?, count))).collect())
}
