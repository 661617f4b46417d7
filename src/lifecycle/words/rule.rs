//! A clause's rule in words.

use super::{Speaker, length, partial};
use crate::calendar::{Direction, Snap};
use crate::lifecycle::act::ActKind;
use crate::lifecycle::clause::Rule;
use crate::lifecycle::clock::RuleKind;
use crate::lifecycle::clock::clause::{
    Basis, Effective, EntryClause, EntryRule, Event, ProvisionalFrom, Roll, Survival, TacitRenewal, Term,
    Termination,
};
use crate::web::casing::{lower_first, upper_first};
use crate::web::locale::{Arg, Lang};

/// What a rule is called where one is chosen.
pub fn rule_name(lang: Lang, kind: RuleKind) -> &'static str {
    lang.label("rule-kind", kind.code())
}

/// What the rule says.
pub fn rule(say: &Speaker, rule: &Rule) -> String {
    let lang = say.lang;
    match rule {
        Rule::Entry(clause) => entry(say, clause),
        Rule::Provisional(ProvisionalFrom::Signature) => lang.t("rule-provisional-signature").to_owned(),
        Rule::Provisional(ProvisionalFrom::Note) => lang.t("rule-provisional-note").to_owned(),
        Rule::Provisional(ProvisionalFrom::Date(date)) => {
            lang.f("rule-provisional-date", &[("date", Arg::from(partial(lang, *date)))])
        }
        Rule::Term(Term::Indefinite) => lang.t("rule-term-indefinite").to_owned(),
        Rule::Term(Term::For(span)) => lang.f("rule-term-for", &[("length", Arg::from(length(lang, *span)))]),
        Rule::Term(Term::Until(date)) => {
            lang.f("rule-term-until", &[("date", Arg::from(partial(lang, *date)))])
        }
        Rule::TacitRenewal(renewal) => tacit(lang, renewal),
        Rule::AgreedRenewal => lang.t("rule-renew-agreed").to_owned(),
        Rule::Termination(termination) => ended(lang, termination),
        Rule::Within(clause) => lang.f(
            "rule-within",
            &[
                ("label", Arg::from(&clause.label)),
                ("length", Arg::from(length(lang, clause.length))),
                ("event", Arg::from(event(say, clause.event))),
            ],
        ),
        Rule::Survival(Survival { subject, until }) => match until {
            None => lang.f("rule-survival", &[("subject", Arg::from(subject))]),
            Some(date) => lang.f(
                "rule-survival-until",
                &[("subject", Arg::from(subject)), ("date", Arg::from(partial(lang, *date)))],
            ),
        },
    }
}

fn entry(say: &Speaker, clause: &EntryClause) -> String {
    let lang = say.lang;
    let enters = upper_first(say.enters());
    let with = |key: &str| lang.f(key, &[("enters", Arg::from(&enters))]);
    let start = match clause.rule {
        EntryRule::Signature => with("rule-eif-signature"),
        EntryRule::LastNotification => with("rule-eif-last-notification"),
        EntryRule::Exchange => with("rule-eif-exchange"),
        EntryRule::ReplyNote => with("rule-eif-reply-note"),
        EntryRule::WithOther => with("rule-eif-with-other"),
        EntryRule::Condition => with("rule-eif-condition"),
        EntryRule::Fixed(date) => {
            let date = partial(lang, date);
            lang.f("rule-eif-fixed", &[("enters", Arg::from(&enters)), ("date", Arg::from(date))])
        }
    };
    let counted = match clause.rule {
        EntryRule::LastNotification | EntryRule::ReplyNote => Some(basis(lang, clause.basis)),
        EntryRule::Signature
        | EntryRule::Fixed(_)
        | EntryRule::Exchange
        | EntryRule::WithOther
        | EntryRule::Condition => None,
    };
    let offset =
        clause.offset.map(|span| lang.f("rule-offset", &[("length", Arg::from(length(lang, span)))]));
    let moved = [snapped(lang, clause.snap), clause.roll.as_ref().map(|roll| rolled(lang, roll))];
    let parts = [Some(start), offset, counted.map(str::to_owned)].into_iter().chain(moved);
    parts.flatten().collect::<Vec<_>>().join(", ")
}

/// To which day of a month a date is moved.
pub fn snapped(lang: Lang, snap: Snap) -> Option<String> {
    match snap {
        Snap::None => None,
        Snap::FirstOfNextMonth => Some(lang.t("working-snap-next").to_owned()),
        Snap::FirstOfNthMonth(n) => Some(lang.f("working-snap-nth", &[("n", Arg::from(u32::from(n.get())))])),
    }
}

/// How a date is moved off holidays.
pub fn rolled(lang: Lang, roll: &Roll) -> String {
    let calendar = [("calendar", Arg::from(&roll.calendar))];
    match roll.direction {
        Direction::Following => lang.f("working-roll-following", &calendar),
        Direction::Preceding => lang.f("working-roll-preceding", &calendar),
    }
}

fn basis(lang: Lang, basis: Basis) -> &'static str {
    match basis {
        Basis::Received => lang.t("rule-basis-received"),
        Basis::Sent => lang.t("rule-basis-sent"),
    }
}

fn tacit(lang: Lang, renewal: &TacitRenewal) -> String {
    let span = |span| [("length", Arg::from(length(lang, span)))];
    let parts = [
        Some(lang.f("rule-renew-tacit", &span(renewal.period))),
        Some(match renewal.times {
            None => lang.t("rule-renew-unlimited").to_owned(),
            Some(times) => lang.n("rule-renew-times", times),
        }),
        renewal.notice.map(|notice| lang.f("rule-renew-notice", &span(notice))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn ended(lang: Lang, termination: &Termination) -> String {
    let Termination::Notice { length: span, from, effective } = termination else {
        return lang.t("rule-terminate-none").to_owned();
    };
    let effect = match effective {
        Effective::Offset => None,
        Effective::EndOfMonth => Some(lang.t("rule-effective-month").to_owned()),
        Effective::EndOfTerm => Some(lang.t("rule-effective-term").to_owned()),
    };
    let start = lang.f("rule-terminate-notice", &[("length", Arg::from(length(lang, *span)))]);
    let parts = [Some(start), Some(basis(lang, *from).to_owned()), effect];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// An event from which a time is counted.
pub fn event(say: &Speaker, event: Event) -> String {
    match event {
        Event::Signature => say.lang.t("event-signature").to_owned(),
        Event::EntryIntoForce => lower_first(say.entry()),
        Event::Act(kind) => lower_first(say.lang.label("act", ActKind::code(kind))),
    }
}
