//! The ends of an agreement, of which the earliest leads (clock.md §3, end).

use super::case::RelationKind;
use super::facts::{Deed, Facts};
use super::notice::Notice;
use super::terms::Terms;
use super::working::{How, Of, Working};
use crate::calendar::next_day;
use crate::lifecycle::act::ActKind;
use chrono::NaiveDate;

/// What kind of end it is; on the same day the first in this order leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EndKind {
    /// Withdrawn before it entered into force.
    Withdrawn,
    /// Another agreement took its place.
    Replaced,
    /// Terminated by an act or a notice.
    Terminated,
    /// The last term ran out.
    Expired,
}

/// An end: the first day on which the agreement is over, and its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct End {
    /// The first day on which it is over.
    pub day: NaiveDate,
    /// What kind of end it is.
    pub kind: EndKind,
}

/// The ends by act and relation, each with its working; the working's value is the last day before it.
pub fn declared(facts: &Facts, entry: Option<NaiveDate>) -> Vec<(End, Working)> {
    let kinds = [
        (ActKind::WithdrawnBeforeForce, EndKind::Withdrawn),
        (ActKind::Replaced, EndKind::Replaced),
        (ActKind::Terminated, EndKind::Terminated),
    ];
    let by_act = kinds.into_iter().flat_map(|(act, kind)| facts.of_kind(act).map(move |deed| (deed, kind)));
    let by_act = by_act.filter(|(deed, kind)| *kind != EndKind::Withdrawn || is_before(deed, entry));
    let by_act = by_act.map(|(deed, kind)| {
        (End { day: deed.date, kind }, How::ActEnd { kind: deed.act.kind }, deed.input())
    });
    let by_relation = facts
        .related(RelationKind::ReplacedBy)
        .map(|(day, input)| (End { day, kind: EndKind::Replaced }, How::ReplacedBy, input));
    let ends = by_act.chain(by_relation).map(|(end, how, input)| {
        let value = end.day.pred_opt().unwrap_or(NaiveDate::MIN);
        (end, Working { of: Of::EffectiveEnd, how, value, inputs: vec![input], reading: None })
    });
    ends.collect()
}

/// Whether a withdrawal came when the agreement was in force already.
pub fn has_late_withdrawal(facts: &Facts, entry: Option<NaiveDate>) -> bool {
    facts.of_kind(ActKind::WithdrawnBeforeForce).any(|deed| !is_before(deed, entry))
}

fn is_before(deed: &Deed, entry: Option<NaiveDate>) -> bool {
    entry.is_none_or(|entry| deed.date < entry)
}

/// The end that comes first, of all kinds.
pub fn leading(declared: &[(End, Working)], notices: &[Notice], terms: Option<&Terms>) -> Option<End> {
    let declared = declared.iter().map(|(end, _)| *end);
    let lasting = notices.iter().filter(|notice| notice.undone.is_none());
    let by_notice = lasting
        .filter_map(|notice| Some(End { day: next_day(notice.ends()?.value), kind: EndKind::Terminated }));
    let expiry = terms.and_then(Terms::last_end);
    let expiry = expiry.map(|end| End { day: next_day(end), kind: EndKind::Expired });
    declared.chain(by_notice).chain(expiry).min()
}
