//! Moving the stage, ruling which date holds, confirming a renewal.

use super::super::asked;
use super::super::load::Seen;
use super::super::pages::{AskPage, Question, Typed};
use super::{Change, closed, known, record, seen, version};
use crate::access::Viewer;
use crate::agreements::ruling::Holds;
use crate::agreements::{renewal, ruling, staging};
use crate::lifecycle::stage::{Asks, Move};
use crate::state::App;
use crate::web::form::{Errors, Fields, optional, required};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

/// Longest prose.
const PROSE: usize = 20_000;

fn shown(request: &HttpRequest, viewer: &Viewer, seen: &Seen, question: Question) -> Answer {
    let typed = Typed::open(seen);
    page::ok(request, &AskPage::new(request, viewer, seen, &typed, question))
}

fn refused(
    request: &HttpRequest,
    viewer: &Viewer,
    seen: &Seen,
    (fields, errors): (&Fields, Errors),
    question: Question,
) -> Answer {
    let typed = Typed { fields: fields.clone(), errors };
    page::unprocessable(request, &AskPage::new(request, viewer, seen, &typed, question))
}

fn step(word: &str) -> Result<Move, AppError> {
    Move::parse(word).ok_or(AppError::NotFound)
}

/// GET /agreements/{id}/stage/{move}
pub async fn stage_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
) -> Answer {
    let step = step(&path.1)?;
    let seen = seen(&request, &app, &viewer, &path.0).await?;
    if let Some(answer) = closed(&viewer, &seen) {
        return Ok(answer);
    }
    shown(&request, &viewer, &seen, asked::step(&seen, &viewer, step))
}

/// POST /agreements/{id}/stage/{move}
pub async fn move_stage(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
    fields: Fields,
) -> Answer {
    known(&fields, &["reason"])?;
    let (id, word) = path.into_inner();
    let step = step(&word)?;
    let seen = seen(&request, &app, &viewer, &id).await?;
    let refuse = |errors| {
        let question = asked::step(&seen, &viewer, step);
        refused(&request, &viewer, &seen, (&fields, errors), question)
    };
    let mut errors = Errors::default();
    let words = match step.asks() {
        Asks::Nothing => None,
        Asks::Basis | Asks::Reason => Some(required(&fields, "reason", PROSE, &mut errors)),
    };
    if !errors.is_empty() {
        return refuse(errors);
    }
    let (target, version, place) = (id.clone(), version(&fields)?, record(&id));
    let flash = "flash-stage-moved";
    let change =
        Change { request: &request, app: &app, viewer: &viewer, id: &id, fields: &fields, place, flash };
    let done =
        change.run(move |tx, viewer| staging::move_stage(tx, viewer, &target, version, step, words)).await?;
    done.or_else(refuse)
}

/// GET /agreements/{id}/ruling
pub async fn ruling_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    let question = asked::ruling(&seen, &viewer)?;
    shown(&request, &viewer, &seen, question)
}

/// POST /agreements/{id}/ruling
pub async fn rule(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    known(&fields, &["holds", "reason"])?;
    let seen = seen(&request, &app, &viewer, &id).await?;
    let refuse = |errors| {
        let question = asked::ruling(&seen, &viewer)?;
        refused(&request, &viewer, &seen, (&fields, errors), question)
    };
    let mut errors = Errors::default();
    let holds = Holds::parse(fields.text("holds"));
    if holds.is_none() {
        errors.add("holds", "error-required");
    }
    let reason = required(&fields, "reason", PROSE, &mut errors);
    let Some(holds) = holds.filter(|_| errors.is_empty()) else {
        return refuse(errors);
    };
    let (target, version, place) = (id.to_string(), version(&fields)?, record(&id));
    let flash = "flash-date-ruled";
    let change =
        Change { request: &request, app: &app, viewer: &viewer, id: &id, fields: &fields, place, flash };
    let done =
        change.run(move |tx, viewer| ruling::rule(tx, viewer, &target, version, holds, &reason)).await?;
    done.or_else(refuse)
}

/// GET /agreements/{id}/renewal
pub async fn renewal_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    if let Some(answer) = closed(&viewer, &seen) {
        return Ok(answer);
    }
    shown(&request, &viewer, &seen, asked::renewal(&seen))
}

/// POST /agreements/{id}/renewal
pub async fn confirm_renewal(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    known(&fields, &["note"])?;
    let seen = seen(&request, &app, &viewer, &id).await?;
    let refuse = |errors| {
        let question = asked::renewal(&seen);
        refused(&request, &viewer, &seen, (&fields, errors), question)
    };
    let mut errors = Errors::default();
    let note = optional(&fields, "note", PROSE, &mut errors);
    if !errors.is_empty() {
        return refuse(errors);
    }
    let (target, version, place) = (id.to_string(), version(&fields)?, record(&id));
    let flash = "flash-renewal-confirmed";
    let change =
        Change { request: &request, app: &app, viewer: &viewer, id: &id, fields: &fields, place, flash };
    let done = change.run(move |tx, viewer| renewal::confirm(tx, viewer, &target, version, note)).await?;
    done.or_else(refuse)
}
