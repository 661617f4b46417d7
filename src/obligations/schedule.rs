//! When an obligation falls due: once, again and again by a rule (RFC 5545), when something happens, or all the time. Pure.

use crate::codes;
use chrono::{Datelike, Days, Months, NaiveDate, TimeZone};
use rrule::{RRuleSet, Tz};

codes! {
    /// The sorts of schedules.
    Sort { Once = "once", Recurring = "recurring", Trigger = "trigger", Standing = "standing" }
}

codes! {
    /// In what the time after a trigger is counted.
    WithinUnit { Hours = "hours", Days = "days", Months = "months", Years = "years" }
}

/// When it falls due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Schedule {
    /// On one day.
    Once(NaiveDate),
    /// Again and again.
    Recurring(Recurring),
    /// When something happens.
    Trigger(Trigger),
    /// All the time: there is no day.
    Standing,
}

/// A rule with its first day; a rule that exists is valid and has an occurrence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurring {
    first: NaiveDate,
    rule: String,
}

/// Something that happens, and how soon after it the obligation is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trigger {
    /// What happens, in words.
    pub words: String,
    /// How soon; none where the text names no time.
    pub within: Option<Within>,
}

/// A length of time after a trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Within {
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: WithinUnit,
}

/// Why a rule is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// It is no rule, or it has parts that have no sense for days.
    #[error("the rule cannot be read")]
    Form,
    /// It never falls on a day.
    #[error("the rule has no occurrence")]
    Never,
}

/// The parts of a rule that have a sense for days.
const PARTS: [&str; 9] =
    ["FREQ", "INTERVAL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "COUNT", "UNTIL", "WKST"];
/// The longest rule that is read.
const LONGEST: usize = 200;
/// As far as occurrences are looked for, in years after the first day.
const REACH: i32 = 120;

impl Recurring {
    /// A rule as RFC 5545 writes it, without `RRULE:`; checked, and known to fall on some day.
    pub fn new(first: NaiveDate, rule: &str) -> Result<Self, RuleError> {
        let rule = rule.trim().trim_start_matches("RRULE:").to_ascii_uppercase();
        let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || "=;,+-".contains(c);
        if rule.len() > LONGEST || !rule.chars().all(plain) || !has_known_parts(&rule) {
            return Err(RuleError::Form);
        }
        if last_day(&rule).is_some_and(|last| last < first) {
            return Err(RuleError::Never);
        }
        let recurring = Self { first, rule };
        recurring.set()?;
        let end = NaiveDate::from_ymd_opt(first.year() + REACH, 12, 31).ok_or(RuleError::Form)?;
        if recurring.between(first, end, 1)?.is_empty() {
            return Err(RuleError::Never);
        }
        Ok(recurring)
    }

    /// The first day from which the rule counts.
    pub const fn first(&self) -> NaiveDate {
        self.first
    }

    /// The rule as RFC 5545 writes it.
    pub fn rule(&self) -> &str {
        &self.rule
    }

    fn set(&self) -> Result<RRuleSet, RuleError> {
        let text = format!("DTSTART:{}T000000Z\nRRULE:{}", self.first.format("%Y%m%d"), self.rule);
        text.parse::<RRuleSet>().map(RRuleSet::limit).map_err(|_| RuleError::Form)
    }

    /// The days from `from` to `to`, both included, at most so many.
    pub fn between(&self, from: NaiveDate, to: NaiveDate, most: u16) -> Result<Vec<NaiveDate>, RuleError> {
        let midnight = |day: NaiveDate| {
            let start = day.and_hms_opt(0, 0, 0).ok_or(RuleError::Form)?;
            Tz::UTC.from_local_datetime(&start).single().ok_or(RuleError::Form)
        };
        let set = self.set()?.after(midnight(from.max(self.first))?).before(midnight(to)?);
        Ok(set.all(most).dates.into_iter().map(|at| at.date_naive()).collect())
    }
}

/// The day after which a rule has no occurrence.
fn last_day(rule: &str) -> Option<NaiveDate> {
    let until = rule.split(';').find_map(|part| part.strip_prefix("UNTIL="))?;
    NaiveDate::parse_from_str(until.get(..8)?, "%Y%m%d").ok()
}

/// Whether every part is known and stands once, and the rule counts by weeks, months or years.
fn has_known_parts(rule: &str) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    for part in rule.split(';') {
        let Some((name, value)) = part.split_once('=') else { return false };
        if !PARTS.contains(&name) || seen.contains(&name) || value.is_empty() {
            return false;
        }
        if name == "FREQ" && !["WEEKLY", "MONTHLY", "YEARLY"].contains(&value) {
            return false;
        }
        if name == "INTERVAL" && !value.parse::<u16>().is_ok_and(|n| (1..=1_200).contains(&n)) {
            return false;
        }
        seen.push(name);
    }
    seen.contains(&"FREQ")
}

impl Within {
    /// The longest time in each unit.
    pub const fn most(unit: WithinUnit) -> u32 {
        match unit {
            WithinUnit::Hours => 720,
            WithinUnit::Days => 3_650,
            WithinUnit::Months => 240,
            WithinUnit::Years => 50,
        }
    }

    /// The last day on which it is still in time, where it happened on `day`: hours reach into the day in which they end.
    pub fn due(self, day: NaiveDate) -> NaiveDate {
        let due = match self.unit {
            WithinUnit::Hours => day.checked_add_days(Days::new(self.n.div_ceil(24).into())),
            WithinUnit::Days => day.checked_add_days(Days::new(self.n.into())),
            WithinUnit::Months => day.checked_add_months(Months::new(self.n)),
            WithinUnit::Years => day.checked_add_months(Months::new(self.n * 12)),
        };
        due.unwrap_or(day)
    }

    /// As ISO 8601 writes it: `PT24H`, `P30D`, `P6M`, `P2Y`.
    pub fn code(self) -> String {
        match self.unit {
            WithinUnit::Hours => format!("PT{}H", self.n),
            WithinUnit::Days => format!("P{}D", self.n),
            WithinUnit::Months => format!("P{}M", self.n),
            WithinUnit::Years => format!("P{}Y", self.n),
        }
    }

    /// Reads what [`Within::code`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        let units = [
            ("PT", 'H', WithinUnit::Hours),
            ("P", 'D', WithinUnit::Days),
            ("P", 'M', WithinUnit::Months),
            ("P", 'Y', WithinUnit::Years),
        ];
        units.into_iter().find_map(|(before, after, unit)| {
            let n: u32 = text.strip_prefix(before)?.strip_suffix(after)?.parse().ok()?;
            (1..=Self::most(unit)).contains(&n).then_some(Self { n, unit })
        })
    }
}

impl Schedule {
    /// Which sort it is.
    pub const fn sort(&self) -> Sort {
        match self {
            Self::Once(_) => Sort::Once,
            Self::Recurring(_) => Sort::Recurring,
            Self::Trigger(_) => Sort::Trigger,
            Self::Standing => Sort::Standing,
        }
    }

    /// The days from `from` to `to` on which it falls due by itself.
    pub fn days(&self, from: NaiveDate, to: NaiveDate, most: u16) -> Result<Vec<NaiveDate>, RuleError> {
        match self {
            Self::Once(day) => Ok(vec![*day]),
            Self::Recurring(recurring) => recurring.between(from, to, most),
            Self::Trigger(_) | Self::Standing => Ok(Vec::new()),
        }
    }
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
mod tests;
