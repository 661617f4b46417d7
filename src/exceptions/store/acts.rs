//! Acts out of the ordinary: recorded late, waiving a duty, or put in the place of another one by who had recorded it or after it was verified.

use super::twice;
use crate::access::{Viewer, visible};
use crate::db::schema::{action, agreement, party, ruling};
use crate::db::{Backend, Db, DbError};
use crate::exceptions::asked::Asked;
use crate::exceptions::line::{Line, What};
use crate::exceptions::place::{Key, Seek, Sort};
use crate::lifecycle::{ActKind, Verification};
use chrono::NaiveDateTime;
use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::HashMap;

type OfAct = Box<dyn BoxableExpression<action::table, Backend, SqlType = Bool>>;
type OfRuling = Box<dyn BoxableExpression<ruling::table, Backend, SqlType = Bool>>;

/// Which acts are out of the ordinary by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Special {
    /// Those recorded late.
    Late,
    /// Those by which a duty was waived.
    Waiver,
}

fn special(viewer: &Viewer, asked: &Asked, special: Special) -> Vec<OfAct> {
    let of: OfAct = match special {
        Special::Late => Box::new(action::backdating.is_not_null()),
        Special::Waiver => Box::new(
            action::kind
                .eq(ActKind::PublicationWaived.code())
                .and(action::verification.ne(Verification::Voided.code())),
        ),
    };
    let mut all: Vec<OfAct> = vec![of, Box::new(action::agreement_id.eq_any(seen!(viewer)))];
    if let Some(why) = asked.why {
        all.push(Box::new(action::backdating.is_not_null()));
        all.push(Box::new(action::backdating.assume_not_null().eq(why.code())));
    }
    within_acts(&mut all, asked);
    all
}

fn within_acts(all: &mut Vec<OfAct>, asked: &Asked) {
    if let Some(partner) = &asked.partner {
        all.push(Box::new(action::agreement_id.eq_any(with!(partner))));
    }
    if let Some(since) = asked.since() {
        all.push(Box::new(action::recorded_at.ge(since)));
    }
    if let Some(until) = asked.until() {
        all.push(Box::new(action::recorded_at.lt(until)));
    }
}

/// The acts out of the ordinary, the newest first; at most `most`.
pub fn list_special(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    (of, seek, most): (Special, Seek<NaiveDateTime>, i64),
) -> Result<Vec<Line>, DbError> {
    type Row = (
        (String, String, String, Option<String>, Option<String>, Option<String>),
        (NaiveDateTime, String, Option<String>, Option<String>, Option<String>),
    );
    let mut query = action::table
        .select((
            (
                action::id,
                action::agreement_id,
                action::kind,
                action::acted_on,
                action::received_on,
                action::effective_on,
            ),
            (
                action::recorded_at,
                action::recorded_by,
                action::backdating,
                action::backdating_reason,
                action::note,
            ),
        ))
        .into_boxed::<Backend>();
    for condition in special(viewer, asked, of) {
        query = query.filter(condition);
    }
    let rows: Vec<Row> = downwards!(query, action::recorded_at, action::id, seek)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let line = |((id, agreement_id, kind, acted, received, effective), rest): Row| {
        let (at, by, why, late_reason, note) = rest;
        let key = Key::new(Sort::At(at), id.clone());
        // The day that decides whether it is late is the first that is known.
        let what = What::Act { id, kind, on: acted.or(received).or(effective) };
        let (code, reason) = match of {
            Special::Late => (why, late_reason),
            Special::Waiver => (None, note),
        };
        Line { at: Some(at), who: Some(by), reason, code, ..Line::new(key, agreement_id, what) }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// How many acts are out of the ordinary.
pub fn count_special(db: &mut Db, viewer: &Viewer, asked: &Asked, of: Special) -> Result<i64, DbError> {
    let mut query = action::table.select(count_star()).into_boxed::<Backend>();
    for condition in special(viewer, asked, of) {
        query = query.filter(condition);
    }
    query.first(db).map_err(DbError::from_query)
}

/// Which corrections are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those by who had recorded the act.
    Own,
    /// Those of an act that another person had verified.
    Verified,
}

/// Whether the act that one at hand corrects is such.
macro_rules! corrects {
    ($first:ident, $is:expr) => {{
        let $first = diesel::alias!(action as first);
        let corrected = $first.field(action::id).eq(action::corrects_id.assume_not_null());
        exists($first.filter(corrected.and($is)))
    }};
}

fn corrections(viewer: &Viewer, asked: &Asked, which: Which) -> Vec<OfAct> {
    let of: OfAct = match which {
        Which::Own => Box::new(corrects!(first, first.field(action::recorded_by).eq(action::recorded_by))),
        Which::Verified => {
            Box::new(corrects!(first, first.field(action::verification).eq(Verification::Verified.code())))
        }
    };
    let mut all: Vec<OfAct> = vec![
        Box::new(action::corrects_id.is_not_null()),
        Box::new(action::agreement_id.eq_any(seen!(viewer))),
        of,
    ];
    within_acts(&mut all, asked);
    all
}

/// The corrections of acts, the newest first; at most `most`.
pub fn list_corrections(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    (which, seek, most): (Which, Seek<NaiveDateTime>, i64),
) -> Result<Vec<Line>, DbError> {
    type Row = (String, String, String, Option<String>, NaiveDateTime, String, Option<String>);
    let columns = (
        action::id,
        action::agreement_id,
        action::kind,
        action::acted_on,
        action::recorded_at,
        action::recorded_by,
        action::corrects_id,
    );
    let mut query = action::table.select(columns).into_boxed::<Backend>();
    for condition in corrections(viewer, asked, which) {
        query = query.filter(condition);
    }
    let rows: Vec<Row> = downwards!(query, action::recorded_at, action::id, seek)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let ids: Vec<String> = rows.iter().filter_map(|row| row.6.clone()).collect();
    let first = corrected(db, &ids)?;
    let line = |(id, agreement_id, kind, on, at, by, of): Row| {
        let of = of.and_then(|of| first.get(&of));
        let was = of.and_then(|of| of.on.clone());
        let verified = of.is_some_and(|of| of.verification == Verification::Verified.code());
        let days = of.map_or(0, |of| (at.date() - of.at.date()).num_days());
        let key = Key::new(Sort::At(at), id.clone());
        let what = What::Correction { id, kind, on, was, verified, days };
        Line {
            at: Some(at),
            who: Some(by),
            other: of.map(|of| of.by.clone()),
            ..Line::new(key, agreement_id, what)
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// How many corrections of acts there are.
pub fn count_corrections(db: &mut Db, viewer: &Viewer, asked: &Asked, which: Which) -> Result<i64, DbError> {
    let mut query = action::table.select(count_star()).into_boxed::<Backend>();
    for condition in corrections(viewer, asked, which) {
        query = query.filter(condition);
    }
    query.first(db).map_err(DbError::from_query)
}

/// What an act said that was corrected.
struct First {
    on: Option<String>,
    by: String,
    at: NaiveDateTime,
    verification: String,
}

fn corrected(db: &mut Db, ids: &[String]) -> Result<HashMap<String, First>, DbError> {
    type Row = (String, Option<String>, String, NaiveDateTime, String);
    let rows: Vec<Row> = action::table
        .filter(action::id.eq_any(ids))
        .select((
            action::id,
            action::acted_on,
            action::recorded_by,
            action::recorded_at,
            action::verification,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    let first = |(id, on, by, at, verification): Row| (id, First { on, by, at, verification });
    Ok(rows.into_iter().map(first).collect())
}

fn ruled(viewer: &Viewer, asked: &Asked) -> Vec<OfRuling> {
    let mut all: Vec<OfRuling> = vec![Box::new(ruling::agreement_id.eq_any(seen!(viewer)))];
    if let Some(partner) = &asked.partner {
        all.push(Box::new(ruling::agreement_id.eq_any(with!(partner))));
    }
    if let Some(since) = asked.since() {
        all.push(Box::new(ruling::ruled_at.ge(since)));
    }
    if let Some(until) = asked.until() {
        all.push(Box::new(ruling::ruled_at.lt(until)));
    }
    all
}

/// The rulings in which of two dates one was made to hold, the newest first; at most `most`.
pub fn list_rulings(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    (seek, most): (Seek<NaiveDateTime>, i64),
) -> Result<Vec<Line>, DbError> {
    type Row = (String, String, String, String, String, String, String, NaiveDateTime);
    let mut query = ruling::table
        .select((
            ruling::id,
            ruling::agreement_id,
            ruling::stated,
            ruling::computed,
            ruling::holds,
            ruling::reason,
            ruling::ruled_by,
            ruling::ruled_at,
        ))
        .into_boxed::<Backend>();
    for condition in ruled(viewer, asked) {
        query = query.filter(condition);
    }
    let rows: Vec<Row> = downwards!(query, ruling::ruled_at, ruling::id, seek)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let line = |(id, agreement_id, stated, computed, holds, reason, by, at): Row| {
        let key = Key::new(Sort::At(at), id);
        let what = What::Ruling { stated, computed, holds };
        Line { at: Some(at), who: Some(by), reason: Some(reason), ..Line::new(key, agreement_id, what) }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// How many rulings there are.
pub fn count_rulings(db: &mut Db, viewer: &Viewer, asked: &Asked) -> Result<i64, DbError> {
    let mut query = ruling::table.select(count_star()).into_boxed::<Backend>();
    for condition in ruled(viewer, asked) {
        query = query.filter(condition);
    }
    query.first(db).map_err(DbError::from_query)
}
