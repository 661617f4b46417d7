//! What takes two people: a new baseline, a way out, a colour in place of the computed one. One proposes with a reason, another
//! approves or refuses; until then nothing changes.

use super::actions::{Done, Held, assess, keep_move};
use super::change::{change, mark, step};
use super::error::MilestoneError;
use super::inputs::{NewDate, NewOverride};
use super::milestone::{Milestone, State};
use super::rag::Rag;
use super::rows::{Moved, RevisionRow};
use super::state::{Exit, Verb, after, open};
use super::store;
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Tx};
use crate::calendar::PartialDate;
use crate::db::DbError;

/// The kinds of moves that wait for a second person.
const PROPOSED: [Moved; 3] = [Moved::Baseline, Moved::Exit, Moved::Override];

/// Proposes a new baseline.
pub fn propose_baseline(tx: &mut Tx, viewer: &Viewer, held: Held, new: &NewDate) -> Done {
    let request = held.edit(Deed::MilestoneBaselineProposed, new.reason.as_deref());
    change(tx, viewer, request, |tx, milestone| {
        open(milestone.state)?;
        if milestone.baseline == Some(new.due) {
            return Err(MilestoneError::field("baseline_due", "ms-error-same"));
        }
        Ok(keep_move(tx, milestone, Moved::Baseline, new)?)
    })
}

/// Proposes that it will not be done.
pub fn propose_exit(tx: &mut Tx, viewer: &Viewer, held: Held, exit: Exit, reason: &str) -> Done {
    let request = held.edit(Deed::MilestoneExitProposed, Some(reason));
    change(tx, viewer, request, |tx, milestone| {
        after(milestone.state, Verb::Leave(exit))?;
        let (was, became) = (milestone.state.code().to_owned(), exit.code().to_owned());
        let mut row = RevisionRow::new(&milestone.id, Moved::Exit, Some(was), Some(became), &mark(tx));
        row.reason = Some(reason.to_owned());
        Ok(store::insert_revision(tx.db, &row)?)
    })
}

/// Proposes another colour than the computed one, until a day: a worse one by anybody who works on it, a better one by a manager.
pub fn propose_override(tx: &mut Tx, viewer: &Viewer, held: Held, new: &NewOverride) -> Done {
    let request = held.edit(Deed::MilestoneOverrideProposed, Some(&new.reason));
    change(tx, viewer, request, |tx, milestone| {
        if !is_coloured(milestone.state) {
            after(milestone.state, Verb::Start)?;
        }
        let computed = assess(tx, milestone)?.computed;
        check_override(tx, viewer, new, computed)?;
        let (was, became) = (computed.code().to_owned(), new.rag.code().to_owned());
        let mut row = RevisionRow::new(&milestone.id, Moved::Override, Some(was), Some(became), &mark(tx));
        row.reason = Some(new.reason.clone());
        row.until_on = Some(new.until.to_string());
        Ok(store::insert_revision(tx.db, &row)?)
    })
}

/// Whether a colour is computed from dates and reports, not from the state alone.
const fn is_coloured(state: State) -> bool {
    match state {
        State::Planned | State::InProgress | State::Blocked | State::ReportedDone => true,
        State::VerifiedDone | State::Cancelled | State::Superseded | State::NotApplicable => false,
    }
}

fn check_override(tx: &mut Tx, viewer: &Viewer, new: &NewOverride, computed: Rag) -> Done {
    let today = tx.now().date();
    let most = store::limits::current(tx.db)?.override_days;
    let left = (new.until - today).num_days();
    if new.rag == computed {
        return Err(MilestoneError::field("override_rag", "ms-error-override-same"));
    }
    if new.rag.rank() < computed.rank() && !viewer.can(Action::ApproveBaseline) {
        return Err(MilestoneError::field("override_rag", "ms-error-override-better"));
    }
    if left < 0 {
        return Err(MilestoneError::field("override_until", "ms-error-past"));
    }
    if left > most {
        let mut errors = crate::web::form::Errors::default();
        errors.add_with("override_until", "ms-error-override-long", vec![("most", most.to_string())]);
        return Err(MilestoneError::Invalid(errors));
    }
    Ok(())
}

/// The override ends before its day: the computed colour is back. It takes one person, as it hides nothing.
pub fn lift(tx: &mut Tx, viewer: &Viewer, held: Held) -> Done {
    change(tx, viewer, held.edit(Deed::MilestoneOverrideLifted, None), |tx, milestone| {
        let now = assess(tx, milestone)?;
        if now.overridden_until.is_none() {
            return Err(MilestoneError::Conflict);
        }
        let was = Some(now.rag.code().to_owned());
        let mut row = RevisionRow::new(&milestone.id, Moved::Override, was, None, &mark(tx));
        (row.approved_by, row.approved_at) = (Some(tx.by()), Some(tx.now()));
        Ok(store::insert_revision(tx.db, &row)?)
    })
}

/// The proposals that wait for a second person: the newest of each kind that still fits what is held.
pub fn pending(milestone: &Milestone, newest_first: &[RevisionRow]) -> Vec<RevisionRow> {
    let held = milestone.baseline.map(|date| date.to_string());
    let newest = PROPOSED.iter().filter_map(|kind| newest_first.iter().find(|row| row.field == kind.code()));
    let fits = |row: &&RevisionRow| match Moved::parse(&row.field) {
        Some(Moved::Baseline) => milestone.state.is_open() && row.was == held,
        Some(Moved::Exit) => milestone.state.is_open(),
        Some(Moved::Override) => is_coloured(milestone.state),
        Some(Moved::Forecast | Moved::State) | None => false,
    };
    newest.filter(|row| row.is_open()).filter(fits).cloned().collect()
}

fn find_pending(tx: &mut Tx, milestone: &Milestone, id: &str) -> Result<RevisionRow, MilestoneError> {
    let revisions = store::list_revisions(tx.db, &milestone.id)?;
    let waiting = pending(milestone, &revisions);
    waiting.into_iter().find(|row| row.id == id).ok_or(MilestoneError::Conflict)
}

fn damaged(row: &RevisionRow) -> DbError {
    DbError::Migration(format!("the revision {} holds a word or date that is unknown", row.id))
}

/// The log's word for the approval of a kind of proposal.
fn approval(row: Option<&RevisionRow>) -> Deed {
    match row.and_then(|row| Moved::parse(&row.field)) {
        Some(Moved::Exit) => Deed::MilestoneLeft,
        Some(Moved::Override) => Deed::MilestoneOverridden,
        Some(Moved::Baseline | Moved::Forecast | Moved::State) | None => Deed::MilestoneRebaselined,
    }
}

/// Approves what another person proposed; from now on it counts.
pub fn approve(tx: &mut Tx, viewer: &Viewer, held: Held, revision_id: &str) -> Done {
    let deed = approval(store::find_revision(tx.db, held.id, revision_id)?.as_ref());
    let request = held.ask(Action::ApproveBaseline, deed, None);
    change(tx, viewer, request, |tx, milestone| {
        let row = find_pending(tx, milestone, revision_id)?;
        viewer.may(Action::ApproveBaseline, Facts::after(&row.made_by))?;
        let became = row.became.as_deref().ok_or_else(|| damaged(&row))?;
        match Moved::parse(&row.field) {
            Some(Moved::Baseline) => {
                milestone.baseline = Some(PartialDate::parse(became).map_err(|_| damaged(&row))?);
                milestone.baseline_no += 1;
            }
            Some(Moved::Exit) => {
                let exit = Exit::parse(became).ok_or_else(|| damaged(&row))?;
                step(tx, milestone, Verb::Leave(exit), row.reason.as_deref())?;
                milestone.blocked = None;
            }
            Some(Moved::Override) => {
                let today = tx.now().date().to_string();
                if row.until_on.as_deref().is_none_or(|until| until < today.as_str()) {
                    return Err(MilestoneError::field("act", "ms-error-override-over"));
                }
            }
            Some(Moved::Forecast | Moved::State) | None => return Err(damaged(&row).into()),
        }
        Ok(store::approve_revision(tx.db, &row.id, &tx.by(), tx.now())?)
    })
}

/// Refuses what another person proposed, or takes back one's own proposal, with a reason.
pub fn refuse(tx: &mut Tx, viewer: &Viewer, held: Held, revision_id: &str, why: &str) -> Done {
    let request = held.edit(Deed::MilestoneProposalRefused, Some(why));
    change(tx, viewer, request, |tx, milestone| {
        let row = find_pending(tx, milestone, revision_id)?;
        if row.made_by != viewer.account_id {
            viewer.may(Action::ApproveBaseline, Facts::after(&row.made_by))?;
        }
        Ok(store::refuse_revision(tx.db, &row.id, &tx.by(), tx.now(), why)?)
    })
}
