//! What the log keeps of a time: the last version of each record as known then, and rows that carry their own time.

pub mod belonging;

use crate::access::{Viewer, visible};
use crate::agreements::AgreementRow;
use crate::audit::chain;
use crate::audit::store::RevisionRow;
use crate::db::schema::{
    account, agreement, agreement_grant, audit_event, document, document_content, joint_body, meeting,
    milestone, milestone_dependency, milestone_limit, obligation, relation_end, revision, source, state,
};
use crate::db::{Db, DbError, dialect};
use crate::directory::{Source, State};
use crate::documents::rows::ContentRow;
use crate::is_of;
use crate::milestones::rows::LimitRow;
use chrono::NaiveDateTime;
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use std::collections::HashMap;

/// How many records are read in one go.
const READ: i64 = 500;

/// So many records are quicker read one by one than as a list.
const FEW: usize = 8;

/// A record as it was known.
#[derive(Debug, Clone, Queryable)]
pub struct Version {
    /// Its id.
    pub id: String,
    /// The number of the version.
    pub no: i32,
    /// The whole of it, canonical JSON.
    pub snapshot: String,
    /// When this version was recorded.
    pub recorded_at: NaiveDateTime,
    /// By whom.
    pub recorded_by: String,
}

/// The last versions of a kind of record among those recorded up to `last`, of these ids.
pub fn of(db: &mut Db, kind: &str, last: NaiveDateTime, ids: &[String]) -> Result<Vec<Version>, DbError> {
    // One by one the question is prepared once and kept; for a list it is planned anew each time.
    let size = if ids.len() <= FEW { 1 } else { 500 };
    let each = ids.chunks(size).map(|some| versions(db, kind, last, Which::Of(some)));
    Ok(each.collect::<Result<Vec<_>, _>>()?.concat())
}

/// Every last version of a kind of record among those recorded up to `last`.
pub fn every(db: &mut Db, kind: &'static str, last: NaiveDateTime) -> Result<Vec<Version>, DbError> {
    let (mut pages, mut found) = (Pages::of(kind, last), Vec::new());
    while let Some(mut page) = pages.next(db)? {
        found.append(&mut page);
    }
    Ok(found)
}

/// The last versions of a kind of record, page after page in the order of their ids.
#[derive(Debug)]
pub struct Pages {
    kind: &'static str,
    last: NaiveDateTime,
    after: String,
}

impl Pages {
    /// Those recorded up to `last`.
    pub fn of(kind: &'static str, last: NaiveDateTime) -> Self {
        Self { kind, last, after: String::new() }
    }

    /// The next page; none after the last.
    pub fn next(&mut self, db: &mut Db) -> Result<Option<Vec<Version>>, DbError> {
        let found = versions(db, self.kind, self.last, Which::After(&self.after, READ))?;
        let Some(end) = found.last() else { return Ok(None) };
        self.after.clone_from(&end.id);
        Ok(Some(found))
    }
}

fn versions(db: &mut Db, kind: &str, last: NaiveDateTime, which: Which) -> Result<Vec<Version>, DbError> {
    let (held, later) = diesel::alias!(revision as held, revision as later);
    let newer = later
        .filter(later.field(revision::object_type).eq(held.field(revision::object_type)))
        .filter(later.field(revision::object_id).eq(held.field(revision::object_id)))
        .filter(later.field(revision::version).gt(held.field(revision::version)))
        .filter(later.field(revision::recorded_at).le(last));
    let known = held
        .filter(held.field(revision::object_type).eq(kind))
        .filter(held.field(revision::recorded_at).le(last))
        .filter(not(exists(newer)))
        .order(held.field(revision::object_id))
        .select((
            held.field(revision::object_id),
            held.field(revision::version),
            held.field(revision::snapshot),
            held.field(revision::recorded_at),
            held.field(revision::recorded_by),
        ));
    match which {
        Which::Of([id]) => known.filter(held.field(revision::object_id).eq(id)).load(db),
        Which::Of(ids) => known.filter(held.field(revision::object_id).eq_any(ids.to_vec())).load(db),
        Which::After(id, most) => known.filter(held.field(revision::object_id).gt(id)).limit(most).load(db),
    }
    .map_err(DbError::from_query)
}

enum Which<'w> {
    Of(&'w [String]),
    After(&'w str, i64),
}

/// What of an agreement is as it is now, whenever it is looked at: who may see it, and when the record began.
#[derive(Debug, Clone, Queryable)]
pub struct Now {
    /// Its id.
    pub id: String,
    /// Its marking.
    pub marking: String,
    /// The rank of its marking.
    pub marking_rank: i32,
    /// `open` or `named`.
    pub access_mode: String,
    /// Its owner.
    pub owner_id: Option<String>,
    /// Its deputy.
    pub deputy_id: Option<String>,
    /// When the record was made.
    pub created_at: NaiveDateTime,
    /// By whom.
    pub created_by: String,
}

/// What of these agreements is as it is now.
pub fn now(db: &mut Db, ids: &[String]) -> Result<HashMap<String, Now>, DbError> {
    let rows: Vec<Now> = agreement::table
        .filter(is_of!(agreement::table, agreement::id, ids.into()))
        .select((
            agreement::id,
            agreement::marking,
            agreement::marking_rank,
            agreement::access_mode,
            agreement::owner_id,
            agreement::deputy_id,
            agreement::created_at,
            agreement::created_by,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|row| (row.id.clone(), row)).collect())
}

/// The agreements that ever pointed at this one.
pub fn pointing_at(db: &mut Db, id: &str) -> Result<Vec<String>, DbError> {
    relation_end::table
        .filter(relation_end::to_id.eq(id))
        .select(relation_end::from_id)
        .load(db)
        .map_err(DbError::from_query)
}

/// The agreements that ever were at either end of a relation.
pub fn related(db: &mut Db) -> Result<Vec<String>, DbError> {
    let rows: Vec<(String, String)> = relation_end::table
        .select((relation_end::from_id, relation_end::to_id))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().flat_map(|(from, to)| [from, to]).collect())
}

/// The milestones of agreements other than this one that are among those `named`, or wait for one of `own`: id and agreement.
pub fn milestones_beyond(
    db: &mut Db,
    agreement_id: &str,
    own: &[String],
    named: &[String],
) -> Result<Vec<(String, String)>, DbError> {
    let waiting = milestone_dependency::table
        .filter(milestone_dependency::depends_on_id.eq_any(own))
        .select(milestone_dependency::milestone_id);
    milestone::table
        .filter(milestone::id.eq_any(named).or(milestone::id.eq_any(waiting)))
        .filter(milestone::agreement_id.ne(agreement_id))
        .order(milestone::id)
        .select((milestone::id, milestone::agreement_id))
        .load(db)
        .map_err(DbError::from_query)
}

/// The agreement that a milestone, an obligation or a document belongs to.
pub fn agreement_of(db: &mut Db, kind: &str, id: &str) -> Result<Option<String>, DbError> {
    let found = match kind {
        "milestones" => milestone::table.find(id).select(milestone::agreement_id).first(db).optional(),
        "obligations" => obligation::table.find(id).select(obligation::agreement_id).first(db).optional(),
        "bodies" => joint_body::table.find(id).select(joint_body::agreement_id).first(db).optional(),
        "meetings" => meeting::table.find(id).select(meeting::agreement_id).first(db).optional(),
        "documents" => document::table.find(id).select(document::agreement_id).first(db).optional(),
        _ => return Ok(None),
    };
    found.map_err(DbError::from_query)
}

/// Writes that one agreement had versions, for the count on its pages, and nothing of what they said.
pub fn count_versions(live: &mut Db, past: &mut Db, id: &str, last: NaiveDateTime) -> Result<(), DbError> {
    let count: i64 = revision::table
        .filter(revision::object_type.eq("agreement").and(revision::object_id.eq(id)))
        .filter(revision::recorded_at.le(last))
        .count()
        .get_result(live)
        .map_err(DbError::from_query)?;
    dialect::number_versions(past, id, count)
}

/// Writes the versions of one agreement that were known, with what was done at each, for its history; gives their snapshots.
pub fn copy_history(
    live: &mut Db,
    past: &mut Db,
    id: &str,
    last: NaiveDateTime,
) -> Result<Vec<String>, DbError> {
    let held: Vec<RevisionRow> = revision::table
        .filter(revision::object_type.eq("agreement").and(revision::object_id.eq(id)))
        .filter(revision::recorded_at.le(last))
        .load(live)
        .map_err(DbError::from_query)?;
    for row in &held {
        diesel::insert_into(revision::table)
            .values((
                revision::object_type.eq("agreement"),
                revision::object_id.eq(id),
                revision::version.eq(row.version),
                revision::snapshot.eq(&row.snapshot),
                revision::recorded_at.eq(row.recorded_at),
                revision::recorded_by.eq(&row.recorded_by),
                revision::reason.eq(&row.reason),
                revision::audit_seq.eq(row.audit_seq),
            ))
            .execute(past)
            .map_err(DbError::from_query)?;
    }
    copy_deeds(live, past, id, last)?;
    Ok(held.into_iter().map(|row| row.snapshot).collect())
}

type Told = (i64, NaiveDateTime, Option<String>, Option<String>, String, String, String, String);

/// What was done to an agreement and what belongs to it, as pages tell it: the events themselves stay in the log.
fn copy_deeds(live: &mut Db, past: &mut Db, id: &str, last: NaiveDateTime) -> Result<(), DbError> {
    let told: Vec<Told> = audit_event::table
        .filter(audit_event::agreement_id.eq(id).and(audit_event::at.le(last)))
        .select((
            audit_event::seq,
            audit_event::at,
            audit_event::actor_id,
            audit_event::actor_role,
            audit_event::action,
            audit_event::object_type,
            audit_event::object_id,
            audit_event::outcome,
        ))
        .load(live)
        .map_err(DbError::from_query)?;
    for (seq, at, actor_id, actor_role, action, object_type, object_id, outcome) in told {
        diesel::insert_into(audit_event::table)
            .values((
                audit_event::seq.eq(seq),
                audit_event::body.eq(Vec::<u8>::new()),
                audit_event::leaf.eq(vec![0_u8; 32]),
                audit_event::chain.eq(chain::leaf(&seq.to_be_bytes()).to_vec()),
                audit_event::at.eq(at),
                audit_event::actor_id.eq(actor_id),
                audit_event::actor_role.eq(actor_role),
                audit_event::action.eq(action),
                audit_event::object_type.eq(object_type),
                audit_event::object_id.eq(object_id),
                audit_event::agreement_id.eq(id),
                audit_event::outcome.eq(outcome),
            ))
            .execute(past)
            .map_err(DbError::from_query)?;
    }
    Ok(())
}

/// What has no versions and is read whole: the limits of colours, accounts, who is named to see what.
#[derive(Debug)]
pub struct Reference {
    /// The changes of limits that were known.
    pub limits: Vec<LimitRow>,
    /// Accounts: id, name, role, status.
    pub people: Vec<(String, String, String, String)>,
    /// Who is named to see which agreement today: the agreement, the account.
    pub grants: Vec<(String, String)>,
}

/// Reads it, as far as it was known up to `last`; who may see what is as it is now.
pub fn reference(db: &mut Db, last: NaiveDateTime) -> Result<Reference, DbError> {
    Ok(Reference {
        limits: milestone_limit::table
            .filter(milestone_limit::changed_at.le(last))
            .order(milestone_limit::id)
            .load(db)
            .map_err(DbError::from_query)?,
        people: account::table
            .select((account::id, account::name, account::role, account::status))
            .load(db)
            .map_err(DbError::from_query)?,
        grants: agreement_grant::table
            .select((agreement_grant::agreement_id, agreement_grant::account_id))
            .load(db)
            .map_err(DbError::from_query)?,
    })
}

/// The states with these codes, or every one.
pub fn states(db: &mut Db, codes: Option<&[String]>) -> Result<Vec<State>, DbError> {
    let mut query = state::table.into_boxed();
    if let Some(codes) = codes {
        query = query.filter(state::code.eq_any(codes.to_vec()));
    }
    query.load(db).map_err(DbError::from_query)
}

/// The sources that were known up to `last`, of these ids or every one.
pub fn sources(db: &mut Db, last: NaiveDateTime, ids: Option<&[String]>) -> Result<Vec<Source>, DbError> {
    let mut query = source::table.filter(source::created_at.le(last)).order(source::id).into_boxed();
    if let Some(ids) = ids {
        query = query.filter(source::id.eq_any(ids.to_vec()));
    }
    query.load(db).map_err(DbError::from_query)
}

/// What the files held that were known up to `last`, those of these hashes or every one; their texts are left where they are.
pub fn contents(
    db: &mut Db,
    last: NaiveDateTime,
    hashes: Option<&[String]>,
) -> Result<Vec<ContentRow>, DbError> {
    let mut query = document_content::table.filter(document_content::kept_at.le(last)).into_boxed();
    if let Some(hashes) = hashes {
        query = query.filter(document_content::sha256.eq_any(hashes.to_vec()));
    }
    query.load(db).map_err(DbError::from_query)
}

/// Every agreement that `viewer` may see, by its number and title.
pub fn visible_rows(db: &mut Db, viewer: &Viewer) -> Result<Vec<AgreementRow>, DbError> {
    agreement::table
        .filter(visible::to(viewer))
        .order((agreement::register_no, agreement::sort_key, agreement::id))
        .load(db)
        .map_err(DbError::from_query)
}
