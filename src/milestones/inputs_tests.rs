use super::*;

fn keys(errors: Errors) -> Vec<String> {
    errors.iter().map(|(field, message)| format!("{field} {}", message.key)).collect()
}

#[test]
fn one_title_in_any_language_is_enough_and_none_is_not() {
    let mut errors = Errors::default();
    let form = [("title_uk", " Група "), ("weight", "3"), ("owner", "")];
    let read = particulars(&Fields::from_pairs(form), &mut errors);
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!((read.titles.uk.as_deref(), read.owner_id, read.weight), (Some("Група"), None, 3));
    for weight in ["0", "101", "2.5"] {
        let mut errors = Errors::default();
        particulars(&Fields::from_pairs([("weight", weight)]), &mut errors);
        let want = ["title_en ms-error-title", "weight ms-error-weight"];
        assert_eq!(keys(errors), want);
    }
}

#[test]
fn every_field_that_is_wrong_is_named_at_once() {
    let errors = proposal(&Fields::from_pairs([("baseline_due", "soon")])).expect_err("three errors");
    let want =
        ["baseline_due ms-error-date", "baseline_code ms-error-choose", "baseline_reason error-required"];
    assert_eq!(keys(errors), want);
    let errors = report(&Fields::from_pairs([("kind", "done"), ("done_note", "x")])).expect_err("no day");
    assert_eq!(keys(errors), ["done_on ms-error-date"]);
    let errors = question(&Fields::default()).expect_err("no question");
    assert_eq!(keys(errors), ["remark ms-error-question"]);
}

#[test]
fn progress_has_a_period_and_a_partial_day_is_a_day() {
    let date = |text: &str| PartialDate::parse(text).expect("a date");
    let form = [
        ("kind", "progress"),
        ("progress_note", "x"),
        ("period_from", "2026-09"),
        ("period_to", "2026-10-15"),
    ];
    let progress = report(&Fields::from_pairs(form));
    assert_eq!(progress, Ok(Report::Progress("x".into(), (date("2026-09"), date("2026-10-15")))));
    let form = [
        ("kind", "progress"),
        ("progress_note", "x"),
        ("period_from", "2026-10"),
        ("period_to", "2026-09-30"),
    ];
    assert_eq!(
        keys(report(&Fields::from_pairs(form)).expect_err("backwards")),
        ["period_to ms-error-period"]
    );
    let done = report(&Fields::from_pairs([("done_note", "x"), ("done_on", "2026-02")]));
    assert_eq!(done, Ok(Report::Done("x".into(), date("2026-02"))));
}

#[test]
fn an_override_has_a_colour_a_day_and_a_reason() {
    let form = |rag, until| [("override_rag", rag), ("override_until", until), ("override_reason", "why")];
    assert!(laid_over(&Fields::from_pairs(form("red", "2026-12-01"))).is_ok());
    for (rag, until, want) in [
        ("blue", "2026-12-01", "override_rag ms-error-choose"),
        ("grey", "2026-12-01", "override_rag ms-error-choose"),
        ("pink", "2026-12-01", "override_rag ms-error-choose"),
        ("red", "2026-12", "override_until ms-error-day"),
        ("red", "", "override_until ms-error-date"),
    ] {
        assert_eq!(keys(laid_over(&Fields::from_pairs(form(rag, until))).expect_err(want)), [want]);
    }
}

#[test]
fn a_dispute_says_what_is_disputed() {
    let form =
        |became, note| [("partner_became", became), ("partner_on", "2026-10-01"), ("partner_note", note)];
    assert!(answer(&Fields::from_pairs(form("requested", ""))).is_ok());
    let errors = answer(&Fields::from_pairs(form("disputed", " "))).expect_err("no words");
    assert_eq!(keys(errors), ["partner_note ms-error-partner-note"]);
}
