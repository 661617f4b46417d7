//! The pages of deadlines: the list, the month, the notice windows, and whose move it is.

use super::asked::Asked;
use super::pages::{self, CalendarPage, ListPage, MovesPage, WindowsPage};
use super::view::View;
use crate::access::Viewer;
use crate::state::App;
use crate::web::AppError;
use crate::web::form::Fields;
use crate::web::framed::MainPart;
use crate::web::mains::{Mains, Reading};
use actix_web::{HttpRequest, HttpResponse, web};
use std::sync::LazyLock;

type Answer = Result<HttpResponse, AppError>;
static MAINS: LazyLock<Mains<(View, Asked)>> = LazyLock::new(|| Mains::new(256));

/// GET /deadlines
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    show(&request, &app, viewer, View::List).await
}

/// GET /deadlines/calendar
pub async fn calendar(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    show(&request, &app, viewer, View::Calendar).await
}

/// GET /deadlines/windows
pub async fn windows(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    show(&request, &app, viewer, View::Windows).await
}

/// GET /moves
pub async fn moves(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    show(&request, &app, viewer, View::Moves).await
}

async fn show(request: &HttpRequest, app: &App, viewer: Viewer, view: View) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let asked = Asked::parse(&query, view.names()).map_err(AppError::BadRequest)?;
    MAINS.show(request, (app, viewer), view.nav(), (view, asked), main_part).await
}

fn main_part(reading: Reading, (view, asked): (View, Asked)) -> Result<MainPart, AppError> {
    let Reading { db, app, viewer, today, chrome } = reading;
    let reader = pages::Reader { viewer, home: &app.config.home_state, today };
    let title = chrome.t(view.title());
    match view {
        View::List => MainPart::new(title, &ListPage::new(db, chrome, &reader, &asked)?.as_main()),
        View::Calendar => MainPart::new(title, &CalendarPage::new(db, chrome, &reader, &asked)?.as_main()),
        View::Windows => MainPart::new(title, &WindowsPage::new(db, chrome, &reader, &asked)?.as_main()),
        View::Moves => MainPart::new(title, &MovesPage::new(db, chrome, &reader, &asked)?.as_main()),
    }
}
