//! For which acts an agreement waits, and whose they are: read from the clock's answer and from what the house decided. Pure.

use super::decision::Chosen;
use crate::codes;
use crate::lifecycle::clock::Missing;
use crate::lifecycle::{ActKind, Standing, Status};
use chrono::{Days, NaiveDate};

codes! {
    /// Whose move it is.
    MoveSide { Ours = "ours", Theirs = "theirs", Both = "both" }
}

codes! {
    /// What is waited for.
    What {
        Signature = "signature", Notification = "notification", Exchange = "exchange", ReplyNote = "reply_note",
        EntryClause = "entry_clause", Decision = "decision", Notice = "notice",
        Ruling = "ruling",
    }
}

/// How many days before the latest safe notice the house is asked what it wants.
pub const WINDOW_DAYS: u64 = 180;

/// An act that is waited for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// Whose it is.
    pub side: MoveSide,
    /// What it is.
    pub what: What,
    /// The one party whose it is, where it is one.
    pub party_id: Option<String>,
    /// Since when: the last act that led there, or the day on which the window opens; a date of its own length.
    pub since: Option<String>,
}

/// A party with its side.
#[derive(Debug, Clone, Copy)]
pub struct PartySide<'p> {
    /// Its id.
    pub id: &'p str,
    /// Whether it is the house's own.
    pub is_ours: bool,
}

/// What the agreement waits for; `chosen` is what the house decided on the current term, and when; `is_unruled` says that two
/// dates of entry into force differ and nobody has ruled which holds.
pub fn awaited(
    standing: &Standing,
    parties: &[PartySide],
    chosen: Option<(Chosen, NaiveDate)>,
    is_unruled: bool,
) -> Vec<Awaited> {
    let since = last_act(standing);
    let ruling = is_unruled.then(|| Awaited::new(MoveSide::Ours, What::Ruling, None));
    let ruling = ruling.map(|one| Awaited { since: since.clone(), ..one });
    if standing.is_over() {
        return ruling.into_iter().collect();
    }
    let acts = match awaits_force(standing.status) {
        true => acts(standing, parties, since.as_deref()),
        false => Vec::new(),
    };
    acts.into_iter().chain(of_term(standing, parties, chosen)).chain(ruling).collect()
}

const fn awaits_force(status: Status) -> bool {
    match status {
        Status::None | Status::SignedNotInForce | Status::ProvisionallyApplied | Status::Unknown => true,
        Status::InForce
        | Status::InForceRenewed
        | Status::Operative
        | Status::OperativeRenewed
        | Status::Suspended
        | Status::TerminationPending
        | Status::Withdrawn
        | Status::Replaced
        | Status::Terminated
        | Status::Expired => false,
    }
}

/// The latest date of an act that is not to come, as it is recorded.
fn last_act(standing: &Standing) -> Option<String> {
    let today = standing.answer.as_of;
    let dates = standing.case.acts.iter().filter_map(|act| act.received.or(act.on).or(act.effective));
    let past = dates.filter(|date| date.earliest() <= today);
    past.max_by_key(|date| date.latest()).map(|date| date.to_string())
}

fn acts(standing: &Standing, parties: &[PartySide], since: Option<&str>) -> Vec<Awaited> {
    let missing = &standing.answer.missing;
    let wanting = |what: What| {
        let ids: Vec<&str> = missing
            .iter()
            .filter_map(|missing| match missing {
                Missing::Signature(party) => (what == What::Signature).then_some(party.as_str()),
                Missing::Notification(party) => (what == What::Notification).then_some(party.as_str()),
                Missing::ReplyNote
                | Missing::Exchange
                | Missing::Other
                | Missing::Condition
                | Missing::Calendar { .. }
                | Missing::EntryClause
                | Missing::TerminationOpinion => None,
            })
            .collect();
        parties.iter().filter(|party| ids.contains(&party.id)).copied().collect::<Vec<_>>()
    };
    let signature = of_parties(What::Signature, &wanting(What::Signature));
    let notification = of_parties(What::Notification, &wanting(What::Notification));
    let has = |it: &Missing| missing.contains(it);
    let exchange = has(&Missing::Exchange).then(|| Awaited::new(MoveSide::Both, What::Exchange, None));
    let reply = has(&Missing::ReplyNote).then(|| reply(standing, parties));
    let clause = has(&Missing::EntryClause).then(|| Awaited::new(MoveSide::Ours, What::EntryClause, None));
    let all = [signature, notification, exchange, reply.flatten(), clause];
    all.into_iter().flatten().map(|one| Awaited { since: since.map(str::to_owned), ..one }).collect()
}

/// One entry for the parties that have not done it: of one party, of one side, or of both.
fn of_parties(what: What, parties: &[PartySide]) -> Option<Awaited> {
    let ours = parties.iter().any(|party| party.is_ours);
    let theirs = parties.iter().any(|party| !party.is_ours);
    let side = match (ours, theirs) {
        (true, true) => MoveSide::Both,
        (true, false) => MoveSide::Ours,
        (false, true) => MoveSide::Theirs,
        (false, false) => return None,
    };
    let party_id = match parties {
        [one] => Some(one.id.to_owned()),
        _ => None,
    };
    Some(Awaited::new(side, what, party_id))
}

/// The answer to a note is the other's move; who sent it is told by the act.
fn reply(standing: &Standing, parties: &[PartySide]) -> Option<Awaited> {
    let notes = standing.case.acts.iter().filter(|act| act.kind == ActKind::NoteSent);
    let sender = notes.filter_map(|act| act.party.as_deref()).next_back();
    let others: Vec<PartySide> = parties.iter().filter(|party| Some(party.id) != sender).copied().collect();
    of_parties(What::ReplyNote, &others)
}

/// The decision on the term that runs, and the notice that follows from it.
fn of_term(
    standing: &Standing,
    parties: &[PartySide],
    chosen: Option<(Chosen, NaiveDate)>,
) -> Option<Awaited> {
    let (safe, last) = standing.answer.dates.latest_safe_notice.bounds()?;
    if last < standing.answer.as_of {
        return None;
    }
    let (what, since) = match chosen {
        None => (What::Decision, safe.checked_sub_days(Days::new(WINDOW_DAYS))?),
        Some((Chosen::GiveNotice, on)) => (What::Notice, on),
        Some((Chosen::Renew | Chosen::Renegotiate, _)) => return None,
    };
    let mut own = parties.iter().filter(|party| party.is_ours);
    let party_id = own.next().filter(|_| own.next().is_none()).map(|party| party.id.to_owned());
    Some(Awaited { since: Some(since.to_string()), ..Awaited::new(MoveSide::Ours, what, party_id) })
}

impl Awaited {
    const fn new(side: MoveSide, what: What, party_id: Option<String>) -> Self {
        Self { side, what, party_id, since: None }
    }
}
