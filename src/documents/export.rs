//! The documents that a filter or a search finds, as a file: what each is, never what stands in it.

use super::filter::{Filter, Place};
use super::found;
use super::store::{self, lists};
use crate::reports::list::BATCH;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, List};
use crate::web::AppError;

const COLUMNS: [Column; 18] = [
    ("doc-document", 50),
    ("files-kind", 24),
    ("doc-lang", 14),
    ("files-authenticity", 24),
    ("doc-dated", 12),
    ("doc-marking", 16),
    ("ms-state", 14),
    ("files-format", 10),
    ("files-bytes", 12),
    ("files-version", 10),
    ("files-sha256", 66),
    ("files-file-name", 40),
    ("doc-changed", 12),
    ("files-by", 24),
    ("doc-agreement", 20),
    ("ms-agreement-title", 44),
    ("files-agreement-id", 38),
    ("register-id", 38),
];

/// GET /documents.csv and .xlsx
pub async fn list(ask: Ask) -> Answer {
    let (filter, _) = Filter::parse(&ask.query).map_err(AppError::BadRequest)?;
    let list = List::new(ask.lang, "documents", &COLUMNS, &filter.address());
    let list = list.under(filter.agreement.as_deref());
    ask.send(list, move |db, ask, leaf| {
        let (lang, mut place) = (ask.lang, Place::First);
        let question = lists::Question::of(db, &ask.viewer, &filter)?;
        while !filter.asks_nothing() {
            let page = lists::list(db, &question, &place, BATCH)?;
            let named = store::list_file_names(db, &page.rows)?;
            for line in found::lines(db, &ask.viewer, page.rows, &[])? {
                let row = &line.row;
                leaf.marked(row.read_marking()?);
                let cells = [
                    Cell::text(row.title.clone()),
                    Cell::text(lang.label("document", &row.kind)),
                    Cell::text(lang.label("lang", &row.lang)),
                    Cell::text(lang.label("authenticity", &row.authenticity)),
                    Cell::date(row.dated_on.as_deref()),
                    Cell::text(lang.label("marking", &row.marking)),
                    Cell::text(lang.label("doc-state", &row.state)),
                    Cell::text(line.content.format.to_uppercase()),
                    Cell::Figure(line.content.size),
                    Cell::Figure(row.version_no.into()),
                    Cell::text(line.content.sha256.clone()),
                    Cell::text(named.get(&row.id).cloned().unwrap_or_default()),
                    Cell::date(Some(&row.updated_at.date().to_string())),
                    Cell::text(line.by.clone()),
                    Cell::text(line.parent.name()),
                    Cell::text(line.parent.short_title.clone()),
                    Cell::text(row.agreement_id.clone()),
                    Cell::text(row.id.clone()),
                ];
                leaf.row(Some(&row.agreement_id), &cells)?;
            }
            match page.after {
                Some(key) => place = Place::After(key),
                None => break,
            }
        }
        Ok(())
    })
    .await
}
