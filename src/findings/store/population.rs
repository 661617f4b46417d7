//! The population of a scope as it is now, and what the register keeps of its records that makes them risky.

use crate::access::{Viewer, visible};
use crate::db::schema::{
    action, agreement, document, milestone, milestone_colour, milestone_revision, party, state,
};
use crate::db::{Backend, Db, DbError};
use crate::directory::State;
use crate::findings::risk::Traits;
use crate::findings::rows::AuditRow;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// A record of the population.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are those of the agreement")]
pub struct Record {
    pub id: String,
    pub record_state: String,
    pub marking_rank: i32,
    pub pointer_only: bool,
    pub standing: String,
    pub completeness: i32,
}

/// The records in the scope of an audit that `viewer` may see and that are not voided, in the order of their ids; at most `most`.
pub fn list(db: &mut Db, viewer: &Viewer, scope: &AuditRow, most: i64) -> Result<Vec<Record>, DbError> {
    let mut query = agreement::table
        .select((
            agreement::id,
            agreement::record_state,
            agreement::marking_rank,
            agreement::pointer_only,
            agreement::standing,
            agreement::completeness,
        ))
        .into_boxed::<Backend>();
    query = query.filter(visible::to(viewer)).filter(agreement::record_state.ne("voided"));
    if let Some(code) = &scope.partner {
        let with = party::table
            .filter(party::state_code.eq(code.clone()).and(party::side.ne("ours")))
            .select(party::agreement_id);
        query = query.filter(agreement::id.eq_any(with));
    }
    if let Some(code) = &scope.standing {
        query = query.filter(agreement::standing.eq(code.clone()).and(agreement::pointer_only.eq(false)));
    }
    if let Some((from, below)) = scope.years() {
        query = query.filter(agreement::signed_sort.ge(from).and(agreement::signed_sort.lt(below)));
    }
    query.order(agreement::id).limit(most).load(db).map_err(DbError::from_query)
}

/// The first party of each agreement that is not ours: code of the state by agreement.
pub fn partners(db: &mut Db) -> Result<HashMap<String, String>, DbError> {
    let rows: Vec<(String, String)> = party::table
        .filter(party::side.ne("ours"))
        .order((party::agreement_id, party::position.desc(), party::id.desc()))
        .select((party::agreement_id, party::state_code))
        .load(db)
        .map_err(DbError::from_query)?;
    // The last one of each that comes is its first party.
    Ok(rows.into_iter().collect())
}

/// The states that a scope can be narrowed to: those on the other side of visible agreements.
pub fn offered(db: &mut Db, viewer: &Viewer) -> Result<Vec<State>, DbError> {
    let codes: Vec<String> = party::table
        .inner_join(agreement::table.on(agreement::id.eq(party::agreement_id)))
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided").and(party::side.ne("ours")))
        .select(party::state_code)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)?;
    state::table.filter(state::code.eq_any(codes)).order(state::code).load(db).map_err(DbError::from_query)
}

type Ids = HashSet<String>;

/// The agreements with an act that `verification` says this of.
fn with_acts(db: &mut Db, verification: &str) -> Result<Ids, DbError> {
    let rows: Vec<String> = action::table
        .filter(action::verification.eq(verification.to_owned()))
        .select(action::agreement_id)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

fn backdated(db: &mut Db) -> Result<Ids, DbError> {
    let rows: Vec<String> = action::table
        .filter(action::backdating_reason.is_not_null().or(action::backdating.is_not_null()))
        .filter(action::verification.ne("voided"))
        .select(action::agreement_id)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

fn overridden(db: &mut Db) -> Result<Ids, DbError> {
    let rows: Vec<String> = milestone_revision::table
        .inner_join(milestone::table.on(milestone::id.eq(milestone_revision::milestone_id)))
        .filter(milestone_revision::field.eq("override"))
        .filter(milestone_revision::approved_by.is_not_null())
        .select(milestone::agreement_id)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

fn red(db: &mut Db) -> Result<Ids, DbError> {
    let rows: Vec<String> = milestone_colour::table
        .inner_join(milestone::table.on(milestone::id.eq(milestone_colour::milestone_id)))
        .filter(milestone_colour::rag.eq("red"))
        .select(milestone::agreement_id)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

fn documented(db: &mut Db) -> Result<Ids, DbError> {
    let rows: Vec<String> = document::table
        .filter(document::state.eq("held"))
        .select(document::agreement_id)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

/// What makes each of these records risky, in their order.
pub fn traits(db: &mut Db, records: &[Record]) -> Result<Vec<Traits>, DbError> {
    let (unverified, disputed) = (with_acts(db, "recorded")?, with_acts(db, "disputed")?);
    let (backdated, overridden, red) = (backdated(db)?, overridden(db)?, red(db)?);
    let documented = documented(db)?;
    let told = |record: &Record| Traits {
        completeness: record.completeness,
        unverified: unverified.contains(&record.id),
        disputed: disputed.contains(&record.id),
        backdated: backdated.contains(&record.id),
        overridden: overridden.contains(&record.id),
        red: red.contains(&record.id),
        documented: documented.contains(&record.id),
        pointer: record.pointer_only,
        marking_rank: record.marking_rank,
        verified: record.record_state == "verified",
        unknown_standing: record.standing == "unknown",
    };
    Ok(records.iter().map(told).collect())
}
