//! What the list of conflicting facts is asked for, as it stands in the address; pure.

use crate::codes;
use crate::facts::{FactGroup, FactKind};
use crate::web::form::Fields;
use crate::web::parts::Pages;

codes! {
    /// What kind of conflict: sources differ on a fact of this kind, an act is disputed, or statement and computation differ.
    Only {
        Date = "date", Title = "title", Office = "office", Kind = "kind", Place = "place", Act = "act",
        Entry = "entry",
    }
}

impl Only {
    /// The kinds of facts on which sources differ; none for the others.
    pub fn kinds(self) -> Vec<FactKind> {
        match self {
            Self::Date => FactGroup::Date.kinds(),
            Self::Title => FactGroup::Title.kinds(),
            Self::Office => FactGroup::Office.kinds(),
            Self::Kind => FactGroup::Kind.kinds(),
            Self::Place => FactGroup::Place.kinds(),
            Self::Act | Self::Entry => Vec::new(),
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// One kind of conflict alone.
    pub only: Option<Only>,
    /// Which page, from 0.
    pub page: u16,
}

/// A word in the address that the page does not understand: showing more than was asked for would mislead.
fn odd(name: &str) -> String {
    format!("this page does not understand “{name}” in its address")
}

impl Asked {
    /// Reads the address.
    pub fn parse(query: &Fields) -> Result<Self, String> {
        if let Some(name) = query.unknown(&["kind", "page"]).first() {
            return Err(odd(name));
        }
        let only =
            query.optional("kind").map(|code| Only::parse(&code).ok_or_else(|| odd("kind"))).transpose()?;
        let page = match query.optional("page") {
            None => 0,
            Some(text) => {
                let number: u16 = text.parse().map_err(|_| odd("page"))?;
                number.checked_sub(1).filter(|page| *page < 2_000).ok_or_else(|| odd("page"))?
            }
        };
        Ok(Self { only, page })
    }

    /// Whether this kind is shown.
    pub fn shows(self, only: Only) -> bool {
        self.only.is_none_or(|asked| asked == only)
    }

    /// The kinds of facts that are shown.
    pub fn kinds(self) -> Vec<FactKind> {
        self.only.map_or_else(|| FactKind::ALL.to_vec(), Only::kinds)
    }

    /// The address that shows this.
    pub fn address(self) -> String {
        let kind = self.only.map(|only| format!("kind={}", only.code()));
        let page = (self.page > 0).then(|| format!("page={}", self.page + 1));
        let given: Vec<String> = [kind, page].into_iter().flatten().collect();
        if given.is_empty() { "/conflicts".into() } else { format!("/conflicts?{}", given.join("&")) }
    }

    /// The pages beside this one; `has_more` says that a further one holds something.
    pub fn beside(self, has_more: bool) -> Pages {
        let at = |page: u16| Self { page, ..self }.address();
        Pages {
            previous: self.page.checked_sub(1).map(at).unwrap_or_default(),
            next: if has_more { at(self.page + 1) } else { String::new() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> Result<Asked, String> {
        Asked::parse(&Fields::parse(query.as_bytes()).expect("a query"))
    }

    #[test]
    fn the_address_is_read_and_written_alike() {
        for address in
            ["/conflicts", "/conflicts?kind=title", "/conflicts?page=2", "/conflicts?kind=act&page=3"]
        {
            let query = address.split_once('?').map_or("", |(_, query)| query);
            assert_eq!(asked(query).expect(address).address(), address);
        }
        for query in ["kind=all", "page=0", "page=x", "sort=up"] {
            assert!(asked(query).is_err(), "{query}");
        }
    }

    #[test]
    fn every_fact_is_shown_under_one_kind() {
        let all: Vec<FactKind> = Only::ALL.iter().flat_map(|only| only.kinds()).collect();
        assert!(FactKind::ALL.iter().all(|kind| all.contains(kind)) && all.len() == FactKind::ALL.len());
    }
}
