//! The overview and the tabs.

use super::super::history;
use super::super::pages::{
    ActsPage, ClausesPage, HistoryPage, MilestonesPage, OverviewPage, RelationsPage, SignatoriesPage,
    SourcesPage,
};
use super::{read, seen};
use crate::access::Viewer;
use crate::state::App;
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

/// GET /agreements/{id}
pub async fn overview(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    page::ok(&request, &OverviewPage::new(&request, &viewer, &seen)?)
}

/// GET /agreements/{id}/acts
pub async fn acts(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    page::ok(&request, &ActsPage::new(&request, &viewer, &seen))
}

/// GET /agreements/{id}/clauses
pub async fn clauses(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    page::ok(&request, &ClausesPage::new(&request, &viewer, &seen)?)
}

/// GET /agreements/{id}/signatories
pub async fn signatories(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    page::ok(&request, &SignatoriesPage::new(&request, &viewer, &seen))
}

/// GET /agreements/{id}/milestones
pub async fn milestones(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    page::ok(&request, &MilestonesPage::new(&request, &viewer, &seen))
}

/// GET /agreements/{id}/relations
pub async fn relations(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    page::ok(&request, &RelationsPage::new(&request, &viewer, &seen))
}

/// GET /agreements/{id}/sources
pub async fn sources(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    page::ok(&request, &SourcesPage::new(&request, &viewer, &seen))
}

/// GET /agreements/{id}/history
pub async fn history(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    let (who, kept) = (viewer.clone(), seen.clone());
    let versions = read(&app, move |db| history::versions(db, &who, &kept)).await?;
    page::ok(&request, &HistoryPage::new(&request, &viewer, &seen, versions))
}
