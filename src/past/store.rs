//! What the log keeps of a time: the last version of each record as known then, and rows that carry their own time.

use crate::access::{Viewer, visible};
use crate::agreements::AgreementRow;
use crate::audit::chain;
use crate::audit::store::RevisionRow;
use crate::db::schema::{
    account, agreement, agreement_grant, audit_event, closing, document, document_content, joint_body,
    meeting, milestone, milestone_limit, obligation, relation_end, revision, source, state,
};
use crate::db::{Db, DbError};
use crate::directory::{Source, State};
use crate::documents::rows::ContentRow;
use crate::milestones::rows::LimitRow;
use chrono::NaiveDateTime;
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use std::collections::HashMap;

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

/// The last versions of a kind of record among those recorded up to `last`; of these ids, or of every one after an id.
pub fn versions(db: &mut Db, kind: &str, last: NaiveDateTime, which: Which) -> Result<Vec<Version>, DbError> {
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
        Which::Of(ids) => known.filter(held.field(revision::object_id).eq_any(ids.to_vec())).load(db),
        Which::After(id, most) => known.filter(held.field(revision::object_id).gt(id)).limit(most).load(db),
    }
    .map_err(DbError::from_query)
}

/// Which records are asked for.
#[derive(Debug, Clone, Copy)]
pub enum Which<'w> {
    /// Those with these ids.
    Of(&'w [String]),
    /// So many of those whose ids come after this one.
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
        .filter(agreement::id.eq_any(ids.to_vec()))
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

/// The ids of what belongs to these agreements now; nothing of it is ever taken away.
#[derive(Debug, Default)]
pub struct Belongings {
    /// Milestones.
    pub milestones: Vec<String>,
    /// Obligations.
    pub obligations: Vec<String>,
    /// Documents.
    pub documents: Vec<String>,
    /// Joint bodies.
    pub bodies: Vec<String>,
    /// Their meetings.
    pub meetings: Vec<String>,
    /// Close-outs.
    pub closings: Vec<String>,
}

/// What belongs to these agreements now.
pub fn belongings(db: &mut Db, ids: &[String]) -> Result<Belongings, DbError> {
    Ok(Belongings {
        milestones: milestone::table
            .filter(milestone::agreement_id.eq_any(ids.to_vec()))
            .select(milestone::id)
            .load(db)
            .map_err(DbError::from_query)?,
        obligations: obligation::table
            .filter(obligation::agreement_id.eq_any(ids.to_vec()))
            .select(obligation::id)
            .load(db)
            .map_err(DbError::from_query)?,
        documents: document::table
            .filter(document::agreement_id.eq_any(ids.to_vec()))
            .select(document::id)
            .load(db)
            .map_err(DbError::from_query)?,
        bodies: joint_body::table
            .filter(joint_body::agreement_id.eq_any(ids.to_vec()))
            .select(joint_body::id)
            .load(db)
            .map_err(DbError::from_query)?,
        meetings: meeting::table
            .filter(meeting::agreement_id.eq_any(ids.to_vec()))
            .select(meeting::id)
            .load(db)
            .map_err(DbError::from_query)?,
        closings: closing::table
            .filter(closing::agreement_id.eq_any(ids.to_vec()))
            .select(closing::id)
            .load(db)
            .map_err(DbError::from_query)?,
    })
}

/// Writes the versions of one agreement that were known, with what was done at each, for its history.
pub fn copy_history(live: &mut Db, past: &mut Db, id: &str, last: NaiveDateTime) -> Result<(), DbError> {
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
    copy_deeds(live, past, id, last)
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

/// Reference data and what has no versions: states, sources, contents of files, limits, who is named to see what.
#[derive(Debug)]
pub struct Reference {
    /// Every state.
    pub states: Vec<State>,
    /// The sources that were known.
    pub sources: Vec<Source>,
    /// What the files held; their texts are left where they are.
    pub contents: Vec<ContentRow>,
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
        states: state::table.load(db).map_err(DbError::from_query)?,
        sources: source::table
            .filter(source::created_at.le(last))
            .order(source::id)
            .load(db)
            .map_err(DbError::from_query)?,
        contents: document_content::table
            .filter(document_content::kept_at.le(last))
            .load(db)
            .map_err(DbError::from_query)?,
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

/// Every agreement that `viewer` may see, by its number and title.
pub fn visible_rows(db: &mut Db, viewer: &Viewer) -> Result<Vec<AgreementRow>, DbError> {
    agreement::table
        .filter(visible::to(viewer))
        .order((agreement::register_no, agreement::sort_key, agreement::id))
        .load(db)
        .map_err(DbError::from_query)
}
