//! Every rule of the form is one that the clock reads, and what is wrong is said at its field.

use super::*;

fn typed(rule: &str, pairs: &[(&str, &str)]) -> Result<String, Vec<(String, String)>> {
    let kind = chosen(rule).expect("a rule of the form");
    let form = Fields::from_pairs(pairs.iter().copied());
    match read(&form, kind) {
        Ok((new, _)) => Ok(new.rule.map(|rule| rule.to_string()).unwrap_or_default()),
        Err(errors) => {
            Err(errors.iter().map(|(field, message)| (field.to_owned(), message.key.to_string())).collect())
        }
    }
}

#[test]
fn every_rule_of_the_form_is_one_that_the_clock_reads() {
    let filled = [
        ("basis", "received"),
        ("offset_n", "30"),
        ("offset_unit", "days"),
        ("snap", "none"),
        ("date", "2025-01-01"),
        ("from", "received"),
        ("n", "5"),
        ("unit", "years"),
        ("period_n", "12"),
        ("period_unit", "months"),
        ("effective", "offset"),
        ("event", "signature"),
        ("label", "report"),
        ("subject", "secrecy"),
        ("clause_kind", "review"),
        ("text_en", "x"),
    ];
    for kind in RuleKind::ALL {
        let own = fields(Some(*kind));
        let mut pairs: Vec<_> =
            filled.iter().copied().filter(|(name, _)| own.iter().any(|(field, _)| field == name)).collect();
        if *kind == RuleKind::ProvisionalFrom {
            pairs.retain(|(name, _)| *name != "from");
            pairs.push(("from", "signature"));
        }
        let json = typed(kind.code(), &pairs).unwrap_or_else(|errors| panic!("{}: {errors:?}", kind.code()));
        assert_eq!(Rule::read(&json).map(|rule| rule.kind()), Ok(*kind), "{json}");
    }
    assert_eq!(typed(TEXT, &filled), Ok(String::new()));
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    for (rule, pairs, field, key) in [
        ("term_fixed", vec![], "n", "error-clause-term"),
        ("term_fixed", vec![("n", "5"), ("unit", "years"), ("end", "2030")], "n", "error-clause-term"),
        ("term_fixed", vec![("n", "five"), ("unit", "years")], "n", "error-clause-number"),
        ("term_fixed", vec![("n", "5")], "unit", "error-clause-unit"),
        ("term_fixed", vec![("n", "2000"), ("unit", "years")], "n", "error-clause-length"),
        ("term_fixed", vec![("end", "soon")], "end", "act-date-form"),
        ("renew_tacit", vec![], "period_n", "error-required"),
        (
            "renew_tacit",
            vec![("period_n", "0"), ("period_unit", "years")],
            "period_n",
            "error-clause-nothing",
        ),
        ("eif_fixed", vec![], "date", "error-required"),
        ("eif_signature", vec![("snap", "first_of_nth_month")], "snap_n", "error-clause-snap"),
        ("text", vec![("clause_kind", "review")], "text_en", "error-clause-text"),
    ] {
        assert_eq!(typed(rule, &pairs), Err(vec![(field.to_owned(), key.to_owned())]), "{rule} {pairs:?}");
    }
}
