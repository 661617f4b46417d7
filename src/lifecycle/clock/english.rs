//! The English sentence of a working, for the command line; the screens make theirs in three languages from the same values.

use super::clause::{Basis, Effective, EntryRule, Event, ProvisionalFrom};
use super::working::{EntrySteps, How, TermAnchor, Working};
use crate::calendar::{Direction, Snap, Span, Unit};
use crate::lifecycle::act::ActKind;
use chrono::NaiveDate;

/// A day as a person writes it: 2 Mar 2016.
pub fn day(date: NaiveDate) -> String {
    date.format("%-d %b %Y").to_string()
}

/// A word of the vocabulary with spaces.
pub fn plain(word: &str) -> String {
    word.replace('_', " ")
}

/// A length of time: 30 days, 1 month.
pub fn length(span: Span) -> String {
    let unit = match span.unit() {
        Unit::Days => "day",
        Unit::Months => "month",
        Unit::Years => "year",
    };
    let plural = if span.n() == 1 { "" } else { "s" };
    format!("{} {unit}{plural}", span.n())
}

/// The sentence that says how the date came about.
pub fn sentence(working: &Working) -> String {
    match &working.how {
        How::LastSignature { party } => format!("the last signature{}", by(party.as_deref())),
        How::Stated { kind } => format!("stated: {}", plain(kind.code())),
        How::Entry(steps) => entry(steps),
        How::ProvisionalClause { from } => format!("applied provisionally {}", provisional(*from)),
        How::ProvisionalAct => "provisional application was started by an act".to_owned(),
        How::Term { no, anchor, from, renewals } => term(*no, *anchor, *from, *renewals),
        How::LatestSafeNotice { notice, end } => {
            format!(
                "the last day from which {} end by {}, the end of the current term",
                length(*notice),
                day(*end)
            )
        }
        How::DecisionBuffer { days, before } => {
            format!("{days} days before the latest safe notice of {}", day(*before))
        }
        How::Notice { on, length: span, effective, term } => notice(*on, *span, *effective, *term),
        How::ActEnd { kind } => format!("the day before the act took effect: {}", plain(kind.code())),
        How::ReplacedBy => "the day before the agreement that replaces it enters into force".to_owned(),
        How::Within { label, event, on, length: span } => {
            format!("{label}: {} after {}, {}", length(*span), day(*on), self::event(*event))
        }
    }
}

fn by(party: Option<&str>) -> String {
    party.map(|party| format!(" ({party})")).unwrap_or_default()
}

fn entry(steps: &EntrySteps) -> String {
    let after = match steps.offset {
        Some(offset) => format!("{} after {}", length(offset), day(steps.on)),
        None => format!("on {}", day(steps.on)),
    };
    let snap = match steps.snap {
        Snap::None => String::new(),
        Snap::FirstOfNextMonth => ", moved to the first day of the next month".to_owned(),
        Snap::FirstOfNthMonth(n) => format!(", moved to the first day of the month {n} after"),
    };
    let roll = steps.roll.as_ref().map(|(direction, calendar)| {
        let which = match direction {
            Direction::Following => "following",
            Direction::Preceding => "preceding",
        };
        format!(", on a day off the {which} working day by the calendar {calendar}")
    });
    format!("{after}, {}{snap}{}", occasion(steps), roll.unwrap_or_default())
}

/// When the event was from which entry into force is counted.
fn occasion(steps: &EntrySteps) -> String {
    let party = by(steps.party.as_deref());
    let done = match steps.basis {
        Basis::Received => "received",
        Basis::Sent => "sent",
    };
    match steps.rule {
        EntryRule::Signature => format!("the day of the last signature{party}"),
        EntryRule::Fixed(_) => "the day that the text names, not before the signature".to_owned(),
        EntryRule::LastNotification => format!("when the later notification{party} was {done}"),
        EntryRule::Exchange => "when the instruments were exchanged".to_owned(),
        EntryRule::ReplyNote => format!("when the note in reply{party} was {done}"),
        EntryRule::WithOther => "when the other agreement enters into force".to_owned(),
        EntryRule::Condition => "when the condition is met".to_owned(),
    }
}

fn provisional(from: ProvisionalFrom) -> &'static str {
    match from {
        ProvisionalFrom::Signature => "from the signature",
        ProvisionalFrom::Date(_) => "from the day that the text names, not before the signature",
        ProvisionalFrom::Note => "from the last note received",
    }
}

fn term(no: u32, anchor: TermAnchor, from: NaiveDate, renewals: Option<(u32, Span)>) -> String {
    let which = if no == 0 { "the initial term".to_owned() } else { format!("renewal {no}") };
    let more = match renewals {
        None => String::new(),
        Some((1, period)) => format!(" and one renewal of {}", length(period)),
        Some((count, period)) => format!(" and {count} renewals of {}", length(period)),
    };
    match anchor {
        TermAnchor::EntryIntoForce(initial) => {
            format!("{which}: {}{more} from entry into force on {}", length(initial), day(from))
        }
        TermAnchor::FixedEnd => format!("{which}: the end that the text names, {}{more}", day(from)),
        TermAnchor::Extension => format!("{which}: the end set by extension, {}{more}", day(from)),
    }
}

fn notice(on: NaiveDate, span: Option<Span>, effective: Option<Effective>, term: Option<u32>) -> String {
    let after = span.map(|span| format!("{} after ", length(span))).unwrap_or_default();
    let given = format!("{after}the notice of {}", day(on));
    match effective {
        Some(Effective::Offset) => given,
        Some(Effective::EndOfMonth) => format!("the end of the month that is {given}"),
        Some(Effective::EndOfTerm) | None => {
            let no = term.map(|no| format!(" (term {no})")).unwrap_or_default();
            format!("the end of the first term{no} that leaves {given}")
        }
    }
}

fn event(event: Event) -> String {
    match event {
        Event::Signature => "the day of the signature".to_owned(),
        Event::EntryIntoForce => "the day of entry into force".to_owned(),
        Event::Act(kind) => format!("the day of the first act: {}", plain(ActKind::code(kind))),
    }
}
