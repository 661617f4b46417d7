//! How a milestone comes into the register: planned by a person, or loaded with its history.

use super::actions::check_choices;
use super::change::{mark, note};
use super::error::MilestoneError;
use super::inputs::Particulars;
use super::milestone::{Blocked, Cause, Confirmation, Mark, Milestone, State, Titles};
use super::rows::{Moved, ReportKind, ReportRow, RevisionRow};
use super::{colours, store};
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Tx};
use crate::calendar::PartialDate;
use crate::clock::new_id;
use crate::db::DbError;
use chrono::NaiveDateTime;

/// Plans a milestone of an agreement; its baseline is frozen from now on.
pub fn plan(
    tx: &mut Tx,
    viewer: &Viewer,
    agreement_id: &str,
    particulars: Particulars,
    baseline: Option<PartialDate>,
) -> Result<String, MilestoneError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let parent = store::find_parent(tx.db, viewer, agreement_id)?.ok_or(MilestoneError::NotFound)?;
    if !parent.takes_changes() {
        return Err(MilestoneError::Closed);
    }
    check_choices(tx, agreement_id, &particulars, None)?;
    let new = New {
        agreement_id: agreement_id.to_owned(),
        titles: particulars.titles,
        baseline,
        owner_id: particulars.owner_id,
        ministry_id: particulars.ministry_id,
        weight: particulars.weight,
        illustrative: particulars.illustrative,
        ..New::default()
    };
    Ok(insert(tx, new)?)
}

/// A milestone with its history, as a loader has it. Accounts are named by id.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the columns are described in domain.md §5")]
pub struct New {
    pub agreement_id: String,
    pub obligation_id: Option<String>,
    pub occurrence: Option<String>,
    pub moved_from_id: Option<String>,
    pub titles: Titles,
    pub baseline: Option<PartialDate>,
    pub forecast: Option<PartialDate>,
    pub actual: Option<PartialDate>,
    pub state: State,
    pub blocked: Option<(Cause, Option<String>)>,
    pub owner_id: Option<String>,
    pub ministry_id: Option<String>,
    pub confirmation: Confirmation,
    pub weight: i32,
    pub illustrative: bool,
    pub reports: Vec<NewReport>,
    pub revisions: Vec<NewRevision>,
    pub depends_on: Vec<String>,
}

impl Default for New {
    fn default() -> Self {
        Self {
            agreement_id: String::new(),
            obligation_id: None,
            occurrence: None,
            moved_from_id: None,
            titles: Titles::default(),
            baseline: None,
            forecast: None,
            actual: None,
            state: State::Planned,
            blocked: None,
            owner_id: None,
            ministry_id: None,
            confirmation: Confirmation::None,
            weight: 1,
            illustrative: false,
            reports: Vec::new(),
            revisions: Vec::new(),
            depends_on: Vec::new(),
        }
    }
}

/// A report that came before the loading; the last one that says "done" names the reporter, one that says "verified" the
/// verifier.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the columns are described in domain.md §5")]
pub struct NewReport {
    pub kind: ReportKind,
    pub narrative: String,
    pub done_on: Option<PartialDate>,
    pub by: String,
    pub at: NaiveDateTime,
}

/// A move that came before the loading; each approved move of the baseline counts as one more baseline.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the columns are described in domain.md §5")]
pub struct NewRevision {
    pub moved: Moved,
    pub was: Option<String>,
    pub became: Option<String>,
    pub reason_code: Option<String>,
    pub reason: Option<String>,
    pub made: Mark,
    pub approved: Option<Mark>,
}

impl New {
    fn last(&self, kind: ReportKind) -> Option<Mark> {
        let last = self.reports.iter().rfind(|report| report.kind == kind)?;
        Some(Mark { by: last.by.clone(), at: last.at })
    }

    fn baseline_no(&self) -> i32 {
        let approved =
            |revision: &&NewRevision| revision.moved == Moved::Baseline && revision.approved.is_some();
        i32::try_from(self.revisions.iter().filter(approved).count()).unwrap_or(i32::MAX - 1) + 1
    }
}

/// Adds a milestone with its reports and moves, as version 1; gives its id. For loaders: the caller answers for the rights.
pub fn insert(tx: &mut Tx, new: New) -> Result<String, DbError> {
    let milestone = Milestone {
        id: new_id(),
        position: store::next_position(tx.db, &new.agreement_id)?,
        baseline_no: new.baseline_no(),
        reported: new.last(ReportKind::Done),
        verified: new.last(ReportKind::Verified),
        agreement_id: new.agreement_id,
        obligation_id: new.obligation_id,
        occurrence: new.occurrence,
        moved_from_id: new.moved_from_id,
        titles: new.titles,
        baseline: new.baseline,
        forecast: new.forecast,
        actual: new.actual,
        state: new.state,
        blocked: new.blocked.map(|(cause, plan)| Blocked { cause, plan }),
        owner_id: new.owner_id,
        ministry_id: new.ministry_id,
        confirmation: new.confirmation,
        weight: new.weight,
        illustrative: new.illustrative,
        version: 1,
        created: mark(tx),
        updated: mark(tx),
    };
    store::insert(tx.db, &milestone)?;
    for report in new.reports {
        insert_report(tx, &milestone.id, report)?;
    }
    for revision in new.revisions {
        insert_revision(tx, &milestone.id, revision)?;
    }
    for depends_on in new.depends_on {
        store::insert_dependency(tx.db, &milestone.id, &depends_on)?;
    }
    colours::refresh(tx, std::slice::from_ref(&milestone.id))?;
    note(tx, &milestone, Deed::MilestonePlanned, None, None)?;
    Ok(milestone.id)
}

fn insert_report(tx: &mut Tx, id: &str, report: NewReport) -> Result<(), DbError> {
    let NewReport { kind, narrative, done_on, by, at } = report;
    let mut row = ReportRow::new(id, kind, narrative, &Mark { by, at });
    row.done_on = done_on.map(|day| day.to_string());
    store::insert_report(tx.db, &row)
}

fn insert_revision(tx: &mut Tx, id: &str, revision: NewRevision) -> Result<(), DbError> {
    let mut row = RevisionRow::new(id, revision.moved, revision.was, revision.became, &revision.made);
    row.reason_code = revision.reason_code;
    row.reason = revision.reason;
    (row.approved_by, row.approved_at) = revision.approved.map(|mark| (mark.by, mark.at)).unzip();
    store::insert_revision(tx.db, &row)
}
