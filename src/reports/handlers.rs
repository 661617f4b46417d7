//! How a file that was made leaves over HTTP.

use super::Made;
use super::sheets::Format;
use crate::web::file_body::FileBody;
use actix_web::HttpResponse;
use actix_web::http::header;
use chrono::NaiveDate;

/// A file of rows to keep: `entente-STEM-DAY-NUMBER.FORMAT`.
pub fn sheet(made: Made, stem: &str, format: Format, today: NaiveDate) -> HttpResponse {
    let name = format!("entente-{stem}-{today}-{}.{}", made.number, format.code());
    attachment(made, &name, format.mime())
}

/// A file to keep, read from its disk piece by piece.
pub fn attachment(made: Made, name: &str, mime: &str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(mime)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(FileBody::new(made.file, made.length))
}
