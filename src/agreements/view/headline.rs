//! The standing in one sentence: the word that counts, since when or until when, or what is missing.

use super::load::Seen;
use super::names::date_words;
use crate::lifecycle::standing::Missing;
use crate::lifecycle::{ActKind, Status, Verification};
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
    let done = [Verification::Verified.code(), Verification::Voided.code()];
    let n = seen.a.acts.iter().filter(|act| !done.contains(&act.verification.as_str())).count();
    (n > 0 && !seen.a.row.pointer_only).then_some(n)
}

/// The standing of a record for its head.
pub fn line(seen: &Seen) -> StandingLine {
    let lang = seen.names.lang;
    let status = seen.standing.status;
    let pointer = seen.a.row.pointer_only;
    let waits = !pointer && seen.standing.missing == Some(Missing::EntryIntoForce);
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
    let binding = seen.a.row.binding.as_str();
    let since = seen.standing.since.map(|date| date_words(lang, date).words);
    let next = seen.standing.next_change_on.map(|day| dates::day(lang, day).words);
    let with = |key: &str, date: Option<String>| match date {
        Some(date) => lang.f(key, &[("date", Arg::from(date))]),
        None => String::new(),
    };
    match seen.standing.status {
        Status::InForce | Status::Operative | Status::InForceRenewed => with("headline-since", since),
        Status::ProvisionallyApplied | Status::Suspended => with("headline-since", since),
        Status::TerminationPending => with("headline-ends", next),
        Status::Terminated | Status::Expired | Status::Replaced | Status::Withdrawn => {
            with("headline-on", since)
        }
        Status::SignedNotInForce => match next {
            Some(date) => {
                let enters = lang.term(binding, "enters");
                lang.f("headline-enters", &[("enters", Arg::from(enters)), ("date", Arg::from(date))])
            }
            None => String::new(),
        },
        Status::None | Status::Unknown => missing(seen),
    }
}

fn missing(seen: &Seen) -> String {
    let lang = seen.names.lang;
    match seen.standing.missing {
        Some(Missing::EntryIntoForce) => {
            let entry = lower_first(lang.term(&seen.a.row.binding, "entry"));
            lang.f("headline-force-unknown", &[("entry", Arg::from(entry))])
        }
        Some(Missing::Signature) => lang.t("headline-not-signed").to_owned(),
        Some(Missing::Uncertain) => lang.t("headline-uncertain").to_owned(),
        Some(Missing::Pointer) => lang.t("headline-pointer").to_owned(),
        None => String::new(),
    }
}

/// A word as it stands inside a sentence.
pub fn lower_first(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn upper_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
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
    if let Some(next) = seen.standing.next_change_on {
        let date = dates::day(lang, next).words;
        parts.push(lang.f("next-change", &[("date", Arg::from(date))]));
    }
    upper_first(&parts.join(" · "))
}
