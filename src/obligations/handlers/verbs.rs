//! What happens to an obligation: its trigger, its end.

use super::{Answer, detail, only};
use crate::access::Viewer;
use crate::audit::{self, Tx};
use crate::obligations::actions::{self, Held};
use crate::obligations::error::ObligationError;
use crate::obligations::inputs;
use crate::obligations::pages::ShowPage;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

/// One of the forms: what it runs gives the place to which it leads.
type Verb = fn(&mut Tx, &Viewer, Held, &Fields) -> Result<String, ObligationError>;

async fn submit(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    (id, fields): (String, Fields),
    (verb, flash): (Verb, &'static str),
) -> Answer {
    let version = fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))?;
    let context = visit::context(&request, &app, &viewer);
    let (writer, sent, held_id) = (viewer.clone(), fields.clone(), id.clone());
    let result = app
        .block(move |app| {
            let held = Held { id: &held_id, version };
            Ok::<_, AppError>(audit::write(&app.pool, &context, |tx| verb(tx, &writer, held, &sent)))
        })
        .await?;
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let mut errors = Errors::default();
    match result {
        Ok(place) => return Ok(page::done(&place, FlashKind::Ok, flash)),
        Err(ObligationError::Invalid(found)) => errors = found,
        Err(ObligationError::Ended) => errors.add("ended_on", "ob-error-ended"),
        Err(ObligationError::Closed) => errors.add("ended_on", "ms-refused-closed"),
        Err(ObligationError::Conflict) => {
            status = StatusCode::CONFLICT;
            errors.add("ended_on", "ob-error-conflict");
        }
        Err(other @ (ObligationError::NotFound | ObligationError::Refused(_) | ObligationError::Db(_))) => {
            return Err(other.into());
        }
    }
    let found = detail(&app, &viewer, id).await?;
    page::answer(&request, status, &ShowPage::new(&request, &viewer, &found, (&fields, &errors)))
}

/// POST /obligations/{id}/triggers
pub async fn trigger(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &["happened_on", "happened_note", "happened_due"])?;
    let verb: Verb = |tx, viewer, held, fields| {
        let happened = inputs::happened(fields).map_err(ObligationError::Invalid)?;
        actions::trigger(tx, viewer, held, &happened).map(|id| format!("/milestones/{id}"))
    };
    submit(request, app, viewer, (id.into_inner(), fields), (verb, "flash-obligation-triggered")).await
}

/// POST /obligations/{id}/end
pub async fn end(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &["ended_on", "end_reason"])?;
    let verb: Verb = |tx, viewer, held, fields| {
        let (on, reason) = inputs::ended(fields).map_err(ObligationError::Invalid)?;
        actions::end(tx, viewer, held, (on, &reason)).map(|()| format!("/obligations/{}", held.id))
    };
    submit(request, app, viewer, (id.into_inner(), fields), (verb, "flash-obligation-ended")).await
}
