//! Reading: the list, the queue, one milestone. Planning and editing are in `edit.rs`, the verbs in `forms.rs`.

pub mod bulk;
pub mod edit;
pub mod files;
pub mod forms;
pub mod limits;

use super::filter::{Filter, Place};
use super::pages::{BoardPage, GanttPage, ListPage, MonthPage, ReviewPage, ShowPage};
use super::{board as columns, detail, found, month as calendar};
use crate::access::Viewer;
use crate::db::DbError;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

/// GET /milestones
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let (filter, place) = Filter::parse(&query).map_err(AppError::BadRequest)?;
    if filter.review {
        return review(&request, &app, viewer, filter, query.optional("milestone")).await;
    }
    let (today, reader) = (app.today(), viewer.clone());
    let found = app.read(move |db| found::find(db, &reader, filter, &place, today)).await?;
    page::ok(&request, &ListPage::new(&request, &viewer, &found))
}

/// GET /milestones/gantt
pub async fn gantt(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let (filter, _) = Filter::parse(&query).map_err(AppError::BadRequest)?;
    let (today, reader) = (app.today(), viewer.clone());
    let plan = app.read(move |db| found::plan(db, &reader, filter, today)).await?;
    page::ok(&request, &GanttPage::new(&request, &viewer, &plan))
}

/// GET /milestones/board
pub async fn board(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let (filter, _) = Filter::parse(&query).map_err(AppError::BadRequest)?;
    let (today, reader) = (app.today(), viewer.clone());
    let found = app.read(move |db| columns::find(db, &reader, filter, today)).await?;
    page::ok(&request, &BoardPage::new(&request, &viewer, &found))
}

/// GET /milestones/month
pub async fn month(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let (filter, _) = Filter::parse(&query).map_err(AppError::BadRequest)?;
    let (today, reader) = (app.today(), viewer.clone());
    let found = app.read(move |db| calendar::find(db, &reader, filter, today)).await?;
    page::ok(&request, &MonthPage::new(&request, &viewer, &found))
}

async fn review(
    request: &HttpRequest,
    app: &App,
    viewer: Viewer,
    filter: Filter,
    wanted: Option<String>,
) -> Answer {
    let page =
        review_page(request, app, viewer, filter, wanted, (&Fields::default(), &Errors::default())).await?;
    page::ok(request, &page)
}

/// The queue with one report open, and what was typed for it.
async fn review_page(
    request: &HttpRequest,
    app: &App,
    viewer: Viewer,
    filter: Filter,
    wanted: Option<String>,
    typed: (&Fields, &Errors),
) -> Result<ReviewPage, AppError> {
    let (today, reader) = (app.today(), viewer.clone());
    let (found, read) = app
        .read(move |db| {
            let found = found::find(db, &reader, filter, &Place::First, today)?;
            let read = match found.chosen(wanted) {
                Some(id) => detail::find(db, &reader, &id, today)?,
                None => None,
            };
            Ok::<_, DbError>((found, read))
        })
        .await?;
    Ok(ReviewPage::new(request, &viewer, &found, read.as_ref(), typed))
}

/// GET /milestones/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let found = find(&app, &viewer, id.into_inner()).await?;
    let page = ShowPage::new(&request, &viewer, &found, &Fields::default(), &Errors::default(), None);
    page::ok(&request, &page)
}

/// The milestone for its page; hidden and missing are the same.
async fn find(app: &App, viewer: &Viewer, id: String) -> Result<detail::Detail, AppError> {
    let (today, viewer) = (app.today(), viewer.clone());
    app.read(move |db| detail::find(db, &viewer, &id, today)).await?.ok_or(AppError::NotFound)
}

/// Refuses a form with fields that it does not have.
fn only(fields: &Fields, known: &[&str]) -> Result<(), AppError> {
    match fields.unknown(known).first() {
        Some(name) => Err(AppError::BadRequest(format!("the form has no field {name}"))),
        None => Ok(()),
    }
}
