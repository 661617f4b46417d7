//! The texts of contents: what waits to be read, what was read, and which contents nothing names.

use crate::db::schema::{document, document_content, document_passage, document_word};
use crate::db::{Db, DbError, bulk};
use crate::documents::document::{TextFault, TextState};
use crate::documents::passages::Passages;
use crate::documents::rows::ContentRow;
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// A content by its number.
pub fn find(db: &mut Db, number: i64) -> Result<Option<ContentRow>, DbError> {
    document_content::table.find(number).first(db).optional().map_err(DbError::from_query)
}

/// Keeps the text of a content.
pub fn keep(
    db: &mut Db,
    number: i64,
    (state, pages): (TextState, Option<i32>),
    passages: &Passages,
) -> Result<(), DbError> {
    diesel::delete(document_passage::table.filter(document_passage::content.eq(number)))
        .execute(db)
        .map_err(DbError::from_query)?;
    diesel::delete(document_word::table.filter(document_word::content.eq(number)))
        .execute(db)
        .map_err(DbError::from_query)?;
    bulk::insert_passages(db, number, &passages.pieces)?;
    bulk::insert_words(db, number, &passages.words)?;
    diesel::update(document_content::table.find(number))
        .set((
            document_content::text_state.eq(state.code()),
            document_content::text_fault.eq(None::<String>),
            document_content::pages.eq(pages),
            document_content::lease_until.eq(None::<NaiveDateTime>),
            document_content::lease_by.eq(None::<String>),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Notes that a text could not be read: for good, or to be tried again at a time.
pub fn fail(
    db: &mut Db,
    number: i64,
    fault: TextFault,
    attempts: i32,
    again: Option<NaiveDateTime>,
) -> Result<(), DbError> {
    let state = if again.is_some() { TextState::Waiting } else { TextState::Failed };
    let row = document_content::table.find(number);
    diesel::update(row)
        .set((
            document_content::text_state.eq(state.code()),
            document_content::text_fault.eq(fault.code()),
            document_content::attempts.eq(attempts),
            document_content::lease_until.eq(None::<NaiveDateTime>),
            document_content::lease_by.eq(None::<String>),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    if let Some(again) = again {
        diesel::update(row)
            .set(document_content::not_before.eq(again))
            .execute(db)
            .map_err(DbError::from_query)?;
    }
    Ok(())
}

/// The documents whose newest version is this content, with their agreements: what an event on its text is about.
pub fn documents_of(db: &mut Db, number: i64) -> Result<Vec<(String, String)>, DbError> {
    document::table
        .filter(document::content.eq(number))
        .order(document::id)
        .select((document::id, document::agreement_id))
        .load(db)
        .map_err(DbError::from_query)
}

/// Whether a row names the content with this hash.
pub fn is_named(db: &mut Db, sha256: &str) -> Result<bool, DbError> {
    let named: i64 = document_content::table
        .filter(document_content::sha256.eq(sha256))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)?;
    Ok(named > 0)
}
