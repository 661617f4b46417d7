//! Records that were never closed: at their end without a close-out, or closed without saying where the papers are.

use super::twice;
use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, agreement_particulars, closing, party};
use crate::db::{Backend, Db, DbError};
use crate::exceptions::asked::Asked;
use crate::exceptions::line::{Line, What};
use crate::exceptions::list::Left;
use crate::exceptions::place::{Key, Seek, Sort};
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;

type Condition = Box<dyn BoxableExpression<agreement::table, Backend, SqlType = Bool>>;

/// The standings of an agreement that has come to its end, and the stages that led to none.
const ENDED: [&str; 4] = ["terminated", "expired", "replaced", "withdrawn"];
const LEFT: [&str; 2] = ["abandoned", "not_ratified"];

fn open() -> Condition {
    Box::new(
        agreement::closed_on
            .is_null()
            .and(agreement::standing.eq_any(ENDED).or(agreement::stage.eq_any(LEFT))),
    )
}

fn unarchived() -> Condition {
    let told = agreement_particulars::table
        .filter(agreement_particulars::archive_ref.is_not_null())
        .select(agreement_particulars::agreement_id);
    let closed = closing::table
        .filter(closing::state.eq("closed").and(closing::archive_ref.ne("")))
        .select(closing::agreement_id);
    Box::new(
        agreement::closed_on.is_not_null().and(agreement::id.ne_all(told)).and(agreement::id.ne_all(closed)),
    )
}

fn conditions(viewer: &Viewer, asked: &Asked) -> Vec<Condition> {
    let left: Condition = match asked.left {
        Some(Left::Open) => open(),
        Some(Left::Unarchived) => unarchived(),
        None => Box::new(open().or(unarchived())),
    };
    let mut all: Vec<Condition> = vec![
        visible::to(viewer),
        Box::new(agreement::record_state.ne("voided").and(agreement::pointer_only.eq(false))),
        left,
    ];
    if let Some(partner) = &asked.partner {
        all.push(Box::new(agreement::id.eq_any(with!(partner))));
    }
    all
}

/// The records that were never closed, the oldest instrument first; at most `most`.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    (seek, most): (Seek<String>, i64),
) -> Result<Vec<Line>, DbError> {
    type Row = (String, String, String, Option<String>, String, Option<String>);
    let mut query = agreement::table
        .select((
            agreement::id,
            agreement::signed_sort,
            agreement::standing,
            agreement::standing_since,
            agreement::stage,
            agreement::closed_on,
        ))
        .into_boxed::<Backend>();
    for condition in conditions(viewer, asked) {
        query = query.filter(condition);
    }
    let rows: Vec<Row> = upwards!(query, agreement::signed_sort, agreement::id, seek)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let ids: Vec<String> = rows.iter().map(|row| row.0.clone()).collect();
    let waiting: Vec<String> = closing::table
        .filter(closing::state.eq("prepared").and(closing::agreement_id.eq_any(ids)))
        .select(closing::agreement_id)
        .load(db)
        .map_err(DbError::from_query)?;
    let line = |(id, sort, standing, since, stage, closed): Row| {
        let left = if closed.is_some() { Left::Unarchived } else { Left::Open };
        let what = What::Unclosed { left, standing, stage, prepared: waiting.contains(&id) };
        let key = Key::new(Sort::Text(sort), id.clone());
        Line { since: closed.or(since), ..Line::new(key, id, what) }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// How many records were never closed.
pub fn count(db: &mut Db, viewer: &Viewer, asked: &Asked) -> Result<i64, DbError> {
    let mut query = agreement::table.select(count_star()).into_boxed::<Backend>();
    for condition in conditions(viewer, asked) {
        query = query.filter(condition);
    }
    query.first(db).map_err(DbError::from_query)
}
