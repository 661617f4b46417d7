//! What is taken along of an audit: its report.

use super::Answer;
use crate::access::Viewer;
use crate::findings::pdf;
use crate::state::App;
use crate::web::form::Fields;
use crate::web::locale::Lang;
use crate::web::{AppError, page, visit};
use actix_web::{HttpRequest, web};

/// The language of a report: the one that is asked for, else the reader's.
fn lang(request: &HttpRequest) -> Result<Lang, AppError> {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
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
