//! The register: the list of agreements, filtered, sorted, counted and exported. One agreement's pages are in `agreements`.

pub mod bar;
pub mod cursor;
pub mod describe;
pub mod export;
pub mod filter;
pub mod handlers;
pub mod listing;
pub mod order;
pub mod pages;
pub mod parse;
pub mod row;
pub mod row_view;
pub mod store;
pub mod years;

use crate::access::routes::get;
use crate::access::{Action, Route, Viewer};
use crate::db::{Db, DbError};
use crate::to;
use crate::web::locale::Lang;

pub use filter::{Filter, Shown};
pub use order::{Direction, PageSize, Sort};
pub use row::RegisterRow;
pub use store::{Tally, Total};
pub use years::Years;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    vec![
        get("/agreements", Action::ReadRegister, to!(handlers::list)),
        get("/agreements.csv", Action::ExportRegister, to!(handlers::csv)),
        get("/agreements.xlsx", Action::ExportRegister, to!(handlers::xlsx)),
        get("/agreements.pdf", Action::ExportRegister, to!(handlers::pdf)),
        get("/standings/unknown", Action::ReadRegister, to!(handlers::unknown)),
        get("/search", Action::ReadRegister, to!(handlers::search)),
    ]
}

/// At most `limit` rows of what `filter` finds for `viewer`, from its first page on and in its order.
pub fn rows(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    limit: usize,
) -> Result<Vec<RegisterRow>, DbError> {
    let place = store::Place { beside: None, backwards: false, most: limit };
    store::slice(db, viewer, filter, &place)
}

/// What the PDF of a filter, given as a query string, would hold for `viewer` now; none when the filter is none any more.
pub fn listed_as_printed(
    db: &mut Db,
    viewer: &Viewer,
    query: &str,
) -> Result<Option<serde_json::Value>, crate::reports::pdf::ReportError> {
    match parse::parse(query) {
        Ok(filter) => {
            export::pdf::gather(db, viewer, &filter.from_start()).map(|contents| Some(contents.body))
        }
        Err(_) => Ok(None),
    }
}

/// The rows that a filter, given as a query string, finds for `viewer` now, of those with these numbers: for a part of a printed
/// register. None when the filter is none any more.
pub fn rows_as_printed(
    db: &mut Db,
    viewer: &Viewer,
    query: &str,
    numbers: &std::collections::BTreeSet<String>,
) -> Result<Option<serde_json::Value>, DbError> {
    match parse::parse(query) {
        Ok(filter) => export::pdf::rows_now(db, viewer, &filter.from_start(), numbers).map(Some),
        Err(_) => Ok(None),
    }
}

/// The shares by standing of what `filter` finds for `viewer`.
pub fn tally(db: &mut Db, viewer: &Viewer, filter: &Filter) -> Result<Tally, DbError> {
    store::tally(db, viewer, filter)
}

/// The filter of a query string, from its first page; none when it is none of ours.
pub fn filter_of(query: &str) -> Option<Filter> {
    parse::parse(query).ok().map(|filter| filter.from_start())
}

/// How many agreements `filter` finds for `viewer`, and how many more that are hidden.
pub fn numbers(db: &mut Db, viewer: &Viewer, filter: &Filter) -> Result<(i64, i64), DbError> {
    Ok((store::count(db, viewer, filter)?, store::count_withheld(db, viewer, filter)?))
}

/// What `filter` leaves in the list, in words: names and values.
pub fn narrowed(db: &mut Db, lang: Lang, filter: &Filter) -> Result<Vec<(String, String)>, DbError> {
    let names = store::find_names(db, filter, lang)?;
    let told = describe::narrowing(lang, filter, &names).into_iter();
    Ok(told.map(|(_, name, value)| (name.to_owned(), value)).collect())
}
