//! What leaves: the frozen JSON, the PDF, the answers to fill in and their schema.

use super::{Answer, detail};
use crate::access::Viewer;
use crate::audit::canonical::canonical;
use crate::extracts::codes::State;
use crate::extracts::find::Detail;
use crate::extracts::{answer_csv, answer_json, files};
use crate::state::App;
use crate::web::form::Fields;
use crate::web::locale::Lang;
use crate::web::{AppError, page, visit};
use actix_web::{HttpRequest, HttpResponse, web};

/// The schema of an answer, as docs/partner-extract.md explains it.
const SCHEMA: &str = include_str!("../../../docs/partner-answer.schema.json");

/// The language of a file: the one that is asked for, else the reader's.
fn lang(request: &HttpRequest) -> Result<Lang, AppError> {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    if let Some(name) = query.unknown(&["lang"]).first() {
        return Err(AppError::BadRequest(format!("the file does not know “{name}”")));
    }
    match query.optional("lang") {
        None => Ok(page::lang(request)),
        Some(code) => {
            let known = Lang::ALL.into_iter().find(|lang| lang.code() == code);
            known.ok_or_else(|| AppError::BadRequest("lang is en, pl or uk".into()))
        }
    }
}

/// GET /partner-extracts/answer-schema.json
pub async fn schema() -> HttpResponse {
    visit::download(SCHEMA.as_bytes().to_vec(), "application/schema+json", "entente-answer.schema.json")
}

/// GET /partner-extracts/{id}/extract.json
pub async fn json(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let (context, lang) = (visit::context(&request, &app, &viewer), lang(&request)?);
    let (bytes, number) = app.block(move |app| files::json(app, &viewer, &context, (&id, lang))).await?;
    Ok(visit::download(bytes, "application/json", &format!("{number}.json")))
}

/// GET /partner-extracts/{id}/extract.pdf
pub async fn pdf(request: HttpRequest, app: web::Data<App>, viewer: Viewer, id: web::Path<String>) -> Answer {
    let (context, lang) = (visit::context(&request, &app, &viewer), lang(&request)?);
    let (bytes, number) = app.print(move |app| files::pdf(app, &viewer, &context, (&id, lang))).await?;
    Ok(visit::download(bytes, "application/pdf", &format!("{number}.{}.pdf", lang.code())))
}

async fn released(app: &App, viewer: &Viewer, id: String) -> Result<Detail, AppError> {
    let found = detail(app, viewer, id).await?;
    if found.row.state == State::Released.code() { Ok(found) } else { Err(AppError::NotFound) }
}

/// GET /partner-extracts/{id}/answer.json
pub async fn blank_json(app: web::Data<App>, viewer: Viewer, id: web::Path<String>) -> Answer {
    let found = released(&app, &viewer, id.into_inner()).await?;
    let lines: Vec<(i32, String)> =
        found.lines.iter().map(|line| (line.row.number, line.row.id.clone())).collect();
    let blank = canonical(&answer_json::blank(&found.row.number, &found.row.sha256, &lines));
    let name = format!("{}.answer.json", found.row.number);
    Ok(visit::download(blank.into_bytes(), "application/json", &name))
}

/// GET /partner-extracts/{id}/answer.csv
pub async fn blank_csv(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let lang = lang(&request)?;
    let found = released(&app, &viewer, id.into_inner()).await?;
    let lines = files::blank_lines(lang, &found);
    let blank = answer_csv::blank(&found.row.number, &found.row.sha256, &lines);
    let name = format!("{}.answer.csv", found.row.number);
    Ok(visit::download(blank.into_bytes(), "text/csv; charset=utf-8", &name))
}
