//! One's own account: what it is, its passphrase, where one is signed in.

use super::{check_passphrase, only};
use crate::access::Viewer;
use crate::accounts::error::AccountError;
use crate::accounts::own::{change_passphrase, revoke_others, revoke_session};
use crate::accounts::pages::{OwnPage, PassphrasePage, SessionsPage};
use crate::accounts::sign_in::check_current;
use crate::accounts::store;
use crate::audit;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::{HttpRequest, HttpResponse, web};

/// GET /account
pub async fn show(request: HttpRequest, viewer: Viewer) -> Result<HttpResponse, AppError> {
    page::ok(&request, &OwnPage::new(&request, &viewer))
}

/// GET /account/passphrase
pub async fn passphrase_form(request: HttpRequest, viewer: Viewer) -> Result<HttpResponse, AppError> {
    page::ok(&request, &PassphrasePage::new(&request, &viewer, &Errors::default()))
}

/// POST /account/passphrase
pub async fn set_passphrase(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &["username", "current", "passphrase"])?;
    let mut errors = Errors::default();
    check_passphrase(&fields, &viewer.name, &viewer.email, &mut errors);
    match check_current(&app, &viewer.account_id, fields.raw("current").to_owned()).await? {
        Ok(true) => {}
        Ok(false) => errors.add("current", "passphrase-current-wrong"),
        Err(seconds) => errors.add_with("current", "sign-in-wait", vec![("seconds", seconds.to_string())]),
    }
    if !errors.is_empty() {
        return page::unprocessable(&request, &PassphrasePage::new(&request, &viewer, &errors));
    }
    let hash = app.hashing.hash(fields.raw("passphrase").to_owned()).await;
    let hash = hash.map_err(|_| AppError::TooMany(3))?;
    let context = visit::context(&request, &app, &viewer);
    app.block(move |app| audit::write(&app.pool, &context, |tx| change_passphrase(tx, &viewer, hash)))
        .await?;
    Ok(page::done("/account", FlashKind::Ok, "flash-passphrase-changed"))
}

/// GET /account/sessions
pub async fn sessions(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let (id, now) = (viewer.account_id.clone(), app.now());
    let rows = app.read(move |db| {
        let account = store::find(db, &id)?.ok_or(AccountError::NotFound)?;
        Ok::<_, AccountError>(store::list_sessions(db, &id, account.epoch, now)?)
    });
    page::ok(&request, &SessionsPage::new(&request, &viewer, &rows.await?))
}

/// POST /account/sessions/revoke
pub async fn revoke(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &["session"])?;
    let context = visit::context(&request, &app, &viewer);
    app.block(move |app| {
        let session = fields.text("session");
        audit::write(&app.pool, &context, |tx| revoke_session(tx, &viewer, session))
    })
    .await?;
    Ok(page::done("/account/sessions", FlashKind::Ok, "flash-session-ended"))
}

/// POST /account/sessions/revoke-others
pub async fn revoke_all_others(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    only(&fields, &[])?;
    let context = visit::context(&request, &app, &viewer);
    app.block(move |app| audit::write(&app.pool, &context, |tx| revoke_others(tx, &viewer))).await?;
    Ok(page::done("/account/sessions", FlashKind::Ok, "flash-other-sessions-ended"))
}
