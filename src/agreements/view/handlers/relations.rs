//! Relations to other instruments.

use super::super::forms::{self, RELATION_FIELDS, TypedRelation};
use super::super::pages::{RelationNewPage, Typed};
use super::super::store as view_store;
use super::{Change, closed, known, read, record, seen, version};
use crate::access::Viewer;
use crate::agreements::acts::{NewRelation, relate, unrelate};
use crate::agreements::{AgreementError, store};
use crate::audit::Tx;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

/// How many agreements the form offers to choose from; any other is typed by its number.
const OFFERED: i64 = 500;

type Answer = Result<HttpResponse, AppError>;

async fn numbers(app: &App, viewer: &Viewer) -> Result<Vec<(String, String)>, AppError> {
    let viewer = viewer.clone();
    read(app, move |db| view_store::list_numbers(db, &viewer, OFFERED)).await
}

/// GET /agreements/{id}/relations/new
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
    let numbers = numbers(&app, &viewer).await?;
    page::ok(&request, &RelationNewPage::new(&request, &viewer, &seen, &Typed::open(&seen), numbers))
}

/// POST /agreements/{id}/relations
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    known(&fields, &RELATION_FIELDS)?;
    let seen = seen(&request, &app, &viewer, &id).await?;
    let numbers = numbers(&app, &viewer).await?;
    let refuse = |errors: Errors| {
        let typed = Typed { fields: fields.clone(), errors };
        page::unprocessable(&request, &RelationNewPage::new(&request, &viewer, &seen, &typed, numbers))
    };
    let typed = match forms::relation(&fields) {
        Ok(typed) => typed,
        Err(errors) => return refuse(errors),
    };
    let (target, version) = (id.to_string(), version(&fields)?);
    let place = format!("{}/relations", record(&id));
    let change = Change {
        request: &request,
        app: &app,
        viewer: &viewer,
        id: &id,
        fields: &fields,
        place,
        flash: "flash-relation-recorded",
    };
    let done = change.run(move |tx, viewer| to_number(tx, viewer, &target, version, typed)).await?;
    done.or_else(refuse)
}

/// Finds the other end by its number, among what the person may see, and relates.
fn to_number(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    typed: TypedRelation,
) -> Result<(), AgreementError> {
    let Some(other) = store::find_by_number(tx.db, viewer, &typed.to)? else {
        let mut errors = Errors::default();
        errors.add("to", "relation-no-such-number");
        return Err(AgreementError::Invalid(errors));
    };
    let TypedRelation { to: _, kind, effective_on, clause_ref, assumed } = typed;
    relate(tx, viewer, id, version, &NewRelation { kind, to_id: other.id, effective_on, clause_ref, assumed })
}

/// POST /agreements/{id}/relations/{relation}/removal
pub async fn remove(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
    fields: Fields,
) -> Answer {
    known(&fields, &[])?;
    let (id, relation) = path.into_inner();
    seen(&request, &app, &viewer, &id).await?;
    let (target, version) = (id.clone(), version(&fields)?);
    let place = format!("{}/relations", record(&id));
    let change = Change {
        request: &request,
        app: &app,
        viewer: &viewer,
        id: &id,
        fields: &fields,
        place,
        flash: "flash-relation-removed",
    };
    let done = change.run(move |tx, viewer| unrelate(tx, viewer, &target, version, &relation)).await?;
    done.map_err(|errors| AppError::BadRequest(format!("{errors:?}")))
}
