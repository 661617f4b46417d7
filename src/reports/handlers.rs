//! How a file that was made leaves over HTTP, and what every address of a list as a file is asked with.

use super::list::{self, Ask, Leaf, List};
use super::pages::ExportsPage;
use super::pdf::ReportError;
use super::sheets::Format;
use super::{Made, log, store};
use crate::access::{Viewer, viewer};
use crate::audit::{self, list::Log};
use crate::db::{Db, DbError};
use crate::state::App;
use crate::web::file_body::FileBody;
use crate::web::form::Fields;
use crate::web::page::{self, Nav};
use crate::web::{AppError, visit};
use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use std::future::{Ready, ready};

/// What an address of a list as a file answers.
pub type Answer = Result<HttpResponse, AppError>;

/// A file of rows to keep: `entente-STEM-DAY-NUMBER.FORMAT`.
pub fn sheet(made: Made, stem: &str, format: Format, today: NaiveDate) -> HttpResponse {
    let name = format!("entente-{stem}-{today}-{}.{}", made.number, format.code());
    attachment(made, &name, format.mime())
}

/// A file to keep, read from its disk piece by piece.
pub fn attachment(made: Made, name: &str, mime: &str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(mime)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(FileBody::new(made.file, made.length))
}

/// One handler serves both addresses of a list: the end of the address is the format.
impl FromRequest for Ask {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(asked(request))
    }
}

fn asked(request: &HttpRequest) -> Result<Ask, AppError> {
    let missing = |what: &str| AppError::Internal(format!("a file was asked for without its {what}"));
    let app = request.app_data::<web::Data<App>>().ok_or_else(|| missing("state"))?;
    let viewer = viewer::of(request).ok_or_else(|| missing("viewer"))?;
    let ending = request.path().rsplit_once('.').map_or("", |(_, ending)| ending);
    Ok(Ask {
        context: visit::context(request, app, &viewer),
        lang: page::lang(request),
        format: Format::parse(ending).ok_or(AppError::NotFound)?,
        query: Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?,
        path: request.path().to_owned(),
        app: app.get_ref().clone(),
        viewer: Viewer::clone(&viewer),
    })
}

impl Ask {
    /// The id that stands behind the name of a room in the address: `/agreements/ID/…`.
    pub fn id_in(&self, room: &str) -> Result<String, AppError> {
        let mut parts = self.path.trim_start_matches('/').split('/');
        let id = (parts.next() == Some(room)).then(|| parts.next()).flatten();
        id.map(str::to_owned).ok_or(AppError::NotFound)
    }

    /// Makes the file of a list and sends it.
    pub async fn send(
        self,
        list: List,
        rows: impl FnOnce(&mut Db, &Ask, &mut Leaf) -> Result<(), ReportError> + Send + 'static,
    ) -> Answer {
        let (stem, format, today, app) = (list.kind, self.format, self.app.today(), self.app.clone());
        let made = app.block(move |_| list::make(&self, &list, rows)).await?;
        Ok(sheet(made, stem, format, today))
    }

    /// The same in the turn of reports, for what takes a core for a while.
    pub async fn send_in_turn(
        self,
        list: List,
        rows: impl FnOnce(&mut Db, &Ask, &mut Leaf) -> Result<(), ReportError> + Send + 'static,
    ) -> Answer {
        let (stem, format, today, app) = (list.kind, self.format, self.app.today(), self.app.clone());
        let made = app.print(move |_| list::make(&self, &list, rows)).await?;
        Ok(sheet(made, stem, format, today))
    }
}

/// How many exports stand on a page.
const PAGE: i64 = 50;

/// GET /audit/exports
pub async fn exports(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    if let Some(name) = query.unknown(&["page"]).first() {
        return Err(AppError::BadRequest(format!("the list of exports has no {name}")));
    }
    let number = query.optional("page").map_or(Ok(1), |text| text.parse::<i64>());
    let number = number.map_err(|_| AppError::BadRequest("page is a number".into()))?.clamp(1, 2_000);
    let (reader, chrome) = (viewer.clone(), page::chrome(&request, Nav::Audit));
    let shown = app
        .read(move |db| {
            let rows = store::page(db, &reader, ((number - 1) * PAGE, PAGE + 1))?;
            let names = audit::store::list_actors(db)?.into_iter().collect();
            Ok::<_, DbError>(ExportsPage::new(chrome, &viewer, (rows, names), (number, PAGE)))
        })
        .await?;
    page::ok(&request, &shown)
}

/// GET /audit/exports.csv and .xlsx
pub async fn exports_file(ask: Ask) -> Answer {
    if let Some(name) = ask.query.unknown(&["page"]).first() {
        return Err(AppError::BadRequest(format!("the list of exports has no {name}")));
    }
    let list = List::of_the_house(ask.lang, "exports", &log::EXPORTS, "");
    ask.send(list, log::write_exports).await
}

/// GET /audit.csv, /audit/security.csv and .xlsx
pub async fn log_file(ask: Ask) -> Answer {
    let of = if ask.path.starts_with(Log::Security.path()) { Log::Security } else { Log::Whole };
    let kind = match of {
        Log::Whole => "audit-log",
        Log::Security => "security-log",
    };
    let list = List::new(ask.lang, kind, &log::LOG, &audit::narrowed(&ask.query, ""));
    ask.send(list, move |db, ask, leaf| log::write(db, ask, of, leaf)).await
}
