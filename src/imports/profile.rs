//! Import profiles: how the columns, words and dates of one catalogue map to the register, as TOML in the binary.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Deserialize;

use super::codes;
use super::dates::PartialDate;
use super::states::States;

const PROFILES: &[&str] = &[include_str!("profiles/uk-treaties.toml"), include_str!("profiles/ua-laws.toml")];

/// The mapping of one catalogue.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Name of the profile, and the first half of every external id.
    pub id: String,
    /// Raised when the mapping changes.
    pub version: u32,
    /// Name for people.
    pub name: String,
    /// The column that names the record for good.
    pub id_column: String,
    /// `iso` (2025-09-18, 2025-09, 2025) or a pattern such as `%d.%m.%Y`.
    pub date_forms: Vec<String>,
    /// Certainty of every date unless an action says otherwise.
    pub certainty: String,
    /// Where the title is and how it is cut.
    pub title: TitleRule,
    /// Where the place of signing is.
    pub place: PlaceRule,
    /// Where the parties are named.
    pub parties: PartyRule,
    /// The catalogue as a source.
    pub source: SourceRule,
    /// Columns that are left out, each with the reason.
    pub ignored: BTreeMap<String, String>,
    /// What the instrument is called, by its title.
    pub kind: Vec<KindRule>,
    /// Columns of dates and the acts they stand for.
    pub action: Vec<ActionRule>,
    /// Names of states.
    pub alias: Vec<Alias>,
    /// Beginnings of names that are certainly no states, but organisations or groups of states.
    #[serde(default)]
    pub not_a_state: Vec<String>,
    /// Names of territories that stand among the parties.
    #[serde(default)]
    pub territory: Vec<Territories>,
}

/// Where the title is and how it is cut.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitleRule {
    /// The column.
    pub column: String,
    /// Language of the titles.
    pub lang: String,
    /// Kind of the titles.
    pub kind: String,
    /// Beginnings that are no part of the title.
    #[serde(default)]
    pub strip: Vec<String>,
    /// Head nouns to put into the nominative.
    #[serde(default)]
    pub head: Vec<Head>,
}

/// A head noun in two cases.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// As it stands in the title.
    pub genitive: String,
    /// As the register shows it.
    pub nominative: String,
}

/// Where the place of signing is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceRule {
    /// The column.
    pub column: String,
    /// Words that say that there was no signing.
    #[serde(default)]
    pub not_a_place: Vec<String>,
    /// Places in another case, and their nominative; empty when the column has nominatives.
    #[serde(default)]
    pub nominative: BTreeMap<String, String>,
}

/// Where the parties are named.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PartyRule {
    /// In a column of their own.
    Column(PartyColumn),
    /// In the title.
    Title(PartyTitle),
}

/// Parties in a column.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyColumn {
    /// The column.
    pub name: String,
    /// What stands between two parties.
    pub separator: String,
    /// May a name in capitals be the English name of a reference state?
    pub capitals_are_states: bool,
}

/// Parties in the title.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyTitle {
    /// What stands before the first party.
    pub opens: String,
    /// What stands between two parties.
    pub joins: Vec<String>,
    /// Words after which the parties of another instrument are named.
    pub borrowed_after: Vec<String>,
    /// Bodies that may stand before the name of a state.
    pub prefix: Vec<Prefix>,
}

/// A body before the name of a state, and the level of conclusion that it shows.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prefix {
    /// The words, with the blank after them.
    pub text: String,
    /// One of `codes::LEVELS`.
    pub level: String,
}

/// The catalogue as a source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceRule {
    /// Who published it.
    pub publisher: String,
    /// What it is called.
    pub title: String,
    /// Its address.
    pub url_or_ref: String,
    /// The column with the address of the record.
    pub url_column: Option<String>,
    /// Grade of the source.
    pub grade: String,
    /// The licence.
    pub licence: String,
    /// Further references of the record.
    pub references: Option<References>,
}

/// Further references of a record.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct References {
    /// The column.
    pub column: String,
    /// What stands between two references.
    pub separator: String,
}

/// One way to tell what an instrument is called.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindRule {
    /// The title begins so.
    pub starts_with: Option<String>,
    /// The title contains this.
    pub contains: Option<String>,
    /// It is concluded at this level.
    pub level: Option<String>,
    /// Then it is of this kind.
    pub kind: String,
}

/// A column of dates and the act it stands for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionRule {
    /// The column with the day of the act.
    pub column: String,
    /// The column with the day of effect.
    pub effective_column: Option<String>,
    /// The kind of act, where every row has the same.
    pub kind: Option<String>,
    /// The column that tells the kind of act.
    pub kind_column: Option<String>,
    /// The kinds by the value in `kind_column`; other values are at fault.
    #[serde(default)]
    pub by_value: Vec<KindByValue>,
    /// Values in `kind_column` whose rows are not imported.
    #[serde(default)]
    pub not_taken: Vec<String>,
    /// Code of the state that acts; all parties where it is missing.
    pub party: Option<String>,
    /// The column with the number of the act.
    pub reference_column: Option<String>,
}

/// The kind of act that a value stands for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindByValue {
    /// The value.
    pub value: String,
    /// The kind of act.
    pub kind: String,
    /// Certainty where it differs from the profile's.
    pub certainty: Option<String>,
    /// What a reader of the record must know.
    pub note: Option<String>,
}

/// Names of a state, perhaps for a time only.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alias {
    /// One name.
    text: Option<String>,
    /// Several names.
    #[serde(default)]
    texts: Vec<String>,
    /// Code of the state.
    pub state: String,
    /// The first day on which the name means this state.
    pub from: Option<PartialDate>,
    /// The last day on which the name means this state.
    pub until: Option<PartialDate>,
}

impl Alias {
    /// Every name of the alias.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.text.iter().chain(&self.texts).map(String::as_str)
    }

    /// Does the name mean this state on every day that the date may mean?
    pub fn holds_on(&self, date: Option<&PartialDate>) -> bool {
        let since = |from: &PartialDate| date.is_some_and(|date| from.earliest() <= date.earliest());
        let until = |to: &PartialDate| date.is_some_and(|date| date.latest() <= to.latest());
        self.from.as_ref().is_none_or(since) && self.until.as_ref().is_none_or(until)
    }
}

/// Territories of a state.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Territories {
    /// Code of the state.
    pub state: String,
    /// The names.
    pub names: Vec<String>,
}

impl Profile {
    /// The profiles in the binary.
    ///
    /// # Panics
    /// If an embedded profile is not well formed, which the test of this file rules out.
    pub fn all() -> Vec<Self> {
        PROFILES.iter().map(|text| toml::from_str(text).expect("embedded profiles are well formed")).collect()
    }

    /// The profile with this id.
    pub fn find(id: &str) -> Option<Self> {
        Self::all().into_iter().find(|profile| profile.id == id)
    }

    /// Columns that a file must have.
    pub fn required_columns(&self) -> BTreeSet<&str> {
        let mut columns = BTreeSet::from([self.id_column.as_str(), &self.title.column, &self.place.column]);
        for action in &self.action {
            columns.insert(&action.column);
            columns.extend(
                [&action.effective_column, &action.kind_column, &action.reference_column]
                    .into_iter()
                    .flatten()
                    .map(String::as_str),
            );
        }
        columns.extend(self.source.url_column.iter().map(String::as_str));
        columns.extend(self.source.references.iter().map(|references| references.column.as_str()));
        if let PartyRule::Column(column) = &self.parties {
            columns.insert(&column.name);
        }
        columns
    }

    /// The date in a cell; `None` when the cell is empty, an error when none of the forms fits.
    pub fn date(&self, cell: &str) -> Result<Option<PartialDate>, super::dates::NotADate> {
        if cell.is_empty() {
            return Ok(None);
        }
        let read = |form: &String| match form.as_str() {
            "iso" => PartialDate::parse(cell).ok(),
            pattern => NaiveDate::parse_from_str(cell, pattern)
                .ok()
                .and_then(|day| PartialDate::parse(&day.format("%Y-%m-%d").to_string()).ok()),
        };
        let found = self.date_forms.iter().find_map(read);
        found.map(Some).ok_or_else(|| super::dates::NotADate(cell.to_owned()))
    }

    /// Every code of the profile that the register does not know.
    pub fn unknown_codes(&self, states: &States) -> Vec<&str> {
        let level = self.kind.iter().filter_map(|rule| rule.level.as_deref());
        let kind = self.kind.iter().map(|rule| rule.kind.as_str());
        let acts = self
            .action
            .iter()
            .flat_map(|rule| rule.kind.iter().chain(rule.by_value.iter().map(|by| &by.kind)));
        let certainty =
            self.action.iter().flat_map(|rule| rule.by_value.iter().filter_map(|by| by.certainty.as_ref()));
        let codes = [
            (codes::LEVELS, level.collect::<Vec<_>>()),
            (codes::INSTRUMENT_KINDS, kind.collect()),
            (codes::ACTION_KINDS, acts.map(String::as_str).collect()),
            (codes::CERTAINTIES, certainty.chain([&self.certainty]).map(String::as_str).collect()),
            (codes::TITLE_KINDS, vec![self.title.kind.as_str()]),
        ];
        let held = self
            .alias
            .iter()
            .map(|alias| &alias.state)
            .chain(self.territory.iter().map(|territory| &territory.state));
        let acting = self.action.iter().filter_map(|rule| rule.party.as_ref());
        let unknown =
            codes.into_iter().flat_map(|(known, used)| used.into_iter().filter(|code| !known.contains(code)));
        unknown
            .chain(held.chain(acting).map(String::as_str).filter(|code| states.find(code).is_none()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_profile_uses_codes_that_the_register_knows() {
        let states = States::embedded();
        let profiles = Profile::all();
        assert_eq!(
            profiles.iter().map(|profile| profile.id.as_str()).collect::<Vec<_>>(),
            ["uk-treaties", "ua-laws"]
        );
        for profile in &profiles {
            assert_eq!(profile.unknown_codes(&states), Vec::<&str>::new(), "{}", profile.id);
        }
        let mut planted = profiles[0].clone();
        planted.alias[0].state = "OTT".into();
        planted.kind[0].kind = "notes".into();
        assert_eq!(planted.unknown_codes(&states), ["notes", "OTT"]);
    }

    #[test]
    fn no_column_is_both_read_and_ignored() {
        for profile in Profile::all() {
            let read = profile.required_columns();
            assert!(profile.ignored.keys().all(|column| !read.contains(column.as_str())), "{}", profile.id);
            assert!(profile.ignored.values().all(|reason| !reason.is_empty()), "{}", profile.id);
        }
    }

    #[test]
    fn a_date_is_read_in_the_forms_of_the_profile_only() {
        let mut profile = Profile::find("uk-treaties").expect("the profile");
        assert!(profile.date("18.09.2025").is_err());
        profile.date_forms.push("%d.%m.%Y".into());
        let date = |cell: &str| profile.date(cell).map(|date| date.map(String::from));
        assert_eq!(date("18.09.2025"), Ok(Some("2025-09-18".into())));
        assert_eq!(date("2025"), Ok(Some("2025".into())));
        assert_eq!(date(""), Ok(None));
        assert!(date("31.02.2025").is_err() && date("c. 1940").is_err());
    }

    #[test]
    fn a_dated_alias_holds_only_when_the_whole_date_lies_in_its_time() {
        let profile = Profile::find("uk-treaties").expect("the profile");
        let meant = |date: Option<&str>| {
            let date = date.map(|date| PartialDate::parse(date).expect(date));
            let mut aliases = profile.alias.iter().filter(|alias| alias.names().any(|name| name == "TURKEY"));
            aliases.find(|alias| alias.holds_on(date.as_ref())).map(|alias| alias.state.clone())
        };
        assert_eq!(meant(Some("1855-02-03")).as_deref(), Some("XOT"));
        assert_eq!(meant(Some("1939-05-12")).as_deref(), Some("TUR"));
        assert_eq!(meant(Some("1923-01")), None);
        assert_eq!(meant(Some("1922")), None);
        assert_eq!(meant(None), None);
    }
}
