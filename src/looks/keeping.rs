//! Writing looks down: before the answer leaves, so that no crash loses one, and once for each person, record and quarter of an
//! hour, so that who reads on pays nothing.
//!
//! Without an event: one for each look would make every remembered answer stale (docs/adr/0006). The row is in the chain of looks
//! at once, and the log seals that chain.

use super::chain;
use super::kind::LookKind;
use super::store::{self, LookRow};
use crate::access::{Marking, Viewer};
use crate::audit::chain::Hash;
use crate::audit::once::quarter;
use crate::audit::store as log;
use crate::db::{Db, DbError, Pool, dialect};
use crate::state::App;

/// A record that was opened, with its marking.
pub type Fresh = (String, Marking);

/// How looks are kept: what the gate calls.
#[derive(Debug, Clone, Copy)]
pub struct Looks {
    /// What of the records that a request opened is to be written down.
    pub fresh: fn(&App, &Viewer) -> Vec<Fresh>,
    /// Writes it down: app, reader, the path under which the page is mounted, the records.
    pub keep: fn(&App, &Viewer, &str, &[Fresh]) -> Result<(), DbError>,
}

/// What this room does.
pub const LOOKS: Looks = Looks { fresh, keep };

/// What of the records that this request opened is to be written down: those that are marked, and not yet in this quarter.
pub fn fresh(app: &App, viewer: &Viewer) -> Vec<Fresh> {
    let opened = viewer.opened.take();
    let Some(from) = app.config.looks_from else { return Vec::new() };
    if opened.values().all(|marking| *marking < from) {
        return Vec::new();
    }
    let now = quarter(app.in_present().now());
    let marked = opened.into_iter().filter(|(_, marking)| *marking >= from);
    marked.filter(|(id, _)| app.once.is_new(now, &viewer.account_id, id)).collect()
}

/// Writes down that `viewer` opened these records on the page that is mounted under `path`.
pub fn keep(app: &App, viewer: &Viewer, path: &str, fresh: &[Fresh]) -> Result<(), DbError> {
    let present = app.in_present();
    let (now, kind) = (present.now(), LookKind::of(path));
    let quarter = quarter(now);
    let row = |(agreement_id, marking): &Fresh| LookRow {
        number: 0,
        account_id: viewer.account_id.clone(),
        role: viewer.role.code().into(),
        session: viewer.session_id.chars().take(16).collect(),
        agreement_id: agreement_id.clone(),
        kind: kind.code().into(),
        marking: marking.code().into(),
        quarter,
        at: now,
        chain: Vec::new(),
    };
    write_down(&present.pool, fresh.iter().map(row).collect())?;
    for (agreement_id, _) in fresh {
        app.once.keep(quarter, &viewer.account_id, agreement_id);
    }
    Ok(())
}

/// Numbers, chains and writes rows behind the last one; those that are there already are left out.
pub(super) fn write_down(pool: &Pool, rows: Vec<LookRow>) -> Result<(), DbError> {
    pool.change(|db| {
        // Writers are alone: the numbers have no gap, and what the log seals is whole.
        dialect::lock_audit_head(db)?;
        let log_id = log::head(db)?.log_id;
        let mut head = last(db)?;
        for mut row in rows {
            // Another server may have written it, or this one before it was started anew.
            if store::has(db, &row.account_id, &row.agreement_id, row.quarter)? {
                continue;
            }
            row.number = head.0 + 1;
            let value = chain::value(&log_id, &row, &head.1);
            row.chain = value.to_vec();
            store::insert(db, &row)?;
            head = (row.number, value);
        }
        Ok::<_, DbError>(())
    })
}

/// Number and chain value of the last look; zeros before the first.
pub(super) fn last(db: &mut Db) -> Result<(i64, Hash), DbError> {
    let Some((number, value)) = store::last(db)? else { return Ok((0, [0; 32])) };
    let damaged = |_| DbError::Migration(format!("the look {number} has no chain value"));
    Ok((number, Hash::try_from(value).map_err(damaged)?))
}
