//! What the rule of release and the lines need of agreements, obligations and ministries.

use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, ministry, obligation, party};
use crate::db::{Db, DbError};
use diesel::prelude::*;
use std::collections::HashMap;

/// An agreement as far as the rule and the lines need it.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are those of the agreement")]
pub struct Agreement {
    pub id: String,
    pub register_no: Option<String>,
    pub short_title: String,
    pub signed_on: Option<String>,
    pub record_state: String,
    pub marking: String,
    pub access_mode: String,
    pub pointer_only: bool,
    pub closed_on: Option<String>,
}

/// The agreements among `ids` that the viewer may see, by id.
pub fn agreements(
    db: &mut Db,
    viewer: &Viewer,
    ids: &[String],
) -> Result<HashMap<String, Agreement>, DbError> {
    let rows: Vec<Agreement> = agreement::table
        .filter(agreement::id.eq_any(ids.to_vec()))
        .filter(visible::to(viewer))
        .select((
            agreement::id,
            agreement::register_no,
            agreement::short_title,
            agreement::signed_on,
            agreement::record_state,
            agreement::marking,
            agreement::access_mode,
            agreement::pointer_only,
            agreement::closed_on,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|row| (row.id.clone(), row)).collect())
}

/// The codes of the states that are parties to each of these agreements.
pub fn parties(db: &mut Db, ids: &[String]) -> Result<HashMap<String, Vec<String>>, DbError> {
    let rows: Vec<(String, String)> = party::table
        .filter(party::agreement_id.eq_any(ids.to_vec()))
        .select((party::agreement_id, party::state_code))
        .load(db)
        .map_err(DbError::from_query)?;
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    for (id, code) in rows {
        found.entry(id).or_default().push(code);
    }
    Ok(found)
}

/// Who owes what a milestone carries out, and by which article.
#[derive(Debug, Clone, Queryable)]
pub struct Duty {
    /// The obligation.
    pub id: String,
    /// Code of the debtor, seen from the house.
    pub debtor: String,
    /// The article.
    pub article: Option<String>,
}

/// These obligations by id.
pub fn duties(db: &mut Db, ids: &[String]) -> Result<HashMap<String, Duty>, DbError> {
    let rows: Vec<Duty> = obligation::table
        .filter(obligation::id.eq_any(ids.to_vec()))
        .select((obligation::id, obligation::debtor, obligation::article_ref))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|row| (row.id.clone(), row)).collect())
}

/// A ministry with its names in English, Polish and Ukrainian.
pub type Ministry = (String, String, Option<String>, Option<String>);

/// These ministries by id.
pub fn ministries(db: &mut Db, ids: &[String]) -> Result<HashMap<String, Ministry>, DbError> {
    let rows: Vec<Ministry> = ministry::table
        .filter(ministry::id.eq_any(ids.to_vec()))
        .select((ministry::id, ministry::name_en, ministry::name_pl, ministry::name_uk))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|row| (row.0.clone(), row)).collect())
}
