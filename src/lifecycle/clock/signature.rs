//! Who has signed, and who has notified (clock.md §3, signature and entry into force).

use super::facts::{Deed, Facts};
use super::signals::Missing;
use crate::lifecycle::act::ActKind;

/// The last of the parties' signatures once every party has one, else the parties that lack one.
pub fn signature<'f, 'c>(facts: &'f Facts<'c>) -> Result<&'f Deed<'c>, Vec<Missing>> {
    let signs = |deed: &Deed| {
        let is_confirmed = deed.act.kind == ActKind::SignatureConfirmed;
        deed.act.kind == ActKind::Signed || (is_confirmed && is_ad_referendum(facts, deed))
    };
    latest_of_all(facts, signs, Missing::Signature)
}

/// The latest of all parties' notifications, else the parties that lack one.
pub fn notification<'f, 'c>(facts: &'f Facts<'c>) -> Result<&'f Deed<'c>, Vec<Missing>> {
    let notifies = |deed: &Deed| deed.act.kind == ActKind::InternalProcedureCompleted;
    latest_of_all(facts, notifies, Missing::Notification)
}

/// Whether the signature that the deed confirms was given ad referendum by its party.
fn is_ad_referendum(facts: &Facts, confirmed: &Deed) -> bool {
    let mut given = facts.of_kind(ActKind::SignedAdReferendum);
    let by_its_party = |given: &Deed| match (given.party(), confirmed.party()) {
        (Some(one), Some(other)) => one == other,
        (None, _) | (_, None) => true,
    };
    given.any(by_its_party)
}

/// The latest act that is `meant`, once every party has one; an act without party counts for all.
fn latest_of_all<'f, 'c>(
    facts: &'f Facts<'c>,
    meant: impl Fn(&Deed) -> bool,
    missing: fn(String) -> Missing,
) -> Result<&'f Deed<'c>, Vec<Missing>> {
    let deeds: Vec<&Deed> = facts.all().filter(|deed| meant(deed)).collect();
    let has_one = |id: &str| deeds.iter().any(|deed| deed.party().is_none_or(|party| party == id));
    let parties = facts.case.parties.iter();
    let lacking: Vec<Missing> =
        parties.filter(|party| !has_one(&party.id)).map(|party| missing(party.id.clone())).collect();
    match deeds.into_iter().max_by_key(|deed| deed.date) {
        Some(last) if lacking.is_empty() => Ok(last),
        Some(_) | None => Err(lacking),
    }
}
