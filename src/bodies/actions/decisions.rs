//! The verbs on what a meeting decided: recorded, changed, confirmed by another person, voided, made a milestone.

use super::{Held, Note, check_choice, find_meeting, is_ministry, keep_meeting, meeting_snapshot, sound};
use crate::access::{Action, Facts, Viewer};
use crate::accounts;
use crate::audit::{Deed, Tx};
use crate::bodies::error::BodyError;
use crate::bodies::inputs::{Decided, Minutes};
use crate::bodies::rows::{DecisionRow, MeetingRow};
use crate::bodies::store::meetings as store;
use crate::bodies::words::{Checked, MeetingState};
use crate::clock::new_id;
use crate::db::DbError;
use crate::milestones::{self, New};
use crate::web::form::Errors;
use serde_json::Value;

/// Records what a meeting decided; gives its id. Others may record at the same time: each decision gets its own number.
pub fn record(tx: &mut Tx, viewer: &Viewer, meeting_id: &str, new: Decided) -> Result<String, BodyError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let (meeting, _) = find_meeting(tx, viewer, meeting_id)?;
    if meeting.read_state()? != MeetingState::Held {
        return Err(BodyError::NotNow("bd-error-not-held"));
    }
    check(tx, &meeting.agreement_id, &new, None)?;
    let before = meeting_snapshot(tx, &meeting)?;
    let id = enter(tx, &meeting, new)?.id;
    keep_meeting(tx, meeting, Note::of(Deed::MeetingDecided).after(before))?;
    Ok(id)
}

/// A decision as a loader has it.
#[derive(Debug, Clone)]
pub struct Told {
    /// What was decided.
    pub decided: Decided,
    /// Who has confirmed it.
    pub confirmed_by: Option<String>,
    /// Whether it has been made a milestone, which is labelled as illustrative.
    pub is_milestone: bool,
}

/// Adds the minutes and the decisions of a meeting. For loaders: the caller answers for the rights.
pub fn enter_all(
    tx: &mut Tx,
    meeting_id: &str,
    (minutes, told): (Minutes, Vec<Told>),
) -> Result<(), BodyError> {
    let mut meeting = store::find_unseen(tx.db, meeting_id)?.ok_or(BodyError::NotFound)?;
    let before = meeting_snapshot(tx, &meeting)?;
    for one in told {
        let mut row = enter(tx, &meeting, one.decided)?;
        if let Some(by) = one.confirmed_by {
            row.verification = Checked::Verified.code().to_owned();
            (row.verified_by, row.verified_at) = (Some(by), Some(tx.now()));
        }
        if one.is_milestone {
            let new = New { illustrative: true, ..milestone_of(&row) };
            row.milestone_id = Some(milestones::insert(tx, new)?);
        }
        store::update_decision(tx.db, &row, 1)?;
    }
    meeting.minutes_id = minutes.document_id;
    meeting.agreed_ours = minutes.ours.map(|date| date.to_string());
    meeting.agreed_theirs = minutes.theirs.map(|date| date.to_string());
    keep_meeting(tx, meeting, Note::of(Deed::MeetingDecided).after(before))?;
    Ok(())
}

/// Adds a decision with the next number.
fn enter(tx: &mut Tx, meeting: &MeetingRow, new: Decided) -> Result<DecisionRow, DbError> {
    let mut row = DecisionRow {
        id: new_id(),
        meeting_id: meeting.id.clone(),
        body_id: meeting.body_id.clone(),
        agreement_id: meeting.agreement_id.clone(),
        number: store::next_decision(tx.db, &meeting.id)?,
        kind: String::new(),
        title_en: None,
        title_pl: None,
        title_uk: None,
        wording: None,
        debtor: None,
        ministry_id: None,
        owner_id: None,
        due: None,
        verification: Checked::Recorded.code().to_owned(),
        verified_by: None,
        verified_at: None,
        void_reason: None,
        milestone_id: None,
        version: 1,
        created_at: tx.now(),
        created_by: tx.by(),
        updated_at: tx.now(),
        updated_by: tx.by(),
    };
    fill(&mut row, new);
    store::insert_decision(tx.db, &row)?;
    Ok(row)
}

fn fill(row: &mut DecisionRow, new: Decided) {
    row.kind = new.kind.code().to_owned();
    row.title_en = new.titles.en;
    row.title_pl = new.titles.pl;
    row.title_uk = new.titles.uk;
    row.wording = new.wording;
    row.debtor = new.debtor.map(|debtor| debtor.code().to_owned());
    row.ministry_id = new.ministry_id;
    row.owner_id = new.owner_id;
    row.due = new.due.map(|date| date.to_string());
}

fn check(
    tx: &mut Tx,
    agreement_id: &str,
    new: &Decided,
    held: Option<&DecisionRow>,
) -> Result<(), BodyError> {
    let mut errors = Errors::default();
    let ministry = (new.ministry_id.as_ref(), held.and_then(|held| held.ministry_id.as_ref()));
    check_choice(&mut errors, "ministry", ministry, |id| is_ministry(tx, agreement_id, id))?;
    let owner = (new.owner_id.as_ref(), held.and_then(|held| held.owner_id.as_ref()));
    check_choice(&mut errors, "owner", owner, |id| {
        Ok(accounts::list_people(tx.db)?.iter().any(|person| person.id == id))
    })?;
    sound(errors)
}

/// A decision that was opened, its meeting, and the snapshot before anything is changed.
struct Opened {
    decision: DecisionRow,
    meeting: MeetingRow,
    before: Value,
}

/// The decision at the version that was read, under an agreement that takes changes; one that was voided takes none.
fn opened(tx: &mut Tx, viewer: &Viewer, (meeting_id, held): (&str, Held)) -> Result<Opened, BodyError> {
    let (meeting, _) = find_meeting(tx, viewer, meeting_id)?;
    let decision = store::find_decision(tx.db, meeting_id, held.id)?.ok_or(BodyError::NotFound)?;
    if decision.version != held.version {
        return Err(BodyError::Conflict);
    }
    if !decision.counts() {
        return Err(BodyError::NotNow("bd-error-voided"));
    }
    let before = meeting_snapshot(tx, &meeting)?;
    Ok(Opened { decision, meeting, before })
}

fn keep(tx: &mut Tx, opened: Opened, (deed, reason): (Deed, Option<String>)) -> Result<(), BodyError> {
    let Opened { mut decision, meeting, before } = opened;
    let read = decision.version;
    decision.version += 1;
    if !store::update_decision(tx.db, &decision, read)? {
        return Err(BodyError::Conflict);
    }
    keep_meeting(tx, meeting, Note::of(deed).after(before).because(reason))?;
    Ok(())
}

/// Changes a decision that nobody has confirmed and that is no milestone yet.
pub fn edit(
    tx: &mut Tx,
    viewer: &Viewer,
    (meeting_id, held): (&str, Held),
    new: Decided,
) -> Result<(), BodyError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let mut opened = opened(tx, viewer, (meeting_id, held))?;
    if opened.decision.read_checked()? == Checked::Verified {
        return Err(BodyError::NotNow("bd-error-confirmed"));
    }
    if opened.decision.milestone_id.is_some() {
        return Err(BodyError::NotNow("bd-error-has-milestone"));
    }
    check(tx, &opened.meeting.agreement_id, &new, Some(&opened.decision))?;
    fill(&mut opened.decision, new);
    (opened.decision.updated_at, opened.decision.updated_by) = (tx.now(), tx.by());
    keep(tx, opened, (Deed::MeetingDecisionEdited, None))
}

/// A second person, who neither recorded nor last changed it, confirms that this is what the minutes say.
pub fn verify(tx: &mut Tx, viewer: &Viewer, place: (&str, Held)) -> Result<(), BodyError> {
    viewer.may(Action::VerifyFact, Facts::NONE)?;
    let mut opened = opened(tx, viewer, place)?;
    viewer.may(Action::VerifyFact, Facts::after(&opened.decision.created_by))?;
    viewer.may(Action::VerifyFact, Facts::after(&opened.decision.updated_by))?;
    if opened.decision.read_checked()? == Checked::Verified {
        return Err(BodyError::NotNow("bd-error-confirmed"));
    }
    opened.decision.verification = Checked::Verified.code().to_owned();
    (opened.decision.verified_by, opened.decision.verified_at) = (Some(tx.by()), Some(tx.now()));
    keep(tx, opened, (Deed::MeetingDecisionVerified, None))
}

/// Voids a decision that was recorded wrongly; the milestone that came of it stays, and says where it came from.
pub fn void(tx: &mut Tx, viewer: &Viewer, place: (&str, Held), reason: &str) -> Result<(), BodyError> {
    viewer.may(Action::VoidRecord, Facts::NONE)?;
    let mut opened = opened(tx, viewer, place)?;
    opened.decision.verification = Checked::Voided.code().to_owned();
    opened.decision.void_reason = Some(reason.to_owned());
    keep(tx, opened, (Deed::MeetingDecisionVoided, Some(reason.to_owned())))
}

/// Makes an action a milestone of the agreement, once; gives the milestone's id.
pub fn make_milestone(tx: &mut Tx, viewer: &Viewer, place: (&str, Held)) -> Result<String, BodyError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let (meeting, _) = find_meeting(tx, viewer, place.0)?;
    // Asked before the version: who comes second is told that it is there, and where.
    let there = store::find_decision(tx.db, place.0, place.1.id)?.ok_or(BodyError::NotFound)?;
    if let Some(id) = there.milestone_id.filter(|_| there.agreement_id == meeting.agreement_id) {
        return Err(DbError::Repeated(format!("/milestones/{id}")).into());
    }
    let mut opened = opened(tx, viewer, place)?;
    if !opened.decision.is_loose_action() {
        return Err(BodyError::NotNow("bd-error-no-action"));
    }
    let id = milestones::insert(tx, milestone_of(&opened.decision))?;
    opened.decision.milestone_id = Some(id.clone());
    keep(tx, opened, (Deed::MeetingActionPlanned, None))?;
    Ok(id)
}

/// The milestone that carries out an action: its words, its day as baseline, who answers for it.
pub fn milestone_of(action: &DecisionRow) -> New {
    New {
        agreement_id: action.agreement_id.clone(),
        titles: action.titles(),
        baseline: action.due_on(),
        owner_id: action.owner_id.clone(),
        ministry_id: action.ministry_id.clone(),
        ..New::default()
    }
}
