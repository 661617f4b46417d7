//! Who the parties of a row are: names in a column or in a title become states, and never by likeness.

use super::dates::PartialDate;
use super::profile::{Head, PartyColumn, PartyTitle, Profile};
use super::row::Why;
use super::states::States;

/// A name among the parties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The name as the row has it.
    pub name: String,
    /// What it stands for.
    pub is: Meaning,
    /// One of `codes::LEVELS`, where the name tells.
    pub level: Option<String>,
}

/// What a name among the parties stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A state, by its code.
    State(String),
    /// A territory, by the code of its state.
    Territory {
        /// Code of the state.
        of: String,
        /// Is it also the English name of a state?
        like_a_state: bool,
    },
}

/// Names against the profile and the reference states on one date.
pub struct Names<'a> {
    /// The profile of the catalogue.
    pub profile: &'a Profile,
    /// The reference states.
    pub states: &'a States,
    /// The date of signature.
    pub signed_on: Option<&'a PartialDate>,
}

impl Names<'_> {
    /// The parties of a column.
    pub fn in_column(&self, rule: &PartyColumn, cell: &str) -> Result<Vec<Named>, Why> {
        let names = cell.split(&rule.separator).map(str::trim).filter(|name| !name.is_empty());
        let named = |name: &str| {
            let is = self.territory(name).map_or_else(|| self.state(name, rule.capitals_are_states), Ok)?;
            Ok(Named { name: name.to_owned(), is, level: None })
        };
        some(names.map(named).collect::<Result<_, Why>>()?)
    }

    /// The parties that a title names.
    pub fn in_title(&self, rule: &PartyTitle, heads: &[Head], title: &str) -> Result<Vec<Named>, Why> {
        let opens: Vec<usize> =
            title.match_indices(&rule.opens).map(|(at, _)| at).filter(|at| starts_word(title, *at)).collect();
        let Some(first) = opens.first() else {
            return Err(Why::PartiesNotInTitle);
        };
        let instruments = 1 + opens[1..].iter().filter(|at| follows_head(&title[..**at], heads)).count();
        if instruments > 1 {
            return Err(Why::SeveralInstruments(instruments));
        }
        if let Some(words) = rule.borrowed_after.iter().find(|words| title[..*first].contains(words.as_str()))
        {
            return Err(Why::PartiesOfAnother(words.trim().to_owned()));
        }
        self.list(rule, &title[first + rule.opens.len()..])
    }

    fn list(&self, rule: &PartyTitle, mut rest: &str) -> Result<Vec<Named>, Why> {
        let mut parties = Vec::new();
        loop {
            let prefix = rule.prefix.iter().find(|prefix| rest.starts_with(&prefix.text));
            let name = &rest[prefix.map_or(0, |prefix| prefix.text.len())..];
            let alias = self.longest_alias(name).ok_or_else(|| self.stranger(rest))?;
            let end = rest.len() - name.len() + alias.len();
            let level = prefix.map_or("state", |prefix| &prefix.level).to_owned();
            parties.push(Named {
                name: rest[..end].to_owned(),
                is: self.state(alias, false)?,
                level: Some(level),
            });
            let Some(join) = rule.joins.iter().find(|join| rest[end..].starts_with(join.as_str())) else {
                return some(parties);
            };
            rest = &rest[end + join.len()..];
        }
    }

    fn longest_alias(&self, text: &str) -> Option<&str> {
        let names = self.profile.alias.iter().flat_map(|alias| alias.names());
        let fits = |name: &&str| {
            text.strip_prefix(*name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        names.filter(fits).max_by_key(|name| name.len())
    }

    fn territory(&self, name: &str) -> Option<Meaning> {
        let territory = self
            .profile
            .territory
            .iter()
            .find(|territory| territory.names.iter().any(|held| held == name))?;
        let like_a_state = self.states.named_in_capitals(&name.to_uppercase()).is_some();
        Some(Meaning::Territory { of: territory.state.clone(), like_a_state })
    }

    fn state(&self, name: &str, capitals_are_states: bool) -> Result<Meaning, Why> {
        let mut aliases =
            self.profile.alias.iter().filter(|alias| alias.names().any(|held| held == name)).peekable();
        if aliases.peek().is_some() {
            let holding = aliases.find(|alias| alias.holds_on(self.signed_on));
            let state = holding.map(|alias| Meaning::State(alias.state.clone()));
            return state.ok_or_else(|| Why::AmbiguousState(name.to_owned()));
        }
        let reference = self.states.named_in_capitals(name).filter(|_| capitals_are_states);
        reference.map(|code| Meaning::State(code.to_owned())).ok_or_else(|| self.stranger(name))
    }

    /// What is wrong with a name that is no known state.
    fn stranger(&self, text: &str) -> Why {
        let starts = |words: &String| text.starts_with(words.as_str());
        if self.profile.not_a_state.iter().any(starts) {
            Why::NotAState(beginning(text))
        } else {
            Why::UnknownState(beginning(text))
        }
    }
}

fn some(parties: Vec<Named>) -> Result<Vec<Named>, Why> {
    let states = parties.iter().any(|party| matches!(party.is, Meaning::State(_)));
    match (states, parties.is_empty()) {
        (true, _) => Ok(parties),
        (false, false) => Err(Why::NoState),
        (false, true) => Err(Why::NoParties),
    }
}

fn starts_word(text: &str, at: usize) -> bool {
    !text[..at].ends_with(char::is_alphanumeric)
}

/// Does the text end with the head noun of an instrument, perhaps with a bracket after it?
fn follows_head(text: &str, heads: &[Head]) -> bool {
    let text = text.trim_end();
    let bare =
        text.strip_suffix(')').and_then(|open| open.rfind('(')).map_or(text, |at| text[..at].trim_end());
    let ends = |head: &Head| {
        bare.strip_suffix(&head.genitive).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    heads.iter().any(ends)
}

fn beginning(text: &str) -> String {
    text.chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(cell: &str, signed_on: Option<&str>) -> Result<Vec<String>, Why> {
        let profile = Profile::find("uk-treaties").expect("the profile");
        let signed_on = signed_on.map(|date| PartialDate::parse(date).expect(date));
        let names = Names { profile: &profile, states: &States::embedded(), signed_on: signed_on.as_ref() };
        let rule = PartyColumn { name: "parties".into(), separator: ";".into(), capitals_are_states: true };
        let text = |named: Named| match named.is {
            Meaning::State(code) => code,
            Meaning::Territory { of, like_a_state } => {
                format!("{}<{of}{}", named.name, if like_a_state { "?" } else { "" })
            }
        };
        Ok(names.in_column(&rule, cell)?.into_iter().map(text).collect())
    }

    fn title(title: &str) -> Result<Vec<(String, String)>, Why> {
        let profile = Profile::find("ua-laws").expect("the profile");
        let names = Names { profile: &profile, states: &States::embedded(), signed_on: None };
        let super::super::profile::PartyRule::Title(rule) = &profile.parties else {
            unreachable!("the laws name their parties in the title");
        };
        let pair = |named: Named| match named.is {
            Meaning::State(code) => (code, named.level.unwrap_or_default()),
            Meaning::Territory { of, .. } => (of, "territory".into()),
        };
        Ok(names.in_title(rule, &profile.title.head, title)?.into_iter().map(pair).collect())
    }

    #[test]
    fn a_column_names_states_and_territories_as_the_catalogue_spells_them() {
        for (cell, signed_on, parties) in [
            ("POLAND; UNITED KINGDOM", None, vec!["POL", "GBR"]),
            ("CYPRUS; Cyprus", None, vec!["CYP", "Cyprus<GBR?"]),
            ("IRELAND, REPUBLIC OF; SOVIET UNION", None, vec!["IRL", "SUN"]),
            ("TURKEY; UNITED KINGDOM", Some("1855-02-03"), vec!["XOT", "GBR"]),
            ("TURKEY; UNITED KINGDOM", Some("1940"), vec!["TUR", "GBR"]),
            ("Gibraltar; SPAIN", None, vec!["Gibraltar<GBR", "ESP"]),
        ] {
            assert_eq!(
                column(cell, signed_on),
                Ok(parties.into_iter().map(String::from).collect()),
                "{cell}"
            );
        }
    }

    #[test]
    fn a_column_that_names_no_known_state_is_refused() {
        for (cell, why) in [
            ("POLAND; RURITANIA", Why::UnknownState("RURITANIA".into())),
            ("Poland; UNITED KINGDOM", Why::UnknownState("Poland".into())),
            ("TURKEY; UNITED KINGDOM", Why::AmbiguousState("TURKEY".into())),
            (" ; ", Why::NoParties),
            ("Gibraltar", Why::NoState),
        ] {
            assert_eq!(column(cell, None), Err(why), "{cell}");
        }
    }

    #[test]
    fn a_title_names_its_parties_with_their_level() {
        for (text, parties) in [
            (
                "Угоди між Україною та Республікою Польща у справі створення частини",
                vec![("UKR", "state"), ("POL", "state")],
            ),
            (
                "Угоди між Урядом України та Урядом Грузії про пенсії",
                vec![("UKR", "government"), ("GEO", "government")],
            ),
            (
                "Угоди між Кабінетом Міністрів України та Урядом Угорської Республіки, Урядом Румунії, Урядом Словацької Республіки стосовно батальйону",
                vec![
                    ("UKR", "government"),
                    ("HUN", "government"),
                    ("ROU", "government"),
                    ("SVK", "government"),
                ],
            ),
            (
                "Угоди між Урядом України та Урядом Монголії про співробітництво між міністерствами",
                vec![("UKR", "government"), ("MNG", "government")],
            ),
        ] {
            let expected = parties.into_iter().map(|(code, level)| (code.to_owned(), level.to_owned()));
            assert_eq!(title(text), Ok(expected.collect()), "{text}");
        }
    }

    #[test]
    fn a_title_without_certain_parties_is_refused() {
        for (text, why) in [
            ("Договору про заборону випробувань", Why::PartiesNotInTitle),
            (
                "Угоди між Україною та Грузією і Угоди між Україною та Румунією про флот",
                Why::SeveralInstruments(2),
            ),
            (
                "Угоди між Україною та Грузією і Угоди (у формі обміну нотами) між Україною та Румунією",
                Why::SeveralInstruments(2),
            ),
            (
                "Меморандуму у зв'язку з Договором між Україною та Грузією",
                Why::PartiesOfAnother("у зв'язку з".into()),
            ),
            ("Угоди між Україною та Атлантидою про море", Why::UnknownState("Атлантидою про море".into())),
            ("Угоди між Україною та Грузіянами", Why::UnknownState("Грузіянами".into())),
            (
                "Угоди між Урядом України і Організацією Договору",
                Why::NotAState("Організацією Договору".into()),
            ),
        ] {
            assert_eq!(title(text), Err(why), "{text}");
        }
    }
}
