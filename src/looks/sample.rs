//! Looks that were made up for the demonstration: its two cleared people, at its record above the lowest marking.

use super::keeping::write_down;
use super::kind::LookKind;
use super::store::{self, LookRow};
use crate::access::Role;
use crate::audit::once::quarter;
use crate::db::DbError;
use crate::state::App;
use chrono::Duration;

/// Hours before the loading, whose look it is, and at what.
const LOOKS: [(i64, Role, LookKind); 6] = [
    (170, Role::Manager, LookKind::Overview),
    (146, Role::Manager, LookKind::History),
    (97, Role::Auditor, LookKind::Overview),
    (96, Role::Auditor, LookKind::History),
    (49, Role::Manager, LookKind::Export),
    (3, Role::Auditor, LookKind::Overview),
];

/// Writes them down for the first marked record; nothing where there is none.
pub fn load(app: &App, manager: &str, auditor: &str) -> Result<(), DbError> {
    let Some((agreement_id, marking)) = app.pool.read(store::first_marked)? else { return Ok(()) };
    let rows = LOOKS.into_iter().map(|(hours, role, kind)| {
        let at = app.now() - Duration::hours(hours);
        let who = if role == Role::Auditor { auditor } else { manager };
        LookRow {
            number: 0,
            account_id: who.to_owned(),
            role: role.code().into(),
            session: "demo".into(),
            agreement_id: agreement_id.clone(),
            kind: kind.code().into(),
            marking: marking.clone(),
            quarter: quarter(at),
            at,
            chain: Vec::new(),
        }
    });
    write_down(&app.pool, rows.collect())
}
