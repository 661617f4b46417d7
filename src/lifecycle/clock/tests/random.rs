//! Random agreements: some years of acts between two parties, with clauses of every kind.

use crate::calendar::{PartialDate, Snap, Span, Unit};
use crate::lifecycle::act::{ActKind, Verification};
use crate::lifecycle::clock::case::{Act, Binding, Case, Party, Relation, RelationKind, Scope};
use crate::lifecycle::clock::clause::{
    Basis, Clauses, Effective, EntryClause, EntryRule, Event, ProvisionalFrom, Survival, TacitRenewal, Term,
    Termination, Within,
};
use chrono::{Datelike, Days, NaiveDate};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

const KINDS: [ActKind; 19] = [
    ActKind::Signed,
    ActKind::SignedAdReferendum,
    ActKind::SignatureConfirmed,
    ActKind::InternalProcedureCompleted,
    ActKind::InstrumentExchanged,
    ActKind::NoteReceived,
    ActKind::EnteredIntoForce,
    ActKind::ProvisionalApplicationStarted,
    ActKind::ProvisionalApplicationEnded,
    ActKind::Extended,
    ActKind::Suspended,
    ActKind::Resumed,
    ActKind::TerminationNotified,
    ActKind::TerminationNotified,
    ActKind::TerminationNoticeWithdrawn,
    ActKind::Terminated,
    ActKind::Replaced,
    ActKind::WithdrawnBeforeForce,
    ActKind::Ratified,
];

/// A day within about three years.
pub fn day() -> impl Strategy<Value = NaiveDate> {
    let from = NaiveDate::from_ymd_opt(2019, 11, 1).expect("a day");
    (0_u64..1_100).prop_map(move |n| from + Days::new(n))
}

fn date(partial: bool) -> impl Strategy<Value = PartialDate> {
    (day(), 0_u8..10).prop_map(move |(day, way)| match way {
        0 if partial => PartialDate::new(day.year(), None, None).expect("a year"),
        1 | 2 if partial => PartialDate::new(day.year(), Some(day.month()), None).expect("a month"),
        _ => PartialDate::day(day),
    })
}

pub fn span() -> impl Strategy<Value = Span> {
    let lengths = [
        (0, Unit::Days),
        (1, Unit::Days),
        (30, Unit::Days),
        (1, Unit::Months),
        (6, Unit::Months),
        (1, Unit::Years),
    ];
    select(lengths.to_vec()).prop_map(|(n, unit)| Span::new(n, unit).expect("a length"))
}

fn party() -> impl Strategy<Value = Option<String>> {
    select(vec![None, Some("A"), Some("B"), Some("B")]).prop_map(|id| id.map(str::to_owned))
}

fn act(partial: bool) -> impl Strategy<Value = Act> {
    let dates =
        (date(partial), option::of(date(partial)), option::weighted(0.2, date(partial)), date(partial));
    let verification = select(Verification::ALL.to_vec());
    let scope = select(Scope::ALL.to_vec());
    (select(KINDS.to_vec()), party(), dates, verification, scope).prop_map(
        |(kind, party, (on, received, effective, new_end), verification, scope)| Act {
            party,
            on: Some(on),
            received: received.or(Some(on)),
            effective,
            new_end: (kind == ActKind::Extended).then_some(new_end),
            verification,
            scope,
            ..Act::new(kind)
        },
    )
}

fn entry(partial: bool) -> impl Strategy<Value = EntryClause> {
    let rules = prop_oneof![
        4 => Just(EntryRule::Signature),
        1 => date(partial).prop_map(EntryRule::Fixed),
        2 => Just(EntryRule::LastNotification),
        1 => select(vec![EntryRule::Exchange, EntryRule::ReplyNote, EntryRule::WithOther, EntryRule::Condition]),
    ];
    let snaps = select(vec![Snap::None, Snap::None, Snap::FirstOfNextMonth]);
    (rules, select(Basis::ALL.to_vec()), option::of(span()), snaps)
        .prop_map(|(rule, basis, offset, snap)| EntryClause { rule, basis, offset, snap, roll: None })
}

fn termination() -> impl Strategy<Value = Termination> {
    let notice = (span(), select(Basis::ALL.to_vec()), select(Effective::ALL.to_vec()));
    prop_oneof![
        4 => notice.prop_map(|(length, from, effective)| Termination::Notice { length, from, effective }),
        1 => Just(Termination::None),
    ]
}

fn clauses(partial: bool) -> impl Strategy<Value = Clauses> {
    let term = prop_oneof![
        3 => span().prop_map(Term::For),
        1 => date(partial).prop_map(Term::Until),
        1 => Just(Term::Indefinite),
    ];
    let long = span().prop_filter("a renewal is never for nothing", |span| span.n() > 0);
    let renewal = (long, option::of(0_u32..4), option::of(span()))
        .prop_map(|(period, times, notice)| TacitRenewal { period, times, notice });
    let provisional = prop_oneof![
        Just(ProvisionalFrom::Signature),
        date(partial).prop_map(ProvisionalFrom::Date),
        Just(ProvisionalFrom::Note),
    ];
    let events = vec![Event::Signature, Event::EntryIntoForce, Event::Act(ActKind::TerminationNotified)];
    let within = (select(events), span()).prop_map(|(event, length)| Within {
        event,
        length,
        label: "due".to_owned(),
    });
    let survival =
        option::of(date(partial)).prop_map(|until| Survival { subject: "secrets".to_owned(), until });
    (
        option::weighted(0.9, entry(partial)),
        option::weighted(0.3, provisional),
        option::weighted(0.8, term),
        option::weighted(0.7, renewal),
        option::weighted(0.6, termination()),
        within,
        survival,
    )
        .prop_map(|(entry, provisional, term, renewal, termination, within, survival)| Clauses {
            entry,
            provisional: provisional.into_iter().collect(),
            term,
            renewal,
            termination,
            within: vec![within],
            survival: vec![survival],
        })
}

/// An agreement that both sides have signed in most cases, with up to seven acts more.
pub fn case(partial: bool) -> impl Strategy<Value = Case> {
    let signed = option::weighted(0.9, date(partial))
        .prop_map(|on| on.map(|on| Act { on: Some(on), ..Act::new(ActKind::Signed) }));
    let acts = (signed, prop::collection::vec(act(partial), 0..7));
    let relation = (select(RelationKind::ALL.to_vec()), date(partial))
        .prop_map(|(kind, date)| Relation { kind, entry_into_force: Some(date) });
    let relations = prop::collection::vec(relation, 0..2);
    let bindings = (select(Binding::ALL.to_vec()), select(Binding::ALL.to_vec()));
    (clauses(partial), acts, relations, bindings, day()).prop_map(
        |(clauses, (signed, acts), relations, (a, b), as_of)| Case {
            id: None,
            as_of,
            parties: vec![Party { id: "A".to_owned(), binding: a }, Party { id: "B".to_owned(), binding: b }],
            clauses,
            acts: signed.into_iter().chain(acts).collect(),
            relations,
            decision_buffer_days: Case::DECISION_BUFFER_DAYS,
            calendars: BTreeMap::new(),
        },
    )
}
