//! Drafting, editing, registering, verifying and voiding over HTTP.

use super::aggregate::Aggregate;
use super::error::AgreementError;
use super::form::{self, Context, DRAFT_FIELDS, EDIT_FIELDS};
use super::options::Options;
use super::pages::{Conflict, EditPage, NewPage, VoidPage};
use super::{actions, filled, store};
use crate::access::{Refusal, Viewer};
use crate::audit;
use crate::db::DbError;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields, view};
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use crate::web::parts::Link;
use crate::web::{AppError, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

fn known(fields: &Fields, names: &[&str]) -> Result<(), AppError> {
    let unknown = fields.unknown(names);
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(AppError::BadRequest(format!("unknown fields: {}", unknown.join(", "))))
    }
}

async fn options(
    app: &App,
    viewer: &Viewer,
    request: &HttpRequest,
    id: Option<&str>,
) -> Result<Options, AppError> {
    let (viewer, lang, id) = (viewer.clone(), page::lang(request), id.map(str::to_owned));
    app.read(move |db| Options::load(db, &viewer, lang, id.as_deref())).await
}

async fn aggregate(app: &App, viewer: &Viewer, id: &str) -> Result<Aggregate, AppError> {
    let (viewer, id) = (viewer.clone(), id.to_owned());
    app.read(move |db| match store::find(db, &viewer, &id)? {
        Some(row) => Aggregate::load(db, row).map_err(AppError::from),
        None => Err(AppError::NotFound),
    })
    .await
}

/// GET /agreements/new
pub async fn new_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let options = options(&app, &viewer, &request, None).await?;
    let asked = Fields::parse(request.query_string().as_bytes()).unwrap_or_default();
    let mut fields = Fields::from_pairs([("marking", "unclassified"), ("owner", viewer.account_id.as_str())]);
    fields.set("party.0", app.config.home_state.as_str());
    fields.set("party.1", asked.text("partner"));
    // A list that lacks the agreement here leads to this form with what it says.
    for (from, to) in [("title", "short_title"), ("kind", "kind")] {
        fields.set(to, asked.text(from));
    }
    let form = view(&fields, &Errors::default(), page::lang(&request));
    page::ok(&request, &NewPage::new(page::chrome(&request, Nav::Register), &viewer, &options, form))
}

/// POST /agreements
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    known(&fields, &DRAFT_FIELDS)?;
    let options = options(&app, &viewer, &request, None).await?;
    let context =
        Context { viewer: &viewer, options: &options, home: &app.config.home_state, ceiling: app.ceiling() };
    let new = match form::draft(&fields, &context) {
        Ok(new) => new,
        Err(errors) => {
            let form = view(&fields, &errors, page::lang(&request));
            let page = NewPage::new(page::chrome(&request, Nav::Register), &viewer, &options, form);
            return page::unprocessable(&request, &page);
        }
    };
    let change = visit::context(&request, &app, &viewer);
    let home = app.config.home_state.clone();
    let entered = app
        .block(move |app| audit::write(&app.pool, &change, |tx| actions::draft(tx, &viewer, &home, &new)))
        .await?;
    Ok(page::done(&format!("/agreements/{}", entered.id), FlashKind::Ok, "flash-draft-saved"))
}

/// GET /agreements/{id}/edit
pub async fn edit_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let a = aggregate(&app, &viewer, &id).await?;
    let options = options(&app, &viewer, &request, Some(&id)).await?;
    let form = view(&filled::fields(&a), &Errors::default(), page::lang(&request));
    page::ok(
        &request,
        &EditPage::new(page::chrome(&request, Nav::Register), &viewer, &options, &a, form, None),
    )
}

/// POST /agreements/{id}/edit
pub async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    known(&fields, &EDIT_FIELDS)?;
    let a = aggregate(&app, &viewer, &id).await?;
    let fields = filled::merge(&filled::fields(&a), &fields);
    let Some(version) = fields.version() else {
        return Err(AppError::BadRequest("the form has no version".into()));
    };
    if version != a.row.version {
        return conflict(&request, &app, &viewer, &a, &fields).await;
    }
    let options = options(&app, &viewer, &request, Some(&id)).await?;
    let context =
        Context { viewer: &viewer, options: &options, home: &app.config.home_state, ceiling: app.ceiling() };
    let edit = match form::edit(&fields, &context, a.row.pointer_only) {
        Ok(edit) => edit,
        Err(errors) => return refuse(&request, &viewer, &options, &a, &fields, &errors),
    };
    let (change, who, place) =
        (visit::context(&request, &app, &viewer), viewer.clone(), format!("/agreements/{id}"));
    let target = id.into_inner();
    let saved = app
        .block(move |app| {
            let saved =
                audit::write(&app.pool, &change, |tx| actions::edit(tx, &who, &target, version, &edit));
            settled(saved)
        })
        .await?;
    match saved {
        Ok(()) => Ok(page::done(&place, FlashKind::Ok, "flash-saved")),
        Err(AgreementError::Invalid(errors)) => refuse(&request, &viewer, &options, &a, &fields, &errors),
        Err(AgreementError::Refused(why)) => refuse(&request, &viewer, &options, &a, &fields, &refused(why)),
        Err(AgreementError::Conflict) => {
            let newer = aggregate(&app, &viewer, &a.row.id).await?;
            conflict(&request, &app, &viewer, &newer, &fields).await
        }
        Err(error @ (AgreementError::NotFound | AgreementError::Voided | AgreementError::Db(_))) => {
            Err(error.into())
        }
    }
}

/// Lets the errors that a page can show through as a value; the others stay errors.
fn settled(saved: Result<(), AgreementError>) -> Result<Result<(), AgreementError>, DbError> {
    match saved {
        Err(AgreementError::Db(error)) => Err(error),
        other => Ok(other),
    }
}

fn refused(why: Refusal) -> Errors {
    let mut errors = Errors::default();
    let key = match why {
        Refusal::SamePerson => "refused-same-person",
        Refusal::Role | Refusal::NotSignedIn => "refused-marking-role",
    };
    errors.add("marking", key);
    errors
}

fn refuse(
    request: &HttpRequest,
    viewer: &Viewer,
    options: &Options,
    a: &Aggregate,
    fields: &Fields,
    errors: &Errors,
) -> Result<HttpResponse, AppError> {
    let form = view(fields, errors, page::lang(request));
    let page = EditPage::new(page::chrome(request, Nav::Register), viewer, options, a, form, None);
    page::unprocessable(request, &page)
}

/// 409 with both texts; the form is sent again at the newer version.
async fn conflict(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    a: &Aggregate,
    fields: &Fields,
) -> Result<HttpResponse, AppError> {
    let options = options(app, viewer, request, Some(&a.row.id)).await?;
    let by = a.row.updated_by.clone();
    let who = app
        .read(move |db| crate::accounts::names(db).map(|mut names| names.remove(&by).unwrap_or(by)))
        .await?;
    let theirs = filled::fields(a);
    let lang = page::lang(request);
    let differences = filled::differences(&theirs, fields, lang);
    let mut fields = fields.clone();
    fields.set("version", a.row.version.to_string());
    let conflict = Conflict { who, version: a.row.version.to_string(), differences };
    let form = view(&fields, &Errors::default(), lang);
    let page = EditPage::new(page::chrome(request, Nav::Register), viewer, &options, a, form, Some(conflict));
    page::answer(request, StatusCode::CONFLICT, &page)
}

/// POST /agreements/{id}/registration
pub async fn register(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    let home = app.config.home_state.clone();
    let verb = move |tx: &mut audit::Tx, viewer: &Viewer, id: &str, version: i32| {
        actions::register(tx, viewer, &home, id, version)
    };
    run(&request, &app, viewer, id.into_inner(), &fields, verb, "flash-registered").await
}

/// POST /agreements/{id}/verification
pub async fn verify(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    run(&request, &app, viewer, id.into_inner(), &fields, actions::verify, "flash-verified").await
}

/// A verb with nothing but a version: 303 back to the agreement, with one line that says how it went.
async fn run<F>(
    request: &HttpRequest,
    app: &App,
    viewer: Viewer,
    id: String,
    fields: &Fields,
    verb: F,
    key: &'static str,
) -> Result<HttpResponse, AppError>
where
    F: FnOnce(&mut audit::Tx, &Viewer, &str, i32) -> Result<(), AgreementError> + Send + 'static,
{
    known(fields, &[])?;
    let Some(version) = fields.version() else {
        return Err(AppError::BadRequest("the form has no version".into()));
    };
    let (change, place) = (visit::context(request, app, &viewer), format!("/agreements/{id}"));
    let done = app
        .block(move |app| settled(audit::write(&app.pool, &change, |tx| verb(tx, &viewer, &id, version))))
        .await?;
    match done {
        Ok(()) => Ok(page::done(&place, FlashKind::Ok, key)),
        Err(AgreementError::Conflict) => Ok(page::done(&place, FlashKind::Warn, "flash-changed-meanwhile")),
        Err(AgreementError::Invalid(_)) => Ok(page::done(&place, FlashKind::Error, "flash-register-missing")),
        Err(AgreementError::Refused(Refusal::SamePerson)) => {
            Ok(page::done(&place, FlashKind::Error, "flash-same-person"))
        }
        Err(error) => Err(error.into()),
    }
}

/// GET /agreements/{id}/void
pub async fn void_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let a = aggregate(&app, &viewer, &id).await?;
    let fields = Fields::from_pairs([("version", a.row.version.to_string())]);
    page::ok(&request, &void_form(&request, &a, &fields, &Errors::default(), false))
}

fn void_form(
    request: &HttpRequest,
    a: &Aggregate,
    fields: &Fields,
    errors: &Errors,
    stale: bool,
) -> VoidPage {
    let chrome = page::chrome(request, Nav::Register);
    let number = a.row.register_no.clone().unwrap_or_else(|| chrome.t("draft").to_owned());
    let crumbs = vec![
        Link::new("/agreements", chrome.t("nav-register")),
        Link::new(format!("/agreements/{}", a.row.id), number),
    ];
    let form = view(fields, errors, chrome.lang);
    VoidPage { chrome, form, crumbs, id: a.row.id.clone(), named: a.row.short_title.clone(), stale }
}

/// POST /agreements/{id}/void
pub async fn void(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    known(&fields, &["reason"])?;
    let a = aggregate(&app, &viewer, &id).await?;
    let mut errors = Errors::default();
    let reason = crate::web::form::required(&fields, "reason", 20_000, &mut errors);
    if !errors.is_empty() {
        return page::unprocessable(&request, &void_form(&request, &a, &fields, &errors, false));
    }
    if fields.version() != Some(a.row.version) {
        let mut fields = fields;
        fields.set("version", a.row.version.to_string());
        let page = void_form(&request, &a, &fields, &errors, true);
        return page::answer(&request, StatusCode::CONFLICT, &page);
    }
    let change = visit::context(&request, &app, &viewer);
    let (version, target) = (a.row.version, id.into_inner());
    let place = format!("/agreements/{target}");
    app.block(move |app| {
        audit::write(&app.pool, &change, |tx| actions::void(tx, &viewer, &target, version, &reason))
    })
    .await?;
    Ok(page::done(&place, FlashKind::Ok, "flash-voided"))
}

/// GET /agreements/{id}.pdf
pub async fn dossier(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let asked = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let lang = Lang::parse(asked.text("lang")).unwrap_or_else(|| page::lang(&request));
    let context = visit::context(&request, &app, &viewer);
    let (pdf, name) = app.print(move |app| super::dossier::export(app, &viewer, &context, &id, lang)).await?;
    Ok(visit::download(pdf, "application/pdf", &name))
}
