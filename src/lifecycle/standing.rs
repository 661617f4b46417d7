//! The legal standing on a day, from recorded acts alone: one pure function. Where the acts do not tell, it says unknown.
//!
//! Precedence (domain.md §3): withdrawn > replaced > terminated > expired > suspended > termination pending > in force >
//! provisionally applied > signed. The computing clock with its clauses builds on this.

use super::act::{Act, ActKind, Verification, counting};
use crate::calendar::PartialDate;
use crate::codes;
use chrono::{Days, NaiveDate};

codes! {
    /// The legal status of an agreement.
    Status {
        None = "none", SignedNotInForce = "signed_not_in_force", ProvisionallyApplied = "provisionally_applied",
        InForce = "in_force", Operative = "operative", InForceRenewed = "in_force_renewed", Suspended = "suspended",
        TerminationPending = "termination_pending", Terminated = "terminated", Expired = "expired",
        Replaced = "replaced", Withdrawn = "withdrawn", Unknown = "unknown",
    }
}

codes! {
    /// What the acts do not tell; also the key of the sentence that says so.
    Missing {
        Signature = "signature", EntryIntoForce = "entry_into_force", Uncertain = "uncertain", Pointer = "pointer",
    }
}

/// The answer for a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The status.
    pub status: Status,
    /// Since when, as far as it is known.
    pub since: Option<PartialDate>,
    /// What is missing, when the status is none or unknown.
    pub missing: Option<Missing>,
    /// The next day on which the recorded acts alone change the status.
    pub next_change_on: Option<NaiveDate>,
}

/// What the rule needs to know of the agreement.
#[derive(Debug, Clone, Default)]
pub struct Parties {
    /// Ids of the parties.
    pub ids: Vec<String>,
    /// Whether every party holds it to be non-binding.
    pub non_binding: bool,
}

/// The standing on `on`.
pub fn standing(acts: &[Act], parties: &Parties, on: NaiveDate) -> Standing {
    let acts = counting(acts);
    let at = |day| agreed(&acts, parties, day);
    let (status, since, missing) = at(on);
    let mut days: Vec<NaiveDate> =
        acts.iter().flat_map(|act| boundaries(act)).filter(|day| *day > on).collect();
    days.sort_unstable();
    let next_change_on = days.into_iter().find(|day| at(*day).0 != status);
    Standing { status, since, missing, next_change_on }
}

type Answer = (Status, Option<PartialDate>, Option<Missing>);

/// Both readings of every partial date must agree, else the answer is unknown.
fn agreed(acts: &[&Act], parties: &Parties, on: NaiveDate) -> Answer {
    let early = read(acts, parties, on, PartialDate::earliest);
    let late = read(acts, parties, on, PartialDate::latest);
    if early.0 == late.0 { early } else { (Status::Unknown, None, Some(Missing::Uncertain)) }
}

fn boundaries(act: &Act) -> Vec<NaiveDate> {
    let dates = [act.acted_on, act.received_on, act.effective_on];
    let days = dates.into_iter().flatten().flat_map(|date| [date.earliest(), date.latest()]);
    days.flat_map(|day| [Some(day), day.checked_add_days(Days::new(1))]).flatten().collect()
}

fn read(acts: &[&Act], parties: &Parties, on: NaiveDate, reading: fn(PartialDate) -> NaiveDate) -> Answer {
    let last = |kinds: &[ActKind]| {
        let dated = acts.iter().filter(|act| kinds.contains(&act.kind)).filter_map(|act| act.effect());
        dated.filter(|date| reading(*date) <= on).max_by_key(|date| reading(*date))
    };
    let first = |kinds: &[ActKind]| {
        let dated = acts.iter().filter(|act| kinds.contains(&act.kind)).filter_map(|act| act.effect());
        dated.min_by_key(|date| reading(*date))
    };
    let in_force = first(&[ActKind::EnteredIntoForce, ActKind::BecameOperative]);
    let began = in_force.filter(|date| reading(*date) <= on);
    if began.is_none()
        && let Some(date) = last(&[ActKind::WithdrawnBeforeForce, ActKind::Abandoned])
    {
        return (Status::Withdrawn, Some(date), None);
    }
    if let Some((status, date)) = ended(acts, on, reading) {
        return (status, Some(date), None);
    }
    if let Some(began) = began {
        return running(acts, parties, on, reading, began);
    }
    let started = last(&[ActKind::ProvisionalApplicationStarted]);
    let stopped = last(&[ActKind::ProvisionalApplicationEnded]);
    if let Some(started) = started
        && stopped.is_none_or(|stopped| reading(stopped) < reading(started))
    {
        return (Status::ProvisionallyApplied, Some(started), None);
    }
    before_force(acts, parties, on, reading, in_force)
}

/// The end that came first; on the same day replaced before terminated before expired.
fn ended(
    acts: &[&Act],
    on: NaiveDate,
    reading: fn(PartialDate) -> NaiveDate,
) -> Option<(Status, PartialDate)> {
    let kinds = [
        (ActKind::Replaced, Status::Replaced),
        (ActKind::Terminated, Status::Terminated),
        (ActKind::Expired, Status::Expired),
    ];
    let ends = kinds.iter().enumerate().flat_map(|(rank, (kind, status))| {
        let of_kind = acts.iter().filter(move |act| act.kind == *kind).filter_map(|act| act.effect());
        of_kind.map(move |date| (date, rank, *status))
    });
    let past = ends.filter(|(date, _, _)| reading(*date) <= on);
    past.min_by_key(|(date, rank, _)| (reading(*date), *rank)).map(|(date, _, status)| (status, date))
}

fn running(
    acts: &[&Act],
    parties: &Parties,
    on: NaiveDate,
    reading: fn(PartialDate) -> NaiveDate,
    began: PartialDate,
) -> Answer {
    let mut suspended: Option<PartialDate> = None;
    let mut pauses: Vec<(NaiveDate, bool, PartialDate)> = acts
        .iter()
        .filter(|act| act.scope.as_deref() != Some("partial"))
        .filter_map(|act| {
            let resumes = match act.kind {
                ActKind::Suspended => false,
                ActKind::Resumed => true,
                _ => return None,
            };
            act.effect().map(|date| (reading(date), resumes, date))
        })
        .filter(|(day, _, _)| *day <= on)
        .collect();
    pauses.sort_by_key(|(day, resumes, _)| (*day, *resumes));
    for (_, resumes, date) in pauses {
        suspended = if resumes { None } else { suspended.or(Some(date)) };
    }
    if let Some(since) = suspended {
        return (Status::Suspended, Some(since), None);
    }
    let declared = acts.iter().filter(|act| act.kind == ActKind::Terminated);
    let known = declared.filter(|act| act.effect().is_some_and(|date| reading(date) > on));
    let pending = known.filter_map(|act| act.acted_on.or(act.received_on)).find(|date| reading(*date) <= on);
    if let Some(since) = pending {
        return (Status::TerminationPending, Some(since), None);
    }
    let status = if parties.non_binding { Status::Operative } else { Status::InForce };
    (status, Some(began), None)
}

fn before_force(
    acts: &[&Act],
    parties: &Parties,
    on: NaiveDate,
    reading: fn(PartialDate) -> NaiveDate,
    in_force: Option<PartialDate>,
) -> Answer {
    match signature(acts, parties, reading) {
        Some(signed) if reading(signed) <= on && in_force.is_some() => {
            (Status::SignedNotInForce, Some(signed), None)
        }
        Some(signed) if reading(signed) <= on => (Status::Unknown, None, Some(Missing::EntryIntoForce)),
        Some(_) | None => (Status::None, None, Some(Missing::Signature)),
    }
}

/// The last of the parties' signatures, once every party has signed; an act without party counts for all. Where sources
/// disagree, the undisputed act leads and the disputed one stays beside it.
pub fn signature(
    acts: &[&Act],
    parties: &Parties,
    reading: fn(PartialDate) -> NaiveDate,
) -> Option<PartialDate> {
    let last = |of: &dyn Fn(&Act) -> bool| {
        let signed =
            |act: &&&Act| matches!(act.kind, ActKind::Signed | ActKind::SignatureConfirmed) && of(act);
        let dated = |disputed: bool| {
            let found = acts.iter().filter(signed);
            let found = found.filter(|act| (act.verification == Verification::Disputed) == disputed);
            found.filter_map(|act| act.acted_on).max_by_key(|date| reading(*date))
        };
        dated(false).or_else(|| dated(true))
    };
    let for_all = last(&|act| act.party_id.is_none());
    let mut dates = Vec::new();
    for party in &parties.ids {
        dates.push(last(&|act| act.party_id.as_deref() == Some(party)).or(for_all)?);
    }
    dates.into_iter().max_by_key(|date| reading(*date)).or(for_all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(kind: ActKind, party: &str, on: &str) -> Act {
        Act {
            id: format!("{kind:?}{party}{on}"),
            kind,
            party_id: (!party.is_empty()).then(|| party.to_owned()),
            acted_on: PartialDate::parse(on).ok(),
            received_on: None,
            effective_on: None,
            scope: None,
            verification: Verification::Recorded,
            corrects: None,
        }
    }

    fn two() -> Parties {
        Parties { ids: vec!["A".into(), "B".into()], non_binding: false }
    }

    fn at(acts: &[Act], on: &str) -> (&'static str, String) {
        let on = NaiveDate::parse_from_str(on, "%Y-%m-%d").expect("a day");
        let found = standing(acts, &two(), on);
        (found.status.code(), found.since.map_or_else(String::new, |date| date.to_string()))
    }

    #[test]
    fn the_acts_alone_tell_or_the_answer_is_unknown() {
        use ActKind::{EnteredIntoForce, Resumed, Signed, Suspended, Terminated, WithdrawnBeforeForce};
        let signed = [act(Signed, "A", "2016-12-02"), act(Signed, "B", "2016-12-02")];
        let with = |more: &[Act]| [&signed[..], more].concat();
        let cases: Vec<(Vec<Act>, &str, &str, &str)> = vec![
            (vec![], "2020-01-01", "none", ""),
            (vec![signed[0].clone()], "2020-01-01", "none", ""),
            (signed.to_vec(), "2016-12-01", "none", ""),
            (signed.to_vec(), "2020-01-01", "unknown", ""),
            (vec![act(Signed, "", "2016-12-02")], "2020-01-01", "unknown", ""),
            (
                with(&[act(EnteredIntoForce, "", "2018-12-15")]),
                "2018-12-14",
                "signed_not_in_force",
                "2016-12-02",
            ),
            (with(&[act(EnteredIntoForce, "", "2018-12-15")]), "2018-12-15", "in_force", "2018-12-15"),
            (with(&[act(EnteredIntoForce, "", "2018")]), "2018-06-01", "unknown", ""),
            (with(&[act(EnteredIntoForce, "", "2018")]), "2019-01-01", "in_force", "2018"),
            (
                with(&[act(EnteredIntoForce, "", "2018-01-01"), act(Terminated, "", "2020-01-01")]),
                "2020-01-01",
                "terminated",
                "2020-01-01",
            ),
            (
                with(&[act(EnteredIntoForce, "", "2018-01-01"), act(Suspended, "", "2019-01-01")]),
                "2019-06-01",
                "suspended",
                "2019-01-01",
            ),
            (
                with(&[
                    act(EnteredIntoForce, "", "2018-01-01"),
                    act(Suspended, "", "2019-01-01"),
                    act(Resumed, "", "2019-02-01"),
                ]),
                "2019-02-01",
                "in_force",
                "2018-01-01",
            ),
            (with(&[act(WithdrawnBeforeForce, "A", "2017-01-01")]), "2018-01-01", "withdrawn", "2017-01-01"),
        ];
        for (acts, on, status, since) in cases {
            assert_eq!(at(&acts, on), (status, since.to_owned()), "{on} {acts:?}");
        }
    }

    #[test]
    fn a_corrected_or_voided_act_does_not_count() {
        let mut wrong = act(ActKind::EnteredIntoForce, "", "2018-01-01");
        let mut right = act(ActKind::EnteredIntoForce, "", "2018-02-01");
        right.corrects = Some(wrong.id.clone());
        assert_eq!(at(&[wrong.clone(), right], "2018-01-15").0, "none");
        wrong.verification = Verification::Voided;
        assert_eq!(at(&[wrong], "2018-01-15").0, "none");
    }

    #[test]
    fn an_undisputed_signature_leads_over_a_disputed_one() {
        let right = act(ActKind::Signed, "", "2020-08-15");
        let mut press = act(ActKind::Signed, "", "2020-09-18");
        press.verification = Verification::Disputed;
        let found = signature(&[&press, &right], &two(), PartialDate::latest);
        assert_eq!(found.map(|date| date.to_string()), Some("2020-08-15".into()));
        let alone = signature(&[&press], &two(), PartialDate::latest);
        assert_eq!(alone.map(|date| date.to_string()), Some("2020-09-18".into()));
    }

    #[test]
    fn the_next_change_is_announced() {
        let mut end = act(ActKind::Terminated, "", "2020-01-01");
        end.effective_on = PartialDate::parse("2020-07-01").ok();
        let acts = [act(ActKind::EnteredIntoForce, "", "2018-01-01"), end];
        let on = NaiveDate::from_ymd_opt(2020, 3, 1).expect("a day");
        let found = standing(&acts, &two(), on);
        assert_eq!(found.status, Status::TerminationPending);
        assert_eq!(found.next_change_on, NaiveDate::from_ymd_opt(2020, 7, 1));
    }
}
