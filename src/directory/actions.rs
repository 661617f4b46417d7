//! Verbs on the directory: policy, then rules, then store, then the event. Imports use the verbs without a viewer.

use super::fault::{DirectoryError, Fault};
use super::lineage::closes_loop;
use super::store::{ministries, officials, sources, states};
use super::{Ministry, MinistryDraft, Office, OfficeDraft, Official, OfficialDraft, Source, SourceDraft};
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Object, Revised, Tx};
use crate::clock::new_id;
use crate::db::DbError;
use serde_json::Value;

fn permit(viewer: &Viewer) -> Result<(), DirectoryError> {
    viewer.may(Action::EditDirectory, Facts::NONE).map_err(DirectoryError::Refused)
}

/// A person adds a ministry.
pub fn add_ministry(tx: &mut Tx, viewer: &Viewer, draft: &MinistryDraft) -> Result<Ministry, DirectoryError> {
    permit(viewer)?;
    insert_ministry(tx, draft)
}

/// Adds a ministry; for verbs that asked the policy themselves.
pub fn insert_ministry(tx: &mut Tx, draft: &MinistryDraft) -> Result<Ministry, DirectoryError> {
    let id = new_id();
    check_ministry(tx, &id, draft)?;
    let new = Ministry::new(id, draft, tx.now(), &tx.by());
    ministries::insert(tx.db, &new)?;
    revise(tx, Deed::MinistryAdded, Object::at("ministry", &new.id, 1), None, new.snapshot());
    Ok(new)
}

/// A person edits the ministry as it was at `version`.
pub fn edit_ministry(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    draft: &MinistryDraft,
) -> Result<Ministry, DirectoryError> {
    permit(viewer)?;
    let held = ministries::find(tx.db, id)?.ok_or(DirectoryError::NotFound)?;
    if held.version != version {
        return Err(DirectoryError::Conflict);
    }
    check_ministry(tx, id, draft)?;
    let next = held.revised(draft, tx.now(), &tx.by());
    if same_content(held.snapshot(), next.snapshot()) {
        return Err(DirectoryError::Unchanged);
    }
    if !ministries::update(tx.db, &next)? {
        return Err(DirectoryError::Conflict);
    }
    let object = Object::at("ministry", id, next.version);
    revise(tx, Deed::MinistryEdited, object, Some(held.snapshot()), next.snapshot());
    Ok(next)
}

fn check_ministry(tx: &mut Tx, id: &str, draft: &MinistryDraft) -> Result<(), DirectoryError> {
    let mut faults = Vec::new();
    if states::find(tx.db, &draft.state_code)?.is_none() {
        faults.push(Fault::UnknownState);
    }
    if let Some(parent) = &draft.parent_id {
        let loops = closes_loop(&ministries::parents(tx.db)?, id, parent);
        match ministries::find(tx.db, parent)? {
            None => faults.push(Fault::UnknownParent),
            Some(_) if loops => faults.push(Fault::ParentLoop),
            Some(found) if found.state_code != draft.state_code => faults.push(Fault::ParentElsewhere),
            Some(_) => {}
        }
    }
    if let Some(before) = &draft.predecessor_id {
        let loops = closes_loop(&ministries::predecessors(tx.db)?, id, before);
        match ministries::find(tx.db, before)? {
            None => faults.push(Fault::UnknownPredecessor),
            Some(_) if loops => faults.push(Fault::PredecessorLoop),
            Some(_) => {}
        }
    }
    sound(faults)
}

/// A person adds an official.
pub fn add_official(tx: &mut Tx, viewer: &Viewer, draft: &OfficialDraft) -> Result<Official, DirectoryError> {
    permit(viewer)?;
    insert_official(tx, draft)
}

/// Adds an official; for verbs that asked the policy themselves.
pub fn insert_official(tx: &mut Tx, draft: &OfficialDraft) -> Result<Official, DirectoryError> {
    let new = Official::new(new_id(), draft, tx.now(), &tx.by());
    officials::insert(tx.db, &new)?;
    revise(tx, Deed::OfficialAdded, Object::at("official", &new.id, 1), None, new.snapshot(&[]));
    Ok(new)
}

/// A person edits the official as it was at `version`.
pub fn edit_official(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    draft: &OfficialDraft,
) -> Result<Official, DirectoryError> {
    permit(viewer)?;
    let held = at_version(tx, id, version)?;
    if held.draft() == *draft {
        return Err(DirectoryError::Unchanged);
    }
    step(tx, &held, draft, |_| Ok(()))
}

/// A person adds an office to the official as it was at `version`.
pub fn add_office(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    draft: &OfficeDraft,
) -> Result<Official, DirectoryError> {
    permit(viewer)?;
    at_version(tx, id, version)?;
    insert_office(tx, id, draft)?;
    officials::find(tx.db, id)?.ok_or(DirectoryError::NotFound)
}

/// Adds an office held; for verbs that asked the policy themselves. The official gets a new version.
pub fn insert_office(tx: &mut Tx, official_id: &str, draft: &OfficeDraft) -> Result<Office, DirectoryError> {
    check_office(tx, draft)?;
    let held = officials::find(tx.db, official_id)?.ok_or(DirectoryError::NotFound)?;
    let office = Office::new(new_id(), official_id.to_owned(), draft);
    step(tx, &held, &held.draft(), |tx| officials::insert_office(tx.db, &office))?;
    Ok(office)
}

/// A person edits or closes an office of the official as it was at `version`.
pub fn edit_office(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    office_id: &str,
    version: i32,
    draft: &OfficeDraft,
) -> Result<Official, DirectoryError> {
    permit(viewer)?;
    let held = at_version(tx, id, version)?;
    check_office(tx, draft)?;
    let offices = officials::offices(tx.db, &[id.to_owned()])?;
    let was = offices.iter().find(|office| office.id == office_id).ok_or(DirectoryError::NotFound)?;
    let office = Office::new(office_id.to_owned(), id.to_owned(), draft);
    if *was == office {
        return Err(DirectoryError::Unchanged);
    }
    step(tx, &held, &held.draft(), |tx| officials::update_office(tx.db, &office))
}

fn check_office(tx: &mut Tx, draft: &OfficeDraft) -> Result<(), DirectoryError> {
    let mut faults = Vec::new();
    if let Some(ministry) = &draft.ministry_id
        && ministries::find(tx.db, ministry)?.is_none()
    {
        faults.push(Fault::UnknownMinistry);
    }
    if let Some(source) = &draft.source_id
        && !sources::exists(tx.db, source)?
    {
        faults.push(Fault::UnknownSource);
    }
    sound(faults)
}

fn at_version(tx: &mut Tx, id: &str, version: i32) -> Result<Official, DirectoryError> {
    let held = officials::find(tx.db, id)?.ok_or(DirectoryError::NotFound)?;
    if held.version == version { Ok(held) } else { Err(DirectoryError::Conflict) }
}

/// The next version of a person with the offices: `change` is what happens to them.
fn step(
    tx: &mut Tx,
    held: &Official,
    draft: &OfficialDraft,
    change: impl FnOnce(&mut Tx) -> Result<(), DbError>,
) -> Result<Official, DirectoryError> {
    let before = held.snapshot(&officials::offices(tx.db, std::slice::from_ref(&held.id))?);
    let next = held.revised(draft, tx.now(), &tx.by());
    if !officials::update(tx.db, &next)? {
        return Err(DirectoryError::Conflict);
    }
    change(tx)?;
    let after = next.snapshot(&officials::offices(tx.db, std::slice::from_ref(&held.id))?);
    let object = Object::at("official", &next.id, next.version);
    revise(tx, Deed::OfficialEdited, object, Some(before), after);
    Ok(next)
}

/// The id of the source that says the same of itself, or of a new one. The caller's change carries the event.
pub fn insert_source(tx: &mut Tx, draft: &SourceDraft) -> Result<String, DbError> {
    if let Some(id) = sources::find_equal(tx.db, draft)? {
        return Ok(id);
    }
    let new = Source {
        id: new_id(),
        reference: draft.reference.clone(),
        publisher: draft.publisher.clone(),
        title: draft.title.clone(),
        published_on: draft.published_on.map(|date| date.to_string()),
        retrieved_on: draft.retrieved_on.map(|date| date.to_string()),
        grade: draft.grade.code().to_owned(),
        created_at: tx.now(),
        created_by: tx.by(),
    };
    sources::insert(tx.db, &new)?;
    Ok(new.id)
}

fn sound(faults: Vec<Fault>) -> Result<(), DirectoryError> {
    if faults.is_empty() { Ok(()) } else { Err(DirectoryError::Faults(faults)) }
}

fn same_content(mut before: Value, mut after: Value) -> bool {
    for snapshot in [&mut before, &mut after] {
        snapshot["version"] = Value::Null;
    }
    before == after
}

fn revise(tx: &mut Tx, deed: Deed, object: Object, before: Option<Value>, after: Value) {
    tx.revise(Revised { deed, object, agreement_id: None, before, after, reason: None });
}
