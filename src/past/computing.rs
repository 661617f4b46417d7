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
}

impl Computer {
    /// Reads and computes a page.
    pub fn compute(&self, read: Read) -> Result<Vec<Laid>, DbError> {
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
        let computed = restored::compute(&mut aggregate, self.today)?;
        Ok(Laid { aggregate, computed, only })
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

    /// Computes page after page on a thread of its own while `next` reads and `write` writes on this one.
    pub fn beside_reading<C>(
        &self,
        context: &mut C,
        next: impl Fn(&mut C) -> Result<Option<Read>, DbError>,
        write: impl Fn(&mut C, Vec<Laid>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        std::thread::scope(|scope| {
            let (give, given): (SyncSender<Read>, Receiver<Read>) = sync_channel(2);
            let (hand, handed) = sync_channel(2);
            scope.spawn(move || {
                // Whoever no longer listens has met an error, and tells it.
                given.into_iter().map(|read| self.compute(read)).all(|laid| hand.send(laid).is_ok())
            });
            let take = || handed.recv().map_err(|_| DbError::Unavailable("a thread stopped".into()))?;
            let mut under_way = 0;
            while let Some(read) = next(context)? {
                give.send(read).map_err(|_| DbError::Unavailable("a thread stopped".into()))?;
                under_way += 1;
                if under_way > 1 {
                    write(context, take()?)?;
                    under_way -= 1;
                }
            }
            drop(give);
            (0..under_way).try_for_each(|_| write(context, take()?))
        })
    }
}
