//! Deeds out of the ordinary on the fictional sample, made through the verbs and in the names of its two desks, so that the list
//! of exceptions shows what it tells: an act corrected by its author, and one that was voided.

use super::error::LoadError;
use crate::access::{Viewer, store as access};
use crate::agreements::acts::{self, Judgement};
use crate::agreements::recording::{self, Recording};
use crate::agreements::{AgreementError, NewAct, store};
use crate::audit::{self, Context, Tx};
use crate::calendar::PartialDate;
use crate::lifecycle::ActKind;
use crate::state::App;

/// A desk: who it is, and in whose name its changes are.
struct Desk {
    viewer: Viewer,
    context: Context,
}

fn desk(app: &App, account: &str) -> Result<Desk, LoadError> {
    let found = app.pool.read(|db| access::find_reader(db, account))?;
    let viewer = found.ok_or_else(|| LoadError::Unknown(account.to_owned()))?;
    Ok(Desk { context: app.context(&viewer, "demo"), viewer })
}

fn version(tx: &mut Tx, viewer: &Viewer, id: &str) -> Result<i32, AgreementError> {
    Ok(store::find(tx.db, viewer, id)?.ok_or(AgreementError::NotFound)?.version)
}

fn contact(on: chrono::NaiveDate, note: &str) -> NewAct {
    NewAct {
        acted_on: Some(PartialDate::day(on)),
        note: Some(note.to_owned()),
        ..NewAct::of(ActKind::ContactChanged)
    }
}

fn record(app: &App, desk: &Desk, id: &str, recording: Recording) -> Result<String, LoadError> {
    let recorded = audit::write(&app.pool, &desk.context, |tx| {
        let version = version(tx, &desk.viewer, id)?;
        recording::record(tx, &desk.viewer, id, version, recording)
    });
    recorded.map_err(LoadError::from)
}

/// Makes them on the agreement `id`.
pub(super) fn load(app: &App, id: &str, officer: &str, manager: &str) -> Result<(), LoadError> {
    let (officer, manager) = (desk(app, officer)?, desk(app, manager)?);
    let today = app.today();
    let first = contact(today, "Fictional: the contact point moves to another department.");
    let first = record(app, &officer, id, Recording::of(first))?;
    let yesterday = today.pred_opt().unwrap_or(today);
    let right = NewAct {
        corrects: Some(first),
        ..contact(yesterday, "Fictional: the contact point moves to another department.")
    };
    let why = Some("Fictional: the day was misread on the note.".to_owned());
    record(app, &officer, id, Recording { reason: why, ..Recording::of(right) })?;
    let twice = contact(today, "Fictional: the same note, entered again.");
    let twice = record(app, &officer, id, Recording::of(twice))?;
    let voided = audit::write(&app.pool, &manager.context, |tx| {
        let version = version(tx, &manager.viewer, id)?;
        let why = Judgement::Voided("Fictional: the note was entered twice.".to_owned());
        acts::judge(tx, &manager.viewer, id, version, &twice, &why)
    });
    voided.map_err(LoadError::from)
}
