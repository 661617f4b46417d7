//! The overview and the tabs.

use super::super::history;
use super::super::pages::{
    ActsPage, BodiesPage, ClausesPage, DocumentsPage, HistoryPage, MilestonesPage, ObligationsPage,
    OverviewPage, RelationsPage, SignatoriesPage, SourcesPage, chrome,
};
use super::{read, seen};
use crate::access::{Eyes, Viewer};
use crate::audit::chain::Hash;
use crate::memo::Memo;
use crate::state::App;
use crate::web::framed::{self, MainPart};
use crate::web::locale::Lang;
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use std::sync::LazyLock;

type Answer = Result<HttpResponse, AppError>;
type Key = (Eyes, Lang, String);
static MAINS: LazyLock<Memo<Key, (Hash, NaiveDate), MainPart>> = LazyLock::new(|| Memo::new(256));

/// GET /agreements/{id}
pub async fn overview(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    let chrome = chrome(&request, &seen);
    let key = (viewer.eyes(), chrome.lang, id.into_inner());
    let main = MAINS.get_or_make(key, (seen.head, seen.today), || {
        let page = OverviewPage::new(framed::hollow(chrome.clone()), &viewer, &seen)?;
        MainPart::new(&page.title(), &page.as_main())
    })?;
    main.answer(&request, chrome)
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

/// GET /agreements/{id}/obligations
pub async fn obligations(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    page::ok(&request, &ObligationsPage::new(&request, &viewer, &seen))
}

/// GET /agreements/{id}/bodies
pub async fn bodies(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    page::ok(&request, &BodiesPage::new(&request, &viewer, &seen))
}

/// GET /agreements/{id}/documents
pub async fn documents(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    page::ok(&request, &DocumentsPage::new(&request, &viewer, &seen)?)
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
