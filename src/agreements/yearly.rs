//! The standing of an agreement at the end of each year, as the register knows it today.

use super::aggregate::Aggregate;
use crate::db::DbError;
use crate::lifecycle::Status;
use chrono::{Datelike, NaiveDate};

impl Aggregate {
    /// The status on 31 December of `first` and of each year after it, of the last year on `last`.
    ///
    /// What is asked of the clock is only what can differ from its answer before: it names the day on which a reading of the
    /// dates turns if no further act comes, and the other days that can turn anything are those of the acts.
    pub fn at_year_ends(&self, first: i32, last: NaiveDate) -> Result<Vec<Status>, DbError> {
        let days = self.turning_days()?;
        let mut day = end_of(first, last);
        let mut known = self.standing(day)?;
        let mut statuses = vec![known.status];
        while day < last {
            day = end_of(day.year() + 1, last);
            let since = known.answer.as_of;
            let act = days.iter().copied().filter(|on| *on > since).min();
            let turn = [known.answer.turns_on, act].into_iter().flatten().min();
            if turn.is_some_and(|turn| turn <= day) {
                known = if self.neighbours.is_empty() { known.on(day) } else { self.standing(day)? };
            }
            statuses.push(known.status);
        }
        Ok(statuses)
    }
}

/// The last day of a year, or the last day of all.
fn end_of(year: i32, last: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(last).min(last)
}
