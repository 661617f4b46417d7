//! The verbs on what stands beside a milestone: what it waits for, and what the partner says of it.

use super::actions::{Done, Held};
use super::change::change;
use super::error::MilestoneError;
use super::inputs::Answer;
use super::milestone::State;
use super::network::way;
use super::partner::may_follow;
use super::rows::ConfirmationRow;
use super::state::{Refusal, open};
use super::store::{self, network};
use crate::access::Viewer;
use crate::audit::{Deed, Tx};
use crate::clock::new_id;
use crate::web::form::Errors;

/// How many milestones one can wait for.
const MOST: usize = 50;

/// Says that it waits for another one; a circle is refused with its names.
pub fn wait_for(tx: &mut Tx, viewer: &Viewer, held: Held, other: &str) -> Done {
    change(tx, viewer, held.edit(Deed::MilestoneLinked, None), |tx, milestone| {
        open(milestone.state)?;
        let refused = |key| MilestoneError::field("depends_on", key);
        let candidates = network::list_candidates(tx.db, viewer, &milestone.agreement_id)?;
        if other == milestone.id || !candidates.iter().any(|(known, _)| known.id == other) {
            return Err(refused("ms-error-choose"));
        }
        let waited = network::list_waited_for(tx.db, &milestone.id)?;
        if waited.iter().any(|id| id == other) {
            return Err(refused("ms-error-waits-already"));
        }
        if waited.len() >= MOST {
            return Err(refused("ms-error-waits-most"));
        }
        let edges = network::edges_backwards(tx.db, other)?;
        if let Some(circle) = way(&edges, other, &milestone.id) {
            return Err(name_circle(tx, viewer, &circle)?);
        }
        Ok(store::insert_dependency(tx.db, &milestone.id, other)?)
    })
}

/// The circle by the titles of those in it that the reader may see.
fn name_circle(tx: &mut Tx, viewer: &Viewer, circle: &[String]) -> Result<MilestoneError, MilestoneError> {
    let lang = crate::web::locale::Lang::parse(&viewer.lang).unwrap_or_default();
    let known = store::lists::find_visible(tx.db, viewer, circle)?;
    let name = |id: &String| {
        let found = known.iter().find(|milestone| milestone.id == *id);
        found.map_or_else(|| "…".to_owned(), |milestone| milestone.titles.in_lang(lang).to_owned())
    };
    let ends = circle.last().into_iter().chain(circle);
    let names: Vec<String> = ends.map(name).collect();
    let mut errors = Errors::default();
    errors.add_with("depends_on", "ms-error-circle", vec![("way", names.join(" → "))]);
    Ok(MilestoneError::Invalid(errors))
}

/// Says that it no longer waits for another one.
pub fn stop_waiting(tx: &mut Tx, viewer: &Viewer, held: Held, other: &str) -> Done {
    change(tx, viewer, held.edit(Deed::MilestoneUnlinked, None), |tx, milestone| {
        open(milestone.state)?;
        match network::delete(tx.db, &milestone.id, other)? {
            true => Ok(()),
            false => Err(MilestoneError::Conflict),
        }
    })
}

/// Records that the partner was asked, or what it answered.
pub fn answer(tx: &mut Tx, viewer: &Viewer, held: Held, new: Answer) -> Done {
    record(tx, viewer, held, new, None)
}

/// Records what the partner answered in a file that is kept.
pub fn answer_by_file(tx: &mut Tx, viewer: &Viewer, held: Held, new: Answer, file: &str) -> Done {
    record(tx, viewer, held, new, Some(file))
}

fn record(tx: &mut Tx, viewer: &Viewer, held: Held, answer: Answer, file: Option<&str>) -> Done {
    let request = held.edit(Deed::MilestonePartner, answer.note.as_deref());
    change(tx, viewer, request, |tx, milestone| {
        match milestone.state {
            State::Cancelled | State::Superseded | State::NotApplicable => return Err(Refusal::Left.into()),
            State::Planned
            | State::InProgress
            | State::Blocked
            | State::ReportedDone
            | State::VerifiedDone => {}
        }
        if !may_follow(milestone.confirmation, answer.became) {
            return Err(MilestoneError::field("partner_became", "ms-error-partner-order"));
        }
        if answer.on > tx.now().date() {
            return Err(MilestoneError::field("partner_on", "ms-error-partner-future"));
        }
        if let Some(source) = &answer.source_id
            && !store::list_sources(tx.db, &milestone.agreement_id)?.iter().any(|known| known.0 == *source)
        {
            return Err(MilestoneError::field("partner_source", "ms-error-choose"));
        }
        let row = ConfirmationRow {
            id: new_id(),
            milestone_id: milestone.id.clone(),
            became: answer.became.code().to_owned(),
            on_day: answer.on.to_string(),
            note: answer.note.clone(),
            source_id: answer.source_id.clone(),
            recorded_by: tx.by(),
            recorded_at: tx.now(),
            answer_id: file.map(str::to_owned),
        };
        store::insert_confirmation(tx.db, &row)?;
        milestone.confirmation = answer.became;
        Ok(())
    })
}
