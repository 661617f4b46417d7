//! Deadlines as lists show them: through the one rule for seeing, by their day.

use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, deadline, party};
use crate::db::{Backend, Db, DbError};
use crate::deadlines::asked::Asked;
use crate::lifecycle::due::DeadlineKind;
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;

type Joined = diesel::dsl::InnerJoinQuerySource<
    deadline::table,
    agreement::table,
    diesel::dsl::Eq<agreement::id, deadline::agreement_id>,
>;
type Condition = Box<dyn BoxableExpression<Joined, Backend, SqlType = Bool>>;

/// A deadline with its agreement.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct Line {
    pub agreement_id: String,
    pub register_no: Option<String>,
    pub short_title: String,
    pub owner_id: Option<String>,
    pub deputy_id: Option<String>,
    pub kind: String,
    pub due_on: String,
    pub label: Option<String>,
    pub term_no: Option<i32>,
}

/// What `viewer` may see and is asked for. Days that have passed are left out, but for decisions that were not taken.
fn conditions(viewer: &Viewer, asked: &Asked, today: NaiveDate) -> Vec<Condition> {
    // The `concat` keeps SQLite from gathering both halves by index and sorting all of them: in the order of the index the
    // first page is found at once.
    let mut all: Vec<Condition> = vec![
        Box::new(visible::within(viewer)),
        Box::new(agreement::record_state.ne("voided")),
        Box::new(
            deadline::due_on
                .ge(today.to_string())
                .or(deadline::kind.concat("").eq(DeadlineKind::DecisionBy.code())),
        ),
    ];
    if let Some(code) = asked.partner.clone() {
        let with = party::table.filter(party::state_code.eq(code)).select(party::agreement_id);
        all.push(Box::new(agreement::id.eq_any(with)));
    }
    if let Some(owner) = &asked.owner {
        let id = if owner == "me" { viewer.account_id.clone() } else { owner.clone() };
        all.push(Box::new(agreement::owner_id.assume_not_null().eq(id)));
    }
    if let Some(kind) = asked.kind {
        all.push(Box::new(deadline::kind.eq(kind.code())));
    }
    if let Some(span) = asked.within {
        all.push(Box::new(deadline::due_on.le(span.last(today).to_string())));
    }
    if let Some(day) = asked.on {
        all.push(Box::new(deadline::due_on.eq(day.to_string())));
    }
    if let Some(month) = asked.month {
        all.push(Box::new(deadline::due_on.between(month.first.to_string(), month.last().to_string())));
    }
    all
}

/// At most `most` deadlines by their day, after the first `skip`.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    today: NaiveDate,
    (skip, most): (i64, i64),
) -> Result<Vec<Line>, DbError> {
    let mut query = deadline::table
        .inner_join(agreement::table.on(agreement::id.eq(deadline::agreement_id)))
        .select((
            deadline::agreement_id,
            agreement::register_no,
            agreement::short_title,
            agreement::owner_id,
            agreement::deputy_id,
            deadline::kind,
            deadline::due_on,
            deadline::label,
            deadline::term_no,
        ))
        .into_boxed::<Backend>();
    for condition in conditions(viewer, asked, today) {
        query = query.filter(condition);
    }
    // Of one partner or owner there are few, found by their own index; the `concat` keeps SQLite from walking every day to
    // meet them.
    let is_narrow = asked.partner.is_some() || asked.owner.is_some();
    let by_day =
        if is_narrow { query.order(deadline::due_on.concat("")) } else { query.order(deadline::due_on) };
    by_day
        .then_order_by((deadline::agreement_id, deadline::kind, deadline::ordinal))
        .offset(skip)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}

/// How many fall on each day of what is asked for, by day.
pub fn count_by_day(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    today: NaiveDate,
) -> Result<Vec<(String, i64)>, DbError> {
    let mut query = deadline::table
        .inner_join(agreement::table.on(agreement::id.eq(deadline::agreement_id)))
        .group_by(deadline::due_on)
        .select((deadline::due_on, count_star()))
        .into_boxed::<Backend>();
    for condition in conditions(viewer, asked, today) {
        query = query.filter(condition);
    }
    query.order(deadline::due_on).load(db).map_err(DbError::from_query)
}

/// The deadlines of these agreements, whoever asks: the caller has found the agreements visible.
pub fn list_of(db: &mut Db, ids: &[String]) -> Result<Vec<(String, String, String)>, DbError> {
    deadline::table
        .filter(deadline::agreement_id.eq_any(ids))
        .order((deadline::agreement_id, deadline::due_on))
        .select((deadline::agreement_id, deadline::kind, deadline::due_on))
        .load(db)
        .map_err(DbError::from_query)
}
