//! Officials and the offices they held: the office as it was, which a later promotion does not rewrite.

use super::names::{Names, pick};
use super::period::Period;
use crate::db::schema::{office_held, official};
use crate::search::fold;
use crate::web::locale::Lang;
use chrono::NaiveDateTime;
use diesel::prelude::{AsChangeset, Insertable, Queryable};
use serde_json::{Value, json};

/// A row of officials.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset)]
#[diesel(table_name = official, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Official {
    /// UUIDv7.
    pub id: String,
    /// The name in Latin letters.
    pub name_latin: String,
    /// The name as the person writes it, where that is another script.
    pub name_native: Option<String>,
    /// What the name is sorted and found by: see [`sort_key`].
    pub sort_key: String,
    /// Optimistic lock, of the person and the offices together.
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

/// What somebody says of an official.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficialDraft {
    /// The name in Latin letters, family name last.
    pub name_latin: String,
    /// The name as the person writes it, where that is another script.
    pub name_native: Option<String>,
}

/// A row of offices held.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset)]
#[diesel(table_name = office_held, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Office {
    /// UUIDv7.
    pub id: String,
    /// Who held it.
    pub official_id: String,
    /// Where.
    pub ministry_id: Option<String>,
    /// Title in English.
    pub title_en: String,
    /// Title in Polish.
    pub title_pl: Option<String>,
    /// Title in Ukrainian.
    pub title_uk: Option<String>,
    /// Title in the state's own language.
    pub title_native: Option<String>,
    /// Since when.
    pub held_from: Option<String>,
    /// Until when.
    pub held_to: Option<String>,
    /// What says so.
    pub source_id: Option<String>,
}

/// What somebody says of an office held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeDraft {
    /// Id of the ministry.
    pub ministry_id: Option<String>,
    /// Its titles.
    pub titles: Names,
    /// From when to when.
    pub held: Period,
    /// Id of the source, from `insert_source`.
    pub source_id: Option<String>,
}

impl Official {
    /// A new row at version 1.
    pub fn new(id: String, draft: &OfficialDraft, now: NaiveDateTime, by: &str) -> Self {
        let by = by.to_owned();
        Self {
            id,
            name_latin: draft.name_latin.clone(),
            name_native: draft.name_native.clone(),
            sort_key: sort_key(&draft.name_latin, draft.name_native.as_deref()),
            version: 1,
            created_at: now,
            created_by: by.clone(),
            updated_at: now,
            updated_by: by,
        }
    }

    /// The next version with what `draft` says.
    pub fn revised(&self, draft: &OfficialDraft, now: NaiveDateTime, by: &str) -> Self {
        Self {
            version: self.version + 1,
            created_at: self.created_at,
            created_by: self.created_by.clone(),
            ..Self::new(self.id.clone(), draft, now, by)
        }
    }

    /// What the row itself says, for the next version when only an office changes.
    pub fn draft(&self) -> OfficialDraft {
        OfficialDraft { name_latin: self.name_latin.clone(), name_native: self.name_native.clone() }
    }

    /// What the revision keeps: the person with every office.
    pub fn snapshot(&self, offices: &[Office]) -> Value {
        json!({
            "id": self.id, "version": self.version, "name_latin": self.name_latin, "name_native": self.name_native,
            "offices": offices.iter().map(Office::snapshot).collect::<Vec<_>>(),
        })
    }
}

impl Office {
    /// A row with what `draft` says.
    pub fn new(id: String, official_id: String, draft: &OfficeDraft) -> Self {
        Self {
            id,
            official_id,
            ministry_id: draft.ministry_id.clone(),
            title_en: draft.titles.en.clone(),
            title_pl: draft.titles.pl.clone(),
            title_uk: draft.titles.uk.clone(),
            title_native: draft.titles.native.clone(),
            held_from: draft.held.from.map(|date| date.to_string()),
            held_to: draft.held.to.map(|date| date.to_string()),
            source_id: draft.source_id.clone(),
        }
    }

    /// The title in the reader's language, else in English.
    pub fn title(&self, lang: Lang) -> &str {
        pick(lang, &self.title_en, self.title_pl.as_deref(), self.title_uk.as_deref())
    }

    /// When it was held.
    pub fn period(&self) -> Period {
        Period::stored(self.held_from.as_deref(), self.held_to.as_deref())
    }

    fn snapshot(&self) -> Value {
        json!({
            "id": self.id, "ministry_id": self.ministry_id, "title_en": self.title_en, "title_pl": self.title_pl,
            "title_uk": self.title_uk, "title_native": self.title_native, "held_from": self.held_from,
            "held_to": self.held_to, "source_id": self.source_id,
        })
    }
}

/// The folded name, last word first, and behind it the folded native name: lists sort by it and search looks in it.
pub fn sort_key(latin: &str, native: Option<&str>) -> String {
    let latin = latin.trim();
    let (given, family) = latin.rsplit_once(char::is_whitespace).unwrap_or(("", latin));
    let name = fold(&format!("{family} {given}"));
    let native = native.map(fold).unwrap_or_default();
    if native.is_empty() || fold(latin) == native { name } else { format!("{name} {native}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn officials_are_sorted_by_family_name_and_found_in_both_scripts() {
        for (latin, native, key) in [
            ("Władysław Kosiniak-Kamysz", None, "kosiniak kamysz wladyslaw"),
            ("Denys Shmyhal", Some("Денис Шмигаль"), "shmyhal denys"),
            ("Yurii Yekhanurov", Some("Юрій Єхануров"), "yekhanurov yurii iurii iekhanurov"),
            ("Suharto", None, "suharto"),
        ] {
            assert_eq!(sort_key(latin, native), key);
        }
    }
}
