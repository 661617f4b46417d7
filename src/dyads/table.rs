//! The table: for each pair of states and year what was signed, what was in force, what began and what ended. Pure.

use super::course::{At, Course, Force};
use std::collections::BTreeMap;

/// A pair of states in a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The codes of the pair, in alphabetical order.
    pub states: (String, String),
    /// The year.
    pub year: i32,
    /// Signed in it.
    pub signed: i64,
    /// Signed in it or before.
    pub signed_total: i64,
    /// In force at its end.
    pub in_force: i64,
    /// Of these, those that bind.
    pub binding: i64,
    /// Of these, those that do not.
    pub non_binding: i64,
    /// Of these, those of mixed or undetermined force.
    pub other: i64,
    /// Of these, general ones.
    pub general: i64,
    /// Of these, those of one sector.
    pub sector: i64,
    /// Applied provisionally at its end.
    pub provisional: i64,
    /// Suspended at its end.
    pub suspended: i64,
    /// Of which the record does not tell how they stood.
    pub unknown: i64,
    /// In force or suspended at its end and not at the end of the year before.
    pub began: i64,
    /// In force or suspended at the end of the year before and over at its end.
    pub ended: i64,
    /// Whether any is in force that is general, of one sector, of whatever scope: the strict reading.
    pub strict: [bool; 3],
    /// The same with what is applied provisionally, suspended or of unknown standing: the broad reading.
    pub broad: [bool; 3],
    /// Between the pair and without any date, in every year alike.
    pub undated: i64,
    /// In force at its end by area, in the order of the vocabulary.
    pub areas: Vec<i64>,
}

/// The rows of every pair that has an agreement, by pair and year, from the first year of the pair to `last`; `areas` is the
/// vocabulary.
pub fn rows(courses: &[Course], areas: &[&str], last: i32) -> Vec<Row> {
    let mut pairs: BTreeMap<(&str, &str), Vec<&Course>> = BTreeMap::new();
    for course in courses {
        for (n, one) in course.states.iter().enumerate() {
            for other in &course.states[n + 1..] {
                pairs.entry((one, other)).or_default().push(course);
            }
        }
    }
    pairs.into_iter().flat_map(|(pair, own)| rows_of(pair, &own, areas, last)).collect()
}

fn rows_of(pair: (&str, &str), own: &[&Course], areas: &[&str], last: i32) -> Vec<Row> {
    let first = own.iter().filter_map(|course| course.first).min().unwrap_or(last).min(last);
    let mut total = 0;
    let row = |year: i32| {
        let mut row = Row {
            states: (pair.0.to_owned(), pair.1.to_owned()),
            year,
            areas: vec![0; areas.len()],
            ..Row::default()
        };
        own.iter().for_each(|course| row.count(course, areas));
        total += row.signed;
        row.signed_total = total;
        row
    };
    (first..=last).map(row).collect()
}

impl Row {
    fn count(&mut self, course: &Course, areas: &[&str]) {
        let (now, before) = (course.at(self.year), course.at(self.year - 1));
        self.signed += i64::from(course.signed == Some(self.year));
        self.undated += i64::from(course.is_undated());
        let scopes = [course.is_general, course.is_sector, true];
        for (n, _) in scopes.iter().enumerate().filter(|(_, is)| **is) {
            self.strict[n] |= now == At::Force;
            self.broad[n] |= now.may_apply();
        }
        match now {
            At::Before | At::Over => {}
            At::Provisional => self.provisional += 1,
            At::Suspended => self.suspended += 1,
            At::Unknown => self.unknown += 1,
            At::Force => self.count_in_force(course, areas),
        }
        if course.is_undated() {
            return;
        }
        self.began += i64::from(now.is_live() && !before.is_live());
        self.ended += i64::from(before.is_live() && now == At::Over);
    }

    fn count_in_force(&mut self, course: &Course, areas: &[&str]) {
        self.in_force += 1;
        match course.force {
            Force::Binding => self.binding += 1,
            Force::NonBinding => self.non_binding += 1,
            Force::Other => self.other += 1,
        }
        self.general += i64::from(course.is_general);
        self.sector += i64::from(course.is_sector);
        for (n, area) in areas.iter().enumerate() {
            self.areas[n] += i64::from(course.areas.iter().any(|own| own == area));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(id: &str, states: &[&str], first: Option<i32>, ends: &[At]) -> Course {
        Course {
            id: id.into(),
            states: states.iter().map(|code| (*code).to_owned()).collect(),
            signed: first,
            is_general: true,
            is_sector: false,
            force: Force::Binding,
            areas: vec!["exercises".into()],
            first,
            ends: ends.to_vec(),
        }
    }

    #[test]
    fn a_pair_has_a_row_for_each_year_and_what_began_and_ended_is_told() {
        let one = course("a", &["POL", "UKR"], Some(2000), &[At::Before, At::Force, At::Over]);
        let other = Course {
            is_general: false,
            is_sector: true,
            force: Force::NonBinding,
            areas: Vec::new(),
            ..course("b", &["POL", "UKR"], Some(2001), &[At::Unknown, At::Suspended])
        };
        let found = rows(&[one, other], &["cyber", "exercises"], 2003);
        let told: Vec<_> = found
            .iter()
            .map(|row| {
                (row.year, row.signed, row.signed_total, row.in_force, row.unknown, row.began, row.ended)
            })
            .collect();
        assert_eq!(
            told,
            [
                (2000, 1, 1, 0, 0, 0, 0),
                (2001, 1, 2, 1, 1, 1, 0),
                (2002, 0, 2, 0, 0, 1, 1),
                (2003, 0, 2, 0, 0, 0, 0)
            ]
        );
        let peak = &found[1];
        assert_eq!((peak.binding, peak.non_binding, peak.general, peak.sector), (1, 0, 1, 0));
        assert_eq!(
            (peak.areas.as_slice(), peak.strict, peak.broad),
            (&[0, 1][..], [true, false, true], [true; 3])
        );
        assert_eq!(
            (found[2].suspended, found[2].strict, found[2].broad),
            (1, [false; 3], [false, true, true])
        );
    }

    #[test]
    fn an_agreement_of_three_counts_with_each_pair_and_one_without_dates_in_every_year() {
        let three = course("a", &["LTU", "POL", "UKR"], Some(2014), &[At::Force]);
        let undated = course("b", &["POL", "UKR"], None, &[At::Unknown]);
        let found = rows(&[three, undated], &[], 2015);
        let pairs: Vec<_> =
            found.iter().map(|row| (row.states.0.as_str(), row.states.1.as_str(), row.year)).collect();
        assert_eq!(
            pairs,
            [
                ("LTU", "POL", 2014),
                ("LTU", "POL", 2015),
                ("LTU", "UKR", 2014),
                ("LTU", "UKR", 2015),
                ("POL", "UKR", 2014),
                ("POL", "UKR", 2015)
            ]
        );
        assert!(found.iter().all(|row| row.in_force == 1));
        let undated: Vec<_> = found.iter().map(|row| (row.undated, row.unknown, row.signed)).collect();
        assert_eq!(undated, [(0, 0, 1), (0, 0, 0), (0, 0, 1), (0, 0, 0), (1, 1, 1), (1, 1, 0)]);
        let alone = rows(&[course("c", &["POL", "USA"], None, &[At::Force])], &[], 2015);
        assert_eq!(
            alone.iter().map(|row| (row.year, row.in_force, row.began)).collect::<Vec<_>>(),
            [(2015, 1, 0)]
        );
    }
}
