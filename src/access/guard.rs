//! The gate before every route: who is asking, does the policy allow it, does the form belong to the session.
//!
//! Slices cannot forget it: `mount` is the only way in which the app takes a route.

use super::routes::Takes;
use super::{Action, Route, Viewer, policy, store};
use crate::audit::{self, Deed, Draft, Object, Outcome};
use crate::state::App;
use crate::web::as_of::AsOf;
use crate::web::form::Fields;
use crate::web::{AppError, csrf, session, travel, upload, visit};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::{Next, from_fn};
use actix_web::{HttpMessage, HttpResponse, ResponseError, guard, web};
use futures_util::FutureExt as _;
use std::panic::AssertUnwindSafe;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// A form must have arrived whole within this time.
const BODY_DEADLINE: Duration = Duration::from_secs(30);

/// Mounts a slice's route behind the gate.
pub fn mount(config: &mut web::ServiceConfig, route: &Route) {
    let (action, takes, path) = (route.action, route.takes, route.path);
    let method = route.method.clone();
    let method_is = move |context: &guard::GuardContext| {
        let asked = &context.head().method;
        *asked == method || (*asked == Method::HEAD && method == Method::GET)
    };
    config.service(
        web::resource(route.path)
            .guard(guard::fn_guard(method_is))
            .wrap(from_fn(move |request, next| gate((action, takes), path, request, next)))
            .route((route.handler)()),
    );
}

async fn gate(
    asked: (Action, Takes),
    path: &'static str,
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let app = request.app_data::<web::Data<App>>().cloned();
    match admit(asked, &mut request).await {
        Ok(None) => {}
        Ok(Some(answer)) => return Ok(request.into_response(answer)),
        Err(error) => return Ok(request.into_response(error.error_response())),
    }
    let visitor = request.extensions().get::<visit::Visitor>().cloned();
    let reader = request.extensions().get::<Arc<Viewer>>().cloned();
    let reader = reader.filter(|_| matches!(*request.method(), Method::GET | Method::HEAD));
    let mut response = answered(request, next).await?;
    if let (Some(app), Some(reader)) = (app, reader)
        && response.status().is_success()
        && let Err(error) = note_opened(&app, reader, path).await
    {
        return Ok(response.into_response(error.error_response()));
    }
    if let Some(cookie) = visitor.and_then(|visitor| visitor.fresh_cookie()) {
        response.response_mut().add_cookie(&cookie)?;
    }
    Ok(response)
}

/// Writes down which marked records a page opened, before it leaves: what cannot be written down is not shown.
async fn note_opened(app: &App, reader: Arc<Viewer>, path: &'static str) -> Result<(), AppError> {
    let fresh = (app.looks.fresh)(app, &reader);
    if fresh.is_empty() {
        return Ok(());
    }
    app.block(move |app| (app.looks.keep)(app, &reader, path, &fresh)).await
}

/// The handler's answer; a handler that panics answers 500 instead of breaking the connection.
async fn answered(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let asked = request.request().clone();
    match AssertUnwindSafe(next.call(request)).catch_unwind().await {
        Ok(response) => Ok(response?.map_into_boxed_body()),
        Err(_) => {
            let error = AppError::Internal(format!("the handler of {} panicked", asked.path()));
            Ok(ServiceResponse::new(asked, error.error_response()))
        }
    }
}

/// `Ok(None)` lets the request through; an answer or an error ends it here.
async fn admit(
    (action, takes): (Action, Takes),
    request: &mut ServiceRequest,
) -> Result<Option<HttpResponse>, AppError> {
    let Some(app) = request.app_data::<web::Data<App>>().cloned() else {
        return Err(AppError::Internal("the app's state is missing".into()));
    };
    let viewer = find_viewer(&app, request).await?;
    if let Some(viewer) = &viewer {
        request.extensions_mut().insert(viewer.clone());
    } else if !works_before_set_up(request.path()) && !app.is_set_up().await? {
        return Ok(Some(visit::see_other("/set-up")));
    } else if action != Action::Public {
        return Ok(Some(to_sign_in(request)));
    } else if !is_for_machines(request.path()) {
        visit::welcome(request, &app.config);
    }
    if let Some(viewer) = &viewer
        && !policy::role_may(viewer.role, action)
    {
        deny(&app, viewer, action, request).await?;
        return Err(AppError::Forbidden);
    }
    if let (Some(as_of), Some(viewer)) = (travel::asked(request), &viewer) {
        return enter_past(&app, viewer, action, as_of, request).await;
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        check_form(&app, viewer.as_deref(), takes, request).await?;
    }
    Ok(None)
}

/// Puts the register of the past in the place of the present one, for a reader who changes nothing there.
async fn enter_past(
    app: &App,
    viewer: &Arc<Viewer>,
    action: Action,
    as_of: AsOf,
    request: &mut ServiceRequest,
) -> Result<Option<HttpResponse>, AppError> {
    if !action.is_reading() {
        let there = request.uri().path_and_query().map_or("/", |there| there.as_str());
        return Ok(Some(visit::see_other(there)));
    }
    let address = request.uri().path_and_query().map_or_else(String::new, ToString::to_string);
    let past = app.block(move |app| (app.travel)(app, &as_of, &address)).await?;
    let mut held = actix_web::dev::Extensions::new();
    held.insert(web::Data::new(past));
    request.add_data_container(Rc::new(held));
    let reader = Viewer { only_reads: true, ..Viewer::clone(viewer) };
    request.extensions_mut().insert(Arc::new(reader));
    Ok(None)
}

async fn find_viewer(app: &App, request: &ServiceRequest) -> Result<Option<Arc<Viewer>>, AppError> {
    let Some(session_id) = session::id_of(request.request(), &app.config) else {
        return Ok(None);
    };
    let now = app.now();
    let found = app
        .block(move |app| {
            let mut db = app.pool.get()?;
            let found = store::find_viewer(&mut db, &session_id, now)?;
            if let Some((_, true)) = &found {
                store::touch_session(&mut db, &session_id, now)?;
            }
            Ok::<_, crate::db::DbError>(found)
        })
        .await?;
    Ok(found.map(|(viewer, _)| Arc::new(viewer)))
}

/// While nobody has an account every page leads to the set-up, but for these.
fn works_before_set_up(path: &str) -> bool {
    matches!(path, "/set-up" | "/preferences" | "/healthz" | "/readyz")
}

/// Calendar programs fill in no form, so they get no cookie.
fn is_for_machines(path: &str) -> bool {
    path.starts_with("/feeds/")
}

fn to_sign_in(request: &ServiceRequest) -> HttpResponse {
    let wanted = match *request.method() {
        Method::GET => request.uri().path_and_query().map_or("/", |wanted| wanted.as_str()),
        _ => "/",
    };
    let place = if wanted == "/" {
        "/sign-in".to_owned()
    } else {
        format!("/sign-in?return={}", visit::escape(wanted))
    };
    HttpResponse::SeeOther().insert_header((header::LOCATION, place)).finish()
}

async fn deny(app: &App, viewer: &Viewer, action: Action, request: &ServiceRequest) -> Result<(), AppError> {
    let context = app.context(viewer, &visit::request_id(request.request()));
    let path: String = request.path().chars().take(200).collect();
    let draft = Draft::new(Deed::Denied, Object::new("action", action.code()))
        .outcome(Outcome::Denied)
        .fact("path", path);
    app.block(move |app| audit::note(&app.pool, &context, draft)).await
}

async fn check_form(
    app: &App,
    viewer: Option<&Viewer>,
    takes: Takes,
    request: &mut ServiceRequest,
) -> Result<(), AppError> {
    let header_text =
        |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let (site, origin) = (header_text("sec-fetch-site"), header_text("origin"));
    if !csrf::same_origin(site.as_deref(), origin.as_deref(), &app.config.public_url) {
        return Err(AppError::Stale);
    }
    let has_file = takes == Takes::AFile && request.content_type() == "multipart/form-data";
    let (fields, incoming) = if has_file {
        let (fields, incoming) = upload::begin(request, app.config.documents.pace).await?;
        (fields, Some(incoming))
    } else {
        (read_fields(request).await?, None)
    };
    let secret = match viewer {
        Some(viewer) => Some(viewer.csrf_secret.clone()),
        None => request.extensions().get::<visit::Visitor>().map(|visitor| visitor.secret.clone()),
    };
    if !secret.is_some_and(|secret| csrf::holds(&secret, fields.raw("csrf"))) {
        return Err(AppError::Stale);
    }
    let mut extensions = request.extensions_mut();
    extensions.insert(fields);
    if let Some(incoming) = incoming {
        extensions.insert(incoming);
    }
    Ok(())
}

/// The fields of a form without a file.
async fn read_fields(request: &mut ServiceRequest) -> Result<Fields, AppError> {
    let content_type = request.content_type().to_owned();
    if content_type != "application/x-www-form-urlencoded" {
        return Err(AppError::BadRequest(format!("a form is expected, not {content_type}")));
    }
    let body = tokio::time::timeout(BODY_DEADLINE, request.extract::<web::Bytes>()).await;
    let body = body.map_err(|_| AppError::BadRequest("the form did not arrive in time".into()))?;
    let body = body.map_err(|error| match error.as_response_error().status_code().as_u16() {
        413 => AppError::TooLarge,
        _ => AppError::BadRequest("the form could not be read".into()),
    })?;
    Fields::parse(&body).map_err(AppError::BadRequest)
}
