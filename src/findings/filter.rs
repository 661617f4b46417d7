//! What the list of findings is asked for, as it stands in the address; pure.

use super::codes::{FindingState, Severity};
use crate::codes;
use crate::web::form::Fields;
use crate::web::visit::escape;

/// How many findings stand on a page.
pub const PAGE: usize = 50;

codes! {
    /// Which part of the findings is shown.
    View { All = "all", Open = "open", Overdue = "overdue" }
}

/// The filters of the list; none of them shows everything that the reader may see.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is a filter by what its name says")]
pub struct Filter {
    pub view: View,
    pub audit: Option<String>,
    pub agreement: Option<String>,
    pub severity: Option<Severity>,
    pub state: Option<FindingState>,
    /// Which page of the list, from 0.
    pub page: u16,
}

impl Default for Filter {
    fn default() -> Self {
        Self { view: View::All, audit: None, agreement: None, severity: None, state: None, page: 0 }
    }
}

const KNOWN: [&str; 6] = ["view", "audit", "agreement", "severity", "state", "page"];

fn odd(name: &str) -> String {
    format!("the list of findings does not understand “{name}” in its address")
}

fn code<T>(query: &Fields, name: &str, parse: fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    query.optional(name).map(|code| parse(&code).ok_or_else(|| odd(name))).transpose()
}

impl Filter {
    /// Reads the address.
    pub fn parse(query: &Fields) -> Result<Self, String> {
        if let Some(name) = query.unknown(&KNOWN).first() {
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
            view: code(query, "view", View::parse)?.unwrap_or(View::All),
            audit: query.optional("audit"),
            agreement: query.optional("agreement"),
            severity: code(query, "severity", Severity::parse)?,
            state: code(query, "state", FindingState::parse)?,
            page,
        })
    }

    /// The query that asks for the same.
    pub fn query(&self) -> String {
        let mut pairs: Vec<String> = Vec::new();
        let mut put = |name: &str, value: Option<&str>| {
            pairs.extend(value.map(|value| format!("{name}={}", escape(value))));
        };
        put("view", Some(self.view.code()).filter(|code| *code != View::All.code()));
        put("audit", self.audit.as_deref());
        put("agreement", self.agreement.as_deref());
        put("severity", self.severity.map(Severity::code));
        put("state", self.state.map(FindingState::code));
        let page = (self.page > 0).then(|| (self.page + 1).to_string());
        put("page", page.as_deref());
        pairs.join("&")
    }

    /// The address of the list, or of a file of it, with these filters.
    pub fn address(&self, path: &str) -> String {
        let query = self.query();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The same filters on another page.
    pub fn at(&self, page: u16) -> Self {
        Self { page, ..self.clone() }
    }

    /// Everything of one audit.
    pub fn of_audit(id: &str) -> Self {
        Self { audit: Some(id.to_owned()), ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_and_written_alike() {
        let parse = |query: &str| Filter::parse(&Fields::parse(query.as_bytes()).expect("a query"));
        for query in [
            "",
            "view=overdue&audit=a-1&agreement=b-2&severity=high&state=issued&page=3",
            "state=risk_accepted",
        ] {
            assert_eq!(parse(query).map(|filter| filter.query()), Ok(query.to_owned()));
        }
        assert_eq!(Filter::of_audit("a").address("/findings.csv"), "/findings.csv?audit=a");
        assert_eq!(Filter::default().address("/findings"), "/findings");
        for query in ["severity=grave", "state=done", "view=mine", "page=0", "page=x", "after=1"] {
            assert!(parse(query).is_err(), "{query}");
        }
    }
}
