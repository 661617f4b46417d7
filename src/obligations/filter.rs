//! What the list is asked for, as it stands in the address; pure.

use super::obligation::{Debtor, Kind, Life, Nature};
use super::schedule::Sort;
use crate::web::form::Fields;
use crate::web::visit::escape;

pub use crate::milestones::filter::Owner;

/// The filters of the list; none of them shows everything that the reader may see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is a filter by what its name says")]
pub struct Filter {
    pub partner: Option<String>,
    pub owner: Option<Owner>,
    pub debtor: Option<Debtor>,
    pub nature: Option<Nature>,
    pub kind: Option<Kind>,
    pub schedule: Option<Sort>,
    pub life: Option<Life>,
    pub agreement: Option<String>,
    /// The id of the row after which the page begins.
    pub after: Option<String>,
}

const KNOWN: [&str; 9] =
    ["partner", "owner", "debtor", "nature", "kind", "schedule", "state", "agreement", "after"];

fn odd(name: &str) -> String {
    format!("the list of obligations does not understand “{name}” in its address")
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
        Ok(Self {
            partner: query.optional("partner"),
            owner: query.optional("owner").map(|code| Owner::parse(&code)),
            debtor: code(query, "debtor", Debtor::parse)?,
            nature: code(query, "nature", Nature::parse)?,
            kind: code(query, "kind", Kind::parse)?,
            schedule: code(query, "schedule", Sort::parse)?,
            life: code(query, "state", Life::parse)?,
            agreement: query.optional("agreement"),
            after: query.optional("after"),
        })
    }

    /// The address of the list with these filters.
    pub fn address(&self) -> String {
        let mut pairs: Vec<String> = Vec::new();
        let mut put = |name: &str, value: Option<&str>| {
            pairs.extend(value.map(|value| format!("{name}={}", escape(value))));
        };
        put("partner", self.partner.as_deref());
        put("owner", self.owner.as_ref().map(Owner::code));
        put("debtor", self.debtor.map(Debtor::code));
        put("nature", self.nature.map(Nature::code));
        put("kind", self.kind.map(Kind::code));
        put("schedule", self.schedule.map(Sort::code));
        put("state", self.life.map(Life::code));
        put("agreement", self.agreement.as_deref());
        put("after", self.after.as_deref());
        if pairs.is_empty() { "/obligations".into() } else { format!("/obligations?{}", pairs.join("&")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_and_written_alike_and_what_is_not_understood_is_refused() {
        let read = |query: &str| Filter::parse(&Fields::parse(query.as_bytes()).expect("a query"));
        for address in [
            "/obligations",
            "/obligations?partner=UKR&owner=none&debtor=ours&nature=shall&kind=annual_plan&schedule=recurring&state=open&agreement=a&after=o",
        ] {
            let query = address.split_once('?').map_or("", |(_, query)| query);
            assert_eq!(read(query).expect(address).address(), address);
        }
        for query in ["debtor=nobody", "sort=title", "state=done"] {
            assert!(read(query).is_err(), "{query}");
        }
    }
}
