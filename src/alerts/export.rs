//! One's open alerts as a file.

use super::rows::Concern;
use super::{store, words};
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, List};

const COLUMNS: [Column; 10] = [
    ("alert-due", 12),
    ("files-days", 10),
    ("alert-what", 30),
    ("alert-agreement", 20),
    ("ms-agreement-title", 44),
    ("alert-raised", 20),
    ("files-concern", 28),
    ("alert-state", 24),
    ("files-acknowledged-at", 20),
    ("files-agreement-id", 38),
];

/// GET /alerts.csv and .xlsx
pub async fn list(ask: Ask) -> Answer {
    let list = List::new(ask.lang, "alerts", &COLUMNS, "");
    ask.send(list, move |db, ask, leaf| {
        let (lang, today) = (ask.lang, ask.app.today());
        for line in store::list_mine(db, &ask.viewer, false, i64::MAX)? {
            let concern = match line.concern(&ask.viewer) {
                Concern::Owner => lang.t("alert-why-owner"),
                Concern::Deputy => lang.t("alert-why-deputy"),
                Concern::Manager => lang.t("alert-why-manager"),
            };
            let instant = |at: chrono::NaiveDateTime| crate::web::dates::instant(lang, at).iso;
            let cells = [
                Cell::date(Some(&line.row.due_on)),
                Cell::Figure(line.days_left(today)),
                Cell::text(words::what(lang, &line)),
                Cell::text(words::number(lang, &line)),
                Cell::text(line.title.clone()),
                Cell::text(instant(line.row.raised_at)),
                Cell::text(concern),
                Cell::text(line.acknowledged_by.clone().unwrap_or_default()),
                Cell::text(line.row.acknowledged_at.map(instant).unwrap_or_default()),
                Cell::text(line.row.agreement_id.clone()),
            ];
            leaf.row(Some(&line.row.agreement_id), &cells)?;
        }
        Ok(())
    })
    .await
}
