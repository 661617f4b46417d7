//! A list is run again or set aside; a row is looked at and settled.

use super::{Answer, find_list, index_of, only, show_again, version};
use crate::access::Viewer;
use crate::accounts;
use crate::audit::{self, Tx};
use crate::db::Db;
use crate::imports::states::States;
use crate::reconciliation::actions::{self, ARRIVED, OPEN, Said};
use crate::reconciliation::error::ReconcileError;
use crate::reconciliation::outcome::Settled;
use crate::reconciliation::pages::RowPage;
use crate::reconciliation::pages::row::Looked;
use crate::reconciliation::store::{self, register};
use crate::reconciliation::view;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields, optional, required};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

/// POST /reconciliations/{id}/runs
pub async fn run(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let id = id.into_inner();
    only(&fields, &[])?;
    let version = version(&fields)?;
    let context = visit::context(&request, &app, &viewer);
    let (writer, held) = (viewer.clone(), id.clone());
    // A run takes a core for a while: in its turn, as reports are set.
    let done = app
        .print(move |app| {
            let found = app.pool.read(|db| {
                let list = find_list(db, &writer, &held)?;
                if list.version != version || list.state != OPEN {
                    return Err(ReconcileError::Conflict);
                }
                let kept = actions::find(db, &writer, &list, &app.config.home_state)?;
                Ok((list, kept))
            });
            Ok::<_, AppError>(found.and_then(|(list, kept)| {
                audit::write(&app.pool, &context, |tx: &mut Tx| actions::keep_run(tx, &writer, &list, &kept))
            }))
        })
        .await?;
    let place = format!("/reconciliations/{id}");
    match done {
        Ok(_) => Ok(page::done(&place, FlashKind::Ok, "flash-recon-run")),
        Err(ReconcileError::Conflict) => Ok(page::done(&place, FlashKind::Warn, "flash-recon-changed")),
        Err(
            error @ (ReconcileError::NotFound
            | ReconcileError::Refused(_)
            | ReconcileError::Invalid(_)
            | ReconcileError::File(_)
            | ReconcileError::Damaged(_)
            | ReconcileError::Db(_)),
        ) => Err(error.into()),
    }
}

/// POST /reconciliations/{id}/setting-aside
pub async fn set_aside(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let id = id.into_inner();
    only(&fields, &["reason"])?;
    let version = version(&fields)?;
    let mut errors = Errors::default();
    let reason = required(&fields, "reason", 1_000, &mut errors);
    if !errors.is_empty() {
        let found = app.read({
            let (viewer, id) = (viewer.clone(), id.clone());
            move |db| find_list(db, &viewer, &id)
        });
        if found.await?.state == ARRIVED {
            let place = format!("/reconciliations/{id}/columns");
            return Ok(page::done(&place, FlashKind::Warn, "flash-recon-reason"));
        }
        let again = (StatusCode::UNPROCESSABLE_ENTITY, &fields, &errors);
        return show_again(&request, &app, &viewer, &id, again).await;
    }
    let context = visit::context(&request, &app, &viewer);
    let held = id.clone();
    let done = app
        .block(move |app| {
            let verb = |tx: &mut Tx| actions::set_aside(tx, &viewer, (&held, version), &reason);
            Ok::<_, AppError>(audit::write(&app.pool, &context, verb))
        })
        .await?;
    match done {
        Ok(()) => Ok(page::done("/reconciliations", FlashKind::Ok, "flash-recon-set-aside")),
        Err(ReconcileError::Conflict) => {
            Ok(page::done(&format!("/reconciliations/{id}"), FlashKind::Warn, "flash-recon-changed"))
        }
        Err(
            error @ (ReconcileError::NotFound
            | ReconcileError::Refused(_)
            | ReconcileError::Invalid(_)
            | ReconcileError::File(_)
            | ReconcileError::Damaged(_)
            | ReconcileError::Db(_)),
        ) => Err(error.into()),
    }
}

fn look(
    db: &mut Db,
    viewer: &Viewer,
    (id, row, run): (&str, i32, Option<i32>),
    home: &str,
) -> Result<Looked, ReconcileError> {
    let list = find_list(db, viewer, id)?;
    let runs = store::list_runs(db, &list.id)?;
    let index = index_of(&runs, run)?;
    let seen = view::of(db, viewer, &list, (&runs, index))?;
    let rows = store::find_rows(db, &list.id, &[row])?;
    let entry = actions::entries(&list, &rows, home, &States::embedded()).pop();
    let entry = entry.ok_or(ReconcileError::NotFound)?;
    let mut ids: Vec<String> = seen
        .pairs
        .get(&row)
        .into_iter()
        .flatten()
        .filter_map(|pair| seen.agreement(Some(pair.agreement)).cloned())
        .collect();
    ids.extend(seen.agreement(seen.outcome(row).and_then(|outcome| outcome.agreement)).cloned());
    let said = seen.said.get(&row).into_iter().flatten();
    ids.extend(said.filter_map(|word| word.agreement_id.clone()));
    ids.sort_unstable();
    ids.dedup();
    let lines = register::find_lines(db, viewer, &ids)?;
    let words = store::list_settlements(db, &list.id)?;
    // Every word counts for the version of the form, also one that the reader may not see.
    let spoken = words.iter().filter(|word| word.row_number == row).count();
    let states = crate::directory::states(db)?;
    Ok(Looked { list, runs, index, seen, entry, lines, spoken, states, names: accounts::names(db)? })
}

/// GET /reconciliations/{id}/rows/{row}
pub async fn row(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    ids: web::Path<(String, i32)>,
) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    only(&query, &["run"])?;
    let run = query.optional("run").map(|text| text.parse::<i32>()).transpose();
    let run = run.map_err(|_| AppError::BadRequest("run is a number".into()))?;
    let found = looked(&app, &viewer, ids.into_inner(), run).await?;
    let typed = (&Fields::default(), &Errors::default());
    page::ok(&request, &RowPage::new(&request, &viewer, &found, typed))
}

async fn looked(
    app: &App,
    viewer: &Viewer,
    (id, row): (String, i32),
    run: Option<i32>,
) -> Result<Looked, AppError> {
    let (viewer, home) = (viewer.clone(), app.config.home_state.clone());
    app.read(move |db| look(db, &viewer, (&id, row, run), &home)).await
}

/// What a person says of a row, among what that person may see.
fn said(
    db: &mut Db,
    viewer: &Viewer,
    found: &Looked,
    fields: &Fields,
) -> Result<(Said, Option<String>), ReconcileError> {
    let mut errors = Errors::default();
    let chosen = fields.text("said");
    let said = match chosen {
        "absent" => Some(Said::Absent),
        "outside" => Some(Said::Outside),
        "reopened" if found.seen.last_word(found.entry.number).is_some() => Some(Said::Reopened),
        "number" => {
            let number = required(fields, "number", 100, &mut errors);
            let held = register::find_by_number(db, viewer, &number)?;
            if held.is_none() && errors.is_empty() {
                errors.add("number", "recon-error-number");
            }
            held.map(Said::Same)
        }
        other => {
            let id = other.strip_prefix("same:").map(str::to_owned);
            let lines = register::find_lines(db, viewer, id.as_slice())?;
            id.filter(|id| lines.contains_key(id)).map(Said::Same)
        }
    };
    let is_reason_due = matches!(said, Some(Said::Outside | Said::Reopened));
    let reason = match is_reason_due {
        true => Some(required(fields, "reason", 1_000, &mut errors)),
        false => optional(fields, "reason", 1_000, &mut errors),
    };
    if said.is_none() && errors.is_empty() {
        errors.add("said", "recon-error-said");
    }
    if let Some(Said::Same(id)) = &said
        && let Some(row) = settled_elsewhere(found, id)
    {
        errors.add_with("said", "recon-error-taken", vec![("row", row.to_string())]);
    }
    match said {
        Some(said) if errors.is_empty() => Ok((said, reason)),
        Some(_) | None => Err(ReconcileError::Invalid(errors)),
    }
}

/// The other row that a person has said to be this agreement.
fn settled_elsewhere(found: &Looked, id: &str) -> Option<i32> {
    let others = found.seen.said.keys().filter(|row| **row != found.entry.number);
    let holds = |row: &&i32| {
        let word = found.seen.last_word(**row);
        word.is_some_and(|word| word.kind == Settled::Same.code() && word.agreement_id.as_deref() == Some(id))
    };
    others.filter(holds).min().copied()
}

/// POST /reconciliations/{id}/rows/{row}/settlement
pub async fn settle(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    ids: web::Path<(String, i32)>,
    fields: Fields,
) -> Answer {
    only(&fields, &["said", "number", "reason"])?;
    let seen = usize::try_from(version(&fields)?).unwrap_or(usize::MAX);
    let (id, row) = ids.into_inner();
    let context = visit::context(&request, &app, &viewer);
    let (writer, sent, held, home) =
        (viewer.clone(), fields.clone(), id.clone(), app.config.home_state.clone());
    let done = app
        .block(move |app| {
            Ok::<_, AppError>(audit::write(&app.pool, &context, |tx: &mut Tx| {
                let found = look(tx.db, &writer, (&held, row, None), &home)?;
                let (said, reason) = said(tx.db, &writer, &found, &sent)?;
                actions::settle(tx, &writer, (&held, row, seen), (&said, reason.as_deref()))
            }))
        })
        .await?;
    let mut errors = Errors::default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    match done {
        Ok(()) => {
            let place = format!("/reconciliations/{id}/rows/{row}");
            return Ok(page::done(&place, FlashKind::Ok, "flash-recon-settled"));
        }
        Err(ReconcileError::Invalid(found)) => errors = found,
        Err(ReconcileError::Conflict) => {
            status = StatusCode::CONFLICT;
            errors.add("said", "recon-error-conflict");
        }
        Err(
            error @ (ReconcileError::NotFound
            | ReconcileError::Refused(_)
            | ReconcileError::File(_)
            | ReconcileError::Damaged(_)
            | ReconcileError::Db(_)),
        ) => return Err(error.into()),
    }
    let found = looked(&app, &viewer, (id, row), None).await?;
    page::answer(&request, status, &RowPage::new(&request, &viewer, &found, (&fields, &errors)))
}
