//! The lists of a pack: its documents with their hashes, and what somebody should look at.

use super::chosen::Chosen;
use super::names;
use crate::access::{Marking, Viewer};
use crate::agreements::dossier;
use crate::db::{Db, DbError};
use crate::documents::rows::{ContentRow, DocumentRow, VersionRow};
use crate::documents::{self, attached};
use crate::reports::pdf::ReportError;
use crate::reports::sheets::{Cell, CsvSheet, Sheet, SheetError};
use crate::web::locale::Lang;
use chrono::NaiveDate;
use serde_json::Value;
use std::collections::HashMap;
use std::io::Write;

/// One version of a document.
#[derive(Debug, Clone)]
pub struct Paper {
    /// The agreement's number; empty for a draft.
    pub number: String,
    /// The document.
    pub row: DocumentRow,
    /// The version with what its file holds.
    pub version: (VersionRow, ContentRow),
    /// Its marking.
    pub marking: Marking,
    /// What it is named to show, in words.
    pub shows: String,
    /// Where its file stands in the pack: stem and ending.
    pub place: (String, String),
    /// The entry with its file, or why there is none; empty when files were not asked for.
    pub file: String,
}

/// Every version of every document of these agreements that `viewer` may see.
pub fn gather(db: &mut Db, viewer: &Viewer, lang: Lang, of: &[Chosen]) -> Result<Vec<Paper>, DbError> {
    let mut papers = Vec::new();
    for agreement in of {
        let evidence = attached(db, viewer, lang, &agreement.id)?;
        let folder = names::of_agreement(agreement.number.as_deref(), &agreement.id);
        for (place, held) in (1..).zip(documents::handed(db, viewer, &agreement.id)?) {
            let shows: Vec<String> = evidence
                .by_document(&held.row.id)
                .iter()
                .map(|line| {
                    let kind = lang.label("claim", line.claim.kind.code());
                    let shows = [kind, line.shows.as_str(), line.result];
                    shows.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
                })
                .collect();
            for version in held.versions {
                papers.push(Paper {
                    number: agreement.number.clone().unwrap_or_default(),
                    marking: held.row.read_marking()?,
                    shows: shows.join("; "),
                    place: names::of_file(&folder, place, version.0.number, &version.0.file_name),
                    file: String::new(),
                    row: held.row.clone(),
                    version,
                });
            }
        }
    }
    Ok(papers)
}

/// Writes the list of documents.
pub fn write(
    out: impl Write,
    lang: Lang,
    papers: &[Paper],
    people: &HashMap<String, String>,
) -> Result<(), SheetError> {
    let mut sheet = CsvSheet::new(out)?;
    sheet.heads(&[
        lang.t("apack-col-agreement"),
        lang.t("apack-col-agreement-id"),
        lang.t("apack-col-document"),
        lang.t("apack-col-document-id"),
        lang.t("apack-col-version"),
        lang.t("apack-col-file-name"),
        lang.t("apack-col-kind"),
        lang.t("apack-col-lang"),
        lang.t("apack-col-authenticity"),
        lang.t("apack-col-marking"),
        lang.t("apack-col-state"),
        "SHA-256",
        lang.t("apack-col-bytes"),
        lang.t("apack-col-at"),
        lang.t("apack-col-by"),
        lang.t("apack-col-shows"),
        lang.t("apack-col-entry"),
    ])?;
    for paper in papers {
        let (row, (version, content)) = (&paper.row, &paper.version);
        let by = people.get(&version.uploaded_by).unwrap_or(&version.uploaded_by);
        sheet.row(&[
            Cell::text(&paper.number),
            Cell::text(&row.agreement_id),
            Cell::text(&row.title),
            Cell::text(&row.id),
            Cell::Figure(version.number.into()),
            Cell::text(&version.file_name),
            Cell::text(lang.label("document", &row.kind)),
            Cell::text(lang.label("lang", &row.lang)),
            Cell::text(lang.label("authenticity", &row.authenticity)),
            Cell::text(lang.label("marking", &row.marking)),
            Cell::text(lang.label("doc-state", &row.state)),
            Cell::text(&content.sha256),
            Cell::Figure(content.size),
            Cell::text(version.uploaded_at.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
            Cell::text(by),
            Cell::text(&paper.shows),
            Cell::text(&paper.file),
        ])?;
    }
    sheet.finish()
}

/// What somebody should look at, agreement by agreement: its number, what sort of thing, and the thing in words.
pub fn exceptions(
    db: &mut Db,
    viewer: &Viewer,
    lang: Lang,
    of: &[Chosen],
    today: NaiveDate,
) -> Result<Vec<[String; 3]>, ReportError> {
    let mut found = Vec::new();
    for agreement in of {
        let (contents, number) = match dossier::contents(db, viewer, &agreement.id, today) {
            Ok(contents) => contents,
            Err(ReportError::NotFound) => continue,
            Err(error) => return Err(error),
        };
        let number = number.unwrap_or_else(|| agreement.id.clone());
        let told = contents.body["agreement"].clone();
        let mut tell = |key: &'static str, words: String| {
            found.push([number.clone(), lang.t(key).to_owned(), words]);
        };
        if told["standing"]["status"] == "unknown" {
            tell("apack-standing", said(lang, &told["standing"]["reason"]));
        }
        let state = told["record_state"].as_str().unwrap_or_default();
        if state != "verified" {
            tell("apack-record", lang.label("record", state).to_owned());
        }
        for conflict in listed(&told["conflicts"]).filter(|conflict| conflict["resolution"].is_null()) {
            tell("apack-conflict", said(lang, &conflict["about"]));
        }
        for flag in listed(&told["flags"]) {
            tell("apack-flag", said(lang, flag));
        }
        for item in listed(&told["completeness"]["items"]).filter(|item| item["state"] == "missing") {
            tell("apack-missing", said(lang, &item["item"]));
        }
        let bare = documents::claims_without_evidence(db, &agreement.id)?;
        if !bare.is_empty() {
            found.push([number.clone(), lang.t("apack-bare").to_owned(), lang.n("apack-claims", bare.len())]);
        }
    }
    Ok(found)
}

fn listed(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn said(lang: Lang, value: &Value) -> String {
    value[lang.code()].as_str().or(value.as_str()).unwrap_or_default().to_owned()
}

/// Writes that list.
pub fn write_exceptions(out: impl Write, lang: Lang, found: &[[String; 3]]) -> Result<(), SheetError> {
    let mut sheet = CsvSheet::new(out)?;
    sheet.heads(&[lang.t("apack-col-agreement"), lang.t("apack-col-what"), lang.t("apack-col-detail")])?;
    for line in found {
        sheet.row(&line.each_ref().map(|text| Cell::text(text.as_str())))?;
    }
    sheet.finish()
}
