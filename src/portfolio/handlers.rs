//! GET /portfolio

use super::pages::PortfolioPage;
use super::share::{self, By};
use super::store;
use crate::access::{Eyes, Viewer};
use crate::audit::chain::Hash;
use crate::db::Db;
use crate::deadlines::store::partners;
use crate::memo::Memo;
use crate::state::App;
use crate::web::AppError;
use crate::web::chrome::Chrome;
use crate::web::form::Fields;
use crate::web::framed::{self, MainPart};
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use std::sync::{Arc, LazyLock};

type Key = (Eyes, Lang, By);

/// What was rendered holds until the log moves or the day ends (ADR 6).
static MAINS: LazyLock<Memo<Key, (Hash, NaiveDate), MainPart>> = LazyLock::new(|| Memo::new(128));

/// GET /portfolio
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let by = asked(&query).map_err(AppError::BadRequest)?;
    let chrome = page::chrome(&request, Nav::Milestones);
    let hollow = framed::hollow(chrome.clone());
    let today = app.today();
    let main = app.block(move |app| app.pool.read(|db| main_part(db, &viewer, by, today, hollow))).await?;
    main.answer(&request, chrome)
}

/// By what the address divides.
pub(super) fn asked(query: &Fields) -> Result<By, String> {
    let odd = |name: &str| format!("the portfolio does not understand “{name}” in its address");
    if let Some(name) = query.unknown(&["by"]).first() {
        return Err(odd(name));
    }
    let by = query.optional("by").map(|code| By::parse(&code).ok_or_else(|| odd("by"))).transpose()?;
    Ok(by.unwrap_or(By::Partner))
}

/// Where the portfolio divided so is.
pub(super) fn address(by: By) -> String {
    match by {
        By::Partner => "/portfolio".to_owned(),
        By::Area => format!("/portfolio?by={}", by.code()),
    }
}

fn main_part(
    db: &mut Db,
    viewer: &Viewer,
    by: By,
    today: NaiveDate,
    chrome: Chrome,
) -> Result<Arc<MainPart>, AppError> {
    // Read before everything else: what is read later is never older than its stamp says.
    let stamp = (crate::audit::store::head(db)?.chain, today);
    let key = (viewer.eyes(), chrome.lang, by);
    MAINS.get_or_make(key, stamp, || {
        let tallies = store::tallies(db, viewer, today)?;
        let shares = share::shares(&tallies, &store::keys(db, viewer, by)?);
        let states = partners::names(db, chrome.lang)?;
        let title = chrome.t("pf-title");
        MainPart::new(title, &PortfolioPage::new(chrome, viewer, by, &shares, &states).as_main())
    })
}
