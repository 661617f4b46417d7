//! The answer: what one reading of the dates gives, and what both give together (clock.md §1, partial dates).

use super::outcome::Outcome;
use super::signals::{Flag, Missing};
use super::standing::Standing;
use super::working::Working;
use crate::calendar::{PartialDate, Reading};
use chrono::{Datelike, NaiveDate};

/// A date of the answer as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Not known, or there is none.
    Unknown,
    /// A day.
    Day(NaiveDate),
    /// Some day between two.
    Between {
        /// The earliest that it can be.
        earliest: NaiveDate,
        /// The latest that it can be.
        latest: NaiveDate,
    },
}

impl When {
    /// What two readings of the dates give together.
    pub fn both(first: Option<NaiveDate>, last: Option<NaiveDate>) -> Self {
        match (first, last) {
            (Some(one), Some(other)) if one == other => Self::Day(one),
            (Some(one), Some(other)) => Self::Between { earliest: one.min(other), latest: one.max(other) },
            (None, _) | (_, None) => Self::Unknown,
        }
    }

    /// The earliest and the latest that it can be.
    pub const fn bounds(self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Self::Unknown => None,
            Self::Day(on) => Some((on, on)),
            Self::Between { earliest, latest } => Some((earliest, latest)),
        }
    }

    /// The shortest partial date that holds every day that it can be; none where the days lie in two years.
    pub fn partial(self) -> Option<PartialDate> {
        let (first, last) = self.bounds()?;
        let month = (first.month() == last.month()).then(|| first.month());
        let day = (first == last).then(|| first.day());
        PartialDate::new(first.year(), month, day).ok().filter(|_| first.year() == last.year())
    }

    /// The first day not before `today` that it can be.
    pub fn first_from(self, today: NaiveDate) -> Option<NaiveDate> {
        let (first, last) = self.bounds()?;
        (last >= today).then(|| first.max(today))
    }
}

/// The dates of the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dates {
    /// The last of the parties' signatures.
    pub signature: When,
    /// The first day of provisional application.
    pub provisional_from: When,
    /// Entry into force: stated, else computed.
    pub entry_into_force: When,
    /// What the clause computes.
    pub entry_into_force_computed: When,
    /// The number of the current term, 0 being the initial one.
    pub term_no: Option<u32>,
    /// The last day of the current term.
    pub term_end: When,
    /// The last day on which notice is in time.
    pub latest_safe_notice: When,
    /// The day by which the house decides on notice.
    pub decision_by: When,
    /// The last day before the earliest end by notice, act or relation.
    pub effective_end: When,
    /// What has to be done within a time after an event, with its day.
    pub within: Vec<(String, When)>,
}

/// What the clock answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The case's id.
    pub id: Option<String>,
    /// The day for which it is given.
    pub as_of: NaiveDate,
    /// The standing.
    pub standing: Standing,
    /// Since when, with the same term.
    pub since: When,
    /// When it changes if no further act comes.
    pub next_change_on: When,
    /// The earlier of the days on which either reading of the dates changes.
    pub turns_on: Option<NaiveDate>,
    /// The dates.
    pub dates: Dates,
    /// How many clauses survive the end.
    pub live_duties: u32,
    /// What is lacking, in the order of its words.
    pub missing: Vec<Missing>,
    /// What a person should look at, in the order of its words.
    pub flags: Vec<Flag>,
    /// How the dates came about.
    pub workings: Vec<Working>,
}

impl Answer {
    /// The answer that two readings give together.
    pub fn of(id: Option<String>, as_of: NaiveDate, first: Outcome, last: Outcome) -> Self {
        let agrees = first.standing == last.standing;
        let uncertain = (!agrees).then_some(Flag::Uncertain);
        let when = |date: fn(&Outcome) -> Option<NaiveDate>| When::both(date(&first), date(&last));
        let within = first.within.iter().zip(&last.within);
        let dates = Dates {
            signature: when(|outcome| outcome.signature),
            provisional_from: when(|outcome| outcome.provisional_from),
            entry_into_force: when(|outcome| outcome.entry_into_force),
            entry_into_force_computed: when(|outcome| outcome.entry_into_force_computed),
            term_no: first.term_no.filter(|_| first.term_no == last.term_no),
            term_end: when(|outcome| outcome.term_end),
            latest_safe_notice: when(|outcome| outcome.latest_safe_notice),
            decision_by: when(|outcome| outcome.decision_by),
            effective_end: when(|outcome| outcome.effective_end),
            within: within
                .map(|((label, one), (_, other))| (label.clone(), When::both(*one, *other)))
                .collect(),
        };
        let turns = [first.next_change_on, last.next_change_on];
        Self {
            id,
            as_of,
            turns_on: turns.into_iter().flatten().min(),
            standing: if agrees { first.standing } else { Standing::Unknown },
            since: when(|outcome| outcome.since),
            next_change_on: when(|outcome| outcome.next_change_on),
            dates,
            live_duties: first.live_duties.max(last.live_duties),
            missing: united(first.missing, last.missing),
            flags: united(first.flags, last.flags.into_iter().chain(uncertain).collect()),
            workings: explained(first.workings, last.workings),
        }
    }
}

/// Both lists together, each word once, in the order of the words.
fn united<T: ToString>(first: Vec<T>, last: Vec<T>) -> Vec<T> {
    let mut all: Vec<(String, T)> =
        first.into_iter().chain(last).map(|value| (value.to_string(), value)).collect();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    all.dedup_by(|(one, _), (other, _)| one == other);
    all.into_iter().map(|(_, value)| value).collect()
}

/// The workings of both readings: once where they agree, else each with its reading.
fn explained(first: Vec<Working>, last: Vec<Working>) -> Vec<Working> {
    let of = |reading: Reading, workings: &[Working], others: &[Working]| -> Vec<Working> {
        let alone = workings.iter().filter(|working| !others.contains(working));
        alone.map(|working| Working { reading: Some(reading), ..working.clone() }).collect()
    };
    let alone = [of(Reading::First, &first, &last), of(Reading::Last, &last, &first)].concat();
    let mut all: Vec<Working> = first.into_iter().filter(|working| last.contains(working)).collect();
    all.extend(alone);
    all.sort_by_key(|working| working.of);
    all
}
