//! The portfolio as a file.

use super::pages::named;
use super::share::{self, By, ORDER, Tally};
use super::{handlers, store};
use crate::deadlines::awaited::MoveSide;
use crate::deadlines::store::partners;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, List};
use crate::web::AppError;

const BY_PARTNER: [Column; 12] = columns("ms-partner");
const BY_AREA: [Column; 12] = columns("ms-area");

const fn columns(first: &'static str) -> [Column; 12] {
    [
        (first, 34),
        ("dir-code", 14),
        ("pf-agreements", 12),
        ("rag-red", 10),
        ("rag-amber", 10),
        ("rag-grey", 10),
        ("rag-green", 10),
        ("rag-blue", 10),
        ("ms-view-overdue", 10),
        ("move-side-ours", 12),
        ("move-side-theirs", 12),
        ("pf-next-notice", 14),
    ]
}

/// GET /portfolio.csv and .xlsx
pub async fn show(ask: Ask) -> Answer {
    let by = handlers::asked(&ask.query).map_err(AppError::BadRequest)?;
    let columns = match by {
        By::Partner => &BY_PARTNER,
        By::Area => &BY_AREA,
    };
    let list = List::new(ask.lang, "portfolio", columns, &handlers::address(by));
    ask.send(list, move |db, ask, leaf| {
        let tallies = store::tallies(db, &ask.viewer, ask.app.today())?;
        tallies.keys().for_each(|id| leaf.about(id));
        let shares = share::shares(&tallies, &store::keys(db, &ask.viewer, by)?);
        let states = partners::names(db, ask.lang)?;
        for (name, code, tally) in named(ask.lang, by, &shares, &states) {
            leaf.row(None, &cells(name, code, tally))?;
        }
        Ok(())
    })
    .await
}

fn cells(name: String, code: &str, tally: &Tally) -> Vec<Cell> {
    let side = |side: MoveSide| Cell::Figure(tally.moves.get(&side).copied().unwrap_or_default());
    let colours = ORDER.iter().map(|rag| Cell::Figure(tally.colours.get(rag).copied().unwrap_or_default()));
    let mut cells = vec![Cell::text(name), Cell::text(code), Cell::Figure(tally.agreements)];
    cells.extend(colours);
    cells.extend([
        Cell::Figure(tally.overdue),
        side(MoveSide::Ours),
        side(MoveSide::Theirs),
        Cell::date(tally.next_notice.as_deref()),
    ]);
    cells
}
