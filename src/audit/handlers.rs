//! The log over HTTP.

use super::list::{Filter, Log, place};
use super::pages::{LogPage, Read};
use super::{reading, store};
use crate::access::Viewer;
use crate::db::DbError;
use crate::state::App;
use crate::web::form::Fields;
use crate::web::{AppError, page, visit};
use actix_web::{HttpRequest, HttpResponse, web};

/// GET /audit
pub async fn log(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    show(&request, &app, &viewer, Log::Whole).await
}

/// GET /audit/security
pub async fn security(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    show(&request, &app, &viewer, Log::Security).await
}

async fn show(request: &HttpRequest, app: &App, viewer: &Viewer, log: Log) -> Result<HttpResponse, AppError> {
    let asked = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let (filter, place, codes) = (Filter::read(&asked), place(&asked), log.codes(viewer));
    let reader = viewer.clone();
    let read = app.read(move |db| {
        let (events, more) = store::page(db, &reader, &codes, &filter, place)?;
        let ids: Vec<String> = events.iter().filter_map(|event| event.agreement_id.clone()).collect();
        Ok::<_, DbError>(Read {
            agreements: store::list_agreements(db, &reader, &ids)?,
            actors: store::list_actors(db)?,
            head: store::head(db)?,
            codes,
            events,
            more,
            place,
            log,
        })
    });
    let read = read.await?;
    reading::note(app, viewer, &visit::request_id(request), log.path()).await?;
    page::ok(request, &LogPage::new(request, viewer, &asked, read))
}
