//! Every query of this room: what a reader may not see is in no list, count or file.

/// The ids of the agreements that the viewer may see and that are not voided, as a query.
macro_rules! seen {
    ($viewer:expr) => {
        agreement::table
            .filter(visible::within($viewer))
            .filter(agreement::record_state.ne("voided"))
            .select(agreement::id)
    };
}

/// The ids of the agreements with a party of this state, as a query.
macro_rules! with {
    ($partner:expr) => {
        party::table.filter(party::state_code.eq($partner.clone())).select(party::agreement_id)
    };
}

/// The page of a boxed query that is sought, from the greatest down.
macro_rules! downwards {
    ($query:expr, $sort:expr, $id:expr, $seek:expr) => {
        match $seek {
            Seek::First => $query.order(($sort.desc(), $id.desc())),
            Seek::After(sort, id) => {
                let (past, same) = twice(sort);
                $query
                    .filter($sort.lt(past).or($sort.eq(same).and($id.lt(id))))
                    .order(($sort.desc(), $id.desc()))
            }
            Seek::Before(sort, id) => {
                let (past, same) = twice(sort);
                $query
                    .filter($sort.gt(past).or($sort.eq(same).and($id.gt(id))))
                    .order(($sort.asc(), $id.asc()))
            }
        }
    };
}

/// The page of a boxed query that is sought, from the least up.
macro_rules! upwards {
    ($query:expr, $sort:expr, $id:expr, $seek:expr) => {
        match $seek {
            Seek::First => $query.order(($sort.asc(), $id.asc())),
            Seek::After(sort, id) => {
                let (past, same) = twice(sort);
                $query
                    .filter($sort.gt(past).or($sort.eq(same).and($id.gt(id))))
                    .order(($sort.asc(), $id.asc()))
            }
            Seek::Before(sort, id) => {
                let (past, same) = twice(sort);
                $query
                    .filter($sort.lt(past).or($sort.eq(same).and($id.lt(id))))
                    .order(($sort.desc(), $id.desc()))
            }
        }
    };
}

/// A value for each of two comparisons.
fn twice<S: Clone>(sort: S) -> (S, S) {
    (sort.clone(), sort)
}

pub mod acts;
pub mod around;
pub mod claims;
pub mod gaps;
pub mod lapses;
pub mod log;
pub mod missed;
pub mod moves;
pub mod shares;
pub mod unclosed;
