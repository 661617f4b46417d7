//! What changed since a day as a file: a row for each field that a change touched.

use super::find::{self, Change, Group, Row};
use super::handlers;
use super::store::{self, Span};
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, List};
use crate::web::AppError;
use crate::web::dates;
use crate::web::locale::Lang;

/// More changes than these are not listed in one file; it says where it ends.
const MOST: usize = 10_000;

const COLUMNS: [Column; 11] = [
    ("col-when", 20),
    ("col-who", 24),
    ("col-deed", 34),
    ("col-object", 34),
    ("files-field", 28),
    ("files-was", 34),
    ("files-now", 34),
    ("col-why", 40),
    ("ms-agreement", 20),
    ("ms-agreement-title", 44),
    ("files-agreement-id", 38),
];

/// GET /changes.csv and .xlsx
pub async fn show(ask: Ask) -> Answer {
    let asked = handlers::asked(&ask.query).map_err(AppError::BadRequest)?;
    let (viewer, today) = (ask.viewer.clone(), ask.app.today());
    let since = match asked {
        Some(day) => day,
        None => {
            let visit = ask.app.read(move |db| store::last_visit(db, &viewer.account_id)).await?;
            visit.map_or_else(|| find::lately(today), |at| at.date())
        }
    };
    let list = List::new(ask.lang, "changes", &COLUMNS, &format!("?since={since}"));
    ask.send(list, move |db, ask, leaf| {
        let found = find::find_most(db, &ask.viewer, &Span::since(since), (today, ask.lang), MOST)?;
        if found.has_more {
            leaf.note(ask.lang.t("files-cut"), ask.lang.number(MOST));
        }
        for group in &found.groups {
            for change in &group.changes {
                let nothing = [Row { label: String::new(), was: String::new(), now: String::new() }];
                let rows = if change.rows.is_empty() { &nothing[..] } else { &change.rows[..] };
                for row in rows {
                    leaf.row(Some(&group.id), &cells(ask.lang, group, change, row))?;
                }
            }
        }
        Ok(())
    })
    .await
}

fn cells(lang: Lang, group: &Group, change: &Change, row: &Row) -> [Cell; 11] {
    let who = if change.who.is_empty() { lang.t("ch-register") } else { change.who.as_str() };
    [
        Cell::text(dates::instant(lang, change.at).iso),
        Cell::text(who),
        Cell::text(lang.label("deed", &change.deed.replace('.', "-"))),
        Cell::text(change.object.as_ref().map_or("", |(title, _)| title.as_str())),
        Cell::text(row.label.clone()),
        Cell::text(row.was.clone()),
        Cell::text(row.now.clone()),
        Cell::text(change.reason.clone()),
        Cell::text(group.number.clone().unwrap_or_else(|| lang.t("draft").to_owned())),
        Cell::text(group.title.clone()),
        Cell::text(group.id.clone()),
    ]
}
