//! Capturing an obligation and changing one; both show the days of the schedule before anything is saved.

use super::{Answer, detail, only};
use crate::access::Viewer;
use crate::audit;
use crate::db::DbError;
use crate::milestones::offers::{self, Offers};
use crate::milestones::store::{Parent, limits};
use crate::obligations::actions::{self, Held};
use crate::obligations::error::ObligationError;
use crate::obligations::find;
use crate::obligations::inputs::{self, FIELDS, fields_of};
use crate::obligations::obligation::Life;
use crate::obligations::pages::{FormPage, Preview};
use crate::obligations::store::{self, ClauseBrief};
use crate::obligations::view;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

/// The agreement with what the form offers.
struct Opened {
    parent: Parent,
    offers: Offers,
    clauses: Vec<ClauseBrief>,
    horizon: i64,
}

async fn open(app: &App, viewer: &Viewer, agreement_id: String) -> Result<Opened, AppError> {
    let viewer = viewer.clone();
    let found = app
        .read(move |db| {
            let Some((parent, offers)) = offers::for_planning(db, &viewer, &agreement_id)? else {
                return Ok::<_, DbError>(None);
            };
            let clauses = store::list_clauses(db, &agreement_id)?;
            let horizon = limits::current(db)?.horizon;
            Ok(Some(Opened { parent, offers, clauses, horizon }))
        })
        .await?;
    let opened = found.ok_or(AppError::NotFound)?;
    if opened.parent.takes_changes() { Ok(opened) } else { Err(AppError::Forbidden) }
}

fn form_page(
    request: &HttpRequest,
    opened: &Opened,
    id: Option<&str>,
    fields: &Fields,
    errors: &Errors,
) -> FormPage {
    let choices = crate::obligations::pages::Choices { offers: &opened.offers, clauses: &opened.clauses };
    FormPage::new(request, (&opened.parent, id), &choices, (fields, errors))
}

/// GET /agreements/{id}/obligations/new
pub async fn new(request: HttpRequest, app: web::Data<App>, viewer: Viewer, id: web::Path<String>) -> Answer {
    let opened = open(&app, &viewer, id.into_inner()).await?;
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let mut fields = Fields::from_pairs([
        ("owner", viewer.account_id.as_str()),
        ("nature", "shall"),
        ("schedule", "recurring"),
        ("every", "1"),
        ("unit", "years"),
        ("anchor", "same_day"),
    ]);
    let clause = opened.clauses.iter().find(|clause| clause.id == query.text("clause"));
    if let Some(clause) = clause {
        fields.set("clause", clause.id.clone());
        fields.set("article", clause.article.clone().unwrap_or_default());
        let texts: std::collections::BTreeMap<String, String> =
            serde_json::from_str(&clause.texts).unwrap_or_default();
        for (lang, name) in inputs::LANGUAGES {
            fields.set(name, texts.get(lang).cloned().unwrap_or_default());
        }
    }
    page::ok(&request, &form_page(&request, &opened, None, &fields, &Errors::default()))
}

/// The days that the schedule of the form gives; nothing is saved.
fn preview(
    request: &HttpRequest,
    app: &App,
    opened: &Opened,
    (id, fields): (Option<&str>, &Fields),
) -> Answer {
    let mut errors = Errors::default();
    let schedule = inputs::schedule(fields, &mut errors);
    let Some(schedule) = schedule.filter(|_| errors.is_empty()) else {
        return page::unprocessable(request, &form_page(request, opened, id, fields, &errors));
    };
    let today = app.today();
    let days = schedule.days(today, find::reach(today), 12).unwrap_or_default();
    let ahead = chrono::Days::new(u64::try_from(opened.horizon).unwrap_or(0));
    let last = today.checked_add_days(ahead).unwrap_or(today);
    let is_once = schedule.sort() == crate::obligations::schedule::Sort::Once;
    let shown = Preview {
        words: view::schedule(page::lang(request), &schedule),
        at_once: days.iter().filter(|day| is_once || **day <= last).count(),
        days,
    };
    let page = form_page(request, opened, id, fields, &errors).with_preview(shown);
    page::ok(request, &page)
}

/// POST /agreements/{id}/obligations
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &FIELDS)?;
    let opened = open(&app, &viewer, id.into_inner()).await?;
    if fields.ticked("preview") {
        return preview(&request, &app, &opened, (None, &fields));
    }
    let content = match inputs::content(&fields) {
        Ok(content) => content,
        Err(errors) => {
            return page::unprocessable(&request, &form_page(&request, &opened, None, &fields, &errors));
        }
    };
    let (context, agreement_id) = (visit::context(&request, &app, &viewer), opened.parent.id.clone());
    let made = app
        .block(move |app| {
            let verb = |tx: &mut audit::Tx| actions::capture(tx, &viewer, &agreement_id, content);
            Ok::<_, AppError>(audit::write(&app.pool, &context, verb))
        })
        .await?;
    match made {
        Ok(id) => Ok(page::done(&format!("/obligations/{id}"), FlashKind::Ok, "flash-obligation-captured")),
        Err(ObligationError::Invalid(errors)) => {
            page::unprocessable(&request, &form_page(&request, &opened, None, &fields, &errors))
        }
        Err(other) => Err(other.into()),
    }
}

/// GET /obligations/{id}/edit
pub async fn form(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let found = detail(&app, &viewer, id.into_inner()).await?;
    if found.line.obligation.life == Life::Ended {
        return Err(AppError::Forbidden);
    }
    let opened = open(&app, &viewer, found.line.parent.id.clone()).await?;
    let (id, fields) = (&found.line.obligation.id, fields_of(&found.line.obligation));
    page::ok(&request, &form_page(&request, &opened, Some(id), &fields, &Errors::default()))
}

/// POST /obligations/{id}/edit
pub async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    mut fields: Fields,
) -> Answer {
    only(&fields, &FIELDS)?;
    let version = fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))?;
    let found = detail(&app, &viewer, id.into_inner()).await?;
    let opened = open(&app, &viewer, found.line.parent.id.clone()).await?;
    let id = found.line.obligation.id.clone();
    if fields.ticked("preview") {
        return preview(&request, &app, &opened, (Some(&id), &fields));
    }
    let content = match inputs::content(&fields) {
        Ok(content) => content,
        Err(errors) => {
            return page::unprocessable(&request, &form_page(&request, &opened, Some(&id), &fields, &errors));
        }
    };
    let (context, writer, held_id) = (visit::context(&request, &app, &viewer), viewer.clone(), id.clone());
    let saved = app
        .block(move |app| {
            let held = Held { id: &held_id, version };
            let verb = |tx: &mut audit::Tx| actions::edit(tx, &writer, held, content);
            Ok::<_, AppError>(audit::write(&app.pool, &context, verb))
        })
        .await?;
    match saved {
        Ok(()) => Ok(page::done(&format!("/obligations/{id}"), FlashKind::Ok, "flash-obligation-saved")),
        Err(ObligationError::Invalid(errors)) => {
            page::unprocessable(&request, &form_page(&request, &opened, Some(&id), &fields, &errors))
        }
        Err(ObligationError::Conflict) => {
            let now = detail(&app, &viewer, id.clone()).await?;
            let (updated, newer) = (&now.line.obligation.updated.by, now.line.obligation.version);
            fields.set("version", newer.to_string());
            let who = now.names.get(updated).cloned().unwrap_or_default();
            let form = form_page(&request, &opened, Some(&id), &fields, &Errors::default());
            page::answer(&request, StatusCode::CONFLICT, &form.after_conflict(&who, newer))
        }
        Err(other) => Err(other.into()),
    }
}
