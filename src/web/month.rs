//! A month as a page draws it (`templates/_month.html`): a table whose cells are days, with the way to the months beside it.

use super::dates::{self, When};
use super::locale::Lang;
use crate::calendar::Month;
use chrono::{Datelike, NaiveDate};

/// What stands on a day.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// Where it leads.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// The language of the title when it is another than the page's; else empty.
    pub title_lang: &'static str,
    /// Code of its colour; empty for what has none.
    pub rag: &'static str,
    /// What it says of the day.
    pub note: String,
    /// Whether the note is bad news.
    pub bad: bool,
}

/// What a day holds.
#[derive(Debug, Clone, Default)]
pub struct Held {
    /// What is named.
    pub entries: Vec<Entry>,
    /// How many are not named, in words; empty for none.
    pub more: String,
    /// All of the day.
    pub more_href: String,
}

/// A day of the grid.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The day.
    pub when: When,
    /// Its number in the month.
    pub number: u32,
    /// Whether it belongs to the month.
    pub within: bool,
    /// Whether it is today.
    pub today: bool,
    /// What it holds.
    pub held: Held,
}

impl Cell {
    /// Whether nothing stands on it.
    pub fn is_quiet(&self) -> bool {
        self.held.entries.is_empty() && self.held.more.is_empty()
    }
}

/// The month.
#[derive(Debug, Clone)]
pub struct MonthView {
    /// As it stands in the address.
    pub code: String,
    /// Its name with the year.
    pub heading: String,
    /// The page of the month before.
    pub previous: String,
    /// The page of the month after.
    pub next: String,
    /// The page of today's month; empty when it is this one.
    pub this_month: String,
    /// The names of the weekdays from Monday on.
    pub weekdays: Vec<&'static str>,
    /// Whole weeks.
    pub weeks: Vec<Vec<Cell>>,
}

impl MonthView {
    /// The month with what each day holds; `address` writes the address of the same page for another month, or for today's.
    pub fn new(
        lang: Lang,
        (month, today): (Month, NaiveDate),
        address: impl Fn(Option<Month>) -> String,
        mut held: impl FnMut(NaiveDate) -> Held,
    ) -> Self {
        let cell = |day: NaiveDate| Cell {
            when: dates::day(lang, day),
            number: day.day(),
            within: Month::of(day) == month,
            today: day == today,
            held: if Month::of(day) == month { held(day) } else { Held::default() },
        };
        Self {
            code: month.code(),
            heading: dates::partial(lang, month.first.year(), Some(month.first.month()), None).words,
            previous: address(Some(month.previous())),
            next: address(Some(month.next())),
            this_month: if month == Month::of(today) { String::new() } else { address(None) },
            weekdays: month.first_week().map(|day| dates::weekday(lang, day)).collect(),
            weeks: month.weeks(cell),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_month_hold_something_and_today_is_marked_once() {
        let (month, today) =
            (Month::parse("2026-03").expect("a month"), "2026-03-31".parse().expect("a day"));
        let busy = |_| Held { entries: vec![Entry::default()], ..Held::default() };
        let address = |month: Option<Month>| month.map_or("now".into(), Month::code);
        let view = MonthView::new(Lang::En, (month, today), address, busy);
        let cells = || view.weeks.iter().flatten();
        assert_eq!(cells().filter(|cell| !cell.is_quiet()).count(), 31);
        assert_eq!(cells().filter(|cell| cell.today).count(), 1);
        assert_eq!((view.previous.as_str(), view.next.as_str()), ("2026-02", "2026-04"));
        assert_eq!(view.this_month, "");
        assert_eq!(MonthView::new(Lang::En, (month.next(), today), address, busy).this_month, "now");
    }
}
