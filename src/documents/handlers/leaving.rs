//! Files that leave: only after every byte was seen to be the one that was kept, as an attachment that nothing runs.

use super::Answer;
use crate::access::Viewer;
use crate::audit::{self, Context, Deed, Draft, Object, Outcome};
use crate::documents::format::Format;
use crate::documents::found::{self, Detail};
use crate::documents::naming;
use crate::documents::pages::DamagedPage;
use crate::documents::rows::{ContentRow, VersionRow};
use crate::documents::vault::Unsound;
use crate::state::App;
use crate::web::file_body::FileBody;
use crate::web::{AppError, page, upload, visit};
use actix_web::http::StatusCode;
use actix_web::http::header::{self, ContentEncoding};
use actix_web::{HttpRequest, HttpResponse, web};
use std::fs::File;

/// What a browser may do with the file: nothing.
const POLICY: &str =
    "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type Version = (VersionRow, ContentRow);

/// GET /documents/{id}/versions/{number}/file
pub async fn file(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
) -> Answer {
    let (id, number) = path.into_inner();
    let number: i32 = number.parse().map_err(|_| AppError::NotFound)?;
    let reader = viewer.clone();
    let detail = app.read(move |db| found::detail(db, &reader, &id)).await?.ok_or(AppError::NotFound)?;
    let found = detail.versions.iter().find(|(version, _)| version.number == number).cloned();
    let version = found.ok_or(AppError::NotFound)?;
    let context = app.context(&viewer, &visit::request_id(&request));
    let (asked, of) = (version.clone(), detail.line.row.agreement_id.clone());
    let opened = app.block(move |app| open(app, &context, &of, &asked)).await?;
    match opened {
        Ok(file) => Ok(attachment(file, &version, version.1.read_format()?)),
        Err(is_missing) => damaged(&request, &detail, &version, is_missing),
    }
}

/// The file, noted in the log; or that it is missing (true) or damaged (false), noted too.
fn open(
    app: &App,
    context: &Context,
    agreement_id: &str,
    (version, content): &Version,
) -> Result<Result<File, bool>, AppError> {
    let note = |deed: Deed| {
        Draft::new(deed, Object::new("document", &version.document_id))
            .of_agreement(agreement_id)
            .fact("version", version.number)
            .fact("sha256", content.sha256.as_str())
    };
    let failed = |found: &str| note(Deed::DocumentDamaged).outcome(Outcome::Failed).fact("found", found);
    match app.vault().open(&content.kept()) {
        Ok(file) => {
            audit::note(&app.pool, context, note(Deed::DocumentDownloaded))?;
            Ok(Ok(file))
        }
        Err(Unsound::Missing) => {
            tracing::error!(sha256 = %content.sha256, "a file of a document is missing");
            audit::note(&app.pool, context, failed("missing"))?;
            Ok(Err(true))
        }
        Err(Unsound::Damaged(found)) => {
            tracing::error!(sha256 = %content.sha256, %found, "a file of a document is damaged");
            audit::note(&app.pool, context, failed(&found))?;
            Ok(Err(false))
        }
        Err(Unsound::Io(error)) => Err(upload::failed(error)),
    }
}

fn attachment(file: File, (version, content): &Version, held: Format) -> HttpResponse {
    let format = Format::of_name(&version.file_name).unwrap_or(held);
    let length = u64::try_from(content.size).unwrap_or(0);
    HttpResponse::Ok()
        .content_type(format.mime())
        .insert_header((header::CONTENT_DISPOSITION, naming::disposition(&version.file_name, format)))
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY))
        .insert_header((header::ETAG, format!("\"{}\"", content.sha256)))
        // The bytes as they are: what is compressed already is not compressed again.
        .insert_header(ContentEncoding::Identity)
        .body(FileBody::new(file, length))
}

fn damaged(request: &HttpRequest, detail: &Detail, (version, content): &Version, is_missing: bool) -> Answer {
    let page = DamagedPage::new(request, detail, (version, content), is_missing);
    page::answer(request, StatusCode::INTERNAL_SERVER_ERROR, &page)
}
