//! The calendars of holidays that clauses may name: dated reference data (`reference/calendars.toml`), good for their span
//! and no longer.

use super::clock::clause::Clauses;
use crate::calendar::Holidays;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The names of the calendars, in order.
pub const NAMES: &[&str] = &["PL"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// The law from which the days are taken.
    #[serde(rename = "source")]
    _source: String,
    from: NaiveDate,
    to: NaiveDate,
    holidays: Vec<NaiveDate>,
}

static HELD: LazyLock<BTreeMap<String, Holidays>> = LazyLock::new(|| {
    let written: BTreeMap<String, Written> = toml::from_str(include_str!("../../reference/calendars.toml"))
        .expect("embedded calendars are well formed");
    let held = written.into_iter().map(|(name, w)| {
        let days = w.holidays.into_iter().collect();
        (name, Holidays::new(w.from, w.to, days).expect("embedded calendars end after they begin"))
    });
    held.collect()
});

/// The calendars that `clauses` name, as far as they are held; of another one the clock says that it is missing.
pub fn named_in(clauses: &Clauses) -> BTreeMap<String, Holidays> {
    let roll = clauses.entry.as_ref().and_then(|entry| entry.roll.as_ref());
    let named = roll.and_then(|roll| HELD.get_key_value(&roll.calendar));
    named.map(|(name, days)| (name.clone(), days.clone())).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Direction;

    #[test]
    fn the_names_are_those_of_the_data() {
        assert_eq!(HELD.keys().map(String::as_str).collect::<Vec<_>>(), NAMES);
    }

    #[test]
    fn polish_days_off_are_left_and_no_day_outside_the_span_is_guessed() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        for (from, to) in [
            ("2024-12-24", Some("2024-12-24")), // a working day until 2024
            ("2025-12-24", Some("2025-12-29")), // off since 2025, then Christmas and a weekend
            ("2018-11-12", Some("2018-11-13")),
            ("2026-04-05", Some("2026-04-07")), // Easter
            ("2026-06-04", Some("2026-06-05")), // Corpus Christi
            ("2010-12-31", None),
            ("2028-12-30", None), // the next working day lies outside
        ] {
            let moved = HELD["PL"].roll(day(from), Direction::Following).ok();
            assert_eq!(moved, to.map(day), "{from}");
        }
    }
}
