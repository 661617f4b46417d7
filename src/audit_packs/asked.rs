//! What a pack is asked for, as it stands in the address. Pure.

use crate::register::{self, Filter};
use crate::web::form::Fields;
use crate::web::locale::Lang;

/// The most agreements of one pack: each is a PDF that takes a core for a while.
pub const MOST: i64 = 50;

/// The most bytes of files of one pack.
pub const MOST_BYTES: i64 = 2 << 30;

/// What goes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// One agreement, by its id.
    One(String),
    /// What a filter of the register finds.
    Selection(Box<Filter>),
}

/// A pack as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What goes in.
    pub what: What,
    /// Whether the files of the documents go along, and not their hashes alone.
    pub with_files: bool,
    /// The language of the dossiers and of the words beside them.
    pub lang: Lang,
}

/// The names that are not the filter's.
const OWN: [&str; 2] = ["with", "lang"];

impl Asked {
    /// The pack of one agreement.
    pub fn one(id: String, query: &str, lang: Lang) -> Result<Self, String> {
        let fields = Fields::parse(query.as_bytes())?;
        if let Some(name) = fields.unknown(&OWN).first() {
            return Err(format!("the audit pack does not know “{name}”"));
        }
        Self::with(What::One(id), &fields, lang)
    }

    /// The pack of a selection; none when the rest of the query is no filter of the register.
    pub fn selection(query: &str, lang: Lang) -> Result<Option<Self>, String> {
        let fields = Fields::parse(query.as_bytes())?;
        let filter = register::filter_of(&without_own(query));
        filter.map(|filter| Self::with(What::Selection(Box::new(filter)), &fields, lang)).transpose()
    }

    fn with(what: What, fields: &Fields, lang: Lang) -> Result<Self, String> {
        let with_files = match fields.text("with") {
            "" => false,
            "files" => true,
            other => return Err(format!("the audit pack does not know “with={other}”")),
        };
        let lang = match fields.text("lang") {
            "" => lang,
            code => Lang::parse(code).ok_or_else(|| format!("“{code}” is none of the languages"))?,
        };
        Ok(Self { what, with_files, lang })
    }

    /// What was asked for, for the record of the export.
    pub fn query(&self) -> String {
        let filter = match &self.what {
            What::One(_) => String::new(),
            What::Selection(filter) => filter.query(),
        };
        let files = if self.with_files { "with=files" } else { "" };
        [filter.as_str(), files].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("&")
    }
}

/// The query without what is not the register's.
fn without_own(query: &str) -> String {
    let is_own = |pair: &&str| OWN.contains(&pair.split('=').next().unwrap_or_default());
    query.split('&').filter(|pair| !is_own(pair)).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_filter_is_the_registers_and_the_rest_is_ours() {
        let asked = Asked::selection("partner=UKR&with=files&lang=pl", Lang::En).expect("sound");
        let asked = asked.expect("a filter");
        assert!(asked.with_files && asked.lang == Lang::Pl);
        assert_eq!(asked.query(), "partner=UKR&with=files");
        let plain = Asked::selection("", Lang::Uk).expect("sound").expect("a filter");
        assert!(!plain.with_files && plain.lang == Lang::Uk && plain.query().is_empty());
        assert_eq!(Asked::selection("colour=red", Lang::En), Ok(None));
        assert!(Asked::selection("with=secrets", Lang::En).is_err());
        assert!(Asked::selection("lang=xx", Lang::En).is_err());
    }

    #[test]
    fn one_agreement_takes_no_filter() {
        let asked = Asked::one("x".into(), "with=files", Lang::En).expect("sound");
        assert_eq!((asked.what.clone(), asked.with_files), (What::One("x".into()), true));
        assert_eq!(asked.query(), "with=files");
        assert!(Asked::one("x".into(), "partner=UKR", Lang::En).is_err());
    }
}
