//! Queries on one agreement and what belongs to it; the register's list is in `register/store`.

pub mod belongings;
pub mod restored;
pub mod shortfall;
pub mod sparse;

use super::rows::{AgreementRow, ParticularsRow, PartyRow, RelationRow, SourceRow, TitleRow};
use crate::access::{Viewer, visible};
use crate::db::schema::{
    agreement, agreement_area, agreement_particulars, agreement_source, agreement_title, agreement_word,
    ministry, party, register_series, relation, relation_end, source, state,
};
use crate::db::{Db, DbError, prepared};
use crate::is_of;
use crate::web::locale::Lang;
use diesel::prelude::*;

/// The agreement if `viewer` may see it; that it was opened is noted.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<AgreementRow>, DbError> {
    let found: Option<AgreementRow> = agreement::table
        .filter(agreement::id.eq(id))
        .filter(visible::to(viewer))
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(found.inspect(|row| viewer.saw(&row.id, &row.marking)))
}

/// The agreement whoever asks: for recomputing inside a change that has already been allowed.
pub fn find_unseen(db: &mut Db, id: &str) -> Result<Option<AgreementRow>, DbError> {
    agreement::table.find(id).first(db).optional().map_err(DbError::from_query)
}

/// Each of these agreements, whoever asks: for recomputing what is cached.
pub fn list_unseen(db: &mut Db, ids: &[String]) -> Result<Vec<AgreementRow>, DbError> {
    agreement::table
        .filter(is_of!(agreement::table, agreement::id, ids.into()))
        .order(agreement::id)
        .load(db)
        .map_err(DbError::from_query)
}

/// The id of every agreement, whoever asks: for recomputing what is cached.
pub fn list_ids(db: &mut Db) -> Result<Vec<String>, DbError> {
    agreement::table.order(agreement::id).select(agreement::id).load(db).map_err(DbError::from_query)
}

/// The visible agreement with this register number.
pub fn find_by_number(db: &mut Db, viewer: &Viewer, number: &str) -> Result<Option<AgreementRow>, DbError> {
    agreement::table
        .filter(agreement::register_no.eq(number))
        .filter(visible::to(viewer))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Adds an agreement with its particulars.
pub fn insert(db: &mut Db, row: &AgreementRow, particulars: &ParticularsRow) -> Result<(), DbError> {
    diesel::insert_into(agreement::table).values(row).execute(db).map_err(DbError::from_query)?;
    insert_particulars(db, particulars)
}

/// Adds particulars.
pub fn insert_particulars(db: &mut Db, particulars: &ParticularsRow) -> Result<(), DbError> {
    diesel::insert_into(agreement_particulars::table)
        .values(particulars)
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Writes an agreement back if it still has the version that was read; says whether it had.
pub fn update(db: &mut Db, row: &AgreementRow, read_version: i32) -> Result<bool, DbError> {
    let held = agreement::table.filter(agreement::id.eq(&row.id).and(agreement::version.eq(read_version)));
    Ok(prepared(diesel::update(held).set(row)).execute(db).map_err(DbError::from_query)? == 1)
}

/// Writes the particulars back.
pub fn update_particulars(db: &mut Db, row: &ParticularsRow) -> Result<(), DbError> {
    let held = agreement_particulars::table.find(&row.agreement_id);
    prepared(diesel::update(held).set(row)).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// The agreement that was imported under this external id.
pub fn find_external(db: &mut Db, external_id: &str) -> Result<Option<String>, DbError> {
    agreement_particulars::table
        .filter(agreement_particulars::external_id.eq(external_id))
        .select(agreement_particulars::agreement_id)
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Every external id held, for an import's dry run.
pub fn list_external(db: &mut Db) -> Result<Vec<String>, DbError> {
    let ids: Vec<Option<String>> = agreement_particulars::table
        .filter(agreement_particulars::external_id.is_not_null())
        .select(agreement_particulars::external_id)
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(ids.into_iter().flatten().collect())
}

/// Puts these titles in place of the ones held.
pub fn replace_titles(db: &mut Db, id: &str, titles: &[TitleRow]) -> Result<(), DbError> {
    diesel::delete(agreement_title::table.filter(agreement_title::agreement_id.eq(id)))
        .execute(db)
        .map_err(DbError::from_query)?;
    insert_titles(db, titles)
}

/// Adds titles.
pub fn insert_titles(db: &mut Db, titles: &[TitleRow]) -> Result<(), DbError> {
    for title in titles {
        diesel::insert_into(agreement_title::table).values(title).execute(db).map_err(DbError::from_query)?;
    }
    Ok(())
}

/// Puts these areas in place of the ones held.
pub fn replace_areas(db: &mut Db, id: &str, areas: &[String]) -> Result<(), DbError> {
    diesel::delete(agreement_area::table.filter(agreement_area::agreement_id.eq(id)))
        .execute(db)
        .map_err(DbError::from_query)?;
    insert_areas(db, id, areas)
}

/// Adds areas.
pub fn insert_areas(db: &mut Db, id: &str, areas: &[String]) -> Result<(), DbError> {
    for area in areas {
        diesel::insert_into(agreement_area::table)
            .values((agreement_area::agreement_id.eq(id), agreement_area::area.eq(area)))
            .execute(db)
            .map_err(DbError::from_query)?;
    }
    Ok(())
}

/// Adds a party.
pub fn insert_party(db: &mut Db, row: &PartyRow) -> Result<(), DbError> {
    diesel::insert_into(party::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes a party back.
pub fn update_party(db: &mut Db, row: &PartyRow) -> Result<(), DbError> {
    let held = party::table.find(&row.id);
    prepared(diesel::update(held).set(row)).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Takes a party away; the caller has made sure that no act names it.
pub fn delete_party(db: &mut Db, id: &str) -> Result<(), DbError> {
    diesel::delete(party::table.find(id)).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Where relations of a kind lead from an agreement.
pub fn list_targets(db: &mut Db, from_id: &str, kind: &str) -> Result<Vec<String>, DbError> {
    relation::table
        .filter(relation::from_id.eq(from_id).and(relation::kind.eq(kind)))
        .select(relation::to_id)
        .load(db)
        .map_err(DbError::from_query)
}

/// Adds a relation; that one end ever pointed at the other is kept for views into the past.
pub fn insert_relation(db: &mut Db, row: &RelationRow) -> Result<(), DbError> {
    diesel::insert_into(relation::table).values(row).execute(db).map_err(DbError::from_query)?;
    let ends = relation_end::table.find((&row.to_id, &row.from_id));
    let held: i64 = ends.count().get_result(db).map_err(DbError::from_query)?;
    if held == 0 {
        diesel::insert_into(relation_end::table)
            .values((relation_end::to_id.eq(&row.to_id), relation_end::from_id.eq(&row.from_id)))
            .execute(db)
            .map_err(DbError::from_query)?;
    }
    Ok(())
}

/// Takes a relation away; says whether there was one.
pub fn delete_relation(db: &mut Db, from_id: &str, id: &str) -> Result<bool, DbError> {
    let held = relation::table.filter(relation::id.eq(id).and(relation::from_id.eq(from_id)));
    Ok(diesel::delete(held).execute(db).map_err(DbError::from_query)? > 0)
}

/// The visible ones among these agreements: id, number, short title.
pub fn list_named(
    db: &mut Db,
    viewer: &Viewer,
    ids: &[String],
) -> Result<Vec<(String, Option<String>, String)>, DbError> {
    agreement::table
        .filter(agreement::id.eq_any(ids))
        .filter(visible::to(viewer))
        .select((agreement::id, agreement::register_no, agreement::short_title))
        .load(db)
        .map_err(DbError::from_query)
}

/// Sources by id.
pub fn list_sources_by_id(db: &mut Db, ids: &[String]) -> Result<Vec<SourceRow>, DbError> {
    source::table.filter(source::id.eq_any(ids)).order(source::id).load(db).map_err(DbError::from_query)
}

/// Adds a source.
pub fn insert_source(db: &mut Db, row: &SourceRow) -> Result<(), DbError> {
    diesel::insert_into(source::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Links a source to an agreement, once.
pub fn link_source(db: &mut Db, agreement_id: &str, source_id: &str) -> Result<(), DbError> {
    let held: i64 = agreement_source::table
        .filter(
            agreement_source::agreement_id.eq(agreement_id).and(agreement_source::source_id.eq(source_id)),
        )
        .count()
        .get_result(db)
        .map_err(DbError::from_query)?;
    if held == 0 {
        diesel::insert_into(agreement_source::table)
            .values((
                agreement_source::agreement_id.eq(agreement_id),
                agreement_source::source_id.eq(source_id),
            ))
            .execute(db)
            .map_err(DbError::from_query)?;
    }
    Ok(())
}

/// Takes the link to a source away.
pub fn unlink_source(db: &mut Db, agreement_id: &str, source_id: &str) -> Result<(), DbError> {
    let held = agreement_source::table.filter(
        agreement_source::agreement_id.eq(agreement_id).and(agreement_source::source_id.eq(source_id)),
    );
    diesel::delete(held).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Puts these folded words in place of the ones by which the agreement is found.
pub fn replace_words(db: &mut Db, id: &str, words: &[String]) -> Result<(), DbError> {
    let held: Vec<String> = agreement_word::table
        .filter(agreement_word::agreement_id.eq(id))
        .select(agreement_word::word)
        .load(db)
        .map_err(DbError::from_query)?;
    for word in held.iter().filter(|word| !words.contains(word)) {
        diesel::delete(agreement_word::table.find((word, id))).execute(db).map_err(DbError::from_query)?;
    }
    let missing: Vec<&String> = words.iter().filter(|word| !held.contains(word)).collect();
    insert_words(db, id, missing)
}

/// Adds folded words by which the agreement is found.
pub fn insert_words<'w>(
    db: &mut Db,
    id: &str,
    words: impl IntoIterator<Item = &'w String>,
) -> Result<(), DbError> {
    for word in words {
        diesel::insert_into(agreement_word::table)
            .values((agreement_word::word.eq(word), agreement_word::agreement_id.eq(id)))
            .execute(db)
            .map_err(DbError::from_query)?;
    }
    Ok(())
}

/// Takes the next number of a series; the row is locked until the transaction ends.
pub fn take_number(db: &mut Db, series: &str) -> Result<i32, DbError> {
    let next: Option<i32> = diesel::update(register_series::table.find(series))
        .set(register_series::next_number.eq(register_series::next_number + 1))
        .returning(register_series::next_number)
        .get_result(db)
        .optional()
        .map_err(DbError::from_query)?;
    if let Some(next) = next {
        return Ok(next - 1);
    }
    diesel::insert_into(register_series::table)
        .values((register_series::series.eq(series), register_series::next_number.eq(2)))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(1)
}

/// The names of a state in three languages.
pub fn state_names(db: &mut Db, code: &str) -> Result<Vec<String>, DbError> {
    let names: Option<(String, String, String)> = state::table
        .find(code)
        .select((state::name_en, state::name_pl, state::name_uk))
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(names.map(|(en, pl, uk)| vec![en, pl, uk]).unwrap_or_default())
}

/// The two-letter code of a state, if it has one.
pub fn state_alpha2(db: &mut Db, code: &str) -> Result<Option<String>, DbError> {
    let alpha2: Option<Option<String>> =
        state::table.find(code).select(state::alpha2).first(db).optional().map_err(DbError::from_query)?;
    Ok(alpha2.flatten())
}

/// The names of a ministry in every language it has.
pub fn ministry_names(db: &mut Db, id: &str) -> Result<Vec<String>, DbError> {
    type Names = (String, Option<String>, Option<String>, Option<String>);
    let names: Option<Names> = ministry::table
        .find(id)
        .select((ministry::name_en, ministry::name_pl, ministry::name_uk, ministry::name_native))
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(names
        .map(|(en, pl, uk, native)| [Some(en), pl, uk, native].into_iter().flatten().collect())
        .unwrap_or_default())
}

/// A state as selects show it.
#[derive(Debug, Clone, Queryable)]
pub struct StateName {
    /// Its code.
    pub code: String,
    name_en: String,
    name_pl: String,
    name_uk: String,
}

impl StateName {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.name_en,
            Lang::Pl => &self.name_pl,
            Lang::Uk => &self.name_uk,
        }
    }
}

/// Every state.
pub fn list_states(db: &mut Db) -> Result<Vec<StateName>, DbError> {
    state::table
        .select((state::code, state::name_en, state::name_pl, state::name_uk))
        .order(state::code)
        .load(db)
        .map_err(DbError::from_query)
}

/// A ministry as selects show it.
#[derive(Debug, Clone, Queryable)]
pub struct MinistryName {
    /// Its id.
    pub id: String,
    /// Of which state.
    pub state_code: String,
    name_en: String,
    name_pl: Option<String>,
    name_uk: Option<String>,
}

impl MinistryName {
    /// The name in a language, English where it has none.
    pub fn name(&self, lang: Lang) -> &str {
        let own = match lang {
            Lang::En => None,
            Lang::Pl => self.name_pl.as_deref(),
            Lang::Uk => self.name_uk.as_deref(),
        };
        own.unwrap_or(&self.name_en)
    }
}

/// Every ministry, by state and name.
pub fn list_ministries(db: &mut Db) -> Result<Vec<MinistryName>, DbError> {
    ministry::table
        .select((ministry::id, ministry::state_code, ministry::name_en, ministry::name_pl, ministry::name_uk))
        .order((ministry::state_code, ministry::sort_key, ministry::id))
        .load(db)
        .map_err(DbError::from_query)
}
