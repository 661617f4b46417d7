//! For whom an extract is asked, and of what; as it stands in the address. Pure.

use crate::access::Marking;
use crate::milestones::filter::Filter;
use crate::web::form::Fields;
use crate::web::visit::escape;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Code of the partner; none before one is chosen.
    pub partner: Option<String>,
    /// Id of one agreement.
    pub agreement: Option<String>,
    /// Code of an area.
    pub area: Option<String>,
    /// The highest marking that may leave.
    pub ceiling: Marking,
}

/// The names that it understands.
pub const NAMES: [&str; 4] = ["partner", "agreement", "area", "ceiling"];

impl Asked {
    /// Reads the fields; without a ceiling nothing above unclassified leaves.
    pub fn read(fields: &Fields) -> Result<Self, String> {
        let partner = fields.optional("partner");
        let is_code =
            |code: &String| (2..=8).contains(&code.len()) && code.chars().all(|c| c.is_ascii_alphanumeric());
        if partner.as_ref().is_some_and(|code| !is_code(code)) {
            return Err("partner is the code of a state".into());
        }
        let ceiling = match fields.optional("ceiling") {
            None => Marking::Unclassified,
            Some(code) => Marking::parse(&code).ok_or("ceiling is a marking")?,
        };
        Ok(Self { partner, agreement: fields.optional("agreement"), area: fields.optional("area"), ceiling })
    }

    /// What it asks of the milestones.
    pub fn filter(&self) -> Filter {
        Filter {
            partner: self.partner.clone(),
            agreement: self.agreement.clone(),
            area: self.area.clone(),
            ..Filter::default()
        }
    }

    /// The same as a query.
    pub fn query(&self) -> String {
        let pairs = [
            ("partner", self.partner.clone()),
            ("agreement", self.agreement.clone()),
            ("area", self.area.clone()),
            ("ceiling", Some(self.ceiling.code().to_owned())),
        ];
        let given = pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", escape(&value?))));
        given.collect::<Vec<_>>().join("&")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_comes_back_and_nonsense_is_refused() {
        let read = |query: &str| Asked::read(&Fields::parse(query.as_bytes()).expect("a query"));
        let query = "partner=UKR&agreement=a-1&area=cyber&ceiling=restricted";
        assert_eq!(read(query).expect(query).query(), query);
        assert_eq!(read("").expect("nothing").ceiling, Marking::Unclassified);
        for query in ["partner=U%20K", "ceiling=high", "partner=%3Cb%3E"] {
            assert!(read(query).is_err(), "{query}");
        }
    }
}
