//! What one administrator proposed: confirmed by another, or withdrawn.

use super::administration::{again, refuse};
use super::only;
use crate::access::{Refusal, Viewer};
use crate::accounts::administration::Authority;
use crate::accounts::error::AccountError;
use crate::accounts::granting;
use crate::audit::{self, Context, Deed, Draft, Object, Outcome, Tx};
use crate::db::DbError;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

type Verb = fn(&mut Tx, Authority, &str, i32) -> Result<(), AccountError>;

/// POST /accounts/{id}/confirm
pub async fn confirm(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    settle(&request, &app, &viewer, (&id, &fields), granting::confirm, "flash-grant-confirmed").await
}

/// POST /accounts/{id}/withdraw
pub async fn withdraw(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    settle(&request, &app, &viewer, (&id, &fields), granting::withdraw, "flash-grant-withdrawn").await
}

async fn settle(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    (id, fields): (&str, &Fields),
    verb: Verb,
    flash: &'static str,
) -> Result<HttpResponse, AppError> {
    only(fields, &[])?;
    let version = fields.version().ok_or_else(|| AppError::BadRequest("the version is missing".into()))?;
    let (context, by, target) = (visit::context(request, app, viewer), viewer.clone(), id.to_owned());
    let settled = app.block(move |app| {
        let settled =
            audit::write(&app.pool, &context, |tx| verb(tx, Authority::Viewer(&by), &target, version));
        if let Err(error) = &settled {
            note_denied(app, context, &target, error)?;
        }
        Ok::<_, DbError>(settled)
    });
    match settled.await? {
        Ok(()) => Ok(page::done(&format!("/accounts/{id}"), FlashKind::Ok, flash)),
        Err(AccountError::Conflict(_)) => {
            let mut errors = Errors::default();
            errors.add("role", "account-grant-changed");
            again(request, app, viewer, id, StatusCode::CONFLICT, &errors).await
        }
        Err(error) => refuse(request, app, viewer, id, error).await,
    }
}

/// Who tried to be both administrators, or to decide about the own account, leaves a trace.
fn note_denied(app: &App, mut context: Context, id: &str, error: &AccountError) -> Result<(), DbError> {
    let why = match error {
        AccountError::Refused(Refusal::SamePerson) => "same_person",
        AccountError::Refused(Refusal::Role | Refusal::NotSignedIn) => "role",
        AccountError::OwnAccount => "own_account",
        AccountError::NotFound
        | AccountError::LastAdministrator
        | AccountError::Disabled
        | AccountError::EmailTaken
        | AccountError::Conflict(_)
        | AccountError::LinkGone
        | AccountError::NotConfirmed
        | AccountError::Db(_) => return Ok(()),
    };
    context.key = None;
    let draft = Draft::new(Deed::Denied, Object::new("account", id)).outcome(Outcome::Denied);
    audit::note(&app.pool, &context, draft.fact("why", why))
}
