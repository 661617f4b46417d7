//! Who has signed, and who has notified (clock.md §3, signature and entry into force).

use super::facts::{Deed, Facts};
use super::signals::Missing;
use crate::lifecycle::act::ActKind;

/// The last of the parties' signatures once every party has one, else the parties that lack one.
pub fn signature<'f, 'c>(facts: &'f Facts<'c>) -> Result<&'f Deed<'c>, Vec<Missing>> {
    let of = |party: &str| {
        let signed = last(facts, ActKind::Signed, party);
        // A signature ad referendum counts by its party's confirmation.
        let provisional = last(facts, ActKind::SignedAdReferendum, party);
        let confirmed = provisional.and_then(|_| last(facts, ActKind::SignatureConfirmed, party));
        later(signed, confirmed)
    };
    latest_of_all(facts, of, Missing::Signature)
}

/// The latest of all parties' notifications, else the parties that lack one.
pub fn notification<'f, 'c>(facts: &'f Facts<'c>) -> Result<&'f Deed<'c>, Vec<Missing>> {
    let of = |party: &str| last(facts, ActKind::InternalProcedureCompleted, party);
    latest_of_all(facts, of, Missing::Notification)
}

/// The party's last act of a kind; an act without party counts for all.
fn last<'f, 'c>(facts: &'f Facts<'c>, kind: ActKind, party: &str) -> Option<&'f Deed<'c>> {
    let own = facts.of_kind(kind).filter(|deed| deed.party().is_none_or(|id| id == party));
    own.max_by_key(|deed| deed.date)
}

fn later<'f, 'c>(one: Option<&'f Deed<'c>>, other: Option<&'f Deed<'c>>) -> Option<&'f Deed<'c>> {
    one.into_iter().chain(other).max_by_key(|deed| deed.date)
}

/// The latest of what each party has, or who has nothing.
fn latest_of_all<'f, 'c>(
    facts: &'f Facts<'c>,
    of: impl Fn(&str) -> Option<&'f Deed<'c>>,
    missing: fn(String) -> Missing,
) -> Result<&'f Deed<'c>, Vec<Missing>> {
    let mut latest = None;
    let mut lacking = Vec::new();
    for party in &facts.case.parties {
        match of(&party.id) {
            Some(deed) => latest = later(latest, Some(deed)),
            None => lacking.push(missing(party.id.clone())),
        }
    }
    latest.filter(|_| lacking.is_empty()).ok_or(lacking)
}
