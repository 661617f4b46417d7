//! What a pack is asked for, as it stands in the address; pure.

use crate::web::form::Fields;
use crate::web::visit::escape;
use chrono::{Days, NaiveDate};

/// How many days before today the last meeting is taken to have been, where nobody says.
const USUAL: u64 = 90;

/// For whom, and since when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Code of the partner; none for the whole portfolio.
    pub partner: Option<String>,
    /// The day of the last meeting.
    pub since: Option<NaiveDate>,
}

impl Asked {
    /// Reads the query; says what it does not understand.
    pub fn parse(query: &Fields) -> Result<Self, String> {
        if let Some(name) = query.unknown(&["partner", "since"]).first() {
            return Err(format!("the pack does not know “{name}”"));
        }
        let partner = query.optional("partner");
        let is_code =
            |code: &String| (2..=8).contains(&code.len()) && code.chars().all(|c| c.is_ascii_alphanumeric());
        if partner.as_ref().is_some_and(|code| !is_code(code)) {
            return Err("partner is the code of a state".into());
        }
        let since = query.optional("since").map(|text| text.parse::<NaiveDate>()).transpose();
        let since = since.map_err(|_| "since is a day, as 2026-03-02".to_owned())?;
        Ok(Self { partner, since })
    }

    /// The day since which things count as new: the one that is asked for, else that of the last meeting, else the usual one.
    pub fn since(&self, last_meeting: Option<NaiveDate>, today: NaiveDate) -> NaiveDate {
        let usual = || today.checked_sub_days(Days::new(USUAL)).unwrap_or(today);
        self.since.or(last_meeting).unwrap_or_else(usual)
    }

    /// The query that asks for the same.
    pub fn query(&self) -> String {
        let partner = self.partner.as_ref().map(|code| format!("partner={}", escape(code)));
        let since = self.since.map(|day| format!("since={day}"));
        partner.into_iter().chain(since).collect::<Vec<_>>().join("&")
    }

    /// The address of the same under another path.
    pub fn address(&self, path: &str) -> String {
        let query = self.query();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> Result<Asked, String> {
        Asked::parse(&Fields::parse(query.as_bytes())?)
    }

    #[test]
    fn what_is_asked_for_comes_back_as_it_was_and_nonsense_is_refused() {
        for query in ["", "partner=UKR", "since=2026-01-31", "partner=UKR&since=2026-01-31"] {
            assert_eq!(asked(query).expect(query).query(), query);
        }
        for query in
            ["partner=U%20K", "since=2026-02-30", "since=soon", "until=2026-01-01", "partner=%3Cb%3E"]
        {
            assert!(asked(query).is_err(), "{query}");
        }
        let today: NaiveDate = "2026-03-31".parse().expect("a day");
        let met = "2026-02-10".parse().ok();
        let none = Asked::default();
        assert_eq!(none.since(None, today).to_string(), "2025-12-31");
        assert_eq!(none.since(met, today), met.expect("a day"));
        let chosen = asked("since=2026-01-31").expect("a day");
        assert_eq!(chosen.since(met, today).to_string(), "2026-01-31", "what is asked for wins");
    }
}
