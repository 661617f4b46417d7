//! Every query on the audit chain and the revisions.

use super::chain::{self, Hash, Head};
use super::event::Draft;
use super::record::Context;
use crate::db::schema::{audit_event, audit_head, idempotency_key, revision};
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// An event as lists show it.
#[derive(Debug, Clone, Queryable)]
pub struct EventRow {
    /// Its place in the chain.
    pub seq: i64,
    /// The exact canonical bytes.
    pub body: Vec<u8>,
    /// When it happened, UTC.
    pub at: NaiveDateTime,
    /// The acting account.
    pub actor_id: Option<String>,
    /// Its role then.
    pub actor_role: Option<String>,
    /// The deed's code.
    pub action: String,
    /// The kind of thing acted upon.
    pub object_type: String,
    /// Its id.
    pub object_id: String,
    /// The agreement through which the event is visible.
    pub agreement_id: Option<String>,
    /// How it ended.
    pub outcome: String,
}

/// A stored version of an aggregate.
#[derive(Debug, Clone, Queryable)]
pub struct RevisionRow {
    /// The kind of aggregate.
    pub object_type: String,
    /// Its id.
    pub object_id: String,
    /// The version.
    pub version: i32,
    /// Canonical JSON.
    pub snapshot: String,
    /// When, UTC.
    pub recorded_at: NaiveDateTime,
    /// By which account.
    pub recorded_by: String,
    /// Why.
    pub reason: Option<String>,
    /// The event that carries it.
    pub audit_seq: i64,
}

fn as_hash(bytes: &[u8]) -> Result<Hash, DbError> {
    Hash::try_from(bytes).map_err(|_| {
        DbError::Migration("the audit head is damaged: a hash has not 32 bytes".into())
    })
}

/// The head of the chain.
pub fn head(db: &mut Db) -> Result<Head, DbError> {
    let (log_id, seq, chain): (String, i64, Vec<u8>) = audit_head::table
        .select((audit_head::log_id, audit_head::seq, audit_head::chain))
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(Head {
        log_id,
        seq,
        chain: as_hash(&chain)?,
    })
}

/// Whether the log has been opened.
pub fn has_head(db: &mut Db) -> Result<bool, DbError> {
    let rows: i64 = audit_head::table
        .count()
        .get_result(db)
        .map_err(DbError::from_query)?;
    Ok(rows > 0)
}

/// Opens a new log; it must be the first statement of its life.
pub fn insert_head(db: &mut Db, log_id: &str) -> Result<(), DbError> {
    diesel::insert_into(audit_head::table)
        .values((
            audit_head::id.eq(1),
            audit_head::log_id.eq(log_id),
            audit_head::seq.eq(0_i64),
            audit_head::chain.eq(vec![0_u8; 32]),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Writes one event behind `head` and returns the new head.
pub fn append(db: &mut Db, head: &Head, draft: &Draft, context: &Context) -> Result<Head, DbError> {
    let seq = head.seq + 1;
    let body = draft.bytes(
        &head.log_id,
        seq,
        context.now,
        &context.actor,
        &context.request_id,
    );
    let leaf = chain::leaf(&body);
    let chain = chain::link(&head.log_id, seq, &head.chain, &leaf);
    diesel::insert_into(audit_event::table)
        .values((
            audit_event::seq.eq(seq),
            audit_event::body.eq(body),
            audit_event::leaf.eq(leaf.to_vec()),
            audit_event::chain.eq(chain.to_vec()),
            audit_event::at.eq(context.now),
            audit_event::actor_id.eq(context.actor.account_id.as_deref()),
            audit_event::actor_role.eq(context.actor.role),
            audit_event::action.eq(draft.deed.code()),
            audit_event::object_type.eq(draft.object.kind),
            audit_event::object_id.eq(&draft.object.id),
            audit_event::agreement_id.eq(draft.agreement_id.as_deref()),
            audit_event::outcome.eq(draft.outcome.code()),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(Head {
        log_id: head.log_id.clone(),
        seq,
        chain,
    })
}

/// Moves the head to the last event written.
pub fn move_head(db: &mut Db, head: &Head) -> Result<(), DbError> {
    diesel::update(audit_head::table)
        .set((
            audit_head::seq.eq(head.seq),
            audit_head::chain.eq(head.chain.to_vec()),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Keeps the snapshot of an aggregate's new version.
pub fn insert_revision(
    db: &mut Db,
    draft: &Draft,
    version: i32,
    snapshot: &str,
    seq: i64,
    context: &Context,
) -> Result<(), DbError> {
    diesel::insert_into(revision::table)
        .values((
            revision::object_type.eq(draft.object.kind),
            revision::object_id.eq(&draft.object.id),
            revision::version.eq(version),
            revision::snapshot.eq(snapshot),
            revision::recorded_at.eq(context.now),
            revision::recorded_by.eq(context.by()),
            revision::reason.eq(draft.reason.as_deref()),
            revision::audit_seq.eq(seq),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// The versions of an aggregate, newest first.
pub fn list_revisions(db: &mut Db, kind: &str, id: &str) -> Result<Vec<RevisionRow>, DbError> {
    revision::table
        .filter(
            revision::object_type
                .eq(kind)
                .and(revision::object_id.eq(id)),
        )
        .order(revision::version.desc())
        .load(db)
        .map_err(DbError::from_query)
}

/// A stretch of the chain in order: events with `after < seq`, at most `limit`.
pub fn list_links(db: &mut Db, after: i64, limit: i64) -> Result<Vec<chain::Stored>, DbError> {
    let rows: Vec<(i64, Vec<u8>, Vec<u8>, Vec<u8>)> = audit_event::table
        .filter(audit_event::seq.gt(after))
        .order(audit_event::seq)
        .limit(limit)
        .select((
            audit_event::seq,
            audit_event::body,
            audit_event::leaf,
            audit_event::chain,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows
        .into_iter()
        .map(|(seq, body, leaf, chain)| chain::Stored {
            seq,
            body,
            leaf,
            chain,
        })
        .collect())
}

/// Where a form with this key led, if it was taken before.
pub fn find_key(db: &mut Db, key: &str) -> Result<Option<String>, DbError> {
    let place = idempotency_key::table
        .find(key)
        .select(idempotency_key::location);
    place.first(db).optional().map_err(DbError::from_query)
}

/// Notes that a form with this key was taken and where it led.
pub fn insert_key(db: &mut Db, key: &str, place: &str, context: &Context) -> Result<(), DbError> {
    diesel::insert_into(idempotency_key::table)
        .values((
            idempotency_key::id.eq(key),
            idempotency_key::account_id.eq(context.by()),
            idempotency_key::location.eq(place),
            idempotency_key::created_at.eq(context.now),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}
