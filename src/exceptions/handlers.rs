//! The overviews, the lists and their files over HTTP.

use super::asked::Asked;
use super::list::List;
use super::overview;
use super::pages::{CompletenessPage, FindingsPage, ListPage};
use super::store::missed::Reader;
use crate::access::{Action, Viewer};
use crate::state::App;
use crate::web::form::Fields;
use crate::web::framed::MainPart;
use crate::web::mains::{Mains, Reading};
use crate::web::page::Nav;
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};
use std::sync::LazyLock;

type Answer = Result<HttpResponse, AppError>;

/// Which of the two overviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Overview {
    Completeness,
    Findings,
}

static MAINS: LazyLock<Mains<Overview>> = LazyLock::new(|| Mains::new(128));

/// GET /completeness
pub async fn completeness(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    show(&request, &app, viewer, Overview::Completeness).await
}

/// GET /exceptions
pub async fn findings(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    show(&request, &app, viewer, Overview::Findings).await
}

/// Where the reader's pages of this room belong.
fn nav(viewer: &Viewer) -> Nav {
    if viewer.can(Action::ReadAudit) { Nav::Audit } else { Nav::Register }
}

async fn show(request: &HttpRequest, app: &App, viewer: Viewer, overview: Overview) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    if let Some(name) = query.unknown(&[]).first() {
        return Err(AppError::BadRequest(format!("this page does not understand “{name}” in its address")));
    }
    let nav = nav(&viewer);
    MAINS.show(request, (app, viewer), nav, overview, main_part).await
}

fn main_part(reading: Reading, overview: Overview) -> Result<MainPart, AppError> {
    let Reading { db, app, viewer, today, chrome } = reading;
    match overview {
        Overview::Completeness => {
            let title = chrome.t("exc-complete-title");
            let read = overview::completeness(db, viewer)?;
            MainPart::new(title, &CompletenessPage::new(db, chrome, viewer, &read)?.as_main())
        }
        Overview::Findings => {
            let title = chrome.t("exc-title");
            let reader = Reader { viewer, home: &app.config.home_state, today };
            let read = overview::findings(db, reader)?;
            MainPart::new(title, &FindingsPage::new(chrome, viewer, &read).as_main())
        }
    }
}

/// The list at the path of a request.
fn asked_list(request: &HttpRequest) -> Result<List, AppError> {
    List::at(request.path()).ok_or(AppError::NotFound)
}

/// GET /completeness/gaps, /exceptions/claims, /exceptions/missed, /exceptions/unclosed, /exceptions/list
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let (asked, place) = Asked::parse(asked_list(&request)?, &query).map_err(AppError::BadRequest)?;
    let chrome = page::chrome(&request, nav(&viewer));
    let is_sound = asked.faults().is_empty();
    let shown = app
        .block(move |app| {
            let reader = Reader { viewer: &viewer, home: &app.config.home_state, today: app.today() };
            app.pool.read(|db| ListPage::new(db, chrome, reader, &asked, &place))
        })
        .await?;
    if is_sound { page::ok(&request, &shown) } else { page::unprocessable(&request, &shown) }
}
