//! A month of milestones: each on the day that counts now, its forecast or else its baseline.

use super::filter::{Filter, Place};
use super::found::{self, Found};
use super::line::{self, MilestoneLine};
use super::store::lists;
use crate::access::Viewer;
use crate::calendar::Month;
use crate::db::{Db, DbError};
use chrono::NaiveDate;
use std::collections::HashMap;

/// How many milestones of a month are read at most; the days say how many more they hold.
pub const READ: usize = 300;

/// The month as found.
#[derive(Debug)]
pub struct Calendar {
    /// The filters with what they offer; the month is among them.
    pub found: Found,
    /// The month.
    pub month: Month,
    /// The first milestones of it, by day.
    pub lines: Vec<MilestoneLine>,
    /// How many each day holds, by day.
    pub by_day: HashMap<String, i64>,
    /// How many the same filters find without a date.
    pub undated: i64,
    /// Today.
    pub today: NaiveDate,
}

/// Finds the month that is asked for, or today's.
pub fn find(db: &mut Db, viewer: &Viewer, filter: Filter, today: NaiveDate) -> Result<Calendar, DbError> {
    let month = filter.month.unwrap_or(Month::of(today));
    let filter = Filter { month: Some(month), on: None, review: false, ..filter };
    let rows = lists::list(db, viewer, &filter, &Place::First, today, READ)?;
    let undated = Filter { month: None, window: Some(super::filter::Window::Undated), ..filter.clone() };
    Ok(Calendar {
        lines: line::lines(db, viewer, rows.rows, today)?,
        by_day: lists::count_by_day(db, viewer, &filter, today)?,
        undated: lists::count_all(db, viewer, &undated, today)?,
        found: found::find(db, viewer, filter, &Place::First, today)?,
        month,
        today,
    })
}
