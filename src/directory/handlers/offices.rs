//! Offices of an official: adding one, editing or closing one.

use super::officials::held;
use super::shared::{Saved, known, only, selects, settle, told};
use crate::access::Viewer;
use crate::audit::{self, Tx};
use crate::directory::fault::DirectoryError;
use crate::directory::forms::{self, OFFICE};
use crate::directory::pages::forms::{ConflictPage, Frame, OfficeForm};
use crate::directory::pages::shared::Part;
use crate::directory::store::{officials, sources};
use crate::directory::{OfficeDraft, Official, SourceDraft, actions, conflict, insert_source};
use crate::state::App;
use crate::web::chrome::{Chrome, FlashKind};
use crate::web::form::{Errors, Fields};
use crate::web::page::{self, Nav};
use crate::web::{AppError, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

/// The office that a form is about: a new one, or one that is held.
#[derive(Clone)]
struct Target {
    official: Official,
    office: Option<String>,
}

impl Target {
    fn place(&self) -> String {
        format!("/officials/{}", self.official.id)
    }

    fn frame(&self, chrome: &Chrome, version: &str) -> Frame {
        let action = match &self.office {
            Some(office) => format!("{}/offices/{office}", self.place()),
            None => format!("{}/offices", self.place()),
        };
        let mut frame =
            Frame::edit(chrome, Part::Officials, &self.official.name_latin, &action, &self.place(), version);
        let title = if self.office.is_some() { "dir-office-edit" } else { "dir-office-new" };
        frame.title = chrome.t(title).to_owned();
        frame
    }
}

/// GET /officials/{id}/offices/new
pub async fn new_form(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let target = Target { official: held(&app, &id).await?, office: None };
    let version = target.official.version.to_string();
    form_page(&request, &app, &target, &Fields::default(), &version, &Errors::default(), StatusCode::OK).await
}

/// GET /officials/{id}/offices/{office}
pub async fn edit_form(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, AppError> {
    let (id, office) = path.into_inner();
    let target = Target { official: held(&app, &id).await?, office: Some(office) };
    let fields = stored(&app, &target).await?;
    let version = target.official.version.to_string();
    form_page(&request, &app, &target, &fields, &version, &Errors::default(), StatusCode::OK).await
}

/// The office as the register holds it; 404 when it is not one of this person's.
async fn stored(app: &App, target: &Target) -> Result<Fields, AppError> {
    let Some(office) = target.office.clone() else {
        return Ok(Fields::default());
    };
    let id = target.official.id.clone();
    let found = app.read(move |db| {
        let offices = officials::offices(db, &[id])?;
        let Some(row) = offices.into_iter().find(|row| row.id == office) else {
            return Ok(None);
        };
        let named: Vec<&str> = row.source_id.as_deref().into_iter().collect();
        let sources = sources::find_all(db, &named)?;
        Ok::<_, crate::db::DbError>(Some(forms::office_fields(&row, sources.values().next())))
    });
    found.await?.ok_or(AppError::NotFound)
}

async fn form_page(
    request: &HttpRequest,
    app: &App,
    target: &Target,
    fields: &Fields,
    version: &str,
    errors: &Errors,
    status: StatusCode,
) -> Result<HttpResponse, AppError> {
    let lang = page::lang(request);
    let found = app.read(move |db| selects(db, lang)).await?;
    let chrome = page::chrome(request, Nav::Directory);
    let frame = target.frame(&chrome, version);
    page::answer(request, status, &OfficeForm::new(chrome, frame, fields, errors, &found))
}

/// POST /officials/{id}/offices
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    let target = Target { official: held(&app, &id).await?, office: None };
    take(request, app, viewer, target, fields, "flash-office-added").await
}

/// POST /officials/{id}/offices/{office}
pub async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    let (id, office) = path.into_inner();
    let target = Target { official: held(&app, &id).await?, office: Some(office) };
    take(request, app, viewer, target, fields, "flash-office-saved").await
}

async fn take(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    target: Target,
    mut fields: Fields,
    flash: &'static str,
) -> Result<HttpResponse, AppError> {
    only(&fields, &OFFICE)?;
    conflict::choose(&mut fields, &stored(&app, &target).await?, &OFFICE);
    let version = fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))?;
    let mut errors = Errors::default();
    if let Some((draft, source)) = forms::office(&fields, &mut errors) {
        let (context, aim) = (visit::context(&request, &app, &viewer), target.clone());
        let change = move |app: &App| {
            let done = audit::write(&app.pool, &context, |tx| {
                write(tx, &viewer, &aim, version, draft, source.as_ref())
            });
            settle(done.map(|official| official.id))
        };
        match app.block(change).await? {
            Saved::Done(_) => return Ok(page::done(&target.place(), FlashKind::Ok, flash)),
            Saved::Unchanged => {
                return Ok(page::done(&target.place(), FlashKind::Warn, "flash-directory-unchanged"));
            }
            Saved::Conflict => return conflict_page(&request, &app, &target, &fields).await,
            Saved::Faults(faults) => errors = told(&faults),
        }
    }
    form_page(
        &request,
        &app,
        &target,
        &fields,
        &version.to_string(),
        &errors,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
    .await
}

fn write(
    tx: &mut Tx,
    viewer: &Viewer,
    target: &Target,
    version: i32,
    mut draft: OfficeDraft,
    source: Option<&SourceDraft>,
) -> Result<Official, DirectoryError> {
    draft.source_id = source.map(|source| insert_source(tx, source)).transpose()?;
    match &target.office {
        Some(office) => actions::edit_office(tx, viewer, &target.official.id, office, version, &draft),
        None => actions::add_office(tx, viewer, &target.official.id, version, &draft),
    }
}

async fn conflict_page(
    request: &HttpRequest,
    app: &App,
    target: &Target,
    ours: &Fields,
) -> Result<HttpResponse, AppError> {
    let target = Target { official: held(app, &target.official.id).await?, office: target.office.clone() };
    let theirs = stored(app, &target).await?;
    let lang = page::lang(request);
    let known = app.read(move |db| known(db, lang)).await?;
    let chrome = page::chrome(request, Nav::Directory);
    let label = |key: &str| chrome.t(key).to_owned();
    let words = |_: &str, value: &str| known.get(value).cloned().unwrap_or_else(|| value.to_owned());
    let differences = match target.office {
        Some(_) => conflict::differences(ours, &theirs, &OFFICE, label, words),
        None => Vec::new(), // a new office meets no other text: it only has to be sent again
    };
    let who = known
        .get(&target.official.updated_by)
        .cloned()
        .unwrap_or_else(|| chrome.t("dir-by-the-system").to_owned());
    let frame = target.frame(&chrome, &target.official.version.to_string());
    page::answer(
        request,
        StatusCode::CONFLICT,
        &ConflictPage::new(chrome, frame, who, differences, ours, &OFFICE),
    )
}
