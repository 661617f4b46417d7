//! What the pages of this room are asked for, as it stands in the address; pure.

use super::awaited::MoveSide;
use crate::calendar::Month;
use crate::codes;
use crate::lifecycle::due::DeadlineKind;
use crate::web::form::Fields;
use crate::web::parts::Pages;
use crate::web::visit::escape;
use chrono::{Days, NaiveDate};

codes! {
    /// How far ahead.
    Span { Month = "30", Quarter = "90", HalfYear = "180", Year = "365" }
}

impl Span {
    /// The days of it.
    pub const fn days(self) -> u32 {
        match self {
            Self::Month => 30,
            Self::Quarter => 90,
            Self::HalfYear => 180,
            Self::Year => 365,
        }
    }

    /// The last day of it.
    pub fn last(self, today: NaiveDate) -> NaiveDate {
        today.checked_add_days(Days::new(u64::from(self.days()))).unwrap_or(today)
    }
}

/// What is asked for; the default asks for everything that the reader may see.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Asked {
    /// Code of a state that is a party.
    pub partner: Option<String>,
    /// Account id of the owner; `me` for the reader.
    pub owner: Option<String>,
    /// What falls due.
    pub kind: Option<DeadlineKind>,
    /// How far ahead.
    pub within: Option<Span>,
    /// One day.
    pub on: Option<NaiveDate>,
    /// One month.
    pub month: Option<Month>,
    /// Whose move it is.
    pub side: Option<MoveSide>,
    /// Which page of a list, from 0.
    pub page: u16,
}

/// A word in the address that the page does not understand: showing more than was asked for would mislead.
fn odd(name: &str) -> String {
    format!("this page does not understand “{name}” in its address")
}

impl Asked {
    /// The pages beside this one; `has_more` says that a further one holds something.
    pub fn beside(&self, path: &str, has_more: bool) -> Pages {
        let at = |page: u16| Self { page, ..self.clone() }.address(path);
        Pages {
            previous: self.page.checked_sub(1).map(at).unwrap_or_default(),
            next: if has_more { at(self.page + 1) } else { String::new() },
        }
    }

    /// Reads the address of a page that understands these names.
    pub fn parse(query: &Fields, names: &[&str]) -> Result<Self, String> {
        if let Some(name) = query.unknown(names).first() {
            return Err(odd(name));
        }
        let page = match query.optional("page") {
            None => 0,
            Some(text) => {
                let number: u16 = text.parse().map_err(|_| odd("page"))?;
                number.checked_sub(1).filter(|page| *page < 2_000).ok_or_else(|| odd("page"))?
            }
        };
        Ok(Self {
            partner: query.optional("partner"),
            owner: query.optional("owner"),
            kind: read(query, "kind", DeadlineKind::parse)?,
            within: read(query, "within", Span::parse)?,
            on: read(query, "on", |text| text.parse().ok())?,
            month: read(query, "month", Month::parse)?,
            side: read(query, "side", MoveSide::parse)?,
            page,
        })
    }

    /// The address of the page at `path` that shows this.
    pub fn address(&self, path: &str) -> String {
        let text = |value: Option<&str>| value.map(str::to_owned);
        let pairs = [
            ("partner", self.partner.clone()),
            ("owner", self.owner.clone()),
            ("kind", text(self.kind.map(DeadlineKind::code))),
            ("within", text(self.within.map(Span::code))),
            ("on", self.on.map(|day| day.to_string())),
            ("month", self.month.map(Month::code)),
            ("side", text(self.side.map(MoveSide::code))),
            ("page", (self.page > 0).then(|| (self.page + 1).to_string())),
        ];
        let given = pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", escape(&value?))));
        let query: Vec<String> = given.collect();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }

    /// The same from the first page.
    pub fn from_start(&self) -> Self {
        Self { page: 0, ..self.clone() }
    }

    /// What narrows and is common to all pages: partner and owner.
    pub fn common(&self) -> Self {
        Self { partner: self.partner.clone(), owner: self.owner.clone(), ..Self::default() }
    }
}

fn read<T>(query: &Fields, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    query.optional(name).map(|text| parse(&text).ok_or_else(|| odd(name))).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&str; 8] = ["partner", "owner", "kind", "within", "on", "month", "side", "page"];

    fn asked(query: &str) -> Result<Asked, String> {
        Asked::parse(&Fields::parse(query.as_bytes()).expect("a query"), &ALL)
    }

    #[test]
    fn the_address_is_read_and_written_alike() {
        for address in [
            "/x",
            "/x?partner=UKR&owner=me&kind=term_end&within=90&page=2",
            "/x?on=2026-05-01",
            "/x?month=2026-12&side=ours",
        ] {
            let query = address.split_once('?').map_or("", |(_, query)| query);
            assert_eq!(asked(query).expect(address).address("/x"), address);
        }
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for query in
            ["kind=all", "within=7", "on=2026-02-30", "month=2026-13", "month=26-1", "page=0", "sort=x"]
        {
            assert!(asked(query).is_err(), "{query}");
        }
    }
}
