//! What stands around the rows of a list: the agreements they belong to.

use crate::access::{Marking, Viewer, visible};
use crate::db::schema::agreement;
use crate::db::{Db, DbError};
use diesel::prelude::*;
use std::collections::HashMap;

/// An agreement as far as a row names it.
#[derive(Debug, Clone, Queryable)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its number, once registered.
    pub register_no: Option<String>,
    /// Its short title.
    pub short_title: String,
    /// Code of its marking.
    pub marking: String,
    /// The day on which it was closed out.
    pub closed_on: Option<String>,
    /// How far its record is.
    pub record_state: String,
}

/// These agreements as far as `viewer` may see them, by id.
pub fn agreements(db: &mut Db, viewer: &Viewer, ids: &[String]) -> Result<HashMap<String, Named>, DbError> {
    let rows: Vec<Named> = agreement::table
        .filter(agreement::id.eq_any(ids.to_vec()))
        .filter(visible::to(viewer))
        .select((
            agreement::id,
            agreement::register_no,
            agreement::short_title,
            agreement::marking,
            agreement::closed_on,
            agreement::record_state,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|row| (row.id.clone(), row)).collect())
}

impl Named {
    /// Whether the record takes changes.
    pub fn takes_changes(&self) -> bool {
        self.record_state != "voided" && self.closed_on.is_none()
    }

    /// How high it is marked; a word that is unknown counts as the highest.
    pub fn rank(&self) -> Marking {
        Marking::parse(&self.marking).unwrap_or(Marking::TopSecret)
    }
}
