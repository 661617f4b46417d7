//! The one `write()`: a transaction that refuses to commit without an event, and writes revisions beside it.

use super::canonical;
use super::event::{Actor, Deed, Draft, Object};
use super::store;
use crate::db::{Db, DbError, Pool, dialect};
use chrono::NaiveDateTime;
use serde_json::Value;
use std::collections::BTreeSet;

/// Under whose name, when and in which request a change happens.
#[derive(Debug, Clone)]
pub struct Context {
    /// The instant of the change, UTC.
    pub now: NaiveDateTime,
    /// Who acts.
    pub actor: Actor,
    /// The id that the logs and the error page show.
    pub request_id: String,
    /// The form's own key: a form that comes twice is taken once.
    pub key: Option<String>,
    /// What else follows from a change, told by whoever composes the rooms.
    pub follow: Option<Follow>,
}

/// Brings what is cached of agreements up to date, inside the transaction that touched what it rests on.
pub type Follow = fn(&mut Tx, &[String]) -> Result<(), DbError>;

impl Context {
    /// The system itself acts: start-up, migrations, jobs, the command line.
    pub fn system(now: NaiveDateTime) -> Self {
        Self { now, actor: Actor::default(), request_id: "system".into(), key: None, follow: None }
    }

    /// The acting account's id, or `system`.
    pub fn by(&self) -> String {
        self.actor.account_id.clone().unwrap_or_else(|| "system".into())
    }
}

/// A new version of a whole aggregate, with what it was before.
#[derive(Debug)]
pub struct Revised {
    /// What happened.
    pub deed: Deed,
    /// The aggregate at its new version.
    pub object: Object,
    /// The agreement through which it is visible, if any.
    pub agreement_id: Option<String>,
    /// The snapshot before, or none when it is new.
    pub before: Option<Value>,
    /// The snapshot after.
    pub after: Value,
    /// Why, in a person's words.
    pub reason: Option<String>,
}

/// An open transaction; hand it to stores as `tx.db`.
pub struct Tx<'t> {
    /// The connection inside the transaction.
    pub db: &'t mut Db,
    context: &'t Context,
    drafts: Vec<(Draft, Option<Snapshot>)>,
    touched: BTreeSet<String>,
}

struct Snapshot {
    version: i32,
    json: String,
}

impl Tx<'_> {
    /// The instant of the change.
    pub fn now(&self) -> NaiveDateTime {
        self.context.now
    }

    /// The acting account's id, or `system`.
    pub fn by(&self) -> String {
        self.context.by()
    }

    /// Says that something on which the cached columns of an agreement rest has changed: they follow before the commit.
    pub fn touch(&mut self, agreement_id: &str) {
        self.touched.insert(agreement_id.to_owned());
    }

    fn follow(&mut self) -> Result<(), DbError> {
        let touched: Vec<String> = std::mem::take(&mut self.touched).into_iter().collect();
        match self.context.follow {
            Some(follow) if !touched.is_empty() => follow(self, &touched),
            Some(_) | None => Ok(()),
        }
    }

    /// Notes an event; it is numbered and chained as the last statement before the commit.
    pub fn record(&mut self, draft: Draft) {
        self.drafts.push((draft, None));
    }

    /// Notes a new version of an aggregate: its snapshot and an event with the names of the fields that changed.
    pub fn revise(&mut self, revised: Revised) {
        let Revised { deed, object, agreement_id, before, after, reason } = revised;
        let version = object.version.unwrap_or(1);
        let json = canonical::canonical(&after);
        let mut draft = Draft::new(deed, object).reason(reason).fact("after", canonical::digest(&json));
        draft.agreement_id = agreement_id;
        if let Some(before) = &before {
            draft = draft
                .fact("before", canonical::fingerprint(before))
                .fact("changed", super::difference::changed_fields(before, &after));
        }
        self.drafts.push((draft, Some(Snapshot { version, json })));
    }

    fn finish(self) -> Result<(), DbError> {
        if self.drafts.is_empty() {
            return Err(DbError::NoEvent);
        }
        if let (Some(key), Some((first, _))) = (&self.context.key, self.drafts.first()) {
            store::insert_key(self.db, key, &first.place(), self.context)?;
        }
        let mut head = store::head(self.db)?;
        for (draft, snapshot) in self.drafts {
            head = store::append(self.db, &head, &draft, self.context)?;
            if let Some(snapshot) = snapshot {
                store::insert_revision(
                    self.db,
                    &draft,
                    snapshot.version,
                    &snapshot.json,
                    head.seq,
                    self.context,
                )?;
            }
        }
        store::move_head(self.db, &head)
    }
}

/// Runs one change: everything in it, its events and its revisions commit together or not at all.
pub fn write<T, E: From<DbError>>(
    pool: &Pool,
    context: &Context,
    change: impl FnOnce(&mut Tx) -> Result<T, E>,
) -> Result<T, E> {
    pool.change(|db| {
        // First of all, so that on both databases writers are alone: rules that read before they write hold, twins of a
        // form meet their key, and no two writers can wait for each other.
        dialect::lock_audit_head(db)?;
        if let Some(key) = &context.key
            && let Some(place) = store::find_key(db, key)?
        {
            return Err(DbError::Repeated(place).into());
        }
        let mut tx = Tx { db, context, drafts: Vec::new(), touched: BTreeSet::new() };
        let value = change(&mut tx)?;
        tx.follow()?;
        tx.finish()?;
        Ok(value)
    })
}

/// Runs reads that are written for a change, on a view into the past: what they note is dropped, and nothing is changed.
pub fn look<T, E: From<DbError>>(
    pool: &Pool,
    context: &Context,
    reads: impl FnOnce(&mut Tx) -> Result<T, E>,
) -> Result<T, E> {
    let mut db = pool.get()?;
    dialect::snapshot(&mut db, |db| {
        reads(&mut Tx { db, context, drafts: Vec::new(), touched: BTreeSet::new() })
    })
}

/// Writes a single event that changes nothing else: a refused sign-in, a denied attempt, an export.
pub fn note(pool: &Pool, context: &Context, draft: Draft) -> Result<(), DbError> {
    write(pool, context, |tx| {
        tx.record(draft);
        Ok(())
    })
}
