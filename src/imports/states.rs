//! The states of the reference data, as far as an import needs them: codes and the time in which a state existed.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::PartialDate;
use super::profile::Profile;
use crate::search::fold;

const STATES: &str = include_str!("../../reference/states.csv");

/// When a state of the reference data existed; an open end means that the reference data do not need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lifetime {
    /// The first day.
    pub from: Option<PartialDate>,
    /// The last day.
    pub to: Option<PartialDate>,
}

impl Lifetime {
    /// Could the state have acted at that date? A partial date gets the benefit of the doubt.
    pub fn may_contain(&self, date: &PartialDate) -> bool {
        let begun = self.from.as_ref().is_none_or(|from| from.earliest() <= date.latest());
        let not_over = self.to.as_ref().is_none_or(|to| date.earliest() <= to.latest());
        begun && not_over
    }
}

/// The states of the reference data by code.
#[derive(Debug)]
pub struct States {
    lifetimes: BTreeMap<String, Lifetime>,
    capitals: BTreeMap<String, String>,
    names: BTreeMap<String, BTreeSet<String>>,
}

impl States {
    /// Reads the embedded reference data.
    ///
    /// # Panics
    /// If the embedded file is not well formed, which the test of this file rules out.
    pub fn embedded() -> Self {
        let mut reader = csv::Reader::from_reader(STATES.as_bytes());
        let (mut lifetimes, mut capitals) = (BTreeMap::new(), BTreeMap::new());
        let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut name = |text: &str, code: &str| {
            let folded = fold(text);
            if !folded.is_empty() {
                names.entry(folded).or_default().insert(code.to_owned());
            }
        };
        for row in reader.records() {
            let row = row.expect("reference/states.csv is well formed");
            capitals.insert(row[2].to_uppercase(), row[0].to_owned());
            lifetimes.insert(row[0].to_owned(), Lifetime { from: date(&row[5]), to: date(&row[6]) });
            for column in [0, 1, 2, 3, 4, 9, 10, 11] {
                name(&row[column], &row[0]);
            }
        }
        // Names in the cases in which titles have them; those that meant several states in their time are left out.
        for alias in Profile::all().iter().flat_map(|profile| &profile.alias) {
            if alias.from.is_none() && alias.until.is_none() {
                alias.names().for_each(|text| name(text, &alias.state));
            }
        }
        Self { lifetimes, capitals, names }
    }

    /// The code of the state whose English name in capitals is this.
    pub fn named_in_capitals(&self, name: &str) -> Option<&str> {
        self.capitals.get(name).map(String::as_str)
    }

    /// The code of the state with this name, official name or code in any of our languages, whatever its accents and script;
    /// none where several states have it.
    pub fn named(&self, text: &str) -> Option<&str> {
        let codes = self.names.get(&fold(text))?;
        let exists = |code: &&String| self.lifetimes.get(*code).is_some_and(|life| life.to.is_none());
        let mut living = codes.iter().filter(exists);
        match (codes.len(), living.next(), living.next()) {
            (1, _, _) => codes.first().map(String::as_str),
            (_, Some(code), None) => Some(code.as_str()),
            (_, _, _) => None,
        }
    }

    /// Every folded name of a state with its code, where it has meant one state only.
    pub fn each_name(&self) -> impl Iterator<Item = (&str, &str)> {
        self.names.keys().filter_map(|name| Some((name.as_str(), self.named(name)?)))
    }

    /// The lifetime of the state with this code.
    pub fn find(&self, code: &str) -> Option<&Lifetime> {
        self.lifetimes.get(code)
    }
}

fn date(cell: &str) -> Option<PartialDate> {
    (!cell.is_empty()).then(|| PartialDate::parse(cell).expect("reference/states.csv holds partial dates"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reference_states_are_complete_and_named_in_three_languages() {
        let mut reader = csv::Reader::from_reader(STATES.as_bytes());
        let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
        assert_eq!(rows.len(), 207);
        for row in &rows {
            assert_eq!(row[0].len(), 3, "{row:?}");
            assert!((2..=4).all(|column| !row[column].is_empty()), "{row:?}");
            assert!(matches!(&row[8], "un_member" | "un_observer" | "other" | "historic"), "{row:?}");
        }
        let count =
            |group: &str| rows.iter().filter(|row| row[7].split(';').any(|held| held == group)).count();
        assert_eq!((count("EU"), count("NATO")), (27, 32));
        assert_eq!(States::embedded().lifetimes.len(), rows.len(), "a code stands twice");
    }

    #[test]
    fn a_state_is_found_by_any_of_its_names() {
        let states = States::embedded();
        for (name, code) in [
            ("Ukraine", Some("UKR")),
            ("UKRAINA", Some("UKR")),
            ("Україна", Some("UKR")),
            ("Україною", Some("UKR")),
            ("ua", Some("UKR")),
            ("UKR", Some("UKR")),
            ("Rzeczpospolita Polska", Some("POL")),
            ("Federal Republic of Germany", Some("DEU")),
            ("Ruritania", None),
            ("", None),
        ] {
            assert_eq!(states.named(name), code, "{name}");
        }
    }

    #[test]
    fn a_state_is_known_in_its_time_only() {
        let states = States::embedded();
        for (code, date, existed) in [
            ("SUN", "1942", true),
            ("SUN", "1995-11-25", false),
            ("RUS", "1995-11-25", true),
            ("RUS", "1916-05-05", false),
            ("XOT", "1855-02-03", true),
            ("TUR", "1855-02-03", false),
            ("UKR", "1991", true),
            ("FRA", "1854", true),
        ] {
            let date = PartialDate::parse(date).expect(date);
            let lifetime = states.find(code).expect(code);
            assert_eq!(lifetime.may_contain(&date), existed, "{code} {date:?}");
        }
        assert_eq!(states.find("QQQ"), None);
    }
}
