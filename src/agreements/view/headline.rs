//! The standing in one sentence: the word that counts, since when or until when, or what is missing.

use super::load::Seen;
use super::names::date_words;
use crate::lifecycle::clock::{Missing, When as Day};
use crate::lifecycle::dates::Lack;
use crate::lifecycle::{ActKind, Reason, Status, Verification, words};
use crate::web::casing::{lower_first, upper_first};
use crate::web::dates;
use crate::web::icons::{self, Mark};
use crate::web::locale::Arg;

/// The standing in one sentence, with a line beneath.
#[derive(Debug, Clone)]
pub struct StandingLine {
    /// The seal.
    pub mark: Mark,
    /// The word that counts.
    pub strong: String,
    /// The rest of the sentence.
    pub rest: String,
    /// What stands beneath.
    pub beneath: String,
}

/// How many acts nobody has verified; none when the record is a pointer or all are.
pub fn unverified(seen: &Seen) -> Option<usize> {
    let n = seen.a.standing_acts().filter(|act| act.verification != Verification::Verified.code()).count();
    (n > 0 && !seen.a.row.pointer_only).then_some(n)
}

/// The standing of a record for its head.
pub fn line(seen: &Seen) -> StandingLine {
    let lang = seen.names.lang;
    let status = seen.standing.status;
    let pointer = seen.a.row.pointer_only;
    let is_unknown = seen.standing.status == Status::Unknown;
    let waits = !pointer && is_unknown && seen.standing.missing == Some(Reason::EntryIntoForce);
    let code = if pointer { "pointer" } else { status.code() };
    let mark = if waits { Mark { icon: "st-signed", tone: "is-warn" } } else { icons::standing(code) };
    let strong = if waits { lang.t("headline-signed") } else { lang.label("standing", code) };
    StandingLine {
        mark,
        strong: strong.to_owned(),
        rest: if pointer { lang.t("headline-pointer").to_owned() } else { rest(seen) },
        beneath: beneath(seen),
    }
}

/// The sentence behind the word: since when, until when, or what is missing.
fn rest(seen: &Seen) -> String {
    let lang = seen.names.lang;
    let next = match seen.standing.next_change_on {
        Day::Day(day) => Some(dates::day(lang, day).words),
        Day::Between { .. } | Day::Unknown => None,
    };
    let on = |key: &str, date: String| lang.f(key, &[("date", Arg::from(date))]);
    match seen.standing.status {
        Status::InForce
        | Status::Operative
        | Status::InForceRenewed
        | Status::OperativeRenewed
        | Status::ProvisionallyApplied
        | Status::Suspended => since(seen, "headline-since", "headline-since-between"),
        Status::TerminationPending => next.map(|date| on("headline-ends", date)).unwrap_or_default(),
        Status::Terminated | Status::Expired | Status::Replaced | Status::Withdrawn => {
            since(seen, "headline-on", "headline-on-between")
        }
        Status::SignedNotInForce => match next {
            Some(date) => {
                let enters = lang.term(&seen.a.row.binding, "enters");
                lang.f("headline-enters", &[("enters", Arg::from(enters)), ("date", Arg::from(date))])
            }
            None => awaited(seen),
        },
        Status::None | Status::Unknown => missing(seen),
    }
}

/// Since when, or on what day; a day that is not known exactly stands between two, unless they are a month or a year.
fn since(seen: &Seen, key: &str, between: &str) -> String {
    let lang = seen.names.lang;
    let Some((first, last)) = seen.standing.since.bounds() else {
        return String::new();
    };
    match seen.standing.since.partial().filter(|date| (date.earliest(), date.latest()) == (first, last)) {
        Some(date) => lang.f(key, &[("date", Arg::from(date_words(lang, date).words))]),
        None => lang.f(between, &words::between(lang, first, last)),
    }
}

/// What a signed instrument waits for.
fn awaited(seen: &Seen) -> String {
    let missing = &seen.standing.answer.missing;
    let what: Vec<String> = seen.speaking(|say| {
        let lacks = missing.iter().filter(|missing| **missing != Missing::TerminationOpinion);
        lacks.map(|missing| words::lack(say, &Lack::Missing(missing.clone()))).collect()
    });
    if what.is_empty() {
        return String::new();
    }
    seen.names.lang.f("headline-waits", &[("what", Arg::from(what.join(", ")))])
}

fn missing(seen: &Seen) -> String {
    let lang = seen.names.lang;
    match seen.standing.missing {
        Some(Reason::EntryIntoForce) => {
            let entry = lower_first(lang.term(&seen.a.row.binding, "entry"));
            lang.f("headline-force-unknown", &[("entry", Arg::from(entry))])
        }
        Some(Reason::Signature) => lang.t("headline-not-signed").to_owned(),
        Some(Reason::Uncertain) => lang.t("headline-uncertain").to_owned(),
        Some(Reason::Pointer) => lang.t("headline-pointer").to_owned(),
        Some(
            Reason::Notification
            | Reason::Exchange
            | Reason::ReplyNote
            | Reason::OtherAgreement
            | Reason::Condition
            | Reason::Calendar
            | Reason::TerminationOpinion,
        ) => awaited(seen),
        None => String::new(),
    }
}

fn beneath(seen: &Seen) -> String {
    let lang = seen.names.lang;
    let mut parts = Vec::new();
    if let Some(signed) = seen.signed_on.filter(|_| !seen.a.row.pointer_only) {
        let date = date_words(lang, signed).words;
        parts.push(lang.f("signed-on", &[("date", Arg::from(date))]));
    }
    match unverified(seen) {
        Some(n) => parts.push(lang.n("facts-unverified", n)),
        None if seen.a.acts.iter().any(|act| act.kind == ActKind::Signed.code()) => {
            parts.push(lang.t("all-verified").to_owned())
        }
        None => {}
    }
    let today = dates::day(lang, seen.today).words;
    parts.push(lang.f("as-on-date", &[("date", Arg::from(today))]));
    if let Some(date) = words::when(lang, seen.standing.next_change_on) {
        parts.push(lang.f("next-change", &[("date", Arg::from(date))]));
    }
    upper_first(&parts.join(" · "))
}
