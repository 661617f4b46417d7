//! The forms of an audit, of a sample, and of the close of an audit.

use super::{LINE, PROSE, chosen, day};
use crate::findings::codes::{Method, Strata};
use crate::findings::generator::is_seed;
use crate::lifecycle::Status;
use crate::web::form::{Errors, Fields, optional, required};
use chrono::NaiveDate;

/// The fields of an audit's form.
pub const AUDIT_FIELDS: [&str; 7] =
    ["title", "purpose", "partner", "standing", "signed_in", "period_from", "period_to"];

/// What the form of an audit says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct NewAudit {
    pub title: String,
    pub purpose: Option<String>,
    /// Code of the state to which the scope is narrowed; whether there is one is for the action to say.
    pub partner: Option<String>,
    pub standing: Option<Status>,
    pub signed_in: Option<i32>,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// Reads an audit: a title, a scope, a period that does not end before it begins.
pub fn audit(fields: &Fields) -> Result<NewAudit, Errors> {
    let mut errors = Errors::default();
    let title = required(fields, "title", LINE, &mut errors);
    let purpose = optional(fields, "purpose", PROSE, &mut errors);
    let standing = match fields.optional("standing") {
        None => None,
        Some(_) => chosen(fields, "standing", Status::parse, &mut errors),
    };
    let signed_in = fields.optional("signed_in").and_then(|text| {
        let year = text.parse::<i32>().ok().filter(|year| (1_900..=2_200).contains(year));
        if year.is_none() {
            errors.add("signed_in", "af-error-year");
        }
        year
    });
    let (from, to) = (day(fields, "period_from", &mut errors), day(fields, "period_to", &mut errors));
    match (from, to) {
        (Some(from), Some(to)) if to < from => errors.add("period_to", "af-error-period"),
        (Some(_) | None, _) => {}
    }
    let partner = fields.optional("partner");
    match (from, to) {
        (Some(from), Some(to)) if errors.is_empty() => {
            Ok(NewAudit { title, purpose, partner, standing, signed_in, from, to })
        }
        (Some(_) | None, _) => Err(errors),
    }
}

/// The fields of a sample's form.
pub const SAMPLE_FIELDS: [&str; 4] = ["method", "strata", "size", "seed"];

/// The most records of a sample.
pub const MOST: usize = 500;

/// What the form of a sample says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The method.
    pub method: Method,
    /// By what the strata are made, where there are some.
    pub strata: Option<Strata>,
    /// How many records.
    pub size: usize,
    /// The seed; none for one by chance.
    pub seed: Option<String>,
}

/// Reads how a sample is to be drawn.
pub fn sample(fields: &Fields) -> Result<Asked, Errors> {
    let mut errors = Errors::default();
    let method = chosen(fields, "method", Method::parse, &mut errors);
    let strata = match method {
        Some(Method::Stratified) => chosen(fields, "strata", Strata::parse, &mut errors),
        Some(Method::Simple | Method::Risk) | None => None,
    };
    let size = fields.text("size").parse::<usize>().ok().filter(|size| (1..=MOST).contains(size));
    if size.is_none() {
        let limits = vec![("least", "1".to_owned()), ("most", MOST.to_string())];
        errors.add_with("size", "ms-error-limit", limits);
    }
    let seed = fields.optional("seed");
    if seed.as_ref().is_some_and(|seed| !is_seed(seed)) {
        errors.add("seed", "af-error-seed");
    }
    match (method, size) {
        (Some(method), Some(size)) if errors.is_empty() => Ok(Asked { method, strata, size, seed }),
        (Some(_) | None, _) => Err(errors),
    }
}

/// Reads what an audit concludes.
pub fn conclusion(fields: &Fields) -> Result<String, Errors> {
    let mut errors = Errors::default();
    let text = required(fields, "conclusion", PROSE, &mut errors);
    if errors.is_empty() { Ok(text) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields::from_pairs(pairs.iter().copied())
    }

    fn wrong<T: std::fmt::Debug>(read: Result<T, Errors>) -> Vec<String> {
        let errors = read.expect_err("it is refused");
        errors.iter().map(|(field, _)| field.to_owned()).collect()
    }

    #[test]
    fn an_audit_has_a_title_and_a_period_that_does_not_end_before_it_begins() {
        let whole =
            [("title", "Records of 2025"), ("period_from", "2025-01-01"), ("period_to", "2025-12-31")];
        assert!(audit(&fields(&whole)).is_ok());
        assert_eq!(wrong(audit(&fields(&[]))), ["title", "period_from", "period_to"]);
        let turned = [("title", "x"), ("period_from", "2025-12-31"), ("period_to", "2025-01-01")];
        assert_eq!(wrong(audit(&fields(&turned))), ["period_to"]);
        for odd in [("standing", "gone"), ("signed_in", "MMXX"), ("signed_in", "99")] {
            assert_eq!(wrong(audit(&fields(&[&whole[..], &[odd]].concat()))), [odd.0]);
        }
        let partial = [("title", "x"), ("period_from", "2025"), ("period_to", "2025-12-31")];
        assert_eq!(wrong(audit(&fields(&partial))), ["period_from"], "a period has whole days");
    }

    #[test]
    fn a_sample_has_a_method_a_size_and_a_plain_seed() {
        let simple = [("method", "simple"), ("size", "5")];
        let read = sample(&fields(&simple)).expect("a sample");
        assert_eq!((read.method, read.size, read.seed), (Method::Simple, 5, None));
        for (bad, field) in [
            (("size", "0"), "size"),
            (("size", "501"), "size"),
            (("size", "-1"), "size"),
            (("size", "many"), "size"),
            (("method", "cunning"), "method"),
            (("seed", "a b"), "seed"),
            (("seed", "nasiono'; --"), "seed"),
        ] {
            let mut given = fields(&simple);
            given.set(bad.0, bad.1);
            assert_eq!(wrong(sample(&given)), [field], "{bad:?}");
        }
        let strata = [("method", "stratified"), ("size", "5")];
        assert_eq!(wrong(sample(&fields(&strata))), ["strata"]);
        let ignored = [&simple[..], &[("strata", "nonsense")]].concat();
        assert_eq!(sample(&fields(&ignored)).expect("a sample").strata, None);
    }
}
