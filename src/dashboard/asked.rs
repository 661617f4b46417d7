//! Since when home tells what is new, as it stands in the address; pure.

use crate::web::form::Fields;
use chrono::NaiveDate;

/// Reads the day; none when the address names none.
pub fn since(query: &Fields) -> Result<Option<NaiveDate>, String> {
    let odd = |name: &str| format!("home does not understand “{name}” in its address");
    if let Some(name) = query.unknown(&["since"]).first() {
        return Err(odd(name));
    }
    query.optional("since").map(|text| text.parse().map_err(|_| odd("since"))).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_read_and_nothing_else() {
        let read = |query: &str| since(&Fields::parse(query.as_bytes()).expect("a query"));
        assert_eq!(
            read("since=2026-11-16").map(|day| day.map(|day| day.to_string())),
            Ok(Some("2026-11-16".into()))
        );
        assert_eq!(read("since="), Ok(None));
        for query in ["since=monday", "since=2026-02-30", "day=1"] {
            assert!(read(query).is_err(), "{query}");
        }
    }
}
