//! The register: the list of agreements, filtered, sorted, counted and exported. One agreement's pages are in `agreements`.

pub mod areas;
pub mod cursor;
pub mod describe;
pub mod export;
pub mod filter;
pub mod listing;
pub mod order;
pub mod parse;
pub mod row;
pub mod store;
pub mod years;

use crate::access::Viewer;
use crate::db::{Db, DbError};

pub use filter::{Filter, Shown};
pub use order::{Direction, PageSize, Sort};
pub use row::RegisterRow;
pub use store::{Tally, Total};
pub use years::Years;

/// At most `limit` rows of what `filter` finds for `viewer`, from its first page on and in its order.
pub fn rows(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    limit: usize,
) -> Result<Vec<RegisterRow>, DbError> {
    let place = store::Place {
        beside: None,
        backwards: false,
        most: limit,
    };
    store::slice(db, viewer, filter, &place)
}

/// The shares by standing of what `filter` finds for `viewer`.
pub fn tally(db: &mut Db, viewer: &Viewer, filter: &Filter) -> Result<Tally, DbError> {
    store::tally(db, viewer, filter)
}
