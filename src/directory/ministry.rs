//! Ministries and other bodies that conclude, sign for or carry out agreements.

use super::names::{Names, pick};
use super::period::Period;
use crate::codes;
use crate::db::schema::ministry;
use crate::search::fold;
use crate::web::locale::Lang;
use chrono::NaiveDateTime;
use diesel::prelude::{AsChangeset, Insertable, Queryable};
use serde_json::{Value, json};

codes! {
    /// What kind of body it is.
    MinistryKind {
        Ministry = "ministry", GeneralStaff = "general_staff", ServiceBranch = "service_branch", Agency = "agency",
        Government = "government", HeadOfState = "head_of_state", HeadOfStateOffice = "head_of_state_office",
        Parliament = "parliament", Company = "company", Organisation = "organisation", Other = "other",
    }
}

/// A row of ministries.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset)]
#[diesel(table_name = ministry, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Ministry {
    /// UUIDv7.
    pub id: String,
    /// The state it belongs to.
    pub state_code: String,
    /// Code of the kind.
    pub kind: String,
    /// Name in English.
    pub name_en: String,
    /// Name in Polish.
    pub name_pl: Option<String>,
    /// Name in Ukrainian.
    pub name_uk: Option<String>,
    /// Name in the state's own language.
    pub name_native: Option<String>,
    /// The body it is part of.
    pub parent_id: Option<String>,
    /// The body whose tasks it took over.
    pub predecessor_id: Option<String>,
    /// Since when.
    pub valid_from: Option<String>,
    /// Until when.
    pub valid_to: Option<String>,
    /// The English name, folded.
    pub sort_key: String,
    /// Optimistic lock.
    pub version: i32,
    /// When it was added, UTC.
    pub created_at: NaiveDateTime,
    /// By whom.
    pub created_by: String,
    /// When it was last changed, UTC.
    pub updated_at: NaiveDateTime,
    /// By whom.
    pub updated_by: String,
}

/// What somebody says of a ministry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinistryDraft {
    /// Code of the state.
    pub state_code: String,
    /// What kind of body.
    pub kind: MinistryKind,
    /// Its names.
    pub names: Names,
    /// Id of the body it is part of.
    pub parent_id: Option<String>,
    /// Id of the body whose tasks it took over.
    pub predecessor_id: Option<String>,
    /// From when to when.
    pub valid: Period,
}

impl Ministry {
    /// A new row at version 1.
    pub fn new(id: String, draft: &MinistryDraft, now: NaiveDateTime, by: &str) -> Self {
        let empty = Self {
            id,
            state_code: String::new(),
            kind: String::new(),
            name_en: String::new(),
            name_pl: None,
            name_uk: None,
            name_native: None,
            parent_id: None,
            predecessor_id: None,
            valid_from: None,
            valid_to: None,
            sort_key: String::new(),
            version: 0,
            created_at: now,
            created_by: by.to_owned(),
            updated_at: now,
            updated_by: by.to_owned(),
        };
        empty.revised(draft, now, by)
    }

    /// The next version with what `draft` says.
    pub fn revised(&self, draft: &MinistryDraft, now: NaiveDateTime, by: &str) -> Self {
        Self {
            id: self.id.clone(),
            state_code: draft.state_code.clone(),
            kind: draft.kind.code().to_owned(),
            name_en: draft.names.en.clone(),
            name_pl: draft.names.pl.clone(),
            name_uk: draft.names.uk.clone(),
            name_native: draft.names.native.clone(),
            parent_id: draft.parent_id.clone(),
            predecessor_id: draft.predecessor_id.clone(),
            valid_from: draft.valid.from.map(|date| date.to_string()),
            valid_to: draft.valid.to.map(|date| date.to_string()),
            sort_key: fold(&draft.names.en),
            version: self.version + 1,
            created_at: self.created_at,
            created_by: self.created_by.clone(),
            updated_at: now,
            updated_by: by.to_owned(),
        }
    }

    /// The name in the reader's language, else in English.
    pub fn name(&self, lang: Lang) -> &str {
        pick(lang, &self.name_en, self.name_pl.as_deref(), self.name_uk.as_deref())
    }

    /// When it existed.
    pub fn period(&self) -> Period {
        Period::stored(self.valid_from.as_deref(), self.valid_to.as_deref())
    }

    /// What the revision keeps.
    pub fn snapshot(&self) -> Value {
        json!({
            "id": self.id, "version": self.version, "state_code": self.state_code, "kind": self.kind,
            "name_en": self.name_en, "name_pl": self.name_pl, "name_uk": self.name_uk, "name_native": self.name_native,
            "parent_id": self.parent_id, "predecessor_id": self.predecessor_id,
            "valid_from": self.valid_from, "valid_to": self.valid_to,
        })
    }
}
