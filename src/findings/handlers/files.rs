//! What is taken along: the report of an audit, the findings of a filter, the population of a sample.

use super::Answer;
use crate::access::Viewer;
use crate::findings::filter::Filter;
use crate::findings::{pdf, sheet};
use crate::reports::sheets::Format;
use crate::state::App;
use crate::web::file_body::FileBody;
use crate::web::form::Fields;
use crate::web::locale::Lang;
use crate::web::{AppError, page, visit};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

fn query(request: &HttpRequest) -> Result<Fields, AppError> {
    Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)
}

/// The language of a report: the one that is asked for, else the reader's.
fn lang(request: &HttpRequest) -> Result<Lang, AppError> {
    let query = query(request)?;
    if let Some(name) = query.unknown(&["lang"]).first() {
        return Err(AppError::BadRequest(format!("the report does not know “{name}”")));
    }
    match query.optional("lang") {
        None => Ok(page::lang(request)),
        Some(code) => {
            let known = Lang::ALL.into_iter().find(|lang| lang.code() == code);
            known.ok_or_else(|| AppError::BadRequest("lang is en, pl or uk".into()))
        }
    }
}

/// GET /audits/{id}/report.pdf
pub async fn report(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let (context, lang) = (visit::context(&request, &app, &viewer), lang(&request)?);
    let (bytes, name) = app.print(move |app| pdf::export(app, &viewer, &context, (&id, lang))).await?;
    let name = format!("entente-{}.{}.pdf", name.to_lowercase(), lang.code());
    Ok(visit::download(bytes, "application/pdf", &name))
}

fn answer(made: sheet::Made, format: Format, name: &str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(format.mime())
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(FileBody::new(made.file, made.length))
}

async fn findings(request: HttpRequest, app: web::Data<App>, viewer: Viewer, format: Format) -> Answer {
    let filter = Filter::parse(&query(&request)?).map_err(AppError::BadRequest)?.at(0);
    let (context, lang) = (visit::context(&request, &app, &viewer), page::lang(&request));
    let today = app.today();
    let made = app.block(move |app| sheet::findings(app, &viewer, &context, &filter, (format, lang))).await?;
    let name = format!("entente-findings-{today}-{}.{}", made.number, format.code());
    Ok(answer(made, format, &name))
}

/// GET /findings.csv
pub async fn csv(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    findings(request, app, viewer, Format::Csv).await
}

/// GET /findings.xlsx
pub async fn xlsx(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    findings(request, app, viewer, Format::Xlsx).await
}

/// GET /samples/{id}/population.csv
pub async fn population(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let (context, lang) = (visit::context(&request, &app, &viewer), page::lang(&request));
    let (made, name) = app.block(move |app| sheet::population(app, &viewer, &context, &id, lang)).await?;
    Ok(answer(made, Format::Csv, &name))
}
