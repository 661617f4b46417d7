//! What the agreements that a person may see have under way, counted per agreement in the database.

use super::share::{By, Tally};
use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, agreement_area, deadline, milestone, milestone_colour, party, waiting};
use crate::db::{Db, DbError};
use crate::deadlines::DeadlineKind;
use crate::deadlines::awaited::MoveSide;
use crate::milestones::milestone::State;
use crate::milestones::rag::Rag;
use chrono::NaiveDate;
use diesel::dsl::{count_star, min};
use diesel::prelude::*;
use std::collections::HashMap;

/// The ids of the agreements that the viewer may see and that are not voided, as a query.
macro_rules! seen {
    ($viewer:expr) => {
        agreement::table
            .filter(visible::within($viewer))
            .filter(agreement::record_state.ne("voided"))
            .select(agreement::id)
    };
}

/// The tally of each visible agreement.
pub fn tallies(db: &mut Db, viewer: &Viewer, today: NaiveDate) -> Result<HashMap<String, Tally>, DbError> {
    let ids: Vec<String> = seen!(viewer).load(db).map_err(DbError::from_query)?;
    let one = |id: String| (id, Tally { agreements: 1, ..Tally::default() });
    let mut found: HashMap<String, Tally> = ids.into_iter().map(one).collect();
    for rag in Rag::ALL {
        for (id, n) in colours(db, viewer, *rag)? {
            if let Some(tally) = found.get_mut(&id) {
                tally.colours.insert(*rag, n);
            }
        }
    }
    for (id, n) in overdue(db, viewer, today)? {
        if let Some(tally) = found.get_mut(&id) {
            tally.overdue = n;
        }
    }
    for (id, code, n) in moves(db, viewer, today)? {
        if let (Some(tally), Some(side)) = (found.get_mut(&id), MoveSide::parse(&code)) {
            tally.moves.insert(side, n);
        }
    }
    for (id, day) in notices(db, viewer, today)? {
        if let Some(tally) = found.get_mut(&id) {
            tally.next_notice = day;
        }
    }
    Ok(found)
}

/// One colour at a time: grouped by the agreement alone.
fn colours(db: &mut Db, viewer: &Viewer, rag: Rag) -> Result<Vec<(String, i64)>, DbError> {
    milestone::table
        .inner_join(milestone_colour::table.on(milestone_colour::milestone_id.eq(milestone::id)))
        .filter(milestone_colour::rag.eq(rag.code()))
        .filter(milestone::agreement_id.eq_any(seen!(viewer)))
        .group_by(milestone::agreement_id)
        .select((milestone::agreement_id, count_star()))
        .load(db)
        .map_err(DbError::from_query)
}

fn overdue(db: &mut Db, viewer: &Viewer, today: NaiveDate) -> Result<Vec<(String, i64)>, DbError> {
    let open: Vec<&str> = State::OPEN.iter().map(|state| state.code()).collect();
    milestone::table
        .filter(milestone::agreement_id.eq_any(seen!(viewer)))
        .filter(milestone::due_sort.lt(today.to_string()).and(milestone::state.eq_any(open)))
        .group_by(milestone::agreement_id)
        .select((milestone::agreement_id, count_star()))
        .load(db)
        .map_err(DbError::from_query)
}

fn moves(db: &mut Db, viewer: &Viewer, today: NaiveDate) -> Result<Vec<(String, String, i64)>, DbError> {
    let begun = waiting::since.assume_not_null().le(today.to_string());
    waiting::table
        .filter(waiting::agreement_id.eq_any(seen!(viewer)))
        .filter(waiting::since.is_null().or(begun))
        .group_by((waiting::agreement_id, waiting::side))
        .select((waiting::agreement_id, waiting::side, count_star()))
        .load(db)
        .map_err(DbError::from_query)
}

fn notices(db: &mut Db, viewer: &Viewer, today: NaiveDate) -> Result<Vec<(String, Option<String>)>, DbError> {
    deadline::table
        .filter(deadline::agreement_id.eq_any(seen!(viewer)))
        .filter(deadline::kind.eq(DeadlineKind::LatestSafeNotice.code()))
        .filter(deadline::due_on.ge(today.to_string()))
        .group_by(deadline::agreement_id)
        .select((deadline::agreement_id, min(deadline::due_on)))
        .load(db)
        .map_err(DbError::from_query)
}

/// Agreement and partner, or agreement and area, of what `viewer` may see.
pub fn keys(db: &mut Db, viewer: &Viewer, by: By) -> Result<Vec<(String, String)>, DbError> {
    match by {
        By::Partner => party::table
            .filter(party::side.ne("ours"))
            .filter(party::agreement_id.eq_any(seen!(viewer)))
            .select((party::agreement_id, party::state_code))
            .load(db)
            .map_err(DbError::from_query),
        By::Area => agreement_area::table
            .filter(agreement_area::agreement_id.eq_any(seen!(viewer)))
            .select((agreement_area::agreement_id, agreement_area::area))
            .load(db)
            .map_err(DbError::from_query),
    }
}
