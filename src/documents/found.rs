//! What lists and pages of documents show, found in one go.

use super::filter::{Filter, Place};
use super::rows::{ContentRow, DocumentRow, VersionRow};
use super::snippet::{self, Part};
use super::store::{self, Parent, lists, search};
use crate::access::Viewer;
use crate::accounts;
use crate::db::{Db, DbError};
use crate::web::parts::Pages;
use std::collections::HashMap;

/// How many documents stand on a page.
pub const PAGE: usize = 25;

/// A document beside its agreement and what its newest file holds.
#[derive(Debug, Clone)]
pub struct DocumentLine {
    /// The document.
    pub row: DocumentRow,
    /// What its newest file holds.
    pub content: ContentRow,
    /// Its agreement.
    pub parent: Parent,
    /// Who changed it last; empty for the system.
    pub by: String,
    /// The title with the words asked for marked.
    pub title: Vec<Part>,
    /// The place in the text where the words asked for stand; empty when nothing was asked or the title alone has them.
    pub snippet: Vec<Part>,
}

/// What the list shows.
#[derive(Debug)]
pub struct Found {
    /// The filters.
    pub filter: Filter,
    /// One page of lines.
    pub lines: Vec<DocumentLine>,
    /// The addresses of the pages beside it.
    pub pages: Pages,
    /// How many the filters find, at most one more than is counted.
    pub total: usize,
    /// The name of the agreement that is filtered by.
    pub agreement: Option<String>,
}

/// Finds what the list shows.
pub fn find(db: &mut Db, viewer: &Viewer, filter: Filter, place: &Place) -> Result<Found, DbError> {
    let agreement = match &filter.agreement {
        Some(id) => store::find_parent(db, viewer, id)?.map(|parent| parent.name().to_owned()),
        None => None,
    };
    if filter.asks_nothing() {
        let pages = Pages::default();
        return Ok(Found { filter, lines: Vec::new(), pages, total: 0, agreement });
    }
    let question = lists::Question::of(db, viewer, &filter)?;
    let found = lists::ids(db, &question)?;
    let page = match place {
        Place::First => lists::first(db, viewer, &found, PAGE)?,
        Place::After(_) | Place::Before(_) => lists::list(db, &question, place, PAGE)?,
    };
    let pages = Pages {
        previous: page.before.map(|key| filter.address_at(&Place::Before(key))).unwrap_or_default(),
        next: page.after.map(|key| filter.address_at(&Place::After(key))).unwrap_or_default(),
    };
    let lines = lines(db, viewer, page.rows, &filter.words())?;
    // A place in the text is the document itself, as far as it is shown.
    for line in lines.iter().filter(|line| !line.snippet.is_empty()) {
        viewer.saw(&line.parent.id, &line.parent.marking);
        viewer.saw(&line.parent.id, &line.row.marking);
    }
    Ok(Found { filter, lines, pages, total: found.len(), agreement })
}

/// Rows beside what they belong to; `words` are marked where they stand.
pub fn lines(
    db: &mut Db,
    viewer: &Viewer,
    rows: Vec<DocumentRow>,
    words: &[String],
) -> Result<Vec<DocumentLine>, DbError> {
    let numbers: Vec<i64> = rows.iter().map(|row| row.content).collect();
    let ids: Vec<String> = rows.iter().map(|row| row.agreement_id.clone()).collect();
    let contents = store::contents(db, &numbers)?;
    let parents = store::parents(db, viewer, &ids)?;
    let names = accounts::names(db)?;
    let pieces = if words.is_empty() { HashMap::new() } else { search::pieces(db, &numbers, words)? };
    let line = |row: DocumentRow| {
        let piece = pieces.get(&row.content);
        Some(DocumentLine {
            content: contents.get(&row.content)?.clone(),
            parent: parents.get(&row.agreement_id)?.clone(),
            by: names.get(&row.updated_by).cloned().unwrap_or_default(),
            title: snippet::marked(&row.title, words),
            snippet: piece.map(|piece| snippet::of(piece, words)).unwrap_or_default(),
            row,
        })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

/// The documents of one agreement that `viewer` may see, withdrawn ones last.
pub fn of_agreement(db: &mut Db, viewer: &Viewer, agreement_id: &str) -> Result<Vec<DocumentLine>, DbError> {
    let rows = lists::of_agreement(db, viewer, agreement_id)?;
    lines(db, viewer, rows, &[])
}

/// One document with everything its page shows.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The document beside its agreement.
    pub line: DocumentLine,
    /// Its versions, newest first.
    pub versions: Vec<(VersionRow, ContentRow)>,
    /// What was done to it, newest first.
    pub deeds: store::Deeds,
    /// Names of accounts.
    pub names: HashMap<String, String>,
}

impl Detail {
    /// The name of an account; empty for none.
    pub fn name(&self, id: &str) -> String {
        self.names.get(id).cloned().unwrap_or_default()
    }
}

/// The document for its page, if `viewer` may see it.
pub fn detail(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<Detail>, DbError> {
    let Some((row, _)) = store::find(db, viewer, id)? else {
        return Ok(None);
    };
    let Some(line) = lines(db, viewer, vec![row], &[])?.pop() else {
        return Ok(None);
    };
    let (versions, deeds) = (store::list_versions(db, id)?, store::list_deeds(db, id)?);
    Ok(Some(Detail { line, versions, deeds, names: accounts::names(db)? }))
}
