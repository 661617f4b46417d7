//! The rows of the tables of this room.

use super::document::{Authenticity, DocumentKind, DocumentState, Finding, TextFault, TextState};
use super::format::Format;
use super::vault::Kept;
use crate::access::Marking;
use crate::db::DbError;
use crate::db::schema::{document, document_content, document_version, evidence};
use chrono::NaiveDateTime;
use diesel::prelude::{AsChangeset, Insertable, Queryable};

/// A word in the database that this program does not know.
fn damaged<T>(found: Option<T>, what: &str, id: impl std::fmt::Display) -> Result<T, DbError> {
    found.ok_or_else(|| DbError::Migration(format!("the {what} {id} holds a word that is unknown")))
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = document_content, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ContentRow {
    pub number: i64,
    pub sha256: String,
    pub size: i64,
    pub format: String,
    pub text_state: String,
    pub text_fault: Option<String>,
    pub pages: Option<i32>,
    pub attempts: i32,
    pub not_before: NaiveDateTime,
    pub lease_until: Option<NaiveDateTime>,
    pub lease_by: Option<String>,
    pub kept_at: NaiveDateTime,
}

impl ContentRow {
    /// A content that was just kept; its text waits to be read.
    pub fn new(number: i64, kept: &Kept, format: Format, now: NaiveDateTime) -> Self {
        let text = if format.has_text() { TextState::Waiting } else { TextState::None };
        Self {
            number,
            sha256: kept.sha256.clone(),
            size: i64::try_from(kept.size).unwrap_or(i64::MAX),
            format: format.code().into(),
            text_state: text.code().into(),
            text_fault: None,
            pages: None,
            attempts: 0,
            not_before: now,
            lease_until: None,
            lease_by: None,
            kept_at: now,
        }
    }

    /// Its format.
    pub fn read_format(&self) -> Result<Format, DbError> {
        damaged(Format::parse(&self.format), "content", self.number)
    }

    /// How far its text was read.
    pub fn read_text_state(&self) -> Result<TextState, DbError> {
        damaged(TextState::parse(&self.text_state), "content", self.number)
    }

    /// Why its text could not be read.
    pub fn read_fault(&self) -> Option<TextFault> {
        self.text_fault.as_deref().and_then(TextFault::parse)
    }

    /// The content as the vault knows it.
    pub fn kept(&self) -> Kept {
        Kept { sha256: self.sha256.clone(), size: u64::try_from(self.size).unwrap_or(0) }
    }
}

/// A document.
#[derive(
    Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset, serde::Deserialize, serde::Serialize,
)]
#[diesel(table_name = document, treat_none_as_null = true)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct DocumentRow {
    pub id: String,
    pub agreement_id: String,
    pub title: String,
    pub kind: String,
    pub lang: String,
    pub authenticity: String,
    pub dated_on: Option<String>,
    pub marking: String,
    pub marking_rank: i32,
    pub state: String,
    pub withdrawn_reason: Option<String>,
    pub withdrawn_by: Option<String>,
    pub withdrawn_at: Option<NaiveDateTime>,
    pub content: i64,
    pub version_no: i32,
    pub sample: bool,
    pub version: i32,
    pub created_at: NaiveDateTime,
    pub created_by: String,
    pub updated_at: NaiveDateTime,
    pub updated_by: String,
}

impl DocumentRow {
    /// Whether it counts.
    pub fn is_held(&self) -> bool {
        self.state == DocumentState::Held.code()
    }

    /// What it is.
    pub fn read_kind(&self) -> Result<DocumentKind, DbError> {
        damaged(DocumentKind::parse(&self.kind), "document", &self.id)
    }

    /// How it stands to the authentic text.
    pub fn read_authenticity(&self) -> Result<Authenticity, DbError> {
        damaged(Authenticity::parse(&self.authenticity), "document", &self.id)
    }

    /// Its own marking.
    pub fn read_marking(&self) -> Result<Marking, DbError> {
        damaged(Marking::parse(&self.marking), "document", &self.id)
    }
}

/// One version of a document's file.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = document_version, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct VersionRow {
    pub document_id: String,
    pub number: i32,
    pub content: i64,
    pub file_name: String,
    pub note: Option<String>,
    pub uploaded_by: String,
    pub uploaded_at: NaiveDateTime,
}

/// What shows a claim.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, serde::Serialize)]
#[diesel(table_name = evidence, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct EvidenceRow {
    pub id: String,
    pub agreement_id: String,
    pub claim_kind: String,
    pub claim_id: String,
    pub document_id: Option<String>,
    pub source_id: Option<String>,
    pub shows: String,
    pub result: String,
    pub remark: Option<String>,
    pub checked_by: Option<String>,
    pub checked_at: Option<NaiveDateTime>,
    pub checked_version: Option<i32>,
    pub withdrawn_reason: Option<String>,
    pub withdrawn_by: Option<String>,
    pub withdrawn_at: Option<NaiveDateTime>,
    pub recorded_by: String,
    pub recorded_at: NaiveDateTime,
}

impl EvidenceRow {
    /// What a second person found.
    pub fn read_result(&self) -> Result<Finding, DbError> {
        damaged(Finding::parse(&self.result), "evidence", &self.id)
    }
}
