//! Saying anew what a document is, and withdrawing one.

use super::{Answer, only, see, show_page};
use crate::access::Viewer;
use crate::audit;
use crate::documents::actions::{self, Held};
use crate::documents::error::DocumentError;
use crate::documents::inputs::{self, PARTICULARS};
use crate::documents::pages::{EditPage, fields_of};
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

/// GET /documents/{id}/edit
pub async fn form(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let (detail, _) = see(&app, &viewer, page::lang(&request), &id).await?;
    if !detail.line.row.is_held() || !detail.line.parent.takes_changes() {
        return Ok(page::done(&format!("/documents/{id}"), FlashKind::Warn, "flash-document-closed"));
    }
    let fields = fields_of(&detail.line.row);
    let typed = (&fields, &Errors::default());
    page::ok(&request, &EditPage::new(&request, &viewer, &detail, app.ceiling(), typed))
}

/// POST /documents/{id}/edit
pub async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &PARTICULARS)?;
    let (detail, _) = see(&app, &viewer, page::lang(&request), &id).await?;
    let version = fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))?;
    let fields = decided(&fields, &fields_of(&detail.line.row));
    let refuse = |status: StatusCode, errors: &Errors| {
        let page = EditPage::new(&request, &viewer, &detail, app.ceiling(), (&fields, errors));
        let page = if status == StatusCode::CONFLICT { page.deciding(&detail, &fields) } else { page };
        page::answer(&request, status, &page)
    };
    let mut errors = Errors::default();
    let particulars = inputs::particulars(&fields, app.ceiling(), &mut errors);
    if particulars.as_ref().is_some_and(|particulars| particulars.title.is_none()) {
        errors.add("title", "error-required");
    }
    let (Some(particulars), true) = (particulars, errors.is_empty()) else {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, &errors);
    };
    let context = visit::context(&request, &app, &viewer);
    let (writer, target, ceiling) = (viewer.clone(), id.clone(), app.ceiling());
    let done = app.block(move |app| {
        Ok::<_, AppError>(audit::write(&app.pool, &context, |tx| {
            actions::describe(tx, &writer, ceiling, Held { id: &target, version }, &particulars)
        }))
    });
    match done.await? {
        Ok(()) => Ok(page::done(&format!("/documents/{id}"), FlashKind::Ok, "flash-document-edited")),
        Err(DocumentError::Invalid(errors)) => refuse(StatusCode::UNPROCESSABLE_ENTITY, &errors),
        Err(DocumentError::Conflict) => refuse(StatusCode::CONFLICT, &Errors::default()),
        Err(DocumentError::Closed) => {
            Ok(page::done(&format!("/documents/{id}"), FlashKind::Warn, "flash-document-closed"))
        }
        Err(error) => Err(error.into()),
    }
}

/// The fields after the choice between theirs and ours, where there was one.
fn decided(fields: &Fields, theirs: &Fields) -> Fields {
    let mut decided = fields.clone();
    for name in PARTICULARS {
        if fields.has(&format!("keep-{name}"), "theirs") {
            decided.set(name, theirs.text(name));
        }
        decided.remove(&format!("keep-{name}"));
    }
    decided
}

/// POST /documents/{id}/withdrawal
pub async fn withdraw(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &["reason"])?;
    see(&app, &viewer, page::lang(&request), &id).await?;
    let version = fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))?;
    let reason = match inputs::sentence(&fields, "reason") {
        Ok(reason) => reason,
        Err(errors) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return show_page(&request, &app, &viewer, &id, status, (&fields, &errors)).await;
        }
    };
    let context = visit::context(&request, &app, &viewer);
    let (writer, target) = (viewer.clone(), id.clone());
    let done = app.block(move |app| {
        Ok::<_, AppError>(audit::write(&app.pool, &context, |tx| {
            actions::withdraw(tx, &writer, Held { id: &target, version }, &reason)
        }))
    });
    let place = format!("/documents/{id}");
    match done.await? {
        Ok(()) => Ok(page::done(&place, FlashKind::Ok, "flash-document-withdrawn")),
        Err(DocumentError::Conflict) => {
            let typed = (&fields, &Errors::default());
            show_page(&request, &app, &viewer, &id, StatusCode::CONFLICT, typed).await
        }
        Err(DocumentError::Closed) => Ok(page::done(&place, FlashKind::Warn, "flash-document-closed")),
        Err(error) => Err(error.into()),
    }
}
