//! One row of a list, before it is put into words. Pure.

use super::delay::Ground;
use super::list::{Duty, Left};
use super::place::Key;
use crate::agreements::lapses::Delay;
use crate::milestones::milestone::Titles;
use chrono::NaiveDateTime;

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns of the rows that they come from")]
pub enum What {
    /// A record and how complete it is.
    Record { percent: i32 },
    /// An act.
    Act { id: String, kind: String, on: Option<String> },
    /// An act that took the place of another one: whether that had been verified, and how many days later.
    Correction {
        id: String,
        kind: String,
        on: Option<String>,
        was: Option<String>,
        verified: bool,
        days: i64,
    },
    /// A clause.
    Clause { id: String, kind: String, article: Option<String> },
    /// A signature.
    Signature { id: String, name: String, office: String },
    /// A milestone.
    Milestone { id: String, titles: Titles, rebaselined: bool },
    /// What two people changed of a milestone: from what to what, and until when.
    Moved { id: String, titles: Titles, field: String, was: String, became: String, until: Option<String> },
    /// Which of two dates holds.
    Ruling { stated: String, computed: String, holds: String },
    /// A decision on a term, or a notice.
    Lapse { duty: Duty, about: Option<String> },
    /// A meeting that a joint body owes: its names in English, Polish, Ukrainian.
    Meeting { id: String, names: [Option<String>; 3] },
    /// A record that was not closed, or closed without its archive reference.
    Unclosed { left: Left, standing: String, stage: String, prepared: bool },
    /// A deed that only the log carries.
    Deed { action: String, object: String, id: String },
}

/// Whose delay, with what says so and the two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    /// By when.
    pub due: String,
    /// When it was done; none while it is not.
    pub done: Option<String>,
    /// Whose delay.
    pub side: Delay,
    /// What says so.
    pub ground: Ground,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its place in the list.
    pub key: Key,
    /// The agreement through which it is seen.
    pub agreement_id: String,
    /// What it is about.
    pub what: What,
    /// When it was done in the register.
    pub at: Option<NaiveDateTime>,
    /// Since when, as a date.
    pub since: Option<String>,
    /// By which account.
    pub who: Option<String>,
    /// Who stood behind it: proposed it, or recorded what was corrected.
    pub other: Option<String>,
    /// The reason given, in a person's words.
    pub reason: Option<String>,
    /// The reason given, in a word of a vocabulary.
    pub code: Option<String>,
    /// What was let pass.
    pub late: Option<Late>,
    /// Its event in the log.
    pub event: Option<i64>,
}

impl Line {
    /// A row of which nothing more is known yet.
    pub const fn new(key: Key, agreement_id: String, what: What) -> Self {
        Self {
            key,
            agreement_id,
            what,
            at: None,
            since: None,
            who: None,
            other: None,
            reason: None,
            code: None,
            late: None,
            event: None,
        }
    }
}

/// Puts the rows of several sources into one order and keeps a page of them; the sources read in the same direction.
pub fn merged(sources: Vec<Vec<Line>>, backwards: bool, size: usize) -> Vec<Line> {
    let mut all: Vec<Line> = sources.into_iter().flatten().collect();
    // The newest first; backwards the nearest to where the page ends.
    all.sort_by(|a, b| if backwards { a.key.cmp(&b.key) } else { b.key.cmp(&a.key) });
    all.truncate(size);
    all
}

#[cfg(test)]
mod tests {
    use super::super::place::Sort;
    use super::*;

    fn line(day: &str, id: &str) -> Line {
        let key = Key::new(Sort::Text(day.into()), id);
        Line::new(key, "a".into(), What::Record { percent: 0 })
    }

    fn ids(lines: &[Line]) -> Vec<&str> {
        lines.iter().map(|line| line.key.id.as_str()).collect()
    }

    #[test]
    fn sources_are_merged_in_the_direction_of_reading() {
        let sources = || {
            vec![
                vec![line("2026-03-01", "c"), line("2026-01-01", "a")],
                vec![line("2026-02-01", "b"), line("2026-01-01", "z")],
            ]
        };
        assert_eq!(ids(&merged(sources(), false, 3)), ["c", "b", "z"]);
        assert_eq!(ids(&merged(sources(), true, 3)), ["a", "z", "b"]);
    }
}
