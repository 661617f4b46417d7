//! A milestone as lists, pages and dossiers show it: its dates, its colour with the reason, names in place of ids.

use super::filter::{Filter, Place};
use super::limits::Thresholds;
use super::milestone::Milestone;
use super::rag::{Assessment, Reason, Signs, rag};
use super::store::{self, Parent, lists};
use crate::access::Viewer;
use crate::accounts;
use crate::db::{Db, DbError};
use chrono::NaiveDate;
use std::collections::HashMap;

/// One milestone with what a reader needs beside it.
#[derive(Debug, Clone)]
pub struct MilestoneLine {
    /// The milestone.
    pub milestone: Milestone,
    /// Its agreement.
    pub parent: Parent,
    /// Its owner's name.
    pub owner: Option<String>,
    /// The colour and why.
    pub assessment: Assessment,
    /// Whether it is due before today and not done.
    pub overdue: bool,
    /// The day since which it has the colour that is shown, where that was noted.
    pub since: Option<NaiveDate>,
    /// How often the forecast was moved.
    pub moves: i64,
    /// The limits by which it is judged.
    pub limits: Thresholds,
}

impl MilestoneLine {
    /// A milestone with its company, on `today`.
    pub fn new(
        milestone: Milestone,
        parent: Parent,
        signs: &Signs,
        names: &HashMap<String, String>,
        (today, limits): (NaiveDate, &Thresholds),
    ) -> Self {
        let owner = milestone.owner_id.as_ref().and_then(|id| names.get(id)).cloned();
        Self {
            assessment: rag(&milestone, signs, today, limits),
            overdue: milestone.is_overdue(today),
            since: None,
            moves: signs.moves,
            limits: *limits,
            milestone,
            parent,
            owner,
        }
    }
}

/// The lines of some milestones; those whose agreement `viewer` may not see are left out.
pub fn lines(
    db: &mut Db,
    viewer: &Viewer,
    milestones: Vec<Milestone>,
    today: NaiveDate,
) -> Result<Vec<MilestoneLine>, DbError> {
    if milestones.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<String> = milestones.iter().map(|milestone| milestone.id.clone()).collect();
    let mut of: Vec<String> = milestones.iter().map(|milestone| milestone.agreement_id.clone()).collect();
    of.sort();
    of.dedup();
    let signs = store::signs::find(db, &ids, today)?;
    let limits = store::limits::current(db)?;
    let parents = lists::parents(db, viewer, &of)?;
    let names = accounts::names(db)?;
    let kept = store::colours::find(db, &ids)?;
    let unheard = Signs::default();
    let line = |milestone: Milestone| {
        let parent = parents.get(&milestone.agreement_id)?.clone();
        let signs = signs.get(&milestone.id).unwrap_or(&unheard);
        let kept = kept.get(&milestone.id);
        let line = MilestoneLine::new(milestone, parent, signs, &names, (today, &limits));
        let kept = kept.filter(|kept| kept.rag == line.assessment.rag.code());
        let since = kept.and_then(|kept| kept.since.as_deref()?.parse().ok());
        Some(MilestoneLine { since, ..line })
    };
    Ok(milestones.into_iter().filter_map(line).collect())
}

/// The milestones of an agreement for its page, by due date; nothing when `viewer` may not see the agreement.
pub fn of_agreement(
    db: &mut Db,
    viewer: &Viewer,
    agreement_id: &str,
    today: NaiveDate,
) -> Result<Vec<MilestoneLine>, DbError> {
    let milestones = lists::of_agreement(db, viewer, agreement_id)?;
    lines(db, viewer, milestones, today)
}

/// Some lines and how many there are in all.
#[derive(Debug, Default)]
pub struct Heap {
    /// The first of them, by due date.
    pub lines: Vec<MilestoneLine>,
    /// How many there are.
    pub total: i64,
    /// The list that shows them all.
    pub href: String,
}

/// What waits for a person on the home page.
#[derive(Debug, Default)]
pub struct Waiting {
    /// Reported by others and waiting for this person's verification; empty for who may not verify.
    pub to_verify: Heap,
    /// The person's own milestones that are overdue.
    pub overdue: Heap,
    /// The person's own milestones that are due within thirty days.
    pub due_soon: Heap,
}

/// How many lines of each kind the home page shows.
const SHOWN: usize = 5;

/// What waits for `viewer` on `today`.
pub fn waiting_for(db: &mut Db, viewer: &Viewer, today: NaiveDate) -> Result<Waiting, DbError> {
    use super::filter::{Owner, Window};
    let mine = || Filter { owner: Some(Owner::Me), ..Filter::default() };
    let mut heap = |filter: Filter| -> Result<Heap, DbError> {
        let page = lists::list(db, viewer, &filter, &Place::First, today, SHOWN)?;
        let total = lists::count_all(db, viewer, &filter, today)?;
        Ok(Heap { lines: lines(db, viewer, page.rows, today)?, total, href: filter.address() })
    };
    Ok(Waiting {
        to_verify: if viewer.can(crate::access::Action::ReviewMilestone) {
            heap(Filter { review: true, ..Filter::default() })?
        } else {
            Heap::default()
        },
        overdue: heap(Filter { overdue: true, ..mine() })?,
        due_soon: heap(Filter { window: Some(Window::In30), ..mine() })?,
    })
}

/// A milestone as a dossier prints it: codes and ISO dates, to be labelled in the dossier's language.
#[derive(Debug, Clone, serde::Serialize)]
#[expect(missing_docs, reason = "the names are those of domain.md §5")]
pub struct DossierRow {
    pub id: String,
    pub titles: super::milestone::Titles,
    pub baseline: Option<String>,
    pub baseline_no: i32,
    pub forecast: Option<String>,
    pub actual: Option<String>,
    pub slip_days: Option<i64>,
    pub state: &'static str,
    pub rag: &'static str,
    /// The computed colour, and the last day of the override that hides it, if one does.
    pub rag_computed: &'static str,
    pub override_until: Option<String>,
    /// Key of the reason's text and its numbers, as [`Reason::message`] gives them.
    pub reason: &'static str,
    pub reason_days: Option<i64>,
    pub silent_slip: bool,
    pub moves: i64,
    pub overdue: bool,
    pub illustrative: bool,
    pub owner: Option<String>,
    pub reports: Vec<DossierReport>,
}

/// A report as a dossier prints it.
#[derive(Debug, Clone, serde::Serialize)]
#[expect(missing_docs, reason = "the names are those of domain.md §5")]
pub struct DossierReport {
    pub kind: String,
    pub narrative: String,
    pub done_on: Option<String>,
    pub by: String,
    pub at: String,
}

/// The milestones of an agreement for its dossier, with their reports from oldest to newest.
pub fn dossier_rows(
    db: &mut Db,
    viewer: &Viewer,
    agreement_id: &str,
    today: NaiveDate,
) -> Result<Vec<DossierRow>, DbError> {
    let names = accounts::names(db)?;
    let mut rows = Vec::new();
    for line in of_agreement(db, viewer, agreement_id, today)? {
        let reports = store::list_reports(db, &line.milestone.id)?;
        let told = reports.into_iter().rev().map(|report| DossierReport {
            kind: report.kind,
            narrative: report.narrative,
            done_on: report.done_on,
            by: names.get(&report.reported_by).cloned().unwrap_or_default(),
            at: report.reported_at.format("%Y-%m-%dT%H:%MZ").to_string(),
        });
        rows.push(dossier_row(line, told.collect()));
    }
    Ok(rows)
}

fn dossier_row(line: MilestoneLine, reports: Vec<DossierReport>) -> DossierRow {
    let MilestoneLine { milestone, owner, assessment, overdue, moves, .. } = line;
    let text = |date: Option<crate::calendar::PartialDate>| date.map(|date| date.to_string());
    let (reason, reason_days) = assessment.reason.message();
    DossierRow {
        slip_days: milestone.slip(),
        baseline: text(milestone.baseline),
        forecast: text(milestone.forecast),
        actual: text(milestone.actual),
        state: milestone.state.code(),
        id: milestone.id,
        titles: milestone.titles,
        baseline_no: milestone.baseline_no,
        rag: assessment.rag.code(),
        rag_computed: assessment.computed.code(),
        override_until: assessment.overridden_until.map(|day| day.to_string()),
        reason,
        reason_days,
        silent_slip: assessment.silent.is_some(),
        moves,
        overdue,
        illustrative: milestone.illustrative,
        owner,
        reports,
    }
}

impl Reason {
    /// The key of the sentence that says it, and its number of days `$n` if it has one.
    pub const fn message(self) -> (&'static str, Option<i64>) {
        match self {
            Self::Verified => ("ms-why-verified", None),
            Self::Left => ("ms-why-left", None),
            Self::Overdue(days) => ("ms-why-overdue", Some(days)),
            Self::BlockedWithoutPlan(_) => ("ms-why-blocked-without-plan", None),
            Self::Slips(days) => ("ms-why-slips", Some(days)),
            Self::NoBaseline => ("ms-why-no-baseline", None),
            Self::NoOwner => ("ms-why-no-owner", None),
            Self::Stale(days) => ("ms-why-stale", Some(days)),
            Self::BlockedWithPlan(_) => ("ms-why-blocked-with-plan", None),
            Self::DependencyOverdue => ("ms-why-dependency", None),
            Self::PartnerPending => ("ms-why-partner-pending", None),
            Self::PartnerDisputes => ("ms-why-partner-disputes", None),
            Self::DueAndQuiet(_, days) => ("ms-why-quiet", Some(days)),
            Self::Reported => ("ms-why-reported", None),
            Self::InTime => ("ms-why-in-time", None),
        }
    }
}
