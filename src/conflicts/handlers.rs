//! The list of conflicting facts.

use super::asked::Asked;
use super::pages::ConflictsPage;
use crate::access::Viewer;
use crate::state::App;
use crate::web::form::Fields;
use crate::web::page::Nav;
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

/// GET /conflicts
pub async fn list(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let asked = Asked::parse(&query).map_err(AppError::BadRequest)?;
    let chrome = page::chrome(&request, Nav::Register);
    let shown = app.read(move |db| ConflictsPage::new(db, chrome, &viewer, asked)).await?;
    page::ok(&request, &shown)
}
