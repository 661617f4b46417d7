//! Recording what a meeting decided and changing it; confirming and the like are in `verbs.rs`.

use super::{Answer, Sent, Under, meeting_detail, only, open, run, version_of};
use crate::access::Viewer;
use crate::bodies::actions::{Held, decisions as actions};
use crate::bodies::find::MeetingDetail;
use crate::bodies::inputs::{self, DECISION_FIELDS, decision_fields_of};
use crate::bodies::pages::{FormPage, Which};
use crate::bodies::rows::DecisionRow;
use crate::bodies::words::{Checked, MeetingState};
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, web};

fn decision_of(found: &MeetingDetail, id: &str) -> Result<DecisionRow, AppError> {
    let line = found.decisions.iter().find(|line| line.decision.id == id);
    line.map(|line| line.decision.clone()).ok_or(AppError::NotFound)
}

/// GET /meetings/{id}/decisions/new
pub async fn new(request: HttpRequest, app: web::Data<App>, viewer: Viewer, id: web::Path<String>) -> Answer {
    let (found, _) = meeting_detail(&app, &viewer, id.into_inner()).await?;
    let opened = open(&app, &viewer, Under::Body(found.body.id.clone())).await?;
    if found.meeting.state != MeetingState::Held.code() {
        return Err(AppError::Forbidden);
    }
    let which = Which::Decision(Box::new(found.meeting), None);
    let filled = (&Fields::default(), &Errors::default());
    page::ok(&request, &FormPage::new(&request, (&which, &opened), filled))
}

/// POST /meetings/{id}/decisions
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &DECISION_FIELDS)?;
    let (found, _) = meeting_detail(&app, &viewer, id.to_string()).await?;
    let opened = open(&app, &viewer, Under::Body(found.body.id.clone())).await?;
    let read = inputs::decided(&fields);
    let which = Which::Decision(Box::new(found.meeting), None);
    let sent = Sent { request: &request, app: &app, which, opened, fields, flash: "flash-meeting-decided" };
    let decided = match read {
        Ok(decided) => decided,
        Err(errors) => return sent.refuse(&errors),
    };
    let meeting_id = id.into_inner();
    let verb = move |tx: &mut crate::audit::Tx, viewer: &Viewer| {
        actions::record(tx, viewer, &meeting_id, decided).map(|_| format!("/meetings/{meeting_id}"))
    };
    let done = run(&request, &app, &viewer, verb).await?;
    sent.end(done, None).await
}

/// GET /meetings/{id}/decisions/{decision}
pub async fn form(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
) -> Answer {
    let (id, decision_id) = path.into_inner();
    let (found, _) = meeting_detail(&app, &viewer, id).await?;
    let opened = open(&app, &viewer, Under::Body(found.body.id.clone())).await?;
    let decision = decision_of(&found, &decision_id)?;
    if decision.verification != Checked::Recorded.code() || decision.milestone_id.is_some() {
        return Err(AppError::Forbidden);
    }
    let fields = decision_fields_of(&decision);
    let which = Which::Decision(Box::new(found.meeting), Some(decision_id));
    page::ok(&request, &FormPage::new(&request, (&which, &opened), (&fields, &Errors::default())))
}

/// POST /meetings/{id}/decisions/{decision}
pub async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
    fields: Fields,
) -> Answer {
    only(&fields, &DECISION_FIELDS)?;
    let version = version_of(&fields)?;
    let (id, decision_id) = path.into_inner();
    let (found, _) = meeting_detail(&app, &viewer, id.clone()).await?;
    let opened = open(&app, &viewer, Under::Body(found.body.id.clone())).await?;
    let decision = decision_of(&found, &decision_id)?;
    let read = inputs::decided(&fields);
    let newest = (decision.version, decision.updated_by);
    let which = Which::Decision(Box::new(found.meeting), Some(decision_id.clone()));
    let sent = Sent { request: &request, app: &app, which, opened, fields, flash: "flash-decision-saved" };
    let decided = match read {
        Ok(decided) => decided,
        Err(errors) => return sent.refuse(&errors),
    };
    let verb = move |tx: &mut crate::audit::Tx, viewer: &Viewer| {
        let held = Held { id: &decision_id, version };
        actions::edit(tx, viewer, (&id, held), decided).map(|()| format!("/meetings/{id}"))
    };
    let done = run(&request, &app, &viewer, verb).await?;
    sent.end(done, Some(newest)).await
}
