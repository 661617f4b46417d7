//! Planning a meeting and changing one; what happens to it afterwards is in `verbs.rs`.

use super::{Answer, Sent, Under, meeting_detail, only, open, run, version_of};
use crate::access::Viewer;
use crate::bodies::actions::{Held, meetings as actions};
use crate::bodies::inputs::{self, MEETING_FIELDS, meeting_fields_of};
use crate::bodies::pages::{FormPage, Which};
use crate::bodies::store;
use crate::bodies::words::MeetingState;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, web};

/// GET /bodies/{id}/meetings/new
pub async fn new(request: HttpRequest, app: web::Data<App>, viewer: Viewer, id: web::Path<String>) -> Answer {
    let opened = open(&app, &viewer, Under::Body(id.to_string())).await?;
    let number = app.read(move |db| store::meetings::next_number(db, &id)).await?;
    let fields = Fields::from_pairs([("number", number.to_string())]);
    let which = Which::Meeting(None);
    page::ok(&request, &FormPage::new(&request, (&which, &opened), (&fields, &Errors::default())))
}

/// POST /bodies/{id}/meetings
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &MEETING_FIELDS)?;
    let opened = open(&app, &viewer, Under::Body(id.to_string())).await?;
    let read = inputs::planned(&fields);
    let which = Which::Meeting(None);
    let sent = Sent { request: &request, app: &app, which, opened, fields, flash: "flash-meeting-planned" };
    let planned = match read {
        Ok(planned) => planned,
        Err(errors) => return sent.refuse(&errors),
    };
    let body_id = id.into_inner();
    let verb = move |tx: &mut crate::audit::Tx, viewer: &Viewer| {
        actions::plan(tx, viewer, &body_id, planned).map(|id| format!("/meetings/{id}"))
    };
    let done = run(&request, &app, &viewer, verb).await?;
    sent.end(done, None).await
}

/// GET /meetings/{id}/edit
pub async fn form(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let (found, _) = meeting_detail(&app, &viewer, id.into_inner()).await?;
    let opened = open(&app, &viewer, Under::Body(found.body.id.clone())).await?;
    if found.meeting.state == MeetingState::Cancelled.code() {
        return Err(AppError::Forbidden);
    }
    let fields = meeting_fields_of(&found.meeting);
    let which = Which::Meeting(Some(Box::new(found.meeting)));
    page::ok(&request, &FormPage::new(&request, (&which, &opened), (&fields, &Errors::default())))
}

/// POST /meetings/{id}/edit
pub async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &MEETING_FIELDS)?;
    let version = version_of(&fields)?;
    let (found, _) = meeting_detail(&app, &viewer, id.to_string()).await?;
    let opened = open(&app, &viewer, Under::Body(found.body.id.clone())).await?;
    let read = inputs::planned(&fields);
    let newest = (found.meeting.version, found.meeting.updated_by.clone());
    let which = Which::Meeting(Some(Box::new(found.meeting)));
    let sent = Sent { request: &request, app: &app, which, opened, fields, flash: "flash-meeting-saved" };
    let planned = match read {
        Ok(planned) => planned,
        Err(errors) => return sent.refuse(&errors),
    };
    let meeting_id = id.into_inner();
    let verb = move |tx: &mut crate::audit::Tx, viewer: &Viewer| {
        let held = Held { id: &meeting_id, version };
        actions::edit(tx, viewer, held, planned).map(|()| format!("/meetings/{meeting_id}"))
    };
    let done = run(&request, &app, &viewer, verb).await?;
    sent.end(done, Some(newest)).await
}
