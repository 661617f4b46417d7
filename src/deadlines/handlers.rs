//! The pages of deadlines: the list, the month, the notice windows, and whose move it is.

use super::asked::Asked;
use super::pages::{self, CalendarPage, ListPage, MovesPage, WindowsPage};
use super::view::View;
use crate::access::{Eyes, Viewer};
use crate::audit::chain::Hash;
use crate::db::Db;
use crate::memo::Memo;
use crate::state::App;
use crate::web::chrome::Chrome;
use crate::web::form::Fields;
use crate::web::framed::{self, MainPart};
use crate::web::locale::Lang;
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use std::sync::{Arc, LazyLock};

type Answer = Result<HttpResponse, AppError>;
type Key = (Eyes, Lang, View, Asked);

/// What was rendered holds until the log moves or the day ends (ADR 6).
static MAINS: LazyLock<Memo<Key, (Hash, NaiveDate), MainPart>> = LazyLock::new(|| Memo::new(256));

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
    let chrome = page::chrome(request, view.nav());
    let hollow = framed::hollow(chrome.clone());
    let main =
        app.block(move |app| app.pool.read(|db| main_part(db, app, &viewer, view, asked, hollow))).await?;
    main.answer(request, chrome)
}

fn main_part(
    db: &mut Db,
    app: &App,
    viewer: &Viewer,
    view: View,
    asked: Asked,
    chrome: Chrome,
) -> Result<Arc<MainPart>, AppError> {
    let today = app.today();
    // Read before everything else: what is read later is never older than its stamp says.
    let stamp = (crate::audit::store::head(db)?.chain, today);
    let key = (viewer.eyes(), chrome.lang, view, asked.clone());
    let reader = pages::Reader { viewer, home: &app.config.home_state, today };
    MAINS.get_or_make(key, stamp, || {
        let title = chrome.t(view.title());
        match view {
            View::List => MainPart::new(title, &ListPage::new(db, chrome, &reader, &asked)?.as_main()),
            View::Calendar => {
                MainPart::new(title, &CalendarPage::new(db, chrome, &reader, &asked)?.as_main())
            }
            View::Windows => MainPart::new(title, &WindowsPage::new(db, chrome, &reader, &asked)?.as_main()),
            View::Moves => MainPart::new(title, &MovesPage::new(db, chrome, &reader, &asked)?.as_main()),
        }
    })
}
