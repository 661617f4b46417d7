//! Every query on documents, their versions and contents; lists are in `lists`, the search in `search`, evidence in `claims`.

pub mod claims;
pub mod lists;
pub mod papers;
pub mod search;
pub mod texts;

use super::rows::{ContentRow, DocumentRow, VersionRow};
use crate::access::{Viewer, visible};
use crate::db::schema::{
    agreement, audit_event, document, document_content, document_label, document_version,
};
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::HashMap;

/// What a document's screens need of its agreement.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Parent {
    /// Its id.
    pub id: String,
    /// Its number, once registered.
    pub register_no: Option<String>,
    /// Its short title.
    pub short_title: String,
    /// How far its record is.
    pub record_state: String,
    /// Whether the register only points to it.
    pub pointer_only: bool,
    /// Its marking.
    pub marking: String,
}

impl Parent {
    /// Whether documents may be added: not under a voided record, not under a pointer.
    pub fn takes_changes(&self) -> bool {
        self.record_state != "voided" && !self.pointer_only
    }

    /// The number, or the title of what has none yet.
    pub fn name(&self) -> &str {
        self.register_no.as_deref().unwrap_or(&self.short_title)
    }
}

type ParentColumns = (
    agreement::id,
    agreement::register_no,
    agreement::short_title,
    agreement::record_state,
    agreement::pointer_only,
    agreement::marking,
);

const PARENT: ParentColumns = (
    agreement::id,
    agreement::register_no,
    agreement::short_title,
    agreement::record_state,
    agreement::pointer_only,
    agreement::marking,
);

/// The agreement if `viewer` may see it; that it was opened is noted.
pub fn find_parent(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<Parent>, DbError> {
    let found: Option<Parent> = agreement::table
        .filter(agreement::id.eq(id))
        .filter(visible::to(viewer))
        .select(PARENT)
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(found.inspect(|parent| viewer.saw(&parent.id, &parent.marking)))
}

/// The visible agreements among `ids`.
pub fn parents(db: &mut Db, viewer: &Viewer, ids: &[String]) -> Result<HashMap<String, Parent>, DbError> {
    let rows: Vec<Parent> = agreement::table
        .filter(agreement::id.eq_any(ids.to_vec()))
        .filter(visible::to(viewer))
        .select(PARENT)
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|parent| (parent.id.clone(), parent)).collect())
}

/// The document with its agreement, if `viewer` may see both.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<(DocumentRow, Parent)>, DbError> {
    let row: Option<DocumentRow> = document::table
        .filter(document::id.eq(id))
        .filter(visible::documents(viewer))
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    let Some(row) = row else { return Ok(None) };
    viewer.saw(&row.agreement_id, &row.marking);
    Ok(find_parent(db, viewer, &row.agreement_id)?.map(|parent| (row, parent)))
}

/// Adds a document.
pub fn insert(db: &mut Db, row: &DocumentRow) -> Result<(), DbError> {
    diesel::insert_into(document::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes a document back if it still has the version that was read; says whether it had.
pub fn update(db: &mut Db, row: &DocumentRow, read_version: i32) -> Result<bool, DbError> {
    let held = document::table.filter(document::id.eq(&row.id).and(document::version.eq(read_version)));
    Ok(diesel::update(held).set(row).execute(db).map_err(DbError::from_query)? == 1)
}

/// Adds a version.
pub fn insert_version(db: &mut Db, row: &VersionRow) -> Result<(), DbError> {
    diesel::insert_into(document_version::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// The versions of a document with what their files hold, newest first.
pub fn list_versions(db: &mut Db, id: &str) -> Result<Vec<(VersionRow, ContentRow)>, DbError> {
    let versions: Vec<VersionRow> = document_version::table
        .filter(document_version::document_id.eq(id))
        .order(document_version::number.desc())
        .load(db)
        .map_err(DbError::from_query)?;
    let numbers: Vec<i64> = versions.iter().map(|version| version.content).collect();
    let contents = contents(db, &numbers)?;
    let lost = |number: i64| DbError::Migration(format!("the content {number} of a document is missing"));
    versions
        .into_iter()
        .map(|version| {
            let content = contents.get(&version.content).cloned().ok_or_else(|| lost(version.content))?;
            Ok((version, content))
        })
        .collect()
}

/// Who uploaded the newest version of each document.
pub fn list_uploaders(db: &mut Db, documents: &[DocumentRow]) -> Result<HashMap<String, String>, DbError> {
    let ids: Vec<String> = documents.iter().map(|row| row.id.clone()).collect();
    let rows: Vec<(String, String)> = document_version::table
        .filter(document_version::document_id.eq_any(ids))
        .order((document_version::document_id, document_version::number))
        .select((document_version::document_id, document_version::uploaded_by))
        .load(db)
        .map_err(DbError::from_query)?;
    // In this order the newest comes last and stays.
    Ok(rows.into_iter().collect())
}

/// The name of the newest file of each document.
pub fn list_file_names(db: &mut Db, documents: &[DocumentRow]) -> Result<HashMap<String, String>, DbError> {
    let ids: Vec<String> = documents.iter().map(|row| row.id.clone()).collect();
    let rows: Vec<(String, String)> = document_version::table
        .filter(document_version::document_id.eq_any(ids))
        .order((document_version::document_id, document_version::number))
        .select((document_version::document_id, document_version::file_name))
        .load(db)
        .map_err(DbError::from_query)?;
    // In this order the newest comes last and stays.
    Ok(rows.into_iter().collect())
}

/// Contents by their numbers.
pub fn contents(db: &mut Db, numbers: &[i64]) -> Result<HashMap<i64, ContentRow>, DbError> {
    let rows: Vec<ContentRow> = document_content::table
        .filter(document_content::number.eq_any(numbers.to_vec()))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|row| (row.number, row)).collect())
}

/// The content with this hash.
pub fn find_content(db: &mut Db, sha256: &str) -> Result<Option<ContentRow>, DbError> {
    document_content::table
        .filter(document_content::sha256.eq(sha256))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// The number that the next content takes; whoever asks holds the lock of the log.
pub fn next_content(db: &mut Db) -> Result<i64, DbError> {
    let last: Option<i64> = document_content::table
        .select(diesel::dsl::max(document_content::number))
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(last.unwrap_or(0) + 1)
}

/// Adds a content.
pub fn insert_content(db: &mut Db, row: &ContentRow) -> Result<(), DbError> {
    diesel::insert_into(document_content::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Bytes of all contents together.
pub fn used(db: &mut Db) -> Result<u64, DbError> {
    let sizes: Vec<i64> =
        document_content::table.select(document_content::size).load(db).map_err(DbError::from_query)?;
    Ok(sizes.into_iter().map(|size| u64::try_from(size).unwrap_or(0)).sum())
}

/// Puts these folded words in place of the ones that a document is found by.
pub fn replace_labels(db: &mut Db, id: &str, words: &[String]) -> Result<(), DbError> {
    diesel::delete(document_label::table.filter(document_label::document_id.eq(id)))
        .execute(db)
        .map_err(DbError::from_query)?;
    for word in words {
        diesel::insert_into(document_label::table)
            .values((document_label::word.eq(word), document_label::document_id.eq(id)))
            .execute(db)
            .map_err(DbError::from_query)?;
    }
    Ok(())
}

/// A deed of the log: when, by whom, what, why.
pub type Deeds = Vec<(NaiveDateTime, Option<String>, String)>;

/// What was done to a document, newest first; the last so many deeds.
pub fn list_deeds(db: &mut Db, id: &str) -> Result<Deeds, DbError> {
    audit_event::table
        .filter(audit_event::object_type.eq("document").and(audit_event::object_id.eq(id)))
        .order(audit_event::seq.desc())
        .limit(50)
        .select((audit_event::at, audit_event::actor_id, audit_event::action))
        .load(db)
        .map_err(DbError::from_query)
}
