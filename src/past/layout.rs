//! Lays the register of a time out: the versions as they were known are written into an empty database, and what is computed
//! is computed for the day that is asked for.

use super::computing::{Computer, Laid, Read};
use super::gather::{Gathered, gather};
use super::kind::Kind;
use super::store::{self, Version};
use super::travel::{Scope, Shown};
use crate::accounts;
use crate::agreements::restored::{self, Beside, Listed};
use crate::agreements::rows::{RelationRow, SourceRow};
use crate::agreements::store as agreements;
use crate::audit::{self, chain};
use crate::db::{Db, DbError, dialect};
use crate::web::as_of::AsOf;
use crate::{bodies, closing, directory, documents, milestones, obligations};
use chrono::{NaiveDate, NaiveDateTime};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::mem::take;

/// Writes what `scope` needs of the register into `past`.
pub fn lay_out(live: &mut Db, past: &mut Db, as_of: &AsOf, scope: &Scope) -> Result<(), DbError> {
    dialect::snapshot(live, |live| {
        dialect::transaction(past, |past| {
            let mut layout = Layout::begin(live, past, as_of, scope)?;
            layout.documents()?;
            layout.evidence()?;
            match scope {
                Scope::One { .. } | Scope::Whole => {
                    let is_one = layout.gathered.is_some();
                    layout.agreements(if is_one { Much::Told } else { Much::Whole })?;
                    layout.closings()?;
                    layout.work()?;
                }
                Scope::Register(shown) => {
                    layout.bound.extend(store::related(layout.live)?);
                    layout.agreements(match shown {
                        Shown::Rows => Much::Listed,
                        Shown::Found => Much::Found,
                        Shown::Columns => Much::Turning,
                    })?;
                    layout.closings()?;
                }
            }
            layout.bind()?;
            layout.head(scope)
        })
    })
}

/// The tables that are written whole, their indexes afterwards: to sort once is quicker than to keep in order.
const LISTED: [&str; 2] = ["party", "agreement_area"];

/// The table whose indexes sort lists: for the few lists that one view of the register shows, sorting its rows is quicker than all of
/// its indexes.
const SORTED: [&str; 1] = ["agreement"];

/// How much of each agreement is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Much {
    /// Its name, and on what the standing of another may rest.
    Named,
    /// What lists show of it.
    Listed,
    /// And the words by which it is found.
    Found,
    /// What lists show of it and find, and when its standing next changes.
    Turning,
    /// All of it but these words.
    Told,
    /// All of it.
    Whole,
}

impl Much {
    const fn is_whole(self) -> bool {
        match self {
            Self::Told | Self::Whole => true,
            Self::Named | Self::Listed | Self::Found | Self::Turning => false,
        }
    }

    const fn is_listed(self) -> bool {
        match self {
            Self::Listed | Self::Found => true,
            Self::Named | Self::Turning | Self::Told | Self::Whole => false,
        }
    }

    const fn is_computed(self) -> bool {
        match self {
            Self::Named => false,
            Self::Listed | Self::Found | Self::Turning | Self::Told | Self::Whole => true,
        }
    }

    const fn has_words(self) -> bool {
        match self {
            Self::Found | Self::Turning | Self::Whole => true,
            Self::Named | Self::Listed | Self::Told => false,
        }
    }
}

struct Layout<'l> {
    live: &'l mut Db,
    past: &'l mut Db,
    as_of: &'l AsOf,
    last: NaiveDateTime,
    today: NaiveDate,
    beside: Beside,
    /// What a view of one agreement needs; none where everything is laid out.
    gathered: Option<Gathered>,
    grants: Vec<(String, String)>,
    relations: Vec<RelationRow>,
    ids: Vec<String>,
    /// Those whose standing or completeness rests on more than their own record.
    bound: BTreeSet<String>,
}

impl<'l> Layout<'l> {
    fn begin(live: &'l mut Db, past: &'l mut Db, as_of: &'l AsOf, scope: &Scope) -> Result<Self, DbError> {
        let last = as_of.known.last();
        let gathered = match scope {
            Scope::One { id, is_told } => {
                let history = if *is_told {
                    store::copy_history(live, past, id, last)?
                } else {
                    store::count_versions(live, past, id, last)?;
                    Vec::new()
                };
                Some(gather(live, id, last, &history)?)
            }
            Scope::Register { .. } | Scope::Whole => None,
        };
        let reference = store::reference(live, last)?;
        milestones::restored::insert_limits(past, &reference.limits)?;
        for (id, name, role, status) in &reference.people {
            accounts::restored::insert(past, (id, name), (role, status))?;
        }
        let beside = directory(live, past, last, gathered.as_ref())?;
        Ok(Self {
            live,
            past,
            as_of,
            last,
            today: as_of.true_on,
            beside,
            gathered,
            grants: reference.grants,
            relations: Vec::new(),
            ids: Vec::new(),
            bound: BTreeSet::new(),
        })
    }

    fn agreements(&mut self, much: Much) -> Result<(), DbError> {
        let mut grants: HashMap<String, Vec<String>> = HashMap::new();
        for (agreement, account) in take(&mut self.grants) {
            grants.entry(agreement).or_default().push(account);
        }
        let is_listed = much.is_listed();
        let computer = Computer { beside: take(&mut self.beside), grants, today: self.today, is_listed };
        match self.gathered.as_mut().map(|gathered| (take(&mut gathered.own), take(&mut gathered.neighbours)))
        {
            Some((own, neighbours)) => {
                let read = self.read(own)?;
                self.write(computer.compute(read)?, &computer.beside, much)?;
                let read = self.read(neighbours)?;
                self.write(computer.read(read)?, &computer.beside, Much::Named)?;
            }
            None => {
                let pages = RefCell::new(store::Pages::of("agreement", self.last));
                let next = |layout: &mut Self| match pages.borrow_mut().next(layout.live)? {
                    Some(page) => layout.read(page).map(Some),
                    None => Ok(None),
                };
                let write = |layout: &mut Self, laid| layout.write(laid, &computer.beside, much);
                let indexes = dialect::drop_indexes(self.past, &LISTED)?;
                let sorted = dialect::drop_indexes(self.past, &SORTED)?;
                computer.beside_reading(self, next, write)?;
                dialect::make(self.past, &indexes)?;
                if much.is_whole() {
                    dialect::make(self.past, &sorted)?;
                }
            }
        }
        self.relate()
    }

    fn read(&mut self, versions: Vec<Version>) -> Result<Read, DbError> {
        let ids: Vec<String> = versions.iter().map(|version| version.id.clone()).collect();
        Ok(Read { versions, now: store::now(self.live, &ids)? })
    }

    fn write(&mut self, laid: Vec<Laid>, beside: &Beside, much: Much) -> Result<(), DbError> {
        let mut listed = Listed::default();
        for Laid { mut aggregate, computed, only } in laid {
            for account in only.into_iter().flatten() {
                restored::grant(self.past, &aggregate.row.id, &account, self.last)?;
            }
            self.relations.append(&mut aggregate.relations);
            // What rests on more than its own record is computed again when everything is there.
            if much.is_whole() || (much.is_computed() && self.bound.contains(&aggregate.row.id)) {
                restored::insert_belongings(self.past, &aggregate)?;
                computed.insert(self.past)?;
            } else if !much.is_computed() {
                restored::insert_life(self.past, &aggregate)?;
            }
            if much.has_words() {
                restored::insert_words(self.past, &aggregate, beside)?;
            }
            self.ids.push(aggregate.row.id.clone());
            listed.add(aggregate);
        }
        listed.insert(self.past)
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

    fn evidence(&mut self) -> Result<(), DbError> {
        let of = self.gathered.as_ref().map(|gathered| std::slice::from_ref(&gathered.id));
        let evidence = documents::restored::evidence(self.live, of, self.last)?;
        self.bound.extend(evidence.iter().map(|row| row.agreement_id.clone()));
        self.bound.extend(documents::restored::agreements(self.past)?);
        documents::restored::insert_evidence(self.past, &evidence)
    }

    fn closings(&mut self) -> Result<(), DbError> {
        for version in self.each(Kind::Closing)? {
            closing::restored::insert(self.past, &version.snapshot)?;
        }
        Ok(())
    }

    /// What is done under agreements.
    fn work(&mut self) -> Result<(), DbError> {
        for version in self.each(Kind::Obligation)? {
            obligations::restored::insert(self.past, &version.snapshot)?;
        }
        let found = self.each(Kind::Milestone)?;
        for version in &found {
            milestones::restored::insert(self.past, &version.snapshot)?;
        }
        for version in self.each(Kind::Meeting)? {
            bodies::restored::insert_meeting(self.past, &version.snapshot)?;
        }
        for version in self.each(Kind::Body)? {
            bodies::restored::insert_body(self.past, &version.snapshot)?;
        }
        let found: Vec<String> = found.into_iter().map(|version| version.id).collect();
        milestones::restored::colour(self.past, &found, self.today)
    }

    fn documents(&mut self) -> Result<(), DbError> {
        let versions = self.each(Kind::Document)?;
        let hashes = self.gathered.as_ref().map(|gathered| gathered.named.hashes());
        let contents = store::contents(self.live, self.last, hashes.as_deref())?;
        let numbers = documents::restored::insert_contents(self.past, &contents)?;
        let ids: Vec<String> = versions.iter().map(|version| version.id.clone()).collect();
        let markings = documents::restored::markings(self.live, &ids)?;
        for version in &versions {
            let now = markings.get(&version.id);
            documents::restored::insert(self.past, &version.snapshot, &numbers, now)?;
        }
        Ok(())
    }

    /// The last versions of a kind of record.
    fn each(&mut self, kind: Kind) -> Result<Vec<Version>, DbError> {
        match &mut self.gathered {
            Some(gathered) => Ok(gathered.belongings.remove(kind.code()).unwrap_or_default()),
            None => store::every(self.live, kind.code(), self.last),
        }
    }

    fn bind(&mut self) -> Result<(), DbError> {
        let mut bound: Vec<String> = take(&mut self.bound).into_iter().collect();
        if let Some(gathered) = &self.gathered {
            bound.retain(|id| *id == gathered.id);
        }
        restored::bind(self.past, &bound, self.today)
    }

    /// A head of its own, so that nothing remembered of another time, or of more or less of it, is taken for this one.
    fn head(&mut self, scope: &Scope) -> Result<(), DbError> {
        let live = audit::store::head(self.live)?;
        let what = chain::leaf(format!("{} {scope:?}", self.as_of.prefix()).as_bytes());
        let chain = chain::link(&live.log_id, live.seq, &live.chain, &what);
        audit::store::insert_head(self.past, &live.log_id)?;
        audit::store::move_head(self.past, &chain::Head { chain, ..live })
    }
}

/// Writes states, sources, ministries and officials as they were known: those that are named, or all.
fn directory(
    live: &mut Db,
    past: &mut Db,
    last: NaiveDateTime,
    gathered: Option<&Gathered>,
) -> Result<Beside, DbError> {
    let mut beside = Beside::default();
    let named = gathered.map(|gathered| (gathered.named.codes(), gathered.named.ids()));
    let (codes, ids) = named.as_ref().map(|(codes, ids)| (codes.as_slice(), ids.as_slice())).unzip();
    for state in &store::states(live, codes)? {
        directory::store::states::put(past, state)?;
    }
    for source in store::sources(live, last, ids)? {
        directory::store::sources::insert(past, &source)?;
        beside.sources.insert(source.id.clone(), SourceRow::from(source));
    }
    let (ministries, officials) = match gathered {
        Some(gathered) => (Cow::Borrowed(&gathered.ministries), Cow::Borrowed(&gathered.officials)),
        None => (
            Cow::Owned(store::every(live, "ministry", last)?),
            Cow::Owned(store::every(live, "official", last)?),
        ),
    };
    for version in ministries.iter() {
        let recorded = (version.recorded_at, version.recorded_by.as_str());
        directory::restored::insert_ministry(past, &version.snapshot, recorded)?;
    }
    for version in officials.iter() {
        let recorded = (version.recorded_at, version.recorded_by.as_str());
        let (id, names) = directory::restored::insert_official(past, &version.snapshot, recorded)?;
        beside.officials.insert(id, names);
    }
    beside.names = restored::names(past)?;
    Ok(beside)
}
