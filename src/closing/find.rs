//! The close-out of an agreement with everything its page shows.

use super::checklist::Facts;
use super::store::{self, ClosingRow, Subject, Successor};
use crate::access::Viewer;
use crate::accounts;
use crate::db::{Db, DbError};
use crate::milestones::{self, milestone::Milestone};
use crate::obligations::{self, ObligationLine};
use std::collections::HashMap;

/// How far an agreement is with its close-out.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The agreement.
    pub subject: Subject,
    /// What is known, with what the newest preparation says.
    pub facts: Facts,
    /// Its close-outs, newest first.
    pub rows: Vec<ClosingRow>,
    /// Its obligations that are open, those that outlive it first.
    pub obligations: Vec<ObligationLine>,
    /// Its milestones that are not closed.
    pub milestones: Vec<Milestone>,
    /// The agreements to which open milestones can be moved.
    pub successors: Vec<Successor>,
    /// The archive reference that the record holds.
    pub archive_ref: Option<String>,
    /// Names of accounts.
    pub names: HashMap<String, String>,
}

impl Detail {
    /// The preparation that waits for a second person.
    pub fn waiting(&self) -> Option<&ClosingRow> {
        self.rows.first().filter(|row| row.state == "prepared")
    }
}

/// The close-out, if `viewer` may see the agreement.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<Detail>, DbError> {
    // A pointer holds nothing here that could be closed.
    let Some(subject) = store::find_subject(db, viewer, id)?.filter(|subject| !subject.pointer_only) else {
        return Ok(None);
    };
    let rows = store::list(db, id)?;
    let milestones = milestones::list_open(db, viewer, id)?;
    let obligations = obligations::surviving(db, viewer, id)?;
    let archive_ref = store::find_archive_ref(db, id)?;
    let newest = rows.first().filter(|row| row.state != "reopened");
    let survives = |line: &&ObligationLine| line.obligation.survives;
    let surviving = obligations.iter().filter(survives).count();
    let facts = Facts {
        has_ended: subject.has_ended(),
        has_evidence: store::has_evidence_of_end(db, id)?,
        open_obligations: obligations.len() - surviving,
        surviving,
        surviving_without_owner: obligations
            .iter()
            .filter(survives)
            .filter(|line| line.obligation.owner_id.is_none())
            .count(),
        says_what_survives: newest.is_some_and(|row| row.surviving_note.is_some()),
        open_milestones: milestones.iter().filter(|milestone| milestone.state.is_open()).count(),
        has_successor: newest.is_some_and(|row| row.successor_id.is_some()),
        reported: milestones.iter().filter(|milestone| !milestone.state.is_open()).count(),
        has_archive: newest.is_some_and(|row| !row.archive_ref.is_empty()),
        has_lessons: newest.is_some_and(|row| !row.lessons.is_empty()),
    };
    Ok(Some(Detail {
        successors: store::list_successors(db, viewer, id)?,
        names: accounts::names(db)?,
        archive_ref,
        milestones,
        obligations,
        subject,
        facts,
        rows,
    }))
}
