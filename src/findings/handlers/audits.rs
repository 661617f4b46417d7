//! Audits and samples: listed, opened, shown, drawn, drawn again, closed.

use super::{Answer, only, run, states, told, version_of};
use crate::access::Viewer;
use crate::audit::Tx;
use crate::db::DbError;
use crate::findings::actions::{Held, audits as actions};
use crate::findings::error::FindingError;
use crate::findings::find::{self, AuditDetail, Offers};
use crate::findings::inputs::{self, AUDIT_FIELDS, SAMPLE_FIELDS};
use crate::findings::pages::{AgainPage, AuditPage, AuditsPage, FormPage, SamplePage, Which};
use crate::findings::rows::AuditRow;
use crate::findings::store;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

/// GET /audits
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let (today, lang, reader) = (app.today(), page::lang(&request), viewer.clone());
    let (lines, states) = app.read(move |db| find::audits(db, &reader, lang, today)).await?;
    page::ok(&request, &AuditsPage::new(&request, &viewer, (&lines, &states)))
}

/// What the form of an audit offers.
async fn offers(request: &HttpRequest, app: &App, viewer: &Viewer) -> Result<Offers, AppError> {
    let (lang, viewer) = (page::lang(request), viewer.clone());
    app.read(move |db| find::offers(db, &viewer, lang)).await
}

/// GET /audits/new
pub async fn new(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let offers = offers(&request, &app, &viewer).await?;
    let filled = (&Fields::default(), &Errors::default());
    page::ok(&request, &FormPage::new(&request, (&Which::Audit, &offers), filled))
}

/// POST /audits
pub async fn create(request: HttpRequest, app: web::Data<App>, viewer: Viewer, fields: Fields) -> Answer {
    only(&fields, &AUDIT_FIELDS)?;
    let sent = fields.clone();
    let verb = move |tx: &mut Tx, viewer: &Viewer| {
        let new = inputs::audit(&sent).map_err(FindingError::Invalid)?;
        actions::open(tx, viewer, new)
    };
    let done = run(&request, &app, &viewer, ("audit", "new".to_owned()), verb).await?;
    let refusal = match done {
        Ok(id) => return Ok(page::done(&format!("/audits/{id}"), FlashKind::Ok, "flash-audit-opened")),
        Err(refusal) => refusal,
    };
    let (status, errors) = told(refusal)?;
    let offers = offers(&request, &app, &viewer).await?;
    page::answer(&request, status, &FormPage::new(&request, (&Which::Audit, &offers), (&fields, &errors)))
}

/// The audit for its page; missing for who does not work on audits.
async fn detail(app: &App, viewer: &Viewer, id: String) -> Result<AuditDetail, AppError> {
    let (today, viewer) = (app.today(), viewer.clone());
    app.read(move |db| find::audit(db, &viewer, &id, today)).await?.ok_or(AppError::NotFound)
}

async fn page_of(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    id: String,
    (status, fields, errors): (StatusCode, &Fields, &Errors),
) -> Answer {
    let found = detail(app, viewer, id).await?;
    let states = states(app, page::lang(request)).await?;
    page::answer(request, status, &AuditPage::new(request, viewer, (&found, &states), (fields, errors)))
}

/// GET /audits/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let nothing = (StatusCode::OK, &Fields::default(), &Errors::default());
    page_of(&request, &app, &viewer, id.into_inner(), nothing).await
}

/// POST /audits/{id}/closure
pub async fn close(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &["conclusion"])?;
    let (version, sent, held) = (version_of(&fields)?, fields.clone(), id.to_string());
    let verb = move |tx: &mut Tx, viewer: &Viewer| {
        let conclusion = inputs::conclusion(&sent).map_err(FindingError::Invalid)?;
        actions::close(tx, viewer, Held { id: &held, version }, &conclusion)
    };
    let refusal = match run(&request, &app, &viewer, ("audit", id.to_string()), verb).await? {
        Ok(()) => return Ok(page::done(&format!("/audits/{id}"), FlashKind::Ok, "flash-audit-closed")),
        Err(refusal) => refusal,
    };
    let (status, errors) = told(refusal)?;
    page_of(&request, &app, &viewer, id.into_inner(), (status, &fields, &errors)).await
}

/// An audit that takes samples and findings, with what their forms offer; another one is refused.
pub(super) async fn running(
    app: &App,
    viewer: &Viewer,
    id: String,
) -> Result<(Box<AuditRow>, Offers), AppError> {
    let viewer = viewer.clone();
    let found = app.read(move |db| {
        let Some(audit) = store::find(db, &viewer, &id)? else { return Ok(None) };
        let offers = find::offers_of(db, &viewer, &audit)?;
        Ok::<_, DbError>(Some((Box::new(audit), offers)))
    });
    let (audit, offers) = found.await?.ok_or(AppError::NotFound)?;
    if audit.is_running() { Ok((audit, offers)) } else { Err(AppError::Forbidden) }
}

/// GET /audits/{id}/samples/new
pub async fn new_sample(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let (audit, offers) = running(&app, &viewer, id.into_inner()).await?;
    let fields = Fields::from_pairs([("method", "simple")]);
    let which = Which::Sample(audit);
    page::ok(&request, &FormPage::new(&request, (&which, &offers), (&fields, &Errors::default())))
}

/// POST /audits/{id}/samples
pub async fn create_sample(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &SAMPLE_FIELDS)?;
    let (sent, of) = (fields.clone(), id.to_string());
    let verb = move |tx: &mut Tx, viewer: &Viewer| {
        let asked = inputs::sample(&sent).map_err(FindingError::Invalid)?;
        actions::draw(tx, viewer, &of, &asked)
    };
    let refusal = match run(&request, &app, &viewer, ("audit", id.to_string()), verb).await? {
        Ok(sample) => {
            return Ok(page::done(&format!("/samples/{sample}"), FlashKind::Ok, "flash-sample-drawn"));
        }
        Err(refusal) => refusal,
    };
    let (status, errors) = told(refusal)?;
    let (audit, offers) = running(&app, &viewer, id.into_inner()).await?;
    let which = Which::Sample(audit);
    page::answer(&request, status, &FormPage::new(&request, (&which, &offers), (&fields, &errors)))
}

/// GET /samples/{id}
pub async fn sample(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let found = app.read(move |db| find::sample(db, &viewer, &id)).await?.ok_or(AppError::NotFound)?;
    let states = states(&app, page::lang(&request)).await?;
    page::ok(&request, &SamplePage::new(&request, (&found, &states)))
}

/// GET /samples/{id}/again
pub async fn again(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let found = app.read(move |db| find::again(db, &viewer, &id)).await?.ok_or(AppError::NotFound)?;
    page::ok(&request, &AgainPage::new(&request, &found))
}
