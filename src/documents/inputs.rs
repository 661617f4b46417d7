//! Reading the forms: what a document is, what it shows, what a check found.

use super::claim::Claim;
use super::document::{Authenticity, DocumentKind, Finding, LANGUAGES};
use crate::access::Marking;
use crate::calendar::PartialDate;
use crate::web::form::{Errors, Fields, optional, required};

/// Longest line.
const LINE: usize = 300;
/// Longest remark or reason.
const PROSE: usize = 2_000;

/// The fields that say what a document is.
pub const PARTICULARS: [&str; 6] = ["title", "kind", "lang", "authenticity", "dated_on", "marking"];
/// The fields of the form that uploads one.
pub const UPLOAD: [&str; 8] =
    ["title", "kind", "lang", "authenticity", "dated_on", "marking", "claim", "shows"];

/// What a document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Particulars {
    /// What lists call it; none for the name of its file.
    pub title: Option<String>,
    /// What it is.
    pub kind: DocumentKind,
    /// Code of its language.
    pub lang: String,
    /// How it stands to the authentic text.
    pub authenticity: Authenticity,
    /// The date that stands on it.
    pub dated_on: Option<PartialDate>,
    /// Its own marking.
    pub marking: Marking,
}

/// What a document is to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shows {
    /// The claim.
    pub claim: Claim,
    /// What exactly.
    pub what: String,
}

fn coded<T>(
    fields: &Fields,
    name: &'static str,
    parse: impl Fn(&str) -> Option<T>,
    errors: &mut Errors,
) -> Option<T> {
    let found = parse(fields.text(name));
    if found.is_none() {
        let key = if fields.text(name).is_empty() { "error-required" } else { "error-choice" };
        errors.add(name, key);
    }
    found
}

/// Reads what a document is; the marking may not be above `ceiling`.
pub fn particulars(fields: &Fields, ceiling: Marking, errors: &mut Errors) -> Option<Particulars> {
    let title = optional(fields, "title", LINE, errors);
    let kind = coded(fields, "kind", DocumentKind::parse, errors);
    let lang = coded(fields, "lang", |code| LANGUAGES.into_iter().find(|known| *known == code), errors);
    let authenticity = coded(fields, "authenticity", Authenticity::parse, errors);
    let dated_on = match fields.optional("dated_on").map(|text| PartialDate::parse(&text)) {
        None => None,
        Some(Ok(date)) => Some(date),
        Some(Err(_)) => {
            errors.add("dated_on", "doc-error-date");
            None
        }
    };
    let marking = coded(fields, "marking", Marking::parse, errors);
    if marking.is_some_and(|marking| marking > ceiling) {
        errors.add("marking", "doc-error-ceiling");
    }
    Some(Particulars {
        title,
        kind: kind?,
        lang: lang?.to_owned(),
        authenticity: authenticity?,
        dated_on,
        marking: marking?,
    })
}

/// Reads which claim the document is to show, if any, and what of it.
pub fn shows(fields: &Fields, errors: &mut Errors) -> Option<Shows> {
    let code = fields.optional("claim")?;
    let Some(claim) = Claim::parse(&code) else {
        errors.add("claim", "error-choice");
        return None;
    };
    let what = required(fields, "shows", PROSE, errors);
    Some(Shows { claim, what })
}

/// Reads a sentence that must be there.
pub fn sentence(fields: &Fields, name: &str) -> Result<String, Errors> {
    let mut errors = Errors::default();
    let text = required(fields, name, PROSE, &mut errors);
    if errors.is_empty() { Ok(text) } else { Err(errors) }
}

/// Reads a remark that may be missing.
pub fn remark(fields: &Fields, name: &str) -> Result<Option<String>, Errors> {
    let mut errors = Errors::default();
    let text = optional(fields, name, PROSE, &mut errors);
    if errors.is_empty() { Ok(text) } else { Err(errors) }
}

/// Reads what a check found; what does not wholly show the claim says why.
pub fn check(fields: &Fields) -> Result<(Finding, Option<String>), Errors> {
    let mut errors = Errors::default();
    let given = |code: &str| Finding::GIVEN.into_iter().find(|finding| finding.code() == code);
    let finding = coded(fields, "result", given, &mut errors);
    let remark = optional(fields, "remark", PROSE, &mut errors);
    if remark.is_none() && finding.is_some_and(|finding| finding != Finding::Shows) {
        errors.add("remark", "doc-error-remark");
    }
    match finding {
        Some(finding) if errors.is_empty() => Ok((finding, remark)),
        Some(_) | None => Err(errors),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields::from_pairs(pairs.iter().copied())
    }

    #[test]
    fn a_document_says_what_it_is_and_stays_below_the_ceiling() {
        let whole = [
            ("kind", "minutes"),
            ("lang", "uk"),
            ("authenticity", "copy"),
            ("dated_on", "2025-09"),
            ("marking", "restricted"),
        ];
        let read = |pairs: &[(&str, &str)], ceiling| {
            let mut errors = Errors::default();
            let found = particulars(&fields(pairs), ceiling, &mut errors);
            let wrong: Vec<_> = errors.iter().map(|(name, _)| name.to_owned()).collect();
            (found.is_some(), wrong)
        };
        assert_eq!(read(&whole, Marking::Restricted), (true, vec![]));
        assert_eq!(read(&whole, Marking::Unclassified), (true, vec!["marking".into()]));
        assert_eq!(
            read(&[], Marking::Secret),
            (false, ["kind", "lang", "authenticity", "marking"].map(String::from).to_vec())
        );
        let odd =
            [("kind", "x"), ("lang", "xx"), ("authenticity", "y"), ("dated_on", "soon"), ("marking", "Z")];
        assert_eq!(read(&odd, Marking::Secret).1.len(), 5);
    }

    #[test]
    fn a_check_that_finds_less_says_why() {
        assert!(check(&fields(&[("result", "shows")])).is_ok());
        assert!(check(&fields(&[("result", "partly"), ("remark", "only the first page")])).is_ok());
        for bad in [vec![], vec![("result", "unchecked")], vec![("result", "shows_not")]] {
            assert!(check(&fields(&bad)).is_err(), "{bad:?}");
        }
    }
}
