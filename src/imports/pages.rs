//! The page that says how catalogues are imported, and what was.

use super::batch::Batch;
use super::profile::Profile;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::page::{self, Nav};
use crate::web::parts::Head;
use actix_web::HttpRequest;
use askama::Template;
use std::collections::HashMap;

/// Profiles, command lines and imported files.
#[derive(Template)]
#[template(path = "imports/index.html")]
pub struct ImportPage {
    chrome: Chrome,
    profiles: Vec<ProfileLine>,
    profile_heads: Vec<Head>,
    batches: Vec<BatchLine>,
    batch_heads: Vec<Head>,
}

/// A catalogue that can be read.
struct ProfileLine {
    id: String,
    name: String,
    columns: String,
    licence: String,
    grade: String,
}

/// An imported file.
struct BatchLine {
    at: When,
    by: String,
    file_name: String,
    sha256: String,
    profile: String,
    created: String,
    skipped: String,
    outside: String,
}

impl ImportPage {
    /// The page for a request; `names` are the names of accounts by id.
    pub fn new(request: &HttpRequest, batches: Vec<Batch>, names: &HashMap<String, String>) -> Self {
        let chrome = page::chrome(request, Nav::Import);
        let head = |key: &str| Head::plain(chrome.t(key));
        let figures = |key: &str| Head { figures: true, ..Head::plain(chrome.t(key)) };
        let batch_heads = vec![
            head("import-at"),
            head("import-file"),
            head("import-profile"),
            figures("import-created"),
            figures("import-skipped"),
            figures("import-outside"),
        ];
        let profile_heads = ["import-profile", "import-columns", "import-licence", "import-grade"];
        Self {
            profiles: Profile::all().into_iter().map(profile_line).collect(),
            profile_heads: profile_heads.map(head).into(),
            batches: batches.into_iter().map(|batch| batch_line(batch, names, &chrome)).collect(),
            batch_heads,
            chrome,
        }
    }
}

fn profile_line(profile: Profile) -> ProfileLine {
    let columns: Vec<&str> = profile.required_columns().into_iter().collect();
    ProfileLine {
        columns: columns.join(", "),
        licence: profile.source.licence.clone(),
        grade: profile.source.grade.clone(),
        id: profile.id,
        name: profile.name,
    }
}

fn batch_line(batch: Batch, names: &HashMap<String, String>, chrome: &Chrome) -> BatchLine {
    let by = names.get(&batch.imported_by).map(String::as_str);
    BatchLine {
        at: dates::instant(chrome.lang, batch.imported_at),
        by: by.unwrap_or(chrome.t("import-by-command")).to_owned(),
        file_name: batch.file_name,
        sha256: batch.file_sha256,
        profile: batch.profile,
        created: chrome.number(batch.rows_created),
        skipped: chrome.number(batch.rows_skipped),
        outside: chrome.number(batch.rows_refused),
    }
}
