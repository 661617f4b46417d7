//! The filtered list as a file.

use super::Answer;
use crate::access::Viewer;
use crate::milestones::export;
use crate::milestones::filter::Filter;
use crate::reports::{self, sheets::Format};
use crate::state::App;
use crate::web::form::Fields;
use crate::web::{AppError, page, visit};
use actix_web::{HttpRequest, web};

/// GET /milestones.csv
pub async fn csv(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    send(request, app, viewer, Format::Csv).await
}

/// GET /milestones.xlsx
pub async fn xlsx(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    send(request, app, viewer, Format::Xlsx).await
}

async fn send(request: HttpRequest, app: web::Data<App>, viewer: Viewer, format: Format) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let (filter, _) = Filter::parse(&query).map_err(AppError::BadRequest)?;
    let (context, lang) = (visit::context(&request, &app, &viewer), page::lang(&request));
    let made = app.block(move |app| export::make(app, &viewer, &context, &filter, format, lang)).await?;
    Ok(reports::sheet(made, "milestones", format, app.today()))
}
