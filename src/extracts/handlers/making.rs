//! Preparing an extract with its preview, releasing it, refusing it.

use super::{Answer, detail, house, note_denied, only, version};
use crate::access::{Refusal, Viewer};
use crate::audit::{self, Tx};
use crate::extracts::actions::{self, House};
use crate::extracts::asked::{Asked, NAMES};
use crate::extracts::error::ExtractError;
use crate::extracts::find;
use crate::extracts::pages::show::Wrong;
use crate::extracts::pages::{NewPage, ShowPage};
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields, required};
use crate::web::page::{self, Nav};
use crate::web::{AppError, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

/// GET /partner-extracts/new
pub async fn new(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    only(&query, &NAMES)?;
    let asked = Asked::read(&query).map_err(AppError::BadRequest)?;
    preview(&request, &app, &viewer, asked, (StatusCode::OK, None, Errors::default())).await
}

/// The page with what an extract would hold; `chosen` are the boxes that were ticked.
async fn preview(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    asked: Asked,
    (status, chosen, errors): (StatusCode, Option<Vec<String>>, Errors),
) -> Answer {
    let (reader, chrome) = (viewer.clone(), page::chrome(request, Nav::Milestones));
    let (home, today, ceiling) = (app.config.home_state.clone(), app.today(), app.ceiling());
    let shown = app.read(move |db| {
        let found = find::preview(db, &reader, &asked, &home, today)?;
        if found.is_none() && asked.partner.is_some() {
            return Err(AppError::NotFound);
        }
        let about = (&reader, home.as_str(), ceiling.min(reader.clearance));
        Ok(NewPage::new(db, chrome, about, &asked, found, (chosen, &errors))?)
    });
    page::answer(request, status, &shown.await?)
}

/// POST /partner-extracts
pub async fn create(request: HttpRequest, app: web::Data<App>, viewer: Viewer, fields: Fields) -> Answer {
    only(&fields, &[&NAMES[..], &["line"]].concat())?;
    let asked = Asked::read(&fields).map_err(AppError::BadRequest)?;
    let mut chosen: Vec<String> = fields.all("line").into_iter().map(str::to_owned).collect();
    chosen.sort_unstable();
    chosen.dedup();
    let context = visit::context(&request, &app, &viewer);
    let (writer, house, wanted, ids) = (viewer.clone(), house(&app), asked.clone(), chosen.clone());
    let made = app
        .block(move |app| {
            let verb = |tx: &mut Tx| actions::prepare(tx, &writer, &house, (&wanted, &ids));
            Ok::<_, AppError>(audit::write(&app.pool, &context, verb))
        })
        .await?;
    match made {
        Ok(id) => Ok(page::done(&format!("/partner-extracts/{id}"), FlashKind::Ok, "flash-extract-prepared")),
        Err(ExtractError::Invalid(errors)) => {
            let again = (StatusCode::UNPROCESSABLE_ENTITY, Some(chosen), errors);
            preview(&request, &app, &viewer, asked, again).await
        }
        Err(
            error @ (ExtractError::NotFound
            | ExtractError::Conflict
            | ExtractError::NoLonger(_)
            | ExtractError::Overtaken
            | ExtractError::Known(_)
            | ExtractError::Faulty(_)
            | ExtractError::Refused(_)
            | ExtractError::Damaged(_)
            | ExtractError::Milestone(_)
            | ExtractError::Db(_)),
        ) => Err(error.into()),
    }
}

type Verb = fn(&mut Tx, &Viewer, &House, (&str, i32), &Fields) -> Result<(), ExtractError>;

async fn submit(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    (id, fields): (String, Fields),
    (known, verb, flash): (&'static [&'static str], Verb, &'static str),
) -> Answer {
    only(&fields, known)?;
    let (version, context) = (version(&fields)?, visit::context(&request, &app, &viewer));
    let (writer, house, sent, held) = (viewer.clone(), house(&app), fields.clone(), id.clone());
    let done = app
        .block(move |app| {
            let run = |tx: &mut Tx| verb(tx, &writer, &house, (&held, version), &sent);
            let done = audit::write(&app.pool, &context, run);
            note_denied(app, context, &held, &done)?;
            Ok::<_, AppError>(done)
        })
        .await?;
    let mut errors = Errors::default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    match done {
        Ok(()) => return Ok(page::done(&format!("/partner-extracts/{id}"), FlashKind::Ok, flash)),
        Err(ExtractError::Invalid(found)) => errors = found,
        Err(ExtractError::Refused(Refusal::SamePerson)) => errors.add("release", "ms-refused-same-person"),
        Err(ExtractError::NoLonger(lines)) => {
            let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
            errors.add_with("release", "extract-error-no-longer", vec![("lines", lines.join(", "))]);
        }
        Err(ExtractError::Conflict) => {
            status = StatusCode::CONFLICT;
            errors.add("release", "closing-error-conflict");
        }
        Err(
            error @ (ExtractError::NotFound
            | ExtractError::Overtaken
            | ExtractError::Known(_)
            | ExtractError::Faulty(_)
            | ExtractError::Refused(Refusal::Role | Refusal::NotSignedIn)
            | ExtractError::Damaged(_)
            | ExtractError::Milestone(_)
            | ExtractError::Db(_)),
        ) => return Err(error.into()),
    }
    let found = detail(&app, &viewer, id).await?;
    let wrong = Wrong { fields: &fields, errors: &errors, faults: &[] };
    page::answer(&request, status, &ShowPage::new(&request, &viewer, &found, &wrong))
}

/// POST /partner-extracts/{id}/release
pub async fn release(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let verb: Verb = |tx, viewer, house, held, _| actions::release(tx, viewer, house, held);
    submit(request, app, viewer, (id.into_inner(), fields), (&[], verb, "flash-extract-released")).await
}

/// POST /partner-extracts/{id}/refusal
pub async fn refuse(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let verb: Verb = |tx, viewer, house, held, fields| {
        let mut errors = Errors::default();
        let reason = required(fields, "reason", 1_000, &mut errors);
        if !errors.is_empty() {
            return Err(ExtractError::Invalid(errors));
        }
        actions::refuse(tx, viewer, house, held, &reason)
    };
    submit(request, app, viewer, (id.into_inner(), fields), (&["reason"], verb, "flash-extract-refused"))
        .await
}
