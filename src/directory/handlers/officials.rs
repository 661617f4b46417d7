//! Officials: list with its search, page, forms.

use super::shared::{Saved, asked, known, only, selects, settle, told};
use crate::access::Viewer;
use crate::audit;
use crate::db::{Db, DbError};
use crate::directory::forms::{self, OFFICIAL};
use crate::directory::pages::forms::{ConflictPage, Frame, OfficialForm, may_edit};
use crate::directory::pages::officials::{OfficialFacts, OfficialPage, OfficialsFacts, OfficialsPage};
use crate::directory::pages::shared::Part;
use crate::directory::store::officials::{Filter, Place};
use crate::directory::store::{officials, signed, sources};
use crate::directory::{Official, actions, conflict};
use crate::search::words;
use crate::state::App;
use crate::web::chrome::{Chrome, FlashKind};
use crate::web::form::{Errors, Fields};
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Pages};
use crate::web::{AppError, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

/// GET /officials
pub async fn list(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let (lang, query) = (page::lang(&request), asked(request.query_string()));
    let facts = app.read(move |db| found(db, &query, lang)).await?;
    let chrome = page::chrome(&request, Nav::Directory);
    page::ok(&request, &OfficialsPage::new(chrome, facts, &viewer))
}

fn found(db: &mut Db, query: &Fields, lang: Lang) -> Result<OfficialsFacts, DbError> {
    let filter = Filter { words: words(query.text("q")), state: query.optional("state") };
    let place = place(db, query)?;
    let (rows, more) = officials::page(db, &filter, &place)?;
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let offered = selects(db, lang)?;
    let with = offered
        .states
        .iter()
        .filter(|state| offered.ministries.iter().any(|row| row.state_code == state.code));
    let current = query.text("state");
    Ok(OfficialsFacts {
        states: with.map(|state| Choice::new(&state.code, state.name(lang), current)).collect(),
        offices: officials::offices(db, &ids)?,
        ministries: offered.words(lang),
        q: query.text("q").to_owned(),
        pages: pages(query, &rows, &place, more),
        total: officials::count(db, &filter)?,
        officials: rows,
    })
}

fn place(db: &mut Db, query: &Fields) -> Result<Place, DbError> {
    let mut row = |name: &str| match query.optional(name) {
        Some(id) => officials::find(db, &id),
        None => Ok(None),
    };
    if let Some(row) = row("after")? {
        return Ok(Place::After(row.sort_key, row.id));
    }
    Ok(row("before")?.map_or(Place::Start, |row| Place::Before(row.sort_key, row.id)))
}

fn pages(query: &Fields, rows: &[Official], place: &Place, more: bool) -> Pages {
    let (q, state) = (visit::escape(query.text("q")), visit::escape(query.text("state")));
    let link = |side: &str, row: Option<&Official>| {
        row.map(|row| format!("/officials?q={q}&state={state}&{side}={}", row.id)).unwrap_or_default()
    };
    let (has_previous, has_next) = match place {
        Place::Start => (false, more),
        Place::After(_, _) => (true, more),
        Place::Before(_, _) => (more, true),
    };
    Pages {
        previous: if has_previous { link("before", rows.first()) } else { String::new() },
        next: if has_next { link("after", rows.last()) } else { String::new() },
    }
}

/// GET /officials/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let (lang, editor) = (page::lang(&request), may_edit(&viewer));
    let facts = app.read(move |db| facts(db, &viewer, &id, lang)).await?.ok_or(AppError::NotFound)?;
    let chrome = page::chrome(&request, Nav::Directory);
    page::ok(&request, &OfficialPage::new(chrome, facts, app.today(), editor))
}

fn facts(db: &mut Db, viewer: &Viewer, id: &str, lang: Lang) -> Result<Option<OfficialFacts>, DbError> {
    let Some(official) = officials::find(db, id)? else {
        return Ok(None);
    };
    let offices = officials::offices(db, &[id.to_owned()])?;
    let named: Vec<&str> = offices.iter().filter_map(|office| office.source_id.as_deref()).collect();
    let sources = sources::find_all(db, &named)?;
    let mut names = known(db, lang)?;
    names.extend(sources.iter().map(|(id, source)| (id.clone(), source.title.clone())));
    Ok(Some(OfficialFacts {
        ministries: selects(db, lang)?.words(lang),
        signed: signed::by_official(db, viewer, id)?,
        revisions: audit::store::list_revisions(db, "official", id)?,
        known: names,
        official,
        offices,
        sources,
    }))
}

/// GET /officials/new
pub async fn new_form(request: HttpRequest) -> Result<HttpResponse, AppError> {
    new_page(&request, &Fields::default(), &Errors::default(), StatusCode::OK)
}

fn new_page(
    request: &HttpRequest,
    fields: &Fields,
    errors: &Errors,
    status: StatusCode,
) -> Result<HttpResponse, AppError> {
    let chrome = page::chrome(request, Nav::Directory);
    let frame = Frame::new(&chrome, Part::Officials, "dir-official-new", "/officials", "/officials");
    page::answer(request, status, &OfficialForm::new(chrome, frame, fields, errors))
}

/// POST /officials
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &OFFICIAL)?;
    let mut errors = Errors::default();
    if let Some(draft) = forms::official(&fields, &mut errors) {
        let context = visit::context(&request, &app, &viewer);
        let add = move |app: &App| {
            let done = audit::write(&app.pool, &context, |tx| actions::add_official(tx, &viewer, &draft));
            settle(done.map(|official| official.id))
        };
        match app.block(add).await? {
            Saved::Done(id) => {
                return Ok(page::done(&format!("/officials/{id}"), FlashKind::Ok, "flash-official-added"));
            }
            Saved::Faults(faults) => errors = told(&faults),
            Saved::Unchanged | Saved::Conflict => {
                return Err(AppError::Internal("a new official met an old one".into()));
            }
        }
    }
    new_page(&request, &fields, &errors, StatusCode::UNPROCESSABLE_ENTITY)
}

/// The official with this id, or 404.
pub async fn held(app: &App, id: &str) -> Result<Official, AppError> {
    let id = id.to_owned();
    app.read(move |db| officials::find(db, &id)).await?.ok_or(AppError::NotFound)
}

fn edit_frame(chrome: &Chrome, row: &Official, version: &str) -> Frame {
    let place = format!("/officials/{}", row.id);
    Frame::edit(chrome, Part::Officials, &row.name_latin, &place, &place, version)
}

fn edit_page(
    request: &HttpRequest,
    row: &Official,
    fields: &Fields,
    version: &str,
    errors: &Errors,
    status: StatusCode,
) -> Result<HttpResponse, AppError> {
    let chrome = page::chrome(request, Nav::Directory);
    let frame = edit_frame(&chrome, row, version);
    page::answer(request, status, &OfficialForm::new(chrome, frame, fields, errors))
}

/// GET /officials/{id}/edit
pub async fn edit_form(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let row = held(&app, &id).await?;
    let (fields, version) = (forms::official_fields(&row), row.version.to_string());
    edit_page(&request, &row, &fields, &version, &Errors::default(), StatusCode::OK)
}

/// POST /officials/{id}
pub async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &OFFICIAL)?;
    let row = held(&app, &id).await?;
    conflict::choose(&mut fields, &forms::official_fields(&row), &OFFICIAL);
    let version = fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))?;
    let mut errors = Errors::default();
    if let Some(draft) = forms::official(&fields, &mut errors) {
        let (context, id) = (visit::context(&request, &app, &viewer), row.id.clone());
        let edit = move |app: &App| {
            let done = audit::write(&app.pool, &context, |tx| {
                actions::edit_official(tx, &viewer, &id, version, &draft)
            });
            settle(done.map(|official| official.id))
        };
        let place = format!("/officials/{}", row.id);
        match app.block(edit).await? {
            Saved::Done(_) => return Ok(page::done(&place, FlashKind::Ok, "flash-official-saved")),
            Saved::Unchanged => {
                return Ok(page::done(&place, FlashKind::Warn, "flash-directory-unchanged"));
            }
            Saved::Conflict => return conflict_page(&request, &app, &row.id, &fields).await,
            Saved::Faults(faults) => errors = told(&faults),
        }
    }
    edit_page(&request, &row, &fields, &version.to_string(), &errors, StatusCode::UNPROCESSABLE_ENTITY)
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
    let label = |key: &str| chrome.t(key).to_owned();
    let words = |_: &str, value: &str| value.to_owned();
    let differences = conflict::differences(ours, &forms::official_fields(&row), &OFFICIAL, label, words);
    let who = known.get(&row.updated_by).cloned().unwrap_or_else(|| chrome.t("dir-by-the-system").to_owned());
    let frame = edit_frame(&chrome, &row, &row.version.to_string());
    page::answer(
        request,
        StatusCode::CONFLICT,
        &ConflictPage::new(chrome, frame, who, differences, ours, &OFFICIAL),
    )
}
