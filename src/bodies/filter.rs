//! What the list of bodies is asked for, as it stands in the address; pure.

use super::words::{BodyKind, BodyState};
use crate::web::form::Fields;
use crate::web::visit::escape;

/// How many bodies stand on a page.
pub const PAGE: usize = 50;

/// The filters of the list; none of them shows everything that the reader may see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is a filter by what its name says")]
pub struct Filter {
    pub words: Option<String>,
    pub partner: Option<String>,
    pub kind: Option<BodyKind>,
    pub state: Option<BodyState>,
    pub overdue: bool,
    pub agreement: Option<String>,
    /// Which page of the list, from 0.
    pub page: u16,
}

const KNOWN: [&str; 7] = ["q", "partner", "kind", "state", "overdue", "agreement", "page"];

fn odd(name: &str) -> String {
    format!("the list of joint bodies does not understand “{name}” in its address")
}

impl Filter {
    /// Reads the address.
    pub fn parse(query: &Fields) -> Result<Self, String> {
        if let Some(name) = query.unknown(&KNOWN).first() {
            return Err(odd(name));
        }
        fn code<T>(query: &Fields, name: &str, parse: fn(&str) -> Option<T>) -> Result<Option<T>, String> {
            query.optional(name).map(|code| parse(&code).ok_or_else(|| odd(name))).transpose()
        }
        let page = match query.optional("page") {
            None => 0,
            Some(text) => {
                let number: u16 = text.parse().map_err(|_| odd("page"))?;
                number.checked_sub(1).filter(|page| *page < 2_000).ok_or_else(|| odd("page"))?
            }
        };
        let overdue = match query.text("overdue") {
            "" => false,
            "yes" => true,
            _ => return Err(odd("overdue")),
        };
        Ok(Self {
            words: query.optional("q"),
            partner: query.optional("partner"),
            kind: code(query, "kind", BodyKind::parse)?,
            state: code(query, "state", BodyState::parse)?,
            overdue,
            agreement: query.optional("agreement"),
            page,
        })
    }

    /// The address of the list with these filters.
    pub fn address(&self) -> String {
        let mut pairs: Vec<String> = Vec::new();
        let mut put = |name: &str, value: Option<&str>| {
            pairs.extend(value.map(|value| format!("{name}={}", escape(value))));
        };
        put("q", self.words.as_deref());
        put("partner", self.partner.as_deref());
        put("kind", self.kind.map(BodyKind::code));
        put("state", self.state.map(BodyState::code));
        put("overdue", self.overdue.then_some("yes"));
        put("agreement", self.agreement.as_deref());
        let page = (self.page > 0).then(|| (self.page + 1).to_string());
        put("page", page.as_deref());
        if pairs.is_empty() { "/bodies".to_owned() } else { format!("/bodies?{}", pairs.join("&")) }
    }

    /// The same filters on another page.
    pub fn at(&self, page: u16) -> Self {
        Self { page, ..self.clone() }
    }

    /// The bodies that are behind with their meetings.
    pub fn overdue() -> Self {
        Self { overdue: true, ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_and_written_alike() {
        let parse = |query: &str| Filter::parse(&Fields::parse(query.as_bytes()).expect("a query"));
        for address in [
            "/bodies",
            "/bodies?q=joint&partner=UKR&kind=working_group&state=active&overdue=yes&agreement=a-1&page=3",
            "/bodies?overdue=yes",
        ] {
            let query = address.split_once('?').map_or("", |(_, query)| query);
            assert_eq!(parse(query).map(|filter| filter.address()), Ok(address.to_owned()));
        }
        for query in ["kind=club", "state=asleep", "overdue=no", "page=0", "page=x", "after=1"] {
            assert!(parse(query).is_err(), "{query}");
        }
    }
}
