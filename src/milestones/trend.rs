//! The milestone trend: on which day which date was expected, drawn on two equal scales of days, so that what is done meets the
//! line on which the day of the report is the day of the date. Pure geometry; the words are the page's.

use super::milestone::Milestone;
use super::rows::{Moved, RevisionRow};
use crate::calendar::PartialDate;
use chrono::{Datelike, Months, NaiveDate};

/// What was expected from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Belief {
    /// The day from which it was.
    pub from: NaiveDate,
    /// The date that was expected; the last day that a partial one can mean.
    pub date: NaiveDate,
}

/// What the chart shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trend {
    /// The forecasts, oldest first; the first is what was planned.
    pub forecasts: Vec<Belief>,
    /// The baselines, oldest first.
    pub baselines: Vec<Belief>,
    /// The day to which the lines are drawn: today, or the day on which it was done.
    pub until: NaiveDate,
    /// The day on which it was done.
    pub done: Option<NaiveDate>,
}

fn date(text: Option<&String>) -> Option<NaiveDate> {
    PartialDate::parse(text?).ok().map(PartialDate::latest)
}

/// The beliefs of one kind: what stood at the beginning, then every move that counts.
fn beliefs(begun: NaiveDate, now: Option<NaiveDate>, moves: &[&RevisionRow]) -> Vec<Belief> {
    let first = moves.first().map_or(now, |row| date(row.was.as_ref()));
    let mut found: Vec<Belief> = first.map(|date| Belief { from: begun, date }).into_iter().collect();
    for row in moves {
        let from = row.approved_at.unwrap_or(row.made_at).date().max(begun);
        found.extend(date(row.became.as_ref()).map(|date| Belief { from, date }));
    }
    found
}

impl Trend {
    /// The trend of a milestone from its moves (newest first, as the store gives them); none without any date.
    pub fn of(milestone: &Milestone, revisions: &[RevisionRow], today: NaiveDate) -> Option<Self> {
        let of = |moved: Moved, counts: fn(&RevisionRow) -> bool| -> Vec<&RevisionRow> {
            revisions.iter().rev().filter(|row| row.field == moved.code() && counts(row)).collect()
        };
        let forecasts = of(Moved::Forecast, |_| true);
        let baselines = of(Moved::Baseline, |row| row.approved_by.is_some());
        let oldest = forecasts.iter().chain(&baselines).map(|row| row.made_at.date()).min();
        let begun = oldest.map_or(milestone.created.at.date(), |day| day.min(milestone.created.at.date()));
        let latest = |date: Option<PartialDate>| date.map(PartialDate::latest);
        let planned = latest(milestone.baseline).or_else(|| latest(milestone.forecast));
        let mut trend = Self {
            forecasts: beliefs(begun, latest(milestone.forecast).or(planned), &forecasts),
            baselines: beliefs(begun, latest(milestone.baseline), &baselines),
            until: today.max(begun),
            done: latest(milestone.actual),
        };
        trend.until = trend.done.map_or(trend.until, |done| done.max(begun));
        let has_dates = !trend.forecasts.is_empty() || !trend.baselines.is_empty();
        has_dates.then_some(trend)
    }

    /// The first and the last day of both scales.
    pub fn span(&self) -> (NaiveDate, NaiveDate) {
        let all =
            || self.forecasts.iter().chain(&self.baselines).flat_map(|belief| [belief.from, belief.date]);
        let days = || all().chain([self.until]).chain(self.done);
        let (first, last) = (days().min().unwrap_or(self.until), days().max().unwrap_or(self.until));
        let room = ((last - first).num_days() / 20).max(7);
        let moved =
            |day: NaiveDate, by: i64| day.checked_add_signed(chrono::Duration::days(by)).unwrap_or(day);
        (moved(first, -room), moved(last, room))
    }
}

/// The square into which it is drawn, in units of the view box.
#[derive(Debug, Clone, Copy)]
pub struct Square {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Width and height.
    pub side: f64,
}

/// A scale of days.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    first: NaiveDate,
    days: f64,
    square: Square,
}

impl Scale {
    /// The scale of a trend in a square.
    pub fn new((first, last): (NaiveDate, NaiveDate), square: Square) -> Self {
        let days = (last - first).num_days().max(1);
        Self { first, days: days as f64, square }
    }

    fn share(&self, day: NaiveDate) -> f64 {
        (day - self.first).num_days() as f64 / self.days * self.square.side
    }

    /// Where a day of a report stands.
    pub fn x(&self, day: NaiveDate) -> f64 {
        round(self.square.left + self.share(day))
    }

    /// Where an expected date stands; later is higher.
    pub fn y(&self, day: NaiveDate) -> f64 {
        round(self.square.top + self.square.side - self.share(day))
    }

    /// The path of beliefs: level while they hold, upright where they move.
    pub fn path(&self, beliefs: &[Belief], until: NaiveDate) -> String {
        let mut path = String::new();
        for (n, belief) in beliefs.iter().enumerate() {
            let end = beliefs.get(n + 1).map_or(until.max(belief.from), |next| next.from);
            let (x, y) = (self.x(belief.from), self.y(belief.date));
            let to = if n == 0 { format!("M{x} {y}") } else { format!("V{y}") };
            path.push_str(&format!("{to}H{}", self.x(end)));
        }
        path
    }
}

fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// The first days of months at which a scale is marked: six at most.
pub fn ticks((first, last): (NaiveDate, NaiveDate)) -> Vec<NaiveDate> {
    for step in [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 2_400] {
        let marks = marks(first, last, step);
        if marks.len() <= 6 {
            return marks;
        }
    }
    Vec::new()
}

fn marks(first: NaiveDate, last: NaiveDate, step: u32) -> Vec<NaiveDate> {
    let months = first.year() * 12 + i32::try_from(first.month0()).unwrap_or(0);
    let width = i32::try_from(step).unwrap_or(1);
    let next = (months + width - 1).div_euclid(width) * width;
    let begin = NaiveDate::from_ymd_opt(next.div_euclid(12), next.rem_euclid(12).unsigned_abs() + 1, 1);
    let after = |day: &NaiveDate| day.checked_add_months(Months::new(step));
    let days = std::iter::successors(begin, after).skip_while(|day| *day < first);
    days.take_while(|day| *day <= last).take(400).collect()
}

#[cfg(test)]
#[path = "trend_tests.rs"]
mod tests;
