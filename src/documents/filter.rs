//! What the list of documents is asked for, as it stands in the address; pure.

use super::document::{DocumentKind, DocumentState, LANGUAGES};
use super::rows::DocumentRow;
use crate::search;
use crate::web::form::Fields;
use crate::web::visit::escape;
use chrono::NaiveDateTime;

/// The filters of the list; none of them shows everything that the reader may see and that counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words of text, title and file name.
    pub q: Option<String>,
    /// What it is.
    pub kind: Option<DocumentKind>,
    /// Code of its language.
    pub lang: Option<String>,
    /// Whether it counts; what counts when nothing is asked.
    pub state: Option<DocumentState>,
    /// Id of the agreement.
    pub agreement: Option<String>,
}

/// Where a page of the list begins or ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// When the row was last changed.
    pub at: NaiveDateTime,
    /// Its id.
    pub id: String,
}

const INSTANT: &str = "%Y-%m-%dT%H:%M:%S%.6f";

impl Key {
    /// The place of a document.
    pub fn of(row: &DocumentRow) -> Self {
        Self { at: row.updated_at, id: row.id.clone() }
    }

    fn code(&self) -> String {
        format!("{}~{}", self.at.format(INSTANT), self.id)
    }

    fn parse(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('~')?;
        let at = NaiveDateTime::parse_from_str(at, "%Y-%m-%dT%H:%M:%S%.f").ok()?;
        Some(Self { at, id: id.to_owned() })
    }
}

/// Which page of the list.
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

/// The longest question.
const LONGEST: usize = 200;

fn odd(name: &str) -> String {
    format!("the list of documents does not understand “{name}” in its address")
}

impl Filter {
    /// Reads the address.
    pub fn parse(query: &Fields) -> Result<(Self, Place), String> {
        if let Some(name) =
            query.unknown(&["q", "kind", "lang", "state", "agreement", "after", "before"]).first()
        {
            return Err(odd(name));
        }
        let code = |name: &str| query.optional(name);
        let key = |name: &str| code(name).map(|text| Key::parse(&text).ok_or_else(|| odd(name))).transpose();
        let place = match (key("after")?, key("before")?) {
            (Some(key), _) => Place::After(key),
            (None, Some(key)) => Place::Before(key),
            (None, None) => Place::First,
        };
        let kind =
            code("kind").map(|code| DocumentKind::parse(&code).ok_or_else(|| odd("kind"))).transpose()?;
        let state =
            code("state").map(|code| DocumentState::parse(&code).ok_or_else(|| odd("state"))).transpose()?;
        let lang = code("lang");
        if lang.as_deref().is_some_and(|lang| !LANGUAGES.contains(&lang)) {
            return Err(odd("lang"));
        }
        let q = code("q").map(|q| q.chars().take(LONGEST).collect());
        Ok((Self { q, kind, lang, state, agreement: code("agreement") }, place))
    }

    /// The folded words asked for.
    pub fn words(&self) -> Vec<String> {
        self.q.as_deref().map(search::words).unwrap_or_default()
    }

    /// Whether words were typed that fold to nothing, as "…" does: nothing is found by them.
    pub fn asks_nothing(&self) -> bool {
        self.q.is_some() && self.words().is_empty()
    }

    /// The address of one page of the list with these filters.
    pub fn address_at(&self, place: &Place) -> String {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        let mut put = |name, value: Option<&str>| pairs.extend(value.map(|value| (name, escape(value))));
        put("q", self.q.as_deref());
        put("kind", self.kind.map(DocumentKind::code));
        put("lang", self.lang.as_deref());
        put("state", self.state.map(DocumentState::code));
        put("agreement", self.agreement.as_deref());
        match place {
            Place::First => {}
            Place::After(key) => put("after", Some(&key.code())),
            Place::Before(key) => put("before", Some(&key.code())),
        }
        let query: Vec<String> = pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        if query.is_empty() { "/documents".into() } else { format!("/documents?{}", query.join("&")) }
    }

    /// The address of the first page.
    pub fn address(&self) -> String {
        self.address_at(&Place::First)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(query: &str) -> Result<(Filter, Place), String> {
        Filter::parse(&Fields::parse(query.as_bytes()).expect("fields"))
    }

    #[test]
    fn an_address_is_read_as_it_was_written_and_odd_ones_are_refused() {
        for address in [
            "/documents",
            "/documents?q=%C5%81%C3%B3d%C5%BA&kind=minutes&lang=uk&state=withdrawn&agreement=x",
            "/documents?after=2026-03-02T09%3A00%3A00.000001~abc",
            "/documents?lang=pl&before=2026-03-02T09%3A00%3A00.000000~abc",
        ] {
            let query = address.split_once('?').map_or("", |(_, query)| query);
            let (filter, place) = parsed(query).expect("an address");
            assert_eq!(filter.address_at(&place), address);
        }
        for bad in ["kind=x", "lang=xx", "state=gone", "after=1", "page=2"] {
            assert!(parsed(bad).is_err(), "{bad}");
        }
    }
}
