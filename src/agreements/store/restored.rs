//! Queries for views into the past alone.

use super::StateName;
use crate::agreements::rows::{AgreementRow, PartyRow};
use crate::db::schema::{agreement, agreement_area, agreement_grant, ministry, party};
use crate::db::{Db, DbError, dialect};
use diesel::prelude::*;

/// Names an account that may see an agreement, for views into the past.
pub fn insert_grant(
    db: &mut Db,
    agreement_id: &str,
    account_id: &str,
    at: chrono::NaiveDateTime,
) -> Result<(), DbError> {
    diesel::insert_into(agreement_grant::table)
        .values((
            agreement_grant::agreement_id.eq(agreement_id),
            agreement_grant::account_id.eq(account_id),
            agreement_grant::reason.eq(""),
            agreement_grant::granted_at.eq(at),
            agreement_grant::granted_by.eq("system"),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Writes agreements with their parties and areas into a scratch database: by its own statements, as there are many.
pub fn insert_listed(
    db: &mut Db,
    rows: &[AgreementRow],
    parties: &[PartyRow],
    areas: &[(String, String)],
) -> Result<(), DbError> {
    let db = dialect::scratch(db)?;
    for row in rows {
        diesel::insert_into(agreement::table).values(row).execute(db).map_err(DbError::from_query)?;
    }
    for row in parties {
        diesel::insert_into(party::table).values(row).execute(db).map_err(DbError::from_query)?;
    }
    for (id, area) in areas {
        diesel::insert_into(agreement_area::table)
            .values((agreement_area::agreement_id.eq(id), agreement_area::area.eq(area)))
            .execute(db)
            .map_err(DbError::from_query)?;
    }
    Ok(())
}

/// The English, Polish, Ukrainian and native name of a ministry.
pub type Names = (String, Option<String>, Option<String>, Option<String>);

/// Every ministry: its id, the code of its state, its names.
pub fn list_ministry_names(db: &mut Db) -> Result<Vec<(String, String, Names)>, DbError> {
    ministry::table
        .select((
            ministry::id,
            ministry::state_code,
            (ministry::name_en, ministry::name_pl, ministry::name_uk, ministry::name_native),
        ))
        .load(db)
        .map_err(DbError::from_query)
}

impl StateName {
    /// The names in English, Polish and Ukrainian.
    pub fn names(self) -> Vec<String> {
        vec![self.name_en, self.name_pl, self.name_uk]
    }
}
