//! Every sentence of the clock can be said in three languages, and no word is missing.

use super::*;
use crate::calendar::{Direction, Reading, Snap};
use crate::lifecycle::act::ActKind;
use crate::lifecycle::clause::Rule;
use crate::lifecycle::clock::clause::{Basis, Effective, EntryRule, Event, ProvisionalFrom};
use crate::lifecycle::clock::json::word::Rule as RuleKind;
use crate::lifecycle::clock::working::{EntrySteps, Field, How, Input, Of, TermAnchor, Working};
use crate::lifecycle::clock::{Act, Flag, Missing};
use crate::lifecycle::dates::Lack;
use crate::lifecycle::standing::Reason;

fn on(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn span(n: u32, unit: Unit) -> Span {
    Span::new(n, unit).expect("a length")
}

fn side(party: Option<&str>) -> String {
    party.unwrap_or("all sides").to_owned()
}

fn whole(words: &str) {
    assert!(!words.is_empty() && !words.contains(['⟨', '{', '$']), "{words}");
}

fn every_how() -> Vec<How> {
    let day = on("2018-11-15");
    let months = span(6, Unit::Months);
    let steps = |rule, basis| {
        How::Entry(Box::new(EntrySteps {
            rule,
            on: day,
            party: Some("B".into()),
            basis,
            offset: Some(span(30, Unit::Days)),
            snap: Snap::FirstOfNextMonth,
            roll: Some((Direction::Following, "PL".into())),
        }))
    };
    let rules = [
        EntryRule::Signature,
        EntryRule::LastNotification,
        EntryRule::Exchange,
        EntryRule::ReplyNote,
        EntryRule::WithOther,
        EntryRule::Condition,
    ];
    let mut all: Vec<How> = rules
        .into_iter()
        .flat_map(|rule| Basis::ALL.iter().map(move |b| (rule, *b)))
        .map(|(rule, basis)| steps(rule, basis))
        .collect();
    for anchor in
        [TermAnchor::EntryIntoForce(span(5, Unit::Years)), TermAnchor::FixedEnd, TermAnchor::Extension]
    {
        for renewals in [None, Some((4, months))] {
            all.push(How::Term { no: 4, anchor, from: day, renewals });
        }
    }
    for effective in Effective::ALL.iter().map(|effective| Some(*effective)).chain([None]) {
        for length in [None, Some(months)] {
            all.push(How::Notice { on: day, length, effective, term: None });
        }
    }
    for from in [ProvisionalFrom::Signature, ProvisionalFrom::Note] {
        all.push(How::ProvisionalClause { from });
    }
    for event in [Event::Signature, Event::EntryIntoForce, Event::Act(ActKind::Published)] {
        all.push(How::Within { label: "x".into(), event, on: day, length: months });
    }
    all.extend([
        How::LastSignature { party: None },
        How::Stated { kind: ActKind::EnteredIntoForce },
        How::ProvisionalAct,
        How::LatestSafeNotice { notice: months, end: day },
        How::DecisionBuffer { days: 30, before: day },
        How::ActEnd { kind: ActKind::Terminated },
        How::ReplacedBy,
    ]);
    all
}

#[test]
fn every_working_has_a_sentence_in_every_language() {
    for lang in Lang::ALL {
        let say = Speaker { lang, binding: "non_binding", side: &side };
        for how in every_how() {
            for reading in [None, Some(Reading::First), Some(Reading::Last)] {
                let working = Working {
                    of: Of::EntryIntoForce,
                    how: how.clone(),
                    value: on("2018-12-15"),
                    inputs: Vec::new(),
                    reading,
                };
                whole(&sentence(&say, &working));
            }
        }
        for of in Of::ALL {
            for term_no in [None, Some(0), Some(5)] {
                whole(&date_name(&say, *of, term_no, Some("x")));
            }
        }
        for field in Field::ALL {
            for what in ["signed", "replaced_by", "eif_with", "eif_fixed"] {
                let date = PartialDate::parse("2018-11").expect("a date");
                whole(&input(&say, &Input { what, party: Some("A".into()), field: *field, date }));
            }
        }
    }
}

#[test]
fn the_sentence_is_the_one_a_person_reads() {
    let steps = EntrySteps {
        rule: EntryRule::LastNotification,
        on: on("2018-11-15"),
        party: Some("Ukraine".into()),
        basis: Basis::Received,
        offset: Some(span(30, Unit::Days)),
        snap: Snap::None,
        roll: None,
    };
    let said = |lang| {
        let say = Speaker { lang, binding: "binding", side: &side };
        let how = How::Entry(Box::new(steps.clone()));
        let working = Working {
            of: Of::EntryIntoForce,
            how,
            value: on("2018-12-15"),
            inputs: Vec::new(),
            reading: None,
        };
        sentence(&say, &working).replace('\u{a0}', " ")
    };
    assert_eq!(
        said(Lang::En),
        "30 days after 15 Nov 2018, when the last notification was received (Ukraine)"
    );
    assert_eq!(
        said(Lang::Pl),
        "30 dni po dniu 15 listopada 2018, gdy otrzymano ostatnią notyfikację (Ukraine)"
    );
    assert_eq!(
        said(Lang::Uk),
        "30 днів після 15 листопада 2018, коли отримано останню нотифікацію (Ukraine)"
    );
}

#[test]
fn every_rule_reads_in_every_language() {
    let texts = [
        r#"{"rule": "eif_signature"}"#,
        r#"{"rule": "eif_fixed", "date": "2025"}"#,
        r#"{"rule": "eif_last_notification", "basis": "sent", "offset": {"n": 1, "unit": "months"},
            "snap": {"kind": "first_of_nth_month", "n": 2}, "roll": {"kind": "preceding", "calendar": "PL"}}"#,
        r#"{"rule": "eif_exchange"}"#,
        r#"{"rule": "eif_reply_note"}"#,
        r#"{"rule": "eif_with_other"}"#,
        r#"{"rule": "eif_condition"}"#,
        r#"{"rule": "provisional_from", "from": "signature"}"#,
        r#"{"rule": "provisional_from", "from": "note"}"#,
        r#"{"rule": "provisional_from", "from": "date", "date": "2025-01"}"#,
        r#"{"rule": "term_indefinite"}"#,
        r#"{"rule": "term_fixed", "n": 5, "unit": "years"}"#,
        r#"{"rule": "term_fixed", "end": "2030-12-31"}"#,
        r#"{"rule": "renew_tacit", "period": {"n": 1, "unit": "years"}, "times": 2, "notice": {"n": 6, "unit": "months"}}"#,
        r#"{"rule": "renew_agreed"}"#,
        r#"{"rule": "terminate_notice", "n": 6, "unit": "months", "from": "sent", "effective": "end_of_term"}"#,
        r#"{"rule": "terminate_none"}"#,
        r#"{"rule": "within", "event": "signature", "n": 1, "unit": "years", "label": "report"}"#,
        r#"{"rule": "survival", "subject": "secrecy", "until": "2040"}"#,
    ];
    for lang in Lang::ALL {
        let say = Speaker { lang, binding: "binding", side: &side };
        for text in texts {
            whole(&rule(&say, &Rule::read(text).expect(text)));
        }
        for kind in RuleKind::ALL {
            whole(rule_name(lang, *kind));
        }
    }
}

#[test]
fn what_is_missing_and_what_to_look_at_have_words() {
    let missing = [
        Missing::Signature("A".into()),
        Missing::Notification("B".into()),
        Missing::Exchange,
        Missing::ReplyNote,
        Missing::Other,
        Missing::Condition,
        Missing::Calendar { name: "PL".into(), year: 2025 },
        Missing::EntryClause,
        Missing::TerminationOpinion,
    ];
    let flags = [
        Flag::Disputed(ActKind::Signed),
        Flag::Discrepancy,
        Flag::NoTermClause,
        Flag::ExtensionLate,
        Flag::NoticeBeforeForce,
        Flag::NoticeLate,
        Flag::NoTerminationClause,
        Flag::WithdrawnAfterForce,
        Flag::PartiallySuspended,
        Flag::BindingUndetermined,
        Flag::BindingDiffers,
        Flag::Uncertain,
    ];
    for lang in Lang::ALL {
        let say = Speaker { lang, binding: "undetermined", side: &side };
        missing.iter().for_each(|missing| whole(&lack(&say, &Lack::Missing(missing.clone()))));
        whole(&lack(&say, &Lack::Event(Event::EntryIntoForce)));
        flags.iter().for_each(|flag| whole(&super::flag(lang, *flag)));
        whole(&set_aside(lang, ActKind::Signed));
        let expired = Act { on: PartialDate::parse("2020-01").ok(), ..Act::new(ActKind::Expired) };
        whole(&denied(lang, &expired));
        assert!(denied(lang, &expired).contains("2020"));
        Reason::ALL.iter().for_each(|reason| whole(super::reason(lang, *reason)));
    }
}

#[test]
fn an_interval_that_is_a_month_or_a_year_is_called_by_its_name() {
    let between = |first: &str, last: &str| When::Between { earliest: on(first), latest: on(last) };
    let said = |date| when(Lang::En, date).map(|words| words.replace('\u{a0}', " "));
    assert_eq!(said(between("2018-01-01", "2018-12-31")).as_deref(), Some("2018"));
    assert_eq!(said(between("2018-02-01", "2018-02-28")).as_deref(), Some("Feb 2018"));
    assert_eq!(
        said(between("2018-12-16", "2019-01-15")).as_deref(),
        Some("between 16 Dec 2018 and 15 Jan 2019")
    );
    assert_eq!(said(When::Unknown), None);
}
