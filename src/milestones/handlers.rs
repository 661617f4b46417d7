//! Reading: the list, the queue, one milestone; planning and editing. The verbs of a milestone are in `forms.rs`.

use super::edit_page::{self, EditPage};
use super::filter::{Filter, Place};
use super::inputs::{self, PARTICULARS};
use super::list_page::{self, ListPage, ReviewPage};
use super::pages::ShowPage;
use super::{actions, detail, entry, error::MilestoneError};
use crate::access::Viewer;
use crate::audit;
use crate::db::DbError;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

fn bad(why: String) -> AppError {
    AppError::BadRequest(why)
}

/// GET /milestones
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(bad)?;
    let (filter, place) = Filter::parse(&query).map_err(bad)?;
    if filter.review {
        return review(&request, &app, viewer, filter, query.optional("milestone")).await;
    }
    let (today, reader) = (app.today(), viewer.clone());
    let found = app
        .read(move |db| list_page::find(db, &reader, filter, &place, today))
        .await?;
    page::ok(&request, &ListPage::new(&request, &viewer, &found))
}

async fn review(
    request: &HttpRequest,
    app: &App,
    viewer: Viewer,
    filter: Filter,
    wanted: Option<String>,
) -> Answer {
    let (today, reader) = (app.today(), viewer.clone());
    let (found, read) = app
        .read(move |db| {
            let found = list_page::find(db, &reader, filter, &Place::First, today)?;
            let ids: Vec<&String> = found.lines.iter().map(|line| &line.milestone.id).collect();
            let chosen = wanted
                .filter(|id| ids.contains(&id))
                .or_else(|| ids.first().map(|id| (*id).clone()));
            let read = match chosen {
                Some(id) => detail::find(db, &reader, &id, today)?,
                None => None,
            };
            Ok::<_, DbError>((found, read))
        })
        .await?;
    page::ok(
        request,
        &ReviewPage::new(request, &viewer, &found, read.as_ref()),
    )
}

/// GET /milestones/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let found = find(&app, &viewer, id.into_inner()).await?;
    let page = ShowPage::new(
        &request,
        &viewer,
        &found,
        &Fields::default(),
        &Errors::default(),
        None,
    );
    page::ok(&request, &page)
}

/// The milestone for its page; hidden and missing are the same.
pub(super) async fn find(
    app: &App,
    viewer: &Viewer,
    id: String,
) -> Result<detail::Detail, AppError> {
    let (today, viewer) = (app.today(), viewer.clone());
    app.read(move |db| detail::find(db, &viewer, &id, today))
        .await?
        .ok_or(AppError::NotFound)
}

async fn parent(
    app: &App,
    viewer: &Viewer,
    id: String,
) -> Result<(super::store::Parent, edit_page::Offers), AppError> {
    let viewer = viewer.clone();
    app.read(move |db| edit_page::for_planning(db, &viewer, &id))
        .await?
        .ok_or(AppError::NotFound)
}

/// GET /agreements/{id}/milestones/new
pub async fn new(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let (parent, offers) = parent(&app, &viewer, id.into_inner()).await?;
    if !parent.takes_changes() {
        return Err(AppError::Forbidden);
    }
    let fields = edit_page::empty_fields(&viewer);
    page::ok(
        &request,
        &EditPage::planning(&request, &parent, &offers, &fields, &Errors::default()),
    )
}

/// Refuses a form with fields that it does not have.
pub(super) fn only(fields: &Fields, known: &[&str]) -> Result<(), AppError> {
    match fields.unknown(known).first() {
        Some(name) => Err(AppError::BadRequest(format!(
            "the form has no field {name}"
        ))),
        None => Ok(()),
    }
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
    let mut errors = Errors::default();
    let particulars = inputs::particulars(&fields, &mut errors);
    let baseline = inputs::optional_date(&fields, "baseline", &mut errors);
    let refuse = |errors: Errors| {
        page::unprocessable(
            &request,
            &EditPage::planning(&request, &parent, &offers, &fields, &errors),
        )
    };
    if !errors.is_empty() {
        return refuse(errors);
    }
    let (context, agreement_id) = (visit::context(&request, &app, &viewer), parent.id.clone());
    let planned = app
        .block(move |app| {
            let planned = audit::write(&app.pool, &context, |tx| {
                entry::plan(tx, &viewer, &agreement_id, particulars, baseline)
            });
            keep_invalid(planned)
        })
        .await?;
    match planned {
        Ok(id) => Ok(page::done(
            &format!("/milestones/{id}"),
            FlashKind::Ok,
            "flash-milestone-planned",
        )),
        Err(errors) => refuse(errors),
    }
}

/// Parts what the reader can repair from what ends the request.
fn keep_invalid<T>(result: Result<T, MilestoneError>) -> Result<Result<T, Errors>, MilestoneError> {
    match result {
        Ok(value) => Ok(Ok(value)),
        Err(MilestoneError::Invalid(errors)) => Ok(Err(errors)),
        Err(other) => Err(other),
    }
}

/// GET /milestones/{id}/edit
pub async fn edit_form(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let found = find(&app, &viewer, id.into_inner()).await?;
    let (_, offers) = parent(&app, &viewer, found.line.parent.id.clone()).await?;
    let fields = edit_page::fields_of(&found.line.milestone);
    page::ok(
        &request,
        &EditPage::editing(&request, &found, &offers, &fields, &Errors::default()),
    )
}

/// POST /milestones/{id}/edit
pub async fn edit(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let id = id.into_inner();
    let keeps = PARTICULARS.map(|name| format!("keep-{name}"));
    only(
        &fields,
        &PARTICULARS
            .iter()
            .copied()
            .chain(keeps.iter().map(String::as_str))
            .collect::<Vec<_>>(),
    )?;
    let version = fields
        .version()
        .ok_or_else(|| bad("the form has no version".into()))?;
    let found = find(&app, &viewer, id.clone()).await?;
    let (_, offers) = parent(&app, &viewer, found.line.parent.id.clone()).await?;
    let fields = edit_page::settled(&fields, &edit_page::fields_of(&found.line.milestone));
    let mut errors = Errors::default();
    let particulars = inputs::particulars(&fields, &mut errors);
    let refuse = |errors: &Errors| {
        page::unprocessable(
            &request,
            &EditPage::editing(&request, &found, &offers, &fields, errors),
        )
    };
    if !errors.is_empty() {
        return refuse(&errors);
    }
    let context = visit::context(&request, &app, &viewer);
    let (writer, place) = (viewer.clone(), format!("/milestones/{id}"));
    let held_id = id.clone();
    let result = app
        .block(move |app| {
            let held = actions::Held {
                id: &held_id,
                version,
            };
            let result = audit::write(&app.pool, &context, |tx| {
                actions::edit(tx, &writer, held, particulars)
            });
            Ok::<_, AppError>(result)
        })
        .await?;
    match result {
        Ok(()) => Ok(page::done(&place, FlashKind::Ok, "flash-milestone-saved")),
        Err(MilestoneError::Invalid(errors)) => refuse(&errors),
        Err(MilestoneError::NotNow(why)) => {
            let mut errors = Errors::default();
            errors.add("title_en", why.key());
            refuse(&errors)
        }
        Err(MilestoneError::Conflict) => {
            let found = find(&app, &viewer, id).await?;
            let page = EditPage::conflict(&request, &found, &offers, &fields);
            page::answer(&request, StatusCode::CONFLICT, &page)
        }
        Err(other) => Err(other.into()),
    }
}
