//! Reading: the list with its search, one document. Uploads are in `arriving`, files that leave in `leaving`.

pub mod arriving;
pub mod edit;
pub mod evidence;
pub mod leaving;

use super::attached::{self, Attached};
use super::error::DocumentError;
use super::filter::Filter;
use super::found::{self, Detail};
use super::pages::{Around, ListPage, ShowPage};
use crate::access::{Refusal, Viewer};
use crate::audit::{self, Context, Deed, Draft, Object, Outcome};
use crate::db::DbError;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::locale::Lang;
use crate::web::{AppError, page};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

/// GET /documents
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let (filter, place) = Filter::parse(&query).map_err(AppError::BadRequest)?;
    let reader = viewer.clone();
    let found = app.read(move |db| found::find(db, &reader, filter, &place)).await?;
    page::ok(&request, &ListPage::new(&request, &viewer, &found)?)
}

/// GET /documents/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let typed = (&Fields::default(), &Errors::default());
    show_page(&request, &app, &viewer, &id, StatusCode::OK, typed).await
}

/// The page of a document; hidden and missing are the same.
async fn show_page(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    id: &str,
    status: StatusCode,
    typed: (&Fields, &Errors),
) -> Answer {
    let (detail, attached) = see(app, viewer, page::lang(request), id).await?;
    let conflict = status == StatusCode::CONFLICT;
    let around = Around { attached: &attached, limit: app.config.documents.file, conflict };
    page::answer(request, status, &ShowPage::new(request, viewer, &detail, &around, typed)?)
}

async fn see(app: &App, viewer: &Viewer, lang: Lang, id: &str) -> Result<(Detail, Attached), AppError> {
    let (viewer, id) = (viewer.clone(), id.to_owned());
    let found = app.read(move |db| {
        let Some(detail) = found::detail(db, &viewer, &id)? else { return Ok(None) };
        let attached = attached::attached(db, &viewer, lang, &detail.line.parent.id)?;
        Ok::<_, DbError>(Some((detail, attached)))
    });
    found.await?.ok_or(AppError::NotFound)
}

/// Refuses a form with fields that it does not have.
fn only(fields: &Fields, known: &[&str]) -> Result<(), AppError> {
    match fields.unknown(known).first() {
        Some(name) => Err(AppError::BadRequest(format!("the form has no field {name}"))),
        None => Ok(()),
    }
}

/// One person tried to be both pairs of eyes: this leaves a trace.
fn note_denied<T>(
    app: &App,
    mut context: Context,
    object: Object,
    result: &Result<T, DocumentError>,
) -> Result<(), DbError> {
    let Err(DocumentError::Refused(Refusal::SamePerson)) = result else {
        return Ok(());
    };
    context.key = None;
    let draft = Draft::new(Deed::Denied, object).outcome(Outcome::Denied);
    audit::note(&app.pool, &context, draft.fact("why", "same_person"))
}
