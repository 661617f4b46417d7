//! What is computed of agreements for the day that is asked for, beside the reading and writing: versions go in, in pages, and come out
//! read and computed in the same order.

use super::store::{Now, Version};
use crate::agreements::Aggregate;
use crate::agreements::change::Computed;
use crate::agreements::restored::{self, Beside, Stamps};
use crate::db::DbError;
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::Scope;

/// Versions of agreements, with what of each is as it is now.
#[derive(Debug)]
pub struct Read {
    /// The versions.
    pub versions: Vec<Version>,
    /// By id.
    pub now: HashMap<String, Now>,
}

/// An agreement that is read and computed.
#[derive(Debug)]
pub struct Laid {
    /// What it is.
    pub aggregate: Aggregate,
    /// What is kept beside it.
    pub computed: Computed,
    /// Who alone may see it; none where everybody may whose clearance reaches.
    pub only: Option<BTreeSet<String>>,
}

/// What the reading of agreements needs.
#[derive(Debug)]
pub struct Computer {
    /// What they name.
    pub beside: Beside,
    /// Who is named to see which agreement today, by its id.
    pub grants: HashMap<String, Vec<String>>,
    /// The day that is asked for.
    pub today: NaiveDate,
    /// Whether only what lists show is asked for.
    pub is_listed: bool,
}

impl Computer {
    /// Reads and computes a page.
    pub fn compute(&self, read: Read) -> Result<Vec<Laid>, DbError> {
        let mut page = self.read(read)?;
        for laid in &mut page {
            match self.is_listed {
                true => restored::compute_listed(&mut laid.aggregate, self.today)?,
                false => laid.computed = restored::compute(&mut laid.aggregate, self.today)?,
            }
        }
        Ok(page)
    }

    /// Reads a page; nothing is computed.
    pub fn read(&self, read: Read) -> Result<Vec<Laid>, DbError> {
        let Read { versions, mut now } = read;
        // What has versions and no row was never there: a row is never taken away.
        let held = versions.iter().filter_map(|version| Some((version, now.remove(&version.id)?)));
        held.map(|(version, now)| self.lay(version, now)).collect()
    }

    fn lay(&self, version: &Version, now: Now) -> Result<Laid, DbError> {
        let stamps = Stamps {
            created_at: now.created_at,
            created_by: now.created_by.clone(),
            updated_at: version.recorded_at,
            updated_by: version.recorded_by.clone(),
        };
        let mut aggregate = restored::aggregate(&version.snapshot, stamps, &self.beside)?;
        let only = self.hide(&mut aggregate, now);
        Ok(Laid { aggregate, computed: Computed::default(), only })
    }

    /// Who may see it is as it is today: what is hidden now is hidden in the past, what was hidden then stays hidden.
    fn hide(&self, a: &mut Aggregate, now: Now) -> Option<BTreeSet<String>> {
        let row = &mut a.row;
        if now.marking_rank > row.marking_rank {
            row.marking_rank = now.marking_rank;
            row.marking = now.marking;
        }
        if now.access_mode == "open" && row.access_mode == "open" {
            return None;
        }
        row.access_mode = "named".into();
        let named = self.grants.get(&row.id).into_iter().flatten().cloned();
        let may: BTreeSet<String> = named.chain(now.owner_id).chain(now.deputy_id).collect();
        row.owner_id.take_if(|owner| !may.contains(owner));
        row.deputy_id.take_if(|deputy| !may.contains(deputy));
        Some(may)
    }

    /// Computes page after page on threads of its own while `next` reads and `write` writes on this one, in the order of the pages.
    pub fn beside_reading<C>(
        &self,
        context: &mut C,
        next: impl Fn(&mut C) -> Result<Option<Read>, DbError>,
        write: impl Fn(&mut C, Vec<Laid>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let stopped = |()| DbError::Unavailable("a thread of the past stopped".into());
        std::thread::scope(|scope| {
            let workers: Vec<Worker> = (0..WORKERS).map(|_| self.worker(scope)).collect();
            let (mut given, mut taken) = (0, 0);
            let take = |place: usize| workers[place % WORKERS].computed.recv().map_err(|_| stopped(()))?;
            while let Some(read) = next(context)? {
                workers[given % WORKERS].pages.send(read).map_err(|_| stopped(()))?;
                given += 1;
                if given - taken > WORKERS {
                    write(context, take(taken)?)?;
                    taken += 1;
                }
            }
            (taken..given).try_for_each(|place| write(context, take(place)?))
        })
    }

    fn worker<'s>(&'s self, scope: &'s Scope<'s, '_>) -> Worker {
        let (pages, given) = sync_channel::<Read>(2);
        let (hand, computed) = sync_channel(2);
        scope.spawn(move || {
            // Whoever no longer listens has met an error, and tells it.
            given.into_iter().map(|read| self.compute(read)).all(|laid| hand.send(laid).is_ok())
        });
        Worker { pages, computed }
    }
}

/// Threads that compute, beside the one that reads and writes.
const WORKERS: usize = 2;

/// A thread that computes pages.
struct Worker {
    pages: SyncSender<Read>,
    computed: Receiver<Result<Vec<Laid>, DbError>>,
}
