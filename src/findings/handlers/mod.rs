//! What the handlers of this room share: the shape of forms, one audited change, what is told of a refusal.

pub mod audits;
pub mod files;
pub mod findings;
pub mod papers;

use super::error::FindingError;
use super::find::Names;
use crate::access::{Refusal, Viewer};
use crate::audit::{self, Context, Deed, Draft, Object, Outcome, Tx};
use crate::db::DbError;
use crate::directory;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::locale::Lang;
use crate::web::{AppError, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};

type Answer = Result<HttpResponse, AppError>;

/// Refuses a form with fields that it does not have.
fn only(fields: &Fields, known: &[&str]) -> Result<(), AppError> {
    match fields.unknown(known).first() {
        Some(name) => Err(AppError::BadRequest(format!("the form has no field {name}"))),
        None => Ok(()),
    }
}

fn version_of(fields: &Fields) -> Result<i32, AppError> {
    fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))
}

/// Runs one verb in one audited change; `about` is the kind and the id of what it is done to.
async fn run<T: Send + 'static>(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    about: (&'static str, String),
    verb: impl FnOnce(&mut Tx, &Viewer) -> Result<T, FindingError> + Send + 'static,
) -> Result<Result<T, FindingError>, AppError> {
    let (context, viewer) = (visit::context(request, app, viewer), viewer.clone());
    app.block(move |app| {
        let done = audit::write(&app.pool, &context, |tx| verb(tx, &viewer));
        note_denied(app, context, about, &done)?;
        Ok::<_, AppError>(done)
    })
    .await
}

/// One person tried to be both pairs of eyes: this leaves a trace.
fn note_denied<T>(
    app: &App,
    mut context: Context,
    (kind, id): (&'static str, String),
    done: &Result<T, FindingError>,
) -> Result<(), DbError> {
    let Err(FindingError::Refused(Refusal::SamePerson)) = done else {
        return Ok(());
    };
    context.key = None;
    let draft = Draft::new(Deed::Denied, Object::new(kind, id)).outcome(Outcome::Denied);
    audit::note(&app.pool, &context, draft.fact("why", "same_person"))
}

/// The status and the errors of a refusal that is told on the page.
fn told(refusal: FindingError) -> Result<(StatusCode, Errors), AppError> {
    let mut errors = Errors::default();
    let status = match refusal {
        FindingError::Invalid(found) => {
            errors = found;
            StatusCode::UNPROCESSABLE_ENTITY
        }
        FindingError::NotNow(key) => {
            errors.add("act", key);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        FindingError::Refused(Refusal::SamePerson) => {
            errors.add("act", "af-error-same-person");
            StatusCode::UNPROCESSABLE_ENTITY
        }
        FindingError::Conflict => {
            errors.add("act", "ob-error-conflict");
            StatusCode::CONFLICT
        }
        other @ (FindingError::NotFound
        | FindingError::Refused(Refusal::Role | Refusal::NotSignedIn)
        | FindingError::Db(_)) => return Err(other.into()),
    };
    Ok((status, errors))
}

/// The names of states by code.
async fn states(app: &App, lang: Lang) -> Result<Names, AppError> {
    app.read(move |db| directory::state_names(db, lang)).await
}
