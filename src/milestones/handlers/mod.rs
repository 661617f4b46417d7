//! Reading: the list, the queue, one milestone. Planning and editing are in `edit.rs`, the verbs in `forms.rs`.

pub mod bulk;
pub mod edit;
pub mod forms;
pub mod limits;

use super::filter::{Filter, Place};
use super::pages::{BoardPage, GanttPage, ListPage, MonthPage, ReviewPage, ShowPage};
use super::{board as columns, detail, found, month as calendar};
use crate::access::Viewer;
use crate::db::DbError;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::framed::MainPart;
use crate::web::mains::{Mains, Reading};
use crate::web::page::Nav;
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};
use std::sync::LazyLock;

type Answer = Result<HttpResponse, AppError>;

/// Which view of the milestones is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum View {
    List,
    Plan,
    Board,
    Month,
}

/// The view with its address, filter and place in it.
static MAINS: LazyLock<Mains<(View, String)>> = LazyLock::new(|| Mains::new(128));

/// GET /milestones
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let (filter, place) = Filter::parse(&query).map_err(AppError::BadRequest)?;
    if filter.review {
        return review(&request, &app, viewer, filter, query.optional("milestone")).await;
    }
    show_view(&request, &app, viewer, View::List, (filter, place)).await
}

/// GET /milestones/gantt
pub async fn gantt(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    whole(&request, &app, viewer, View::Plan).await
}

/// GET /milestones/board
pub async fn board(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    whole(&request, &app, viewer, View::Board).await
}

/// GET /milestones/month
pub async fn month(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    whole(&request, &app, viewer, View::Month).await
}

/// A view without pages: the place in the list does not matter to it.
async fn whole(request: &HttpRequest, app: &App, viewer: Viewer, view: View) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let (filter, _) = Filter::parse(&query).map_err(AppError::BadRequest)?;
    show_view(request, app, viewer, view, (filter, Place::First)).await
}

async fn show_view(
    request: &HttpRequest,
    app: &App,
    viewer: Viewer,
    view: View,
    (filter, place): (Filter, Place),
) -> Answer {
    let address = filter.address_at(&place);
    MAINS
        .show(request, (app, viewer), Nav::Milestones, (view, address), move |reading, _| {
            main_part(reading, view, filter, &place)
        })
        .await
}

fn main_part(reading: Reading, view: View, filter: Filter, place: &Place) -> Result<MainPart, AppError> {
    let Reading { db, viewer, today, chrome, .. } = reading;
    match view {
        View::List => {
            let found = found::find(db, viewer, filter, place, today)?;
            let title = chrome.t("nav-milestones");
            MainPart::new(title, &ListPage::new(chrome, viewer, &found).as_main())
        }
        View::Plan => {
            let plan = found::plan(db, viewer, filter, today)?;
            let title = chrome.t("ms-gantt");
            MainPart::new(title, &GanttPage::new(chrome, viewer, &plan).as_main())
        }
        View::Board => {
            let board = columns::find(db, viewer, filter, today)?;
            let title = chrome.t("ms-board");
            MainPart::new(title, &BoardPage::new(chrome, viewer, &board).as_main())
        }
        View::Month => {
            let month = calendar::find(db, viewer, filter, today)?;
            let page = MonthPage::new(chrome, viewer, &month);
            MainPart::new(&page.title(), &page.as_main())
        }
    }
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
