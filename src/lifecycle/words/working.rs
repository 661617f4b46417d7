//! How a date came about, in a sentence; the facts it rests on; what dates are called.

use super::rule::{event, rolled, snapped};
use super::{Speaker, day, length, partial};
use crate::calendar::{Reading, Span};
use crate::lifecycle::act::ActKind;
use crate::lifecycle::clock::clause::{Basis, Effective, EntryRule, ProvisionalFrom, Roll};
use crate::lifecycle::clock::working::{EntrySteps, Field, How, Input, Of, TermAnchor};
use crate::lifecycle::clock::{RelationKind, RuleKind, Working};
use crate::web::casing::lower_first;
use crate::web::locale::{Arg, Lang};
use chrono::NaiveDate;

/// What a date of the clock is called; `label` is what has to be done by it.
pub fn date_name(say: &Speaker, of: Of, term_no: Option<u32>, label: Option<&str>) -> String {
    let lang = say.lang;
    match of {
        Of::Signature => lang.t("legal-date-signature").to_owned(),
        Of::ProvisionalFrom => lang.t("legal-date-provisional").to_owned(),
        Of::EntryIntoForce => say.entry().to_owned(),
        Of::EntryIntoForceComputed => lang.f("legal-date-computed", &[("entry", Arg::from(say.entry()))]),
        Of::TermEnd => match term_no {
            None => lang.t("legal-date-term").to_owned(),
            Some(0) => lang.t("legal-date-term-initial").to_owned(),
            Some(no) => lang.n("legal-date-term-renewed", no),
        },
        Of::LatestSafeNotice => lang.t("legal-date-safe-notice").to_owned(),
        Of::DecisionBy => lang.t("legal-date-decision").to_owned(),
        Of::EffectiveEnd => lang.t("legal-date-last-day").to_owned(),
        Of::Within => lang.f("legal-date-within", &[("label", Arg::from(label.unwrap_or_default()))]),
    }
}

/// The sentence that says how the date came about; where readings of partial dates differ, it begins with its reading.
pub fn sentence(say: &Speaker, working: &Working) -> String {
    let lang = say.lang;
    let said = how(say, &working.how);
    match working.reading {
        None => said,
        Some(Reading::First) => lang.f("working-first", &[("sentence", Arg::from(said))]),
        Some(Reading::Last) => lang.f("working-last", &[("sentence", Arg::from(said))]),
    }
}

fn how(say: &Speaker, how: &How) -> String {
    let lang = say.lang;
    let act = |kind: &ActKind| [("act", Arg::from(lower_first(lang.label("act", kind.code()))))];
    match how {
        How::LastSignature { party } => {
            lang.f("working-signature", &[("side", Arg::from((say.side)(party.as_deref())))])
        }
        How::Stated { kind } => lang.f("working-stated", &act(kind)),
        How::Entry(steps) => entry(say, steps),
        How::ProvisionalClause { from } => match from {
            ProvisionalFrom::Signature => lang.t("working-provisional-signature").to_owned(),
            ProvisionalFrom::Date(_) => lang.t("working-provisional-date").to_owned(),
            ProvisionalFrom::Note => lang.t("working-provisional-note").to_owned(),
        },
        How::ProvisionalAct => lang.t("working-provisional-act").to_owned(),
        How::Term { no: _, anchor, from, renewals } => term(say, *anchor, *from, *renewals),
        How::LatestSafeNotice { notice, end } => lang.f("working-safe-notice", &span(lang, *notice, *end)),
        How::DecisionBuffer { days, before } => {
            let days = lang.n("length-days", *days);
            lang.f(
                "working-decision",
                &[("length", Arg::from(days)), ("date", Arg::from(day(lang, *before)))],
            )
        }
        How::Notice { on, length, effective, term: _ } => notice(lang, *on, *length, *effective),
        How::ActEnd { kind } => lang.f("working-end-act", &act(kind)),
        How::ReplacedBy => lang.t("working-replaced").to_owned(),
        How::Within { label: _, event: of, on, length: after } => {
            let [length, date] = span(lang, *after, *on);
            lang.f("working-within", &[length, date, ("event", Arg::from(event(say, *of)))])
        }
    }
}

/// A length and the day from which it is counted, as arguments of a message.
fn span(lang: Lang, span: Span, from: NaiveDate) -> [(&'static str, Arg<'static>); 2] {
    [("length", Arg::from(length(lang, span))), ("date", Arg::from(day(lang, from)))]
}

fn entry(say: &Speaker, steps: &EntrySteps) -> String {
    let lang = say.lang;
    let date = day(lang, steps.on);
    let after = match steps.offset {
        Some(offset) => lang.f("working-after", &span(lang, offset, steps.on)),
        None => lang.f("working-on", &[("date", Arg::from(date))]),
    };
    let side = steps.party.as_deref().map(|party| format!(" ({})", (say.side)(Some(party))));
    let occasion = format!("{}{}", occasion(lang, steps), side.unwrap_or_default());
    let roll = steps.roll.as_ref().map(|(direction, calendar)| {
        rolled(lang, &Roll { direction: *direction, calendar: calendar.clone() })
    });
    let parts = [Some(after), Some(occasion), snapped(lang, steps.snap), roll];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// When the event was from which entry into force is counted.
fn occasion(lang: Lang, steps: &EntrySteps) -> &'static str {
    match (steps.rule, steps.basis) {
        (EntryRule::Signature, _) => lang.t("occasion-signature"),
        (EntryRule::Fixed(_), _) => lang.t("occasion-fixed"),
        (EntryRule::LastNotification, Basis::Received) => lang.t("occasion-notification-received"),
        (EntryRule::LastNotification, Basis::Sent) => lang.t("occasion-notification-sent"),
        (EntryRule::Exchange, _) => lang.t("occasion-exchange"),
        (EntryRule::ReplyNote, Basis::Received) => lang.t("occasion-note-received"),
        (EntryRule::ReplyNote, Basis::Sent) => lang.t("occasion-note-sent"),
        (EntryRule::WithOther, _) => lang.t("occasion-with-other"),
        (EntryRule::Condition, _) => lang.t("occasion-condition"),
    }
}

fn term(say: &Speaker, anchor: TermAnchor, from: NaiveDate, renewals: Option<(u32, Span)>) -> String {
    let lang = say.lang;
    let more = renewals.map(|(count, period)| {
        let count = lang.number(i64::from(count));
        format!("{count} × {}", length(lang, period))
    });
    let date = day(lang, from);
    let date = || ("date", Arg::from(date.clone()));
    match (anchor, more) {
        (TermAnchor::EntryIntoForce(initial), more) => {
            let [length, _] = span(lang, initial, from);
            let entry = ("entry", Arg::from(lower_first(say.entry())));
            match more {
                None => lang.f("working-term", &[length, date(), entry]),
                Some(more) => {
                    lang.f("working-term-renewed", &[length, date(), entry, ("renewals", Arg::from(more))])
                }
            }
        }
        (TermAnchor::FixedEnd, None) => lang.f("working-term-end", &[date()]),
        (TermAnchor::FixedEnd, Some(more)) => {
            lang.f("working-term-end-renewed", &[date(), ("renewals", Arg::from(more))])
        }
        (TermAnchor::Extension, None) => lang.f("working-extension", &[date()]),
        (TermAnchor::Extension, Some(more)) => {
            lang.f("working-extension-renewed", &[date(), ("renewals", Arg::from(more))])
        }
    }
}

fn notice(lang: Lang, on: NaiveDate, length: Option<Span>, effective: Option<Effective>) -> String {
    match (length, effective) {
        (Some(length), Some(Effective::Offset)) => lang.f("working-notice", &span(lang, length, on)),
        (Some(length), Some(Effective::EndOfMonth)) => {
            lang.f("working-notice-month", &span(lang, length, on))
        }
        (Some(length), Some(Effective::EndOfTerm) | None) => {
            lang.f("working-notice-term", &span(lang, length, on))
        }
        (None, _) => lang.f("working-notice-plain", &[("date", Arg::from(day(lang, on)))]),
    }
}

/// A fact that a rule used.
pub fn input(say: &Speaker, input: &Input) -> String {
    let lang = say.lang;
    let what = match (ActKind::parse(input.what), RelationKind::parse(input.what)) {
        (Some(kind), _) => lang.label("act", kind.code()).to_owned(),
        (None, Some(RelationKind::ReplacedBy)) => lang.t("input-replaced-by").to_owned(),
        (None, Some(RelationKind::EntersWith)) => lang.t("input-enters-with").to_owned(),
        (None, None) => RuleKind::parse(input.what)
            .map_or_else(|| input.what.to_owned(), |kind| super::rule_name(lang, kind).to_owned()),
    };
    let side = input.party.as_deref().map(|party| format!(" ({})", (say.side)(Some(party))));
    let date = partial(lang, input.date);
    let args =
        [("what", Arg::from(format!("{what}{}", side.unwrap_or_default()))), ("date", Arg::from(date))];
    match input.field {
        Field::On => lang.f("input-on", &args),
        Field::Received => lang.f("input-received", &args),
        Field::Effective => lang.f("input-effective", &args),
        Field::NewEnd => lang.f("input-new-end", &args),
        Field::Date | Field::End => lang.f("input-date", &args),
        Field::EntryIntoForce => lang.f("input-entry", &args),
    }
}
