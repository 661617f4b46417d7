//! Planning a milestone and editing one.

use super::{Answer, find, only};
use crate::access::Viewer;
use crate::audit;
use crate::milestones::actions::{self, Held};
use crate::milestones::detail::Detail;
use crate::milestones::entry;
use crate::milestones::error::MilestoneError;
use crate::milestones::inputs::{self, PARTICULARS, Particulars};
use crate::milestones::offers::{self, Offers};
use crate::milestones::pages::EditPage;
use crate::milestones::pages::edit::{empty_fields, fields_of, settled};
use crate::milestones::store::Parent;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

/// The agreement with what the form offers; hidden and missing are the same.
async fn parent(app: &App, viewer: &Viewer, id: String) -> Result<(Parent, Offers), AppError> {
    let viewer = viewer.clone();
    app.read(move |db| offers::for_planning(db, &viewer, &id)).await?.ok_or(AppError::NotFound)
}

/// GET /agreements/{id}/milestones/new
pub async fn new(request: HttpRequest, app: web::Data<App>, viewer: Viewer, id: web::Path<String>) -> Answer {
    let (parent, offers) = parent(&app, &viewer, id.into_inner()).await?;
    if !parent.takes_changes() {
        return Err(AppError::Forbidden);
    }
    let fields = empty_fields(&viewer);
    page::ok(&request, &EditPage::planning(&request, &parent, &offers, &fields, &Errors::default()))
}

/// POST /agreements/{id}/milestones
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &[&PARTICULARS[..], &["baseline"]].concat())?;
    let (parent, offers) = parent(&app, &viewer, id.into_inner()).await?;
    match plan(&request, &app, viewer, parent.id.clone(), &fields).await? {
        Ok(id) => Ok(page::done(&format!("/milestones/{id}"), FlashKind::Ok, "flash-milestone-planned")),
        Err(MilestoneError::Invalid(errors)) => {
            page::unprocessable(&request, &EditPage::planning(&request, &parent, &offers, &fields, &errors))
        }
        Err(other) => Err(other.into()),
    }
}

async fn plan(
    request: &HttpRequest,
    app: &App,
    viewer: Viewer,
    agreement_id: String,
    fields: &Fields,
) -> Result<Result<String, MilestoneError>, AppError> {
    let mut errors = Errors::default();
    let particulars = inputs::particulars(fields, &mut errors);
    let baseline = inputs::optional_date(fields, "baseline", &mut errors);
    if !errors.is_empty() {
        return Ok(Err(MilestoneError::Invalid(errors)));
    }
    let context = visit::context(request, app, &viewer);
    app.block(move |app| {
        let verb = |tx: &mut audit::Tx| entry::plan(tx, &viewer, &agreement_id, particulars, baseline);
        Ok::<_, AppError>(audit::write(&app.pool, &context, verb))
    })
    .await
}

/// GET /milestones/{id}/edit
pub async fn form(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let found = find(&app, &viewer, id.into_inner()).await?;
    let (_, offers) = parent(&app, &viewer, found.line.parent.id.clone()).await?;
    let fields = fields_of(&found.line.milestone);
    page::ok(&request, &EditPage::editing(&request, &found, &offers, &fields, &Errors::default()))
}

/// POST /milestones/{id}/edit
pub async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let keeps = PARTICULARS.map(|name| format!("keep-{name}"));
    let known: Vec<&str> = PARTICULARS.iter().copied().chain(keeps.iter().map(String::as_str)).collect();
    only(&fields, &known)?;
    let found = find(&app, &viewer, id.into_inner()).await?;
    let (_, offers) = parent(&app, &viewer, found.line.parent.id.clone()).await?;
    let fields = settled(&fields, &fields_of(&found.line.milestone));
    match update(&request, &app, &viewer, &found, &fields).await? {
        Ok(()) => Ok(page::done(
            &format!("/milestones/{}", found.line.milestone.id),
            FlashKind::Ok,
            "flash-milestone-saved",
        )),
        Err(error) => refuse(&request, &app, &viewer, (&found, &offers, &fields), error).await,
    }
}

async fn update(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    found: &Detail,
    fields: &Fields,
) -> Result<Result<(), MilestoneError>, AppError> {
    let version = fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))?;
    let mut errors = Errors::default();
    let particulars: Particulars = inputs::particulars(fields, &mut errors);
    if !errors.is_empty() {
        return Ok(Err(MilestoneError::Invalid(errors)));
    }
    let (context, viewer) = (visit::context(request, app, viewer), viewer.clone());
    let id = found.line.milestone.id.clone();
    app.block(move |app| {
        let held = Held { id: &id, version };
        let verb = |tx: &mut audit::Tx| actions::edit(tx, &viewer, held, particulars);
        Ok::<_, AppError>(audit::write(&app.pool, &context, verb))
    })
    .await
}

/// The form again: with what is wrong, or with both texts when somebody else was faster.
async fn refuse(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    (found, offers, fields): (&Detail, &Offers, &Fields),
    error: MilestoneError,
) -> Answer {
    let mut errors = Errors::default();
    match error {
        MilestoneError::Invalid(wrong) => errors = wrong,
        MilestoneError::NotNow(why) => errors.add("title_en", why.key()),
        MilestoneError::Closed => errors.add("title_en", "ms-refused-closed"),
        MilestoneError::Conflict => {
            let now = find(app, viewer, found.line.milestone.id.clone()).await?;
            let page = EditPage::conflict(request, &now, offers, fields);
            return page::answer(request, StatusCode::CONFLICT, &page);
        }
        MilestoneError::NotFound | MilestoneError::Refused(_) | MilestoneError::Db(_) => {
            return Err(error.into());
        }
    }
    page::unprocessable(request, &EditPage::editing(request, found, offers, fields, &errors))
}
