//! The log over HTTP.

use super::event::{Deed, Draft, Object};
use super::list::{Filter, Log, Place, place};
use super::pages::{LogPage, Read};
use super::{record, store};
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
    let (reader, begins) = (viewer.clone(), place == Place::Start);
    let told = filter.told();
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
    if begins {
        note_reading(request, app, viewer, (log, told)).await?;
    }
    page::ok(request, &LogPage::new(request, viewer, &asked, read))
}

/// Reading the log leaves a trace too; turning its pages is the same reading.
async fn note_reading(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    (log, told): (Log, String),
) -> Result<(), AppError> {
    let context = app.context(viewer, &visit::request_id(request));
    let draft = Draft::new(Deed::LogRead, Object::new("log", log.path())).fact("filter", told);
    app.block(move |app| record::note(&app.pool, &context, draft)).await
}
