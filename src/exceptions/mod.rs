//! Completeness and exceptions, live: which record lacks what, the five classic findings of an auditor with their counts and
//! lists, and every deed out of the ordinary with who did it and the reason given.
//!
//! Nothing is entered here. What is missing is kept beside each agreement by its own room; what was done is read from the rows
//! that carry it, or from the log by its deed.

pub mod asked;
pub mod cells;
pub mod delay;
pub mod export;
pub mod find;
pub mod handlers;
pub mod line;
pub mod list;
pub mod naming;
pub mod overview;
pub mod pages;
pub mod place;
pub mod store;
pub mod words;

use crate::access::routes::get;
use crate::access::{Action, Route, Viewer};
use crate::db::{Db, DbError};
use crate::to;

/// Where uploaded lists are compared with the register.
pub const RECONCILIATIONS: &str = "/reconciliations";

/// How many entries of uploaded lists have no record that `viewer` may see, and wait for a word.
pub fn missing_from_lists(db: &mut Db, viewer: &Viewer) -> Result<Option<i64>, DbError> {
    crate::reconciliation::unsettled_missing(db, viewer).map(Some)
}

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{ExportRegister, ReadAudit, ReadRegister};
    vec![
        get("/completeness", ReadRegister, to!(handlers::completeness)),
        get("/completeness/gaps", ReadRegister, to!(handlers::list)),
        get("/completeness/gaps.csv", ExportRegister, to!(export::file)),
        get("/completeness/gaps.xlsx", ExportRegister, to!(export::file)),
        get("/exceptions", ReadAudit, to!(handlers::findings)),
        get("/exceptions/claims", ReadAudit, to!(handlers::list)),
        get("/exceptions/claims.csv", ExportRegister, to!(export::file)),
        get("/exceptions/claims.xlsx", ExportRegister, to!(export::file)),
        get("/exceptions/missed", ReadAudit, to!(handlers::list)),
        get("/exceptions/missed.csv", ExportRegister, to!(export::file)),
        get("/exceptions/missed.xlsx", ExportRegister, to!(export::file)),
        get("/exceptions/unclosed", ReadAudit, to!(handlers::list)),
        get("/exceptions/unclosed.csv", ExportRegister, to!(export::file)),
        get("/exceptions/unclosed.xlsx", ExportRegister, to!(export::file)),
        get("/exceptions/list", ReadAudit, to!(handlers::list)),
        get("/exceptions/list.csv", ExportRegister, to!(export::file)),
        get("/exceptions/list.xlsx", ExportRegister, to!(export::file)),
    ]
}
