//! The filtered list as a file.

use super::Answer;
use crate::access::Viewer;
use crate::milestones::export::{self, Made};
use crate::milestones::filter::Filter;
use crate::reports::sheets::Format;
use crate::state::App;
use crate::web::file_body::FileBody;
use crate::web::form::Fields;
use crate::web::{AppError, page, visit};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

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
    Ok(attachment(made, format, &app))
}

fn attachment(made: Made, format: Format, app: &App) -> HttpResponse {
    let name = format!("entente-milestones-{}-{}.{}", app.today(), made.number, format.code());
    HttpResponse::Ok()
        .content_type(format.mime())
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(FileBody::new(made.file, made.length))
}
