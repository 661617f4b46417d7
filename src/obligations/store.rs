//! Every query on obligations; each goes through the visibility of the agreement.

use super::filter::{Filter, Owner};
use super::obligation::{Life, Obligation};
use super::rows::ObligationRow;
use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, clause, milestone, obligation, party, state};
use crate::db::{Backend, Db, DbError};
use crate::milestones::milestone::Milestone;
use crate::milestones::rows::MilestoneRow;
use crate::milestones::store::{Parent, find_parent};
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::HashMap;

/// Adds an obligation.
pub fn insert(db: &mut Db, new: &Obligation) -> Result<(), DbError> {
    insert_row(db, &ObligationRow::of(new))
}

/// Adds a row of obligations.
pub fn insert_row(db: &mut Db, row: &ObligationRow) -> Result<(), DbError> {
    diesel::insert_into(obligation::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes an obligation back if it still has the version that was read; says whether it had.
pub fn update(db: &mut Db, changed: &Obligation, read_version: i32) -> Result<bool, DbError> {
    let held =
        obligation::table.filter(obligation::id.eq(&changed.id).and(obligation::version.eq(read_version)));
    let rows =
        diesel::update(held).set(ObligationRow::of(changed)).execute(db).map_err(DbError::from_query)?;
    Ok(rows == 1)
}

/// The obligation, whoever may see it: for what is made by the clock.
pub fn find_unseen(db: &mut Db, id: &str) -> Result<Option<Obligation>, DbError> {
    let row: Option<ObligationRow> =
        obligation::table.find(id).first(db).optional().map_err(DbError::from_query)?;
    row.map(ObligationRow::value).transpose()
}

/// The obligation with its agreement, if `viewer` may see the agreement.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<(Obligation, Parent)>, DbError> {
    let Some(obligation) = find_unseen(db, id)? else { return Ok(None) };
    let parent = find_parent(db, viewer, &obligation.agreement_id)?;
    Ok(parent.map(|parent| (obligation, parent)))
}

/// How an agreement stands, as far as it decides whether obligations make milestones.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are those of the agreement")]
pub struct Standing {
    pub record_state: String,
    pub pointer_only: bool,
    pub closed_on: Option<String>,
    pub standing: String,
}

impl Standing {
    /// Whether milestones may be planned under it.
    pub fn takes_changes(&self) -> bool {
        self.record_state != "voided" && !self.pointer_only && self.closed_on.is_none()
    }
}

/// How an agreement stands.
pub fn standing_of(db: &mut Db, agreement_id: &str) -> Result<Option<Standing>, DbError> {
    agreement::table
        .find(agreement_id)
        .select((agreement::record_state, agreement::pointer_only, agreement::closed_on, agreement::standing))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// The open recurring obligations, by id, some at a time.
pub fn list_recurring(db: &mut Db, after: &str, most: i64) -> Result<Vec<Obligation>, DbError> {
    let rows: Vec<ObligationRow> = obligation::table
        .filter(obligation::id.gt(after))
        .filter(obligation::state.eq(Life::Open.code()))
        .filter(obligation::schedule.eq_any(["recurring", "once"]))
        .order(obligation::id)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    rows.into_iter().map(ObligationRow::value).collect()
}

/// Whether an occurrence has its milestone.
pub fn has_occurrence(db: &mut Db, id: &str, occurrence: &str) -> Result<bool, DbError> {
    let found: i64 = milestone::table
        .filter(milestone::obligation_id.eq(id).and(milestone::occurrence.eq(occurrence)))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)?;
    Ok(found > 0)
}

/// The occurrences that have their milestones.
pub fn list_occurrences(db: &mut Db, id: &str) -> Result<Vec<String>, DbError> {
    milestone::table
        .filter(milestone::obligation_id.eq(id))
        .filter(milestone::occurrence.is_not_null())
        .select(milestone::occurrence.assume_not_null())
        .load(db)
        .map_err(DbError::from_query)
}

/// The milestones that were made for an obligation, by due date.
pub fn list_made(db: &mut Db, id: &str) -> Result<Vec<Milestone>, DbError> {
    let rows: Vec<MilestoneRow> = milestone::table
        .filter(milestone::obligation_id.eq(id))
        .order((milestone::due_sort, milestone::id))
        .load(db)
        .map_err(DbError::from_query)?;
    rows.into_iter().map(MilestoneRow::value).collect()
}

/// A clause from which an obligation may come.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are those of the clause")]
pub struct ClauseBrief {
    pub id: String,
    pub kind: String,
    pub article: Option<String>,
    pub texts: String,
}

/// The clauses of an agreement that are not voided.
pub fn list_clauses(db: &mut Db, agreement_id: &str) -> Result<Vec<ClauseBrief>, DbError> {
    clause::table
        .filter(clause::agreement_id.eq(agreement_id))
        .filter(clause::verification.ne("voided"))
        .order((clause::article, clause::id))
        .select((clause::id, clause::kind, clause::article, clause::texts))
        .load(db)
        .map_err(DbError::from_query)
}

type Condition = Box<dyn BoxableExpression<obligation::table, Backend, SqlType = Bool>>;

fn asked(viewer: &Viewer, filter: &Filter) -> Condition {
    let parents = agreement::table
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided"))
        .select(agreement::id);
    let mut all: Condition = Box::new(obligation::agreement_id.eq_any(parents));
    let mut and = |next: Condition| {
        let held = std::mem::replace(&mut all, Box::new(obligation::version.ge(0)));
        all = Box::new(held.and(next));
    };
    if let Some(partner) = filter.partner.clone() {
        let with = party::table.filter(party::state_code.eq(partner)).select(party::agreement_id);
        and(Box::new(obligation::agreement_id.eq_any(with)));
    }
    match filter.owner.clone() {
        None => {}
        Some(Owner::Me) => {
            and(Box::new(obligation::owner_id.assume_not_null().eq(viewer.account_id.clone())))
        }
        Some(Owner::Nobody) => and(Box::new(obligation::owner_id.is_null())),
        Some(Owner::Account(id)) => and(Box::new(obligation::owner_id.assume_not_null().eq(id))),
    }
    if let Some(debtor) = filter.debtor {
        and(Box::new(obligation::debtor.eq(debtor.code())));
    }
    if let Some(nature) = filter.nature {
        and(Box::new(obligation::nature.eq(nature.code())));
    }
    if let Some(kind) = filter.kind {
        and(Box::new(obligation::kind.eq(kind.code())));
    }
    if let Some(sort) = filter.schedule {
        and(Box::new(obligation::schedule.eq(sort.code())));
    }
    if let Some(life) = filter.life {
        and(Box::new(obligation::state.eq(life.code())));
    }
    if let Some(id) = filter.agreement.clone() {
        and(Box::new(obligation::agreement_id.eq(id)));
    }
    all
}

/// One page of obligations after the one with the id `after`, and whether there are more.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    size: usize,
) -> Result<(Vec<Obligation>, bool), DbError> {
    let limit = i64::try_from(size).unwrap_or(i64::MAX - 1) + 1;
    let mut query = obligation::table.filter(asked(viewer, filter)).into_boxed();
    if let Some(after) = filter.after.clone() {
        query = query.filter(obligation::id.gt(after));
    }
    let rows: Vec<ObligationRow> =
        query.order(obligation::id).limit(limit).load(db).map_err(DbError::from_query)?;
    let more = rows.len() > size;
    let rows = rows.into_iter().take(size).map(ObligationRow::value).collect::<Result<_, _>>()?;
    Ok((rows, more))
}

/// How many obligations the filter finds.
pub fn count(db: &mut Db, viewer: &Viewer, filter: &Filter) -> Result<i64, DbError> {
    obligation::table.filter(asked(viewer, filter)).count().get_result(db).map_err(DbError::from_query)
}

/// How many milestones each obligation has, in each state.
pub fn count_made(db: &mut Db, ids: &[String]) -> Result<HashMap<String, Vec<(String, i64)>>, DbError> {
    let rows: Vec<(Option<String>, String, i64)> = milestone::table
        .filter(milestone::obligation_id.eq_any(ids.to_vec()))
        .group_by((milestone::obligation_id, milestone::state))
        .select((milestone::obligation_id, milestone::state, count_star()))
        .load(db)
        .map_err(DbError::from_query)?;
    let mut found: HashMap<String, Vec<(String, i64)>> = HashMap::new();
    for (id, state, count) in rows {
        found.entry(id.unwrap_or_default()).or_default().push((state, count));
    }
    Ok(found)
}

/// The states on the other side of visible agreements that have obligations: code and names in three languages.
pub fn partners(db: &mut Db, viewer: &Viewer) -> Result<Vec<(String, String, String, String)>, DbError> {
    let visible_ids = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let with_obligations = obligation::table.select(obligation::agreement_id);
    let codes = party::table
        .filter(party::side.ne("ours"))
        .filter(party::agreement_id.eq_any(visible_ids))
        .filter(party::agreement_id.eq_any(with_obligations))
        .select(party::state_code);
    state::table
        .filter(state::code.eq_any(codes))
        .order(state::code)
        .select((state::code, state::name_en, state::name_pl, state::name_uk))
        .load(db)
        .map_err(DbError::from_query)
}
