//! Recording what the house decided on a term.

use super::super::forms;
use super::super::pages::{DecisionNewPage, Typed};
use super::{Change, closed, known, record, seen, version};
use crate::access::Viewer;
use crate::agreements::decisions as verbs;
use crate::state::App;
use crate::web::form::Fields;
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

/// GET /agreements/{id}/decisions/new
pub async fn new_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    if !verbs::may_decide(&viewer, seen.a.row.owner_id.as_deref()) {
        return Err(AppError::Forbidden);
    }
    if let Some(answer) = closed(&viewer, &seen) {
        return Ok(answer);
    }
    let typed = Typed::open(&seen).holding("decided_on", &seen.today.to_string());
    page::ok(&request, &DecisionNewPage::new(&request, &viewer, &seen, &typed))
}

/// POST /agreements/{id}/decisions
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    known(&fields, &forms::DECISION_FIELDS)?;
    let seen = seen(&request, &app, &viewer, &id).await?;
    if !verbs::may_decide(&viewer, seen.a.row.owner_id.as_deref()) {
        return Err(AppError::Forbidden);
    }
    if let Some(answer) = closed(&viewer, &seen) {
        return Ok(answer);
    }
    let refuse = |errors| {
        let typed = Typed { fields: fields.clone(), errors };
        page::unprocessable(&request, &DecisionNewPage::new(&request, &viewer, &seen, &typed))
    };
    let new = match forms::decision(&fields) {
        Ok(new) => new,
        Err(errors) => return refuse(errors),
    };
    let (target, version) = (id.to_string(), version(&fields)?);
    let change = Change {
        request: &request,
        app: &app,
        viewer: &viewer,
        id: &id,
        fields: &fields,
        place: record(&id),
        flash: "flash-decision-recorded",
    };
    let done = change.run(move |tx, viewer| verbs::record(tx, viewer, &target, version, new)).await?;
    done.or_else(refuse)
}
