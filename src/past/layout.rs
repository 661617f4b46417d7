//! Lays the register of a time out: the versions as they were known are written into an empty database, and what is computed
//! is computed for the day that is asked for.

use super::store::{self, Reference, Version, Which};
use super::travel::Scope;
use crate::accounts;
use crate::agreements::Aggregate;
use crate::agreements::restored::{self, Beside, Stamps};
use crate::agreements::rows::{RelationRow, SourceRow};
use crate::agreements::store as agreements;
use crate::audit::{self, chain};
use crate::db::{Db, DbError, dialect};
use crate::web::as_of::AsOf;
use crate::{bodies, closing, directory, documents, milestones, obligations};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::{BTreeSet, HashMap, HashSet};

/// How many agreements are read in one go.
const READ: i64 = 500;

/// Writes what `scope` needs of the register into `past`.
pub fn lay_out(live: &mut Db, past: &mut Db, as_of: &AsOf, scope: &Scope) -> Result<(), DbError> {
    dialect::snapshot(live, |live| {
        dialect::loosen(past)?;
        dialect::transaction(past, |past| {
            let mut layout = Layout::begin(live, past, as_of)?;
            layout.agreements(scope)?;
            layout.belongings(scope)?;
            layout.bind()?;
            layout.head()
        })
    })
}

struct Layout<'l> {
    live: &'l mut Db,
    past: &'l mut Db,
    as_of: &'l AsOf,
    last: NaiveDateTime,
    today: NaiveDate,
    beside: Beside,
    contents: HashMap<String, i64>,
    grants: Vec<(String, String)>,
    relations: Vec<RelationRow>,
    ids: Vec<String>,
    /// Those whose standing or completeness rests on more than their own record.
    bound: BTreeSet<String>,
}

impl<'l> Layout<'l> {
    fn begin(live: &'l mut Db, past: &'l mut Db, as_of: &'l AsOf) -> Result<Self, DbError> {
        let last = as_of.known.last();
        let reference = store::reference(live, last)?;
        let contents = documents::restored::insert_contents(past, &reference.contents)?;
        milestones::restored::insert_limits(past, &reference.limits)?;
        for (id, name, role, status) in &reference.people {
            accounts::restored::insert(past, (id, name), (role, status))?;
        }
        let beside = directory(live, past, last, &reference)?;
        Ok(Self {
            live,
            past,
            as_of,
            last,
            today: as_of.true_on,
            beside,
            contents,
            grants: reference.grants,
            relations: Vec::new(),
            ids: Vec::new(),
            bound: BTreeSet::new(),
        })
    }

    fn agreements(&mut self, scope: &Scope) -> Result<(), DbError> {
        match scope {
            Scope::One(id) => {
                self.some(std::slice::from_ref(id))?;
                let mut others: Vec<String> =
                    self.relations.iter().map(|relation| relation.to_id.clone()).collect();
                others.extend(store::pointing_at(self.live, id)?);
                others.sort_unstable();
                others.dedup();
                others.retain(|other| other != id);
                self.some(&others)?;
            }
            Scope::Whole => {
                let mut after = String::new();
                loop {
                    let found =
                        store::versions(self.live, "agreement", self.last, Which::After(&after, READ))?;
                    let Some(end) = found.last().map(|version| version.id.clone()) else { break };
                    self.lay(&found)?;
                    after = end;
                }
            }
        }
        self.relate()
    }

    fn some(&mut self, ids: &[String]) -> Result<(), DbError> {
        for few in ids.chunks(500) {
            let found = store::versions(self.live, "agreement", self.last, Which::Of(few))?;
            self.lay(&found)?;
        }
        Ok(())
    }

    fn lay(&mut self, versions: &[Version]) -> Result<(), DbError> {
        let ids: Vec<String> = versions.iter().map(|version| version.id.clone()).collect();
        let mut now = store::now(self.live, &ids)?;
        for version in versions {
            // What has versions and no row was never there: a row is never taken away.
            let Some(now) = now.remove(&version.id) else { continue };
            let stamps = Stamps {
                created_at: now.created_at,
                created_by: now.created_by.clone(),
                updated_at: version.recorded_at,
                updated_by: version.recorded_by.clone(),
            };
            let mut a = restored::aggregate(&version.snapshot, stamps, &self.beside)?;
            self.hide(&mut a, &now)?;
            self.relations.append(&mut a.relations);
            restored::insert_belongings(self.past, &a)?;
            restored::insert_computed(self.past, &mut a, self.today, &self.beside)?;
            self.ids.push(a.row.id);
        }
        Ok(())
    }

    /// Who may see it is as it is today: what is hidden now is hidden in the past, what was hidden then stays hidden.
    fn hide(&mut self, a: &mut Aggregate, now: &store::Now) -> Result<(), DbError> {
        let row = &mut a.row;
        if now.marking_rank > row.marking_rank {
            row.marking_rank = now.marking_rank;
            row.marking.clone_from(&now.marking);
        }
        if now.access_mode == "open" && row.access_mode == "open" {
            return Ok(());
        }
        row.access_mode = "named".into();
        let named = self.grants.iter().filter(|(agreement, _)| *agreement == row.id);
        let mut may: HashSet<String> = named.map(|(_, account)| account.clone()).collect();
        may.extend(now.owner_id.clone());
        may.extend(now.deputy_id.clone());
        row.owner_id.take_if(|owner| !may.contains(owner));
        row.deputy_id.take_if(|deputy| !may.contains(deputy));
        may.iter().try_for_each(|account| restored::grant(self.past, &row.id, account, self.last))
    }

    fn relate(&mut self) -> Result<(), DbError> {
        let held: HashSet<&String> = self.ids.iter().collect();
        let mut seen = HashSet::new();
        for relation in &self.relations {
            let both = held.contains(&relation.from_id) && held.contains(&relation.to_id);
            if both && seen.insert(relation.id.clone()) {
                agreements::insert_relation(self.past, relation)?;
                self.bound.extend([relation.from_id.clone(), relation.to_id.clone()]);
            }
        }
        Ok(())
    }

    fn belongings(&mut self, scope: &Scope) -> Result<(), DbError> {
        let (ids, live) = (self.ids.clone(), &mut *self.live);
        let owned = match scope {
            Scope::One(id) => {
                store::copy_history(live, self.past, id, self.last)?;
                Some(store::belongings(live, &ids)?)
            }
            Scope::Whole => None,
        };
        let documents = self.each("document", owned.as_ref().map(|owned| &owned.documents))?;
        for version in &documents {
            documents::restored::insert(self.past, &version.snapshot, &self.contents)?;
        }
        for few in ids.chunks(500) {
            let evidence = documents::restored::evidence(self.live, few, self.last)?;
            self.bound.extend(evidence.iter().map(|row| row.agreement_id.clone()));
            documents::restored::insert_evidence(self.past, &evidence)?;
        }
        self.bound.extend(documents::restored::agreements(self.past)?);
        for version in self.each("obligation", owned.as_ref().map(|owned| &owned.obligations))? {
            obligations::restored::insert(self.past, &version.snapshot)?;
        }
        let found = self.each("milestone", owned.as_ref().map(|owned| &owned.milestones))?;
        for version in &found {
            milestones::restored::insert(self.past, &version.snapshot)?;
        }
        for version in self.each("closing", owned.as_ref().map(|owned| &owned.closings))? {
            closing::restored::insert(self.past, &version.snapshot)?;
        }
        for version in self.each("meeting", owned.as_ref().map(|owned| &owned.meetings))? {
            bodies::restored::insert_meeting(self.past, &version.snapshot)?;
        }
        for version in self.each("body", owned.as_ref().map(|owned| &owned.bodies))? {
            bodies::restored::insert_body(self.past, &version.snapshot)?;
        }
        let found: Vec<String> = found.into_iter().map(|version| version.id).collect();
        milestones::restored::colour(self.past, &found, self.today)
    }

    /// The last versions of a kind of record: of these ids, or of all there are.
    fn each(&mut self, kind: &str, ids: Option<&Vec<String>>) -> Result<Vec<Version>, DbError> {
        let mut found = Vec::new();
        match ids {
            Some(ids) => {
                for few in ids.chunks(500) {
                    found.extend(store::versions(self.live, kind, self.last, Which::Of(few))?);
                }
            }
            None => loop {
                let after = found.last().map_or(String::new(), |version: &Version| version.id.clone());
                let mut more = store::versions(self.live, kind, self.last, Which::After(&after, READ))?;
                if more.is_empty() {
                    break;
                }
                found.append(&mut more);
            },
        }
        Ok(found)
    }

    fn bind(&mut self) -> Result<(), DbError> {
        let bound: Vec<String> = std::mem::take(&mut self.bound).into_iter().collect();
        restored::bind(self.past, &bound, self.today)
    }

    /// A head of its own, so that nothing remembered of another time is taken for this one.
    fn head(&mut self) -> Result<(), DbError> {
        let live = audit::store::head(self.live)?;
        let dates = chain::leaf(self.as_of.prefix().as_bytes());
        let chain = chain::link(&live.log_id, live.seq, &live.chain, &dates);
        audit::store::insert_head(self.past, &live.log_id)?;
        audit::store::move_head(self.past, &chain::Head { chain, ..live })
    }
}

/// Writes states, sources, ministries and officials as they were known.
fn directory(
    live: &mut Db,
    past: &mut Db,
    last: NaiveDateTime,
    reference: &Reference,
) -> Result<Beside, DbError> {
    let mut beside = Beside::default();
    for state in &reference.states {
        directory::store::states::put(past, state)?;
    }
    for source in &reference.sources {
        directory::store::sources::insert(past, source)?;
        beside.sources.insert(source.id.clone(), SourceRow::from(source.clone()));
    }
    for version in all(live, "ministry", last)? {
        let recorded = (version.recorded_at, version.recorded_by.as_str());
        directory::restored::insert_ministry(past, &version.snapshot, recorded)?;
    }
    for version in all(live, "official", last)? {
        let recorded = (version.recorded_at, version.recorded_by.as_str());
        let (id, names) = directory::restored::insert_official(past, &version.snapshot, recorded)?;
        beside.officials.insert(id, names);
    }
    beside.names = restored::names(past)?;
    Ok(beside)
}

fn all(live: &mut Db, kind: &str, last: NaiveDateTime) -> Result<Vec<Version>, DbError> {
    let mut found: Vec<Version> = Vec::new();
    loop {
        let after = found.last().map_or(String::new(), |version| version.id.clone());
        let mut more = store::versions(live, kind, last, Which::After(&after, READ))?;
        if more.is_empty() {
            return Ok(found);
        }
        found.append(&mut more);
    }
}
