//! Where a page of a list begins: after or before a row, by what the list is sorted by and the row's id. Pure.

use chrono::{DateTime, NaiveDateTime};

/// What a list is sorted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// An instant.
    At(NaiveDateTime),
    /// A day, or what there is of it.
    Text(String),
    /// A figure.
    Figure(i32),
}

/// How a list is sorted, as its address is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sorting {
    /// By instants.
    Instants,
    /// By days.
    Days,
    /// By figures.
    Figures,
}

/// The place of a row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// What it is sorted by.
    pub sort: Sort,
    /// Its id.
    pub id: String,
}

/// Which page of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Place {
    /// The first.
    #[default]
    First,
    /// The one that begins after this row.
    After(Key),
    /// The one that ends before this row.
    Before(Key),
}

/// A place as one query seeks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seek<S> {
    /// From the beginning.
    First,
    /// What follows.
    After(S, String),
    /// What comes before, nearest first.
    Before(S, String),
}

impl Key {
    /// A row's place.
    pub fn new(sort: Sort, id: impl Into<String>) -> Self {
        Self { sort, id: id.into() }
    }

    /// The place as it stands in an address.
    pub fn code(&self) -> String {
        let sort = match &self.sort {
            Sort::At(at) => at.and_utc().timestamp_micros().to_string(),
            Sort::Text(text) => text.clone(),
            Sort::Figure(figure) => figure.to_string(),
        };
        format!("{sort}~{}", self.id)
    }

    /// Reads it.
    pub fn parse(text: &str, sorting: Sorting) -> Option<Self> {
        let (sort, id) = text.split_once('~')?;
        let sort = match sorting {
            Sorting::Instants => {
                Sort::At(DateTime::from_timestamp_micros(sort.parse().ok()?).map(|at| at.naive_utc())?)
            }
            Sorting::Days => Sort::Text(sort.to_owned()),
            Sorting::Figures => Sort::Figure(sort.parse().ok()?),
        };
        Some(Self::new(sort, id))
    }
}

impl Place {
    /// Whether it reads backwards.
    pub const fn is_before(&self) -> bool {
        matches!(self, Self::Before(_))
    }

    /// The place in a list that is sorted by instants.
    pub fn instants(&self) -> Seek<NaiveDateTime> {
        self.seek(|sort| match sort {
            Sort::At(at) => Some(*at),
            Sort::Text(_) | Sort::Figure(_) => None,
        })
    }

    /// The place in a list that is sorted by days.
    pub fn days(&self) -> Seek<String> {
        self.seek(|sort| match sort {
            Sort::Text(text) => Some(text.clone()),
            Sort::At(_) | Sort::Figure(_) => None,
        })
    }

    /// The place in a list that is sorted by figures.
    pub fn figures(&self) -> Seek<i32> {
        self.seek(|sort| match sort {
            Sort::Figure(figure) => Some(*figure),
            Sort::At(_) | Sort::Text(_) => None,
        })
    }

    fn seek<S>(&self, of: impl Fn(&Sort) -> Option<S>) -> Seek<S> {
        match self {
            Self::First => Seek::First,
            Self::After(key) => of(&key.sort).map_or(Seek::First, |sort| Seek::After(sort, key.id.clone())),
            Self::Before(key) => of(&key.sort).map_or(Seek::First, |sort| Seek::Before(sort, key.id.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_was_written() {
        let at = DateTime::from_timestamp_micros(1_772_442_000_123_456).expect("an instant").naive_utc();
        for (key, sorting, code) in [
            (Key::new(Sort::At(at), "0199-a"), Sorting::Instants, "1772442000123456~0199-a"),
            (Key::new(Sort::Text("2025-09".into()), "b"), Sorting::Days, "2025-09~b"),
            (Key::new(Sort::Text(String::new()), "b"), Sorting::Days, "~b"),
            (Key::new(Sort::Figure(72), "c"), Sorting::Figures, "72~c"),
        ] {
            assert_eq!(key.code(), code);
            assert_eq!(Key::parse(code, sorting), Some(key));
        }
        for (odd, sorting) in [
            ("", Sorting::Days),
            ("x~a", Sorting::Instants),
            ("x~a", Sorting::Figures),
            ("7", Sorting::Figures),
        ] {
            assert_eq!(Key::parse(odd, sorting), None, "{odd}");
        }
    }
}
