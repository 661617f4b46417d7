//! Lists and counts of documents; every query asks what the reader may see, of the agreement and of the document itself.

use super::search::Sought;
use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, document};
use crate::db::{Backend, Db, DbError};
use crate::documents::document::DocumentState;
use crate::documents::filter::{Filter, Key, Place};
use crate::documents::rows::DocumentRow;
use diesel::prelude::*;
use std::collections::HashMap;

/// One page of the list and whether more follow on each side.
#[derive(Debug)]
pub struct Page {
    /// The rows.
    pub rows: Vec<DocumentRow>,
    /// Where the page before ends.
    pub before: Option<Key>,
    /// Where the page after begins.
    pub after: Option<Key>,
}

/// Who asks for which documents.
pub struct Question<'q> {
    viewer: &'q Viewer,
    filter: &'q Filter,
    words: Sought,
}

impl<'q> Question<'q> {
    /// Looks the words of the filter up, once for every page and count of what it finds.
    pub fn of(db: &mut Db, viewer: &'q Viewer, filter: &'q Filter) -> Result<Self, DbError> {
        Ok(Self { viewer, filter, words: Sought::of(db, &filter.words())? })
    }

    /// The documents that `viewer` may see and the filter asks for; those of voided records stand on their own pages only.
    fn found(&self) -> document::BoxedQuery<'static, Backend> {
        let filter = self.filter;
        let voided = agreement::table.filter(agreement::record_state.eq("voided")).select(agreement::id);
        let state = filter.state.unwrap_or(DocumentState::Held).code();
        let mut query = document::table
            .filter(visible::documents(self.viewer))
            .filter(document::agreement_id.ne_all(voided))
            .filter(document::state.eq(state))
            .into_boxed();
        if let Some(kind) = filter.kind {
            query = query.filter(document::kind.eq(kind.code()));
        }
        if let Some(lang) = filter.lang.clone() {
            query = query.filter(document::lang.eq(lang));
        }
        if let Some(id) = filter.agreement.clone() {
            query = query.filter(document::agreement_id.eq(id));
        }
        for condition in self.words.conditions() {
            query = query.filter(condition);
        }
        query
    }
}

/// One page, newest change first.
pub fn list(db: &mut Db, question: &Question, place: &Place, size: usize) -> Result<Page, DbError> {
    let query = question.found();
    let query = match place {
        Place::First => query.order((document::updated_at.desc(), document::id.desc())),
        Place::After(key) => query
            .filter(
                document::updated_at
                    .lt(key.at)
                    .or(document::updated_at.eq(key.at).and(document::id.lt(key.id.clone()))),
            )
            .order((document::updated_at.desc(), document::id.desc())),
        Place::Before(key) => query
            .filter(
                document::updated_at
                    .gt(key.at)
                    .or(document::updated_at.eq(key.at).and(document::id.gt(key.id.clone()))),
            )
            .order((document::updated_at.asc(), document::id.asc())),
    };
    let most = i64::try_from(size).unwrap_or(i64::MAX).saturating_add(1);
    let mut rows: Vec<DocumentRow> = query.limit(most).load(db).map_err(DbError::from_query)?;
    let more = rows.len() > size;
    rows.truncate(size);
    let (has_before, has_after) = match place {
        Place::First => (false, more),
        Place::After(_) => (true, more),
        Place::Before(_) => (more, true),
    };
    if matches!(place, Place::Before(_)) {
        rows.reverse();
    }
    Ok(Page {
        before: rows.first().map(Key::of).filter(|_| has_before),
        after: rows.last().map(Key::of).filter(|_| has_after),
        rows,
    })
}

/// What is counted at most, ten pages: beyond it nobody reads the number.
pub const COUNTED: usize = 250;

/// The ids of what is found, newest change first, at most one more than is counted.
pub fn ids(db: &mut Db, question: &Question) -> Result<Vec<String>, DbError> {
    let most = i64::try_from(COUNTED).unwrap_or(i64::MAX).saturating_add(1);
    let query = question.found().order((document::updated_at.desc(), document::id.desc()));
    query.limit(most).select(document::id).load(db).map_err(DbError::from_query)
}

/// The first page of what was found, without asking for the words again.
pub fn first(db: &mut Db, viewer: &Viewer, found: &[String], size: usize) -> Result<Page, DbError> {
    let ids = &found[..size.min(found.len())];
    let mut rows = named(db, viewer, ids)?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    let after = rows.last().map(Key::of).filter(|_| found.len() > size);
    Ok(Page { rows, before: None, after })
}

/// Every document of one agreement that `viewer` may see, withdrawn ones last, else newest change first.
pub fn of_agreement(db: &mut Db, viewer: &Viewer, agreement_id: &str) -> Result<Vec<DocumentRow>, DbError> {
    document::table
        .filter(document::agreement_id.eq(agreement_id))
        .filter(visible::documents(viewer))
        .order((document::state.asc(), document::updated_at.desc(), document::id.desc()))
        .load(db)
        .map_err(DbError::from_query)
}

/// The documents among `ids` that `viewer` may see.
pub fn named(db: &mut Db, viewer: &Viewer, ids: &[String]) -> Result<Vec<DocumentRow>, DbError> {
    document::table
        .filter(document::id.eq_any(ids.to_vec()))
        .filter(visible::documents(viewer))
        .load(db)
        .map_err(DbError::from_query)
}

/// The markings of these documents with their ranks, whoever asks.
pub fn markings(db: &mut Db, ids: &[String]) -> Result<HashMap<String, (String, i32)>, DbError> {
    let mut found = HashMap::new();
    for few in ids.chunks(500) {
        let rows: Vec<(String, String, i32)> = document::table
            .filter(document::id.eq_any(few.to_vec()))
            .select((document::id, document::marking, document::marking_rank))
            .load(db)
            .map_err(DbError::from_query)?;
        found.extend(rows.into_iter().map(|(id, marking, rank)| (id, (marking, rank))));
    }
    Ok(found)
}

/// The agreements that have documents, whoever asks.
pub fn agreements(db: &mut Db) -> Result<Vec<String>, DbError> {
    document::table.select(document::agreement_id).distinct().load(db).map_err(DbError::from_query)
}
