//! Names of states and ministries that stand behind a party; read for search and for the register number.

use super::rows::PartyRow;
use super::store;
use crate::db::{Db, DbError};

/// Every name of a party's state and ministry.
pub fn of_party(db: &mut Db, party: &PartyRow) -> Result<Vec<String>, DbError> {
    let mut names = store::state_names(db, &party.state_code)?;
    if let Some(ministry) = &party.ministry_id {
        names.extend(store::ministry_names(db, ministry)?);
    }
    Ok(names)
}

/// The code of a state in register numbers: two letters where it has them, else its own code.
pub fn number_code(db: &mut Db, state_code: &str) -> Result<String, DbError> {
    Ok(store::state_alpha2(db, state_code)?.unwrap_or_else(|| state_code.to_owned()))
}
