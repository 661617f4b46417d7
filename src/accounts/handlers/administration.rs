//! The accounts as an administrator sees and changes them.

use super::only;
use crate::access::Viewer;
use crate::accounts::account::{Account, Profile};
use crate::accounts::administration::{self, Authority};
use crate::accounts::error::AccountError;
use crate::accounts::grant::Effect;
use crate::accounts::link::Link;
use crate::accounts::pages::{AccountPage, ConflictPage, LinkPage, ListPage, NewPage, Proposal};
use crate::accounts::profile_form::{read_name, read_profile, read_rights};
use crate::accounts::store;
use crate::audit::{self, Context, Tx};
use crate::db::DbError;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

/// GET /accounts
pub async fn list(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let read = app.read(|db| Ok::<_, DbError>((store::list(db)?, store::list_proposed(db)?)));
    let (accounts, proposed) = read.await?;
    page::ok(&request, &ListPage::new(&request, &viewer, &accounts, &proposed))
}

/// GET /accounts/new
pub async fn new(request: HttpRequest) -> Result<HttpResponse, AppError> {
    let fields = Fields::from_pairs([("key", crate::clock::new_id()), ("clearance", "unclassified".into())]);
    page::ok(&request, &NewPage::new(&request, &fields, &Errors::default()))
}

/// POST /accounts
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &["name", "email", "role", "clearance"])?;
    let mut errors = Errors::default();
    let profile = read_profile(&fields, &mut errors);
    if errors.is_empty() {
        let context = visit::context(&request, &app, &viewer);
        let made =
            write(&app, context, move |tx| administration::invite(tx, Authority::Viewer(&viewer), &profile));
        match made.await? {
            Ok((account, link)) => return show_link(&request, &app, &account, &link).await,
            Err(error) => note(error, &mut errors)?,
        }
    }
    page::unprocessable(&request, &NewPage::new(&request, &fields, &errors))
}

/// GET /accounts/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    again(&request, &app, &viewer, &id, StatusCode::OK, &Errors::default()).await
}

/// POST /accounts/{id}
pub async fn change(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &["name", "role", "clearance", "keep-name", "keep-role", "keep-clearance"])?;
    let (account, proposal) = find(&app, &viewer, &id).await?;
    take_theirs(&mut fields, &account);
    let version = fields.version().ok_or_else(|| AppError::BadRequest("the version is missing".into()))?;
    let mut errors = Errors::default();
    let name = read_name(&fields, &mut errors);
    let (role, clearance) = read_rights(&fields, &mut errors);
    if errors.is_empty() {
        let profile = Profile { email: account.email.clone(), name, role, clearance };
        let (context, by) = (visit::context(&request, &app, &viewer), viewer.clone());
        let changed = write(&app, context, move |tx| {
            administration::change(tx, Authority::Viewer(&by), &id, version, &profile)
        });
        match changed.await? {
            Ok(effect) => return Ok(page::done(&place(&account), FlashKind::Ok, flash(effect))),
            Err(AccountError::Conflict(theirs)) => {
                return page::answer(
                    &request,
                    StatusCode::CONFLICT,
                    &ConflictPage::new(&request, &theirs, &fields),
                );
            }
            Err(error) => note(error, &mut errors)?,
        }
    }
    let page = AccountPage::new(&request, &viewer, &account, proposal, Some(&fields), &errors);
    page::unprocessable(&request, &page)
}

/// POST /accounts/{id}/disable
pub async fn disable(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &[])?;
    let by = viewer.clone();
    let verb = move |tx: &mut Tx, id: &str| administration::disable(tx, Authority::Viewer(&by), id);
    turn(&request, &app, &viewer, &id, verb, "flash-account-disabled").await
}

/// POST /accounts/{id}/enable
pub async fn enable(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &[])?;
    let by = viewer.clone();
    let verb = move |tx: &mut Tx, id: &str| administration::enable(tx, Authority::Viewer(&by), id);
    turn(&request, &app, &viewer, &id, verb, "flash-account-enabled").await
}

/// POST /accounts/{id}/reset
pub async fn reset(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &[])?;
    let (context, by, target) = (visit::context(&request, &app, &viewer), viewer.clone(), id.clone());
    let made = write(&app, context, move |tx| administration::reset(tx, Authority::Viewer(&by), &target));
    match made.await? {
        Ok((account, link)) => show_link(&request, &app, &account, &link).await,
        Err(error) => refuse(&request, &app, &viewer, &id, error).await,
    }
}

async fn turn(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    id: &str,
    verb: impl FnOnce(&mut Tx, &str) -> Result<(), AccountError> + Send + 'static,
    flash: &'static str,
) -> Result<HttpResponse, AppError> {
    let (context, target) = (visit::context(request, app, viewer), id.to_owned());
    match write(app, context, move |tx| verb(tx, &target)).await? {
        Ok(()) => Ok(page::done(&format!("/accounts/{id}"), FlashKind::Ok, flash)),
        Err(error) => refuse(request, app, viewer, id, error).await,
    }
}

/// 422 with the account's page and what stands in the way.
pub(super) async fn refuse(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    id: &str,
    error: AccountError,
) -> Result<HttpResponse, AppError> {
    let mut errors = Errors::default();
    note(error, &mut errors)?;
    again(request, app, viewer, id, StatusCode::UNPROCESSABLE_ENTITY, &errors).await
}

/// The account's page as it is now.
pub(super) async fn again(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    id: &str,
    status: StatusCode,
    errors: &Errors,
) -> Result<HttpResponse, AppError> {
    let (account, proposal) = find(app, viewer, id).await?;
    let page = AccountPage::new(request, viewer, &account, proposal, None, errors);
    page::answer(request, status, &page)
}

fn flash(effect: Effect) -> &'static str {
    match effect {
        Effect::AtOnce => "flash-account-changed",
        Effect::Waits => "flash-account-proposed",
    }
}

/// Runs an action; what it refuses comes back as a value, so that the form can say it.
async fn write<T: Send + 'static>(
    app: &App,
    context: Context,
    action: impl FnOnce(&mut Tx) -> Result<T, AccountError> + Send + 'static,
) -> Result<Result<T, AccountError>, AppError> {
    app.block(move |app| Ok::<_, AppError>(audit::write(&app.pool, &context, action))).await
}

fn note(error: AccountError, errors: &mut Errors) -> Result<(), AppError> {
    match error.message() {
        Some((field, key)) => {
            errors.add(field, key);
            Ok(())
        }
        None => Err(error.into()),
    }
}

/// The account, and what is proposed for it as this administrator sees it.
async fn find(app: &App, viewer: &Viewer, id: &str) -> Result<(Account, Option<Proposal>), AppError> {
    let (id, viewer) = (id.to_owned(), viewer.clone());
    let found = app.read(move |db| {
        let Some(held) = store::find_held(db, &id)? else {
            return Ok(None);
        };
        let proposal = Proposal::read(db, &held, &viewer)?;
        Ok::<_, DbError>(Some((held.account, proposal)))
    });
    found.await?.ok_or(AppError::NotFound)
}

/// After a conflict: the fields for which the reader chose what the register holds.
fn take_theirs(fields: &mut Fields, account: &Account) {
    for (keep, name, theirs) in [
        ("keep-name", "name", &account.name),
        ("keep-role", "role", &account.role),
        ("keep-clearance", "clearance", &account.clearance),
    ] {
        if fields.text(keep) == "theirs" {
            fields.set(name, theirs.clone());
        }
    }
}

fn place(account: &Account) -> String {
    format!("/accounts/{}", account.id)
}

async fn show_link(
    request: &HttpRequest,
    app: &App,
    account: &Account,
    link: &Link,
) -> Result<HttpResponse, AppError> {
    let id = account.id.clone();
    let held = app.read(move |db| store::find_held(db, &id)).await?;
    let is_shut = held.is_some_and(|held| held.is_shut());
    page::ok(request, &LinkPage::new(request, account, link, is_shut, &app.config.public_url))
}
