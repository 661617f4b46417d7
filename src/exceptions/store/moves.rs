//! What two people changed of a milestone beside its work: another colour than the computed one, a new baseline, a way out.

use super::twice;
use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, milestone, milestone_revision, party};
use crate::db::{Backend, Db, DbError};
use crate::exceptions::asked::Asked;
use crate::exceptions::line::{Line, What};
use crate::exceptions::place::{Key, Seek, Sort};
use crate::milestones::Moved;
use crate::milestones::milestone::Titles;
use chrono::NaiveDateTime;
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::HashMap;

type Condition = Box<dyn BoxableExpression<milestone_revision::table, Backend, SqlType = Bool>>;

/// What was approved; an override that was lifted is no override, it has no colour.
fn conditions(viewer: &Viewer, asked: &Asked, moved: Moved) -> Vec<Condition> {
    let of = milestone::table.filter(milestone::agreement_id.eq_any(seen!(viewer))).select(milestone::id);
    let approved = milestone_revision::approved_at;
    let mut all: Vec<Condition> = vec![
        Box::new(milestone_revision::field.eq(moved.code())),
        Box::new(approved.is_not_null().and(milestone_revision::became.is_not_null())),
        Box::new(milestone_revision::milestone_id.eq_any(of)),
    ];
    if let Some(partner) = &asked.partner {
        let of =
            milestone::table.filter(milestone::agreement_id.eq_any(with!(partner))).select(milestone::id);
        all.push(Box::new(milestone_revision::milestone_id.eq_any(of)));
    }
    if let Some(since) = asked.since() {
        all.push(Box::new(approved.assume_not_null().ge(since)));
    }
    if let Some(until) = asked.until() {
        all.push(Box::new(approved.assume_not_null().lt(until)));
    }
    all
}

/// A milestone as far as a row names it: its agreement and its titles.
type Named = (String, Titles);

/// What was approved of a kind, the newest first; at most `most`.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    (moved, seek, most): (Moved, Seek<NaiveDateTime>, i64),
) -> Result<Vec<Line>, DbError> {
    type Row = (
        (String, String, Option<String>, Option<String>, Option<String>, Option<String>, Option<String>),
        (String, Option<String>, NaiveDateTime),
    );
    let mut query = milestone_revision::table
        .select((
            (
                milestone_revision::id,
                milestone_revision::milestone_id,
                milestone_revision::was,
                milestone_revision::became,
                milestone_revision::reason_code,
                milestone_revision::reason,
                milestone_revision::until_on,
            ),
            (
                milestone_revision::made_by,
                milestone_revision::approved_by,
                milestone_revision::approved_at.assume_not_null(),
            ),
        ))
        .into_boxed::<Backend>();
    for condition in conditions(viewer, asked, moved) {
        query = query.filter(condition);
    }
    let rows: Vec<Row> =
        downwards!(query, milestone_revision::approved_at.assume_not_null(), milestone_revision::id, seek)
            .limit(most)
            .load(db)
            .map_err(DbError::from_query)?;
    let ids: Vec<String> = rows.iter().map(|row| row.0.1.clone()).collect();
    let named = named(db, &ids)?;
    let line = |((id, milestone_id, was, became, code, reason, until), (made_by, by, at)): Row| {
        let (agreement_id, titles) = named.get(&milestone_id).cloned().unwrap_or_default();
        let what = What::Moved {
            id: milestone_id,
            titles,
            field: moved.code().to_owned(),
            was: was.unwrap_or_default(),
            became: became.unwrap_or_default(),
            until,
        };
        let key = Key::new(Sort::At(at), id);
        Line {
            at: Some(at),
            who: by,
            other: Some(made_by),
            reason,
            code,
            ..Line::new(key, agreement_id, what)
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// How much was approved of a kind.
pub fn count(db: &mut Db, viewer: &Viewer, asked: &Asked, moved: Moved) -> Result<i64, DbError> {
    let mut query = milestone_revision::table.select(count_star()).into_boxed::<Backend>();
    for condition in conditions(viewer, asked, moved) {
        query = query.filter(condition);
    }
    query.first(db).map_err(DbError::from_query)
}

fn named(db: &mut Db, ids: &[String]) -> Result<HashMap<String, Named>, DbError> {
    type Row = (String, String, Option<String>, Option<String>, Option<String>);
    let rows: Vec<Row> = milestone::table
        .filter(milestone::id.eq_any(ids))
        .select((
            milestone::id,
            milestone::agreement_id,
            milestone::title_en,
            milestone::title_pl,
            milestone::title_uk,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    let named = |(id, agreement, en, pl, uk): Row| (id, (agreement, Titles { en, pl, uk }));
    Ok(rows.into_iter().map(named).collect())
}
