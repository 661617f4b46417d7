//! The month of milestones.

use super::list::{Bar, views};
use crate::access::Viewer;
use crate::calendar::Month;
use crate::milestones::filter::{Filter, Window};
use crate::milestones::line::MilestoneLine;
use crate::milestones::milestone::Milestone;
use crate::milestones::month::Calendar;
use crate::milestones::view::{LineView, heads, when};
use crate::web::chrome::Chrome;
use crate::web::locale::{Arg, Lang};
use crate::web::month::{Entry, Held, MonthView};
use crate::web::parts::{Head, Link, Tab};
use askama::Template;
use chrono::NaiveDate;
use std::collections::HashMap;

/// How many milestones a day of the grid names; the others are counted.
const NAMED: usize = 4;

/// The month.
#[derive(Template)]
#[template(path = "milestones/month.html", blocks = ["main"])]
pub struct MonthPage {
    chrome: Chrome,
    views: Vec<Tab>,
    bar: Bar,
    month: MonthView,
    rows: Vec<LineView>,
    heads: Vec<Head>,
    summary: String,
    /// The list of those without a date; nothing where there are none.
    undated: Option<Link>,
    list: String,
    board: String,
    clear: String,
}

/// What the day says of a milestone: that it was agreed or is expected, and how well the day is known.
fn note(lang: Lang, milestone: &Milestone) -> String {
    let Some(due) = milestone.due() else { return String::new() };
    let kind = lang.t(if milestone.forecast.is_some() { "ms-forecast" } else { "ms-baseline" });
    let state = lang.label("milestone", milestone.state.code());
    match due.is_whole() {
        true => format!("{kind} · {state}"),
        false => format!("{kind}: {} · {state}", when(lang, due).words),
    }
}

fn entry(lang: Lang, line: &MilestoneLine) -> Entry {
    let view = LineView::new(lang, line);
    Entry {
        href: view.href,
        title: view.title,
        title_lang: view.title_lang,
        rag: view.rag,
        note: note(lang, &line.milestone),
        bad: line.overdue,
    }
}

impl MonthPage {
    /// The title: with the month.
    pub fn title(&self) -> String {
        format!("{}, {}", self.chrome.t("ms-month-title"), self.month.heading)
    }

    /// The month as found.
    pub fn new(chrome: Chrome, viewer: &Viewer, calendar: &Calendar) -> Self {
        let lang = chrome.lang;
        let filter = &calendar.found.filter;
        let mut days: HashMap<NaiveDate, Vec<Entry>> = HashMap::new();
        for line in &calendar.lines {
            if let Some(due) = line.milestone.due() {
                days.entry(due.latest()).or_default().push(entry(lang, line));
            }
        }
        let held = |day: NaiveDate| {
            let mut entries = days.remove(&day).unwrap_or_default();
            entries.truncate(NAMED);
            let count = calendar.by_day.get(&day.to_string()).copied().unwrap_or_default();
            let more = count - i64::try_from(entries.len()).unwrap_or(count);
            let of_day = Filter { month: None, on: Some(day), ..filter.clone() };
            Held {
                entries,
                more: if more > 0 { lang.n("dl-more", more) } else { String::new() },
                more_href: of_day.address(),
            }
        };
        let address = |month: Option<Month>| Filter { month, ..filter.clone() }.month_address();
        let month = MonthView::new(lang, (calendar.month, calendar.today), address, held);
        let undated = Filter { month: None, window: Some(Window::Undated), ..filter.clone() };
        let undated = (calendar.undated > 0)
            .then(|| Link::new(undated.address(), lang.n("ms-month-undated", calendar.undated)));
        let mut bar = Bar::new(lang, &calendar.found, "/milestones/month", Filter::month_address);
        // The month is the page itself; the links beside its name change it.
        bar.chips.retain(|chip| chip.name != lang.t("ms-month"));
        let mut views = views(lang, viewer, &calendar.found);
        views.iter_mut().for_each(|view| view.current = false);
        let (shown, total) = (calendar.lines.len(), calendar.found.total);
        Self {
            clear: Filter { month: Some(calendar.month), ..Filter::default() }.month_address(),
            views,
            bar,
            month,
            rows: LineView::all(lang, &calendar.lines),
            heads: heads(lang, true),
            summary: lang.f("shown-of", &[("shown", Arg::from(shown)), ("total", Arg::from(total))]),
            undated,
            list: filter.address(),
            board: filter.board_address(),
            chrome,
        }
    }
}
