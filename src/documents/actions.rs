//! The verbs: a document is uploaded, gets a new version, is described anew, is withdrawn. Those on evidence are in `proving`.

use super::document::DocumentState;
use super::error::DocumentError;
use super::format::Format;
use super::inputs::{Particulars, Shows};
use super::proving;
use super::rows::{ContentRow, DocumentRow, VersionRow};
use super::store::{self, Parent};
use super::vault::{Kept, Vault};
use crate::access::{Action, Facts, Marking, Viewer};
use crate::audit::{Deed, Object, Revised, Tx};
use crate::clock::new_id;
use crate::db::{Db, DbError};
use crate::search;
use serde_json::{Value, json};

/// A file that lies in the vault and is about to be recorded.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// Its content.
    pub kept: Kept,
    /// Its format, seen in its name and its bytes.
    pub format: Format,
    /// The name as it is shown.
    pub file_name: String,
}

/// What an installation holds at most.
#[derive(Debug, Clone, Copy)]
pub struct Bounds<'b> {
    /// Where the files lie.
    pub vault: &'b Vault,
    /// Bytes of all files together.
    pub quota: u64,
    /// The highest marking.
    pub ceiling: Marking,
}

/// Which document, at which version, is changed.
#[derive(Debug, Clone, Copy)]
pub struct Held<'h> {
    /// The document.
    pub id: &'h str,
    /// The version that the form was opened with.
    pub version: i32,
}

/// Records a new document of an agreement, and what it shows; gives its id.
pub fn upload(
    tx: &mut Tx,
    viewer: &Viewer,
    bounds: Bounds,
    agreement_id: &str,
    (arrival, particulars, shows): (&Arrival, &Particulars, Option<&Shows>),
) -> Result<String, DocumentError> {
    viewer.may(Action::UploadDocument, Facts::NONE)?;
    let parent = open_parent(tx, viewer, agreement_id)?;
    check_marking(viewer, bounds.ceiling, particulars.marking)?;
    let content = content(tx, bounds, arrival)?;
    let row = new_row(tx, &parent.id, arrival, particulars, content);
    store::insert(tx.db, &row)?;
    insert_version(tx, &row, arrival, None)?;
    note(tx, &row, Deed::DocumentUploaded, None, None)?;
    if let Some(shows) = shows {
        proving::attach_row(tx, &parent.id, &row, shows)?;
    }
    Ok(row.id)
}

/// The row of a document that begins.
pub fn new_row(tx: &Tx, agreement_id: &str, arrival: &Arrival, p: &Particulars, content: i64) -> DocumentRow {
    let (by, now) = (tx.by(), tx.now());
    DocumentRow {
        id: new_id(),
        agreement_id: agreement_id.to_owned(),
        title: p.title.clone().unwrap_or_else(|| arrival.file_name.clone()),
        kind: p.kind.code().into(),
        lang: p.lang.clone(),
        authenticity: p.authenticity.code().into(),
        dated_on: p.dated_on.map(|date| date.to_string()),
        marking: p.marking.code().into(),
        marking_rank: p.marking.rank(),
        state: DocumentState::Held.code().into(),
        withdrawn_reason: None,
        withdrawn_by: None,
        withdrawn_at: None,
        content,
        version_no: 1,
        sample: false,
        version: 1,
        created_at: now,
        created_by: by.clone(),
        updated_at: now,
        updated_by: by,
    }
}

/// Records a new version of a document's file; the ones before stay.
pub fn add_version(
    tx: &mut Tx,
    viewer: &Viewer,
    bounds: Bounds,
    held: Held,
    (arrival, why): (&Arrival, Option<String>),
) -> Result<(), DocumentError> {
    viewer.may(Action::UploadDocument, Facts::NONE)?;
    // Said before anything is counted: the same file again is no new version.
    let (row, _) = held_row(tx, viewer, held)?;
    let versions = store::list_versions(tx.db, &row.id)?;
    if versions.first().is_some_and(|(_, content)| content.sha256 == arrival.kept.sha256) {
        return Err(DocumentError::field("file", "doc-error-same-file"));
    }
    let content = content(tx, bounds, arrival)?;
    change(tx, row, Deed::DocumentVersionAdded, why.clone(), |tx, row| {
        row.version_no += 1;
        row.content = content;
        insert_version(tx, row, arrival, why)
    })
}

/// Says anew what a document is. A marking is raised here and never lowered.
pub fn describe(
    tx: &mut Tx,
    viewer: &Viewer,
    ceiling: Marking,
    held: Held,
    particulars: &Particulars,
) -> Result<(), DocumentError> {
    viewer.may(Action::UploadDocument, Facts::NONE)?;
    let (row, _) = held_row(tx, viewer, held)?;
    check_marking(viewer, ceiling, particulars.marking)?;
    if particulars.marking < row.read_marking()? {
        return Err(DocumentError::field("marking", "doc-error-lower"));
    }
    let names: Vec<String> =
        store::list_versions(tx.db, &row.id)?.into_iter().map(|(version, _)| version.file_name).collect();
    change(tx, row, Deed::DocumentEdited, None, |tx, row| {
        if let Some(title) = &particulars.title {
            row.title.clone_from(title);
        }
        row.kind = particulars.kind.code().into();
        row.lang.clone_from(&particulars.lang);
        row.authenticity = particulars.authenticity.code().into();
        row.dated_on = particulars.dated_on.map(|date| date.to_string());
        row.marking = particulars.marking.code().into();
        row.marking_rank = particulars.marking.rank();
        Ok(label(tx.db, row, names.first().map_or("", String::as_str))?)
    })
}

/// Withdraws a document: it no longer counts and is no longer found, and stays readable with the reason.
pub fn withdraw(tx: &mut Tx, viewer: &Viewer, held: Held, reason: &str) -> Result<(), DocumentError> {
    let (row, _) = held_row(tx, viewer, held)?;
    viewer.may(Action::WithdrawDocument, Facts::owned_by(Some(&row.created_by)))?;
    change(tx, row, Deed::DocumentWithdrawn, Some(reason.to_owned()), |tx, row| {
        row.state = DocumentState::Withdrawn.code().into();
        row.withdrawn_reason = Some(reason.to_owned());
        row.withdrawn_by = Some(tx.by());
        row.withdrawn_at = Some(tx.now());
        Ok(())
    })
}

/// The agreement, if it is seen and takes documents.
pub(super) fn open_parent(tx: &mut Tx, viewer: &Viewer, id: &str) -> Result<Parent, DocumentError> {
    let parent = store::find_parent(tx.db, viewer, id)?.ok_or(DocumentError::NotFound)?;
    if parent.takes_changes() { Ok(parent) } else { Err(DocumentError::Closed) }
}

/// The document at the version that was read, if it can still be changed.
fn held_row(tx: &mut Tx, viewer: &Viewer, held: Held) -> Result<(DocumentRow, Parent), DocumentError> {
    let (row, parent) = store::find(tx.db, viewer, held.id)?.ok_or(DocumentError::NotFound)?;
    if !parent.takes_changes() || !row.is_held() {
        return Err(DocumentError::Closed);
    }
    if row.version != held.version {
        return Err(DocumentError::Conflict);
    }
    Ok((row, parent))
}

/// Nobody makes what the house may not hold, or what the maker could not see afterwards.
fn check_marking(viewer: &Viewer, ceiling: Marking, marking: Marking) -> Result<(), DocumentError> {
    if marking > ceiling {
        return Err(DocumentError::field("marking", "doc-error-ceiling"));
    }
    if marking > viewer.clearance {
        return Err(DocumentError::field("marking", "doc-error-clearance"));
    }
    Ok(())
}

/// The number of the content: the one that is held already, or a new one if there is room.
pub fn content(tx: &mut Tx, bounds: Bounds, arrival: &Arrival) -> Result<i64, DocumentError> {
    // Under the lock of the log: who sweeps asks under it too.
    if !bounds.vault.has(&arrival.kept.sha256) {
        return Err(DocumentError::Vanished);
    }
    // Counted even when the content is held already: the answer must not tell what others have uploaded.
    if store::used(tx.db)?.saturating_add(arrival.kept.size) > bounds.quota {
        return Err(DocumentError::Full);
    }
    if let Some(held) = store::find_content(tx.db, &arrival.kept.sha256)? {
        return Ok(held.number);
    }
    let number = store::next_content(tx.db)?;
    let row = ContentRow::new(number, &arrival.kept, arrival.format, tx.now());
    store::insert_content(tx.db, &row)?;
    Ok(number)
}

/// Adds the version that the row names, and what the document is found by.
pub fn insert_version(
    tx: &mut Tx,
    row: &DocumentRow,
    arrival: &Arrival,
    why: Option<String>,
) -> Result<(), DocumentError> {
    let version = VersionRow {
        document_id: row.id.clone(),
        number: row.version_no,
        content: row.content,
        file_name: arrival.file_name.clone(),
        note: why,
        uploaded_by: tx.by(),
        uploaded_at: tx.now(),
    };
    store::insert_version(tx.db, &version)?;
    Ok(label(tx.db, row, &arrival.file_name)?)
}

fn label(db: &mut Db, row: &DocumentRow, file_name: &str) -> Result<(), DbError> {
    store::replace_labels(db, &row.id, &search::words(&format!("{} {file_name}", row.title)))
}

/// Writes the next version of the row with its snapshot and event.
fn change(
    tx: &mut Tx,
    mut row: DocumentRow,
    deed: Deed,
    reason: Option<String>,
    edit: impl FnOnce(&mut Tx, &mut DocumentRow) -> Result<(), DocumentError>,
) -> Result<(), DocumentError> {
    let (read, before) = (row.version, snapshot(tx.db, &row)?);
    edit(tx, &mut row)?;
    row.version += 1;
    row.updated_at = tx.now();
    row.updated_by = tx.by();
    if !store::update(tx.db, &row, read)? {
        return Err(DocumentError::Conflict);
    }
    Ok(note(tx, &row, deed, Some(before), reason)?)
}

/// Notes the event and the snapshot of a document as it stands now.
pub fn note(
    tx: &mut Tx,
    row: &DocumentRow,
    deed: Deed,
    before: Option<Value>,
    reason: Option<String>,
) -> Result<(), DbError> {
    let after = snapshot(tx.db, row)?;
    tx.touch(&row.agreement_id);
    tx.revise(Revised {
        deed,
        object: Object::at("document", &row.id, row.version),
        agreement_id: Some(row.agreement_id.clone()),
        before,
        after,
        reason,
    });
    Ok(())
}

/// The whole of a document: its row, and its versions with the hashes of their files.
fn snapshot(db: &mut Db, row: &DocumentRow) -> Result<Value, DbError> {
    let versions = store::list_versions(db, &row.id)?.into_iter().map(|(version, content)| {
        json!({
            "number": version.number,
            "file_name": version.file_name,
            "note": version.note,
            "sha256": content.sha256,
            "size": content.size,
            "format": content.format,
            "uploaded_by": version.uploaded_by,
            "uploaded_at": version.uploaded_at,
        })
    });
    Ok(json!({"document": row, "versions": versions.collect::<Vec<_>>()}))
}
