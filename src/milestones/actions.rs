//! The verbs on a milestone: policy, rule, store, event.

use super::change::{Request, change, mark, step};
use super::error::MilestoneError;
use super::inputs::{NewDate, Particulars, Report};
use super::milestone::{Blocked, Cause, Milestone, State};
use super::rag::{Assessment, rag};
use super::rows::{Moved, ReportKind, ReportRow, RevisionRow};
use super::state::{Before, Verb, open};
use super::store;
use crate::access::{Action, Facts, Viewer};
use crate::accounts;
use crate::audit::{Deed, Tx};
use crate::db::DbError;
use crate::web::form::Errors;

/// A milestone at the version that a form was opened with.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// Its id.
    pub id: &'a str,
    /// The version.
    pub version: i32,
}

impl<'a> Held<'a> {
    pub(super) fn ask(self, action: Action, deed: Deed, reason: Option<&str>) -> Request<'a> {
        Request { id: self.id, version: self.version, action, deed, reason: reason.map(str::to_owned) }
    }

    pub(super) fn edit(self, deed: Deed, reason: Option<&str>) -> Request<'a> {
        self.ask(Action::EditRegister, deed, reason)
    }
}

pub(super) type Done = Result<(), MilestoneError>;

/// Changes title, owner, ministry, weight and mark.
pub fn edit(tx: &mut Tx, viewer: &Viewer, held: Held, new: Particulars) -> Done {
    change(tx, viewer, held.edit(Deed::MilestoneEdited, None), |tx, milestone| {
        open_or_reported(milestone)?;
        check_choices(tx, &milestone.agreement_id, &new, Some(milestone))?;
        milestone.titles = new.titles;
        milestone.owner_id = new.owner_id;
        milestone.ministry_id = new.ministry_id;
        milestone.weight = new.weight;
        milestone.illustrative = new.illustrative;
        Ok(())
    })
}

/// Gives it another owner; nothing else changes.
pub fn hand_over(tx: &mut Tx, viewer: &Viewer, held: Held, owner: &str, reason: Option<&str>) -> Done {
    change(tx, viewer, held.edit(Deed::MilestoneEdited, reason), |tx, milestone| {
        open_or_reported(milestone)?;
        if !accounts::list_people(tx.db)?.iter().any(|person| person.id == owner) {
            return Err(MilestoneError::field("owner", "ms-error-choose"));
        }
        milestone.owner_id = Some(owner.to_owned());
        Ok(())
    })
}

/// Particulars stay open until the verdict.
fn open_or_reported(milestone: &Milestone) -> Done {
    if milestone.state == State::ReportedDone {
        return Ok(());
    }
    Ok(open(milestone.state)?)
}

/// Owner and ministry must be among those offered, or the ones held.
pub(super) fn check_choices(
    tx: &mut Tx,
    agreement_id: &str,
    new: &Particulars,
    held: Option<&Milestone>,
) -> Done {
    let mut errors = Errors::default();
    let held_owner = held.and_then(|milestone| milestone.owner_id.as_ref());
    if let Some(owner) = new.owner_id.as_ref().filter(|owner| held_owner != Some(*owner))
        && !accounts::list_people(tx.db)?.iter().any(|person| person.id == *owner)
    {
        errors.add("owner", "ms-error-choose");
    }
    let held_ministry = held.and_then(|milestone| milestone.ministry_id.as_ref());
    if let Some(ministry) = new.ministry_id.as_ref().filter(|ministry| held_ministry != Some(*ministry))
        && !store::list_ministries(tx.db, agreement_id)?.iter().any(|known| known.0 == *ministry)
    {
        errors.add("ministry", "ms-error-choose");
    }
    if errors.is_empty() { Ok(()) } else { Err(MilestoneError::Invalid(errors)) }
}

/// Moves the forecast; every move is kept.
pub fn forecast(tx: &mut Tx, viewer: &Viewer, held: Held, new: &NewDate) -> Done {
    let request = held.edit(Deed::MilestoneForecast, new.reason.as_deref());
    change(tx, viewer, request, |tx, milestone| {
        open(milestone.state)?;
        if milestone.due() == Some(new.due) {
            return Err(MilestoneError::field("forecast_due", "ms-error-same"));
        }
        if new.due.latest() < tx.now().date() {
            return Err(MilestoneError::field("forecast_due", "ms-error-past"));
        }
        keep_move(tx, milestone, Moved::Forecast, new)?;
        milestone.forecast = Some(new.due);
        Ok(())
    })
}

/// Keeps a move of a date with its reason.
pub(super) fn keep_move(
    tx: &mut Tx,
    milestone: &Milestone,
    moved: Moved,
    new: &NewDate,
) -> Result<(), DbError> {
    let was = if moved == Moved::Baseline { milestone.baseline } else { milestone.due() };
    let text = |date: crate::calendar::PartialDate| date.to_string();
    let mut row = RevisionRow::new(&milestone.id, moved, was.map(text), Some(text(new.due)), &mark(tx));
    row.reason_code = Some(new.code.code().to_owned());
    row.reason.clone_from(&new.reason);
    store::insert_revision(tx.db, &row)
}

/// Work begins.
pub fn start(tx: &mut Tx, viewer: &Viewer, held: Held) -> Done {
    change(tx, viewer, held.edit(Deed::MilestoneStarted, None), |tx, milestone| {
        step(tx, milestone, Verb::Start, None)
    })
}

/// Work stands still, for a cause and with a plan or without.
pub fn block(tx: &mut Tx, viewer: &Viewer, held: Held, cause: Cause, plan: Option<String>) -> Done {
    let request = held.edit(Deed::MilestoneBlocked, plan.as_deref());
    change(tx, viewer, request, |tx, milestone| {
        step(tx, milestone, Verb::Block, plan.as_deref())?;
        milestone.blocked = Some(Blocked { cause, plan: plan.clone() });
        Ok(())
    })
}

/// Work goes on from where it stood before.
pub fn unblock(tx: &mut Tx, viewer: &Viewer, held: Held) -> Done {
    change(tx, viewer, held.edit(Deed::MilestoneUnblocked, None), |tx, milestone| {
        let last = store::last_revision(tx.db, &milestone.id, Moved::State)?;
        let was = last.and_then(|revision| revision.was);
        let before =
            if was.as_deref() == Some(State::Planned.code()) { Before::Planned } else { Before::InProgress };
        step(tx, milestone, Verb::Unblock(before), None)?;
        milestone.blocked = None;
        Ok(())
    })
}

/// Reports progress, or that it was done on a day.
pub fn report(tx: &mut Tx, viewer: &Viewer, held: Held, report: Report) -> Done {
    match report {
        Report::Progress(note, period) => {
            change(tx, viewer, held.edit(Deed::MilestoneProgress, None), |tx, milestone| {
                open(milestone.state)?;
                if period.1.earliest() > tx.now().date() {
                    return Err(MilestoneError::field("period_to", "ms-error-period-future"));
                }
                let period = format!("{}/{}", period.0, period.1);
                keep_report(tx, milestone, ReportKind::Progress, note, Some(period))
            })
        }
        Report::Done(note, day) => {
            change(tx, viewer, held.edit(Deed::MilestoneReported, None), |tx, milestone| {
                if day.earliest() > tx.now().date() {
                    return Err(MilestoneError::field("done_on", "ms-error-future"));
                }
                step(tx, milestone, Verb::Report, None)?;
                milestone.actual = Some(day);
                milestone.reported = Some(mark(tx));
                keep_report(tx, milestone, ReportKind::Done, note, None)
            })
        }
    }
}

/// Keeps a report with the colour that the milestone had when it came.
fn keep_report(
    tx: &mut Tx,
    milestone: &Milestone,
    kind: ReportKind,
    note: String,
    period: Option<String>,
) -> Done {
    let found = assess(tx, milestone)?;
    let mut row = ReportRow::new(&milestone.id, kind, note, &mark(tx));
    row.period = period;
    row.rag_computed = Some(found.computed.code().to_owned());
    row.rag_override = (found.rag != found.computed).then(|| found.rag.code().to_owned());
    row.override_until = found.overridden_until.map(|day| day.to_string());
    row.done_on = milestone.actual.map(|day| day.to_string());
    Ok(store::insert_report(tx.db, &row)?)
}

/// The colour of a milestone now, with all that is known of it.
pub(super) fn assess(tx: &mut Tx, milestone: &Milestone) -> Result<Assessment, DbError> {
    let today = tx.now().date();
    let signs = store::signs::find(tx.db, std::slice::from_ref(&milestone.id), today)?;
    let signs = signs.get(&milestone.id).copied().unwrap_or_default();
    let limits = store::limits::current(tx.db)?;
    Ok(rag(milestone, &signs, today, &limits))
}

/// A second pair of eyes: whoever reported it is refused.
fn second_person(viewer: &Viewer, milestone: &Milestone) -> Done {
    let facts = milestone.reported.as_ref().map_or(Facts::NONE, |mark| Facts::after(&mark.by));
    Ok(viewer.may(Action::ReviewMilestone, facts)?)
}

/// Another person has checked the report: it is done.
pub fn verify(tx: &mut Tx, viewer: &Viewer, held: Held, remark: Option<String>) -> Done {
    let request = held.ask(Action::ReviewMilestone, Deed::MilestoneVerified, remark.as_deref());
    change(tx, viewer, request, |tx, milestone| {
        second_person(viewer, milestone)?;
        step(tx, milestone, Verb::Verify, remark.as_deref())?;
        let reports = store::list_reports(tx.db, &milestone.id)?;
        if let Some(done) = reports.iter().find(|report| report.kind == ReportKind::Done.code()) {
            store::accept_report(tx.db, &done.id, &tx.by(), tx.now())?;
        }
        milestone.verified = Some(mark(tx));
        keep_report(tx, milestone, ReportKind::Verified, remark.clone().unwrap_or_default(), None)
    })
}

/// Another person asks a question: the work is open again.
pub fn send_back(tx: &mut Tx, viewer: &Viewer, held: Held, question: &str) -> Done {
    let request = held.ask(Action::ReviewMilestone, Deed::MilestoneReturned, Some(question));
    change(tx, viewer, request, |tx, milestone| {
        second_person(viewer, milestone)?;
        step(tx, milestone, Verb::Return, Some(question))?;
        milestone.actual = None;
        milestone.reported = None;
        keep_report(tx, milestone, ReportKind::Returned, question.to_owned(), None)
    })
}
