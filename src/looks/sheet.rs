//! Looks as a file: every row that the reader may see, of the whole register or of one agreement.

use super::asked::Asked;
use super::found::{Record, ids_of, records_by_id};
use super::store::{self, LookRow};
use crate::accounts;
use crate::agreements;
use crate::reports::sheets::{Cell, Format};
use crate::reports::{Answer, Ask, Column, List, ReportError};
use crate::web::AppError;
use crate::web::locale::Lang;
use std::collections::HashMap;

/// Rows read at once.
const BATCH: i64 = 500;

/// The most rows of a workbook, which is held in memory until it is saved; CSV has no limit.
const MOST: i64 = 200_000;

const COLUMNS: [Column; 10] = [
    ("looks-col-number", 10),
    ("looks-col-at", 22),
    ("looks-col-person", 28),
    ("looks-col-role", 16),
    ("looks-col-record", 20),
    ("looks-col-title", 44),
    ("looks-col-kind", 16),
    ("looks-col-marking", 16),
    ("looks-col-session", 20),
    ("looks-col-id", 38),
];

/// GET /audit/looks.csv and .xlsx
pub async fn all(ask: Ask) -> Answer {
    let asked = Asked::read(&ask.query);
    send(ask, asked).await
}

/// GET /agreements/{id}/looks.csv and .xlsx; hidden and missing are the same
pub async fn of_agreement(ask: Ask) -> Answer {
    let id = ask.id_in("agreements")?;
    let (viewer, sought) = (ask.viewer.clone(), id.clone());
    let found = ask.app.read(move |db| agreements::store::find(db, &viewer, &sought)).await?;
    let asked = found.map(|_| Asked::read(&ask.query).of_agreement(&id)).ok_or(AppError::NotFound)?;
    send(ask, asked).await
}

async fn send(ask: Ask, asked: Asked) -> Answer {
    let list = List::new(ask.lang, "looks", &COLUMNS, &asked.address("", 1));
    let list = list.under(asked.agreement.as_deref());
    ask.send(list, move |db, ask, leaf| {
        if ask.format == Format::Xlsx {
            let rows = store::count(db, &ask.viewer, &asked)?;
            if rows > MOST {
                return Err(ReportError::TooManyRows(rows));
            }
        }
        let (names, mut after) = (accounts::names(db)?, 0);
        loop {
            let rows = store::slice(db, &ask.viewer, &asked, (after, BATCH))?;
            let named = records_by_id(db, &ask.viewer, &ids_of(&rows))?;
            for row in &rows {
                leaf.row(Some(&row.agreement_id), &cells(ask.lang, row, &named, &names))?;
            }
            match rows.last() {
                Some(last) => after = last.number,
                None => return Ok(()),
            }
        }
    })
    .await
}

fn cells(
    lang: Lang,
    row: &LookRow,
    named: &HashMap<String, Record>,
    names: &HashMap<String, String>,
) -> Vec<Cell> {
    let record = named.get(&row.agreement_id);
    vec![
        Cell::Figure(row.number),
        Cell::text(row.at.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        Cell::text(names.get(&row.account_id).unwrap_or(&row.account_id)),
        Cell::text(lang.label("role", &row.role)),
        Cell::text(record.and_then(|record| record.number.clone()).unwrap_or_default()),
        Cell::text(record.map(|record| record.title.clone()).unwrap_or_default()),
        Cell::text(lang.label("look-kind", &row.kind)),
        Cell::text(lang.label("marking", &row.marking)),
        Cell::text(&row.session),
        Cell::text(&row.agreement_id),
    ]
}
