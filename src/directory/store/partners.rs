//! What the viewer may see of the agreements with a state, and of what hangs on them.

use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, milestone, party, relation};
use crate::db::{Db, DbError};
use diesel::dsl::{count_star, max, min};
use diesel::prelude::*;

/// States of a milestone on which somebody still has to act.
const OPEN: [&str; 4] = ["planned", "in_progress", "blocked", "reported_done"];

/// How many agreements with a state have a standing, and when the last of them was signed.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Tally {
    /// Code of the standing.
    pub standing: String,
    /// How many agreements.
    pub agreements: i64,
    /// The latest signature, as far as known.
    pub last_signed: Option<String>,
    /// The earliest signature, as far as known.
    pub first_signed: Option<String>,
}

/// An agreement on the page of a partner.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Instrument {
    /// Its id.
    pub id: String,
    /// Its register number, once it has one.
    pub register_no: Option<String>,
    /// The title for lists.
    pub short_title: String,
    /// Code of the kind.
    pub kind: String,
    /// When it was signed, as far as known.
    pub signed_on: Option<String>,
    /// Code of the standing today.
    pub standing: String,
    /// Since when.
    pub standing_since: Option<String>,
    /// Code of what is missing, where the standing is unknown.
    pub standing_reason: Option<String>,
    /// The next day on which something must be decided.
    pub next_deadline_on: Option<String>,
    /// Whether it is made up.
    pub fictional: bool,
    /// Whether the record only points to an instrument that is kept elsewhere.
    pub pointer_only: bool,
}

/// A relation between two agreements that are both visible.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Link {
    /// This agreement …
    pub from: String,
    /// … stands to that one …
    pub to: String,
    /// … as this code says.
    pub kind: String,
    /// Whether it is our assumption.
    pub assumed: bool,
}

/// An open milestone on the page of a partner.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Task {
    /// Its id.
    pub id: String,
    /// The agreement it belongs to.
    pub agreement_id: String,
    /// Title in English.
    pub title_en: Option<String>,
    /// Title in Polish.
    pub title_pl: Option<String>,
    /// Title in Ukrainian.
    pub title_uk: Option<String>,
    /// The frozen date.
    pub baseline_due: Option<String>,
    /// The date its owner believes in.
    pub forecast_due: Option<String>,
    /// What lists sort by.
    pub due_sort: String,
    /// Code of the state.
    pub state: String,
    /// Whether it is made up.
    pub illustrative: bool,
}

#[diesel::dsl::auto_type(no_type_alias)]
fn with<'s>(state: &'s str) -> _ {
    party::table.filter(party::state_code.eq(state)).select(party::agreement_id)
}

/// Codes of the states that stand on any agreement, seen or not: only what [`tallies`] then counts may be shown.
pub fn codes(db: &mut Db) -> Result<Vec<String>, DbError> {
    party::table
        .select(party::state_code)
        .distinct()
        .order(party::state_code)
        .load(db)
        .map_err(DbError::from_query)
}

/// The visible agreements with a state by standing; an agreement that names the state twice counts once.
pub fn tallies(db: &mut Db, viewer: &Viewer, state: &str) -> Result<Vec<Tally>, DbError> {
    agreement::table
        .filter(visible::to(viewer))
        .filter(agreement::record_state.ne("voided"))
        .filter(agreement::id.eq_any(with(state)))
        .group_by(agreement::standing)
        .order(agreement::standing)
        .select((agreement::standing, count_star(), max(agreement::signed_on), min(agreement::signed_on)))
        .load(db)
        .map_err(DbError::from_query)
}

/// The agreements with a state, latest first, at most `limit`.
pub fn instruments(
    db: &mut Db,
    viewer: &Viewer,
    state: &str,
    limit: i64,
) -> Result<Vec<Instrument>, DbError> {
    agreement::table
        .filter(visible::to(viewer))
        .filter(agreement::record_state.ne("voided"))
        .filter(agreement::id.eq_any(with(state)))
        .order((agreement::signed_sort.desc(), agreement::id))
        .limit(limit)
        .select((
            agreement::id,
            agreement::register_no,
            agreement::short_title,
            agreement::instrument_kind,
            agreement::signed_on,
            agreement::standing,
            agreement::standing_since,
            agreement::standing_reason,
            agreement::next_deadline_on,
            agreement::fictional,
            agreement::pointer_only,
        ))
        .load(db)
        .map_err(DbError::from_query)
}

/// The states on these agreements: agreement and state code, each pair once.
pub fn states_of(db: &mut Db, agreements: &[String]) -> Result<Vec<(String, String)>, DbError> {
    party::table
        .filter(party::agreement_id.eq_any(agreements.to_vec()))
        .order((party::agreement_id, party::state_code))
        .select((party::agreement_id, party::state_code))
        .distinct()
        .load(db)
        .map_err(DbError::from_query)
}

/// The relations among these agreements.
pub fn links(db: &mut Db, agreements: &[String]) -> Result<Vec<Link>, DbError> {
    relation::table
        .filter(relation::from_id.eq_any(agreements.to_vec()))
        .filter(relation::to_id.eq_any(agreements.to_vec()))
        .order(relation::id)
        .select((relation::from_id, relation::to_id, relation::kind, relation::assumed))
        .load(db)
        .map_err(DbError::from_query)
}

/// The ids of every visible agreement with a state.
pub fn ids(db: &mut Db, viewer: &Viewer, state: &str) -> Result<Vec<String>, DbError> {
    agreement::table
        .filter(visible::to(viewer))
        .filter(agreement::record_state.ne("voided"))
        .filter(agreement::id.eq_any(with(state)))
        .order(agreement::id)
        .select(agreement::id)
        .load(db)
        .map_err(DbError::from_query)
}

/// The open milestones of these agreements, soonest first.
pub fn tasks(db: &mut Db, agreements: &[String]) -> Result<Vec<Task>, DbError> {
    let mut rows: Vec<Task> = Vec::new();
    for part in agreements.chunks(1000) {
        let found = milestone::table
            .filter(milestone::agreement_id.eq_any(part.to_vec()))
            .filter(milestone::state.eq_any(OPEN))
            .select((
                milestone::id,
                milestone::agreement_id,
                milestone::title_en,
                milestone::title_pl,
                milestone::title_uk,
                milestone::baseline_due,
                milestone::forecast_due,
                milestone::due_sort,
                milestone::state,
                milestone::illustrative,
            ))
            .load::<Task>(db)
            .map_err(DbError::from_query)?;
        rows.extend(found);
    }
    rows.sort_by(|a, b| (&a.due_sort, &a.id).cmp(&(&b.due_sort, &b.id)));
    Ok(rows)
}
