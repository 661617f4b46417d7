//! Standings brought together for counting: what applies, what is signed, what has ended, what is not known. Pure.

use super::store::partners::Tally;
use crate::calendar::PartialDate;

/// The counts of agreements with one state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub all: i64,
    /// In force, renewed, operative, provisionally applied, suspended or ending: they bind or apply today.
    pub applied: i64,
    /// Signed and not in force.
    pub signed: i64,
    /// Terminated, expired, replaced or withdrawn.
    pub ended: i64,
    /// The standing is unknown, or there is none yet.
    pub unknown: i64,
    /// The latest signature.
    pub last_signed: Option<String>,
    /// The earliest signature.
    pub first_signed: Option<String>,
}

/// Adds the tallies of a state up.
pub fn counts(tallies: &[Tally]) -> Counts {
    let mut counts = Counts::default();
    for tally in tallies {
        counts.all += tally.agreements;
        let group = match tally.standing.as_str() {
            "in_force"
            | "in_force_renewed"
            | "operative"
            | "operative_renewed"
            | "provisionally_applied"
            | "suspended"
            | "termination_pending" => &mut counts.applied,
            "signed_not_in_force" => &mut counts.signed,
            "terminated" | "expired" | "replaced" | "withdrawn" => &mut counts.ended,
            // A word that a newer program wrote is not known to this one.
            _ => &mut counts.unknown,
        };
        *group += tally.agreements;
        counts.last_signed = counts.last_signed.take().max(tally.last_signed.clone());
        counts.first_signed = earlier(counts.first_signed.take(), tally.first_signed.clone());
    }
    counts
}

fn earlier(one: Option<String>, other: Option<String>) -> Option<String> {
    let day = |text: &String| PartialDate::parse(text).map(PartialDate::earliest).ok();
    match (one, other) {
        (Some(one), Some(other)) if day(&other) < day(&one) => Some(other),
        (Some(one), Some(_) | None) => Some(one),
        (None, other) => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_standing_falls_into_one_group() {
        let tally = |standing: &str, agreements, first: Option<&str>, last: Option<&str>| Tally {
            standing: standing.to_owned(),
            agreements,
            last_signed: last.map(str::to_owned),
            first_signed: first.map(str::to_owned),
        };
        let found = counts(&[
            tally("in_force", 2, Some("1993-02"), Some("2015-12-08")),
            tally("operative", 1, Some("2024"), Some("2024-07-08")),
            tally("signed_not_in_force", 4, None, None),
            tally("replaced", 8, Some("1992"), Some("2001")),
            tally("unknown", 16, Some("2016"), Some("2025-10-16")),
            tally("none", 32, None, None),
        ]);
        let expected = Counts {
            all: 63,
            applied: 3,
            signed: 4,
            ended: 8,
            unknown: 48,
            last_signed: Some("2025-10-16".into()),
            first_signed: Some("1992".into()),
        };
        assert_eq!(found, expected);
    }
}
