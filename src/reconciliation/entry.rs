//! A row of a list as it is understood, with what could not be. Pure.

use super::days;
use super::family::{self, Family};
use super::field::{Field, Mapping};
use crate::calendar::PartialDate;
use crate::imports::states::States;
use crate::search::{each_word, fold};

/// What a row says of an agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The number that a spreadsheet shows.
    pub number: i32,
    /// Titles, in whatever languages.
    pub titles: Vec<String>,
    /// Codes of the states named but for the home state.
    pub partners: Vec<String>,
    /// Whether the home state alone is named: a list seen from the other side.
    pub is_from_beyond: bool,
    /// When it was signed.
    pub signed: Option<PartialDate>,
    /// When it entered into force.
    pub in_force: Option<PartialDate>,
    /// Numbers, folded.
    pub references: Vec<String>,
    /// The family of its kind.
    pub family: Option<Family>,
    /// The texts as they stand in the list, for the reader.
    pub said: Said,
}

/// The cells of a row by field, as they stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Partners.
    pub partner: String,
    /// The date of signature.
    pub signed: String,
    /// The date of entry into force.
    pub in_force: String,
    /// Numbers.
    pub reference: String,
    /// The kind.
    pub kind: String,
}

impl Entry {
    /// The title for lists.
    pub fn title(&self) -> &str {
        self.titles.first().map_or("", String::as_str)
    }

    /// What tells rows apart whatever their order: what they say.
    pub fn content(&self) -> String {
        let said = &self.said;
        let titles = self.titles.join("\n");
        [&titles, &said.partner, &said.signed, &said.in_force, &said.reference, &said.kind]
            .map(String::as_str)
            .join("\n")
    }

    /// The fields whose cell is filled and says nothing that is understood.
    pub fn not_understood(&self) -> Vec<Field> {
        let said = &self.said;
        [
            (Field::Partner, !said.partner.is_empty() && self.partners.is_empty() && !self.is_from_beyond),
            (Field::SignedOn, !said.signed.is_empty() && self.signed.is_none()),
            (Field::InForceOn, !said.in_force.is_empty() && self.in_force.is_none()),
            (Field::Kind, !said.kind.is_empty() && self.family.is_none()),
        ]
        .into_iter()
        .filter(|(_, is_so)| *is_so)
        .map(|(field, _)| field)
        .collect()
    }
}

/// Reads the rows of one list.
pub struct Reading<'r> {
    /// What the columns mean.
    pub mapping: &'r Mapping,
    /// The reference states.
    pub states: &'r States,
    /// Code of the home state.
    pub home: &'r str,
    /// The one partner whose list it is, for rows that name none.
    pub partner: Option<&'r str>,
}

impl Reading<'_> {
    /// What a row says.
    pub fn entry(&self, number: i32, cells: &[String]) -> Entry {
        let of = |field| self.mapping.cells(field, cells);
        let joined = |field| of(field).join("; ");
        let date = |field| {
            let texts = of(field);
            texts.first().and_then(|text| days::parse(text, self.mapping.month_first))
        };
        let titles: Vec<String> = of(Field::Title).into_iter().map(str::to_owned).collect();
        let kind = joined(Field::Kind);
        let said = Said {
            partner: joined(Field::Partner),
            signed: joined(Field::SignedOn),
            in_force: joined(Field::InForceOn),
            reference: joined(Field::Reference),
            kind: kind.clone(),
        };
        let (partners, is_from_beyond) = self.partners(&of(Field::Partner));
        Entry {
            number,
            partners,
            is_from_beyond,
            signed: date(Field::SignedOn),
            in_force: date(Field::InForceOn),
            references: of(Field::Reference).iter().filter_map(|text| reference(text)).collect(),
            // A kind column is asked first; else the title begins with its kind more often than not.
            family: family::of_text(&kind).or_else(|| titles.iter().find_map(|title| begins(title))),
            titles,
            said,
        }
    }

    /// The partners that the cells name, and whether they name the home state alone: the partner's own register does. Then,
    /// as where nobody is named, the one partner is meant whose list it is.
    fn partners(&self, cells: &[&str]) -> (Vec<String>, bool) {
        let mut found: Vec<String> = cells.iter().flat_map(|cell| states_in(self.states, cell)).collect();
        found.sort_unstable();
        found.dedup();
        let is_home_alone = found.len() == 1 && found.iter().all(|code| code == self.home);
        found.retain(|code| code != self.home);
        if let (true, Some(partner)) = (cells.is_empty() || is_home_alone, self.partner) {
            found.push(partner.to_owned());
        }
        (found, is_home_alone)
    }
}

/// A date as the register stores it.
pub fn stored_date(text: &str) -> Option<PartialDate> {
    PartialDate::parse_iso(text).ok()
}

/// The kind that stands at the beginning of a title.
fn begins(title: &str) -> Option<Family> {
    let first: Vec<String> = each_word(title).into_iter().take(2).collect();
    family::of_text(&first.join(" "))
}

/// A number as numbers are compared; none where it is too short to mean one thing.
pub fn reference(text: &str) -> Option<String> {
    let plain = fold(text).replace(' ', "");
    let tells = plain.len() >= 4 && plain.bytes().any(|b| b.is_ascii_digit());
    // A year is no number of an agreement.
    let is_year = plain.len() == 4 && plain.parse::<u32>().is_ok_and(|year| (1000..3000).contains(&year));
    (tells && !is_year).then_some(plain)
}

/// The states that a cell names: as a whole, in its parts, or among its words.
fn states_in(states: &States, cell: &str) -> Vec<String> {
    if let Some(code) = states.named(cell) {
        return vec![code.to_owned()];
    }
    let parts = cell.split([';', ',', '/', '|', '\n', '&']);
    let named: Vec<String> = parts.filter_map(|part| states.named(part)).map(str::to_owned).collect();
    if !named.is_empty() {
        return named;
    }
    let words = each_word(cell);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = (1..=6.min(words.len() - at)).rev().find_map(|count| {
            let name = words[at..at + count].join(" ");
            let code = states.named(&name).filter(|_| name.len() >= 4)?;
            Some((count, code.to_owned()))
        });
        match longest {
            Some((count, code)) => {
                found.push(code);
                at += count;
            }
            None => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(fields: &[Field], cells: &[&str], partner: Option<&str>) -> Entry {
        let fields: Vec<Option<Field>> = fields.iter().copied().map(Some).collect();
        let mapping = Mapping::new(&fields, false);
        let states = States::embedded();
        let reading = Reading { mapping: &mapping, states: &states, home: "POL", partner };
        let cells: Vec<String> = cells.iter().map(ToString::to_string).collect();
        reading.entry(2, &cells)
    }

    #[test]
    fn partners_are_read_as_offices_write_them() {
        for (cell, partners) in [
            ("Ukraine", vec!["UKR"]),
            ("Україна", vec!["UKR"]),
            ("Polska; Ukraina", vec!["UKR"]),
            ("POLAND, UKRAINE", vec!["UKR"]),
            ("Ministry of Defence of Ukraine", vec!["UKR"]),
            ("Lithuania / Ukraine", vec!["LTU", "UKR"]),
            ("United Kingdom of Great Britain and Northern Ireland", vec!["GBR"]),
            ("Ruritania", vec![]),
        ] {
            let found = entry(&[Field::Partner], &[cell], None);
            assert_eq!(found.partners, partners, "{cell}");
            assert_eq!(found.not_understood().is_empty(), !partners.is_empty());
        }
        assert_eq!(entry(&[Field::Title], &["On defence"], Some("UKR")).partners, ["UKR"]);
        let theirs = entry(&[Field::Partner], &["Польща"], Some("UKR"));
        assert_eq!((theirs.partners, theirs.is_from_beyond), (vec!["UKR".to_owned()], true));
        let nobody = entry(&[Field::Partner], &["Poland"], None);
        assert!(nobody.partners.is_empty() && nobody.not_understood().is_empty());
        assert_eq!(entry(&[Field::Partner], &["Ruritania"], Some("UKR")).partners, Vec::<String>::new());
    }

    #[test]
    fn a_number_means_one_thing_or_none() {
        assert_eq!(reference("PL-UA/2016/0001"), reference("pl ua 2016 0001"));
        for text in ["7", "2016", "abcd", ""] {
            assert_eq!(reference(text), None, "{text}");
        }
    }

    #[test]
    fn the_kind_is_read_from_its_column_or_from_the_title() {
        let told = entry(&[Field::Title, Field::Kind], &["Agreement on drones", "MoU"], None);
        assert_eq!(told.family, Some(Family::Memorandum));
        let begun = entry(&[Field::Title], &["Umowa o współpracy"], None);
        assert_eq!(begun.family, Some(Family::Agreement));
    }
}
