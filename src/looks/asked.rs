//! Which looks are asked for, as it stands in the address. Pure.

use crate::web::form::Fields;
use crate::web::visit::escape;
use chrono::{Days, NaiveDate};

/// Lines of a page.
pub const PAGE: i64 = 50;

/// The longest text that is looked for in numbers and titles, in characters.
const LONGEST: usize = 100;

/// Which looks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Whose, by account.
    pub person: Option<String>,
    /// At this agreement alone: not asked for in the address, but where the page stands.
    pub agreement: Option<String>,
    /// At records whose number or title has these words.
    pub record: Option<String>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day, which is included.
    pub to: Option<NaiveDate>,
    /// Which page, from 1.
    pub page: i64,
}

impl Asked {
    /// Reads the filter bar; what is no filter of ours is left aside.
    pub fn read(fields: &Fields) -> Self {
        let day = |name: &str| NaiveDate::parse_from_str(fields.text(name), "%Y-%m-%d").ok();
        Self {
            person: fields.optional("person"),
            agreement: None,
            record: fields.optional("record").map(|words| words.chars().take(LONGEST).collect()),
            from: day("from"),
            to: day("to"),
            page: fields
                .text("page")
                .parse::<i64>()
                .ok()
                .filter(|page| (1..=100_000).contains(page))
                .unwrap_or(1),
        }
    }

    /// The same, of one agreement.
    pub fn of_agreement(self, id: &str) -> Self {
        Self { agreement: Some(id.to_owned()), record: None, ..self }
    }

    /// The first day that is too late.
    pub fn until(&self) -> Option<NaiveDate> {
        self.to.and_then(|day| day.checked_add_days(Days::new(1)))
    }

    /// Whether anything is left out by the filter bar.
    pub fn is_filtered(&self) -> bool {
        self.person.is_some() || self.record.is_some() || self.from.is_some() || self.to.is_some()
    }

    /// How many lines stand before this page, and how many are read to know whether more follow.
    pub fn place(&self) -> (i64, i64) {
        ((self.page - 1) * PAGE, PAGE + 1)
    }

    /// The query of these filters, without the page.
    pub fn query(&self) -> String {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let given = [
            ("person", self.person.clone()),
            ("record", self.record.clone()),
            ("from", day(self.from)),
            ("to", day(self.to)),
        ];
        let given = given.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", escape(&value?))));
        given.collect::<Vec<_>>().join("&")
    }

    /// The address of a page of these filters under a path.
    pub fn address(&self, path: &str, page: i64) -> String {
        let page = if page > 1 { format!("page={page}") } else { String::new() };
        let query: Vec<String> = [self.query(), page].into_iter().filter(|part| !part.is_empty()).collect();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Asked {
        Asked::read(&Fields::parse(query.as_bytes()).expect("a query"))
    }

    #[test]
    fn a_filter_comes_back_as_it_was() {
        for query in ["", "person=a", "record=PL-UA/2025", "from=2026-03-01&to=2026-03-02"] {
            assert_eq!(read(query).query(), query);
        }
        let asked = read("person=a&page=3&colour=red&from=never");
        assert_eq!((asked.page, asked.from), (3, None));
        assert_eq!(asked.place(), (100, 51));
        assert_eq!(asked.address("/audit/looks", 2), "/audit/looks?person=a&page=2");
        assert_eq!(read("page=0").address("/audit/looks", 1), "/audit/looks");
        assert!(!read("page=7").is_filtered() && read("to=2026-03-02").is_filtered());
        assert_eq!(read("to=2026-03-02").until().map(|day| day.to_string()).as_deref(), Some("2026-03-03"));
    }
}
