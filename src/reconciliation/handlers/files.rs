//! The result of a run as a file of rows.

use super::Answer;
use crate::access::Viewer;
use crate::reconciliation::export::{self, Wanted};
use crate::reports::sheets::Format;
use crate::state::App;
use crate::web::file_body::FileBody;
use crate::web::form::Fields;
use crate::web::{AppError, page, visit};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

/// GET /reconciliations/{id}/result.csv
pub async fn csv(request: HttpRequest, app: web::Data<App>, viewer: Viewer, id: web::Path<String>) -> Answer {
    send(request, app, viewer, (id.into_inner(), Format::Csv)).await
}

/// GET /reconciliations/{id}/result.xlsx
pub async fn xlsx(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    send(request, app, viewer, (id.into_inner(), Format::Xlsx)).await
}

async fn send(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    (id, format): (String, Format),
) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    super::only(&query, &["run"])?;
    let run = query.optional("run").map(|text| text.parse::<i32>()).transpose();
    let run = run.map_err(|_| AppError::BadRequest("run is a number".into()))?;
    let (context, lang) = (visit::context(&request, &app, &viewer), page::lang(&request));
    let made = app
        .print(move |app| {
            let wanted = Wanted { id: &id, run, format, lang };
            export::make(app, &viewer, &context, &wanted)
        })
        .await?;
    let name = format!("entente-reconciliation-{}-{}.{}", app.today(), made.number, format.code());
    Ok(HttpResponse::Ok()
        .content_type(format.mime())
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(FileBody::new(made.file, made.length)))
}
