//! An agreement out of the snapshot that the history keeps, for views into the past.

use super::aggregate::{Aggregate, Papers};
use super::rows::{AgreementRow, ParticularsRow, PartyRow, RelationRow, SourceRow, TitleRow};
use super::{change, store};
use crate::db::{Db, DbError};
use crate::deadlines::{DecisionRow, decisions};
use crate::facts::{self, ClaimRow, FactRulingRow};
use crate::lifecycle::store::{self as lifecycle, ActRow, ClauseRow, RulingRow};
use crate::signing::{self, SignatureRow};
use chrono::{NaiveDate, NaiveDateTime};
use serde::Deserialize;
use std::collections::HashMap;

/// The snapshot, field by field; what older versions did not know is empty.
#[derive(Deserialize)]
struct Snapshot {
    id: String,
    register_no: Option<String>,
    short_title: String,
    instrument_kind: String,
    level: String,
    scope: String,
    stage: String,
    record_state: String,
    owner_id: Option<String>,
    deputy_id: Option<String>,
    marking: String,
    access_mode: String,
    pointer_only: bool,
    #[serde(default)]
    fictional: bool,
    version: i32,
    particulars: ParticularsRow,
    #[serde(default)]
    titles: Vec<TitleRow>,
    #[serde(default)]
    areas: Vec<String>,
    #[serde(default)]
    parties: Vec<PartyRow>,
    #[serde(default)]
    relations: Vec<RelationRow>,
    #[serde(default)]
    sources: Vec<String>,
    #[serde(default)]
    acts: Vec<ActRow>,
    #[serde(default)]
    clauses: Vec<ClauseRow>,
    #[serde(default)]
    rulings: Vec<RulingRow>,
    #[serde(default)]
    claims: Vec<ClaimRow>,
    #[serde(default)]
    fact_rulings: Vec<FactRulingRow>,
    #[serde(default)]
    signatures: Vec<SignatureRow>,
    #[serde(default)]
    decisions: Vec<DecisionRow>,
}

/// When a record began and when the version was made, by whom.
#[derive(Debug, Clone)]
pub struct Stamps {
    /// When the record was made.
    pub created_at: NaiveDateTime,
    /// By whom.
    pub created_by: String,
    /// When the version was recorded.
    pub updated_at: NaiveDateTime,
    /// By whom.
    pub updated_by: String,
}

/// Every name of the state and ministry of a party, by their codes.
pub type PartyNames = HashMap<(String, Option<String>), Vec<String>>;

/// What a snapshot names by id and does not hold.
#[derive(Debug, Default)]
pub struct Beside {
    /// Sources by id.
    pub sources: HashMap<String, SourceRow>,
    /// Officials by id: the Latin and the native name.
    pub officials: HashMap<String, (String, Option<String>)>,
    /// What parties are called.
    pub names: PartyNames,
}

/// The agreement of a snapshot; what is cached of it is not computed yet, and its neighbours are not looked up.
pub fn aggregate(snapshot: &str, stamps: Stamps, beside: &Beside) -> Result<Aggregate, DbError> {
    let held: Snapshot = serde_json::from_str(snapshot)
        .map_err(|error| DbError::Migration(format!("a version of an agreement cannot be read: {error}")))?;
    let signed = |row: SignatureRow| {
        let (latin, native) = beside.officials.get(&row.official_id).cloned().unwrap_or_default();
        (row, latin, native)
    };
    let rank =
        crate::access::Marking::parse(&held.marking).unwrap_or(crate::access::Marking::TopSecret).rank();
    let row = AgreementRow {
        id: held.id,
        register_no: held.register_no,
        short_title: held.short_title,
        instrument_kind: held.instrument_kind,
        level: held.level,
        scope: held.scope,
        stage: held.stage,
        record_state: held.record_state,
        owner_id: held.owner_id,
        deputy_id: held.deputy_id,
        marking: held.marking,
        marking_rank: rank,
        access_mode: held.access_mode,
        pointer_only: held.pointer_only,
        fictional: held.fictional,
        binding: "undetermined".into(),
        signed_on: None,
        signed_sort: String::new(),
        sort_key: String::new(),
        standing: "none".into(),
        standing_since: None,
        standing_reason: None,
        standing_next_change_on: None,
        next_deadline_on: None,
        completeness: 0,
        version: held.version,
        created_at: stamps.created_at,
        created_by: stamps.created_by,
        updated_at: stamps.updated_at,
        updated_by: stamps.updated_by,
        closed_on: None,
    };
    Ok(Aggregate {
        row,
        particulars: held.particulars,
        titles: held.titles,
        areas: held.areas,
        parties: held.parties,
        neighbours: Vec::new(),
        relations: held.relations,
        sources: held.sources.iter().filter_map(|id| beside.sources.get(id).cloned()).collect(),
        acts: held.acts,
        rulings: held.rulings,
        claims: held.claims,
        fact_rulings: held.fact_rulings,
        clauses: held.clauses,
        decisions: held.decisions,
        signatures: held.signatures.into_iter().map(signed).collect(),
        papers: Papers::default(),
    })
}

/// Writes what belongs to the agreement and no list reads.
pub fn insert_belongings(db: &mut Db, a: &Aggregate) -> Result<(), DbError> {
    store::insert_particulars(db, &a.particulars)?;
    store::insert_titles(db, &a.titles)?;
    for source in &a.sources {
        store::link_source(db, &a.row.id, &source.id)?;
    }
    insert_life(db, a)?;
    for ruling in &a.rulings {
        lifecycle::rulings::insert(db, ruling)?;
    }
    for claim in &a.claims {
        facts::store::insert(db, claim)?;
    }
    for ruling in &a.fact_rulings {
        facts::store::insert_ruling(db, ruling)?;
    }
    for (signature, _, _) in &a.signatures {
        signing::store::insert(db, signature)?;
    }
    for decision in &a.decisions {
        decisions::insert(db, decision)?;
    }
    Ok(())
}

/// Writes its acts and clauses, on which the standing of others may rest.
pub fn insert_life(db: &mut Db, a: &Aggregate) -> Result<(), DbError> {
    for act in &a.acts {
        lifecycle::insert(db, act)?;
    }
    for clause in &a.clauses {
        lifecycle::clauses::insert(db, clause)?;
    }
    Ok(())
}

/// Computes what is cached of the agreement on a day; gives what is kept beside that.
pub fn compute(a: &mut Aggregate, today: NaiveDate) -> Result<change::Computed, DbError> {
    let computed = change::recompute(a, today)?;
    sort_parties(a);
    Ok(computed)
}

/// Computes what lists show of the agreement on a day.
pub fn compute_listed(a: &mut Aggregate, today: NaiveDate) -> Result<(), DbError> {
    change::show(a, today)?;
    sort_parties(a);
    Ok(())
}

fn sort_parties(a: &mut Aggregate) {
    for party in &mut a.parties {
        party.signed_sort.clone_from(&a.row.signed_sort);
    }
}

/// What lists read of agreements, to be written in one go.
#[derive(Debug, Default)]
pub struct Listed {
    rows: Vec<AgreementRow>,
    parties: Vec<PartyRow>,
    areas: Vec<(String, String)>,
}

impl Listed {
    /// Adds an agreement that is computed.
    pub fn add(&mut self, a: Aggregate) {
        self.areas.extend(a.areas.into_iter().map(|area| (a.row.id.clone(), area)));
        self.parties.extend(a.parties);
        self.rows.push(a.row);
    }

    /// Writes them.
    pub fn insert(&self, db: &mut Db) -> Result<(), DbError> {
        store::restored::insert_listed(db, &self.rows, &self.parties, &self.areas)
    }
}

/// Writes the words by which the agreement is found.
pub fn insert_words(db: &mut Db, a: &Aggregate, beside: &Beside) -> Result<(), DbError> {
    let words = change::search_words(a, |party| {
        let key = (party.state_code.clone(), party.ministry_id.clone());
        Ok(beside.names.get(&key).cloned().unwrap_or_default())
    })?;
    store::insert_words(db, &a.row.id, &words)
}

/// Computes anew, in what is laid out, the agreements whose standing or completeness rests on more than their own record.
pub fn bind(db: &mut Db, ids: &[String], today: NaiveDate) -> Result<(), DbError> {
    for few in ids.chunks(500) {
        for checked in change::check(db, few, today)?.into_iter().filter(|checked| checked.differs) {
            store::update(db, &checked.row, checked.row.version)?;
            checked.computed.replace(db, &checked.row.id)?;
        }
    }
    Ok(())
}

/// Names an account that may see the agreement.
pub fn grant(db: &mut Db, agreement_id: &str, account_id: &str, at: NaiveDateTime) -> Result<(), DbError> {
    store::restored::insert_grant(db, agreement_id, account_id, at)
}

/// Every name of every state, alone and with each of its ministries.
pub fn names(db: &mut Db) -> Result<PartyNames, DbError> {
    let mut found = PartyNames::new();
    for state in store::list_states(db)? {
        found.insert((state.code.clone(), None), state.names());
    }
    for (id, code, (en, pl, uk, native)) in store::restored::list_ministry_names(db)? {
        let mut names = found.get(&(code.clone(), None)).cloned().unwrap_or_default();
        names.extend([Some(en), pl, uk, native].into_iter().flatten());
        found.insert((code, Some(id)), names);
    }
    Ok(found)
}
