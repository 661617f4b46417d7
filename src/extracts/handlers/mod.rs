//! Reading: the list and one extract. Making and releasing are in `making.rs`, files in `files.rs`, answers in `answers.rs`.

pub mod answers;
pub mod files;
pub mod making;

use super::actions::House;
use super::find::{self, Detail};
use super::pages::{ListPage, ShowPage};
use super::store;
use crate::access::{Refusal, Viewer};
use crate::accounts;
use crate::audit::{self, Context, Deed, Draft, Object, Outcome};
use crate::db::DbError;
use crate::extracts::error::ExtractError;
use crate::extracts::pages::show::Wrong;
use crate::state::App;
use crate::web::AppError;
use crate::web::form::{Errors, Fields};
use crate::web::page::{self, Nav};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

/// How many extracts stand on a page.
const PAGE: i64 = 50;

/// What the verbs must know of the house.
fn house(app: &App) -> House {
    House { home: app.config.home_state.clone(), is_demo: app.config.demo }
}

/// GET /partner-extracts
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    only(&query, &["page"])?;
    let number = query.optional("page").map_or(Ok(1), |text| text.parse::<i64>());
    let number = number.map_err(|_| AppError::BadRequest("page is a number".into()))?.clamp(1, 1_000);
    let (reader, chrome) = (viewer.clone(), page::chrome(&request, Nav::Milestones));
    let shown = app
        .read(move |db| {
            let rows = store::list(db, &reader, ((number - 1) * PAGE, PAGE + 1))?;
            let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
            let answers = store::answers::count(db, &ids)?;
            let partners = crate::directory::states(db)?;
            let found = (rows, answers, partners, accounts::names(db)?);
            Ok::<_, DbError>(ListPage::new(chrome, &reader, found, (number, PAGE)))
        })
        .await?;
    page::ok(&request, &shown)
}

/// GET /partner-extracts/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let found = detail(&app, &viewer, id.into_inner()).await?;
    let wrong = Wrong { fields: &Fields::default(), errors: &Errors::default(), faults: &[] };
    page::ok(&request, &ShowPage::new(&request, &viewer, &found, &wrong))
}

/// The extract for its page; hidden and missing are the same.
async fn detail(app: &App, viewer: &Viewer, id: String) -> Result<Detail, AppError> {
    let (viewer, home) = (viewer.clone(), app.config.home_state.clone());
    app.read(move |db| find::detail(db, &viewer, &home, &id)).await?.ok_or(AppError::NotFound)
}

/// Refuses a form with fields that it does not have.
pub(super) fn only(fields: &Fields, known: &[&str]) -> Result<(), AppError> {
    match fields.unknown(known).first() {
        Some(name) => Err(AppError::BadRequest(format!("the form has no field {name}"))),
        None => Ok(()),
    }
}

fn version(fields: &Fields) -> Result<i32, AppError> {
    fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))
}

/// One person tried to be both pairs of eyes: this leaves a trace.
fn note_denied<T>(
    app: &App,
    mut context: Context,
    id: &str,
    result: &Result<T, ExtractError>,
) -> Result<(), DbError> {
    let Err(ExtractError::Refused(Refusal::SamePerson)) = result else {
        return Ok(());
    };
    context.key = None;
    let draft = Draft::new(Deed::Denied, Object::new("extract", id)).outcome(Outcome::Denied);
    audit::note(&app.pool, &context, draft.fact("why", "same_person"))
}
