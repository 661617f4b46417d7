//! The verbs: a list arrives, its columns are named, it is run against the register, a row is settled, a list is set aside.

use super::entry::{Entry, Reading};
use super::error::ReconcileError;
use super::field::Mapping;
use super::kept::Kept;
use super::matching::reconcile;
use super::outcome::Settled;
use super::scope::Scope;
use super::store::{self, ListRow, RunRow, SettlementRow, register};
use crate::access::{Action, Facts, Marking, Viewer};
use crate::audit::canonical::hex;
use crate::audit::{Deed, Draft, Object, Tx};
use crate::clock::new_id;
use crate::db::{Db, DbError};
use crate::imports::lists::{Format, Listed};
use crate::imports::states::States;
use serde_json::json;
use sha2::{Digest, Sha256};

/// The state of a list whose columns are not named yet.
pub const ARRIVED: &str = "arrived";
/// The state of a list that is run.
pub const OPEN: &str = "open";
/// The state of a list that was a mistake.
pub const SET_ASIDE: &str = "set_aside";
/// The word under which a settled row is opened again.
pub const REOPENED: &str = "reopened";

/// A list as it arrived.
#[derive(Debug)]
pub struct Arrived<'a> {
    /// What it is called here.
    pub name: &'a str,
    /// The file's name, made harmless.
    pub file_name: &'a str,
    /// The file itself, for its hash.
    pub bytes: &'a [u8],
    /// What it is written in.
    pub format: Format,
    /// What stands in it.
    pub listed: &'a Listed,
    /// Its marking.
    pub marking: Marking,
}

fn event(deed: Deed, list: &ListRow) -> Draft {
    Draft::new(deed, Object::at("reconciliation", &list.id, list.version))
}

/// Keeps a list with its rows; gives its id.
pub fn keep(tx: &mut Tx, viewer: &Viewer, arrived: &Arrived) -> Result<String, ReconcileError> {
    viewer.may(Action::Reconcile, Facts::NONE)?;
    let cells: Vec<Vec<String>> =
        arrived.listed.rows.iter().take(50).map(|(_, cells)| cells.clone()).collect();
    let mapping = Mapping::guess(&arrived.listed.columns, &cells);
    let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
    let list = ListRow {
        id: new_id(),
        name: arrived.name.to_owned(),
        file_name: arrived.file_name.to_owned(),
        file_sha256: hex(&Sha256::digest(arrived.bytes)),
        format: arrived.format.code().to_owned(),
        header: json!(arrived.listed.columns).to_string(),
        mapping: mapping_text(&mapping),
        partners: String::new(),
        from_year: None,
        to_year: None,
        row_count: count(arrived.listed.rows.len()),
        marking: arrived.marking.code().to_owned(),
        marking_rank: arrived.marking.rank(),
        state: ARRIVED.to_owned(),
        reason: None,
        uploaded_by: tx.by(),
        uploaded_at: tx.now(),
        version: 1,
    };
    let rows: Vec<(i32, String)> = arrived
        .listed
        .rows
        .iter()
        .map(|(number, cells)| (count(*number), json!(cells).to_string()))
        .collect();
    store::insert(tx.db, &list, &rows)?;
    let draft = event(Deed::ReconciliationUploaded, &list).fact("sha256", list.file_sha256.as_str());
    let draft = draft.fact("format", list.format.as_str()).fact("rows", list.row_count);
    tx.record(draft.fact("marking", list.marking.as_str()));
    Ok(list.id)
}

/// A mapping as it is kept with a list.
pub fn mapping_text(mapping: &Mapping) -> String {
    serde_json::to_string(mapping).expect("a mapping is texts and a mark")
}

/// The mapping that is kept with a list.
pub fn mapping(list: &ListRow) -> Mapping {
    serde_json::from_str(&list.mapping).unwrap_or_default()
}

/// The header of a list.
pub fn columns(list: &ListRow) -> Vec<String> {
    serde_json::from_str(&list.header).unwrap_or_default()
}

/// The cells of a row as they are stored.
pub fn cells(stored: &str) -> Vec<String> {
    serde_json::from_str(stored).unwrap_or_default()
}

/// What a list claims to cover.
pub fn scope(list: &ListRow) -> Scope {
    Scope::read(&list.partners, list.from_year, list.to_year)
}

/// What rows of a list say, as its mapping has it.
pub fn entries(list: &ListRow, rows: &[(i32, String)], home: &str, states: &States) -> Vec<Entry> {
    let (mapping, scope) = (mapping(list), scope(list));
    let reading = Reading { mapping: &mapping, states, home, partner: scope.only_partner() };
    rows.iter().map(|(number, stored)| reading.entry(*number, &cells(stored))).collect()
}

/// What a run over this list finds for who asks; reads alone, for it takes a while and nobody shall wait for it.
pub fn find(db: &mut Db, viewer: &Viewer, list: &ListRow, home: &str) -> Result<Kept, DbError> {
    let states = States::embedded();
    let rows = store::list_rows(db, &list.id)?;
    let (subjects, expected) = register::list(db, viewer, home)?;
    let entries = entries(list, &rows, home, &states);
    let pairs = reconcile(&entries, &subjects, &states);
    let covered = scope(list);
    let is_covered = |(place, subject): &(usize, &super::matching::Subject)| {
        expected.get(*place).copied().unwrap_or_default() && covered.covers(subject)
    };
    let within: Vec<usize> = subjects.iter().enumerate().filter(is_covered).map(|(place, _)| place).collect();
    Ok(thinned(Kept {
        agreements: subjects.into_iter().map(|subject| subject.id).collect(),
        scope: within,
        pairs,
    }))
}

/// The run without the agreements that neither a pair nor the scope names.
fn thinned(kept: Kept) -> Kept {
    let mut places: Vec<usize> =
        kept.scope.iter().copied().chain(kept.pairs.iter().map(|pair| pair.agreement)).collect();
    places.sort_unstable();
    places.dedup();
    let place = |old: usize| places.binary_search(&old).unwrap_or_default();
    let pairs = kept.pairs.into_iter().map(|mut pair| {
        pair.agreement = place(pair.agreement);
        pair
    });
    let pairs = pairs.collect();
    let scope = kept.scope.into_iter().map(place).collect();
    let agreements = places.iter().filter_map(|old| kept.agreements.get(*old).cloned()).collect();
    Kept { agreements, scope, pairs }
}

/// Names the columns of a list and what it claims to cover, while it has not been run.
pub fn name_columns(
    tx: &mut Tx,
    viewer: &Viewer,
    (id, version): (&str, i32),
    (mapping, scope): (&Mapping, &Scope),
) -> Result<ListRow, ReconcileError> {
    viewer.may(Action::Reconcile, Facts::NONE)?;
    let mut list = store::find(tx.db, viewer, id)?.ok_or(ReconcileError::NotFound)?;
    if list.state != ARRIVED || list.version != version {
        return Err(ReconcileError::Conflict);
    }
    list.mapping = mapping_text(mapping);
    list.partners = scope.partners_text();
    (list.from_year, list.to_year) = (scope.from, scope.to);
    list.state = OPEN.to_owned();
    list.version += 1;
    if !store::update(tx.db, &list, version)? {
        return Err(ReconcileError::Conflict);
    }
    let draft = event(Deed::ReconciliationScoped, &list).fact("mapping", list.mapping.as_str());
    let draft = draft.fact("partners", list.partners.as_str());
    tx.record(draft.fact("years", json!([list.from_year, list.to_year])));
    Ok(list)
}

/// Keeps what a run found; earlier runs stay.
pub fn keep_run(tx: &mut Tx, viewer: &Viewer, list: &ListRow, kept: &Kept) -> Result<RunRow, ReconcileError> {
    viewer.may(Action::Reconcile, Facts::NONE)?;
    let held = store::find(tx.db, viewer, &list.id)?.ok_or(ReconcileError::NotFound)?;
    if held.state != OPEN || held.version != list.version {
        return Err(ReconcileError::Conflict);
    }
    let last = store::list_runs(tx.db, &list.id)?.first().map_or(0, |run| run.number);
    let (text, sha256) = kept.written();
    let run = RunRow {
        id: new_id(),
        list_id: list.id.clone(),
        number: last + 1,
        sha256,
        pair_count: i32::try_from(kept.pairs.len()).unwrap_or(i32::MAX),
        ran_by: tx.by(),
        ran_at: tx.now(),
    };
    store::insert_run(tx.db, &run, &text)?;
    let draft = event(Deed::ReconciliationRun, &held).fact("run", run.number).fact("pairs", run.pair_count);
    tx.record(draft.fact("sha256", run.sha256.as_str()));
    Ok(run)
}

/// What a person says of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// It is this agreement.
    Same(String),
    /// It is not in the register and is to be entered.
    Absent,
    /// The list should not have it.
    Outside,
    /// What was said before is taken back.
    Reopened,
}

impl Said {
    fn code(&self) -> &'static str {
        match self {
            Self::Same(_) => Settled::Same.code(),
            Self::Absent => Settled::Absent.code(),
            Self::Outside => Settled::Outside.code(),
            Self::Reopened => REOPENED,
        }
    }
}

/// Settles a row; `seen` is how many words on it stood on the page. The agreement was found among those the person sees.
pub fn settle(
    tx: &mut Tx,
    viewer: &Viewer,
    (id, row, seen): (&str, i32, usize),
    (said, reason): (&Said, Option<&str>),
) -> Result<(), ReconcileError> {
    viewer.may(Action::Reconcile, Facts::NONE)?;
    let list = store::find(tx.db, viewer, id)?.ok_or(ReconcileError::NotFound)?;
    if list.state != OPEN || store::find_rows(tx.db, id, &[row])?.is_empty() {
        return Err(ReconcileError::NotFound);
    }
    let before = store::list_settlements(tx.db, id)?;
    if before.iter().filter(|one| one.row_number == row).count() != seen {
        return Err(ReconcileError::Conflict);
    }
    let agreement_id = match said {
        Said::Same(agreement) => Some(agreement.clone()),
        Said::Absent | Said::Outside | Said::Reopened => None,
    };
    let new = SettlementRow {
        id: new_id(),
        list_id: list.id.clone(),
        row_number: row,
        kind: said.code().to_owned(),
        agreement_id: agreement_id.clone(),
        reason: reason.map(str::to_owned),
        settled_by: tx.by(),
        settled_at: tx.now(),
    };
    store::insert_settlement(tx.db, &new)?;
    let mut draft = event(Deed::ReconciliationSettled, &list).fact("row", row).fact("as", said.code());
    // Read by who may see the agreement that it names.
    draft.agreement_id = agreement_id;
    tx.record(draft);
    Ok(())
}

/// Sets a list aside: it was a mistake, or is done with.
pub fn set_aside(
    tx: &mut Tx,
    viewer: &Viewer,
    (id, version): (&str, i32),
    reason: &str,
) -> Result<(), ReconcileError> {
    viewer.may(Action::Reconcile, Facts::NONE)?;
    let mut list = store::find(tx.db, viewer, id)?.ok_or(ReconcileError::NotFound)?;
    if list.state == SET_ASIDE || list.version != version {
        return Err(ReconcileError::Conflict);
    }
    list.state = SET_ASIDE.to_owned();
    list.reason = Some(reason.to_owned());
    list.version += 1;
    if !store::update(tx.db, &list, version)? {
        return Err(ReconcileError::Conflict);
    }
    tx.record(event(Deed::ReconciliationSetAside, &list));
    Ok(())
}
