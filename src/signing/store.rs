//! Every query on signatures.

use crate::db::schema::{official, signature};
use crate::db::{Db, DbError, Of};
use diesel::prelude::*;

/// A row of signatures.
#[derive(Debug, Clone, Queryable, Insertable, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = signature, treat_none_as_default_value = false)]
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

/// A signature with the names of the signatory (Latin, native).
pub type Signed = (SignatureRow, String, Option<String>);

/// The signatures of an agreement or of several.
pub fn list<'a>(db: &mut Db, of: impl Into<Of<'a>>) -> Result<Vec<Signed>, DbError> {
    let signed = signature::table
        .inner_join(official::table.on(official::id.eq(signature::official_id)))
        .order((signature::party_id, signature::id))
        .select((signature::all_columns, official::name_latin, official::name_native))
        .into_boxed();
    let signed = match of.into() {
        Of::One(id) => signed.filter(signature::agreement_id.eq(id)),
        Of::Each(ids) => signed.filter(signature::agreement_id.eq_any(ids)),
    };
    signed.load(db).map_err(DbError::from_query)
}

/// Says anew in which office somebody signed, as a better source has it.
pub fn update_office(db: &mut Db, id: &str, office: &str) -> Result<(), DbError> {
    diesel::update(signature::table.find(id))
        .set(signature::office_as_signed.eq(office))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Adds a signature.
pub fn insert(db: &mut Db, new: &SignatureRow) -> Result<(), DbError> {
    diesel::insert_into(signature::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}
