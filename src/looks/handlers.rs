//! Who looked, over HTTP: of the whole register, and of one agreement. Reading it is in the log itself.

use super::asked::Asked;
use super::found;
use super::pages::{AllPage, Of, OfAgreementPage};
use crate::access::Viewer;
use crate::agreements;
use crate::audit::reading;
use crate::db::DbError;
use crate::state::App;
use crate::web::form::Fields;
use crate::web::page::{self, Nav};
use crate::web::{AppError, visit};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

fn asked(request: &HttpRequest) -> Result<(Fields, Asked), AppError> {
    let fields = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let asked = Asked::read(&fields);
    Ok((fields, asked))
}

/// GET /audit/looks
pub async fn all(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let (fields, asked) = asked(&request)?;
    let (reader, filter) = (viewer.clone(), asked.clone());
    let found = app.read(move |db| found::find(db, &reader, &filter)).await?;
    reading::note(&app, &viewer, &visit::request_id(&request), "/audit/looks").await?;
    let from = app.config.looks_from;
    let chrome = page::chrome(&request, Nav::Audit);
    page::ok(&request, &AllPage::new(chrome, &viewer, (&fields, &asked), found, from))
}

/// GET /agreements/{id}/looks
pub async fn of_agreement(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let (_, asked) = asked(&request)?;
    let asked = asked.of_agreement(&id);
    let (reader, filter, id) = (viewer.clone(), asked.clone(), id.into_inner());
    let read = app.read(move |db| {
        let Some(row) = agreements::store::find(db, &reader, &id)? else { return Ok(None) };
        let found = found::find(db, &reader, &filter)?;
        let of = Of { id: row.id, number: row.register_no, title: row.short_title, marking: row.marking };
        Ok::<_, DbError>(Some((of, found)))
    });
    let (of, found) = read.await?.ok_or(AppError::NotFound)?;
    let page_of = ("/agreements/looks", of.id.as_str());
    reading::note_of(&app, &viewer, &visit::request_id(&request), page_of).await?;
    let from = app.config.looks_from;
    let chrome = page::chrome(&request, Nav::Register);
    page::ok(&request, &OfAgreementPage::new(chrome, &asked, of, found, from))
}
