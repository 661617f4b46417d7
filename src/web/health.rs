//! For machines: is the process alive, can it answer from its database.

use super::AppError;
use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::state::App;
use crate::to;
use actix_web::{HttpResponse, web};

/// `/healthz` and `/readyz`.
pub fn routes() -> Vec<Route> {
    vec![get("/healthz", Action::Public, to!(alive)), get("/readyz", Action::Public, to!(ready))]
}

/// GET /healthz: the process answers.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok\n")
}

/// GET /readyz: the database answers and its schema is current.
pub async fn ready(app: web::Data<App>) -> Result<HttpResponse, AppError> {
    let pending = app.read(crate::db::migrate::pending).await?;
    if !pending.is_empty() {
        return Err(AppError::Unavailable("migrations are pending".into()));
    }
    Ok(HttpResponse::Ok().content_type("text/plain").body("ready\n"))
}
