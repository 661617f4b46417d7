//! The conflicting facts as a file: what sources say differently, the agreements whose dates wait for a ruling, every disputed act.

use super::asked::{Asked, Only};
use super::told::Said;
use super::{pages, store, told};
use crate::db::Db;
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

/// How many facts are read in one go.
const BATCH: i64 = 200;

/// GET /conflicts.csv and .xlsx
pub async fn list(ask: Ask) -> Answer {
    let asked = Asked::parse(&ask.query).map_err(AppError::BadRequest)?;
    let list = List::new(ask.lang, "conflicts", &COLUMNS, asked.only.map_or("", Only::code));
    ask.send(list, move |db, ask, leaf| {
        let lang = ask.lang;
        for page in 0.. {
            let of_page = Asked { page, ..asked };
            let (found, has_more) = told::list(db, &ask.viewer, of_page, (lang, BATCH))?;
            for fact in found {
                let others: Vec<String> = fact.others.iter().map(Said::line).collect();
                let cells = [
                    Cell::text(fact.about),
                    Cell::text(fact.number),
                    Cell::text(fact.title),
                    Cell::text(fact.leads.line()),
                    Cell::text(fact.state),
                    Cell::text(others.join("; ")),
                    Cell::text(fact.agreement_id.clone()),
                ];
                leaf.row(Some(&fact.agreement_id), &cells)?;
            }
            if !has_more {
                break;
            }
        }
        if asked.shows(Only::Entry) {
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
        }
        if !asked.shows(Only::Act) {
            return Ok(());
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
