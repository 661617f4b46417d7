//! Which agreements are looked at for a row: those with its number, its partner about its time, its day, its rare words. So
//! that ten thousand rows are not compared with ten thousand agreements. Pure.

use super::Subject;
use super::words::Stems;
use crate::calendar::PartialDate;
use crate::reconciliation::entry::Entry;
use chrono::{Datelike, Days, NaiveDate};
use std::collections::{BTreeSet, HashMap};

/// Agreements of one partner in one year above which months are told apart.
const MANY: usize = 400;
/// Words of a row that are looked up, the rarest first.
const WORDS: usize = 4;
/// Agreements with one word above which the word is too common.
const COMMON: usize = 500;
/// Days around a day.
const AROUND: u64 = 7;

/// The agreements by what they are found by.
pub struct Index<'s> {
    references: HashMap<&'s str, Vec<usize>>,
    years: HashMap<(&'s str, i32), Vec<usize>>,
    months: HashMap<(&'s str, i32, u32), Vec<usize>>,
    days: HashMap<NaiveDate, Vec<usize>>,
    words: HashMap<u32, Vec<usize>>,
}

impl<'s> Index<'s> {
    /// An index of these agreements, whose titles have these stems.
    pub fn new(subjects: &'s [Subject], stems: &[Vec<Stems>]) -> Self {
        let mut index = Self {
            references: HashMap::new(),
            years: HashMap::new(),
            months: HashMap::new(),
            days: HashMap::new(),
            words: HashMap::new(),
        };
        for (at, subject) in subjects.iter().enumerate() {
            index.dates(at, subject);
            for reference in &subject.references {
                index.references.entry(reference.as_str()).or_default().push(at);
            }
            let words: BTreeSet<u32> = stems.get(at).into_iter().flatten().flatten().copied().collect();
            for word in words {
                index.words.entry(word).or_default().push(at);
            }
        }
        index
    }

    fn dates(&mut self, at: usize, subject: &'s Subject) {
        let dates: BTreeSet<(i32, Option<u32>)> = [subject.signed, subject.in_force]
            .into_iter()
            .flatten()
            .map(|date| (date.year(), date.month()))
            .collect();
        for partner in &subject.partners {
            let years: BTreeSet<i32> = dates.iter().map(|(year, _)| *year).collect();
            for year in years {
                self.years.entry((partner.as_str(), year)).or_default().push(at);
            }
            for (year, month) in &dates {
                if let Some(month) = month {
                    self.months.entry((partner.as_str(), *year, *month)).or_default().push(at);
                }
            }
        }
        for date in [subject.signed, subject.in_force].into_iter().flatten().filter(|date| date.is_whole()) {
            self.days.entry(date.earliest()).or_default().push(at);
        }
    }

    /// How many agreements bear this number.
    pub fn bearing(&self, reference: &str) -> usize {
        self.references.get(reference).map_or(0, Vec::len)
    }

    /// The agreements that may be the one that a row tells of.
    pub fn candidates(&self, entry: &Entry, stems: &[Stems]) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut take = |held: Option<&Vec<usize>>| found.extend(held.into_iter().flatten().copied());
        for reference in &entry.references {
            take(self.references.get(reference.as_str()));
        }
        for date in [entry.signed, entry.in_force].into_iter().flatten() {
            for partner in &entry.partners {
                self.about(partner, date, &mut take);
            }
            if date.is_whole() {
                let first = date.earliest().checked_sub_days(Days::new(AROUND)).unwrap_or(date.earliest());
                for day in first.iter_days().take(2 * AROUND as usize + 1) {
                    take(self.days.get(&day));
                }
            }
        }
        let words: BTreeSet<u32> = stems.iter().flatten().copied().collect();
        let mut rare: Vec<(usize, u32)> = words
            .into_iter()
            .filter_map(|word| Some((self.words.get(&word)?.len(), word)))
            .filter(|(count, _)| *count <= COMMON)
            .collect();
        rare.sort_unstable();
        for (_, word) in rare.into_iter().take(WORDS) {
            take(self.words.get(&word));
        }
        found
    }

    /// The agreements of a partner about a date.
    fn about(&self, partner: &str, date: PartialDate, take: &mut impl FnMut(Option<&Vec<usize>>)) {
        let (from, to) = (date.earliest(), date.latest());
        for year in from.year() - 1..=to.year() + 1 {
            let held = self.years.get(&(partner, year));
            match (held.map_or(0, Vec::len) > MANY, date.month()) {
                (false, _) => take(held),
                (true, None) => {}
                (true, Some(month)) => {
                    let near = month_before(date.year(), month);
                    let months = [near, (date.year(), month), month_after(date.year(), month)];
                    for (_, month) in months.into_iter().filter(|(of, _)| *of == year) {
                        take(self.months.get(&(partner, year, month)));
                    }
                }
            }
        }
    }
}

const fn month_before(year: i32, month: u32) -> (i32, u32) {
    if month == 1 { (year - 1, 12) } else { (year, month - 1) }
}

const fn month_after(year: i32, month: u32) -> (i32, u32) {
    if month == 12 { (year + 1, 1) } else { (year, month + 1) }
}
