//! Every query on the audit chain and the revisions.

use super::chain::{self, Hash, Head};
use super::event::Draft;
use super::list::{self, Filter, Place};
use super::record::Context;
use super::topic::{self, Topic};
use crate::access::{Viewer, visible};
use crate::db::schema::{account, agreement, audit_event, audit_head, document, idempotency_key, revision};
use crate::db::{Backend, Db, DbError, prepared};
use chrono::{NaiveDateTime, NaiveTime};
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

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
    Hash::try_from(bytes)
        .map_err(|_| DbError::Migration("the audit head is damaged: a hash has not 32 bytes".into()))
}

/// The head of the chain.
pub fn head(db: &mut Db) -> Result<Head, DbError> {
    let (log_id, seq, chain): (String, i64, Vec<u8>) = audit_head::table
        .select((audit_head::log_id, audit_head::seq, audit_head::chain))
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(Head { log_id, seq, chain: as_hash(&chain)? })
}

/// Whether the log has been opened.
pub fn has_head(db: &mut Db) -> Result<bool, DbError> {
    let rows: i64 = audit_head::table.count().get_result(db).map_err(DbError::from_query)?;
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
    let body = draft.bytes(&head.log_id, seq, context.now, &context.actor, &context.request_id);
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
    Ok(Head { log_id: head.log_id.clone(), seq, chain })
}

/// Moves the head to the last event written.
pub fn move_head(db: &mut Db, head: &Head) -> Result<(), DbError> {
    let moved = (audit_head::seq.eq(head.seq), audit_head::chain.eq(head.chain.to_vec()));
    prepared(diesel::update(audit_head::table).set(moved)).execute(db).map_err(DbError::from_query)?;
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
        .filter(revision::object_type.eq(kind).and(revision::object_id.eq(id)))
        .order(revision::version.desc())
        .load(db)
        .map_err(DbError::from_query)
}

/// One page of the events that `viewer` may see, newest first, and whether more follow in the direction asked for.
pub fn page(
    db: &mut Db,
    viewer: &Viewer,
    codes: &[&'static str],
    filter: &Filter,
    place: Place,
) -> Result<(Vec<EventRow>, bool), DbError> {
    page_of(db, viewer, codes, filter, (place, list::PAGE))
}

/// The same with so many events on a page.
pub fn page_of(
    db: &mut Db,
    viewer: &Viewer,
    codes: &[&'static str],
    filter: &Filter,
    (place, size): (Place, usize),
) -> Result<(Vec<EventRow>, bool), DbError> {
    let mut query = readable(viewer, codes);
    if let Some(actor) = &filter.actor {
        query = query.filter(audit_event::actor_id.assume_not_null().eq(actor.clone()));
    }
    if let Some(deed) = filter.deed {
        query = query.filter(audit_event::action.eq(deed));
    }
    if let Some(outcome) = filter.outcome {
        query = query.filter(audit_event::outcome.eq(outcome));
    }
    if let Some(from) = filter.from {
        query = query.filter(audit_event::at.ge(from.and_time(NaiveTime::MIN)));
    }
    if let Some(until) = filter.until() {
        query = query.filter(audit_event::at.lt(until.and_time(NaiveTime::MIN)));
    }
    query = match place {
        Place::Start => query.order(audit_event::seq.desc()),
        Place::Before(seq) => query.filter(audit_event::seq.lt(seq)).order(audit_event::seq.desc()),
        Place::After(seq) => query.filter(audit_event::seq.gt(seq)).order(audit_event::seq.asc()),
    };
    let most = i64::try_from(size).unwrap_or(i64::MAX - 1) + 1;
    let mut rows: Vec<EventRow> = query.limit(most).select(shown()).load(db).map_err(DbError::from_query)?;
    let more = rows.len() > size;
    rows.truncate(size);
    if matches!(place, Place::After(_)) {
        rows.reverse();
    }
    Ok((rows, more))
}

/// The events that `viewer` may read among those of `codes`.
fn readable<'q>(viewer: &Viewer, codes: &[&'static str]) -> audit_event::BoxedQuery<'q, Backend> {
    let content = topic::codes(Topic::Content);
    let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    // A document's own marking hides what was done to it, even from who sees its agreement.
    let seen = document::table.filter(visible::documents_within(viewer)).select(document::id);
    let of_nobody = audit_event::agreement_id.is_null().and(audit_event::action.ne_all(content));
    audit_event::table
        .filter(of_nobody.or(audit_event::agreement_id.assume_not_null().eq_any(open)))
        .filter(audit_event::action.eq_any(codes.to_vec()))
        .filter(audit_event::object_type.ne("document").or(audit_event::object_id.eq_any(seen)))
        .into_boxed()
}

/// The places in a stretch of the log that `viewer` may read.
pub fn list_readable(
    db: &mut Db,
    viewer: &Viewer,
    codes: &[&'static str],
    after: i64,
    until: i64,
) -> Result<HashSet<i64>, DbError> {
    let stretch = readable(viewer, codes).filter(audit_event::seq.gt(after).and(audit_event::seq.le(until)));
    let places: Vec<i64> = stretch.select(audit_event::seq).load(db).map_err(DbError::from_query)?;
    Ok(places.into_iter().collect())
}

/// The places in a stretch of the log of what was done to these agreements, as far as `viewer` may read it.
pub fn list_about(
    db: &mut Db,
    viewer: &Viewer,
    agreements: &[String],
    (after, until): (i64, i64),
) -> Result<HashSet<i64>, DbError> {
    let stretch = readable(viewer, &list::Log::Whole.codes(viewer))
        .filter(audit_event::seq.gt(after).and(audit_event::seq.le(until)))
        .filter(audit_event::agreement_id.assume_not_null().eq_any(agreements.to_vec()));
    let places: Vec<i64> = stretch.select(audit_event::seq).load(db).map_err(DbError::from_query)?;
    Ok(places.into_iter().collect())
}

/// The places in a stretch of the log of these deeds, whoever asks: of what the log says of itself.
pub fn list_of_deeds(
    db: &mut Db,
    codes: &[&'static str],
    (after, until): (i64, i64),
) -> Result<Vec<i64>, DbError> {
    audit_event::table
        .filter(audit_event::seq.gt(after).and(audit_event::seq.le(until)))
        .filter(audit_event::action.eq_any(codes.to_vec()))
        .select(audit_event::seq)
        .load(db)
        .map_err(DbError::from_query)
}

/// Whether a person's reading of a page of the log, about an agreement or about none, is noted since an instant.
pub fn has_read(
    db: &mut Db,
    account_id: &str,
    (page, of): (&str, Option<&str>),
    since: NaiveDateTime,
) -> Result<bool, DbError> {
    let found: Vec<Option<String>> = audit_event::table
        .filter(audit_event::object_type.eq("log_page").and(audit_event::object_id.eq(page)))
        .filter(audit_event::actor_id.assume_not_null().eq(account_id).and(audit_event::at.ge(since)))
        .select(audit_event::agreement_id)
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(found.iter().any(|held| held.as_deref() == of))
}

/// The columns of [`EventRow`].
#[diesel::dsl::auto_type(no_type_alias)]
fn shown() -> _ {
    (
        audit_event::seq,
        audit_event::body,
        audit_event::at,
        audit_event::actor_id,
        audit_event::actor_role,
        audit_event::action,
        audit_event::object_type,
        audit_event::object_id,
        audit_event::agreement_id,
        audit_event::outcome,
    )
}

/// Everybody who ever had an account, by name: whose deeds the log may be asked for.
pub fn list_actors(db: &mut Db) -> Result<Vec<(String, String)>, DbError> {
    account::table
        .order((account::name, account::id))
        .select((account::id, account::name))
        .load(db)
        .map_err(DbError::from_query)
}

/// What the agreements among these are called: number, else title. Only visible ones are asked for.
pub fn list_agreements(
    db: &mut Db,
    viewer: &Viewer,
    ids: &[String],
) -> Result<HashMap<String, String>, DbError> {
    let rows: Vec<(String, Option<String>, String)> = agreement::table
        .filter(agreement::id.eq_any(ids.to_vec()))
        .filter(visible::to(viewer))
        .select((agreement::id, agreement::register_no, agreement::short_title))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|(id, number, title)| (id, number.unwrap_or(title))).collect())
}

/// The deeds of these events, by their place in the chain.
pub fn list_deeds(db: &mut Db, seqs: &[i64]) -> Result<HashMap<i64, String>, DbError> {
    let rows: Vec<(i64, String)> = audit_event::table
        .filter(audit_event::seq.eq_any(seqs.to_vec()))
        .select((audit_event::seq, audit_event::action))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

/// How many versions of an aggregate are kept.
pub fn count_revisions(db: &mut Db, kind: &str, id: &str) -> Result<i64, DbError> {
    revision::table
        .filter(revision::object_type.eq(kind).and(revision::object_id.eq(id)))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)
}

/// A stretch of the chain in order: events with `after < seq`, at most `limit`.
pub fn list_links(db: &mut Db, after: i64, limit: i64) -> Result<Vec<chain::Stored>, DbError> {
    type Link = (i64, Vec<u8>, Vec<u8>, Vec<u8>);
    let rows: Vec<Link> = audit_event::table
        .filter(audit_event::seq.gt(after))
        .order(audit_event::seq)
        .limit(limit)
        .select((audit_event::seq, audit_event::body, audit_event::leaf, audit_event::chain))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|(seq, body, leaf, chain)| chain::Stored { seq, body, leaf, chain }).collect())
}

/// A whole row of the log, as it is stored.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are those of the table")]
pub struct Row {
    pub seq: i64,
    pub body: Vec<u8>,
    pub leaf: Vec<u8>,
    pub chain: Vec<u8>,
    pub at: NaiveDateTime,
    pub actor_id: Option<String>,
    pub actor_role: Option<String>,
    pub action: String,
    pub object_type: String,
    pub object_id: String,
    pub agreement_id: Option<String>,
    pub outcome: String,
}

/// A stretch of the log in order with every column: rows with `after < seq`, at most `limit`.
pub fn list_rows(db: &mut Db, after: i64, limit: i64) -> Result<Vec<Row>, DbError> {
    audit_event::table
        .filter(audit_event::seq.gt(after))
        .order(audit_event::seq)
        .limit(limit)
        .load(db)
        .map_err(DbError::from_query)
}

/// Where a form with this key led, if it was taken before.
pub fn find_key(db: &mut Db, key: &str) -> Result<Option<String>, DbError> {
    let place = idempotency_key::table.find(key).select(idempotency_key::location);
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
