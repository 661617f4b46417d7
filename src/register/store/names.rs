//! The names that a list shows beside its rows: states, ministries, owners.

use super::super::filter::Filter;
use crate::access::{Viewer, visible};
use crate::agreements::kinds::RecordState;
use crate::db::schema::{account, agreement, party, state};
use crate::db::{Backend, Db, DbError};
use crate::directory;
use crate::web::locale::Lang;
use diesel::dsl::exists;
use diesel::prelude::*;
use std::collections::HashMap;

/// The names of what a filter narrows to; none where the filter does not ask, or the register does not hold it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// The state.
    pub partner: Option<String>,
    /// The ministry.
    pub ministry: Option<String>,
    /// The owner.
    pub owner: Option<String>,
}

/// Looks the names of a filter up.
pub fn find_names(db: &mut Db, filter: &Filter, lang: Lang) -> Result<Names, DbError> {
    let mut names = Names::default();
    if let Some(code) = &filter.partner {
        let state = directory::find_state(db, code)?;
        names.partner = state.map(|state| state.name(lang).to_owned());
    }
    if let Some(id) = &filter.ministry {
        let ministry = directory::find_ministry(db, id)?;
        names.ministry = ministry.map(|ministry| ministry.name(lang).to_owned());
    }
    if let Some(id) = &filter.owner {
        names.owner = list_owners(db, std::slice::from_ref(id))?.remove(id);
    }
    Ok(names)
}

/// The filters whose value the register does not hold, by name.
pub fn not_held(filter: &Filter, names: &Names) -> Vec<(&'static str, String)> {
    let asked = [
        ("partner", &filter.partner, &names.partner),
        ("ministry", &filter.ministry, &names.ministry),
        ("owner", &filter.owner, &names.owner),
    ];
    let missing = asked.into_iter().filter(|(_, _, name)| name.is_none());
    missing.filter_map(|(name, value, _)| Some((name, value.clone()?))).collect()
}

/// Display names by account id.
pub fn list_owners(db: &mut Db, ids: &[String]) -> Result<HashMap<String, String>, DbError> {
    let rows: Vec<(String, String)> = account::table
        .filter(account::id.eq_any(ids))
        .select((account::id, account::name))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

/// The states but `home` that are party to something `viewer` may see: code and name, in the reader's order.
pub fn list_partners(
    db: &mut Db,
    viewer: &Viewer,
    home: &str,
    lang: Lang,
) -> Result<Vec<(String, String)>, DbError> {
    let with = party::table.filter(party::state_code.eq(state::code));
    let states: Vec<directory::State> =
        state::table.filter(exists(with).and(state::code.ne(home))).load(db).map_err(DbError::from_query)?;
    let mut partners = Vec::with_capacity(states.len());
    for state in directory::in_order(states, lang) {
        // Nearly always one of the first is visible; all are asked for only when none of those is.
        let code = &state.code;
        if sees_any(db, viewer, code, FIRST)? || sees_any(db, viewer, code, i64::MAX)? {
            partners.push((state.code.clone(), state.name(lang).to_owned()));
        }
    }
    Ok(partners)
}

const FIRST: i64 = 20;

/// Whether `viewer` may see one of the first `most` agreements with a state.
fn sees_any(db: &mut Db, viewer: &Viewer, code: &str, most: i64) -> Result<bool, DbError> {
    let with =
        party::table.filter(party::state_code.eq(code.to_owned())).limit(most).select(party::agreement_id);
    let found: Option<String> = agreement::table
        .filter(agreement::id.eq_any(with))
        .filter(visible::to(viewer))
        .filter(agreement::record_state.ne(RecordState::Voided.code()))
        .select(agreement::id)
        .into_boxed::<Backend>()
        .limit(1)
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(found.is_some())
}

/// The states that are party to each of these agreements, in their order: names by agreement id.
pub fn list_parties(
    db: &mut Db,
    ids: &[String],
    names: &HashMap<String, String>,
) -> Result<HashMap<String, Vec<String>>, DbError> {
    let rows: Vec<(String, String)> = party::table
        .filter(party::agreement_id.eq_any(ids))
        .order((party::agreement_id, party::position, party::id))
        .select((party::agreement_id, party::state_code))
        .load(db)
        .map_err(DbError::from_query)?;
    let mut named: HashMap<String, Vec<String>> = HashMap::new();
    for (id, code) in rows {
        let held = named.entry(id).or_default();
        let name = names.get(&code).cloned().unwrap_or(code);
        if !held.contains(&name) {
            held.push(name);
        }
    }
    Ok(named)
}
