//! What belongs to an agreement, or to each of several in one go: one query a table, whoever asks.

use super::super::rows::{ParticularsRow, PartyRow, RelationRow, SourceRow, TitleRow};
use crate::db::schema::{
    agreement_area, agreement_particulars, agreement_source, agreement_title, party, relation, source,
};
use crate::db::{Db, DbError, Of};
use crate::is_of;
use diesel::prelude::*;

/// The particulars.
pub fn list_particulars(db: &mut Db, of: Of) -> Result<Vec<ParticularsRow>, DbError> {
    agreement_particulars::table
        .filter(is_of!(agreement_particulars::table, agreement_particulars::agreement_id, of))
        .load(db)
        .map_err(DbError::from_query)
}

/// Titles in their order.
pub fn list_titles(db: &mut Db, of: Of) -> Result<Vec<TitleRow>, DbError> {
    agreement_title::table
        .filter(is_of!(agreement_title::table, agreement_title::agreement_id, of))
        .order((agreement_title::position, agreement_title::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// Area codes in order, each with its agreement.
pub fn list_areas(db: &mut Db, of: Of) -> Result<Vec<(String, String)>, DbError> {
    agreement_area::table
        .filter(is_of!(agreement_area::table, agreement_area::agreement_id, of))
        .order(agreement_area::area)
        .select((agreement_area::agreement_id, agreement_area::area))
        .load(db)
        .map_err(DbError::from_query)
}

/// Parties in their order.
pub fn list_parties(db: &mut Db, of: Of) -> Result<Vec<PartyRow>, DbError> {
    party::table
        .filter(is_of!(party::table, party::agreement_id, of))
        .order((party::position, party::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// Relations that start from or lead to an agreement.
pub fn list_relations(db: &mut Db, of: Of) -> Result<Vec<RelationRow>, DbError> {
    let from = is_of!(relation::table, relation::from_id, of);
    let to = is_of!(relation::table, relation::to_id, of);
    relation::table
        .filter(from.or(to))
        .order((relation::kind, relation::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// The sources of the record itself, best first, each with its agreement.
pub fn list_sources(db: &mut Db, of: Of) -> Result<Vec<(String, SourceRow)>, DbError> {
    let linked = agreement_source::table
        .inner_join(source::table.on(agreement_source::source_id.eq(source::id)))
        .order((source::grade, source::id))
        .select((agreement_source::agreement_id, source::all_columns))
        .into_boxed();
    let linked = match of {
        Of::One(id) => linked.filter(agreement_source::agreement_id.eq(id)),
        Of::Each(ids) => linked.filter(agreement_source::agreement_id.eq_any(ids)),
    };
    linked.load(db).map_err(DbError::from_query)
}
