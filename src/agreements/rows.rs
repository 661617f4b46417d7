//! The rows of an agreement and of what belongs to it, as the tables keep them.

use crate::db::schema::{agreement, agreement_particulars, agreement_title, party, relation, source};
use chrono::NaiveDateTime;
use diesel::prelude::{AsChangeset, Identifiable, Insertable, Queryable};
use serde::{Deserialize, Serialize};

/// What lists, counts and search read.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset, Identifiable, Serialize)]
#[diesel(table_name = agreement, treat_none_as_null = true, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct AgreementRow {
    pub id: String,
    pub register_no: Option<String>,
    pub short_title: String,
    pub instrument_kind: String,
    pub level: String,
    pub scope: String,
    pub stage: String,
    pub record_state: String,
    pub owner_id: Option<String>,
    pub deputy_id: Option<String>,
    pub marking: String,
    pub marking_rank: i32,
    pub access_mode: String,
    pub pointer_only: bool,
    pub fictional: bool,
    pub binding: String,
    pub signed_on: Option<String>,
    pub signed_sort: String,
    pub sort_key: String,
    pub standing: String,
    pub standing_since: Option<String>,
    pub standing_reason: Option<String>,
    pub standing_next_change_on: Option<String>,
    pub next_deadline_on: Option<String>,
    pub completeness: i32,
    pub version: i32,
    pub created_at: NaiveDateTime,
    pub created_by: String,
    pub updated_at: NaiveDateTime,
    pub updated_by: String,
    pub closed_on: Option<String>,
}

/// What only the agreement's own pages read.
#[derive(Debug, Clone, Default, Queryable, Insertable, AsChangeset, Deserialize, Serialize)]
#[diesel(table_name = agreement_particulars, treat_none_as_null = true, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct ParticularsRow {
    pub agreement_id: String,
    pub summary: Option<String>,
    pub lead_ministry_id: Option<String>,
    pub authentic_languages: String,
    pub prevailing_language: Option<String>,
    pub originals_location: Option<String>,
    pub archive_ref: Option<String>,
    pub legal_authority: Option<String>,
    pub financial_note: Option<String>,
    pub territorial_scope: Option<String>,
    pub marking_basis: Option<String>,
    pub text_not_held_reason: Option<String>,
    pub notice: Option<String>,
    pub void_reason: Option<String>,
    pub voided_by: Option<String>,
    pub voided_at: Option<NaiveDateTime>,
    pub external_id: Option<String>,
}

/// A title in a language, of a kind, from a source.
#[derive(Debug, Clone, Queryable, Insertable, Deserialize, Serialize)]
#[diesel(table_name = agreement_title, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct TitleRow {
    pub id: String,
    pub agreement_id: String,
    pub position: i32,
    pub lang: String,
    pub wording: String,
    pub kind: String,
    pub source_id: Option<String>,
}

/// A party or participant.
#[derive(Debug, Clone, Queryable, Insertable, AsChangeset, Identifiable, Deserialize, Serialize)]
#[diesel(table_name = party, treat_none_as_null = true, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct PartyRow {
    pub id: String,
    pub agreement_id: String,
    pub position: i32,
    pub state_code: String,
    pub ministry_id: Option<String>,
    pub name_as_in_text: Option<String>,
    pub side: String,
    pub role: String,
    pub binding_view: String,
    pub binding_basis: Option<String>,
    pub determined_by: Option<String>,
    pub determined_on: Option<String>,
    pub signed_sort: String,
}

/// A relation between two instruments.
#[derive(Debug, Clone, Queryable, Insertable, Deserialize, Serialize)]
#[diesel(table_name = relation, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct RelationRow {
    pub id: String,
    pub from_id: String,
    pub to_id: String,
    pub kind: String,
    pub effective_on: Option<String>,
    pub clause_ref: Option<String>,
    pub assumed: bool,
}

/// Where a fact comes from.
#[derive(Debug, Clone, Queryable, Insertable, Serialize)]
#[diesel(table_name = source, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct SourceRow {
    pub id: String,
    pub reference: String,
    pub publisher: String,
    pub title: String,
    pub published_on: Option<String>,
    pub retrieved_on: Option<String>,
    pub grade: String,
    pub created_at: NaiveDateTime,
    pub created_by: String,
}

impl From<crate::directory::Source> for SourceRow {
    fn from(source: crate::directory::Source) -> Self {
        Self {
            id: source.id,
            reference: source.reference,
            publisher: source.publisher,
            title: source.title,
            published_on: source.published_on,
            retrieved_on: source.retrieved_on,
            grade: source.grade,
            created_at: source.created_at,
            created_by: source.created_by,
        }
    }
}
