//! Every query on one milestone and what belongs to it; the lists are in `lists.rs`.

pub mod asked;
pub mod coloured;
pub mod colours;
pub mod limits;
pub mod lists;
pub mod network;
pub mod origin;
pub mod seen;
pub mod signs;

use crate::access::{Viewer, visible};
use crate::db::schema::{
    agreement, agreement_source, audit_event, milestone, milestone_confirmation, milestone_dependency,
    milestone_report, milestone_revision, ministry, obligation, party, source,
};
use crate::db::{Db, DbError};
use crate::milestones::milestone::Milestone;
use crate::milestones::rows::{ConfirmationRow, MilestoneRow, Moved, ReportRow, RevisionRow};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// What a milestone's screens need of its agreement.
#[derive(Debug, Clone, Queryable)]
pub struct Parent {
    /// Its id.
    pub id: String,
    /// Its number, once registered.
    pub register_no: Option<String>,
    /// Its short title.
    pub short_title: String,
    /// How far its record is.
    pub record_state: String,
    /// Whether the register only points to it.
    pub pointer_only: bool,
    /// The day on which it was closed out.
    pub closed_on: Option<String>,
    /// Code of its marking.
    pub marking: String,
}

impl Parent {
    /// Whether milestones may be planned and changed: not under a voided or closed record, not under a pointer.
    pub fn takes_changes(&self) -> bool {
        self.record_state != "voided" && !self.pointer_only && self.closed_on.is_none()
    }

    /// The number, or the title of what has none yet.
    pub fn name(&self) -> &str {
        self.register_no.as_deref().unwrap_or(&self.short_title)
    }
}

type ParentColumns = (
    agreement::id,
    agreement::register_no,
    agreement::short_title,
    agreement::record_state,
    agreement::pointer_only,
    agreement::closed_on,
    agreement::marking,
);

/// The columns of a parent.
pub(super) const PARENT: ParentColumns = (
    agreement::id,
    agreement::register_no,
    agreement::short_title,
    agreement::record_state,
    agreement::pointer_only,
    agreement::closed_on,
    agreement::marking,
);

/// The agreement if `viewer` may see it; that it was opened is noted.
pub fn find_parent(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<Parent>, DbError> {
    let found: Option<Parent> = agreement::table
        .filter(agreement::id.eq(id))
        .filter(visible::to(viewer))
        .select(PARENT)
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(found.inspect(|parent| viewer.saw(&parent.id, &parent.marking)))
}

/// The milestone with its agreement, if `viewer` may see the agreement.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<(Milestone, Parent)>, DbError> {
    let row: Option<MilestoneRow> =
        milestone::table.find(id).first(db).optional().map_err(DbError::from_query)?;
    let Some(row) = row else { return Ok(None) };
    let Some(parent) = find_parent(db, viewer, &row.agreement_id)? else {
        return Ok(None);
    };
    Ok(Some((row.value()?, parent)))
}

/// Adds a milestone.
pub fn insert(db: &mut Db, new: &Milestone) -> Result<(), DbError> {
    insert_row(db, &MilestoneRow::of(new))
}

/// Adds a row of milestones.
pub fn insert_row(db: &mut Db, row: &MilestoneRow) -> Result<(), DbError> {
    diesel::insert_into(milestone::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes a milestone back if it still has the version that was read; says whether it had.
pub fn update(db: &mut Db, changed: &Milestone, read_version: i32) -> Result<bool, DbError> {
    let held =
        milestone::table.filter(milestone::id.eq(&changed.id).and(milestone::version.eq(read_version)));
    let rows =
        diesel::update(held).set(MilestoneRow::of(changed)).execute(db).map_err(DbError::from_query)?;
    Ok(rows == 1)
}

/// The place after the last milestone of an agreement.
pub fn next_position(db: &mut Db, agreement_id: &str) -> Result<i32, DbError> {
    let last: Option<i32> = milestone::table
        .filter(milestone::agreement_id.eq(agreement_id))
        .select(diesel::dsl::max(milestone::position))
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(last.unwrap_or(0) + 1)
}

/// Adds a report.
pub fn insert_report(db: &mut Db, new: &ReportRow) -> Result<(), DbError> {
    diesel::insert_into(milestone_report::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Notes on the report of done who accepted it and when.
pub fn accept_report(db: &mut Db, id: &str, by: &str, at: NaiveDateTime) -> Result<(), DbError> {
    diesel::update(milestone_report::table.find(id))
        .set((milestone_report::accepted_by.eq(by), milestone_report::accepted_at.eq(at)))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Reports and verdicts, newest first.
pub fn list_reports(db: &mut Db, id: &str) -> Result<Vec<ReportRow>, DbError> {
    milestone_report::table
        .filter(milestone_report::milestone_id.eq(id))
        .order((milestone_report::reported_at.desc(), milestone_report::id.desc()))
        .load(db)
        .map_err(DbError::from_query)
}

/// Adds a revision.
pub fn insert_revision(db: &mut Db, new: &RevisionRow) -> Result<(), DbError> {
    diesel::insert_into(milestone_revision::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Notes on a proposed baseline who approved it and when.
pub fn approve_revision(db: &mut Db, id: &str, by: &str, at: NaiveDateTime) -> Result<(), DbError> {
    diesel::update(milestone_revision::table.find(id))
        .set((milestone_revision::approved_by.eq(by), milestone_revision::approved_at.eq(at)))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Moves of baseline, forecast and state, newest first.
pub fn list_revisions(db: &mut Db, id: &str) -> Result<Vec<RevisionRow>, DbError> {
    milestone_revision::table
        .filter(milestone_revision::milestone_id.eq(id))
        .order((milestone_revision::made_at.desc(), milestone_revision::id.desc()))
        .load(db)
        .map_err(DbError::from_query)
}

/// The newest move of one kind.
pub fn last_revision(db: &mut Db, id: &str, moved: Moved) -> Result<Option<RevisionRow>, DbError> {
    milestone_revision::table
        .filter(milestone_revision::milestone_id.eq(id).and(milestone_revision::field.eq(moved.code())))
        .order((milestone_revision::made_at.desc(), milestone_revision::id.desc()))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// One move of a milestone.
pub fn find_revision(db: &mut Db, milestone_id: &str, id: &str) -> Result<Option<RevisionRow>, DbError> {
    milestone_revision::table
        .filter(milestone_revision::milestone_id.eq(milestone_id).and(milestone_revision::id.eq(id)))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Notes on a proposal who refused it, when and why.
pub fn refuse_revision(db: &mut Db, id: &str, by: &str, at: NaiveDateTime, why: &str) -> Result<(), DbError> {
    diesel::update(milestone_revision::table.find(id))
        .set((
            milestone_revision::refused_by.eq(by),
            milestone_revision::refused_at.eq(at),
            milestone_revision::refusal.eq(why),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Adds an answer of the partner.
pub fn insert_confirmation(db: &mut Db, new: &ConfirmationRow) -> Result<(), DbError> {
    diesel::insert_into(milestone_confirmation::table)
        .values(new)
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// What the partner said, newest first.
pub fn list_confirmations(db: &mut Db, id: &str) -> Result<Vec<ConfirmationRow>, DbError> {
    milestone_confirmation::table
        .filter(milestone_confirmation::milestone_id.eq(id))
        .order((milestone_confirmation::recorded_at.desc(), milestone_confirmation::id.desc()))
        .load(db)
        .map_err(DbError::from_query)
}

/// A source of an agreement: its id, grade and title.
pub type Source = (String, String, String);

/// The sources of an agreement.
pub fn list_sources(db: &mut Db, agreement_id: &str) -> Result<Vec<Source>, DbError> {
    source::table
        .inner_join(agreement_source::table.on(agreement_source::source_id.eq(source::id)))
        .filter(agreement_source::agreement_id.eq(agreement_id))
        .order((source::grade, source::title, source::id))
        .select((source::id, source::grade, source::title))
        .load(db)
        .map_err(DbError::from_query)
}

/// What a milestone's page says of its obligation: titles by language, article, measure of done, evidence asked for.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct ObligationBrief {
    pub id: String,
    pub title_en: Option<String>,
    pub title_pl: Option<String>,
    pub title_uk: Option<String>,
    pub article_ref: Option<String>,
    pub measure: Option<String>,
    pub evidence_required: Option<String>,
}

/// The obligation that a milestone carries out.
pub fn find_obligation(db: &mut Db, id: &str) -> Result<Option<ObligationBrief>, DbError> {
    obligation::table
        .find(id)
        .select((
            obligation::id,
            obligation::title_en,
            obligation::title_pl,
            obligation::title_uk,
            obligation::article_ref,
            obligation::measure,
            obligation::evidence_required,
        ))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// The milestone that took the place of this one under another agreement.
pub fn find_moved_to(db: &mut Db, id: &str) -> Result<Option<String>, DbError> {
    milestone::table
        .filter(milestone::moved_from_id.eq(id))
        .select(milestone::id)
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Says that one milestone waits for another.
pub fn insert_dependency(db: &mut Db, id: &str, depends_on: &str) -> Result<(), DbError> {
    diesel::insert_into(milestone_dependency::table)
        .values((
            milestone_dependency::milestone_id.eq(id),
            milestone_dependency::depends_on_id.eq(depends_on),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// A deed of the log: when, by whom, what.
pub type Deeds = Vec<(NaiveDateTime, Option<String>, String)>;

/// What was done to a milestone, newest first.
pub fn list_deeds(db: &mut Db, id: &str) -> Result<Deeds, DbError> {
    audit_event::table
        .filter(audit_event::object_type.eq("milestone"))
        .filter(audit_event::object_id.eq(id).and(audit_event::outcome.eq("done")))
        .order(audit_event::seq.desc())
        .select((audit_event::at, audit_event::actor_id, audit_event::action))
        .load(db)
        .map_err(DbError::from_query)
}

/// A ministry with its names in English, Polish and Ukrainian.
pub type Ministry = (String, String, Option<String>, Option<String>);

/// The bodies of the states that are parties to an agreement, for the choice of who carries it out.
pub fn list_ministries(db: &mut Db, agreement_id: &str) -> Result<Vec<Ministry>, DbError> {
    let states =
        party::table.filter(party::agreement_id.eq(agreement_id.to_owned())).select(party::state_code);
    ministry::table
        .filter(ministry::state_code.eq_any(states))
        .order((ministry::state_code, ministry::sort_key, ministry::id))
        .select((ministry::id, ministry::name_en, ministry::name_pl, ministry::name_uk))
        .load(db)
        .map_err(DbError::from_query)
}

/// One ministry's names.
pub fn find_ministry(db: &mut Db, id: &str) -> Result<Option<Ministry>, DbError> {
    ministry::table
        .find(id)
        .select((ministry::id, ministry::name_en, ministry::name_pl, ministry::name_uk))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}
