//! Laws that hold for every agreement, tried on random ones.

use super::random::{case, span};
use crate::calendar::{PartialDate, Reading, Span, next_day};
use crate::lifecycle::act::{ActKind, Verification};
use crate::lifecycle::clock::answer::{Answer, When};
use crate::lifecycle::clock::case::{Act, Case};
use crate::lifecycle::clock::clause::{EntryClause, EntryRule, TacitRenewal, Term};
use crate::lifecycle::clock::course::Course;
use crate::lifecycle::clock::facts::Facts;
use crate::lifecycle::clock::signals::Flag;
use crate::lifecycle::clock::signature::signature;
use crate::lifecycle::clock::standing::{Standing, Words};
use crate::lifecycle::clock::{Clauses, answer};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

/// How far the walks go, in days: beyond every date of a random agreement.
const FAR: u64 = 900;

fn course(case: &Case) -> Course {
    let facts = Facts::of(case, Reading::First);
    Course::of(&facts, &signature(&facts))
}

/// The case with only the acts that its day knows, asked for another day: no further act comes.
fn later(case: &Case, day: NaiveDate) -> Answer {
    let facts = Facts::of(case, Reading::First);
    let acts = facts.all().map(|deed| deed.act.clone()).collect();
    answer(&Case { as_of: day, acts, ..case.clone() })
}

/// What a person sees change: the standing and, in force, the number of the term.
fn mark(answer: &Answer) -> (Standing, Option<u32>) {
    let in_force = matches!(
        answer.standing,
        Standing::InForce
            | Standing::InForceRenewed
            | Standing::Operative
            | Standing::OperativeRenewed
            | Standing::Suspended
            | Standing::TerminationPending
    );
    (answer.standing, answer.dates.term_no.filter(|_| in_force))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_next_change_comes_on_its_day_and_none_comes_before(case in case(false)) {
        let today = answer(&case);
        let days = (1..FAR).map(|n| case.as_of + Days::new(n));
        let walked = days.into_iter().find(|day| mark(&later(&case, *day)) != mark(&today));
        match today.next_change_on {
            When::Unknown => prop_assert_eq!(walked, None),
            When::Day(day) if day < case.as_of + Days::new(FAR) => prop_assert_eq!(walked, Some(day)),
            When::Day(_) => prop_assert_eq!(walked, None),
            When::Between { .. } => prop_assert!(false, "a whole date is no interval"),
        }
    }

    #[test]
    fn since_is_the_first_day_of_the_same_standing_and_term(case in case(false)) {
        let today = answer(&case);
        let course = course(&case);
        let (words, _) = Words::of(&case.parties);
        let mark_on = |day: NaiveDate| {
            let no = course.term_no(day).filter(|_| course.is_in_force(day));
            (words.say(course.standing(day)), no)
        };
        prop_assert_eq!(mark_on(case.as_of), mark(&today));
        let mut first = case.as_of;
        while case.as_of - first < chrono::TimeDelta::days(2_500) && mark_on(first - Days::new(1)) == mark(&today) {
            first = first - Days::new(1);
        }
        match today.since {
            When::Unknown => prop_assert_eq!(today.standing, Standing::None),
            When::Day(day) => prop_assert_eq!(day, first),
            When::Between { .. } => prop_assert!(false, "a whole date is no interval"),
        }
    }
}

proptest! {
    #[test]
    fn an_act_that_the_day_does_not_know_changes_nothing(case in case(true)) {
        let known = |act: &Act| [Reading::First, Reading::Last].iter().any(|reading| {
            Facts::of(&case, *reading).all().any(|deed| std::ptr::eq(deed.act, act))
        });
        let acts: Vec<Act> = case.acts.iter().filter(|act| known(act)).cloned().collect();
        prop_assert_eq!(answer(&case), answer(&Case { acts, ..case.clone() }));
    }

    #[test]
    fn a_voided_act_and_the_order_of_acts_change_nothing(case in case(true)) {
        let kept = |act: &&Act| act.verification != Verification::Voided;
        let mut acts: Vec<Act> = case.acts.iter().filter(kept).cloned().collect();
        // Of two extensions the one recorded later rules when both take effect on one day.
        prop_assume!(acts.iter().filter(|act| act.kind == ActKind::Extended).count() < 2);
        let answered = answer(&case);
        prop_assert_eq!(&answered, &answer(&Case { acts: acts.clone(), ..case.clone() }));
        acts.reverse();
        let reversed = answer(&Case { acts, ..case.clone() });
        // The party named as the last may be another one that acted on the same day.
        prop_assert_eq!((&answered.standing, &answered.dates, &answered.flags), (&reversed.standing, &reversed.dates, &reversed.flags));
        prop_assert_eq!((answered.since, answered.next_change_on), (reversed.since, reversed.next_change_on));
    }

    #[test]
    fn a_notice_on_the_latest_safe_day_ends_the_term_and_a_day_later_it_is_late(case in renewing()) {
        let today = answer(&case);
        let (When::Day(safe), When::Day(end)) = (today.dates.latest_safe_notice, today.dates.term_end) else {
            prop_assert!(false, "it is renewed without limit");
            return Ok(());
        };
        let notice_on = |on: NaiveDate| {
            let act = Act { received: Some(PartialDate::day(on)), ..Act::new(ActKind::TerminationNotified) };
            let acts = case.acts.iter().cloned().chain([act]).collect();
            answer(&Case { acts, as_of: on.max(case.as_of), ..case.clone() })
        };
        prop_assume!(case.as_of <= safe);
        let in_time = notice_on(safe);
        prop_assert_eq!(in_time.dates.effective_end, When::Day(end));
        prop_assert_eq!(in_time.flags, vec![]);
        let too_late = notice_on(next_day(safe));
        let When::Day(other) = too_late.dates.effective_end else {
            prop_assert!(false, "a further term always follows");
            return Ok(());
        };
        prop_assert!(other > end);
        // A notice of no length is in time through the last day; the day after is of the next term.
        let is_late = next_day(safe) <= end;
        prop_assert_eq!(too_late.flags.contains(&Flag::NoticeLate), is_late);
    }

    #[test]
    fn terms_are_counted_from_the_anchor(case in renewing()) {
        let today = answer(&case);
        let (Some(no), When::Day(entry), When::Day(end)) =
            (today.dates.term_no, today.dates.entry_into_force, today.dates.term_end) else {
            prop_assert!(false, "it has terms");
            return Ok(());
        };
        let (Some(Term::For(initial)), Some(renewal)) = (case.clauses.term, case.clauses.renewal) else {
            prop_assert!(false, "it has a term");
            return Ok(());
        };
        let end_of = |no: u32| initial.period().plus(renewal.period.period().times(no)).after(entry);
        prop_assert_eq!(end, end_of(no));
        prop_assert!(case.as_of <= end);
        prop_assert!(no == 0 || end_of(no - 1) < case.as_of);
    }
}

/// An agreement in force on its day, renewed without limit, without a word of notice yet.
fn renewing() -> impl Strategy<Value = Case> {
    let long = || span().prop_filter("never for nothing", |span| span.n() > 0);
    let days = (super::random::day(), 0_u64..4_000);
    (case(false), long(), long(), span(), days)
        .prop_map(|(case, initial, period, notice, (signed, ago))| {
            let on = Some(PartialDate::day(signed));
            Case {
                clauses: renewed(initial, TacitRenewal { period, times: None, notice: Some(notice) }),
                acts: vec![Act { on, ..Act::new(ActKind::Signed) }],
                relations: Vec::new(),
                as_of: signed + Days::new(ago),
                parties: vec![],
                ..case
            }
        })
        .prop_map(|case| Case { parties: two(), ..case })
}

fn two() -> Vec<crate::lifecycle::clock::Party> {
    use crate::lifecycle::clock::{Binding, Party};
    ["A", "B"].map(|id| Party { id: id.to_owned(), binding: Binding::Binding }).into()
}

fn renewed(initial: Span, renewal: TacitRenewal) -> Clauses {
    use crate::calendar::Snap;
    use crate::lifecycle::clock::clause::Basis;
    let (rule, basis, snap) = (EntryRule::Signature, Basis::Received, Snap::None);
    Clauses {
        entry: Some(EntryClause { rule, basis, offset: None, snap, roll: None }),
        term: Some(Term::For(initial)),
        renewal: Some(renewal),
        ..Clauses::default()
    }
}
