//! What a source says: a date as far as it is known, or words. Two values agree where both can be true. Pure.

use super::kind::FactKind;
use crate::calendar::{PartialDate, PartialDateError};
use std::fmt;

/// A value of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A date of its own length.
    Date(PartialDate),
    /// A title, an office, a place, or the code of a kind.
    Words(String),
}

impl Value {
    /// Reads a value of a kind of fact as it is stored or typed.
    pub fn parse(kind: FactKind, text: &str) -> Result<Self, PartialDateError> {
        if kind.is_date() {
            PartialDate::parse(text).map(Self::Date)
        } else {
            Ok(Self::Words(text.trim().to_owned()))
        }
    }

    /// Whether both can be true: a year contains its days; words differ neither by case nor by white space.
    pub fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Date(a), Self::Date(b)) => a.earliest() <= b.latest() && b.earliest() <= a.latest(),
            (Self::Words(a), Self::Words(b)) => plain(a) == plain(b),
            (Self::Date(_), Self::Words(_)) | (Self::Words(_), Self::Date(_)) => false,
        }
    }

    /// Whether both say exactly the same.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Date(a), Self::Date(b)) => a == b,
            (Self::Words(_), Self::Words(_)) => self.agrees(other),
            (Self::Date(_), Self::Words(_)) | (Self::Words(_), Self::Date(_)) => false,
        }
    }

    /// How exactly it tells: 3 for a day or for words, 2 for a month, 1 for a year.
    pub const fn exactness(&self) -> u8 {
        match self {
            Self::Date(date) => 1 + date.month().is_some() as u8 + date.is_whole() as u8,
            Self::Words(_) => 3,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{date}"),
            Self::Words(words) => f.write_str(words),
        }
    }
}

fn plain(words: &str) -> String {
    let folded = words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    folded.trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_agrees_with_what_it_contains() {
        for (a, b, agree) in [
            ("2018", "2018-11-15", true),
            ("2018-11", "2018-11-15", true),
            ("2018-11", "2018", true),
            ("2018-11-15", "2018-11-15", true),
            ("2018-11-14", "2018-11-15", false),
            ("2017", "2018-11-15", false),
            ("2018-10", "2018-11-15", false),
        ] {
            let value = |text| Value::parse(FactKind::ActedOn, text).expect(text);
            assert_eq!(value(a).agrees(&value(b)), agree, "{a} and {b}");
            assert_eq!(value(b).agrees(&value(a)), agree, "{b} and {a}");
            assert_eq!(value(a).is_same(&value(b)), a == b, "{a} and {b}");
        }
        let exactness = |text| Value::parse(FactKind::ReceivedOn, text).expect(text).exactness();
        assert_eq!((exactness("2018"), exactness("2018-11"), exactness("2018-11-15")), (1, 2, 3));
    }

    #[test]
    fn words_agree_whatever_their_case_and_spaces() {
        let words = |text| Value::parse(FactKind::Title, text).expect(text);
        assert!(words("Agreement on  Cooperation.").agrees(&words(" agreement on cooperation")));
        assert!(!words("Agreement on cooperation").agrees(&words("Agreement on co-operation")));
        assert!(Value::parse(FactKind::EffectiveOn, "soon").is_err());
    }
}
