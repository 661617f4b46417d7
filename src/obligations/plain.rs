//! Recurrence in plain words, as the form asks for it: every n weeks, months or years, on the same day or the last of the month,
//! until a day, so often, or without end. Pure.

use super::schedule::{Recurring, RuleError};
use crate::codes;
use chrono::{Datelike, NaiveDate};

codes! {
    /// In what the time between two occurrences is counted.
    Unit { Weeks = "weeks", Months = "months", Years = "years" }
}

codes! {
    /// On which day of the month.
    Anchor { SameDay = "same_day", LastDay = "last_day" }
}

/// When it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Not by itself.
    Never,
    /// After this day there is none.
    Until(NaiveDate),
    /// After so many there is none.
    After(u32),
}

/// A plain recurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plain {
    /// Every how many.
    pub n: u16,
    /// Of what.
    pub unit: Unit,
    /// On which day.
    pub anchor: Anchor,
    /// Until when.
    pub end: End,
}

/// The day of the month as a rule says it; a day that some months lack is their last one, counted from the first day and never
/// from the occurrence before.
fn month_day(first: NaiveDate, anchor: Anchor) -> String {
    match (anchor, first.day()) {
        (Anchor::LastDay, _) => "BYMONTHDAY=-1".to_owned(),
        (Anchor::SameDay, day @ 1..=28) => format!("BYMONTHDAY={day}"),
        (Anchor::SameDay, day) => {
            let days: Vec<String> = (28..=day).map(|day| day.to_string()).collect();
            format!("BYMONTHDAY={};BYSETPOS=-1", days.join(","))
        }
    }
}

impl Plain {
    /// The rule that says the same.
    pub fn rule(&self, first: NaiveDate) -> String {
        let every = match self.unit {
            Unit::Weeks => format!("FREQ=WEEKLY;INTERVAL={}", self.n),
            Unit::Months => format!("FREQ=MONTHLY;INTERVAL={};{}", self.n, month_day(first, self.anchor)),
            Unit::Years => format!(
                "FREQ=YEARLY;INTERVAL={};BYMONTH={};{}",
                self.n,
                first.month(),
                month_day(first, self.anchor)
            ),
        };
        match self.end {
            End::Never => every,
            End::Until(day) => format!("{every};UNTIL={}T000000Z", day.format("%Y%m%d")),
            End::After(count) => format!("{every};COUNT={count}"),
        }
    }

    /// The recurrence from its first day.
    pub fn recurring(&self, first: NaiveDate) -> Result<Recurring, RuleError> {
        Recurring::new(first, &self.rule(first))
    }

    /// The plain words that say the same as a rule; none where it takes the rule itself to say it.
    pub fn of(recurring: &Recurring) -> Option<Self> {
        let part = |name: &str| {
            recurring.rule().split(';').find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
        };
        let unit = match part("FREQ")? {
            "WEEKLY" => Unit::Weeks,
            "MONTHLY" => Unit::Months,
            "YEARLY" => Unit::Years,
            _ => return None,
        };
        let end = match (part("UNTIL"), part("COUNT")) {
            (Some(until), None) => End::Until(NaiveDate::parse_from_str(until.get(..8)?, "%Y%m%d").ok()?),
            (None, Some(count)) => End::After(count.parse().ok()?),
            (None, None) => End::Never,
            (Some(_), Some(_)) => return None,
        };
        let n = part("INTERVAL").map_or(Some(1), |n| n.parse().ok())?;
        let plain = |anchor| Self { n, unit, anchor, end };
        let says_the_same = |plain: &Self| plain.rule(recurring.first()) == recurring.rule();
        Anchor::ALL.iter().map(|anchor| plain(*anchor)).find(says_the_same)
    }
}

#[cfg(test)]
#[path = "plain_tests.rs"]
mod tests;
