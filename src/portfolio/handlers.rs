//! GET /portfolio

use super::pages::PortfolioPage;
use super::share::{self, By};
use super::store;
use crate::access::Viewer;
use crate::deadlines::store::partners;
use crate::state::App;
use crate::web::AppError;
use crate::web::form::Fields;
use crate::web::framed::MainPart;
use crate::web::mains::{Mains, Reading};
use crate::web::page::Nav;
use actix_web::{HttpRequest, HttpResponse, web};
use std::sync::LazyLock;

static MAINS: LazyLock<Mains<By>> = LazyLock::new(|| Mains::new(128));

/// GET /portfolio
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let by = asked(&query).map_err(AppError::BadRequest)?;
    MAINS.show(&request, (&app, viewer), Nav::Milestones, by, main_part).await
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

fn main_part(reading: Reading, by: By) -> Result<MainPart, AppError> {
    let Reading { db, viewer, today, chrome, .. } = reading;
    let tallies = store::tallies(db, viewer, today)?;
    let shares = share::shares(&tallies, &store::keys(db, viewer, by)?);
    let states = partners::names(db, chrome.lang)?;
    let title = chrome.t("pf-title");
    MainPart::new(title, &PortfolioPage::new(chrome, viewer, by, &shares, &states).as_main())
}
