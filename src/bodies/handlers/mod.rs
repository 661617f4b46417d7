//! Reading: the list, one body, one meeting; and what the forms of this room share.

pub mod bodies;
pub mod decisions;
pub mod meetings;
pub mod verbs;

use super::error::BodyError;
use super::filter::Filter;
use super::find::{self, Detail, MeetingDetail, Offers};
use super::pages::{FormPage, ListPage, MeetingPage, Opened, ShowPage, Which};
use super::store;
use crate::access::Viewer;
use crate::accounts;
use crate::audit::{self, Tx};
use crate::db::DbError;
use crate::milestones::store::find_parent;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

/// GET /bodies
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let filter = Filter::parse(&query).map_err(AppError::BadRequest)?;
    let (today, reader) = (app.today(), viewer.clone());
    let found = app.read(move |db| find::find(db, &reader, filter, today)).await?;
    page::ok(&request, &ListPage::new(&request, &viewer, &found, today))
}

/// GET /bodies/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let detail = detail(&app, &viewer, id.into_inner()).await?;
    let nothing = (&Fields::default(), &Errors::default());
    page::ok(&request, &ShowPage::new(&request, &viewer, &detail, nothing))
}

/// GET /meetings/{id}
pub async fn meeting(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let (detail, offers) = meeting_detail(&app, &viewer, id.into_inner()).await?;
    let nothing = (&Fields::default(), &Errors::default());
    page::ok(&request, &MeetingPage::new(&request, &viewer, (&detail, &offers), nothing))
}

/// The body for its page; hidden and missing are the same.
async fn detail(app: &App, viewer: &Viewer, id: String) -> Result<Detail, AppError> {
    let (today, viewer) = (app.today(), viewer.clone());
    app.read(move |db| find::detail(db, &viewer, &id, today)).await?.ok_or(AppError::NotFound)
}

/// The meeting for its page with what its forms offer; hidden and missing are the same.
async fn meeting_detail(app: &App, viewer: &Viewer, id: String) -> Result<(MeetingDetail, Offers), AppError> {
    let (today, viewer) = (app.today(), viewer.clone());
    let found = app.read(move |db| {
        let Some(detail) = find::meeting(db, &viewer, &id, today)? else { return Ok(None) };
        let offers = find::offers(db, &viewer, &detail.parent.id)?;
        Ok::<_, DbError>(Some((detail, offers)))
    });
    found.await?.ok_or(AppError::NotFound)
}

/// What a form stands under.
#[derive(Debug, Clone)]
enum Under {
    Agreement(String),
    Body(String),
}

/// The records around a form; refused where the agreement takes no changes.
async fn open(app: &App, viewer: &Viewer, under: Under) -> Result<Opened, AppError> {
    let viewer = viewer.clone();
    let found = app.read(move |db| {
        let found = match under {
            Under::Agreement(id) => find_parent(db, &viewer, &id)?.map(|parent| (parent, None)),
            Under::Body(id) => store::find(db, &viewer, &id)?.map(|(body, parent)| (parent, Some(body))),
        };
        let Some((parent, body)) = found else { return Ok(None) };
        let family = store::of_agreement(db, &parent.id)?;
        let offers = find::offers(db, &viewer, &parent.id)?;
        Ok::<_, DbError>(Some(Opened { parent, body, family, offers }))
    });
    let opened = found.await?.ok_or(AppError::NotFound)?;
    if opened.parent.takes_changes() { Ok(opened) } else { Err(AppError::Forbidden) }
}

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

/// Runs one verb in one audited change.
async fn run<T: Send + 'static>(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    verb: impl FnOnce(&mut Tx, &Viewer) -> Result<T, BodyError> + Send + 'static,
) -> Result<Result<T, BodyError>, AppError> {
    let (context, viewer) = (visit::context(request, app, viewer), viewer.clone());
    app.block(move |app| Ok::<_, AppError>(audit::write(&app.pool, &context, |tx| verb(tx, &viewer)))).await
}

/// A form that was sent: what it is, what stands around it, what it holds, where it leads.
struct Sent<'s> {
    request: &'s HttpRequest,
    app: &'s App,
    which: Which,
    opened: Opened,
    fields: Fields,
    flash: &'static str,
}

impl Sent<'_> {
    fn form(&self, errors: &Errors) -> FormPage {
        FormPage::new(self.request, (&self.which, &self.opened), (&self.fields, errors))
    }

    /// 422 with the same form.
    fn refuse(&self, errors: &Errors) -> Answer {
        page::unprocessable(self.request, &self.form(errors))
    }

    /// What became of it: `newest` reads who saved which version, for a form that came too late.
    async fn end(mut self, done: Result<String, BodyError>, newest: Option<(i32, String)>) -> Answer {
        let mut errors = Errors::default();
        match done {
            Ok(place) => return Ok(page::done(&place, FlashKind::Ok, self.flash)),
            Err(BodyError::Invalid(found)) => errors = found,
            Err(BodyError::NotNow(key)) => errors.add("form", key),
            Err(BodyError::Conflict) => {
                let Some((version, by)) = newest else { return Err(BodyError::Conflict.into()) };
                self.fields.set("version", version.to_string());
                let names = self.app.read(accounts::names).await?;
                let who = names.get(&by).cloned().unwrap_or_default();
                let form = self.form(&Errors::default()).after_conflict(&who, version);
                return page::answer(self.request, StatusCode::CONFLICT, &form);
            }
            Err(
                other @ (BodyError::NotFound | BodyError::Closed | BodyError::Refused(_) | BodyError::Db(_)),
            ) => return Err(other.into()),
        }
        self.refuse(&errors)
    }
}
