//! Every query on feeds, and the deadlines that they hold.

use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, calendar_feed, deadline, party, state};
use crate::db::{Backend, Db, DbError};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::HashMap;

/// A feed.
#[derive(Debug, Clone, Queryable, Insertable)]
#[diesel(table_name = calendar_feed, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct FeedRow {
    pub id: String,
    pub account_id: String,
    pub name: String,
    pub token_hash: String,
    pub partner: Option<String>,
    pub kind: Option<String>,
    pub owner_id: Option<String>,
    pub created_at: NaiveDateTime,
    pub fetched_on: Option<String>,
    pub revoked_at: Option<NaiveDateTime>,
}

/// A deadline as a calendar shows it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its agreement.
    pub agreement_id: String,
    /// Code of the kind.
    pub kind: String,
    /// Which of its kind.
    pub ordinal: i32,
    /// When.
    pub due_on: String,
    /// What it is, in the words of the clause.
    pub label: Option<String>,
    /// The register number, unless it is a draft.
    pub number: Option<String>,
    /// The short title.
    pub title: String,
    /// Code of the marking.
    pub marking: String,
    /// Code of who may see it.
    pub access_mode: String,
}

/// At most this many deadlines stand in a feed.
const MOST: i64 = 5_000;

/// Adds a feed.
pub fn insert(db: &mut Db, new: &FeedRow) -> Result<(), DbError> {
    diesel::insert_into(calendar_feed::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// The live feeds of an account, the newest first.
pub fn list(db: &mut Db, account_id: &str) -> Result<Vec<FeedRow>, DbError> {
    calendar_feed::table
        .filter(calendar_feed::account_id.eq(account_id).and(calendar_feed::revoked_at.is_null()))
        .order(calendar_feed::id.desc())
        .load(db)
        .map_err(DbError::from_query)
}

/// Ends a feed of an account; says whether there was one.
pub fn revoke(db: &mut Db, account_id: &str, id: &str, now: NaiveDateTime) -> Result<bool, DbError> {
    let live = calendar_feed::table
        .filter(calendar_feed::id.eq(id).and(calendar_feed::account_id.eq(account_id)))
        .filter(calendar_feed::revoked_at.is_null());
    let done = diesel::update(live)
        .set(calendar_feed::revoked_at.eq(now))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(done == 1)
}

/// The live feed behind a token.
pub fn find(db: &mut Db, token_hash: &str) -> Result<Option<FeedRow>, DbError> {
    calendar_feed::table
        .filter(calendar_feed::token_hash.eq(token_hash).and(calendar_feed::revoked_at.is_null()))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Notes the day of the last fetch, once a day and outside the audit chain, as a session's last use.
pub fn touch(db: &mut Db, feed: &FeedRow, today: NaiveDate) -> Result<(), DbError> {
    let today = today.to_string();
    if feed.fetched_on.as_deref() == Some(today.as_str()) {
        return Ok(());
    }
    diesel::update(calendar_feed::table.find(&feed.id))
        .set(calendar_feed::fetched_on.eq(today))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

type Condition = Box<dyn BoxableExpression<deadline::table, Backend, SqlType = Bool>>;

/// What a feed asks for, as far as `viewer` may see it.
fn asked(viewer: &Viewer, feed: &FeedRow, from: NaiveDate) -> Condition {
    let parents = agreement::table
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided"))
        .select(agreement::id);
    let seen = deadline::agreement_id.eq_any(parents);
    let mut all: Condition = Box::new(seen.and(deadline::due_on.ge(from.to_string())));
    if let Some(partner) = feed.partner.clone() {
        let with = party::table
            .filter(party::side.eq("theirs").and(party::state_code.eq(partner)))
            .select(party::agreement_id);
        all = Box::new(all.and(deadline::agreement_id.eq_any(with)));
    }
    if let Some(kind) = feed.kind.clone() {
        all = Box::new(all.and(deadline::kind.eq(kind)));
    }
    if let Some(owner) = feed.owner_id.clone() {
        let deputy = owner.clone();
        let own = agreement::table
            .filter(
                agreement::owner_id
                    .assume_not_null()
                    .eq(owner)
                    .or(agreement::deputy_id.assume_not_null().eq(deputy)),
            )
            .select(agreement::id);
        all = Box::new(all.and(deadline::agreement_id.eq_any(own)));
    }
    all
}

/// The deadlines of a feed from `from` on, as far as `viewer` may see them now.
pub fn list_entries(
    db: &mut Db,
    viewer: &Viewer,
    feed: &FeedRow,
    from: NaiveDate,
) -> Result<Vec<Entry>, DbError> {
    type Due = (String, String, i32, String, Option<String>);
    type Record = (String, Option<String>, String, String, String);
    let dues: Vec<Due> = deadline::table
        .filter(asked(viewer, feed, from))
        .order((deadline::due_on, deadline::agreement_id, deadline::kind, deadline::ordinal))
        .limit(MOST)
        .select((
            deadline::agreement_id,
            deadline::kind,
            deadline::ordinal,
            deadline::due_on,
            deadline::label,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    let ids: Vec<&str> = dues.iter().map(|due| due.0.as_str()).collect();
    let records: Vec<Record> = agreement::table
        .filter(agreement::id.eq_any(ids))
        .select((
            agreement::id,
            agreement::register_no,
            agreement::short_title,
            agreement::marking,
            agreement::access_mode,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    let records: HashMap<String, Record> =
        records.into_iter().map(|record| (record.0.clone(), record)).collect();
    let entry = |(agreement_id, kind, ordinal, due_on, label): Due| {
        let (_, number, title, marking, access_mode) = records.get(&agreement_id)?.clone();
        Some(Entry { agreement_id, kind, ordinal, due_on, label, number, title, marking, access_mode })
    };
    Ok(dues.into_iter().filter_map(entry).collect())
}

/// The states that are partners, with their names: code, English, Polish, Ukrainian.
pub fn list_partners(db: &mut Db, viewer: &Viewer) -> Result<Vec<(String, String, String, String)>, DbError> {
    let parents = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let codes: Vec<String> = party::table
        .filter(party::side.eq("theirs").and(party::agreement_id.eq_any(parents)))
        .select(party::state_code)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)?;
    state::table
        .filter(state::code.eq_any(codes))
        .select((state::code, state::name_en, state::name_pl, state::name_uk))
        .load(db)
        .map_err(DbError::from_query)
}
