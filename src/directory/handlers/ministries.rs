//! Ministries: list, page, forms.

use super::shared::{Saved, asked, known, only, selects, settle, told};
use crate::access::Viewer;
use crate::audit;
use crate::db::{Db, DbError};
use crate::directory::forms::{self, MINISTRY};
use crate::directory::pages::forms::{ConflictPage, Frame, MinistryForm, Selects, may_edit};
use crate::directory::pages::ministries::{MinistriesPage, MinistryFacts, MinistryPage};
use crate::directory::pages::shared::Part;
use crate::directory::store::{ministries, officials, signed, sources, states};
use crate::directory::{Ministry, actions, conflict};
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::page::{self, Nav};
use crate::web::{AppError, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

/// How many agreements the page of a ministry shows.
const AGREEMENTS: i64 = 50;

/// GET /ministries
pub async fn list(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let lang = page::lang(&request);
    let found: Selects = app.read(move |db| selects(db, lang)).await?;
    let state = asked(request.query_string()).text("state").to_owned();
    let chrome = page::chrome(&request, Nav::Directory);
    page::ok(&request, &MinistriesPage::new(chrome, &found.states, &found.ministries, &state, &viewer))
}

/// GET /ministries/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let (lang, editor) = (page::lang(&request), may_edit(&viewer));
    let facts = app.read(move |db| facts(db, &viewer, &id, lang)).await?.ok_or(AppError::NotFound)?;
    let chrome = page::chrome(&request, Nav::Directory);
    page::ok(&request, &MinistryPage::new(chrome, facts, app.today(), editor))
}

fn facts(
    db: &mut Db,
    viewer: &Viewer,
    id: &str,
    lang: crate::web::locale::Lang,
) -> Result<Option<MinistryFacts>, DbError> {
    let Some(ministry) = ministries::find(db, id)? else {
        return Ok(None);
    };
    let Some(state) = states::find(db, &ministry.state_code)? else {
        return Ok(None);
    };
    let mut other = |id: &Option<String>| match id {
        Some(id) => ministries::find(db, id),
        None => Ok(None),
    };
    let (parent, predecessor) = (other(&ministry.parent_id)?, other(&ministry.predecessor_id)?);
    let offices = officials::offices_in(db, &[id.to_owned()])?;
    let named: Vec<&str> = offices.iter().filter_map(|(office, _)| office.source_id.as_deref()).collect();
    let (agreements, agreements_total) = signed::party_to(db, viewer, id, AGREEMENTS)?;
    Ok(Some(MinistryFacts {
        sources: sources::find_all(db, &named)?,
        after: ministries::list_after(db, id)?,
        revisions: audit::store::list_revisions(db, "ministry", id)?,
        known: known(db, lang)?,
        ministry,
        state,
        parent,
        predecessor,
        offices,
        agreements,
        agreements_total,
    }))
}

/// GET /ministries/new
pub async fn new_form(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, AppError> {
    let query = asked(request.query_string());
    let fields = Fields::from_pairs([("state", query.text("state")), ("kind", "ministry")]);
    new_page(&request, &app, &fields, &Errors::default(), StatusCode::OK).await
}

async fn new_page(
    request: &HttpRequest,
    app: &App,
    fields: &Fields,
    errors: &Errors,
    status: StatusCode,
) -> Result<HttpResponse, AppError> {
    let lang = page::lang(request);
    let found = app.read(move |db| selects(db, lang)).await?;
    let chrome = page::chrome(request, Nav::Directory);
    let frame = Frame::new(&chrome, Part::Ministries, "dir-ministry-new", "/ministries", "/ministries");
    page::answer(request, status, &MinistryForm::new(chrome, frame, fields, errors, &found, None))
}

/// POST /ministries
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &MINISTRY)?;
    let mut errors = Errors::default();
    if let Some(draft) = forms::ministry(&fields, &mut errors) {
        let context = visit::context(&request, &app, &viewer);
        let add = move |app: &App| {
            let done = audit::write(&app.pool, &context, |tx| actions::add_ministry(tx, &viewer, &draft));
            settle(done.map(|ministry| ministry.id))
        };
        match app.block(add).await? {
            Saved::Done(id) => {
                return Ok(page::done(&format!("/ministries/{id}"), FlashKind::Ok, "flash-ministry-added"));
            }
            Saved::Faults(faults) => errors = told(&faults),
            Saved::Unchanged | Saved::Conflict => {
                return Err(AppError::Internal("a new ministry met an old one".into()));
            }
        }
    }
    new_page(&request, &app, &fields, &errors, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn held(app: &App, id: &str) -> Result<Ministry, AppError> {
    let id = id.to_owned();
    app.read(move |db| ministries::find(db, &id)).await?.ok_or(AppError::NotFound)
}

/// GET /ministries/{id}/edit
pub async fn edit_form(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let row = held(&app, &id).await?;
    let version = row.version.to_string();
    edit_page(
        &request,
        &app,
        &row,
        &forms::ministry_fields(&row),
        &version,
        &Errors::default(),
        StatusCode::OK,
    )
    .await
}

fn edit_frame(chrome: &crate::web::chrome::Chrome, row: &Ministry, version: &str) -> Frame {
    let place = format!("/ministries/{}", row.id);
    Frame::edit(chrome, Part::Ministries, row.name(chrome.lang), &place, &place, version)
}

async fn edit_page(
    request: &HttpRequest,
    app: &App,
    row: &Ministry,
    fields: &Fields,
    version: &str,
    errors: &Errors,
    status: StatusCode,
) -> Result<HttpResponse, AppError> {
    let lang = page::lang(request);
    let found = app.read(move |db| selects(db, lang)).await?;
    let chrome = page::chrome(request, Nav::Directory);
    let frame = edit_frame(&chrome, row, version);
    page::answer(request, status, &MinistryForm::new(chrome, frame, fields, errors, &found, Some(&row.id)))
}

/// POST /ministries/{id}
pub async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &MINISTRY)?;
    let row = held(&app, &id).await?;
    conflict::choose(&mut fields, &forms::ministry_fields(&row), &MINISTRY);
    let version = fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))?;
    let mut errors = Errors::default();
    if let Some(draft) = forms::ministry(&fields, &mut errors) {
        let (context, id) = (visit::context(&request, &app, &viewer), row.id.clone());
        let edit = move |app: &App| {
            let done = audit::write(&app.pool, &context, |tx| {
                actions::edit_ministry(tx, &viewer, &id, version, &draft)
            });
            settle(done.map(|ministry| ministry.id))
        };
        let place = format!("/ministries/{}", row.id);
        match app.block(edit).await? {
            Saved::Done(_) => return Ok(page::done(&place, FlashKind::Ok, "flash-ministry-saved")),
            Saved::Unchanged => {
                return Ok(page::done(&place, FlashKind::Warn, "flash-directory-unchanged"));
            }
            Saved::Conflict => return conflict_page(&request, &app, &row.id, &fields).await,
            Saved::Faults(faults) => errors = told(&faults),
        }
    }
    edit_page(&request, &app, &row, &fields, &version.to_string(), &errors, StatusCode::UNPROCESSABLE_ENTITY)
        .await
}

async fn conflict_page(
    request: &HttpRequest,
    app: &App,
    id: &str,
    ours: &Fields,
) -> Result<HttpResponse, AppError> {
    let row = held(app, id).await?;
    let lang = page::lang(request);
    let known = app.read(move |db| known(db, lang)).await?;
    let chrome = page::chrome(request, Nav::Directory);
    let words = |name: &str, value: &str| match name {
        "kind" => chrome.label("ministry", value).to_owned(),
        _ => known.get(value).cloned().unwrap_or_else(|| value.to_owned()),
    };
    let label = |key: &str| chrome.t(key).to_owned();
    let differences = conflict::differences(ours, &forms::ministry_fields(&row), &MINISTRY, label, words);
    let who = known.get(&row.updated_by).cloned().unwrap_or_else(|| chrome.t("dir-by-the-system").to_owned());
    let frame = edit_frame(&chrome, &row, &row.version.to_string());
    page::answer(
        request,
        StatusCode::CONFLICT,
        &ConflictPage::new(chrome, frame, who, differences, ours, &MINISTRY),
    )
}
