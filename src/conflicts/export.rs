//! The conflicting facts as a file: first the agreements whose dates wait for a ruling, then every disputed act.

use super::pages;
use super::store;
use crate::db::Db;
use crate::deadlines::Asked;
use crate::lifecycle;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, List, in_batches};
use crate::web::AppError;

const COLUMNS: [Column; 7] = [
    ("files-kind", 28),
    ("ms-agreement", 20),
    ("ms-agreement-title", 44),
    ("conflicts-fact", 40),
    ("conflicts-why", 50),
    ("conflicts-beside", 50),
    ("files-agreement-id", 38),
];

/// GET /conflicts.csv and .xlsx
pub async fn list(ask: Ask) -> Answer {
    let _page = Asked::parse(&ask.query, &["page"]).map_err(AppError::BadRequest)?;
    let list = List::new(ask.lang, "conflicts", &COLUMNS, "");
    ask.send(list, move |db, ask, leaf| {
        let lang = ask.lang;
        for (id, number, title) in store::list_unruled(db, &ask.viewer, i64::MAX)? {
            let number = number.unwrap_or_else(|| lang.t("draft").to_owned());
            let cells = [
                Cell::text(lang.t("conflicts-rulings")),
                Cell::text(number),
                Cell::text(title),
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::text(id.clone()),
            ];
            leaf.row(Some(&id), &cells)?;
        }
        let read = |db: &mut Db, place| store::list(db, &ask.viewer, place);
        in_batches(db, read, |db, found| {
            let mut ids: Vec<String> = found.iter().map(|(act, _, _)| act.agreement_id.clone()).collect();
            ids.dedup();
            let acts = lifecycle::store::list(db, ids.as_slice())?;
            for one in &found {
                let (row, id) = (pages::row(lang, one, &acts), one.0.agreement_id.as_str());
                let cells = [
                    Cell::text(lang.t("conflicts-fact")),
                    Cell::text(row.number),
                    Cell::text(row.title),
                    Cell::text(row.fact),
                    Cell::text(row.why),
                    Cell::text(row.beside.join("; ")),
                    Cell::text(id),
                ];
                leaf.row(Some(id), &cells)?;
            }
            Ok(())
        })
    })
    .await
}
