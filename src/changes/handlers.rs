//! GET /changes

use super::pages::ChangesPage;
use super::store::Span;
use super::{find, store};
use crate::access::Viewer;
use crate::db::DbError;
use crate::state::App;
use crate::web::AppError;
use crate::web::form::Fields;
use crate::web::page;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;

/// GET /changes
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let asked = asked(&query).map_err(AppError::BadRequest)?;
    let (today, lang) = (app.today(), page::lang(&request));
    let reader = viewer.clone();
    let (visit, since, found) = app
        .read(move |db| {
            let visit = store::last_visit(db, &reader.account_id)?.map(|at| at.date());
            let since = asked.or(visit).unwrap_or_else(|| find::lately(today));
            Ok::<_, DbError>((visit, since, find::find(db, &reader, &Span::since(since), today, lang)?))
        })
        .await?;
    page::ok(&request, &ChangesPage::new(&request, &viewer, (since, visit), found))
}

/// The day since when; none where the address names none.
pub(super) fn asked(query: &Fields) -> Result<Option<NaiveDate>, String> {
    let odd = |name: &str| format!("this page does not understand “{name}” in its address");
    if let Some(name) = query.unknown(&["since"]).first() {
        return Err(odd(name));
    }
    query.optional("since").map(|text| text.parse().map_err(|_| odd("since"))).transpose()
}
