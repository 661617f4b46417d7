//! Sources of a record.

use super::super::forms::{self, SOURCE_FIELDS};
use super::super::pages::{SourceNewPage, Typed};
use super::{Change, closed, known, record, seen, version};
use crate::access::Viewer;
use crate::agreements::recording;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

/// GET /agreements/{id}/sources/new
pub async fn new_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    if let Some(answer) = closed(&viewer, &seen) {
        return Ok(answer);
    }
    page::ok(&request, &SourceNewPage::new(&request, &viewer, &seen, &Typed::open(&seen)))
}

/// POST /agreements/{id}/sources
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    known(&fields, &SOURCE_FIELDS)?;
    let seen = seen(&request, &app, &viewer, &id).await?;
    let refuse = |errors: Errors| {
        let typed = Typed { fields: fields.clone(), errors };
        page::unprocessable(&request, &SourceNewPage::new(&request, &viewer, &seen, &typed))
    };
    let draft = match forms::source(&fields) {
        Ok(draft) => draft,
        Err(errors) => return refuse(errors),
    };
    let (target, version) = (id.to_string(), version(&fields)?);
    let place = format!("{}/sources", record(&id));
    let change = Change {
        request: &request,
        app: &app,
        viewer: &viewer,
        id: &id,
        fields: &fields,
        place,
        flash: "flash-source-added",
    };
    let done =
        change.run(move |tx, viewer| recording::add_source(tx, viewer, &target, version, &draft)).await?;
    done.or_else(refuse)
}
