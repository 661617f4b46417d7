//! What comes due by the legal clock: the days of its answer that lists and alerts look at. Pure.

use super::clock::When;
use super::standing::Standing;
use crate::codes;
use chrono::NaiveDate;

codes! {
    /// What falls on the day.
    DeadlineKind {
        DecisionBy = "decision_by", LatestSafeNotice = "latest_safe_notice", TermEnd = "term_end",
        EffectiveEnd = "effective_end", Within = "within",
    }
}

/// A day by which somebody must have decided or done something, or on which it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What falls on it.
    pub kind: DeadlineKind,
    /// The day; of a day between two the first that is to come, which is the safe one.
    pub on: NaiveDate,
    /// What has to be done, for a clause that names it.
    pub label: Option<String>,
    /// Its place among those of its kind, the same as long as the record is.
    pub ordinal: i32,
    /// The number of the term that it belongs to.
    pub term_no: Option<i32>,
}

impl Standing {
    /// The number of the current term as tables keep it.
    pub fn term_no(&self) -> Option<i32> {
        self.answer.dates.term_no.and_then(|no| i32::try_from(no).ok())
    }

    /// What comes due from today on. A decision that is not taken stays after its day, as long as the term runs.
    pub fn dues(&self, is_decided: bool) -> Vec<Due> {
        if self.is_over() {
            return Vec::new();
        }
        let (dates, today) = (&self.answer.dates, self.answer.as_of);
        let term_no = self.term_no();
        let due = |kind, on: Option<NaiveDate>, term_no| {
            on.map(|on| Due { kind, on, label: None, ordinal: 0, term_no })
        };
        let first = |on: When| on.first_from(today);
        let missed = || dates.decision_by.bounds().map(|(earliest, _)| earliest);
        let decision = (!is_decided).then(|| first(dates.decision_by).or_else(missed)).flatten();
        let of_term = [
            due(DeadlineKind::DecisionBy, decision, term_no),
            due(DeadlineKind::LatestSafeNotice, first(dates.latest_safe_notice), term_no),
            due(DeadlineKind::TermEnd, first(dates.term_end), term_no),
            due(DeadlineKind::EffectiveEnd, first(dates.effective_end), None),
        ];
        let within = (0..).zip(&dates.within).map(|(ordinal, (label, on))| {
            let due = due(DeadlineKind::Within, first(*on), None)?;
            Some(Due { label: Some(label.clone()), ordinal, ..due })
        });
        of_term.into_iter().chain(within).flatten().collect()
    }
}

/// The next of these days that is not past.
pub fn next(dues: &[Due], today: NaiveDate) -> Option<NaiveDate> {
    dues.iter().map(|due| due.on).filter(|on| *on >= today).min()
}
