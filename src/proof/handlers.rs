//! Checkpoints and bundles over HTTP.

use super::export;
use super::pages::{CheckpointsPage, Read};
use super::store;
use crate::access::Viewer;
use crate::audit;
use crate::db::DbError;
use crate::scratch;
use crate::state::App;
use crate::web::file_body::FileBody;
use crate::web::{AppError, page, visit};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

/// How many checkpoints the page shows.
const SHOWN: i64 = 50;

/// GET /audit/checkpoints
pub async fn checkpoints(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let read = app.read(move |db| {
        let checkpoints = store::list_newest(db, SHOWN)?;
        let sizes: Vec<i64> = checkpoints.iter().map(|row| row.size).collect();
        Ok::<_, DbError>(Read {
            cosignatures: store::list_cosignatures(db, &sizes)?,
            keys: store::list_keys(db)?,
            total: store::count(db)?,
            head: audit::store::head(db)?,
            checkpoints,
        })
    });
    let read = read.await?;
    audit::reading::note(&app, &viewer, &visit::request_id(&request), "/audit/checkpoints").await?;
    page::ok(&request, &CheckpointsPage::new(&request, &viewer, read))
}

/// GET /audit/bundle.zip
pub async fn bundle(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let context = visit::context(&request, &app, &viewer);
    let made = app
        .block(move |app| {
            let file = scratch::open(&app.config.data_dir);
            let file = file.map_err(super::ProofError::file("the bundle cannot be written"))?;
            export::make(app, &context, Some(&viewer), file)
        })
        .await?;
    let name = format!("entente-log-{}-{}.zip", app.today(), made.size);
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(FileBody::new(made.file, made.length)))
}
