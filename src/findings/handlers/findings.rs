//! Findings: listed, shown, drafted, issued, answered, ended.

use super::audits::running;
use super::{Answer, only, run, told, version_of};
use crate::access::Viewer;
use crate::accounts;
use crate::audit::Tx;
use crate::db::DbError;
use crate::findings::actions::{Held, findings as actions};
use crate::findings::codes::FindingState;
use crate::findings::error::FindingError;
use crate::findings::filter::Filter;
use crate::findings::find::{self, FindingDetail, Offers};
use crate::findings::inputs::{self, FINDING_FIELDS, RESPONSE_FIELDS, RETURN_FIELDS};
use crate::findings::pages::{FindingPage, FindingsPage, FormPage, Which};
use crate::findings::rows::FindingRow;
use crate::findings::store;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

/// GET /findings
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let filter = Filter::parse(&query).map_err(AppError::BadRequest)?;
    let (today, reader) = (app.today(), viewer.clone());
    let found = app.read(move |db| find::list(db, &reader, filter, today)).await?;
    page::ok(&request, &FindingsPage::new(&request, &viewer, &found))
}

/// The finding for its page; hidden and missing are the same.
async fn detail(app: &App, viewer: &Viewer, id: String) -> Result<FindingDetail, AppError> {
    let (today, viewer) = (app.today(), viewer.clone());
    app.read(move |db| find::finding(db, &viewer, &id, today)).await?.ok_or(AppError::NotFound)
}

/// GET /findings/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let found = detail(&app, &viewer, id.into_inner()).await?;
    let nothing = (&Fields::default(), &Errors::default());
    page::ok(&request, &FindingPage::new(&request, &viewer, &found, nothing))
}

/// GET /audits/{id}/findings/new
pub async fn new(request: HttpRequest, app: web::Data<App>, viewer: Viewer, id: web::Path<String>) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    only(&query, &["about"])?;
    let (audit, offers) = running(&app, &viewer, id.into_inner()).await?;
    let which = Which::Finding(audit, None);
    page::ok(&request, &FormPage::new(&request, (&which, &offers), (&query, &Errors::default())))
}

/// POST /audits/{id}/findings
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &FINDING_FIELDS)?;
    let (sent, of) = (fields.clone(), id.to_string());
    let verb = move |tx: &mut Tx, viewer: &Viewer| {
        let content = inputs::content(&sent).map_err(FindingError::Invalid)?;
        actions::draft(tx, viewer, &of, content)
    };
    let refusal = match run(&request, &app, &viewer, ("audit", id.to_string()), verb).await? {
        Ok(finding) => {
            return Ok(page::done(&format!("/findings/{finding}"), FlashKind::Ok, "flash-finding-drafted"));
        }
        Err(refusal) => refusal,
    };
    let (status, errors) = told(refusal)?;
    let (audit, offers) = running(&app, &viewer, id.into_inner()).await?;
    let which = Which::Finding(audit, None);
    page::answer(&request, status, &FormPage::new(&request, (&which, &offers), (&fields, &errors)))
}

/// A draft with what its form offers; what is no draft any more is refused.
async fn draft(app: &App, viewer: &Viewer, id: String) -> Result<(Which, Offers, FindingRow), AppError> {
    let reader = viewer.clone();
    let found = app.read(move |db| {
        let Some(row) = store::findings::find(db, &reader, &id)? else { return Ok(None) };
        let Some(audit) = store::find(db, &reader, &row.audit_id)? else { return Ok(None) };
        let offers = find::offers_of(db, &reader, &audit)?;
        let which = Which::Finding(Box::new(audit), Some((row.id.clone(), row.number.clone())));
        Ok::<_, DbError>(Some((which, offers, row)))
    });
    let (which, offers, row) = found.await?.ok_or(AppError::NotFound)?;
    match row.state == FindingState::Draft.code() {
        true => Ok((which, offers, row)),
        false => Err(AppError::Forbidden),
    }
}

/// GET /findings/{id}/edit
pub async fn form(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let (which, offers, row) = draft(&app, &viewer, id.into_inner()).await?;
    let fields = inputs::fields_of(&row);
    page::ok(&request, &FormPage::new(&request, (&which, &offers), (&fields, &Errors::default())))
}

/// POST /findings/{id}/edit
pub async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    mut fields: Fields,
) -> Answer {
    only(&fields, &FINDING_FIELDS)?;
    let (version, sent, held) = (version_of(&fields)?, fields.clone(), id.to_string());
    let verb = move |tx: &mut Tx, viewer: &Viewer| {
        let content = inputs::content(&sent).map_err(FindingError::Invalid)?;
        actions::edit(tx, viewer, Held { id: &held, version }, content)
    };
    let refusal = match run(&request, &app, &viewer, ("finding", id.to_string()), verb).await? {
        Ok(()) => return Ok(page::done(&format!("/findings/{id}"), FlashKind::Ok, "flash-finding-saved")),
        Err(refusal) => refusal,
    };
    let is_late = matches!(refusal, FindingError::Conflict);
    let (status, errors) = told(refusal)?;
    let (which, offers, row) = draft(&app, &viewer, id.into_inner()).await?;
    if !is_late {
        let form = FormPage::new(&request, (&which, &offers), (&fields, &errors));
        return page::answer(&request, status, &form);
    }
    fields.set("version", row.version.to_string());
    let names = app.read(accounts::names).await?;
    let who = names.get(&row.updated_by).cloned().unwrap_or_default();
    let form = FormPage::new(&request, (&which, &offers), (&fields, &Errors::default()));
    page::answer(&request, StatusCode::CONFLICT, &form.after_conflict(&who, row.version))
}

/// One of the forms on the page of a finding.
type Verb = fn(&mut Tx, &Viewer, Held, &Fields) -> Result<(), FindingError>;

async fn submit(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    (id, fields): (String, Fields),
    (known, verb, flash): (&[&str], Verb, &'static str),
) -> Answer {
    only(&fields, known)?;
    let (version, sent, held) = (version_of(&fields)?, fields.clone(), id.clone());
    let run_it = move |tx: &mut Tx, viewer: &Viewer| verb(tx, viewer, Held { id: &held, version }, &sent);
    let refusal = match run(&request, &app, &viewer, ("finding", id.clone()), run_it).await? {
        // A withdrawn draft is still there for auditors, who alone can withdraw it.
        Ok(()) => return Ok(page::done(&format!("/findings/{id}"), FlashKind::Ok, flash)),
        Err(refusal) => refusal,
    };
    let (status, errors) = told(refusal)?;
    let found = detail(&app, &viewer, id).await?;
    page::answer(&request, status, &FindingPage::new(&request, &viewer, &found, (&fields, &errors)))
}

/// POST /findings/{id}/issue
pub async fn issue(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let verb: Verb = |tx, viewer, held, fields| {
        let on = inputs::issue(fields).map_err(FindingError::Invalid)?;
        actions::issue(tx, viewer, held, on)
    };
    let form = (&["respond_by"][..], verb, "flash-finding-issued");
    submit(request, app, viewer, (id.into_inner(), fields), form).await
}

/// POST /findings/{id}/response
pub async fn respond(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let verb: Verb = |tx, viewer, held, fields| {
        let response = inputs::response(fields).map_err(FindingError::Invalid)?;
        actions::respond(tx, viewer, held, response)
    };
    let form = (&RESPONSE_FIELDS[..], verb, "flash-finding-responded");
    submit(request, app, viewer, (id.into_inner(), fields), form).await
}

/// POST /findings/{id}/return
pub async fn send_back(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let verb: Verb = |tx, viewer, held, fields| {
        let returned = inputs::returned(fields).map_err(FindingError::Invalid)?;
        actions::send_back(tx, viewer, held, returned)
    };
    let form = (&RETURN_FIELDS[..], verb, "flash-finding-returned");
    submit(request, app, viewer, (id.into_inner(), fields), form).await
}

/// POST /findings/{id}/closure
pub async fn close(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let verb: Verb = |tx, viewer, held, fields| {
        let evidence = inputs::reason(fields, "evidence").map_err(FindingError::Invalid)?;
        actions::close(tx, viewer, held, &evidence)
    };
    let form = (&["evidence"][..], verb, "flash-finding-closed");
    submit(request, app, viewer, (id.into_inner(), fields), form).await
}

/// POST /findings/{id}/risk
pub async fn accept_risk(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let verb: Verb = |tx, viewer, held, fields| {
        let reason = inputs::reason(fields, "risk_reason").map_err(FindingError::Invalid)?;
        actions::accept_risk(tx, viewer, held, &reason)
    };
    let form = (&["risk_reason"][..], verb, "flash-finding-risk");
    submit(request, app, viewer, (id.into_inner(), fields), form).await
}

/// POST /findings/{id}/withdrawal
pub async fn withdraw(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let verb: Verb = |tx, viewer, held, fields| {
        let reason = inputs::reason(fields, "withdraw_reason").map_err(FindingError::Invalid)?;
        actions::withdraw(tx, viewer, held, &reason)
    };
    let form = (&["withdraw_reason"][..], verb, "flash-finding-withdrawn");
    submit(request, app, viewer, (id.into_inner(), fields), form).await
}
