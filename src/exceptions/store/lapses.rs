//! The days of the legal clock that were let pass, as their records keep them.

use super::twice;
use crate::access::{Viewer, visible};
use crate::agreements::lapses::{Delay, LapseKind};
use crate::db::schema::{agreement, decision, lapse, party};
use crate::db::{Backend, Db, DbError};
use crate::exceptions::asked::Asked;
use crate::exceptions::delay::Ground;
use crate::exceptions::line::{Late, Line, What};
use crate::exceptions::list::{Duty, List};
use crate::exceptions::place::{Key, Seek, Sort};
use chrono::NaiveDateTime;
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;

type Condition = Box<dyn BoxableExpression<lapse::table, Backend, SqlType = Bool>>;

/// What is asked for of a kind; the list of exceptions tells of decisions that were taken, though late.
fn conditions(viewer: &Viewer, asked: &Asked, kind: LapseKind) -> Vec<Condition> {
    let mut all: Vec<Condition> =
        vec![Box::new(lapse::kind.eq(kind.code())), Box::new(lapse::agreement_id.eq_any(seen!(viewer)))];
    if let Some(partner) = &asked.partner {
        all.push(Box::new(lapse::agreement_id.eq_any(with!(partner))));
    }
    if let Some(side) = asked.side {
        all.push(Box::new(lapse::side.eq(side.code())));
    }
    if let Some(first) = asked.first_day() {
        all.push(Box::new(lapse::due_on.ge(first.to_string())));
    }
    if let Some(last) = asked.last_day() {
        all.push(Box::new(lapse::due_on.le(last.to_string())));
    }
    if asked.list == List::Exceptions {
        all.push(Box::new(lapse::done_on.is_not_null()));
    }
    all
}

/// The days of a kind that were let pass, the latest first; at most `most`.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    (kind, seek, most): (LapseKind, Seek<String>, i64),
) -> Result<Vec<Line>, DbError> {
    type Row = (String, String, String, Option<String>, String, Option<String>);
    let columns =
        (lapse::id, lapse::agreement_id, lapse::due_on, lapse::done_on, lapse::side, lapse::about_id);
    let mut query = lapse::table.select(columns).into_boxed::<Backend>();
    for condition in conditions(viewer, asked, kind) {
        query = query.filter(condition);
    }
    let rows: Vec<Row> = downwards!(query, lapse::due_on, lapse::id, seek)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let duty = match kind {
        LapseKind::Decision => Duty::Decision,
        LapseKind::Notice => Duty::Notice,
    };
    let line = |(id, agreement_id, due, done, side, about): Row| {
        let side = Delay::parse(&side).unwrap_or(Delay::Unknown);
        let late = Late { due: due.clone(), done, side, ground: Ground::Acts };
        let what = What::Lapse { duty, about };
        Line { late: Some(late), ..Line::new(Key::new(Sort::Text(due), id), agreement_id, what) }
    };
    let mut found: Vec<Line> = rows.into_iter().map(line).collect();
    if kind == LapseKind::Decision {
        tell_decisions(db, &mut found)?;
    }
    Ok(found)
}

/// How many days of a kind were let pass.
pub fn count(db: &mut Db, viewer: &Viewer, asked: &Asked, kind: LapseKind) -> Result<i64, DbError> {
    let mut query = lapse::table.select(count_star()).into_boxed::<Backend>();
    for condition in conditions(viewer, asked, kind) {
        query = query.filter(condition);
    }
    query.first(db).map_err(DbError::from_query)
}

/// Who recorded the decisions that came late, when and why.
fn tell_decisions(db: &mut Db, lines: &mut [Line]) -> Result<(), DbError> {
    let about = |line: &Line| {
        if let What::Lapse { about, .. } = &line.what { about.clone() } else { None }
    };
    let ids: Vec<String> = lines.iter().filter_map(about).collect();
    type Row = (String, String, NaiveDateTime, String, String);
    let rows: Vec<Row> = decision::table
        .filter(decision::id.eq_any(ids))
        .select((
            decision::id,
            decision::recorded_by,
            decision::recorded_at,
            decision::basis,
            decision::chosen,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    for line in lines {
        let id = about(line);
        if let Some((_, by, at, basis, chosen)) = rows.iter().find(|row| Some(&row.0) == id.as_ref()) {
            line.who = Some(by.clone());
            line.at = Some(*at);
            line.reason = Some(basis.clone());
            line.code = Some(chosen.clone());
        }
    }
    Ok(())
}
