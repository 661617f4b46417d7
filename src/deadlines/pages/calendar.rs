//! A month of deadlines.

use super::{Reader, kinds};
use crate::calendar::Month;
use crate::db::{Db, DbError};
use crate::deadlines::asked::Asked;
use crate::deadlines::store::{lists, partners};
use crate::deadlines::view::{Around, Row, View, tabs};
use crate::web::chrome::Chrome;
use crate::web::month::{Entry, Held, MonthView};
use crate::web::parts::{Chip, Choice, Tab};
use askama::Template;
use chrono::NaiveDate;
use std::collections::HashMap;

/// How many deadlines a day of the grid names; the others are counted.
const NAMED: i64 = 3;

/// The month.
#[derive(Template)]
#[template(path = "deadlines/calendar.html", blocks = ["main"])]
pub struct CalendarPage {
    chrome: Chrome,
    views: Vec<Tab>,
    partners: Vec<Choice>,
    owners: Vec<Choice>,
    kinds: Vec<Choice>,
    chips: Vec<Chip>,
    month: MonthView,
    is_empty: bool,
}

impl CalendarPage {
    /// The month for a reader.
    pub fn new(db: &mut Db, chrome: Chrome, reader: &Reader, asked: &Asked) -> Result<Self, DbError> {
        let lang = chrome.lang;
        let month = asked.month.unwrap_or(Month::of(reader.today));
        let asked = &Asked { month: Some(month), ..asked.clone() };
        let around = Around::read(db, reader.viewer, reader.home, lang)?;
        let counts = lists::count_by_day(db, reader.viewer, asked, reader.today)?;
        let mut days: HashMap<NaiveDate, (Vec<Row>, i64)> = HashMap::new();
        for (day, count) in &counts {
            let Ok(day) = day.parse::<NaiveDate>() else { continue };
            let of_day = Asked { month: None, on: Some(day), ..asked.clone() };
            let lines = lists::list(db, reader.viewer, &of_day, reader.today, (0, NAMED))?;
            let ids: Vec<String> = lines.iter().map(|line| line.agreement_id.clone()).collect();
            let with = partners::of_agreements(db, &ids)?;
            let row = |line: &lists::Line| {
                Row::new(lang, line, &around, with.get(&line.agreement_id), reader.today)
            };
            days.insert(day, (lines.iter().map(row).collect(), *count));
        }
        let held = |day: NaiveDate| {
            let (rows, count) = days.remove(&day).unwrap_or_default();
            let more = count - i64::try_from(rows.len()).unwrap_or(count);
            let of_day = Asked { month: None, on: Some(day), ..asked.clone() };
            Held {
                entries: rows.into_iter().map(entry).collect(),
                more: if more > 0 { lang.n("dl-more", more) } else { String::new() },
                more_href: of_day.address(View::List.path()),
            }
        };
        let at = |month: Option<Month>| Asked { month, ..asked.clone() }.address(View::Calendar.path());
        let grid = MonthView::new(lang, (month, reader.today), at, held);
        Ok(Self {
            views: tabs(lang, View::Calendar, asked),
            partners: around.partner_choices(asked),
            owners: around.owner_choices(lang, asked),
            kinds: kinds(lang, asked),
            chips: around.chips(lang, asked, View::Calendar.path()),
            month: grid,
            is_empty: counts.is_empty(),
            chrome,
        })
    }

    /// The address without filters, of the same month.
    fn clear(&self) -> String {
        format!("{}?month={}", View::Calendar.path(), self.month.code)
    }
}

/// A deadline on its day.
fn entry(row: Row) -> Entry {
    let note = if row.note.is_empty() { row.what.to_owned() } else { format!("{}: {}", row.what, row.note) };
    Entry { href: row.href, title: row.title, note, bad: row.missed, ..Entry::default() }
}
