//! What is disputed, through the one rule for seeing.

use crate::access::{Viewer, visible};
use crate::db::schema::{action, agreement, fact_open, waiting};
use crate::db::{Backend, Db, DbError};
use crate::deadlines::What;
use crate::deadlines::kept::OpenRow;
use crate::facts::FactKind;
use crate::lifecycle::Verification;
use crate::lifecycle::store::ActRow;
use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;

/// A disputed act with what lists tell of its agreement: number and short title.
pub type Disputed = (ActRow, Option<String>, String);

/// The disputed acts that the viewer may see: neither corrected, voided nor set aside by a ruling.
macro_rules! disputed {
    ($viewer:expr) => {{
        let later = diesel::alias!(action as later);
        let corrected = later.filter(
            later
                .field(action::corrects_id)
                .assume_not_null()
                .eq(action::id)
                .and(later.field(action::verification).ne(Verification::Voided.code())),
        );
        action::table
            .inner_join(agreement::table.on(agreement::id.eq(action::agreement_id)))
            .filter(
                action::verification.eq(Verification::Disputed.code()).and(action::set_aside_by.is_null()),
            )
            .filter(agreement::record_state.ne("voided").and(visible::within($viewer)))
            .filter(not(exists(corrected)))
    }};
}

/// The disputed acts that the viewer may see, newest agreement first.
pub fn list(db: &mut Db, viewer: &Viewer, (skip, most): (i64, i64)) -> Result<Vec<Disputed>, DbError> {
    disputed!(viewer)
        .order((agreement::signed_sort.desc(), agreement::id, action::sort_on, action::id))
        .select((action::all_columns, agreement::register_no, agreement::short_title))
        .offset(skip)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}

/// How many there are of these.
pub fn count_disputed(db: &mut Db, viewer: &Viewer) -> Result<i64, DbError> {
    disputed!(viewer).count().get_result(db).map_err(DbError::from_query)
}

/// An open fact with what lists tell of its agreement: number and short title.
pub type Open = (OpenRow, Option<String>, String);

/// The facts of these kinds on which sources differ and nobody has ruled, newest agreement first.
pub fn list_open(
    db: &mut Db,
    viewer: &Viewer,
    kinds: &[FactKind],
    (skip, most): (i64, i64),
) -> Result<Vec<Open>, DbError> {
    let codes: Vec<&'static str> = kinds.iter().map(|kind| kind.code()).collect();
    fact_open::table
        .inner_join(agreement::table.on(agreement::id.eq(fact_open::agreement_id)))
        .filter(fact_open::kind.eq_any(codes))
        .filter(agreement::record_state.ne("voided").and(visible::within(viewer)))
        .order((agreement::signed_sort.desc(), agreement::id, fact_open::kind, fact_open::subject_id))
        .select((fact_open::all_columns, agreement::register_no, agreement::short_title))
        .offset(skip)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}

/// How many open facts there are of each kind.
pub fn count_open(db: &mut Db, viewer: &Viewer) -> Result<Vec<(String, i64)>, DbError> {
    fact_open::table
        .inner_join(agreement::table.on(agreement::id.eq(fact_open::agreement_id)))
        .filter(agreement::record_state.ne("voided").and(visible::within(viewer)))
        .group_by(fact_open::kind)
        .select((fact_open::kind, count_star()))
        .load(db)
        .map_err(DbError::from_query)
}

/// An agreement of which two dates of entry into force wait for a ruling: id, number, short title.
pub type Unruled = (String, Option<String>, String);

/// How many agreements wait for a ruling on their entry into force.
pub fn count_unruled(db: &mut Db, viewer: &Viewer) -> Result<i64, DbError> {
    let waits = waiting::table.filter(waiting::what.eq(What::Ruling.code())).select(waiting::agreement_id);
    agreement::table
        .filter(agreement::id.eq_any(waits))
        .filter(visible::to(viewer))
        .filter(agreement::record_state.ne("voided"))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)
}

/// The agreements that wait for a ruling, at most `most`; newest first.
pub fn list_unruled(db: &mut Db, viewer: &Viewer, most: i64) -> Result<Vec<Unruled>, DbError> {
    let waits = waiting::table.filter(waiting::what.eq(What::Ruling.code())).select(waiting::agreement_id);
    agreement::table
        .filter(agreement::id.eq_any(waits))
        .filter(visible::to(viewer))
        .filter(agreement::record_state.ne("voided"))
        .order((agreement::signed_sort.desc(), agreement::id))
        .select((agreement::id, agreement::register_no, agreement::short_title))
        .into_boxed::<Backend>()
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}
