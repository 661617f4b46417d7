//! The first administrator.

use super::{check_passphrase, only, without_secrets};
use crate::access::{Marking, Role};
use crate::accounts::account::Profile;
use crate::accounts::error::AccountError;
use crate::accounts::link::{self, Purpose};
use crate::accounts::pages::SetUpPage;
use crate::accounts::profile_form::{read_email, read_name};
use crate::accounts::set_up::set_up;
use crate::audit;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::{HttpRequest, HttpResponse, web};

/// GET /set-up
pub async fn form(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, AppError> {
    only_before_set_up(&app).await?;
    page::ok(&request, &SetUpPage::new(&request, &Fields::default(), &Errors::default()))
}

/// POST /set-up
pub async fn submit(
    request: HttpRequest,
    app: web::Data<App>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    only_before_set_up(&app).await?;
    only(&fields, &["token", "email", "name", "passphrase"])?;
    let mut errors = Errors::default();
    let profile = read(&app, &fields, &mut errors).await?;
    if !errors.is_empty() {
        return again(&request, &fields, &errors);
    }
    let hash = app.hashing.hash(fields.raw("passphrase").to_owned()).await;
    let hash = hash.map_err(|_| AppError::TooMany(3))?;
    let (context, token) = (app.anonymous(&visit::request_id(&request)), fields.text("token").to_owned());
    let done = app.block(move |app| {
        let demo = app.config.demo;
        let made = audit::write(&app.pool, &context, |tx| set_up(tx, demo, &token, &profile, hash));
        Ok::<_, AppError>(made)
    });
    match done.await? {
        Ok(()) => Ok(page::done("/sign-in", FlashKind::Ok, "flash-set-up")),
        Err(AccountError::LinkGone) => {
            errors.add("token", "set-up-token-refused");
            again(&request, &fields, &errors)
        }
        Err(other) => Err(other.into()),
    }
}

async fn only_before_set_up(app: &App) -> Result<(), AppError> {
    if app.is_set_up().await? { Err(AppError::NotFound) } else { Ok(()) }
}

/// The token is looked at before anything is hashed: nobody without it costs the server a hash.
async fn read(app: &App, fields: &Fields, errors: &mut Errors) -> Result<Profile, AppError> {
    let (token, now) = (fields.text("token").to_owned(), app.now());
    if app.read(move |db| link::find(db, Purpose::SetUp, &token, now)).await?.is_none() {
        errors.add("token", "set-up-token-refused");
    }
    let (email, name) = (read_email(fields, errors), read_name(fields, errors));
    check_passphrase(fields, &name, &email, errors);
    Ok(Profile { email, name, role: Role::Administrator, clearance: Marking::Unclassified })
}

fn again(request: &HttpRequest, fields: &Fields, errors: &Errors) -> Result<HttpResponse, AppError> {
    page::unprocessable(request, &SetUpPage::new(request, &without_secrets(fields), errors))
}
