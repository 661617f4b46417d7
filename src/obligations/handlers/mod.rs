//! Reading: the list and one obligation. Capturing and editing are in `edit.rs`, the other verbs in `verbs.rs`.

pub mod edit;
pub mod verbs;

use super::filter::Filter;
use super::find::{self, Detail};
use super::pages::{ListPage, ShowPage};
use crate::access::Viewer;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

/// GET /obligations
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let filter = Filter::parse(&query).map_err(AppError::BadRequest)?;
    let reader = viewer.clone();
    let found = app.read(move |db| find::find(db, &reader, filter)).await?;
    page::ok(&request, &ListPage::new(&request, &viewer, &found))
}

/// GET /obligations/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let detail = detail(&app, &viewer, id.into_inner()).await?;
    let nothing = (&Fields::default(), &Errors::default());
    page::ok(&request, &ShowPage::new(&request, &viewer, &detail, nothing))
}

/// The obligation for its page; hidden and missing are the same.
async fn detail(app: &App, viewer: &Viewer, id: String) -> Result<Detail, AppError> {
    let (today, viewer) = (app.today(), viewer.clone());
    app.read(move |db| find::detail(db, &viewer, &id, today)).await?.ok_or(AppError::NotFound)
}

/// Refuses a form with fields that it does not have.
fn only(fields: &Fields, known: &[&str]) -> Result<(), AppError> {
    match fields.unknown(known).first() {
        Some(name) => Err(AppError::BadRequest(format!("the form has no field {name}"))),
        None => Ok(()),
    }
}
