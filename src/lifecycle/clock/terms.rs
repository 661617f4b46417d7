//! The terms: each end counted from its anchor at once, never from the term before (clock.md §1 and §3, term k).

use super::clause::{Clauses, Term};
use super::facts::{Deed, Facts};
use super::working::{Field, How, Input, Of, TermAnchor, Working};
use crate::calendar::{Period, Span, next_day};
use crate::lifecycle::act::ActKind;
use chrono::NaiveDate;

/// Terms that are counted from one anchor, until the next stretch begins.
#[derive(Debug, Clone)]
struct Stretch {
    first: u32,
    from: NaiveDate,
    anchor: TermAnchor,
    inputs: Vec<Input>,
}

impl Stretch {
    fn base(&self) -> Period {
        match self.anchor {
            TermAnchor::EntryIntoForce(initial) => initial.period(),
            TermAnchor::FixedEnd | TermAnchor::Extension => Period::default(),
        }
    }
}

/// All terms of an agreement that has terms and whose entry into force is known.
#[derive(Debug, Clone)]
pub struct Terms {
    stretches: Vec<Stretch>,
    step: Option<Span>,
    last: Option<u32>,
    /// Whether an extension came after the last term.
    pub has_late_extension: bool,
}

impl Terms {
    /// The terms from entry into force on; none where the agreement has none.
    pub fn of(facts: &Facts, entry: Option<NaiveDate>) -> Option<Self> {
        let clauses = &facts.case.clauses;
        let first = initial(facts, clauses.term?, entry?)?;
        let mut terms = Self {
            stretches: vec![first],
            step: clauses.renewal.map(|renewal| renewal.period),
            last: last_allowed(clauses),
            has_late_extension: false,
        };
        let extensions = facts.of_kind(ActKind::Extended);
        let mut extensions: Vec<(&Deed, Input)> =
            extensions.filter_map(|deed| Some((deed, new_end(deed)?))).collect();
        // Of two on the same day the one recorded later rules.
        extensions.sort_by_key(|(deed, _)| deed.date);
        for (deed, to) in extensions {
            terms.extend(deed, facts.read(to.date), to);
        }
        Some(terms)
    }

    /// Sets the end of the term into which the extension falls; later terms count from there.
    fn extend(&mut self, deed: &Deed, from: NaiveDate, to: Input) {
        let Some(first) = self.first_not_before(deed.date) else {
            self.has_late_extension = true;
            return;
        };
        self.stretches.retain(|stretch| stretch.first < first);
        let inputs = vec![deed.input(), to];
        self.stretches.push(Stretch { first, from, anchor: TermAnchor::Extension, inputs });
    }

    /// The end of term `no`.
    pub fn end(&self, no: u32) -> NaiveDate {
        let stretch = self.stretches.iter().rfind(|stretch| stretch.first <= no);
        stretch.map_or(NaiveDate::MAX, |stretch| self.end_in(stretch, no))
    }

    fn end_in(&self, stretch: &Stretch, no: u32) -> NaiveDate {
        let step = self.step.map(Span::period).unwrap_or_default();
        stretch.base().plus(step.times(no.saturating_sub(stretch.first))).after(stretch.from)
    }

    /// Whether no term can follow `no`.
    pub fn is_last(&self, no: u32) -> bool {
        self.last == Some(no)
    }

    /// The end of the last term, where there is a last one.
    pub fn last_end(&self) -> Option<NaiveDate> {
        self.last.map(|last| self.end(last))
    }

    /// The first term that does not end before the day; none if every term does.
    pub fn first_not_before(&self, day: NaiveDate) -> Option<u32> {
        self.first_from(0, day)
    }

    /// The first term from `least` on that does not end before the day.
    pub fn first_from(&self, least: u32, day: NaiveDate) -> Option<u32> {
        let mut stretches = self.stretches.iter().zip(self.lasts());
        stretches.find_map(|(stretch, last)| self.search(stretch, stretch.first.max(least), last, day))
    }

    /// The current term on the day: the first that does not end before it, never later than the last one.
    pub fn current(&self, day: NaiveDate) -> u32 {
        self.first_not_before(day).or(self.last).unwrap_or_default()
    }

    /// The first day of term `no` after the first one: the day after every earlier end.
    pub fn start(&self, no: u32) -> Option<NaiveDate> {
        let before = no.checked_sub(1)?;
        let ends = self.stretches.iter().zip(self.lasts()).filter(|(stretch, _)| stretch.first <= before);
        let ends =
            ends.map(|(stretch, last)| self.end_in(stretch, last.map_or(before, |last| last.min(before))));
        ends.max().map(next_day)
    }

    /// The last term of each stretch.
    fn lasts(&self) -> impl Iterator<Item = Option<u32>> {
        let next = self.stretches.iter().skip(1).map(|stretch| Some(stretch.first.saturating_sub(1)));
        next.chain([self.last])
    }

    /// The first term of a stretch, from `least` on, whose end reaches the day; the ends within a stretch only grow.
    fn search(&self, stretch: &Stretch, least: u32, last: Option<u32>, day: NaiveDate) -> Option<u32> {
        let limit = last.unwrap_or(u32::MAX);
        let (mut low, mut high) = (least, self.surely_reaches(stretch, day).max(least).min(limit));
        if high < low || self.end_in(stretch, high) < day {
            return None;
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if self.end_in(stretch, middle) < day { low = middle + 1 } else { high = middle }
        }
        Some(low)
    }

    /// A term whose end would reach the day if the stretch went so far: a month has at least 28 days.
    fn surely_reaches(&self, stretch: &Stretch, day: NaiveDate) -> u32 {
        let step = self.step.map_or(1, |step| step.period().least_days()).max(1);
        let days = u64::try_from((day - stretch.from).num_days()).unwrap_or_default();
        let count = u32::try_from(days / step + 1).unwrap_or(u32::MAX);
        stretch.first.saturating_add(count)
    }

    /// How the end of term `no` came about.
    pub fn working(&self, no: u32) -> Option<Working> {
        let stretch = self.stretches.iter().rfind(|stretch| stretch.first <= no)?;
        let count = no - stretch.first;
        let renewals = self.step.filter(|_| count > 0).map(|step| (count, step));
        let how = How::Term { no, anchor: stretch.anchor, from: stretch.from, renewals };
        let value = self.end_in(stretch, no);
        Some(Working { of: Of::TermEnd, how, value, inputs: stretch.inputs.clone(), reading: None })
    }
}

fn initial(facts: &Facts, term: Term, entry: NaiveDate) -> Option<Stretch> {
    match term {
        Term::Indefinite => None,
        Term::For(length) => {
            let anchor = TermAnchor::EntryIntoForce(length);
            Some(Stretch { first: 0, from: entry, anchor, inputs: Vec::new() })
        }
        Term::Until(date) => {
            let input = Input { what: "term_fixed", party: None, field: Field::End, date };
            let anchor = TermAnchor::FixedEnd;
            Some(Stretch { first: 0, from: facts.read(date), anchor, inputs: vec![input] })
        }
    }
}

/// The number of the last term; none where it is renewed without limit.
fn last_allowed(clauses: &Clauses) -> Option<u32> {
    clauses.renewal.map_or(Some(0), |renewal| renewal.times)
}

fn new_end(deed: &Deed) -> Option<Input> {
    let date = deed.act.new_end?;
    Some(Input { what: ActKind::Extended.code(), party: deed.act.party.clone(), field: Field::NewEnd, date })
}
