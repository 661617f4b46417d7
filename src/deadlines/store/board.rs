//! What agreements wait for, through the one rule for seeing.

use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, ministry, party, waiting};
use crate::db::{Backend, Db, DbError};
use crate::deadlines::asked::Asked;
use crate::deadlines::awaited::MoveSide;
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::HashMap;

type Joined = diesel::dsl::InnerJoinQuerySource<
    waiting::table,
    agreement::table,
    diesel::dsl::Eq<agreement::id, waiting::agreement_id>,
>;
type Condition = Box<dyn BoxableExpression<Joined, Backend, SqlType = Bool>>;

/// Something that is waited for, with its agreement.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct Move {
    pub agreement_id: String,
    pub register_no: Option<String>,
    pub short_title: String,
    pub binding: String,
    pub what: String,
    pub party_id: Option<String>,
    pub since: Option<String>,
}

/// What has begun and `viewer` may see.
fn conditions(viewer: &Viewer, asked: &Asked, side: MoveSide, today: NaiveDate) -> Vec<Condition> {
    let begun = waiting::since.assume_not_null().le(today.to_string());
    let mut all: Vec<Condition> = vec![
        Box::new(waiting::side.eq(side.code())),
        Box::new(visible::within(viewer)),
        Box::new(agreement::record_state.ne("voided")),
        Box::new(waiting::since.is_null().or(begun)),
    ];
    if let Some(code) = asked.partner.clone() {
        let with = party::table.filter(party::state_code.eq(code)).select(party::agreement_id);
        all.push(Box::new(agreement::id.eq_any(with)));
    }
    if let Some(owner) = &asked.owner {
        let id = if owner == "me" { viewer.account_id.clone() } else { owner.clone() };
        all.push(Box::new(agreement::owner_id.assume_not_null().eq(id)));
    }
    all
}

/// How many moves there are of a side.
pub fn count(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    side: MoveSide,
    today: NaiveDate,
) -> Result<i64, DbError> {
    let mut query = waiting::table
        .inner_join(agreement::table.on(agreement::id.eq(waiting::agreement_id)))
        .select(count_star())
        .into_boxed::<Backend>();
    for condition in conditions(viewer, asked, side, today) {
        query = query.filter(condition);
    }
    query.first(db).map_err(DbError::from_query)
}

/// The moves of a side, the longest awaited first, then those of which nobody knows since when.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    side: MoveSide,
    today: NaiveDate,
    (skip, most): (i64, i64),
) -> Result<Vec<Move>, DbError> {
    let mut query = waiting::table
        .inner_join(agreement::table.on(agreement::id.eq(waiting::agreement_id)))
        .select((
            waiting::agreement_id,
            agreement::register_no,
            agreement::short_title,
            agreement::binding,
            waiting::what,
            waiting::party_id,
            waiting::since,
        ))
        .into_boxed::<Backend>();
    for condition in conditions(viewer, asked, side, today) {
        query = query.filter(condition);
    }
    query
        .order((waiting::since.is_null(), waiting::since, waiting::agreement_id, waiting::ordinal))
        .offset(skip)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}

/// State code and English, Polish, Ukrainian name of the ministry, by party.
pub type Desks = HashMap<String, (String, Option<[Option<String>; 3]>)>;

/// The state and the ministry of each of these parties.
pub fn list_desks(db: &mut Db, party_ids: &[String]) -> Result<Desks, DbError> {
    type Names = (String, Option<String>, Option<String>);
    let rows: Vec<(String, String, Option<Names>)> = party::table
        .left_join(ministry::table.on(ministry::id.nullable().eq(party::ministry_id)))
        .filter(party::id.eq_any(party_ids))
        .select((
            party::id,
            party::state_code,
            (ministry::name_en, ministry::name_pl, ministry::name_uk).nullable(),
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    let desk = |(id, state, names): (String, String, Option<Names>)| {
        (id, (state, names.map(|(en, pl, uk)| [Some(en), pl, uk])))
    };
    Ok(rows.into_iter().map(desk).collect())
}
