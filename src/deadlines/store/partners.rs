//! The states with which agreements are: for filters and for the names in lists.

use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, party, state};
use crate::db::{Backend, Db, DbError};
use crate::directory::{self, State};
use crate::web::locale::Lang;
use diesel::dsl::exists;
use diesel::prelude::*;
use std::collections::HashMap;

/// Code and name of the states with which the viewer may see agreements, by name.
pub fn list(db: &mut Db, viewer: &Viewer, home: &str, lang: Lang) -> Result<Vec<(String, String)>, DbError> {
    let with = party::table.filter(party::state_code.eq(state::code));
    let states: Vec<State> =
        state::table.filter(exists(with).and(state::code.ne(home))).load(db).map_err(DbError::from_query)?;
    let mut partners = Vec::with_capacity(states.len());
    for state in directory::in_order(states, lang) {
        if sees_any(db, viewer, &state.code)? {
            partners.push((state.code.clone(), state.name(lang).to_owned()));
        }
    }
    Ok(partners)
}

fn sees_any(db: &mut Db, viewer: &Viewer, code: &str) -> Result<bool, DbError> {
    let with = party::table.filter(party::state_code.eq(code.to_owned())).select(party::agreement_id);
    let found: Option<String> = agreement::table
        .filter(agreement::id.eq_any(with))
        .filter(visible::to(viewer))
        .filter(agreement::record_state.ne("voided"))
        .select(agreement::id)
        .into_boxed::<Backend>()
        .limit(1)
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(found.is_some())
}

/// The names of every state by code.
pub fn names(db: &mut Db, lang: Lang) -> Result<HashMap<String, String>, DbError> {
    let states: Vec<State> = state::table.load(db).map_err(DbError::from_query)?;
    Ok(states.into_iter().map(|state| (state.code.clone(), state.name(lang).to_owned())).collect())
}

/// The states on the other side of each of these agreements, in their order: codes by agreement id.
pub fn of_agreements(db: &mut Db, ids: &[String]) -> Result<HashMap<String, Vec<String>>, DbError> {
    let rows: Vec<(String, String)> = party::table
        .filter(party::agreement_id.eq_any(ids).and(party::side.ne("ours")))
        .order((party::agreement_id, party::position, party::id))
        .select((party::agreement_id, party::state_code))
        .load(db)
        .map_err(DbError::from_query)?;
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    for (id, code) in rows {
        let held = found.entry(id).or_default();
        if !held.contains(&code) {
            held.push(code);
        }
    }
    Ok(found)
}
