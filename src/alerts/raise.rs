//! Raising, handing over and closing: the plan made and carried out, some agreements at a time.
//!
//! Several instances may run it at once: each part is planned and done inside one change, and changes are alone.

use super::frequency::{Frequency, Hearing, digest_at};
use super::kind::Closing;
use super::ladder::{Audience, Ladder, Step, audience};
use super::plan::{Due, Plan, plan};
use super::store::{self, Agreement, NewAlert};
use crate::access::store::{list_readers, list_readers_of};
use crate::access::{Role, Viewer};
use crate::audit::{self, Context, Deed, Draft, Object, Tx};
use crate::clock::new_id;
use crate::db::{DbError, Pool};
use crate::mail::{self, Kind as MailKind, NewMail};
use chrono::{Days, NaiveDateTime};
use serde_json::json;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

/// How many agreements one change takes.
const PART: usize = 100;

/// What one run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// Alerts raised, or opened again.
    pub raised: usize,
    /// Alerts handed to the managers.
    pub escalated: usize,
    /// Alerts closed.
    pub closed: usize,
}

enum Stop {
    Nothing,
    Db(DbError),
}

impl From<DbError> for Stop {
    fn from(error: DbError) -> Self {
        Self::Db(error)
    }
}

/// Brings the alerts to what the deadlines say at `now`; letters are enqueued when `with_mail`.
pub fn run_once(pool: &Pool, ladder: &Ladder, now: NaiveDateTime, with_mail: bool) -> Result<Done, DbError> {
    let last = now.date().checked_add_days(Days::new(ladder.horizon().into())).unwrap_or(now.date());
    let concerned = pool.read(|db| store::list_concerned(db, last))?;
    let mut done = Done::default();
    for part in concerned.chunks(PART) {
        let planned = pool.read(|db| {
            let (dues, standing) = (store::list_dues(db, part)?, store::list_standing(db, part)?);
            Ok::<_, DbError>(plan(ladder, now.date(), &dues, &standing))
        })?;
        if planned.is_empty() {
            continue;
        }
        match audit::write(pool, &Context::system(now), |tx| carry_out(tx, ladder, part, with_mail)) {
            Ok(part) => {
                done.raised += part.raised;
                done.escalated += part.escalated;
                done.closed += part.closed;
            }
            // Another instance was faster.
            Err(Stop::Nothing) => {}
            Err(Stop::Db(error)) => return Err(error),
        }
    }
    Ok(done)
}

/// Plans again, now alone, and does it.
fn carry_out(tx: &mut Tx, ladder: &Ladder, part: &[String], with_mail: bool) -> Result<Done, Stop> {
    let (dues, standing) = (store::list_dues(tx.db, part)?, store::list_standing(tx.db, part)?);
    let today = tx.now().date();
    let planned: Plan = plan(ladder, today, &dues, &standing);
    if planned.is_empty() {
        return Err(Stop::Nothing);
    }
    let of: HashMap<&str, &str> =
        standing.iter().map(|alert| (alert.id.as_str(), alert.key.0.as_str())).collect();
    let mut done = Done::default();
    let mut told = Told::new(tx, part, with_mail)?;
    let now = tx.now();
    for (id, why) in &planned.close {
        if store::close(tx.db, id, *why, now)? {
            note(tx, Deed::AlertClosed, id, of.get(id.as_str()).copied(), Some(*why));
            done.closed += 1;
        }
    }
    for (due, step) in &planned.raise {
        raise(tx, &mut told, due, *step)?;
        done.raised += 1;
    }
    for id in &planned.reopen {
        if store::reopen(tx.db, id)? {
            note(tx, Deed::AlertReopened, id, of.get(id.as_str()).copied(), None);
            done.raised += 1;
        }
    }
    for id in &planned.escalate {
        let Some(agreement) = of.get(id.as_str()).copied() else { continue };
        if store::escalate(tx.db, id, now)? {
            note(tx, Deed::AlertEscalated, id, Some(agreement), None);
            told.tell(tx, agreement, id, &[Audience::Managers], MailKind::Escalation)?;
            done.escalated += 1;
        }
    }
    if done == Done::default() { Err(Stop::Nothing) } else { Ok(done) }
}

fn note(tx: &mut Tx, deed: Deed, id: &str, agreement: Option<&str>, why: Option<Closing>) {
    let mut draft = Draft::new(deed, Object::new("alert", id));
    if let Some(agreement) = agreement {
        draft = draft.of_agreement(agreement);
    }
    if let Some(why) = why {
        draft = draft.fact("why", why.code());
    }
    tx.record(draft);
}

fn raise(tx: &mut Tx, told: &mut Told, due: &Due, step: Step) -> Result<(), DbError> {
    let audience = audience(step);
    let new = NewAlert {
        id: new_id(),
        agreement_id: due.agreement_id.clone(),
        kind: due.kind.code(),
        due_on: due.due_on.to_string(),
        ordinal: due.ordinal,
        label: due.label.clone(),
        step: step.number(),
        raised_at: tx.now(),
        escalated_at: audience.contains(&Audience::Managers).then_some(tx.now()),
    };
    store::insert(tx.db, &new)?;
    let draft = Draft::new(Deed::AlertRaised, Object::new("alert", &new.id)).of_agreement(&due.agreement_id);
    tx.record(draft.fact("kind", new.kind).fact("due", new.due_on.as_str()).fact("step", new.step));
    told.tell(tx, &due.agreement_id, &new.id, audience, MailKind::Alert)
}

/// Who hears of what: people, their rights on the agreements of this part, and how often they want mail.
struct Told {
    with_mail: bool,
    agreements: HashMap<String, Agreement>,
    people: HashMap<String, (Viewer, HashSet<String>, Frequency)>,
    managers: Vec<String>,
}

impl Told {
    fn new(tx: &mut Tx, part: &[String], with_mail: bool) -> Result<Self, DbError> {
        let mut told =
            Self { with_mail, agreements: HashMap::new(), people: HashMap::new(), managers: Vec::new() };
        if !with_mail {
            return Ok(told);
        }
        told.agreements = store::list_agreements(tx.db, part)?;
        let behind = told.agreements.values().flat_map(|one| [one.owner_id.clone(), one.deputy_id.clone()]);
        let behind: Vec<String> = behind.flatten().collect();
        let managers = list_readers_of(tx.db, Role::Manager)?;
        told.managers = managers.iter().map(|person| person.account_id.clone()).collect();
        let mut people = list_readers(tx.db, &behind)?;
        people.extend(managers);
        let ids: Vec<String> = people.iter().map(|person| person.account_id.clone()).collect();
        let chosen = store::list_frequencies(tx.db, &ids)?;
        for person in people {
            let Entry::Vacant(place) = told.people.entry(person.account_id.clone()) else {
                continue;
            };
            let seen = store::visible_among(tx.db, &person, part)?;
            let frequency = chosen.get(place.key()).and_then(|code| Frequency::parse(code));
            place.insert((person, seen, frequency.unwrap_or(Frequency::Immediately)));
        }
        Ok(told)
    }

    /// Enqueues a letter for everybody of the audience who may see the agreement; what nobody owns goes to the managers.
    fn tell(
        &mut self,
        tx: &mut Tx,
        agreement: &str,
        alert: &str,
        audience: &[Audience],
        kind: MailKind,
    ) -> Result<(), DbError> {
        if !self.with_mail {
            return Ok(());
        }
        for id in self.readers(agreement, audience) {
            let Some((_, seen, frequency)) = self.people.get(&id) else { continue };
            if seen.contains(agreement) {
                enqueue(tx, &id, alert, kind, *frequency)?;
            }
        }
        Ok(())
    }

    fn readers(&self, agreement: &str, audience: &[Audience]) -> Vec<String> {
        let Some(behind) = self.agreements.get(agreement) else {
            return Vec::new();
        };
        let mut readers: Vec<String> = Vec::new();
        for who in audience {
            match who {
                Audience::Owner => readers.extend(behind.owner_id.clone()),
                Audience::Deputy => readers.extend(behind.deputy_id.clone()),
                Audience::Managers => readers.extend(self.managers.iter().cloned()),
            }
        }
        if behind.owner_id.is_none() && behind.deputy_id.is_none() {
            readers.extend(self.managers.iter().cloned());
        }
        readers.sort_unstable();
        readers.dedup();
        readers
    }
}

fn enqueue(
    tx: &mut Tx,
    account_id: &str,
    alert: &str,
    kind: MailKind,
    frequency: Frequency,
) -> Result<(), DbError> {
    let now = tx.now();
    let new = match frequency.hears(now) {
        Hearing::OnPagesOnly => return Ok(()),
        Hearing::AtOnce => NewMail {
            dedupe_key: format!("{}/{alert}/{account_id}", kind.code()),
            account_id: account_id.to_owned(),
            kind,
            payload: json!({"alert": alert}),
            not_before: now,
        },
        Hearing::InDigestOf(day) => NewMail {
            dedupe_key: format!("digest/{day}/{account_id}"),
            account_id: account_id.to_owned(),
            kind: MailKind::Digest,
            payload: json!({"day": day.to_string()}),
            not_before: digest_at(day),
        },
    };
    mail::enqueue(tx.db, &new, now).map(drop)
}
