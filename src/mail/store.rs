//! Every query on the outbox.

use crate::clock::new_id;
use crate::db::schema::outbox;
use crate::db::{Db, DbError, lease};
use chrono::NaiveDateTime;
use diesel::prelude::*;

crate::codes! {
    /// What a letter is.
    Kind {
        Alert = "alert",
        Escalation = "escalation",
        Digest = "digest",
        Checkpoint = "checkpoint",
    }
}

crate::codes! {
    /// What became of a letter.
    State {
        Waiting = "waiting",
        Sent = "sent",
        Dropped = "dropped",
        Dead = "dead",
    }
}

/// A letter to be sent.
#[derive(Debug, Clone)]
pub struct NewMail {
    /// Says that it is the same letter; the second one is not taken.
    pub dedupe_key: String,
    /// To whom.
    pub account_id: String,
    /// What it is.
    pub kind: Kind,
    /// Ids of what it tells, as JSON; never content.
    pub payload: serde_json::Value,
    /// Not before this instant, UTC.
    pub not_before: NaiveDateTime,
}

/// A letter that waits, as its worker holds it.
#[derive(Debug, Clone, Queryable)]
pub struct MailRow {
    /// Its id, from which the Message-ID is made.
    pub id: String,
    /// To whom.
    pub account_id: String,
    /// Code of what it is.
    pub kind: String,
    /// Ids of what it tells, as JSON.
    pub payload: String,
    /// How often it failed.
    pub attempts: i32,
}

/// Adds a letter to the outbox, in the transaction of what it tells; says whether it was not there yet.
pub fn enqueue(db: &mut Db, new: &NewMail, now: NaiveDateTime) -> Result<bool, DbError> {
    // Changes are alone, so nobody adds the same letter between these two; the unique key stands behind.
    let same = outbox::table.filter(outbox::dedupe_key.eq(&new.dedupe_key));
    let held: i64 = same.count().get_result(db).map_err(DbError::from_query)?;
    if held > 0 {
        return Ok(false);
    }
    let values = (
        (
            outbox::id.eq(new_id()),
            outbox::dedupe_key.eq(&new.dedupe_key),
            outbox::account_id.eq(&new.account_id),
        ),
        (outbox::kind.eq(new.kind.code()), outbox::payload.eq(new.payload.to_string())),
        (outbox::not_before.eq(new.not_before), outbox::state.eq(State::Waiting.code())),
        (outbox::attempts.eq(0), outbox::created_at.eq(now)),
    );
    diesel::insert_into(outbox::table).values(values).execute(db).map_err(DbError::from_query)?;
    Ok(true)
}

/// Leases at most `most` letters that are due to `by`; nobody else is given them until the lease ends.
pub fn claim(
    db: &mut Db,
    by: &str,
    now: NaiveDateTime,
    until: NaiveDateTime,
    most: i64,
) -> Result<Vec<MailRow>, DbError> {
    let ids = lease::claim_mail(db, by, now, until, most)?;
    outbox::table
        .filter(outbox::id.eq_any(ids))
        .order((outbox::not_before, outbox::id))
        .select((outbox::id, outbox::account_id, outbox::kind, outbox::payload, outbox::attempts))
        .load(db)
        .map_err(DbError::from_query)
}

/// Notes what became of a letter that `by` holds; says whether it still was `by`'s.
pub fn finish(
    db: &mut Db,
    id: &str,
    by: &str,
    state: State,
    why: Option<&str>,
    now: NaiveDateTime,
) -> Result<bool, DbError> {
    let sent_at = (state == State::Sent).then_some(now);
    let nobody: (Option<NaiveDateTime>, Option<String>) = (None, None);
    let held = outbox::table
        .filter(outbox::id.eq(id).and(outbox::state.eq(State::Waiting.code())))
        .filter(outbox::lease_by.assume_not_null().eq(by));
    let done = diesel::update(held)
        .set((
            outbox::state.eq(state.code()),
            outbox::sent_at.eq(sent_at),
            outbox::last_error.eq(why),
            outbox::lease_until.eq(nobody.0),
            outbox::lease_by.eq(nobody.1),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(done == 1)
}

/// Puts a letter that failed back until `not_before`; a lease that ended in between changes nothing.
pub fn put_back(
    db: &mut Db,
    id: &str,
    by: &str,
    attempts: i32,
    not_before: NaiveDateTime,
    why: &str,
) -> Result<(), DbError> {
    let nobody: (Option<NaiveDateTime>, Option<String>) = (None, None);
    let held = outbox::table.filter(outbox::id.eq(id)).filter(outbox::lease_by.assume_not_null().eq(by));
    diesel::update(held)
        .set((
            outbox::attempts.eq(attempts),
            outbox::not_before.eq(not_before),
            outbox::last_error.eq(why),
            outbox::lease_until.eq(nobody.0),
            outbox::lease_by.eq(nobody.1),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Gives back every letter that `by` still holds.
pub fn release(db: &mut Db, by: &str) -> Result<(), DbError> {
    let nobody: (Option<NaiveDateTime>, Option<String>) = (None, None);
    let held = outbox::table
        .filter(outbox::state.eq(State::Waiting.code()))
        .filter(outbox::lease_by.assume_not_null().eq(by));
    diesel::update(held)
        .set((outbox::lease_until.eq(nobody.0), outbox::lease_by.eq(nobody.1)))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// How many letters are in a state.
pub fn count(db: &mut Db, state: State) -> Result<i64, DbError> {
    outbox::table.filter(outbox::state.eq(state.code())).count().get_result(db).map_err(DbError::from_query)
}
