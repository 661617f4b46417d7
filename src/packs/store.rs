//! What changed since a day, through the one rule for seeing: acts recorded, milestones moved, reports made.

use crate::access::{Marking, Viewer, visible};
use crate::db::schema::{action, agreement, milestone, milestone_report, milestone_revision, party};
use crate::db::{Backend, Db, DbError};
use crate::lifecycle::store::ActRow;
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// At most so many changes of a kind are told.
pub const MOST: i64 = 300;

/// What every change says of its agreement: id, number, short title.
pub type Of = (String, Option<String>, String);

/// The titles of a milestone in English, Polish and Ukrainian.
pub type Titles = (Option<String>, Option<String>, Option<String>);

/// A move of a milestone.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct Moved {
    pub of: Of,
    pub titles: Titles,
    pub field: String,
    pub was: Option<String>,
    pub became: Option<String>,
    pub reason: Option<String>,
    pub made_by: String,
    pub made_at: NaiveDateTime,
}

/// A report on a milestone, or the verdict on it.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct Reported {
    pub of: Of,
    pub titles: Titles,
    pub kind: String,
    pub narrative: String,
    pub reported_by: String,
    pub reported_at: NaiveDateTime,
}

const OF: (agreement::id, agreement::register_no, agreement::short_title) =
    (agreement::id, agreement::register_no, agreement::short_title);
const TITLES: (milestone::title_en, milestone::title_pl, milestone::title_uk) =
    (milestone::title_en, milestone::title_pl, milestone::title_uk);

#[diesel::dsl::auto_type(no_type_alias)]
fn with(partner: &str) -> _ {
    let code: String = partner.to_owned();
    party::table.filter(party::state_code.eq(code)).select(party::agreement_id)
}

/// The acts recorded since, newest first.
pub fn list_acts(
    db: &mut Db,
    viewer: &Viewer,
    partner: Option<&str>,
    since: NaiveDateTime,
) -> Result<Vec<(ActRow, Option<String>, String)>, DbError> {
    let mut query = action::table
        .inner_join(agreement::table.on(agreement::id.eq(action::agreement_id)))
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided").and(action::recorded_at.ge(since)))
        .select((action::all_columns, agreement::register_no, agreement::short_title))
        .into_boxed::<Backend>();
    if let Some(code) = partner {
        query = query.filter(agreement::id.eq_any(with(code)));
    }
    query.order((action::recorded_at.desc(), action::id)).limit(MOST).load(db).map_err(DbError::from_query)
}

/// The moves of milestones since, newest first; what was refused is no change.
pub fn list_moves(
    db: &mut Db,
    viewer: &Viewer,
    partner: Option<&str>,
    since: NaiveDateTime,
) -> Result<Vec<Moved>, DbError> {
    let mut query = milestone_revision::table
        .inner_join(milestone::table.on(milestone::id.eq(milestone_revision::milestone_id)))
        .inner_join(agreement::table.on(agreement::id.eq(milestone::agreement_id)))
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided").and(milestone_revision::made_at.ge(since)))
        .filter(milestone_revision::refused_by.is_null())
        .select((
            OF,
            TITLES,
            milestone_revision::field,
            milestone_revision::was,
            milestone_revision::became,
            milestone_revision::reason,
            milestone_revision::made_by,
            milestone_revision::made_at,
        ))
        .into_boxed::<Backend>();
    if let Some(code) = partner {
        query = query.filter(agreement::id.eq_any(with(code)));
    }
    let newest = (milestone_revision::made_at.desc(), milestone_revision::id);
    query.order(newest).limit(MOST).load(db).map_err(DbError::from_query)
}

/// The reports since, newest first.
pub fn list_reports(
    db: &mut Db,
    viewer: &Viewer,
    partner: Option<&str>,
    since: NaiveDateTime,
) -> Result<Vec<Reported>, DbError> {
    let mut query = milestone_report::table
        .inner_join(milestone::table.on(milestone::id.eq(milestone_report::milestone_id)))
        .inner_join(agreement::table.on(agreement::id.eq(milestone::agreement_id)))
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided").and(milestone_report::reported_at.ge(since)))
        .select((
            OF,
            TITLES,
            milestone_report::kind,
            milestone_report::narrative,
            milestone_report::reported_by,
            milestone_report::reported_at,
        ))
        .into_boxed::<Backend>();
    if let Some(code) = partner {
        query = query.filter(agreement::id.eq_any(with(code)));
    }
    let newest = (milestone_report::reported_at.desc(), milestone_report::id);
    query.order(newest).limit(MOST).load(db).map_err(DbError::from_query)
}

/// The highest marking of the agreements that a pack can tell of.
pub fn highest_marking(db: &mut Db, viewer: &Viewer, partner: Option<&str>) -> Result<Marking, DbError> {
    let mut query = agreement::table
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided"))
        .select(agreement::marking)
        .distinct()
        .into_boxed::<Backend>();
    if let Some(code) = partner {
        query = query.filter(agreement::id.eq_any(with(code)));
    }
    let codes: Vec<String> = query.load(db).map_err(DbError::from_query)?;
    let found = codes.iter().filter_map(|code| Marking::parse(code)).max_by_key(|marking| marking.rank());
    Ok(found.unwrap_or(Marking::Unclassified))
}
