//! Queries on what waits for what. A milestone may wait for one of another agreement only where that one is not harder to see
//! than its own, so that a colour never tells of what is hidden.

use super::PARENT;
use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, milestone, milestone_dependency, relation};
use crate::db::{Db, DbError};
use crate::milestones::milestone::Milestone;
use crate::milestones::rows::MilestoneRow;
use crate::milestones::store::Parent;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// An edge: who waits, and for what.
pub type Edge = (String, String);

/// What one milestone waits for, by id.
pub fn list_waited_for(db: &mut Db, id: &str) -> Result<Vec<String>, DbError> {
    milestone_dependency::table
        .filter(milestone_dependency::milestone_id.eq(id))
        .order(milestone_dependency::depends_on_id)
        .select(milestone_dependency::depends_on_id)
        .load(db)
        .map_err(DbError::from_query)
}

/// What waits for one milestone, by id.
pub fn list_waiting(db: &mut Db, id: &str) -> Result<Vec<String>, DbError> {
    milestone_dependency::table
        .filter(milestone_dependency::depends_on_id.eq(id))
        .order(milestone_dependency::milestone_id)
        .select(milestone_dependency::milestone_id)
        .load(db)
        .map_err(DbError::from_query)
}

fn edges_from(db: &mut Db, ids: &[String], onwards: bool) -> Result<Vec<Edge>, DbError> {
    let query = milestone_dependency::table
        .order((milestone_dependency::milestone_id, milestone_dependency::depends_on_id))
        .into_boxed();
    let query = match onwards {
        true => query.filter(milestone_dependency::depends_on_id.eq_any(ids.to_vec())),
        false => query.filter(milestone_dependency::milestone_id.eq_any(ids.to_vec())),
    };
    query.load(db).map_err(DbError::from_query)
}

fn reach(db: &mut Db, id: &str, onwards: bool) -> Result<Vec<Edge>, DbError> {
    let mut seen: HashSet<String> = HashSet::from([id.to_owned()]);
    let mut next = vec![id.to_owned()];
    let mut found = Vec::new();
    while !next.is_empty() {
        let edges = edges_from(db, &next, onwards)?;
        let ends = edges.iter().map(|(waits, on)| if onwards { waits } else { on });
        next = ends.filter(|end| seen.insert((*end).clone())).cloned().collect();
        found.extend(edges);
    }
    Ok(found)
}

/// Every edge on the way from a milestone to all that wait for it, directly or not.
pub fn edges_onwards(db: &mut Db, id: &str) -> Result<Vec<Edge>, DbError> {
    reach(db, id, true)
}

/// Every edge on the way from a milestone to all that it waits for, directly or not.
pub fn edges_backwards(db: &mut Db, id: &str) -> Result<Vec<Edge>, DbError> {
    reach(db, id, false)
}

/// The edges among the milestones of one agreement and into it.
pub fn edges_of(db: &mut Db, ids: &[String]) -> Result<Vec<Edge>, DbError> {
    edges_from(db, ids, false)
}

/// Takes an edge away; says whether there was one.
pub fn delete(db: &mut Db, id: &str, depends_on: &str) -> Result<bool, DbError> {
    let held = milestone_dependency::table
        .filter(milestone_dependency::milestone_id.eq(id))
        .filter(milestone_dependency::depends_on_id.eq(depends_on));
    Ok(diesel::delete(held).execute(db).map_err(DbError::from_query)? > 0)
}

type Shown = (String, i32, String);

fn shown_as(db: &mut Db, ids: &[String]) -> Result<HashMap<String, (i32, String)>, DbError> {
    let rows: Vec<Shown> = agreement::table
        .filter(agreement::id.eq_any(ids.to_vec()))
        .select((agreement::id, agreement::marking_rank, agreement::access_mode))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|(id, rank, mode)| (id, (rank, mode))).collect())
}

/// The pairs (own agreement, other agreement) of which the other one is not harder to see than the own.
pub fn open_towards(db: &mut Db, pairs: &[(String, String)]) -> Result<HashSet<(String, String)>, DbError> {
    let mut ids: Vec<String> = pairs.iter().flat_map(|(own, other)| [own.clone(), other.clone()]).collect();
    ids.sort_unstable();
    ids.dedup();
    let shown = shown_as(db, &ids)?;
    let is_open = |(own, other): &&(String, String)| {
        own == other
            || matches!((shown.get(own), shown.get(other)), (Some(own), Some(other)) if other.1 == "open" && other.0 <= own.0)
    };
    Ok(pairs.iter().filter(is_open).cloned().collect())
}

/// The milestones that one of this agreement may wait for: its own, and those of related agreements that are not harder to see.
pub fn list_candidates(
    db: &mut Db,
    viewer: &Viewer,
    agreement_id: &str,
) -> Result<Vec<(Milestone, Parent)>, DbError> {
    let ends: Vec<(String, String)> = relation::table
        .filter(relation::from_id.eq(agreement_id).or(relation::to_id.eq(agreement_id)))
        .select((relation::from_id, relation::to_id))
        .load(db)
        .map_err(DbError::from_query)?;
    let own = agreement_id.to_owned();
    let others = ends.into_iter().map(|(from, to)| if from == own { to } else { from });
    let pairs: Vec<(String, String)> =
        others.chain([own.clone()]).map(|other| (own.clone(), other)).collect();
    let open: Vec<String> = open_towards(db, &pairs)?.into_iter().map(|(_, other)| other).collect();
    let rows: Vec<(MilestoneRow, Parent)> = milestone::table
        .inner_join(agreement::table.on(agreement::id.eq(milestone::agreement_id)))
        .filter(milestone::agreement_id.eq_any(open))
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided"))
        .order((milestone::due_sort, milestone::id))
        .limit(500)
        .select((milestone::all_columns, PARENT))
        .load(db)
        .map_err(DbError::from_query)?;
    rows.into_iter().map(|(row, parent)| Ok((row.value()?, parent))).collect()
}
