//! Recording a body, changing one, and the seats in it.

use super::{Answer, Sent, Under, detail, only, open, run, version_of};
use crate::access::Viewer;
use crate::bodies::actions::{Held, bodies as actions};
use crate::bodies::inputs::{self, FIELDS, SEAT_FIELDS, fields_of, seat_fields_of};
use crate::bodies::pages::{FormPage, Which};
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, web};

/// GET /agreements/{id}/bodies/new
pub async fn new(request: HttpRequest, app: web::Data<App>, viewer: Viewer, id: web::Path<String>) -> Answer {
    let opened = open(&app, &viewer, Under::Agreement(id.into_inner())).await?;
    let filled = (&Fields::default(), &Errors::default());
    page::ok(&request, &FormPage::new(&request, (&Which::Body(None), &opened), filled))
}

/// POST /agreements/{id}/bodies
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &FIELDS)?;
    let opened = open(&app, &viewer, Under::Agreement(id.to_string())).await?;
    let read = inputs::content(&fields);
    let which = Which::Body(None);
    let sent = Sent { request: &request, app: &app, which, opened, fields, flash: "flash-body-recorded" };
    let content = match read {
        Ok(content) => content,
        Err(errors) => return sent.refuse(&errors),
    };
    let agreement_id = id.into_inner();
    let verb = move |tx: &mut crate::audit::Tx, viewer: &Viewer| {
        actions::record(tx, viewer, &agreement_id, content).map(|id| format!("/bodies/{id}"))
    };
    let done = run(&request, &app, &viewer, verb).await?;
    sent.end(done, None).await
}

/// GET /bodies/{id}/edit
pub async fn form(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let opened = open(&app, &viewer, Under::Body(id.to_string())).await?;
    let body = opened.body.as_ref().ok_or(AppError::NotFound)?;
    let (which, fields) = (Which::Body(Some(body.id.clone())), fields_of(body));
    page::ok(&request, &FormPage::new(&request, (&which, &opened), (&fields, &Errors::default())))
}

/// POST /bodies/{id}/edit
pub async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &FIELDS)?;
    let version = version_of(&fields)?;
    let opened = open(&app, &viewer, Under::Body(id.to_string())).await?;
    let read = inputs::content(&fields);
    let which = Which::Body(Some(id.to_string()));
    let sent = Sent { request: &request, app: &app, which, opened, fields, flash: "flash-body-saved" };
    let content = match read {
        Ok(content) => content,
        Err(errors) => return sent.refuse(&errors),
    };
    let body_id = id.to_string();
    let verb = move |tx: &mut crate::audit::Tx, viewer: &Viewer| {
        let held = Held { id: &body_id, version };
        actions::edit(tx, viewer, held, content).map(|()| format!("/bodies/{body_id}"))
    };
    let done = run(&request, &app, &viewer, verb).await?;
    let newest = newest(&app, &viewer, id.into_inner()).await?;
    sent.end(done, Some(newest)).await
}

/// The version of a body as it stands, and who saved it.
async fn newest(app: &App, viewer: &Viewer, id: String) -> Result<(i32, String), AppError> {
    let body = detail(app, viewer, id).await?.line.body;
    Ok((body.version, body.updated_by))
}

/// GET /bodies/{id}/seats/new
pub async fn new_seat(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let opened = open(&app, &viewer, Under::Body(id.into_inner())).await?;
    let version = opened.body.as_ref().map_or(0, |body| body.version);
    let fields = Fields::from_pairs([("role", "co_chair".to_owned()), ("version", version.to_string())]);
    let which = Which::Seat(None);
    page::ok(&request, &FormPage::new(&request, (&which, &opened), (&fields, &Errors::default())))
}

/// POST /bodies/{id}/seats
pub async fn create_seat(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    save_either(request, app, viewer, (id.into_inner(), None), fields).await
}

/// GET /bodies/{id}/seats/{seat}
pub async fn seat_form(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
) -> Answer {
    let (id, seat_id) = path.into_inner();
    let opened = open(&app, &viewer, Under::Body(id.clone())).await?;
    let found = detail(&app, &viewer, id).await?;
    let seat = found.seats.iter().find(|seat| seat.id == seat_id).ok_or(AppError::NotFound)?;
    let fields = seat_fields_of(seat, found.line.body.version);
    let which = Which::Seat(Some(seat_id));
    page::ok(&request, &FormPage::new(&request, (&which, &opened), (&fields, &Errors::default())))
}

/// POST /bodies/{id}/seats/{seat}
pub async fn save_seat(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let (id, seat) = path.into_inner();
    save_either(request, app, viewer, (id, Some(seat)), fields).await
}

async fn save_either(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    (id, seat_id): (String, Option<String>),
    fields: Fields,
) -> Answer {
    only(&fields, &SEAT_FIELDS)?;
    let version = version_of(&fields)?;
    let opened = open(&app, &viewer, Under::Body(id.clone())).await?;
    let read = inputs::seat(&fields);
    let which = Which::Seat(seat_id.clone());
    let sent = Sent { request: &request, app: &app, which, opened, fields, flash: "flash-body-seated" };
    let seat = match read {
        Ok(seat) => seat,
        Err(errors) => return sent.refuse(&errors),
    };
    let body_id = id.clone();
    let verb = move |tx: &mut crate::audit::Tx, viewer: &Viewer| {
        let held = Held { id: &body_id, version };
        let done = match &seat_id {
            None => actions::add_seat(tx, viewer, held, seat),
            Some(seat_id) => actions::edit_seat(tx, viewer, held, (seat_id, seat)),
        };
        done.map(|()| format!("/bodies/{body_id}"))
    };
    let done = run(&request, &app, &viewer, verb).await?;
    let newest = newest(&app, &viewer, id).await?;
    sent.end(done, Some(newest)).await
}
