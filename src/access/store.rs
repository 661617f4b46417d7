//! The one query that turns a session token into a viewer, and the note that it was seen.

use super::{Marking, Opened, Role, Viewer};
use crate::db::schema::{account, session};
use crate::db::{Db, DbError};
use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

/// A session ends after this long without a request.
pub const IDLE: Duration = Duration::minutes(30);

type Row = (String, String, String, String, String, String, String, String, NaiveDateTime);

/// The viewer behind a live session of an active account, and whether the session should be touched.
pub fn find_viewer(
    db: &mut Db,
    session_id: &str,
    now: NaiveDateTime,
) -> Result<Option<(Viewer, bool)>, DbError> {
    let row: Option<Row> = session::table
        .inner_join(
            account::table.on(account::id.eq(session::account_id).and(account::epoch.eq(session::epoch))),
        )
        .filter(session::id_hash.eq(session_id))
        .filter(account::status.eq("active"))
        .filter(session::expires_at.gt(now))
        .filter(session::last_seen_at.gt(now - IDLE))
        .select((
            account::id,
            account::name,
            account::email,
            account::role,
            account::clearance,
            account::lang,
            account::theme,
            session::csrf_secret,
            session::last_seen_at,
        ))
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    let Some((account_id, name, email, role, clearance, lang, theme, csrf_secret, seen)) = row else {
        return Ok(None);
    };
    let (Some(role), Some(clearance)) = (Role::parse(&role), Marking::parse(&clearance)) else {
        return Err(DbError::Migration(format!("account {account_id} has an unknown role or clearance")));
    };
    let stale = now - seen >= Duration::minutes(1);
    let session_id = session_id.to_owned();
    Ok(Some((
        Viewer {
            account_id,
            name,
            email,
            role,
            clearance,
            lang,
            theme,
            session_id,
            csrf_secret,
            only_reads: false,
            opened: Opened::default(),
        },
        stale,
    )))
}

/// An active person as a reader, without a session: for what is sent or fetched in that person's name.
pub fn find_reader(db: &mut Db, account_id: &str) -> Result<Option<Viewer>, DbError> {
    Ok(list_readers(db, &[account_id.to_owned()])?.pop())
}

/// Those of these accounts that are active, as readers without sessions.
pub fn list_readers(db: &mut Db, ids: &[String]) -> Result<Vec<Viewer>, DbError> {
    readers(db, ids)
}

/// The active people of a role, as readers without sessions.
pub fn list_readers_of(db: &mut Db, role: Role) -> Result<Vec<Viewer>, DbError> {
    let ids: Vec<String> = account::table
        .filter(account::role.eq(role.code()).and(account::status.eq("active")))
        .select(account::id)
        .load(db)
        .map_err(DbError::from_query)?;
    readers(db, &ids)
}

fn readers(db: &mut Db, ids: &[String]) -> Result<Vec<Viewer>, DbError> {
    type Row = (String, String, String, String, String, String, String);
    let rows: Vec<Row> = account::table
        .filter(account::id.eq_any(ids).and(account::status.eq("active")))
        .order(account::id)
        .select((
            account::id,
            account::name,
            account::email,
            account::role,
            account::clearance,
            account::lang,
            account::theme,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    rows.into_iter()
        .map(|(account_id, name, email, role, clearance, lang, theme)| {
            let (Some(role), Some(clearance)) = (Role::parse(&role), Marking::parse(&clearance)) else {
                let text = format!("account {account_id} has an unknown role or clearance");
                return Err(DbError::Migration(text));
            };
            let (session_id, csrf_secret) = (String::new(), String::new());
            Ok(Viewer {
                account_id,
                name,
                email,
                role,
                clearance,
                lang,
                theme,
                session_id,
                csrf_secret,
                only_reads: false,
                opened: Opened::default(),
            })
        })
        .collect()
}

/// Whether anybody has an account; those of the demonstration count in the demonstration only.
pub fn has_account(db: &mut Db, demo: bool) -> Result<bool, DbError> {
    let known = account::table.filter(account::demo.eq(false).or(account::demo.eq(demo)));
    let count: i64 = known.count().get_result(db).map_err(DbError::from_query)?;
    Ok(count > 0)
}

/// Notes that a session was used now; written at most once a minute and outside the audit chain.
pub fn touch_session(db: &mut Db, session_id: &str, now: NaiveDateTime) -> Result<(), DbError> {
    diesel::update(session::table.filter(session::id_hash.eq(session_id)))
        .set(session::last_seen_at.eq(now))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}
