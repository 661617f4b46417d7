//! Findings beside their records and audits: on lists, on their own page, on the page of their agreement.

use super::Names;
use crate::access::{Action, Facts, Viewer};
use crate::accounts::{self, store::Person};
use crate::db::{Db, DbError};
use crate::findings::filter::{Filter, PAGE, View};
use crate::findings::followup::Clock;
use crate::findings::rows::FindingRow;
use crate::findings::store::{self, findings};
use crate::milestones::store::{Parent, find_parent, lists};
use chrono::NaiveDate;

/// A finding beside its record and its audit.
#[derive(Debug, Clone)]
pub struct FindingLine {
    /// The finding.
    pub row: FindingRow,
    /// Its record; none for one about the audit as a whole.
    pub parent: Option<Parent>,
    /// Number and title of its audit.
    pub audit: (i32, String),
    /// What it waits for.
    pub clock: Clock,
}

/// Puts findings beside their records and audits.
pub fn lines(
    db: &mut Db,
    viewer: &Viewer,
    rows: Vec<FindingRow>,
    today: NaiveDate,
) -> Result<Vec<FindingLine>, DbError> {
    let of: Vec<String> = rows.iter().filter_map(|row| row.agreement_id.clone()).collect();
    let parents = lists::parents(db, viewer, &of)?;
    let audits: Vec<String> = rows.iter().map(|row| row.audit_id.clone()).collect();
    let audits = store::names(db, &audits)?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let parent = row.agreement_id.as_ref().and_then(|id| parents.get(id)).cloned();
        let clock = row.clock(today)?;
        let audit = audits.get(&row.audit_id).cloned().unwrap_or_default();
        found.push(FindingLine { row, parent, audit, clock });
    }
    Ok(found)
}

/// The open findings of an agreement that `viewer` may see, for its page.
pub fn of_agreement(
    db: &mut Db,
    viewer: &Viewer,
    agreement_id: &str,
    today: NaiveDate,
) -> Result<Vec<FindingLine>, DbError> {
    let filter = Filter { view: View::Open, agreement: Some(agreement_id.to_owned()), ..Filter::default() };
    let rows = findings::list(db, viewer, &filter, today, (0, 20))?;
    lines(db, viewer, rows, today)
}

/// One finding with everything its page shows.
#[derive(Debug, Clone)]
pub struct FindingDetail {
    /// The finding beside its record and its audit.
    pub line: FindingLine,
    /// Whether the reader may answer it.
    pub may_answer: bool,
    /// Who can be named as the one who acts.
    pub people: Vec<Person>,
    /// Names of accounts.
    pub names: Names,
    /// Today.
    pub today: NaiveDate,
}

/// One finding, if `viewer` may see it.
pub fn finding(
    db: &mut Db,
    viewer: &Viewer,
    id: &str,
    today: NaiveDate,
) -> Result<Option<FindingDetail>, DbError> {
    let Some(row) = findings::find(db, viewer, id)? else { return Ok(None) };
    let owner = match &row.agreement_id {
        Some(agreement_id) => findings::owner_of(db, agreement_id)?,
        None => None,
    };
    let Some(line) = lines(db, viewer, vec![row], today)?.pop() else { return Ok(None) };
    Ok(Some(FindingDetail {
        may_answer: viewer.may(Action::AnswerFinding, Facts::owned_by(owner.as_deref())).is_ok(),
        people: accounts::list_people(db)?,
        names: accounts::names(db)?,
        line,
        today,
    }))
}

/// What the list of findings shows.
#[derive(Debug)]
pub struct Found {
    /// The filters.
    pub filter: Filter,
    /// One page of lines.
    pub lines: Vec<FindingLine>,
    /// How many the filters find.
    pub total: i64,
    /// How many are open, and how many of those are late.
    pub open: (i64, i64),
    /// The name of the agreement that is filtered by.
    pub agreement: Option<String>,
    /// The name of the audit that is filtered by.
    pub audit: Option<String>,
}

/// Finds what the list shows.
pub fn list(db: &mut Db, viewer: &Viewer, filter: Filter, today: NaiveDate) -> Result<Found, DbError> {
    let most = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let rows = findings::list(db, viewer, &filter, today, (i64::from(filter.page) * most, most))?;
    let mut count = |view| {
        let filter = Filter { view, ..Filter::default() };
        findings::count(db, viewer, &filter, today)
    };
    let open = (count(View::Open)?, count(View::Overdue)?);
    let agreement = match &filter.agreement {
        Some(id) => find_parent(db, viewer, id)?.map(|parent| parent.name().to_owned()),
        None => None,
    };
    let audit = match &filter.audit {
        Some(id) => store::find(db, viewer, id)?.map(|audit| audit.name()),
        None => None,
    };
    Ok(Found {
        total: findings::count(db, viewer, &filter, today)?,
        lines: lines(db, viewer, rows, today)?,
        open,
        agreement,
        audit,
        filter,
    })
}
