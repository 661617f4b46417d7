//! The screen of imports.

use super::pages::ImportPage;
use super::store;
use crate::accounts;
use crate::db::DbError;
use crate::state::App;
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

/// How many imported files the page shows.
const MOST: i64 = 100;

/// GET /import
pub async fn index(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, AppError> {
    let (batches, names) =
        app.read(|db| Ok::<_, DbError>((store::list_batches(db, MOST)?, accounts::names(db)?))).await?;
    page::ok(&request, &ImportPage::new(&request, batches, &names))
}
