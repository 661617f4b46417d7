//! Since when home tells what is new, and with which partner, as it stands in the address; pure.

use crate::web::form::Fields;
use chrono::NaiveDate;

/// What home is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Asked {
    /// The day since which things count as new; none: the last meeting with the partner, or the last visit.
    pub since: Option<NaiveDate>,
    /// Code of the partner whose last meeting counts.
    pub partner: Option<String>,
}

/// Reads the address.
pub fn read(query: &Fields) -> Result<Asked, String> {
    let odd = |name: &str| format!("home does not understand “{name}” in its address");
    if let Some(name) = query.unknown(&["since", "partner"]).first() {
        return Err(odd(name));
    }
    let since = query.optional("since").map(|text| text.parse().map_err(|_| odd("since"))).transpose()?;
    let partner = query.optional("partner");
    let is_code =
        |code: &String| (2..=8).contains(&code.len()) && code.chars().all(|c| c.is_ascii_alphanumeric());
    if partner.as_ref().is_some_and(|code| !is_code(code)) {
        return Err(odd("partner"));
    }
    Ok(Asked { since, partner })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_and_the_partner_are_read_and_nothing_else() {
        let read = |query: &str| read(&Fields::parse(query.as_bytes()).expect("a query"));
        let day = "2026-11-16".parse().ok();
        assert_eq!(read("since=2026-11-16"), Ok(Asked { since: day, partner: None }));
        assert_eq!(read("since="), Ok(Asked::default()));
        let partner = Some("UKR".to_owned());
        assert_eq!(read("partner=UKR"), Ok(Asked { since: None, partner: partner.clone() }));
        assert_eq!(read("partner=UKR&since=2026-11-16"), Ok(Asked { since: day, partner }));
        for query in ["since=monday", "since=2026-02-30", "day=1", "partner=U%20K", "partner=%3Cb%3E"] {
            assert!(read(query).is_err(), "{query}");
        }
    }
}
