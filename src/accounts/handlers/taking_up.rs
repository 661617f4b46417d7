//! Invitations and resets: the pages behind one-time links.

use super::{check_passphrase, only, without_secrets};
use crate::accounts::account::Account;
use crate::accounts::error::AccountError;
use crate::accounts::link::Purpose;
use crate::accounts::pages::{InvitationPage, InvitationWaitsPage, LinkGonePage, ResetPage};
use crate::accounts::profile_form::read_name;
use crate::accounts::taking_up::{account_of, take_up};
use crate::audit;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

/// GET /invitations/{token}
pub async fn invitation(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    open(&request, &app, Purpose::Invitation, &token).await
}

/// GET /resets/{token}
pub async fn reset(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    open(&request, &app, Purpose::Reset, &token).await
}

/// POST /invitations/accept
pub async fn accept(
    request: HttpRequest,
    app: web::Data<App>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &["token", "username", "name", "passphrase"])?;
    submit(&request, &app, Purpose::Invitation, &fields).await
}

/// POST /resets/accept
pub async fn accept_reset(
    request: HttpRequest,
    app: web::Data<App>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &["token", "username", "passphrase"])?;
    submit(&request, &app, Purpose::Reset, &fields).await
}

async fn open(
    request: &HttpRequest,
    app: &App,
    purpose: Purpose,
    token: &str,
) -> Result<HttpResponse, AppError> {
    let account = match find(app, purpose, token).await? {
        Ok(account) => account,
        Err(error) => return shut(request, StatusCode::OK, error),
    };
    let fields = Fields::from_pairs([("token", token), ("name", &account.name)]);
    show(request, purpose, &account, &fields, &Errors::default())
}

async fn submit(
    request: &HttpRequest,
    app: &App,
    purpose: Purpose,
    fields: &Fields,
) -> Result<HttpResponse, AppError> {
    let token = fields.text("token").to_owned();
    let account = match find(app, purpose, &token).await? {
        Ok(account) => account,
        Err(error) => return shut(request, StatusCode::CONFLICT, error),
    };
    let mut errors = Errors::default();
    let name = match purpose {
        Purpose::Invitation => Some(read_name(fields, &mut errors)),
        Purpose::Reset | Purpose::SetUp => None,
    };
    check_passphrase(fields, name.as_deref().unwrap_or(&account.name), &account.email, &mut errors);
    if !errors.is_empty() {
        return show(request, purpose, &account, fields, &errors);
    }
    let hash = app.hashing.hash(fields.raw("passphrase").to_owned()).await;
    let hash = hash.map_err(|_| AppError::TooMany(3))?;
    let mut context = app.anonymous(&visit::request_id(request));
    context.actor.account_id = Some(account.id);
    let done = app.block(move |app| {
        let taken =
            audit::write(&app.pool, &context, |tx| take_up(tx, purpose, &token, name.as_deref(), hash));
        Ok::<_, AppError>(taken)
    });
    match done.await? {
        Ok(()) => Ok(page::done("/sign-in", FlashKind::Ok, "flash-account-taken-up")),
        Err(error) => shut(request, StatusCode::CONFLICT, error),
    }
}

/// Whose link this is, or why it opens nothing.
async fn find(app: &App, purpose: Purpose, token: &str) -> Result<Result<Account, AccountError>, AppError> {
    let (token, now) = (token.to_owned(), app.now());
    app.block(move |app| Ok::<_, AppError>(app.pool.read(|db| account_of(db, purpose, &token, now)))).await
}

fn show(
    request: &HttpRequest,
    purpose: Purpose,
    account: &Account,
    fields: &Fields,
    errors: &Errors,
) -> Result<HttpResponse, AppError> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = without_secrets(fields);
    match purpose {
        Purpose::Reset => page::answer(request, status, &ResetPage::new(request, account, &shown, errors)),
        Purpose::Invitation | Purpose::SetUp => {
            page::answer(request, status, &InvitationPage::new(request, account, &shown, errors))
        }
    }
}

/// Unknown, used and ended links get the same page; one that waits for a second administrator says so, with `waits`.
fn shut(request: &HttpRequest, waits: StatusCode, error: AccountError) -> Result<HttpResponse, AppError> {
    match error {
        AccountError::LinkGone => page::answer(request, StatusCode::NOT_FOUND, &LinkGonePage::new(request)),
        AccountError::NotConfirmed => page::answer(request, waits, &InvitationWaitsPage::new(request)),
        other => Err(other.into()),
    }
}
