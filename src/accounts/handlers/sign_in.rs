//! Sign-in, sign-out and one's preferences.

use crate::access::{Role, Viewer, viewer};
use crate::accounts::pages::SignInPage;
use crate::accounts::sign_in::{Attempt, SignIn, try_sign_in};
use crate::accounts::{demo, store};
use crate::audit::{self, Deed, Draft, Object};
use crate::db::DbError;
use crate::state::App;
use crate::web::chrome::Theme;
use crate::web::form::{Errors, Fields};
use crate::web::locale::Lang;
use crate::web::page;
use crate::web::{AppError, client, session, visit};
use actix_web::cookie::Cookie;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};

fn next_of(query: &str) -> String {
    let fields = Fields::parse(query.as_bytes()).unwrap_or_default();
    visit::local_path(fields.raw("return")).to_owned()
}

fn demo_accounts(app: &App) -> &'static [(Role, &'static str)] {
    if app.config.demo { &demo::ACCOUNTS } else { &[] }
}

/// GET /sign-in
pub async fn sign_in_page(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, AppError> {
    if viewer::of(&request).is_some() {
        return Ok(visit::see_other(&next_of(request.query_string())));
    }
    let fields = Fields::from_pairs([("return", next_of(request.query_string()))]);
    page::ok(&request, &SignInPage::new(&request, &fields, &Errors::default(), demo_accounts(&app)))
}

/// POST /sign-in
pub async fn sign_in(
    request: HttpRequest,
    app: web::Data<App>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    let agent =
        request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let attempt = Attempt {
        email: fields.raw("email").to_owned(),
        passphrase: fields.raw("password").to_owned(),
        address: client::address(&request, &app.config),
        user_agent: agent.to_owned(),
        request_id: visit::request_id(&request),
    };
    let mut errors = Errors::default();
    let status = match try_sign_in(&app, attempt).await? {
        SignIn::Opened(token) => {
            let mut answer = visit::see_other(visit::local_path(fields.raw("return")));
            answer
                .add_cookie(&session::cookie(&token, &app.config))
                .map_err(|e| AppError::Internal(e.to_string()))?;
            return Ok(answer);
        }
        SignIn::Refused => {
            errors.add("email", "sign-in-refused");
            StatusCode::UNPROCESSABLE_ENTITY
        }
        SignIn::Wait(seconds) => {
            errors.add_with("email", "sign-in-wait", vec![("seconds", seconds.to_string())]);
            StatusCode::TOO_MANY_REQUESTS
        }
    };
    let mut shown = fields.clone();
    shown.set("password", "");
    page::answer(&request, status, &SignInPage::new(&request, &shown, &errors, demo_accounts(&app)))
}

/// POST /sign-out
pub async fn sign_out(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let context = app.context(&viewer, &visit::request_id(&request));
    app.block(move |app| {
        audit::write(&app.pool, &context, |tx| {
            store::delete_session(tx.db, &viewer.account_id, &viewer.session_id)?;
            tx.record(Draft::new(Deed::SignedOut, Object::new("account", &viewer.account_id)));
            Ok::<_, DbError>(())
        })
    })
    .await?;
    let mut answer = visit::see_other("/sign-in");
    answer.add_cookie(&session::removal(&app.config)).map_err(|e| AppError::Internal(e.to_string()))?;
    Ok(answer)
}

/// POST /preferences
pub async fn set_preferences(
    request: HttpRequest,
    app: web::Data<App>,
    fields: Fields,
) -> Result<HttpResponse, AppError> {
    let lang = Lang::parse(fields.text("lang")).unwrap_or_else(|| page::lang(&request));
    let held = viewer::of(&request).and_then(|viewer| Theme::parse(&viewer.theme));
    let cookie = request.cookie("entente-theme").and_then(|cookie| Theme::parse(cookie.value()));
    let theme = Theme::parse(fields.text("theme")).or(held).or(cookie).unwrap_or_default();
    if let Some(viewer) = viewer::of(&request) {
        let context = app.context(&viewer, &visit::request_id(&request));
        app.block(move |app| {
            audit::write(&app.pool, &context, |tx| {
                store::update_preferences(tx.db, &viewer.account_id, lang.code(), theme.code())?;
                tx.record(Draft::new(Deed::PreferenceChanged, Object::new("account", &viewer.account_id)));
                Ok::<_, DbError>(())
            })
        })
        .await?;
    }
    let mut answer = visit::see_other(visit::local_path(fields.raw("return")));
    for (name, value) in [("entente-lang", lang.code()), ("entente-theme", theme.code())] {
        let cookie = Cookie::build(name, value).path("/").http_only(true).permanent().finish();
        answer.add_cookie(&cookie).map_err(|e| AppError::Internal(e.to_string()))?;
    }
    Ok(answer)
}
