//! A filter as conditions on the table `agreement`.

use super::words::{self, Purpose};
use crate::access::Viewer;
use crate::access::visible::{self, Condition};
use crate::agreements::kinds::RecordState;
use crate::db::schema::{agreement, agreement_area, party};
use crate::db::{Db, DbError};
use crate::register::filter::{Filter, Shown};
use crate::register::years::Years;
use diesel::dsl::exists;
use diesel::prelude::*;

/// What `viewer` may see of what `filter` asks for.
pub fn of(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    purpose: Purpose,
) -> Result<Vec<Condition>, DbError> {
    let mut all = asked(db, filter, purpose)?;
    all.insert(0, visible::to(viewer));
    Ok(all)
}

/// What `filter` asks for, whoever asks: only for the number of rows that an export withholds.
pub fn asked(db: &mut Db, filter: &Filter, purpose: Purpose) -> Result<Vec<Condition>, DbError> {
    let mut all = own(filter);
    all.extend(related(filter));
    all.extend(words::conditions(db, &filter.q, purpose)?);
    Ok(all)
}

/// The conditions on the agreement's own columns.
fn own(filter: &Filter) -> Vec<Condition> {
    let mut all: Vec<Condition> = Vec::new();
    match filter.record {
        Some(record) => all.push(Box::new(agreement::record_state.eq(record.code()))),
        None => all.push(Box::new(agreement::record_state.ne(RecordState::Voided.code()))),
    }
    if let Some(kind) = filter.kind {
        all.push(Box::new(agreement::instrument_kind.eq(kind.code())));
    }
    match filter.standing {
        Some(Shown::Of(status)) => {
            all.push(Box::new(agreement::standing.eq(status.code()).and(agreement::pointer_only.eq(false))))
        }
        Some(Shown::Pointer) => all.push(Box::new(agreement::pointer_only.eq(true))),
        None => {}
    }
    if let Some(reason) = filter.reason {
        all.push(Box::new(agreement::standing_reason.assume_not_null().eq(reason.code())));
    }
    if let Some(marking) = filter.marking {
        all.push(Box::new(agreement::marking.eq(marking.code())));
    }
    if let Some(owner) = &filter.owner {
        all.push(Box::new(agreement::owner_id.assume_not_null().eq(owner.clone())));
    }
    // With a partner the years are asked of the party, whose index has them.
    if let (Some(years), None) = (filter.year, &filter.partner) {
        all.push(Box::new(
            agreement::signed_sort.ge(years.from()).and(agreement::signed_sort.lt(years.below())),
        ));
    }
    all
}

/// The conditions on what belongs to the agreement.
fn related(filter: &Filter) -> Vec<Condition> {
    let mut all: Vec<Condition> = Vec::new();
    if let Some(state) = &filter.partner {
        all.push(with_partner(state.clone(), filter.year));
    }
    if let Some(ministry) = &filter.ministry {
        let with = party::table
            .filter(party::ministry_id.assume_not_null().eq(ministry.clone()))
            .select(party::agreement_id);
        all.push(Box::new(agreement::id.eq_any(with)));
    }
    if let Some(area) = filter.area {
        let with = agreement_area::table
            .filter(agreement_area::agreement_id.eq(agreement::id).and(agreement_area::area.eq(area)));
        all.push(Box::new(exists(with)));
    }
    all
}

fn with_partner(state: String, years: Option<Years>) -> Condition {
    let of_state = party::state_code.eq(state);
    match years {
        Some(years) => {
            let within = party::signed_sort.ge(years.from()).and(party::signed_sort.lt(years.below()));
            let with = party::table.filter(of_state.and(within)).select(party::agreement_id);
            Box::new(agreement::id.eq_any(with))
        }
        None => {
            let with = party::table.filter(of_state).select(party::agreement_id);
            Box::new(agreement::id.eq_any(with))
        }
    }
}
