//! The list of one's alerts, taking note of one, and how often mail comes.

use super::actions::{self, AlertError};
use super::frequency::Frequency;
use super::pages::{AlertsPage, MailPage};
use super::store;
use crate::access::Viewer;
use crate::audit;
use crate::db::DbError;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

/// How many alerts the page shows.
const SHOWN: i64 = 200;

/// GET /alerts
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let reader = viewer.clone();
    let (lines, total) = app
        .read(move |db| {
            Ok::<_, DbError>((store::list_mine(db, &reader, false, SHOWN)?, store::count_mine(db, &reader)?))
        })
        .await?;
    page::ok(&request, &AlertsPage::new(&request, &app, &viewer, &lines, total))
}

/// POST /alerts/{id}/acknowledgement
pub async fn acknowledge(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let context = visit::context(&request, &app, &viewer);
    let done = app
        .block(move |app| {
            Ok::<_, AppError>(audit::write(&app.pool, &context, |tx| actions::acknowledge(tx, &viewer, &id)))
        })
        .await?;
    match done {
        Ok(()) => Ok(page::done("/alerts", FlashKind::Ok, "flash-alert-acknowledged")),
        Err(AlertError::Before) => Ok(page::done("/alerts", FlashKind::Warn, "flash-alert-before")),
        Err(other) => Err(other.into()),
    }
}

/// GET /account/mail
pub async fn mail(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let id = viewer.account_id.clone();
    let chosen = app.read(move |db| store::list_frequencies(db, &[id])).await?;
    let chosen = chosen.into_values().next().and_then(|code| Frequency::parse(&code));
    let chosen = chosen.unwrap_or(Frequency::Immediately);
    page::ok(&request, &MailPage::new(&request, &app, &viewer, chosen.code(), &Errors::default()))
}

/// POST /account/mail
pub async fn set_mail(request: HttpRequest, app: web::Data<App>, viewer: Viewer, fields: Fields) -> Answer {
    let Some(frequency) = Frequency::parse(fields.text("frequency")) else {
        let mut errors = Errors::default();
        errors.add("frequency", "error-mail-frequency");
        let page = MailPage::new(&request, &app, &viewer, fields.text("frequency"), &errors);
        return page::unprocessable(&request, &page);
    };
    let context = visit::context(&request, &app, &viewer);
    app.block(move |app| {
        audit::write(&app.pool, &context, |tx| actions::choose_frequency(tx, &viewer, frequency))
    })
    .await?;
    Ok(page::done("/account/mail", FlashKind::Ok, "flash-mail-frequency"))
}
