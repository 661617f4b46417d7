//! Dates and instants in words: `18 Sep 2025`, `18 września 2025`, `18 вересня 2025`; partial dates `Sep 2025`, `2025`.
//! Inside a date only no-break spaces.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike, Weekday};

use super::locale::Lang;

const NBSP: char = '\u{a0}';

const EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const PL_OF: [&str; 12] = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];
const PL: [&str; 12] = [
    "styczeń",
    "luty",
    "marzec",
    "kwiecień",
    "maj",
    "czerwiec",
    "lipiec",
    "sierpień",
    "wrzesień",
    "październik",
    "listopad",
    "grudzień",
];
const UK_OF: [&str; 12] = [
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
];
const UK: [&str; 12] = [
    "січень",
    "лютий",
    "березень",
    "квітень",
    "травень",
    "червень",
    "липень",
    "серпень",
    "вересень",
    "жовтень",
    "листопад",
    "грудень",
];

/// A date ready for `<time datetime="{iso}">{words}</time>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// The date as ISO 8601, as long as it is known: `2025-09-18`, `2025-09`, `2025`.
    pub iso: String,
    /// The date as the reader's language writes it.
    pub words: String,
}

/// A whole calendar date.
pub fn day(lang: Lang, date: NaiveDate) -> When {
    partial(lang, date.year(), Some(date.month()), Some(date.day()))
}

/// A date known to the year, the month or the day; a day without a month, or a month that is none, counts as not known.
pub fn partial(lang: Lang, year: i32, month: Option<u32>, day: Option<u32>) -> When {
    let names = month
        .and_then(|month| Some((month, usize::try_from(month).ok()?.checked_sub(1).filter(|&i| i < 12)?)));
    match (names, day) {
        (None, _) => When { iso: format!("{year:04}"), words: year.to_string() },
        (Some((month, i)), None) => {
            When { iso: format!("{year:04}-{month:02}"), words: format!("{}{NBSP}{year}", alone(lang)[i]) }
        }
        (Some((month, i)), Some(day)) => When {
            iso: format!("{year:04}-{month:02}-{day:02}"),
            words: format!("{day}{NBSP}{}{NBSP}{year}", after_day(lang)[i]),
        },
    }
}

/// An instant in UTC, to the minute and saying so: `23 Nov 2026, 08:00 UTC`.
pub fn instant(lang: Lang, utc: NaiveDateTime) -> When {
    let date = day(lang, utc.date());
    let (hour, minute) = (utc.hour(), utc.minute());
    When {
        iso: format!("{}T{hour:02}:{minute:02}Z", date.iso),
        words: format!("{},{NBSP}{hour:02}:{minute:02}{NBSP}UTC", date.words),
    }
}

/// The day of the week: `Monday`, `poniedziałek`, `понеділок`.
pub fn weekday(lang: Lang, date: NaiveDate) -> &'static str {
    let [en, pl, uk] = match date.weekday() {
        Weekday::Mon => ["Monday", "poniedziałek", "понеділок"],
        Weekday::Tue => ["Tuesday", "wtorek", "вівторок"],
        Weekday::Wed => ["Wednesday", "środa", "середа"],
        Weekday::Thu => ["Thursday", "czwartek", "четвер"],
        Weekday::Fri => ["Friday", "piątek", "п’ятниця"],
        Weekday::Sat => ["Saturday", "sobota", "субота"],
        Weekday::Sun => ["Sunday", "niedziela", "неділя"],
    };
    match lang {
        Lang::En => en,
        Lang::Pl => pl,
        Lang::Uk => uk,
    }
}

const fn after_day(lang: Lang) -> &'static [&'static str; 12] {
    match lang {
        Lang::En => &EN,
        Lang::Pl => &PL_OF,
        Lang::Uk => &UK_OF,
    }
}

const fn alone(lang: Lang) -> &'static [&'static str; 12] {
    match lang {
        Lang::En => &EN,
        Lang::Pl => &PL,
        Lang::Uk => &UK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).expect("a real date")
    }

    #[test]
    fn a_date_is_written_as_each_language_writes_it() {
        for (lang, words) in [
            (Lang::En, "18\u{a0}Sep\u{a0}2025"),
            (Lang::Pl, "18\u{a0}września\u{a0}2025"),
            (Lang::Uk, "18\u{a0}вересня\u{a0}2025"),
        ] {
            assert_eq!(day(lang, date(2025, 9, 18)), When { iso: "2025-09-18".into(), words: words.into() });
        }
    }

    #[test]
    fn a_partial_date_says_no_more_than_is_known() {
        for (lang, words) in
            [(Lang::En, "Sep\u{a0}2025"), (Lang::Pl, "wrzesień\u{a0}2025"), (Lang::Uk, "вересень\u{a0}2025")]
        {
            assert_eq!(
                partial(lang, 2025, Some(9), None),
                When { iso: "2025-09".into(), words: words.into() }
            );
            assert_eq!(partial(lang, 1993, None, None), When { iso: "1993".into(), words: "1993".into() });
        }
        assert_eq!(partial(Lang::En, 1993, Some(13), Some(1)).iso, "1993", "a thirteenth month is not known");
        assert_eq!(
            partial(Lang::En, 1993, None, Some(7)).iso,
            "1993",
            "a day without its month is not known"
        );
    }

    #[test]
    fn an_instant_says_that_it_is_utc() {
        let at = date(2026, 11, 23).and_hms_opt(8, 0, 59).expect("a real time");
        assert_eq!(
            instant(Lang::En, at),
            When {
                iso: "2026-11-23T08:00Z".into(),
                words: "23\u{a0}Nov\u{a0}2026,\u{a0}08:00\u{a0}UTC".into()
            }
        );
        assert_eq!(weekday(Lang::Uk, at.date()), "понеділок");
    }
}
