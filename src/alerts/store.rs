//! Every query on alerts, and the reads of deadlines and agreements behind them.

use super::kind::{Closing, Kind};
use super::ladder::Step;
use super::plan::{Due, Standing};
use crate::access::{Role, Viewer, visible};
use crate::db::schema::{account, agreement, alert, deadline, mail_preference};
use crate::db::{Backend, Db, DbError};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::{HashMap, HashSet};

pub use super::rows::{Agreement, AlertRow, Line, NewAlert};

type DueRow = (String, String, i32, String, Option<String>);
type StandingRow = (
    String,
    String,
    String,
    String,
    i32,
    NaiveDateTime,
    Option<NaiveDateTime>,
    Option<NaiveDateTime>,
    Option<NaiveDateTime>,
);

fn kind(code: &str) -> Result<Kind, DbError> {
    Kind::parse(code).ok_or_else(|| DbError::Migration(format!("{code} is no kind of deadline")))
}

fn day(text: &str) -> Result<NaiveDate, DbError> {
    text.parse().map_err(|_| DbError::Migration(format!("the table of deadlines holds no day: {text}")))
}

/// The agreements with a deadline until `last` or with an open alert, by id.
pub fn list_concerned(db: &mut Db, last: NaiveDate) -> Result<Vec<String>, DbError> {
    let due: Vec<String> = deadline::table
        .filter(deadline::due_on.le(last.to_string()))
        .select(deadline::agreement_id)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)?;
    let open: Vec<String> = alert::table
        .filter(alert::closed_at.is_null())
        .select(alert::agreement_id)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)?;
    let mut all: Vec<String> = due.into_iter().chain(open).collect();
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// The deadlines of these agreements; a voided record has none.
pub fn list_dues(db: &mut Db, agreements: &[String]) -> Result<Vec<Due>, DbError> {
    let rows: Vec<DueRow> = deadline::table
        .inner_join(agreement::table.on(agreement::id.eq(deadline::agreement_id)))
        .filter(deadline::agreement_id.eq_any(agreements))
        .filter(agreement::record_state.ne("voided"))
        .order((deadline::agreement_id, deadline::kind, deadline::ordinal))
        .select((
            deadline::agreement_id,
            deadline::kind,
            deadline::ordinal,
            deadline::due_on,
            deadline::label,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    rows.into_iter()
        .map(|(agreement_id, code, ordinal, due_on, label)| {
            Ok(Due { agreement_id, kind: kind(&code)?, due_on: day(&due_on)?, ordinal, label })
        })
        .collect()
}

/// Every alert of these agreements, open or closed.
pub fn list_standing(db: &mut Db, agreements: &[String]) -> Result<Vec<Standing>, DbError> {
    let rows: Vec<StandingRow> = alert::table
        .filter(alert::agreement_id.eq_any(agreements))
        .order(alert::id)
        .select((
            alert::id,
            alert::agreement_id,
            alert::kind,
            alert::due_on,
            alert::step,
            alert::raised_at,
            alert::acknowledged_at,
            alert::escalated_at,
            alert::closed_at,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    rows.into_iter()
        .map(|(id, agreement_id, code, due_on, step, raised_at, acknowledged, escalated, closed)| {
            Ok(Standing {
                id,
                key: (agreement_id, kind(&code)?, day(&due_on)?),
                step: Step::from_number(step),
                raised_at,
                acknowledged: acknowledged.is_some(),
                escalated: escalated.is_some(),
                open: closed.is_none(),
            })
        })
        .collect()
}

/// Adds an alert.
pub fn insert(db: &mut Db, new: &NewAlert) -> Result<(), DbError> {
    diesel::insert_into(alert::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Opens a closed alert again.
pub fn reopen(db: &mut Db, id: &str) -> Result<bool, DbError> {
    let closed = alert::table.filter(alert::id.eq(id).and(alert::closed_at.is_not_null()));
    let nothing: (Option<NaiveDateTime>, Option<String>) = (None, None);
    let done = diesel::update(closed)
        .set((alert::closed_at.eq(nothing.0), alert::close_reason.eq(nothing.1)))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(done == 1)
}

/// Notes that the managers are told.
pub fn escalate(db: &mut Db, id: &str, now: NaiveDateTime) -> Result<bool, DbError> {
    let waiting = alert::table
        .filter(alert::id.eq(id).and(alert::closed_at.is_null()))
        .filter(alert::acknowledged_at.is_null().and(alert::escalated_at.is_null()));
    let done =
        diesel::update(waiting).set(alert::escalated_at.eq(now)).execute(db).map_err(DbError::from_query)?;
    Ok(done == 1)
}

/// Closes an open alert.
pub fn close(db: &mut Db, id: &str, why: Closing, now: NaiveDateTime) -> Result<bool, DbError> {
    let open = alert::table.filter(alert::id.eq(id).and(alert::closed_at.is_null()));
    let done = diesel::update(open)
        .set((alert::closed_at.eq(now), alert::close_reason.eq(why.code())))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(done == 1)
}

/// Notes who took note; says whether nobody had before.
pub fn acknowledge(db: &mut Db, id: &str, by: &str, now: NaiveDateTime) -> Result<bool, DbError> {
    let open = alert::table
        .filter(alert::id.eq(id).and(alert::closed_at.is_null()))
        .filter(alert::acknowledged_at.is_null());
    let done = diesel::update(open)
        .set((alert::acknowledged_by.eq(by), alert::acknowledged_at.eq(now)))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(done == 1)
}

/// Who stands behind these agreements.
pub fn list_agreements(db: &mut Db, ids: &[String]) -> Result<HashMap<String, Agreement>, DbError> {
    let rows: Vec<Agreement> = agreement::table
        .filter(agreement::id.eq_any(ids))
        .select((agreement::id, agreement::owner_id, agreement::deputy_id))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|row| (row.id.clone(), row)).collect())
}

/// Which of these agreements a person may see.
pub fn visible_among(db: &mut Db, viewer: &Viewer, ids: &[String]) -> Result<HashSet<String>, DbError> {
    let seen: Vec<String> = agreement::table
        .filter(visible::to(viewer))
        .filter(agreement::id.eq_any(ids))
        .select(agreement::id)
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(seen.into_iter().collect())
}

type Condition = Box<dyn BoxableExpression<alert::table, Backend, SqlType = Bool>>;

/// Open alerts that concern `viewer`: of the own agreements, and for managers what was handed to them.
fn mine(viewer: &Viewer) -> Condition {
    let parents = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let seen = alert::closed_at.is_null().and(alert::agreement_id.eq_any(parents));
    let own = agreement::table
        .filter(
            agreement::owner_id
                .assume_not_null()
                .eq(viewer.account_id.clone())
                .or(agreement::deputy_id.assume_not_null().eq(viewer.account_id.clone())),
        )
        .select(agreement::id);
    let own = alert::agreement_id.eq_any(own);
    if viewer.role != Role::Manager {
        return Box::new(seen.and(own));
    }
    let nobodys = agreement::table
        .filter(agreement::owner_id.is_null().and(agreement::deputy_id.is_null()))
        .select(agreement::id);
    let handed = alert::escalated_at.is_not_null().or(alert::agreement_id.eq_any(nobodys));
    Box::new(seen.and(own.or(handed)))
}

/// How many open alerts wait for `viewer` to take note.
pub fn count_waiting(db: &mut Db, viewer: &Viewer) -> Result<i64, DbError> {
    alert::table
        .filter(mine(viewer))
        .filter(alert::acknowledged_at.is_null())
        .count()
        .get_result(db)
        .map_err(DbError::from_query)
}

/// How many open alerts concern `viewer`.
pub fn count_mine(db: &mut Db, viewer: &Viewer) -> Result<i64, DbError> {
    alert::table.filter(mine(viewer)).count().get_result(db).map_err(DbError::from_query)
}

/// The open alerts that concern `viewer`: first those nobody took note of, the nearest day first.
pub fn list_mine(db: &mut Db, viewer: &Viewer, waiting_only: bool, most: i64) -> Result<Vec<Line>, DbError> {
    let mut asked = mine(viewer);
    if waiting_only {
        asked = Box::new(asked.and(alert::acknowledged_at.is_null()));
    }
    lines(db, asked, most)
}

/// One open or closed alert, if its agreement is visible to `viewer`.
pub fn find_visible(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<Line>, DbError> {
    let parents = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let asked = alert::id.eq(id.to_owned()).and(alert::agreement_id.eq_any(parents));
    Ok(lines(db, Box::new(asked), 1)?.pop())
}

/// One open alert that concerns `viewer`.
pub fn find_mine(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<Line>, DbError> {
    lines(db, Box::new(mine(viewer).and(alert::id.eq(id.to_owned()))), 1).map(|mut lines| lines.pop())
}

fn lines(db: &mut Db, asked: Condition, most: i64) -> Result<Vec<Line>, DbError> {
    let rows: Vec<AlertRow> = alert::table
        .filter(asked)
        .order((alert::acknowledged_at.is_not_null(), alert::due_on, alert::id))
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let ids: Vec<&str> = rows.iter().map(|row| row.agreement_id.as_str()).collect();
    type Particulars = (String, Option<String>, String, String, String, Option<String>, Option<String>);
    let found: Vec<Particulars> = agreement::table
        .filter(agreement::id.eq_any(ids))
        .select((
            agreement::id,
            agreement::register_no,
            agreement::short_title,
            agreement::marking,
            agreement::access_mode,
            agreement::owner_id,
            agreement::deputy_id,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    let by: Vec<&str> = rows.iter().filter_map(|row| row.acknowledged_by.as_deref()).collect();
    let names: Vec<(String, String)> = account::table
        .filter(account::id.eq_any(by))
        .select((account::id, account::name))
        .load(db)
        .map_err(DbError::from_query)?;
    let names: HashMap<String, String> = names.into_iter().collect();
    let found: HashMap<String, Particulars> = found.into_iter().map(|row| (row.0.clone(), row)).collect();
    let line = |row: AlertRow| {
        let (kind, due_on) = (kind(&row.kind)?, day(&row.due_on)?);
        let Some((_, number, title, marking, mode, owner_id, deputy_id)) =
            found.get(&row.agreement_id).cloned()
        else {
            return Ok(None);
        };
        let is_plain = marking == "unclassified" && mode == "open";
        let acknowledged_by = row.acknowledged_by.as_ref().and_then(|id| names.get(id).cloned());
        Ok(Some(Line { row, kind, due_on, number, title, is_plain, owner_id, deputy_id, acknowledged_by }))
    };
    rows.into_iter().filter_map(|row| line(row).transpose()).collect()
}

/// How often each of these people wants mail, where they said so.
pub fn list_frequencies(db: &mut Db, ids: &[String]) -> Result<HashMap<String, String>, DbError> {
    let rows: Vec<(String, String)> = mail_preference::table
        .filter(mail_preference::account_id.eq_any(ids))
        .select((mail_preference::account_id, mail_preference::frequency))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

/// Keeps how often a person wants mail.
pub fn put_frequency(db: &mut Db, account_id: &str, code: &str, now: NaiveDateTime) -> Result<(), DbError> {
    let values = (
        mail_preference::account_id.eq(account_id),
        mail_preference::frequency.eq(code),
        mail_preference::updated_at.eq(now),
    );
    diesel::delete(mail_preference::table.find(account_id)).execute(db).map_err(DbError::from_query)?;
    diesel::insert_into(mail_preference::table).values(values).execute(db).map_err(DbError::from_query)?;
    Ok(())
}
