//! Every query on signatures.

use crate::db::schema::{official, signature};
use crate::db::{Db, DbError};
use diesel::prelude::*;

/// A row of signatures.
#[derive(Debug, Clone, Queryable, Insertable, serde::Serialize)]
#[diesel(table_name = signature)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct SignatureRow {
    pub id: String,
    pub action_id: String,
    pub agreement_id: String,
    pub party_id: String,
    pub official_id: String,
    pub office_as_signed: String,
    pub on_behalf_of: Option<String>,
    pub capacity: String,
    pub full_powers_ref: Option<String>,
    pub full_powers_on: Option<String>,
    pub full_powers_issuer: Option<String>,
    pub witnesses: Option<String>,
}

/// The signatures of an agreement with the names of the signatories (Latin, native).
pub fn list(db: &mut Db, agreement_id: &str) -> Result<Vec<(SignatureRow, String, Option<String>)>, DbError> {
    signature::table
        .inner_join(official::table.on(official::id.eq(signature::official_id)))
        .filter(signature::agreement_id.eq(agreement_id))
        .order((signature::party_id, signature::id))
        .select((signature::all_columns, official::name_latin, official::name_native))
        .load(db)
        .map_err(DbError::from_query)
}

/// Adds a signature.
pub fn insert(db: &mut Db, new: &SignatureRow) -> Result<(), DbError> {
    diesel::insert_into(signature::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}
