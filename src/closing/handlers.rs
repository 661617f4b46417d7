//! The page of a close-out and its forms: one way in for all, so that none forgets a check.

use super::actions;
use super::error::ClosingError;
use super::find::{self, Detail};
use super::pages::ClosingPage;
use crate::access::{Refusal, Viewer};
use crate::audit::{self, Deed, Draft, Object, Outcome, Tx};
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields, required};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

async fn detail(app: &App, viewer: &Viewer, id: String) -> Result<Detail, AppError> {
    let viewer = viewer.clone();
    app.read(move |db| find::find(db, &viewer, &id)).await?.ok_or(AppError::NotFound)
}

/// GET /agreements/{id}/closing
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let found = detail(&app, &viewer, id.into_inner()).await?;
    page::ok(&request, &ClosingPage::new(&request, &viewer, &found, None, &Errors::default()))
}

type Verb = fn(&mut Tx, &Viewer, &str, &Fields) -> Result<(), ClosingError>;

/// One of the forms: the fields it has, what it runs, what is said after it.
struct Form {
    fields: &'static [&'static str],
    verb: Verb,
    flash: &'static str,
}

async fn submit(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    (id, fields): (String, Fields),
    form: Form,
) -> Answer {
    if let Some(name) = fields.unknown(form.fields).first() {
        return Err(AppError::BadRequest(format!("the form has no field {name}")));
    }
    let context = visit::context(&request, &app, &viewer);
    let (writer, sent, held) = (viewer.clone(), fields.clone(), id.clone());
    let result = app
        .block(move |app| {
            let done = audit::write(&app.pool, &context, |tx| (form.verb)(tx, &writer, &held, &sent));
            if let Err(ClosingError::Refused(Refusal::SamePerson)) = done {
                let context = audit::Context { key: None, ..context };
                let draft = Draft::new(Deed::Denied, Object::new("agreement", &held)).of_agreement(&held);
                let draft = draft.outcome(Outcome::Denied).fact("why", "same_person");
                audit::note(&app.pool, &context, draft)?;
            }
            Ok::<_, AppError>(done)
        })
        .await?;
    let mut errors = Errors::default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    match result {
        Ok(()) => {
            let place = format!("/agreements/{id}/closing");
            return Ok(page::done(&place, FlashKind::Ok, form.flash));
        }
        Err(ClosingError::Invalid(found)) => errors = found,
        Err(ClosingError::Missing(_)) => errors.add("checklist", "closing-error-missing"),
        Err(ClosingError::Refused(Refusal::SamePerson)) => errors.add("checklist", "ms-refused-same-person"),
        Err(ClosingError::Conflict) => {
            status = StatusCode::CONFLICT;
            errors.add("checklist", "closing-error-conflict");
        }
        Err(other @ (ClosingError::NotFound | ClosingError::Refused(_) | ClosingError::Db(_))) => {
            return Err(other.into());
        }
    }
    let found = detail(&app, &viewer, id).await?;
    page::answer(&request, status, &ClosingPage::new(&request, &viewer, &found, Some(&fields), &errors))
}

fn words(fields: &Fields, name: &'static str) -> Result<String, ClosingError> {
    let mut errors = Errors::default();
    let text = required(fields, name, 2_000, &mut errors);
    if errors.is_empty() { Ok(text) } else { Err(ClosingError::Invalid(errors)) }
}

/// POST /agreements/{id}/closing
pub async fn prepare(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let form = Form {
        fields: &["archive_ref", "lessons", "surviving_note", "successor"],
        verb: |tx, viewer, id, fields| {
            actions::prepare(tx, viewer, id, actions::read(fields).map_err(ClosingError::Invalid)?)
        },
        flash: "flash-closing-prepared",
    };
    submit(request, app, viewer, (id.into_inner(), fields), form).await
}

/// POST /agreements/{id}/closing/approval
pub async fn close(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let form = Form {
        fields: &["closing"],
        verb: |tx, viewer, id, fields| actions::close(tx, viewer, id, fields.text("closing")),
        flash: "flash-closing-closed",
    };
    submit(request, app, viewer, (id.into_inner(), fields), form).await
}

/// POST /agreements/{id}/closing/return
pub async fn send_back(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let form = Form {
        fields: &["closing", "question"],
        verb: |tx, viewer, id, fields| {
            let question = words(fields, "question")?;
            actions::send_back(tx, viewer, id, (fields.text("closing"), &question))
        },
        flash: "flash-closing-returned",
    };
    submit(request, app, viewer, (id.into_inner(), fields), form).await
}

/// POST /agreements/{id}/closing/reopening
pub async fn reopen(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let form = Form {
        fields: &["closing", "reopen_reason"],
        verb: |tx, viewer, id, fields| {
            let reason = words(fields, "reopen_reason")?;
            actions::reopen(tx, viewer, id, (fields.text("closing"), &reason))
        },
        flash: "flash-closing-reopened",
    };
    submit(request, app, viewer, (id.into_inner(), fields), form).await
}
