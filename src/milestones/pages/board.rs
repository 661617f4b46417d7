//! The board of milestones by state.

use super::list::{Bar, views};
use crate::access::Viewer;
use crate::milestones::board::{self, Board};
use crate::milestones::filter::Filter;
use crate::milestones::view::LineView;
use crate::web::chrome::Chrome;
use crate::web::parts::Tab;
use askama::Template;

/// One state with its cards.
struct Column {
    id: &'static str,
    title: &'static str,
    total: String,
    cards: Vec<LineView>,
    /// The rest in the list; empty when there is none.
    rest: String,
}

/// The board.
#[derive(Template)]
#[template(path = "milestones/board.html", blocks = ["main"])]
pub struct BoardPage {
    chrome: Chrome,
    views: Vec<Tab>,
    bar: Bar,
    columns: Vec<Column>,
    list: String,
    plan: String,
    month: String,
}

impl BoardPage {
    /// The board as found.
    pub fn new(chrome: Chrome, viewer: &Viewer, found: &Board) -> Self {
        let lang = chrome.lang;
        let column = |column: &board::Column| Column {
            id: column.state.code(),
            title: lang.label("milestone", column.state.code()),
            total: lang.number(column.total),
            cards: LineView::all(lang, &column.lines),
            rest: match column.total > i64::try_from(column.lines.len()).unwrap_or(i64::MAX) {
                true => column.href.clone(),
                false => String::new(),
            },
        };
        let mut views = views(lang, viewer, &found.found);
        views.iter_mut().for_each(|view| view.current = false);
        Self {
            views,
            bar: Bar::new(lang, &found.found, "/milestones/board", Filter::board_address),
            columns: found.columns.iter().map(column).collect(),
            list: found.found.filter.address(),
            plan: found.found.filter.plan_address(),
            month: found.found.filter.month_address(),
            chrome,
        }
    }
}
