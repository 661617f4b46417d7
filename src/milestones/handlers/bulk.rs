//! One change for many milestones: choosing them, what it would make of each, doing it.

use super::{Answer, only};
use crate::access::Viewer;
use crate::audit;
use crate::milestones::bulk::{self, Chosen, FIELDS, MOST, Order};
use crate::milestones::bulk_applying::{self, Seen};
use crate::milestones::error::MilestoneError;
use crate::milestones::filter::Filter;
use crate::milestones::milestone::Milestone;
use crate::milestones::pages::BulkPage;
use crate::milestones::pages::bulk::Asked;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};
use std::collections::HashMap;

/// The ids that a form names, each once, and not more than are changed at once.
fn picked(fields: &Fields) -> Result<Vec<String>, AppError> {
    let mut ids: Vec<String> = fields.all("pick").into_iter().map(str::to_owned).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.len() > MOST { Err(AppError::TooLarge) } else { Ok(ids) }
}

/// The list to which the reader goes back.
fn back(fields: &Fields) -> String {
    let back = visit::local_path(fields.text("back"));
    if back == "/milestones" || back.starts_with("/milestones?") {
        back.to_owned()
    } else {
        "/milestones".into()
    }
}

async fn chosen(
    app: &App,
    viewer: &Viewer,
    ids: Vec<String>,
    filter: Option<Filter>,
) -> Result<Chosen, AppError> {
    let (today, viewer) = (app.today(), viewer.clone());
    app.read(move |db| bulk::choose(db, &viewer, (&ids, filter.as_ref()), today)).await
}

/// GET /milestones/bulk
pub async fn choose(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let mut query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let (ids, all) = (picked(&query)?, query.ticked("all"));
    query.remove("pick");
    query.remove("all");
    let (filter, _) = Filter::parse(&query).map_err(AppError::BadRequest)?;
    let back = filter.address();
    let chosen = chosen(&app, &viewer, ids, all.then_some(filter)).await?;
    let asked = Asked { back, fields: &Fields::default(), errors: &Errors::default() };
    page::ok(&request, &BulkPage::new(&request, &chosen, Vec::new(), &asked))
}

/// POST /milestones/bulk/preview
pub async fn preview(request: HttpRequest, app: web::Data<App>, viewer: Viewer, fields: Fields) -> Answer {
    only(&fields, &[&FIELDS[..], &["pick", "back"]].concat())?;
    show(&request, &app, &viewer, &fields, (StatusCode::OK, None)).await
}

/// The page with what the order makes of each; `seen` are the versions that an earlier preview showed.
async fn show(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    fields: &Fields,
    (status, seen): (StatusCode, Option<Vec<Seen>>),
) -> Answer {
    let chosen = chosen(app, viewer, picked(fields)?, None).await?;
    let back = back(fields);
    let order = match bulk::read(fields, &chosen.people) {
        Ok(order) => order,
        Err(errors) => {
            let asked = Asked { back, fields, errors: &errors };
            return page::unprocessable(request, &BulkPage::new(request, &chosen, Vec::new(), &asked));
        }
    };
    let (today, lines) = (app.today(), chosen.lines.clone());
    let versions: Option<HashMap<String, i32>> =
        seen.map(|seen| seen.into_iter().map(|seen| (seen.id, seen.version)).collect());
    let judged = app
        .read(move |db| {
            let is_seen = |held: &Milestone| match &versions {
                Some(versions) => versions.get(&held.id).is_none_or(|version| *version == held.version),
                None => true,
            };
            bulk::preview(db, lines, &order, is_seen, today)
        })
        .await?;
    let asked = Asked { back, fields, errors: &Errors::default() };
    page::answer(request, status, &BulkPage::new(request, &chosen, judged, &asked))
}

/// POST /milestones/bulk
pub async fn apply(request: HttpRequest, app: web::Data<App>, viewer: Viewer, fields: Fields) -> Answer {
    only(&fields, &[&FIELDS[..], &["pick", "item", "back"]].concat())?;
    let seen: Option<Vec<Seen>> = fields.all("item").into_iter().map(Seen::parse).collect();
    let seen = seen.filter(|seen| seen.len() <= MOST);
    let seen = seen.ok_or_else(|| AppError::BadRequest("an item is an id and a version".into()))?;
    let people = app.read(crate::accounts::list_people).await?;
    let Ok(order) = bulk::read(&fields, &people) else {
        return show(&request, &app, &viewer, &fields, (StatusCode::UNPROCESSABLE_ENTITY, None)).await;
    };
    match write(&request, &app, &viewer, (order, seen.clone())).await? {
        Ok(_) => Ok(page::done(&back(&fields), FlashKind::Ok, "flash-milestones-changed")),
        Err(
            MilestoneError::Conflict
            | MilestoneError::Closed
            | MilestoneError::NotNow(_)
            | MilestoneError::Invalid(_)
            | MilestoneError::NotFound,
        ) => show(&request, &app, &viewer, &fields, (StatusCode::CONFLICT, Some(seen))).await,
        Err(error @ (MilestoneError::Refused(_) | MilestoneError::Db(_))) => Err(error.into()),
    }
}

async fn write(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    (order, seen): (Order, Vec<Seen>),
) -> Result<Result<usize, MilestoneError>, AppError> {
    let (context, writer) = (visit::context(request, app, viewer), viewer.clone());
    app.block(move |app| {
        let verb = |tx: &mut audit::Tx| bulk_applying::apply(tx, &writer, &order, &seen);
        Ok::<_, AppError>(audit::write(&app.pool, &context, verb))
    })
    .await
}
