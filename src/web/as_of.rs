//! Two dates of a view into the past: what was true on one day, as it was known at the end of another or at an instant. Pure.

use super::dates;
use super::locale::{Arg, Lang};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use std::fmt;

/// Where every view into the past begins.
pub const ROOT: &str = "/past";

/// The rooms that have a past: lists and records, with what is exported of them.
const ROOMS: [&str; 15] = [
    "/agreements",
    "/milestones",
    "/obligations",
    "/documents",
    "/bodies",
    "/meetings",
    "/deadlines",
    "/moves",
    "/portfolio",
    "/standings",
    "/partners",
    "/ministries",
    "/officials",
    "/directory",
    "/conflicts",
];

/// Up to when the register is taken as known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Known {
    /// Until the end of a day, UTC.
    Day(NaiveDate),
    /// Until an instant, UTC, which is included.
    Instant(NaiveDateTime),
}

/// What was true on a day, as known up to a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AsOf {
    /// The day for which legal standings and colours are computed.
    pub true_on: NaiveDate,
    /// Up to when what was recorded counts.
    pub known: Known,
}

impl Known {
    /// The last instant that counts, as the databases keep it.
    pub fn last(self) -> NaiveDateTime {
        match self {
            Self::Day(day) => {
                let next = day.checked_add_days(Days::new(1)).unwrap_or(day).and_time(NaiveTime::MIN);
                next - TimeDelta::microseconds(1)
            }
            Self::Instant(at) => at,
        }
    }

    /// Reads `2026-05-01` or `2026-05-01T10:00:00.123456Z`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(day) = day(text) {
            return Some(Self::Day(day));
        }
        let at = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.fZ").ok()?;
        day(text.get(..10)?)?;
        Some(Self::Instant(at))
    }

    /// In the reader's words.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::Day(day) => dates::day(lang, day).words,
            Self::Instant(at) => dates::instant(lang, at).words,
        }
    }
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Instant(at) => write!(f, "{}", at.format("%Y-%m-%dT%H:%M:%S%.6fZ")),
        }
    }
}

/// A day written in full with four digits of the year.
fn day(text: &str) -> Option<NaiveDate> {
    let shaped = text.len() == 10 && text.is_ascii();
    if shaped { NaiveDate::parse_from_str(text, "%Y-%m-%d").ok() } else { None }
}

impl AsOf {
    /// Reads the two dates.
    pub fn parse(true_on: &str, known: &str) -> Option<Self> {
        Some(Self { true_on: day(true_on)?, known: Known::parse(known)? })
    }

    /// Splits `/past/2026-05-01/2026-06-01/agreements` into the dates and the address in the present.
    pub fn split(path: &str) -> Option<(Self, &str)> {
        let rest = path.strip_prefix(ROOT)?.strip_prefix('/')?;
        let (true_on, rest) = rest.split_once('/')?;
        let (known, _) = rest.split_once('/')?;
        Some((Self::parse(true_on, known)?, &rest[known.len()..]))
    }

    /// What stands before an address of the present.
    pub fn prefix(&self) -> String {
        format!("{ROOT}/{}/{}", self.true_on, self.known)
    }

    /// Both dates in a sentence.
    pub fn words(&self, lang: Lang) -> String {
        let (true_on, known) = (dates::day(lang, self.true_on).words, self.known.words(lang));
        lang.f("past-banner", &[("true", Arg::from(true_on)), ("known", Arg::from(known))])
    }
}

/// Whether an address of the present has a past.
pub fn has_past(path: &str) -> bool {
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(['/', '?', '#', '.']);
    let is_form = path.split(['?', '#']).next().is_some_and(|path| path.ends_with("/new"));
    !is_form && ROOMS.iter().any(|room| path.strip_prefix(room).is_some_and(ends))
}

/// Attributes whose addresses lead to another page.
const ATTRIBUTES: [&str; 3] = ["href=\"", "action=\"", "hx-get=\""];

/// The page with its links kept inside the past: those that lead to rooms with a past get the two dates.
pub fn keep_inside(html: &str, as_of: &AsOf) -> String {
    let prefix = as_of.prefix();
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    while let Some(at) = rest.find("=\"/") {
        let (before, after) = rest.split_at(at + 2);
        out.push_str(before);
        let address = after.split('"').next().unwrap_or_default();
        if ATTRIBUTES.iter().any(|name| before.ends_with(name)) && has_past(address) {
            out.push_str(&prefix);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_of() -> AsOf {
        AsOf::parse("2025-03-01", "2026-06-01").expect("two dates")
    }

    #[test]
    fn an_address_of_the_past_is_split_and_put_together_again() {
        let (found, rest) = AsOf::split("/past/2025-03-01/2026-06-01/agreements/x").expect("an address");
        assert_eq!((found, rest), (as_of(), "/agreements/x"));
        assert_eq!(format!("{}{rest}", found.prefix()), "/past/2025-03-01/2026-06-01/agreements/x");
        let exact = "/past/2025-03-01/2026-06-01T10:00:00.000001Z/";
        assert_eq!(
            AsOf::split(exact).map(|(found, _)| format!("{}/", found.prefix())),
            Some(exact.to_owned())
        );
        for odd in [
            "/past",
            "/past/",
            "/past/2025-03-01/2026-06-01",
            "/past/2025-02-30/2026-06-01/agreements",
            "/past/25-03-01/2026-06-01/agreements",
            "/past/+2025-3-1/2026-06-01/agreements",
            "/past/2025-03-01/2026-06-01T10:00:00/agreements",
            "/past/2025-03-01/2026-06-01T25:00:00Z/agreements",
            "/pasted/2025-03-01/2026-06-01/agreements",
            "/past/2025-03-01/ł/agreements",
        ] {
            assert!(AsOf::split(odd).is_none(), "{odd}");
        }
    }

    #[test]
    fn a_day_is_known_to_its_last_microsecond() {
        let last = |text: &str| Known::parse(text).map(|known| known.last().to_string());
        assert_eq!(last("2026-06-01").as_deref(), Some("2026-06-01 23:59:59.999999"));
        assert_eq!(last("2026-06-01T10:00:00Z").as_deref(), Some("2026-06-01 10:00:00"));
    }

    #[test]
    fn links_to_rooms_with_a_past_stay_inside_it_and_no_others() {
        let html = r##"<a href="/agreements/1?x=2#y">a</a><a href="/agreements.pdf">b</a><a href="/account">c</a>
<form action="/milestones"></form><a href="/agreementsx">d</a><img src="/agreements"><a href="/agreements/new">e</a>
<a href="#main">f</a><a title="see =&quot;/x" href="/deadlines">g</a>"##;
        let kept = keep_inside(html, &as_of());
        let p = "/past/2025-03-01/2026-06-01";
        for inside in
            ["/agreements/1?x=2#y", "/agreements.pdf", "/deadlines"].map(|to| format!("href=\"{p}{to}\""))
        {
            assert!(kept.contains(&inside), "{inside} in {kept}");
        }
        assert!(kept.contains(&format!("action=\"{p}/milestones\"")));
        for outside in
            ["href=\"/account\"", "href=\"/agreementsx\"", "src=\"/agreements\"", "href=\"/agreements/new\""]
        {
            assert!(kept.contains(outside), "{outside} in {kept}");
        }
        assert_eq!(kept.replace(p, ""), html);
    }
}
