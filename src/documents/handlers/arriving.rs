//! Files that arrive: a new document, and a new version of one.

use super::{Answer, only, show_page};
use crate::access::Viewer;
use crate::audit;
use crate::documents::actions::{self, Arrival, Bounds, Held};
use crate::documents::claim::Claim;
use crate::documents::error::DocumentError;
use crate::documents::format::{Format, Unfit};
use crate::documents::inputs::{self, UPLOAD};
use crate::documents::pages::{Asked, UploadPage};
use crate::documents::store::{self, Parent, claims};
use crate::documents::vault::Arriving;
use crate::documents::view::size;
use crate::documents::{naming, taking};
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::locale::Lang;
use crate::web::upload::{self, Received};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpMessage, HttpRequest, web};

/// GET /agreements/{id}/documents/new
pub async fn new_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let asked = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    only(&asked, &["claim"])?;
    let parent = find_parent(&app, &viewer, &id).await?;
    if !parent.takes_changes() {
        return Ok(page::done(&format!("/agreements/{}", parent.id), FlashKind::Warn, "flash-record-closed"));
    }
    let mut fields = Fields::from_pairs([("marking", parent.marking.clone())]);
    if app.ceiling().min(viewer.clearance)
        < crate::access::Marking::parse(&parent.marking).unwrap_or(app.ceiling())
    {
        fields.remove("marking");
    }
    if let Some(claim) = asked.optional("claim") {
        fields.set("claim", claim);
    }
    upload_page(&request, &app, &viewer, &parent, StatusCode::OK, (&fields, &Errors::default())).await
}

async fn find_parent(app: &App, viewer: &Viewer, id: &str) -> Result<Parent, AppError> {
    let (viewer, id) = (viewer.clone(), id.to_owned());
    app.read(move |db| store::find_parent(db, &viewer, &id)).await?.ok_or(AppError::NotFound)
}

async fn upload_page(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    parent: &Parent,
    status: StatusCode,
    typed: (&Fields, &Errors),
) -> Answer {
    let lang = page::lang(request);
    let named = match Claim::parse(typed.0.text("claim")) {
        None => None,
        Some(claim) => {
            let (id, asked) = (parent.id.clone(), claim.clone());
            let name = app.read(move |db| claims::find(db, &id, &asked)).await?.ok_or(AppError::NotFound)?;
            Some((claim, super::evidence::name(lang, &name)))
        }
    };
    let asked = Asked {
        parent,
        claim: named.as_ref().map(|(claim, name)| (claim, name.clone())),
        limit: app.config.documents.file,
        ceiling: app.ceiling(),
    };
    page::answer(request, status, &UploadPage::new(request, viewer, &asked, typed))
}

/// POST /agreements/{id}/documents
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    mut fields: Fields,
) -> Answer {
    // Before a byte of the file is read: hidden and missing are the same.
    let parent = find_parent(&app, &viewer, &id).await?;
    let received = receive(&request, &app, &mut fields).await?;
    only(&fields, &UPLOAD)?;
    let mut errors = Errors::default();
    let particulars = inputs::particulars(&fields, app.ceiling(), &mut errors);
    let shows = inputs::shows(&fields, &mut errors);
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let file = judged(&request, &app, received, &mut errors, &mut status).await?;
    let (Some(file), Some(particulars), true) = (file, particulars, errors.is_empty()) else {
        return upload_page(&request, &app, &viewer, &parent, status, (&fields, &errors)).await;
    };
    let context = visit::context(&request, &app, &viewer);
    let (writer, target, wanted) = (viewer.clone(), parent.id.clone(), shows.clone());
    let done = app
        .block(move |app| {
            let arrival = kept(app, file)?;
            Ok::<_, AppError>(audit::write(&app.pool, &context, |tx| {
                let what = (&arrival, &particulars, wanted.as_ref());
                actions::upload(tx, &writer, bounds(app, &app.vault()), &target, what)
            }))
        })
        .await?;
    match done {
        Ok(document) => {
            app.documents_came.notify_one();
            let place = match shows {
                Some(shows) => shows.claim.page(&parent.id),
                None => format!("/documents/{document}"),
            };
            Ok(page::done(&place, FlashKind::Ok, "flash-document-uploaded"))
        }
        Err(error) => {
            let (errors, status) = repaired(&request, &app, error)?;
            upload_page(&request, &app, &viewer, &parent, status, (&fields, &errors)).await
        }
    }
}

/// POST /documents/{id}/versions
pub async fn version(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    mut fields: Fields,
) -> Answer {
    let (reader, document) = (viewer.clone(), id.clone());
    app.read(move |db| store::find(db, &reader, &document)).await?.ok_or(AppError::NotFound)?;
    let received = receive(&request, &app, &mut fields).await?;
    only(&fields, &["note"])?;
    let version = fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))?;
    let mut errors = Errors::default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let note = inputs::remark(&fields, "note").unwrap_or_else(|wrong| {
        errors = wrong;
        None
    });
    let file = judged(&request, &app, received, &mut errors, &mut status).await?;
    let (Some(file), true) = (file, errors.is_empty()) else {
        return show_page(&request, &app, &viewer, &id, status, (&fields, &errors)).await;
    };
    let context = visit::context(&request, &app, &viewer);
    let (writer, target) = (viewer.clone(), id.clone());
    let done = app
        .block(move |app| {
            let arrival = kept(app, file)?;
            Ok::<_, AppError>(audit::write(&app.pool, &context, |tx| {
                let held = Held { id: &target, version };
                actions::add_version(tx, &writer, bounds(app, &app.vault()), held, (&arrival, note))
            }))
        })
        .await?;
    match done {
        Ok(()) => {
            app.documents_came.notify_one();
            Ok(page::done(&format!("/documents/{id}"), FlashKind::Ok, "flash-document-version"))
        }
        Err(error) => {
            let (errors, status) = repaired(&request, &app, error)?;
            show_page(&request, &app, &viewer, &id, status, (&fields, &errors)).await
        }
    }
}

fn bounds<'b>(app: &App, vault: &'b crate::documents::Vault) -> Bounds<'b> {
    Bounds { vault, quota: app.config.documents.quota, ceiling: app.ceiling() }
}

/// Receives the file of the form; the fields are whole afterwards, and the form's key counts.
async fn receive(
    request: &HttpRequest,
    app: &App,
    fields: &mut Fields,
) -> Result<Received<Arriving>, AppError> {
    let Some(incoming) = upload::take(request) else {
        return Ok(Received::Nothing);
    };
    let vault = app.vault();
    let received = incoming.receive(fields, app.config.documents.file, move || vault.begin()).await?;
    request.extensions_mut().insert(fields.clone());
    Ok(received)
}

/// A file that may be taken, with its name as it came.
struct Taken {
    name: String,
    format: Format,
    arriving: Arriving,
}

/// The file if it may be taken; else what is wrong with it, at its field.
async fn judged(
    request: &HttpRequest,
    app: &App,
    received: Received<Arriving>,
    errors: &mut Errors,
    status: &mut StatusCode,
) -> Result<Option<Taken>, AppError> {
    let lang = page::lang(request);
    let (name, arriving) = match received {
        Received::Nothing => {
            errors.add("file", "doc-error-no-file");
            return Ok(None);
        }
        Received::TooLarge(_) => {
            *status = StatusCode::PAYLOAD_TOO_LARGE;
            let most = size(lang, i64::try_from(app.config.documents.file).unwrap_or(i64::MAX));
            errors.add_with("file", "doc-error-too-large", vec![("most", most)]);
            return Ok(None);
        }
        Received::File(name, arriving) => (name, arriving),
    };
    if !errors.is_empty() {
        // It has to be chosen again: a page cannot keep a file.
        errors.add("file", "doc-error-again");
        return Ok(None);
    }
    let limits = app.document_limits().map_err(upload::failed)?;
    let asked = name.clone();
    let (arriving, judged) = app
        .block(move |_| {
            let judged = taking::judge(&asked, &arriving, &limits);
            judged.map(|judged| (arriving, judged)).map_err(upload::failed)
        })
        .await?;
    match judged {
        Ok(format) => Ok(Some(Taken { name, format, arriving })),
        Err(why) => {
            errors.add_with("file", unfit(why), vec![("name", short(&name, lang))]);
            Ok(None)
        }
    }
}

/// The name in a message: as it is shown, and not longer than a message is.
fn short(name: &str, lang: Lang) -> String {
    let shown = naming::shown(name);
    if shown.is_empty() {
        return lang.t("doc-no-name").to_owned();
    }
    if shown.chars().count() > 80 { shown.chars().take(79).chain(['…']).collect() } else { shown }
}

const fn unfit(why: Unfit) -> &'static str {
    match why {
        Unfit::Empty => "doc-error-empty",
        Unfit::Ending => "doc-error-ending",
        Unfit::Content => "doc-error-content",
        Unfit::Macros => "doc-error-macros",
        Unfit::Encrypted => "doc-error-encrypted",
        Unfit::Bomb => "doc-error-bomb",
        Unfit::Damaged => "doc-error-damaged",
    }
}

fn kept(app: &App, file: Taken) -> Result<Arrival, AppError> {
    taking::keep(&app.vault(), &file.name, file.format, file.arriving).map_err(upload::failed)
}

/// What the form is told of a refusal, and with which status.
fn repaired(
    request: &HttpRequest,
    app: &App,
    error: DocumentError,
) -> Result<(Errors, StatusCode), AppError> {
    let mut errors = Errors::default();
    match error {
        DocumentError::Invalid(errors) => Ok((errors, StatusCode::UNPROCESSABLE_ENTITY)),
        DocumentError::Conflict => Ok((errors, StatusCode::CONFLICT)),
        DocumentError::Full => {
            let all =
                size(page::lang(request), i64::try_from(app.config.documents.quota).unwrap_or(i64::MAX));
            errors.add_with("file", "doc-error-quota", vec![("most", all)]);
            Ok((errors, StatusCode::INSUFFICIENT_STORAGE))
        }
        DocumentError::NotFound
        | DocumentError::Closed
        | DocumentError::Refused(_)
        | DocumentError::Vanished
        | DocumentError::Db(_) => Err(error.into()),
    }
}
