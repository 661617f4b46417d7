//! Every query on looks; what is shown of them goes through the one rule for seeing records.

use super::asked::Asked;
use crate::access::{Viewer, visible};
use crate::audit::Deed;
use crate::db::schema::{agreement, audit_event, look};
use crate::db::{Db, DbError};
use crate::search;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use diesel::dsl::{count_star, max, min};
use diesel::prelude::*;
use diesel::sql_types::Bool;

/// A look as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = look, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct LookRow {
    pub number: i64,
    pub account_id: String,
    pub role: String,
    pub session: String,
    pub agreement_id: String,
    pub kind: String,
    pub marking: String,
    pub quarter: i64,
    pub at: NaiveDateTime,
    pub chain: Vec<u8>,
}

/// Number and chain value of the last look.
pub fn last(db: &mut Db) -> Result<Option<(i64, Vec<u8>)>, DbError> {
    look::table
        .order(look::number.desc())
        .select((look::number, look::chain))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// When the first look after a number was.
pub fn first_after(db: &mut Db, number: i64) -> Result<Option<NaiveDateTime>, DbError> {
    look::table
        .filter(look::number.gt(number))
        .order(look::number)
        .select(look::at)
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Whether a person's look at a record is kept for a quarter of an hour.
pub fn has(db: &mut Db, account_id: &str, agreement_id: &str, quarter: i64) -> Result<bool, DbError> {
    let found: Option<i64> = look::table
        .filter(look::agreement_id.eq(agreement_id).and(look::account_id.eq(account_id)))
        .filter(look::quarter.eq(quarter))
        .select(look::number)
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(found.is_some())
}

/// Adds a look.
pub fn insert(db: &mut Db, row: &LookRow) -> Result<(), DbError> {
    diesel::insert_into(look::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Looks in order, whoever asks: those behind a number, at most `most`.
pub fn list(db: &mut Db, after: i64, most: i64) -> Result<Vec<LookRow>, DbError> {
    look::table
        .filter(look::number.gt(after))
        .order(look::number)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}

/// The first record above the lowest marking, whoever asks: for the demonstration.
pub fn first_marked(db: &mut Db) -> Result<Option<(String, String)>, DbError> {
    agreement::table
        .filter(agreement::marking_rank.gt(0))
        .order((agreement::register_no, agreement::id))
        .select((agreement::id, agreement::marking))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Place and bytes of the events that seal looks, those behind a place, in order.
pub fn list_seals(db: &mut Db, after: i64, most: i64) -> Result<Vec<(i64, Vec<u8>)>, DbError> {
    audit_event::table
        .filter(audit_event::object_type.eq("looks").and(audit_event::seq.gt(after)))
        .filter(audit_event::action.eq(Deed::LooksSealed.code()))
        .order(audit_event::seq)
        .select((audit_event::seq, audit_event::body))
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}

/// Bytes of the last event that seals looks.
pub fn last_seal(db: &mut Db) -> Result<Option<Vec<u8>>, DbError> {
    audit_event::table
        .filter(audit_event::object_type.eq("looks"))
        .filter(audit_event::action.eq(Deed::LooksSealed.code()))
        .order(audit_event::seq.desc())
        .select(audit_event::body)
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// The looks of one person at one record: account, record, how many, first and last.
pub type Group = (String, String, i64, Option<NaiveDateTime>, Option<NaiveDateTime>);

/// What is asked for, with everything that is not asked for open.
struct Bounds {
    any_person: bool,
    person: String,
    any_record: bool,
    records: Vec<String>,
    from: NaiveDateTime,
    until: NaiveDateTime,
}

impl Bounds {
    fn of(db: &mut Db, viewer: &Viewer, asked: &Asked) -> Result<Self, DbError> {
        let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN);
        let records = match (&asked.agreement, &asked.record) {
            (Some(id), _) => vec![id.clone()],
            (None, Some(words)) => list_records(db, viewer, words)?,
            (None, None) => Vec::new(),
        };
        Ok(Self {
            any_person: asked.person.is_none(),
            person: asked.person.clone().unwrap_or_default(),
            any_record: asked.agreement.is_none() && asked.record.is_none(),
            records,
            from: midnight(asked.from.or(NaiveDate::from_ymd_opt(1970, 1, 1)).unwrap_or_default()),
            until: midnight(asked.until().or(NaiveDate::from_ymd_opt(9999, 12, 31)).unwrap_or_default()),
        })
    }
}

/// The visible records whose number or title has these words as they stand.
fn list_records(db: &mut Db, viewer: &Viewer, words: &str) -> Result<Vec<String>, DbError> {
    let within: String = words.chars().filter(|c| !matches!(c, '%' | '_' | '\\')).collect();
    let (number, title) = (format!("%{}%", within.to_uppercase()), format!("%{}%", search::fold(&within)));
    agreement::table
        .filter(agreement::register_no.assume_not_null().like(number).or(agreement::sort_key.like(title)))
        .filter(visible::to(viewer))
        .select(agreement::id)
        .load(db)
        .map_err(DbError::from_query)
}

/// What `viewer` may see of what is asked for, as a condition on looks.
macro_rules! asked_for {
    ($viewer:expr, $bounds:expr) => {{
        let open = agreement::table.filter(visible::within($viewer)).select(agreement::id);
        look::agreement_id
            .eq_any(open)
            .and(look::account_id.eq($bounds.person.clone()).or($bounds.any_person.into_sql::<Bool>()))
            .and(look::agreement_id.eq_any($bounds.records.clone()).or($bounds.any_record.into_sql::<Bool>()))
            .and(look::at.ge($bounds.from).and(look::at.lt($bounds.until)))
    }};
}

/// Looks that `viewer` may see, one line for each person and record, the latest first; after `skip`, at most `most`.
pub fn groups(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    (skip, most): (i64, i64),
) -> Result<Vec<Group>, DbError> {
    let bounds = Bounds::of(db, viewer, asked)?;
    look::table
        .filter(asked_for!(viewer, bounds))
        .group_by((look::account_id, look::agreement_id))
        .select((look::account_id, look::agreement_id, count_star(), min(look::at), max(look::at)))
        .order((max(look::at).desc(), look::account_id, look::agreement_id))
        .offset(skip)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}

/// The sorts of pages of these people and records: account, record, kind, role, each once.
pub fn list_kinds(
    db: &mut Db,
    people: &[String],
    records: &[String],
) -> Result<Vec<(String, String, String, String)>, DbError> {
    look::table
        .filter(look::account_id.eq_any(people.to_vec()).and(look::agreement_id.eq_any(records.to_vec())))
        .select((look::account_id, look::agreement_id, look::kind, look::role))
        .distinct()
        .load(db)
        .map_err(DbError::from_query)
}

/// How many looks `viewer` may see of what is asked for.
pub fn count(db: &mut Db, viewer: &Viewer, asked: &Asked) -> Result<i64, DbError> {
    let bounds = Bounds::of(db, viewer, asked)?;
    look::table.filter(asked_for!(viewer, bounds)).count().get_result(db).map_err(DbError::from_query)
}

/// The looks that `viewer` may see of what is asked for, in order: those behind a number, at most `most`.
pub fn slice(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    (after, most): (i64, i64),
) -> Result<Vec<LookRow>, DbError> {
    let bounds = Bounds::of(db, viewer, asked)?;
    look::table
        .filter(asked_for!(viewer, bounds))
        .filter(look::number.gt(after))
        .order(look::number)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}

/// A record: id, number, short title, marking.
pub type Named = (String, Option<String>, String, String);

/// The words for the records among these that `viewer` may see.
pub fn list_named(db: &mut Db, viewer: &Viewer, ids: &[String]) -> Result<Vec<Named>, DbError> {
    agreement::table
        .filter(agreement::id.eq_any(ids.to_vec()))
        .filter(visible::to(viewer))
        .select((agreement::id, agreement::register_no, agreement::short_title, agreement::marking))
        .load(db)
        .map_err(DbError::from_query)
}
