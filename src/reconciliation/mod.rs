//! Reconciliation: a list of agreements that should exist (a treaty database, a gazette, the partner's register) is read and
//! matched with the register; what is matched, doubtful, missing and surplus is explained and settled by a person. Lists and
//! runs are kept; outcomes are made anew for each reader, for whom hidden agreements do not exist (docs/reconciliation.md).

pub mod actions;
pub mod days;
pub mod entry;
pub mod error;
pub mod export;
pub mod family;
pub mod field;
pub mod handlers;
pub mod kept;
pub mod matching;
pub mod outcome;
pub mod pages;
pub mod sample;
pub mod scope;
pub mod scoping;
pub mod store;
pub mod view;
pub mod words;

use crate::access::routes::{get, post, upload};
use crate::access::{Action, Route, Viewer};
use crate::db::{Db, DbError};
use crate::to;
use error::ReconcileError;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{ExportRegister, Reconcile};
    use handlers::{arriving, settling};
    vec![
        get("/reconciliations", Reconcile, to!(handlers::list)),
        get("/reconciliations/new", Reconcile, to!(arriving::new)),
        upload("/reconciliations", Reconcile, to!(arriving::create)),
        get("/reconciliations/{id}", Reconcile, to!(handlers::show)),
        get("/reconciliations/{id}/columns", Reconcile, to!(arriving::columns)),
        post("/reconciliations/{id}/columns", Reconcile, to!(arriving::name_columns)),
        post("/reconciliations/{id}/runs", Reconcile, to!(settling::run)),
        post("/reconciliations/{id}/setting-aside", Reconcile, to!(settling::set_aside)),
        get("/reconciliations/{id}/rows/{row}", Reconcile, to!(settling::row)),
        post("/reconciliations/{id}/rows/{row}/settlement", Reconcile, to!(settling::settle)),
        get("/reconciliations/{id}/result.csv", ExportRegister, to!(export::result)),
        get("/reconciliations/{id}/result.xlsx", ExportRegister, to!(export::result)),
    ]
}

/// The rows of all open lists that are missing from the register in the newest run, as the viewer sees it, and of which no
/// person has said anything.
pub fn unsettled_missing(db: &mut Db, viewer: &Viewer) -> Result<i64, DbError> {
    let mut missing = 0;
    for list in store::list_open(db, viewer)? {
        let runs = store::list_runs(db, &list.id)?;
        if runs.is_empty() {
            continue;
        }
        match view::of(db, viewer, &list, (&runs, 0)) {
            Ok(seen) => missing += i64::try_from(seen.counts().unsettled_missing).unwrap_or(i64::MAX),
            Err(ReconcileError::Db(error)) => return Err(error),
            Err(error) => tracing::error!(%error, list = %list.id, "a reconciliation cannot be counted"),
        }
    }
    Ok(missing)
}
