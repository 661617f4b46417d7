//! The filtered list as a file, with the limits by which the colours were given.

use super::filter::{Filter, Place};
use super::line::{MilestoneLine, lines};
use super::store::{limits, lists};
use super::view::{LineView, reason};
use super::words;
use crate::reports::list::BATCH;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, List};
use crate::web::AppError;
use crate::web::locale::Lang;

const COLUMNS: [Column; 21] = [
    ("ms-milestone", 48),
    ("ms-agreement", 20),
    ("ms-agreement-title", 40),
    ("ms-owner", 24),
    ("ms-state", 16),
    ("ms-baseline", 12),
    ("ms-baseline-number", 10),
    ("ms-forecast", 12),
    ("ms-done-on", 12),
    ("ms-slip", 10),
    ("ms-colour-shown", 16),
    ("ms-colour", 16),
    ("ms-why", 44),
    ("ms-silent", 30),
    ("ms-override-until", 14),
    ("ms-confirmation", 30),
    ("ms-blocked-cause", 24),
    ("ms-weight", 10),
    ("ms-illustrative", 14),
    ("ms-obligation-id", 38),
    ("ms-id", 38),
];

/// GET /milestones.csv and .xlsx
pub async fn list(ask: Ask) -> Answer {
    let (filter, _) = Filter::parse(&ask.query).map_err(AppError::BadRequest)?;
    let list = List::new(ask.lang, "milestones", &COLUMNS, &filter.address());
    let list = list.under(filter.agreement.as_deref());
    ask.send(list, move |db, ask, leaf| {
        let (lang, today, mut place) = (ask.lang, ask.app.today(), Place::First);
        leaf.note(lang.t("ms-limits"), words::limits(lang, &limits::current(db)?));
        loop {
            let page = lists::list(db, &ask.viewer, &filter, &place, today, BATCH)?;
            for line in lines(db, &ask.viewer, page.rows, today)? {
                ask.viewer.saw(&line.parent.id, &line.parent.marking);
                leaf.row(Some(&line.parent.id), &cells(lang, &line))?;
            }
            match page.after {
                Some(key) => place = Place::After(key),
                None => return Ok(()),
            }
        }
    })
    .await
}

fn cells(lang: Lang, line: &MilestoneLine) -> Vec<Cell> {
    let (milestone, view) = (&line.milestone, LineView::new(lang, line));
    let date =
        |date: Option<crate::calendar::PartialDate>| Cell::date(date.map(|date| date.to_string()).as_deref());
    let blocked = milestone.blocked.as_ref();
    vec![
        Cell::text(view.title),
        Cell::text(line.parent.name()),
        Cell::text(line.parent.short_title.clone()),
        Cell::text(view.owner),
        Cell::text(view.state),
        date(milestone.baseline),
        Cell::Figure(milestone.baseline_no.into()),
        date(milestone.forecast),
        date(milestone.actual),
        milestone.slip().map_or(Cell::Empty, Cell::Figure),
        Cell::text(lang.label("rag", line.assessment.rag.code())),
        Cell::text(lang.label("rag", line.assessment.computed.code())),
        Cell::text(reason(lang, &line.assessment)),
        Cell::text(view.silent),
        Cell::date(line.assessment.overridden_until.map(|day| day.to_string()).as_deref()),
        Cell::text(lang.label("confirmation", milestone.confirmation.code())),
        Cell::text(blocked.map_or("", |blocked| lang.label("blocked", blocked.cause.code()))),
        Cell::Figure(milestone.weight.into()),
        Cell::text(if milestone.illustrative { lang.t("illustrative") } else { "" }),
        Cell::text(milestone.obligation_id.clone().unwrap_or_default()),
        Cell::text(milestone.id.clone()),
    ]
}
