//! Queries on officials and the offices they held.

use crate::db::schema::{ministry, office_held, official};
use crate::db::{Db, DbError};
use crate::directory::{Office, Official};
use diesel::prelude::*;

/// How many officials a page of the list shows.
pub const PAGE: usize = 50;

/// Which officials are asked for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Folded words that the name must have.
    pub words: Vec<String>,
    /// Code of a state in whose bodies an office was held.
    pub state: Option<String>,
}

/// Where a page of the list begins: behind or before a sort key and id.
#[derive(Debug, Clone)]
pub enum Place {
    /// The first page.
    Start,
    /// What comes after.
    After(String, String),
    /// What comes before.
    Before(String, String),
}

type Boxed<'q> = official::BoxedQuery<'q, crate::db::Backend>;

fn filtered<'q>(filter: &Filter) -> Boxed<'q> {
    let mut query = official::table.into_boxed();
    for word in &filter.words {
        query = query.filter(official::sort_key.like(format!("%{word}%")));
    }
    if let Some(state) = &filter.state {
        let there = office_held::table
            .inner_join(ministry::table.on(ministry::id.nullable().eq(office_held::ministry_id)))
            .filter(ministry::state_code.eq(state.clone()))
            .select(office_held::official_id);
        query = query.filter(official::id.eq_any(there));
    }
    query
}

/// One page of officials by family name, and whether more follow in the direction asked for.
pub fn page(db: &mut Db, filter: &Filter, place: &Place) -> Result<(Vec<Official>, bool), DbError> {
    let most = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
    let query = filtered(filter).limit(most);
    let up = (official::sort_key, official::id);
    let down = (official::sort_key.desc(), official::id.desc());
    let (query, backwards) = match place.clone() {
        Place::Start => (query.order(up), false),
        Place::After(key, id) => {
            let same = official::sort_key.eq(key.clone()).and(official::id.gt(id));
            (query.filter(official::sort_key.gt(key).or(same)).order(up), false)
        }
        Place::Before(key, id) => {
            let same = official::sort_key.eq(key.clone()).and(official::id.lt(id));
            (query.filter(official::sort_key.lt(key).or(same)).order(down), true)
        }
    };
    let mut rows: Vec<Official> = query.load(db).map_err(DbError::from_query)?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    if backwards {
        rows.reverse();
    }
    Ok((rows, more))
}

/// How many officials the filter lets through.
pub fn count(db: &mut Db, filter: &Filter) -> Result<i64, DbError> {
    filtered(filter).count().get_result(db).map_err(DbError::from_query)
}

/// Every official, by family name; for selects and imports.
pub fn list(db: &mut Db) -> Result<Vec<Official>, DbError> {
    official::table.order((official::sort_key, official::id)).load(db).map_err(DbError::from_query)
}

/// The official with this id.
pub fn find(db: &mut Db, id: &str) -> Result<Option<Official>, DbError> {
    official::table.find(id).first(db).optional().map_err(DbError::from_query)
}

/// Adds an official.
pub fn insert(db: &mut Db, new: &Official) -> Result<(), DbError> {
    diesel::insert_into(official::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes the next version; says whether the one before it was still there.
pub fn update(db: &mut Db, next: &Official) -> Result<bool, DbError> {
    let held = official::table.filter(official::id.eq(&next.id).and(official::version.eq(next.version - 1)));
    let changed = diesel::update(held).set(next).execute(db).map_err(DbError::from_query)?;
    Ok(changed == 1)
}

/// The offices of these officials, latest first.
pub fn offices(db: &mut Db, officials: &[String]) -> Result<Vec<Office>, DbError> {
    let rows = office_held::table
        .filter(office_held::official_id.eq_any(officials.to_vec()))
        .order(office_held::id)
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(latest_first(rows))
}

/// The offices held in these ministries with who held them, latest first.
pub fn offices_in(db: &mut Db, ministries: &[String]) -> Result<Vec<(Office, Official)>, DbError> {
    let mut rows: Vec<(Office, Official)> = office_held::table
        .inner_join(official::table.on(official::id.eq(office_held::official_id)))
        .filter(office_held::ministry_id.assume_not_null().eq_any(ministries.to_vec()))
        .order(office_held::id)
        .load(db)
        .map_err(DbError::from_query)?;
    rows.sort_by(|(a, _), (b, _)| b.held_from.cmp(&a.held_from));
    Ok(rows)
}

fn latest_first(mut rows: Vec<Office>) -> Vec<Office> {
    rows.sort_by(|a, b| b.held_from.cmp(&a.held_from));
    rows
}

/// Adds an office held.
pub fn insert_office(db: &mut Db, new: &Office) -> Result<(), DbError> {
    diesel::insert_into(office_held::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes an office held.
pub fn update_office(db: &mut Db, office: &Office) -> Result<(), DbError> {
    diesel::update(office_held::table.find(&office.id))
        .set(office)
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Everybody who holds or held an office in one of these ministries, by id.
pub fn holders(db: &mut Db, ministries: &[String]) -> Result<Vec<String>, DbError> {
    office_held::table
        .filter(office_held::ministry_id.assume_not_null().eq_any(ministries.to_vec()))
        .select(office_held::official_id)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)
}
