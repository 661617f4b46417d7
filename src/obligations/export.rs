//! The filtered obligations as a file.

use super::filter::Filter;
use super::find;
use super::store;
use super::view::{LineView, wording};
use crate::reports::list::BATCH;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, List};
use crate::web::AppError;

const COLUMNS: [Column; 18] = [
    ("ob-obligation", 44),
    ("ob-kind", 24),
    ("ob-article", 14),
    ("ob-debtor", 12),
    ("ob-nature", 14),
    ("ob-when", 40),
    ("ms-owner", 24),
    ("files-open-milestones", 10),
    ("ob-milestones", 10),
    ("ob-survives", 14),
    ("ob-ended-on", 12),
    ("ob-measure", 40),
    ("ob-evidence", 40),
    ("files-wording", 60),
    ("ms-agreement", 20),
    ("ms-agreement-title", 44),
    ("files-agreement-id", 38),
    ("register-id", 38),
];

/// GET /obligations.csv and .xlsx
pub async fn list(ask: Ask) -> Answer {
    let filter = Filter::parse(&ask.query).map_err(AppError::BadRequest)?;
    let filter = Filter { after: None, ..filter };
    let list = List::new(ask.lang, "obligations", &COLUMNS, &filter.address());
    let list = list.under(filter.agreement.as_deref());
    ask.send(list, move |db, ask, leaf| {
        let (lang, mut place) = (ask.lang, filter.clone());
        loop {
            let (rows, more) = store::list(db, &ask.viewer, &place, BATCH)?;
            place.after = rows.last().map(|row| row.id.clone());
            for line in find::lines(db, &ask.viewer, rows)? {
                let (view, o) = (LineView::new(lang, &line), &line.obligation);
                let words = wording(lang, o).into_iter().map(|(code, _, words)| format!("{code}: {words}"));
                let cells = [
                    Cell::text(view.title),
                    Cell::text(view.kind),
                    Cell::text(view.article),
                    Cell::text(view.debtor),
                    Cell::text(view.nature),
                    Cell::text(view.when),
                    Cell::text(view.owner),
                    Cell::Figure(line.made.0),
                    Cell::Figure(line.made.1),
                    Cell::text(if o.survives { lang.t("yes") } else { lang.t("no") }),
                    Cell::date(o.ended_on.map(|day| day.to_string()).as_deref()),
                    Cell::text(o.measure.clone().unwrap_or_default()),
                    Cell::text(o.evidence.clone().unwrap_or_default()),
                    Cell::text(words.collect::<Vec<_>>().join("\n")),
                    Cell::text(line.parent.name()),
                    Cell::text(line.parent.short_title.clone()),
                    Cell::text(o.agreement_id.clone()),
                    Cell::text(o.id.clone()),
                ];
                leaf.row(Some(&o.agreement_id), &cells)?;
            }
            if !more {
                return Ok(());
            }
        }
    })
    .await
}
