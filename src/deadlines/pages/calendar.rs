//! A month of deadlines.

use super::{Reader, kinds};
use crate::db::{Db, DbError};
use crate::deadlines::asked::{Asked, Month};
use crate::deadlines::store::{lists, partners};
use crate::deadlines::view::{Around, Row, View, tabs};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::parts::{Chip, Choice, Tab};
use askama::Template;
use chrono::{Datelike, Days, NaiveDate};
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
    month: String,
    heading: String,
    previous: String,
    next: String,
    this_month: String,
    weekdays: Vec<&'static str>,
    weeks: Vec<Vec<Cell>>,
    is_empty: bool,
}

/// A day of the grid.
struct Cell {
    when: When,
    number: u32,
    /// Whether it belongs to the month.
    within: bool,
    today: bool,
    rows: Vec<Row>,
    /// How many are not named.
    more: String,
    /// All of the day.
    more_href: String,
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
        let cell = |day: NaiveDate| {
            let (rows, count) = days.remove(&day).unwrap_or_default();
            let more = count - i64::try_from(rows.len()).unwrap_or(count);
            let of_day = Asked { month: None, on: Some(day), ..asked.clone() };
            Cell {
                when: dates::day(lang, day),
                number: day.day(),
                within: Month::of(day) == month,
                today: day == reader.today,
                more: if more > 0 { lang.n("dl-more", more) } else { String::new() },
                more_href: of_day.address(View::List.path()),
                rows,
            }
        };
        let at = |month: Month| Asked { month: Some(month), ..asked.clone() }.address(View::Calendar.path());
        let heading = dates::partial(lang, month.first.year(), Some(month.first.month()), None).words;
        let weeks = weeks(month, cell);
        Ok(Self {
            views: tabs(lang, View::Calendar, asked),
            partners: around.partner_choices(asked),
            owners: around.owner_choices(lang, asked),
            kinds: kinds(lang, asked),
            chips: around.chips(lang, asked, View::Calendar.path()),
            month: month.code(),
            heading,
            previous: at(month.previous()),
            next: at(month.next()),
            this_month: if month == Month::of(reader.today) {
                String::new()
            } else {
                Asked { month: None, ..asked.clone() }.address(View::Calendar.path())
            },
            weekdays: week_of(month).map(|day| dates::weekday(lang, day)).collect(),
            is_empty: counts.is_empty(),
            weeks,
            chrome,
        })
    }

    /// The address without filters, of the same month.
    fn clear(&self) -> String {
        format!("{}?month={}", View::Calendar.path(), self.month)
    }
}

/// Seven days from the Monday before the month.
fn week_of(month: Month) -> impl Iterator<Item = NaiveDate> {
    let back = u64::from(month.first.weekday().num_days_from_monday());
    let monday = month.first.checked_sub_days(Days::new(back)).unwrap_or(month.first);
    monday.iter_days().take(7)
}

/// Whole weeks from Monday on that hold the month.
fn weeks(month: Month, mut cell: impl FnMut(NaiveDate) -> Cell) -> Vec<Vec<Cell>> {
    let mut weeks = Vec::new();
    let mut monday = week_of(month).next();
    while let Some(first) = monday.filter(|day| *day <= month.last()) {
        weeks.push(first.iter_days().take(7).map(&mut cell).collect());
        monday = first.checked_add_days(Days::new(7));
    }
    weeks
}

impl Cell {
    /// The words of the day for whoever hears the page.
    fn is_quiet(&self) -> bool {
        self.rows.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::locale::Lang;

    #[test]
    fn the_grid_begins_on_a_monday_and_holds_the_whole_month() {
        let month = Month::parse("2026-03").expect("a month");
        let blank = |day: NaiveDate| Cell {
            when: dates::day(Lang::En, day),
            number: day.day(),
            within: Month::of(day) == month,
            today: false,
            rows: Vec::new(),
            more: String::new(),
            more_href: String::new(),
        };
        let weeks = weeks(month, blank);
        assert_eq!(weeks.len(), 6);
        assert_eq!(weeks[0][0].when.iso, "2026-02-23");
        assert_eq!(weeks.iter().flatten().filter(|cell| cell.within).count(), 31);
        assert!(weeks.iter().flatten().all(Cell::is_quiet));
    }
}
