//! The list of extracts as a file.

use super::store::{self, answers};
use crate::accounts;
use crate::db::Db;
use crate::directory;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, List, in_batches};

const COLUMNS: [Column; 12] = [
    ("extract-number", 20),
    ("ms-partner", 24),
    ("extract-as-of", 12),
    ("extract-lines", 10),
    ("ms-state", 16),
    ("register-marking", 16),
    ("extract-made-by", 24),
    ("files-decided-by", 24),
    ("files-decided-on", 12),
    ("extract-answers", 10),
    ("files-sha256", 66),
    ("register-id", 38),
];

/// GET /partner-extracts.csv and .xlsx
pub async fn list(ask: Ask) -> Answer {
    super::handlers::only(&ask.query, &["page"])?;
    let list = List::new(ask.lang, "partner-extracts", &COLUMNS, "");
    ask.send(list, move |db, ask, leaf| {
        let (names, states) = (accounts::names(db)?, directory::state_names(db, ask.lang)?);
        let name = |id: Option<&String>| id.and_then(|id| names.get(id)).cloned().unwrap_or_default();
        let read = |db: &mut Db, place| store::list(db, &ask.viewer, place);
        in_batches(db, read, |db, rows| {
            let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
            let answers = answers::count(db, &ids)?;
            for row in &rows {
                store::list_lines(db, &row.id)?.iter().for_each(|line| leaf.about(&line.agreement_id));
                let decided = row.decided_at.map(|at| at.date().to_string());
                let cells = [
                    Cell::text(row.number.clone()),
                    Cell::text(states.get(&row.partner).cloned().unwrap_or_else(|| row.partner.clone())),
                    Cell::date(Some(&row.as_of)),
                    Cell::Figure(row.line_count.into()),
                    Cell::text(ask.lang.label("extract-state", &row.state)),
                    Cell::text(ask.lang.label("marking", &row.marking)),
                    Cell::text(name(Some(&row.made_by))),
                    Cell::text(name(row.decided_by.as_ref())),
                    Cell::date(decided.as_deref()),
                    Cell::Figure(answers.get(&row.id).copied().unwrap_or_default()),
                    Cell::text(row.sha256.clone()),
                    Cell::text(row.id.clone()),
                ];
                leaf.row(None, &cells)?;
            }
            Ok(())
        })
    })
    .await
}
