//! Reading the form in which another source says something of a fact.

use super::forms::new_source;
use crate::agreements::claims::{Basing, NewClaim};
use crate::facts::{FactKind, Value};
use crate::web::form::{Errors, Fields, optional, required};

/// Longest value.
const LINE: usize = 2_000;
/// Longest remark.
const PROSE: usize = 20_000;

/// The fields of the form.
pub const CLAIM_FIELDS: [&str; 9] = [
    "value",
    "note",
    "source",
    "source_reference",
    "source_publisher",
    "source_title",
    "source_published_on",
    "source_retrieved_on",
    "source_grade",
];

/// What the form of a ruling sends for the value that stands in the record.
pub const RECORD: &str = "record";

/// Reads what another source says of a fact of this kind.
pub fn read(fields: &Fields, kind: FactKind) -> Result<NewClaim, Errors> {
    let mut errors = Errors::default();
    let e = &mut errors;
    let typed = required(fields, "value", LINE, e);
    let value = Value::parse(kind, &typed);
    if value.is_err() {
        e.add("value", "act-date-form");
    }
    let note = optional(fields, "note", PROSE, e);
    let draft = new_source(fields, e);
    let basing = match (draft, fields.text("source").split_once('~')) {
        (Some(draft), _) => Some(Basing::New(draft)),
        (None, Some(("source", id))) => Some(Basing::Source(id.to_owned())),
        (None, Some(("document", id))) => Some(Basing::Document(id.to_owned())),
        (None, Some(_) | None) => {
            let is_empty = fields.text("source").is_empty();
            e.add("source", if is_empty { "fact-source-missing" } else { "error-choice" });
            None
        }
    };
    match (value, basing) {
        (Ok(value), Some(basing)) if errors.is_empty() => Ok(NewClaim { value, basing, note }),
        (Ok(_) | Err(_), Some(_) | None) => Err(errors),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields::from_pairs(pairs.iter().map(|(name, value)| (*name, *value)))
    }

    #[test]
    fn a_claim_has_a_value_and_a_source() {
        let read_as = |pairs: &[(&str, &str)]| read(&fields(pairs), FactKind::ActedOn);
        let claim = read_as(&[("value", "15.11.2018"), ("source", "source~s1")]).expect("a claim");
        assert_eq!(
            (claim.value.to_string().as_str(), claim.basing),
            ("2018-11-15", Basing::Source("s1".into()))
        );
        let claim = read_as(&[("value", "2018"), ("source", "document~d1")]).expect("a claim");
        assert_eq!(claim.basing, Basing::Document("d1".into()));
        let new = [
            ("value", "2018"),
            ("source_title", "Gazette"),
            ("source_reference", "p. 5"),
            ("source_grade", "C"),
        ];
        assert!(matches!(read_as(&new).map(|claim| claim.basing), Ok(Basing::New(_))));
        let faults = |pairs: &[(&str, &str)]| {
            let errors = read_as(pairs).expect_err("a fault");
            errors.iter().map(|(field, message)| format!("{field}: {}", message.key)).collect::<Vec<_>>()
        };
        assert_eq!(faults(&[("source", "source~s1")]), ["value: error-required"]);
        assert_eq!(
            faults(&[("value", "soon"), ("source", "s1")]),
            ["value: act-date-form", "source: error-choice"]
        );
        assert_eq!(faults(&[("value", "2018")]), ["source: fact-source-missing"]);
        assert_eq!(faults(&[("value", "2018"), ("source", "source~s1"), ("source_title", "X")]).len(), 3);
    }
}
