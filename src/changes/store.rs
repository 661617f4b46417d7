//! Which events of visible agreements the log holds since a day.

use crate::access::{Viewer, visible};
use crate::audit::Deed;
use crate::db::schema::{agreement, audit_event};
use crate::db::{Db, DbError};
use chrono::{NaiveDateTime, NaiveTime};
use diesel::prelude::*;

/// An event on a record.
#[derive(Debug, Clone, Queryable)]
pub struct Event {
    pub seq: i64,
    pub at: NaiveDateTime,
    pub actor_id: Option<String>,
    pub action: String,
    pub object_type: String,
    pub object_id: String,
    pub agreement_id: Option<String>,
}

/// Which events are asked for.
#[derive(Debug, Clone)]
pub struct Span {
    /// Those after this instant.
    pub after: NaiveDateTime,
    /// And up to this one.
    pub until: Option<NaiveDateTime>,
    /// On these agreements alone.
    pub of: Option<Vec<String>>,
}

impl Span {
    /// Since the beginning of a day (UTC).
    pub fn since(day: chrono::NaiveDate) -> Self {
        let after = day.and_time(NaiveTime::MIN) - chrono::TimeDelta::microseconds(1);
        Self { after, until: None, of: None }
    }
}

/// The events of a span, of these deeds, on agreements that `viewer` may see; the newest first.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    span: &Span,
    deeds: Vec<&'static str>,
    most: i64,
) -> Result<Vec<Event>, DbError> {
    let seen = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let mut events = audit_event::table.into_boxed();
    if let Some(until) = span.until {
        events = events.filter(audit_event::at.le(until));
    }
    if let Some(ids) = &span.of {
        events = events.filter(audit_event::agreement_id.assume_not_null().eq_any(ids.clone()));
    }
    events
        .filter(audit_event::at.gt(span.after))
        .filter(audit_event::outcome.eq("done").and(audit_event::action.eq_any(deeds)))
        .filter(audit_event::agreement_id.assume_not_null().eq_any(seen))
        .order(audit_event::seq.desc())
        .limit(most)
        .select((
            audit_event::seq,
            audit_event::at,
            audit_event::actor_id,
            audit_event::action,
            audit_event::object_type,
            audit_event::object_id,
            audit_event::agreement_id,
        ))
        .load(db)
        .map_err(DbError::from_query)
}

/// When the account signed in before the last time; none when it has not.
pub fn last_visit(db: &mut Db, account_id: &str) -> Result<Option<NaiveDateTime>, DbError> {
    audit_event::table
        .filter(audit_event::object_type.eq("account").and(audit_event::object_id.eq(account_id)))
        .filter(audit_event::action.eq(Deed::SignedIn.code()))
        .order(audit_event::seq.desc())
        .offset(1)
        .select(audit_event::at)
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}
