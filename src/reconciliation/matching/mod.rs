//! The matching: rows of a list against agreements of the register, as one pure function. What is compared is told by
//! [`index`], what it weighs by [`evidence`]; which pairs stand is told by `outcome`, for each reader.

pub mod evidence;
mod index;
mod words;

#[cfg(test)]
mod tests;

pub use evidence::{Evidence, FLOOR, MARGIN, MATCH, Mark, Pair};

use super::entry::Entry;
use super::family::{self, Family, Likeness};
use crate::calendar::PartialDate;
use crate::imports::states::States;
use evidence::{NEAR_DAYS, TITLE_LIKE, TITLE_UNLIKE};
use index::Index;
use std::cmp::Reverse;
use words::{Stems, Vocabulary, likeness};

/// Pairs that are kept of one row, the best first.
pub const KEPT: usize = 8;

/// An agreement of the register as far as it is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subject {
    /// Its id.
    pub id: String,
    /// Its titles in all languages.
    pub titles: Vec<String>,
    /// Codes of the states that are parties, but for the home state where there is another.
    pub partners: Vec<String>,
    /// When it was signed.
    pub signed: Option<PartialDate>,
    /// When it entered into force or became operative.
    pub in_force: Option<PartialDate>,
    /// Its numbers, folded.
    pub references: Vec<String>,
    /// The family of its kind.
    pub family: Option<Family>,
    /// Whether it is voided: such a record is named, and never matched without a person.
    pub is_voided: bool,
}

/// Every pair that something speaks for, in the order in which pairs are taken: the higher score first; of equal scores the
/// lower id of the agreement; of the same agreement the row that comes first by what it says, so that the order of the rows
/// decides nothing; and of rows that say the same the lower number.
pub fn reconcile(rows: &[Entry], register: &[Subject], states: &States) -> Vec<Pair> {
    let mut vocabulary = Vocabulary::new(states);
    let mut stems =
        |titles: &[String]| titles.iter().map(|title| vocabulary.stems(title)).collect::<Vec<_>>();
    let of_subjects: Vec<Vec<Stems>> = register.iter().map(|subject| stems(&subject.titles)).collect();
    let of_rows: Vec<Vec<Stems>> = rows.iter().map(|row| stems(&row.titles)).collect();
    let index = Index::new(register, &of_subjects);
    let mut found: Vec<(String, Pair)> = Vec::new();
    for (row, row_stems) in rows.iter().zip(&of_rows) {
        let candidates = index.candidates(row, row_stems).into_iter();
        let mut pairs: Vec<Pair> = candidates
            .filter_map(|at| {
                let subject = register.get(at)?;
                let marks = compare(row, row_stems, subject, of_subjects.get(at)?, &index);
                let score: i32 = marks.iter().map(|mark| mark.points).sum();
                (score >= FLOOR).then_some(Pair { row: row.number, agreement: at, score, marks })
            })
            .collect();
        pairs.sort_by_key(|pair| (Reverse(pair.score), &register[pair.agreement].id));
        pairs.truncate(KEPT);
        let content = row.content();
        found.extend(pairs.into_iter().map(|pair| (content.clone(), pair)));
    }
    let key = |(content, pair): &(String, Pair)| {
        (Reverse(pair.score), register[pair.agreement].id.clone(), content.clone(), pair.row)
    };
    found.sort_by_cached_key(key);
    found.into_iter().map(|(_, pair)| pair).collect()
}

/// What speaks for and against a row and an agreement being the same.
fn compare(row: &Entry, stems: &[Stems], subject: &Subject, theirs: &[Stems], index: &Index) -> Vec<Mark> {
    let marks = [
        reference(row, subject, index),
        partner(row, subject),
        signed(row.signed, subject.signed),
        in_force(row.in_force, subject.in_force),
        title(stems, theirs),
        kind(row.family, subject.family),
        subject.is_voided.then_some(Mark::new(Evidence::Voided)),
    ];
    marks.into_iter().flatten().collect()
}

/// A number that one agreement bears decides; one that several bear only helps.
fn reference(row: &Entry, subject: &Subject, index: &Index) -> Option<Mark> {
    let shared = row.references.iter().filter(|number| subject.references.contains(number));
    let fewest = shared.map(|number| index.bearing(number)).min()?;
    Some(Mark::new(if fewest <= 1 { Evidence::ReferenceEqual } else { Evidence::ReferenceShared }))
}

fn partner(row: &Entry, subject: &Subject) -> Option<Mark> {
    if row.partners.is_empty() || subject.partners.is_empty() {
        return None;
    }
    let shares = row.partners.iter().any(|code| subject.partners.contains(code));
    Some(Mark::new(if shares { Evidence::PartnerEqual } else { Evidence::PartnerDiffers }))
}

/// Days from the end of the earlier date to the beginning of the later; none when they may be the same day.
fn apart(one: PartialDate, other: PartialDate) -> Option<i64> {
    let (first, second) = if one.earliest() <= other.earliest() { (one, other) } else { (other, one) };
    let days = (second.earliest() - first.latest()).num_days();
    (days > 0).then_some(days)
}

fn told(what: Evidence, days: i64) -> Mark {
    Mark::told(what, i32::try_from(days).unwrap_or(i32::MAX))
}

fn signed(row: Option<PartialDate>, subject: Option<PartialDate>) -> Option<Mark> {
    let (row, subject) = (row?, subject?);
    Some(match apart(row, subject) {
        Some(days) if days <= NEAR_DAYS => told(Evidence::SignedNear, days),
        Some(days) => told(Evidence::SignedDiffers, days),
        None if row.is_whole() && subject.is_whole() => Mark::new(Evidence::SignedEqual),
        None if row.month().is_some() && subject.month().is_some() => Mark::new(Evidence::SignedMonth),
        None => Mark::new(Evidence::SignedYear),
    })
}

fn in_force(row: Option<PartialDate>, subject: Option<PartialDate>) -> Option<Mark> {
    let (row, subject) = (row?, subject?);
    Some(match apart(row, subject) {
        Some(days) if days <= NEAR_DAYS => told(Evidence::ForceNear, days),
        Some(days) => told(Evidence::ForceDiffers, days),
        None if row.is_whole() && subject.is_whole() => Mark::new(Evidence::ForceEqual),
        None => Mark::new(Evidence::ForceOverlaps),
    })
}

/// The likeness of the two titles that are most alike, of all languages.
fn title(ours: &[Stems], theirs: &[Stems]) -> Option<Mark> {
    let best = ours.iter().flat_map(|one| theirs.iter().filter_map(|other| likeness(one, other))).max()?;
    if best >= TITLE_LIKE {
        Some(Mark::title(best))
    } else if best < TITLE_UNLIKE {
        Some(Mark::told(Evidence::TitleUnlike, best))
    } else {
        None
    }
}

fn kind(row: Option<Family>, subject: Option<Family>) -> Option<Mark> {
    match family::compare(row?, subject?) {
        Likeness::Same => Some(Mark::new(Evidence::KindSame)),
        Likeness::Near => None,
        Likeness::Differs => Some(Mark::new(Evidence::KindDiffers)),
    }
}
