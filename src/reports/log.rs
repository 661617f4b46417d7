//! The log and the exports as files.

use super::list::{Ask, BATCH, Column, Leaf, in_batches, is_told_what_is_withheld};
use super::pdf::ReportError;
use super::sheets::Cell;
use super::store::{self, ExportRow};
use crate::access::Viewer;
use crate::audit::list::{Filter, Log, Place};
use crate::audit::store::EventRow;
use crate::audit::{self, store as events};
use crate::db::Db;
use crate::web::dates;
use crate::web::locale::Lang;
use std::collections::HashMap;

/// The columns of the log.
pub const LOG: [Column; 12] = [
    ("col-seq", 10),
    ("col-when", 20),
    ("col-who", 28),
    ("col-role", 16),
    ("col-deed", 40),
    ("files-deed-code", 28),
    ("col-object", 20),
    ("files-object-id", 38),
    ("files-called", 40),
    ("col-why", 44),
    ("col-outcome", 14),
    ("files-agreement-id", 38),
];

/// The columns of the exports.
pub const EXPORTS: [Column; 11] = [
    ("files-export-number", 10),
    ("col-when", 20),
    ("col-who", 28),
    ("files-what", 24),
    ("files-format", 10),
    ("files-language", 10),
    ("register-export-rows", 10),
    ("files-withheld", 12),
    ("register-marking", 16),
    ("register-export-query", 50),
    ("files-sha256", 66),
];

/// Writes the events that the reader may read, the newest first.
pub fn write(db: &mut Db, ask: &Ask, log: Log, leaf: &mut Leaf) -> Result<(), ReportError> {
    let (filter, codes) = (Filter::read(&ask.query), log.codes(&ask.viewer));
    let actors: HashMap<String, String> = events::list_actors(db)?.into_iter().collect();
    let mut place = Place::Start;
    loop {
        let (rows, more) = events::page_of(db, &ask.viewer, &codes, &filter, (place, BATCH))?;
        let ids: Vec<String> = rows.iter().filter_map(|event| event.agreement_id.clone()).collect();
        let agreements = events::list_agreements(db, &ask.viewer, &ids)?;
        for event in &rows {
            let id = event.agreement_id.as_deref();
            leaf.row(id, &event_cells(ask.lang, event, &actors, &agreements))?;
        }
        match rows.last().filter(|_| more) {
            Some(last) => place = Place::Before(last.seq),
            None => return Ok(()),
        }
    }
}

fn event_cells(
    lang: Lang,
    event: &EventRow,
    actors: &HashMap<String, String>,
    agreements: &HashMap<String, String>,
) -> [Cell; 12] {
    let who = event.actor_id.as_ref().map(|id| actors.get(id).cloned().unwrap_or_else(|| id.clone()));
    let agreement = event.agreement_id.as_ref().and_then(|id| agreements.get(id));
    let account = || actors.get(&event.object_id).filter(|_| event.object_type == "account");
    [
        Cell::Figure(event.seq),
        Cell::text(dates::instant(lang, event.at).iso),
        Cell::text(who.unwrap_or_else(|| lang.t("the-register").to_owned())),
        Cell::text(event.actor_role.as_deref().map_or("", |role| lang.label("role", role))),
        Cell::text(lang.label("deed", &event.action.replace('.', "-"))),
        Cell::text(event.action.clone()),
        Cell::text(lang.label("object", &event.object_type)),
        Cell::text(event.object_id.clone()),
        Cell::text(agreement.or_else(account).cloned().unwrap_or_default()),
        Cell::text(audit::reason(event)),
        Cell::text(lang.label("outcome", &event.outcome)),
        Cell::text(event.agreement_id.clone().unwrap_or_default()),
    ]
}

/// What was asked for, for auditors and for who asked: words that somebody looked for are not everybody's.
pub fn filter(viewer: &Viewer, row: &ExportRow) -> String {
    let may = is_told_what_is_withheld(viewer.role) || row.exported_by == viewer.account_id;
    if may { row.filter.clone() } else { String::new() }
}

/// The number of an export as its file and its page print it.
pub fn number(row: &ExportRow) -> String {
    format!("E-{}-{:06}", row.exported_at.format("%Y"), row.number)
}

/// Writes the exports that the reader may know of, the newest first.
pub fn write_exports(db: &mut Db, ask: &Ask, leaf: &mut Leaf) -> Result<(), ReportError> {
    let lang = ask.lang;
    let names: HashMap<String, String> = events::list_actors(db)?.into_iter().collect();
    let is_told = is_told_what_is_withheld(ask.viewer.role);
    in_batches(
        db,
        |db, place| store::page(db, &ask.viewer, place),
        |_, rows| {
            for row in &rows {
                let withheld = Cell::Figure(row.rows_withheld.into());
                let cells = [
                    Cell::text(number(row)),
                    Cell::text(dates::instant(lang, row.exported_at).iso),
                    Cell::text(names.get(&row.exported_by).cloned().unwrap_or_default()),
                    Cell::text(lang.label("export-kind", &row.kind)),
                    Cell::text(row.format.to_uppercase()),
                    Cell::text(row.lang.clone()),
                    Cell::Figure(row.rows_included.into()),
                    if is_told { withheld } else { Cell::Empty },
                    Cell::text(lang.label("marking", &row.marking)),
                    Cell::text(filter(&ask.viewer, row)),
                    Cell::text(row.content_sha256.clone()),
                ];
                leaf.row(row.agreement_id.as_deref(), &cells)?;
            }
            Ok(())
        },
    )
}
