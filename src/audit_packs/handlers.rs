//! The pack over HTTP: of one agreement at once, of a selection by way of its page.

use super::asked::{Asked, What};
use super::chosen;
use super::error::PackError;
use super::making::{self, Made, Order};
use super::names;
use super::pages::{PackPage, Read};
use crate::access::{Role, Viewer};
use crate::register;
use crate::state::App;
use crate::web::file_body::FileBody;
use crate::web::page::{self, Nav};
use crate::web::{AppError, visit};
use actix_web::http::header::{self, ContentEncoding};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

fn selected(request: &HttpRequest) -> Result<Asked, AppError> {
    let asked =
        Asked::selection(request.query_string(), page::lang(request)).map_err(AppError::BadRequest)?;
    asked.ok_or_else(|| AppError::BadRequest("this is no filter of the register".into()))
}

/// GET /audit-pack
pub async fn page(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let asked = selected(&request)?;
    let chrome = page::chrome(&request, Nav::Register);
    let (reader, lang) = (viewer.clone(), chrome.lang);
    let read = app.read(move |db| {
        let What::Selection(filter) = &asked.what else { return Err(PackError::Nothing) };
        let told = register::narrowed(db, lang, filter)?;
        let (found, withheld) = register::numbers(db, &reader, filter)?;
        let withheld = (reader.role == Role::Auditor).then_some(withheld);
        let (agreements, files) = match chosen::choose(db, &reader, &asked.what) {
            Ok(choice) => {
                let files = chosen::files(db, &reader, &choice.agreements)?;
                (choice.agreements, files)
            }
            Err(PackError::Nothing | PackError::TooMany(_)) => (Vec::new(), (0, 0)),
            Err(error) => return Err(error),
        };
        let filter = (**filter).clone();
        Ok(Read { filter, told, found, withheld, agreements, files, with_files: asked.with_files })
    });
    page::ok(&request, &PackPage::new(chrome, read.await?))
}

/// GET /audit-pack.zip
pub async fn selection(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let asked = selected(&request)?;
    let back = match asked.query() {
        query if query.is_empty() => "/audit-pack".to_owned(),
        query => format!("/audit-pack?{query}"),
    };
    let (reader, what, with_files) = (viewer.clone(), asked.what.clone(), asked.with_files);
    let fits = app.read(move |db| {
        let choice = chosen::choose(db, &reader, &what)?;
        let bytes = if with_files { chosen::files(db, &reader, &choice.agreements)?.1 } else { 0 };
        chosen::limit_files(bytes)
    });
    // The page says what is wrong, where the filter can be changed.
    let fits: Result<(), AppError> = fits.await;
    match fits {
        Ok(()) => {}
        Err(AppError::NotFound | AppError::TooLarge) => return Ok(visit::see_other(&back)),
        Err(error) => return Err(error),
    }
    let name = format!("entente-audit-pack-{}", app.today());
    make(&request, &app, viewer, asked, name).await
}

/// GET /agreements/{id}/audit-pack.zip
pub async fn one(request: HttpRequest, app: web::Data<App>, viewer: Viewer, id: web::Path<String>) -> Answer {
    let asked = Asked::one(id.into_inner(), request.query_string(), page::lang(&request));
    let asked = asked.map_err(AppError::BadRequest)?;
    let (reader, what) = (viewer.clone(), asked.what.clone());
    let found = app.read(move |db| chosen::choose(db, &reader, &what)).await?.agreements;
    let name = found.first().map(|one| names::of_agreement(one.number.as_deref(), &one.id));
    let name = format!("audit-pack-{}", name.unwrap_or_default());
    make(&request, &app, viewer, asked, name).await
}

async fn make(request: &HttpRequest, app: &App, viewer: Viewer, asked: Asked, name: String) -> Answer {
    let context = visit::context(request, app, &viewer);
    let Made { file, length, number } = making::make(app, Order { viewer, context, asked }).await?;
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}-{number}.zip\"")))
        // The bytes as they are: what is packed already is not packed again.
        .insert_header(ContentEncoding::Identity)
        .body(FileBody::new(file, length)))
}
