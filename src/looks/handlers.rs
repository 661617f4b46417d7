//! Who looked, over HTTP: of the whole register, of one agreement, and each as a file. Reading it is in the log itself.

use super::asked::Asked;
use super::found;
use super::pages::{AllPage, Of, OfAgreementPage};
use super::sheet::{self, Job, Made};
use crate::access::Viewer;
use crate::agreements;
use crate::audit::reading;
use crate::db::DbError;
use crate::reports::sheets::Format;
use crate::state::App;
use crate::web::file_body::FileBody;
use crate::web::form::Fields;
use crate::web::page::{self, Nav};
use crate::web::{AppError, visit};
use actix_web::http::header;
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

/// GET /audit/looks.csv
pub async fn all_csv(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let (_, asked) = asked(&request)?;
    send(&request, &app, viewer, asked, Format::Csv).await
}

/// GET /audit/looks.xlsx
pub async fn all_xlsx(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let (_, asked) = asked(&request)?;
    send(&request, &app, viewer, asked, Format::Xlsx).await
}

/// GET /agreements/{id}/looks.csv
pub async fn of_agreement_csv(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let asked = of_one(&request, &app, &viewer, id.into_inner()).await?;
    send(&request, &app, viewer, asked, Format::Csv).await
}

/// GET /agreements/{id}/looks.xlsx
pub async fn of_agreement_xlsx(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let asked = of_one(&request, &app, &viewer, id.into_inner()).await?;
    send(&request, &app, viewer, asked, Format::Xlsx).await
}

/// What is asked for of an agreement that `viewer` may see; hidden and missing are the same.
async fn of_one(request: &HttpRequest, app: &App, viewer: &Viewer, id: String) -> Result<Asked, AppError> {
    let (_, asked) = asked(request)?;
    let (reader, sought) = (viewer.clone(), id.clone());
    let found = app.read(move |db| agreements::store::find(db, &reader, &sought)).await?;
    found.map(|_| asked.of_agreement(&id)).ok_or(AppError::NotFound)
}

async fn send(request: &HttpRequest, app: &App, viewer: Viewer, asked: Asked, format: Format) -> Answer {
    let (context, lang) = (visit::context(request, app, &viewer), page::lang(request));
    let made = app
        .block(move |app| sheet::make(app, &context, &Job { viewer: &viewer, asked: &asked, format, lang }));
    let Made { file, length, number } = made.await?;
    let name = format!("entente-looks-{}-{number}.{}", app.today(), format.code());
    Ok(HttpResponse::Ok()
        .content_type(format.mime())
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(FileBody::new(file, length)))
}
