//! The legal clock in the reader's language: its dates, workings, rules, and what is missing, made of values and never of
//! the English text of the command line.

mod rule;
mod signals;
mod working;

pub use rule::{rule, rule_name};
pub use signals::{denied, flag, lack, reason, set_aside};
pub use working::{date_name, input, sentence};

use super::clock::When;
use crate::calendar::{PartialDate, Span, Unit};
use crate::web::dates;
use crate::web::locale::{Arg, Lang};
use chrono::NaiveDate;

/// Who speaks: the language, the words of binding force, and what parties are called.
pub struct Speaker<'s> {
    /// The reader's language.
    pub lang: Lang,
    /// The parties' common view of binding force.
    pub binding: &'s str,
    /// The name of a party by its id; of none, the word for all.
    pub side: &'s dyn Fn(Option<&str>) -> String,
}

impl Speaker<'_> {
    /// "Entry into force", "Coming into effect".
    pub fn entry(&self) -> &'static str {
        self.lang.term(self.binding, "entry")
    }

    fn enters(&self) -> &'static str {
        self.lang.term(self.binding, "enters")
    }
}

/// A length of time: "30 days", "1 rok", "6 місяців".
pub fn length(lang: Lang, span: Span) -> String {
    match span.unit() {
        Unit::Days => lang.n("length-days", span.n()),
        Unit::Months => lang.n("length-months", span.n()),
        Unit::Years => lang.n("length-years", span.n()),
    }
}

/// A day in words.
pub fn day(lang: Lang, on: NaiveDate) -> String {
    dates::day(lang, on).words
}

/// A date of the clock in words; none when it is not known. What is exactly a month or a year is called by its name.
pub fn when(lang: Lang, on: When) -> Option<String> {
    let (first, last) = on.bounds()?;
    match on.partial().filter(|date| (date.earliest(), date.latest()) == (first, last)) {
        Some(date) => Some(partial(lang, date)),
        None => Some(lang.f("when-between", &between(lang, first, last))),
    }
}

/// The two ends of an interval as arguments of a message.
pub fn between(lang: Lang, first: NaiveDate, last: NaiveDate) -> [(&'static str, Arg<'static>); 2] {
    [("first", Arg::from(day(lang, first))), ("last", Arg::from(day(lang, last)))]
}

/// A partial date in words.
pub fn partial(lang: Lang, date: PartialDate) -> String {
    dates::partial(lang, date.year(), date.month(), date.day_of_month()).words
}

#[cfg(test)]
mod tests;
