//! The list, its exports and the search.

use super::bar::LIST;
use super::export::{self, Format};
use super::filter::Filter;
use super::listing::{self, Seen};
use super::pages::{RegisterPage, UnknownPage};
use super::parse::{self, Problem, Refused, Why};
use super::store;
use crate::access::{Eyes, Viewer};
use crate::audit::Context;
use crate::audit::chain::Hash;
use crate::db::DbError;
use crate::memo::Memo;
use crate::reports::parts::{Patience, Waiting};
use crate::reports::{self, Made, ReportError};
use crate::state::App;
use crate::web::form::Fields;
use crate::web::framed::{self, MainPart};
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use crate::web::{AppError, visit};
use actix_web::{HttpRequest, HttpResponse, web};
use std::sync::LazyLock;

static MAINS: LazyLock<Memo<(Eyes, Lang, Filter), Hash, MainPart>> = LazyLock::new(|| Memo::new(128));

/// GET /agreements
pub async fn list(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let filter = match parse::parse(request.query_string()) {
        Ok(filter) => filter,
        Err(Refused::Forged(why)) => return Err(AppError::BadRequest(why.into())),
        Err(Refused::Values(kept, problems)) => {
            return refuse(&request, &app, viewer, *kept, problems).await;
        }
    };
    let (seen, viewer, filter) = see(&request, &app, viewer, filter).await?;
    let problems = not_held(&filter, &seen);
    if !problems.is_empty() {
        return refuse(&request, &app, viewer, filter, problems).await;
    }
    let chrome = page::chrome(&request, Nav::Register);
    let key = (viewer.eyes(), chrome.lang, filter.clone());
    let main = MAINS.get_or_make(key, seen.stamp, || {
        let page = RegisterPage::new(framed::hollow(chrome.clone()), &viewer, &filter, &seen);
        MainPart::new(chrome.t("register-heading"), &page.as_main())
    })?;
    main.answer(&request, chrome)
}

async fn see(
    request: &HttpRequest,
    app: &App,
    viewer: Viewer,
    filter: Filter,
) -> Result<(Seen, Viewer, Filter), AppError> {
    let lang = page::lang(request);
    app.block(move |app| {
        let home = &app.config.home_state;
        let seen = app.pool.read(|db| listing::see(db, &viewer, &filter, home, lang))?;
        Ok::<_, DbError>((seen, viewer, filter))
    })
    .await
}

fn not_held(filter: &Filter, seen: &Seen) -> Vec<Problem> {
    let missing = store::not_held(filter, &seen.listing.names).into_iter();
    let problem = |(name, value): (&str, String)| Problem { name: name.to_owned(), value, why: Why::NotHeld };
    missing.map(problem).collect()
}

async fn refuse(
    request: &HttpRequest,
    app: &App,
    viewer: Viewer,
    kept: Filter,
    problems: Vec<Problem>,
) -> Result<HttpResponse, AppError> {
    let lang = page::lang(request);
    let (offers, viewer) = app
        .block(move |app| {
            let home = &app.config.home_state;
            let offers = app.pool.read(|db| listing::see_offers(db, &viewer, home, lang))?;
            Ok::<_, DbError>((offers, viewer))
        })
        .await?;
    let chrome = page::chrome(request, Nav::Register);
    let page = RegisterPage::refused(chrome, &viewer, &kept, &problems, &offers);
    page::unprocessable(request, &page)
}

/// GET /agreements.csv
pub async fn csv(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    send(request, app, viewer, Format::Csv).await
}

/// GET /agreements.xlsx
pub async fn xlsx(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    send(request, app, viewer, Format::Xlsx).await
}

async fn send(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    format: Format,
) -> Result<HttpResponse, AppError> {
    let filter = match parse::parse(request.query_string()) {
        Ok(filter) => filter,
        Err(Refused::Forged(why)) => return Err(AppError::BadRequest(why.into())),
        // The page of the list says what is wrong.
        Err(Refused::Values(..)) => {
            let list = format!("{LIST}?{}", request.query_string());
            return Ok(visit::see_other(&list));
        }
    };
    let context = visit::context(&request, &app, &viewer);
    let lang = page::lang(&request);
    let list = filter.address(LIST);
    let made = app
        .block(move |app| match export::make(app, &viewer, &context, &filter, format, lang) {
            Ok(made) => Ok(Some(made)),
            Err(export::ExportError::NotHeld) => Ok(None),
            Err(error) => Err(error),
        })
        .await?;
    Ok(match made {
        Some(made) => reports::sheet(made, "register", format, app.today()),
        None => visit::see_other(&list),
    })
}

/// GET /search
pub async fn search(request: HttpRequest) -> HttpResponse {
    let fields = Fields::parse(request.query_string().as_bytes()).unwrap_or_default();
    let words = fields.text("q");
    let place = match words {
        "" => LIST.to_owned(),
        words => format!("{LIST}?q={}", visit::escape(words)),
    };
    visit::see_other(&place)
}

/// GET /agreements.pdf
pub async fn pdf(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let filter = match parse::parse(request.query_string()) {
        Ok(filter) => filter,
        Err(Refused::Forged(why)) => return Err(AppError::BadRequest(why.into())),
        Err(Refused::Values(kept, problems)) => {
            return refuse(&request, &app, viewer, *kept, problems).await;
        }
    };
    let (context, lang) = (visit::context(&request, &app, &viewer), page::lang(&request));
    let waiting = Waiting::default();
    let patience = waiting.patience();
    let printed = app.print(move |app| print(app, &viewer, &context, (&filter, lang), &patience)).await?;
    Ok(match printed {
        Printed::Whole(pdf) => visit::download(pdf, "application/pdf", "register.pdf"),
        Printed::InParts(made) => {
            let name = format!("entente-register-{}-{}.zip", app.today(), made.number);
            reports::attachment(made, &name, "application/zip")
        }
    })
}

/// The register on paper.
enum Printed {
    Whole(Vec<u8>),
    InParts(Made),
}

/// In one PDF, or in numbered ones where one would be too long.
fn print(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    (filter, lang): (&Filter, Lang),
    patience: &Patience,
) -> Result<Printed, ReportError> {
    match export::pdf::export(app, viewer, context, filter, lang) {
        Ok(pdf) => Ok(Printed::Whole(pdf)),
        Err(ReportError::TooManyRows(_)) => {
            export::pdf::in_parts(app, viewer, context, (filter, lang), patience).map(Printed::InParts)
        }
        Err(error) => Err(error),
    }
}

static UNKNOWN: LazyLock<Memo<(Eyes, Lang), Hash, MainPart>> = LazyLock::new(|| Memo::new(64));

/// GET /standings/unknown
pub async fn unknown(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let chrome = page::chrome(&request, Nav::Register);
    let hollow = framed::hollow(chrome.clone());
    let reads = move |db: &mut crate::db::Db| {
        let stamp = crate::audit::store::head(db)?.chain;
        UNKNOWN.get_or_make((viewer.eyes(), hollow.lang), stamp, || {
            let reasons = store::count_reasons(db, &viewer)?;
            MainPart::new(hollow.t("unknown-title"), &UnknownPage::new(hollow, &reasons).as_main())
        })
    };
    app.read(reads).await?.answer(&request, chrome)
}
