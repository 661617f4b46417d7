//! What the register's rows become for the clock, and what lists read of the answer.

use super::*;
use crate::lifecycle::clock::Binding;
use crate::lifecycle::due;
use crate::lifecycle::{ClauseKind, Verification};
use chrono::NaiveDateTime;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn recorded() -> NaiveDateTime {
    date("2019-01-01").and_time(chrono::NaiveTime::MIN)
}

fn act(kind: ActKind, party: &str, on: &str) -> ActRow {
    ActRow {
        id: format!("{kind:?}{party}{on}"),
        agreement_id: "a".into(),
        party_id: (!party.is_empty()).then(|| party.to_owned()),
        kind: kind.code().into(),
        acted_on: (!on.is_empty()).then(|| on.to_owned()),
        received_on: None,
        effective_on: None,
        certainty: "confirmed".into(),
        place: None,
        channel: None,
        reference_no: None,
        scope: None,
        note: None,
        source_id: None,
        verification: Verification::Recorded.code().into(),
        recorded_by: "p".into(),
        recorded_at: recorded(),
        verified_by: None,
        verified_at: None,
        backdating_reason: None,
        void_reason: None,
        corrects_id: None,
        sort_on: on.into(),
        new_end: None,
        backdating: None,
        dispute_reason: None,
        set_aside_by: None,
    }
}

fn clause(kind: ClauseKind, rule: &str) -> ClauseRow {
    ClauseRow {
        id: rule.into(),
        agreement_id: "a".into(),
        kind: kind.code().into(),
        article: None,
        rule: Some(rule.into()),
        texts: "{}".into(),
        source_id: None,
        verification: Verification::Recorded.code().into(),
        recorded_by: "p".into(),
        recorded_at: recorded(),
        verified_by: None,
        verified_at: None,
        void_reason: None,
    }
}

fn holding(acts: &[ActRow], clauses: &[ClauseRow]) -> Holding {
    let party = |id: &str| Party { id: id.into(), binding: Binding::Binding };
    Holding { parties: vec![party("A"), party("B")], acts: acts.to_vec(), clauses: clauses.to_vec() }
}

fn standing(acts: &[ActRow], clauses: &[ClauseRow], on: &str) -> Standing {
    holding(acts, clauses).standing(Vec::new(), date(on)).expect("rows that can be read")
}

fn at(acts: &[ActRow], on: &str) -> (&'static str, String, Option<&'static str>) {
    let found = standing(acts, &[], on);
    let since = found.since.partial().map_or_else(String::new, |date| date.to_string());
    (found.status.code(), since, found.missing.map(Reason::code))
}

#[test]
fn without_clauses_the_acts_tell_or_the_answer_is_unknown() {
    use ActKind::{EnteredIntoForce, Replaced, Resumed, Signed, Suspended, Terminated};
    let signed = [act(Signed, "A", "2016-12-02"), act(Signed, "B", "2016-12-02")];
    let with = |more: &[ActRow]| [&signed[..], more].concat();
    let force = act(EnteredIntoForce, "", "2018-12-15");
    let end = |kind| with(&[act(EnteredIntoForce, "", "2018-01-01"), act(kind, "", "2020-01-01")]);
    for (acts, on, status, since, missing) in [
        (vec![], "2020-01-01", "none", "", Some("signature")),
        (vec![signed[0].clone()], "2020-01-01", "none", "", Some("signature")),
        (signed.to_vec(), "2016-12-01", "none", "", Some("signature")),
        (signed.to_vec(), "2020-01-01", "unknown", "2016-12-02", Some("entry_into_force")),
        (
            vec![act(Signed, "", "2016-12-02")],
            "2020-01-01",
            "unknown",
            "2016-12-02",
            Some("entry_into_force"),
        ),
        (with(std::slice::from_ref(&force)), "2018-12-15", "in_force", "2018-12-15", None),
        (with(&[act(EnteredIntoForce, "", "2018")]), "2019-01-01", "in_force", "2018", None),
        (end(Terminated), "2020-01-01", "terminated", "2020-01-01", None),
        (end(Replaced), "2020-01-01", "replaced", "2020-01-01", None),
        (
            with(&[force.clone(), act(Suspended, "", "2019-01-01")]),
            "2019-06-01",
            "suspended",
            "2019-01-01",
            None,
        ),
        (
            with(&[force, act(Suspended, "", "2019-01-01"), act(Resumed, "", "2019-02-01")]),
            "2019-02-01",
            "in_force",
            "2019-02-01",
            None,
        ),
    ] {
        assert_eq!(at(&acts, on), (status, since.to_owned(), missing), "{on} {acts:?}");
    }
}

#[test]
fn that_it_expired_or_was_abandoned_is_a_statement_which_the_clock_may_deny() {
    use ActKind::{Abandoned, EnteredIntoForce, Expired, Signed};
    let fixed = [clause(ClauseKind::InitialTerm, r#"{"rule":"term_fixed","n":2,"unit":"years"}"#)];
    let (signed, force) = (act(Signed, "", "2017-12-01"), act(EnteredIntoForce, "", "2018-01-01"));
    let says = |kind, on: &str| vec![signed.clone(), force.clone(), act(kind, "", on)];
    for (acts, clauses, on, status, is_denied) in [
        (says(Expired, "2020-01-02"), &fixed[..], "2020-02-01", "expired", false),
        (says(Expired, "2020-01-01"), &fixed, "2020-02-01", "expired", false),
        (says(Expired, "2020"), &fixed, "2020-02-01", "expired", false),
        (says(Expired, "2019-12-31"), &fixed, "2020-02-01", "expired", true),
        (says(Expired, "2020-01-03"), &fixed, "2020-02-01", "expired", true),
        (says(Expired, "2019-06-01"), &fixed, "2019-05-31", "in_force", false),
        (says(Expired, "2019-06-01"), &fixed, "2019-06-01", "in_force", true),
        (says(Expired, "2019-06-01"), &[], "2019-06-01", "in_force", true),
        (vec![signed.clone(), act(Expired, "", "2019-06-01")], &[], "2020-01-01", "unknown", true),
        (vec![act(Abandoned, "", "2017-01-01")], &[], "2018-01-01", "none", false),
        (vec![act(Abandoned, "", "2017-01-01"), signed.clone()], &[], "2018-01-01", "unknown", false),
        (vec![signed.clone(), act(Abandoned, "", "2017-12-31")], &[], "2018-01-01", "unknown", true),
    ] {
        let found = standing(&acts, clauses, on);
        let denied: Vec<ActKind> = found.denied().map(|act| act.kind).collect();
        assert_eq!(
            (found.status.code(), !denied.is_empty()),
            (status, is_denied),
            "{on} {denied:?} {acts:?}"
        );
    }
}

#[test]
fn what_is_recorded_of_a_day_to_come_is_known_from_the_day_of_recording() {
    let mut force = act(ActKind::EnteredIntoForce, "", "");
    force.effective_on = Some("2030-01-01".into());
    let acts = [act(ActKind::Signed, "", "2018-06-01"), force];
    let found = standing(&acts, &[], "2020-01-01");
    assert_eq!(found.status, Status::SignedNotInForce);
    assert_eq!(found.next_change_on, When::Day(date("2030-01-01")));
}

#[test]
fn a_corrected_or_voided_act_does_not_count() {
    let mut wrong = act(ActKind::EnteredIntoForce, "", "2018-01-01");
    let mut right = act(ActKind::EnteredIntoForce, "", "2018-02-01");
    right.corrects_id = Some(wrong.id.clone());
    assert_eq!(at(&[wrong.clone(), right], "2018-01-15").0, "none");
    wrong.verification = "voided".into();
    assert_eq!(at(&[wrong], "2018-01-15").0, "none");
}

#[test]
fn an_undisputed_act_leads_over_a_disputed_one_and_the_dispute_is_told() {
    let right = act(ActKind::Signed, "", "2020-08-15");
    let mut press = act(ActKind::Signed, "", "2020-09-18");
    press.verification = "disputed".into();
    let found = standing(&[press.clone(), right], &[], "2021-01-01");
    assert_eq!(found.signed_on().map(|date| date.to_string()), Some("2020-08-15".into()));
    assert_eq!(found.set_aside, [ActKind::Signed]);
    assert!(!found.answer.flags.contains(&Flag::Disputed(ActKind::Signed)));
    let alone = standing(&[press], &[], "2021-01-01");
    assert_eq!(alone.signed_on().map(|date| date.to_string()), Some("2020-09-18".into()));
    assert!(alone.set_aside.is_empty() && alone.answer.flags.contains(&Flag::Disputed(ActKind::Signed)));
}

#[test]
fn a_second_suspension_is_no_other_view_of_the_first() {
    let mut second = act(ActKind::Suspended, "", "2020-01-01");
    second.verification = "disputed".into();
    let acts = [
        act(ActKind::Signed, "", "2018-01-01"),
        act(ActKind::EnteredIntoForce, "", "2018-01-01"),
        act(ActKind::Suspended, "", "2019-01-01"),
        act(ActKind::Resumed, "", "2019-02-01"),
        second,
    ];
    assert_eq!(standing(&acts, &[], "2020-02-01").status, Status::Suspended);
}

#[test]
fn deadlines_follow_from_clauses_and_end_with_the_agreement() {
    let clauses = [
        clause(ClauseKind::EntryIntoForce, r#"{"rule":"eif_signature"}"#),
        clause(ClauseKind::InitialTerm, r#"{"rule":"term_fixed","n":5,"unit":"years"}"#),
        clause(
            ClauseKind::Renewal,
            r#"{"rule":"renew_tacit","period":{"n":12,"unit":"months"},"notice":{"n":6,"unit":"months"}}"#,
        ),
    ];
    let mut acts = vec![act(ActKind::Signed, "", "2018-01-10")];
    let dues = |acts: &[ActRow], on: &str, is_decided| standing(acts, &clauses, on).dues(is_decided);
    let next = |acts: &[ActRow], on: &str| {
        let today = on.parse().expect("a day");
        due::next(&dues(acts, on, false), today).map(|day| day.to_string())
    };
    for (on, deadline) in [
        ("2018-01-11", "2022-06-10"),
        ("2022-06-11", "2022-07-10"),
        ("2022-07-11", "2023-01-10"),
        ("2023-01-11", "2023-06-10"),
    ] {
        assert_eq!(next(&acts, on).as_deref(), Some(deadline), "{on}");
    }
    let kinds = |on: &str, is_decided| {
        let dues = dues(&acts, on, is_decided);
        dues.iter().map(|due| due.kind.code()).collect::<Vec<_>>()
    };
    assert_eq!(
        kinds("2022-06-11", false),
        ["decision_by", "latest_safe_notice", "term_end"],
        "not decided yet"
    );
    assert_eq!(kinds("2022-06-11", true), ["latest_safe_notice", "term_end"], "decided");
    assert_eq!(kinds("2022-07-11", false), ["decision_by", "term_end"], "missed, until the term is over");
    acts.push(act(ActKind::Terminated, "", "2020-01-01"));
    assert!(dues(&acts, "2020-01-02", false).is_empty());
}

#[test]
fn a_signed_agreement_waits_for_what_its_clause_asks() {
    let clauses = [clause(ClauseKind::EntryIntoForce, r#"{"rule":"eif_last_notification"}"#)];
    let found = standing(&[act(ActKind::Signed, "", "2018-01-10")], &clauses, "2019-01-01");
    assert_eq!((found.status, found.missing), (Status::SignedNotInForce, Some(Reason::Notification)));
}
