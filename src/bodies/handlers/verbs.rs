//! What happens on the page of a body or a meeting: one form each, which comes back with its message when it is refused.

use super::{Answer, detail, meeting_detail, only, run, version_of};
use crate::access::Viewer;
use crate::audit::Tx;
use crate::bodies::actions::{Held, bodies, decisions, meetings};
use crate::bodies::error::BodyError;
use crate::bodies::inputs::{self, MINUTES_FIELDS, PARTICIPANT_FIELDS, STATE_FIELDS};
use crate::bodies::pages::{MeetingPage, ShowPage};
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

/// What a verb works on: the meeting or body of the page, and what belongs to it.
#[derive(Debug, Clone)]
struct Target {
    id: String,
    part: String,
    version: i32,
}

impl Target {
    fn held(&self) -> Held<'_> {
        Held { id: &self.id, version: self.version }
    }

    /// The part at the version that the form names.
    fn part(&self) -> (&str, Held<'_>) {
        (&self.id, Held { id: &self.part, version: self.version })
    }

    fn meeting(&self) -> String {
        format!("/meetings/{}", self.id)
    }
}

/// One of the forms: what it runs gives the place to which it leads.
type Verb = fn(&mut Tx, &Viewer, &Target, &Fields) -> Result<String, BodyError>;

/// The status and the errors of a refusal that is told on the page.
fn told(refusal: BodyError) -> Result<(StatusCode, Errors), AppError> {
    let mut errors = Errors::default();
    match refusal {
        BodyError::Invalid(found) => Ok((StatusCode::UNPROCESSABLE_ENTITY, found)),
        BodyError::NotNow(key) => {
            errors.add("act", key);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, errors))
        }
        BodyError::Conflict => {
            errors.add("act", "ob-error-conflict");
            Ok((StatusCode::CONFLICT, errors))
        }
        other @ (BodyError::NotFound | BodyError::Closed | BodyError::Refused(_) | BodyError::Db(_)) => {
            Err(other.into())
        }
    }
}

async fn on_meeting(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    ((id, part), fields): ((String, String), Fields),
    (verb, flash): (Verb, &'static str),
) -> Answer {
    let target = Target { id: id.clone(), part, version: version_of(&fields)? };
    let sent = fields.clone();
    let done = run(&request, &app, &viewer, move |tx, viewer| verb(tx, viewer, &target, &sent)).await?;
    let refusal = match done {
        Ok(place) => return Ok(page::done(&place, FlashKind::Ok, flash)),
        Err(refusal) => refusal,
    };
    let (status, errors) = told(refusal)?;
    let (found, offers) = meeting_detail(&app, &viewer, id).await?;
    let shown = MeetingPage::new(&request, &viewer, (&found, &offers), (&fields, &errors));
    page::answer(&request, status, &shown)
}

/// POST /bodies/{id}/state
pub async fn state(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &STATE_FIELDS)?;
    let version = version_of(&fields)?;
    let (body_id, sent) = (id.to_string(), fields.clone());
    let verb = move |tx: &mut Tx, viewer: &Viewer| {
        let new = inputs::new_state(&sent).map_err(BodyError::Invalid)?;
        bodies::set_state(tx, viewer, Held { id: &body_id, version }, new)
    };
    let refusal = match run(&request, &app, &viewer, verb).await? {
        Ok(()) => return Ok(page::done(&format!("/bodies/{id}"), FlashKind::Ok, "flash-body-state")),
        Err(refusal) => refusal,
    };
    let (status, errors) = told(refusal)?;
    let found = detail(&app, &viewer, id.into_inner()).await?;
    page::answer(&request, status, &ShowPage::new(&request, &viewer, &found, (&fields, &errors)))
}

/// POST /meetings/{id}/held
pub async fn hold(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &["met_on"])?;
    let verb: Verb = |tx, viewer, target, fields| {
        let on = inputs::held(fields).map_err(BodyError::Invalid)?;
        meetings::hold(tx, viewer, target.held(), on).map(|()| target.meeting())
    };
    let sent = ((id.into_inner(), String::new()), fields);
    on_meeting(request, app, viewer, sent, (verb, "flash-meeting-held")).await
}

/// POST /meetings/{id}/cancellation
pub async fn cancel(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &["cancel_reason"])?;
    let verb: Verb = |tx, viewer, target, fields| {
        let reason = inputs::cancelled(fields).map_err(BodyError::Invalid)?;
        meetings::cancel(tx, viewer, target.held(), &reason).map(|()| target.meeting())
    };
    let sent = ((id.into_inner(), String::new()), fields);
    on_meeting(request, app, viewer, sent, (verb, "flash-meeting-cancelled")).await
}

/// POST /meetings/{id}/minutes
pub async fn minutes(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &MINUTES_FIELDS)?;
    let verb: Verb = |tx, viewer, target, fields| {
        let new = inputs::minutes(fields).map_err(BodyError::Invalid)?;
        meetings::set_minutes(tx, viewer, target.held(), new).map(|()| target.meeting())
    };
    let sent = ((id.into_inner(), String::new()), fields);
    on_meeting(request, app, viewer, sent, (verb, "flash-meeting-minutes")).await
}

/// POST /meetings/{id}/participants
pub async fn attend(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &PARTICIPANT_FIELDS)?;
    let verb: Verb = |tx, viewer, target, fields| {
        let new = inputs::participant(fields).map_err(BodyError::Invalid)?;
        meetings::add_participant(tx, viewer, target.held(), new).map(|()| target.meeting())
    };
    let sent = ((id.into_inner(), String::new()), fields);
    on_meeting(request, app, viewer, sent, (verb, "flash-meeting-attended")).await
}

/// POST /meetings/{id}/participants/{participant}/removal
pub async fn remove(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
    fields: Fields,
) -> Answer {
    only(&fields, &[])?;
    let verb: Verb = |tx, viewer, target, _| {
        let done = meetings::remove_participant(tx, viewer, target.held(), &target.part);
        done.map(|()| target.meeting())
    };
    on_meeting(request, app, viewer, (path.into_inner(), fields), (verb, "flash-meeting-attended")).await
}

/// POST /meetings/{id}/decisions/{decision}/verification
pub async fn verify(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
    fields: Fields,
) -> Answer {
    only(&fields, &[])?;
    let verb: Verb =
        |tx, viewer, target, _| decisions::verify(tx, viewer, target.part()).map(|()| target.meeting());
    on_meeting(request, app, viewer, (path.into_inner(), fields), (verb, "flash-decision-verified")).await
}

/// POST /meetings/{id}/decisions/{decision}/voiding
pub async fn void(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
    fields: Fields,
) -> Answer {
    only(&fields, &["void_reason"])?;
    let verb: Verb = |tx, viewer, target, fields| {
        let reason = inputs::voided(fields).map_err(BodyError::Invalid)?;
        decisions::void(tx, viewer, target.part(), &reason).map(|()| target.meeting())
    };
    on_meeting(request, app, viewer, (path.into_inner(), fields), (verb, "flash-decision-voided")).await
}

/// POST /meetings/{id}/decisions/{decision}/milestone
pub async fn milestone(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: web::Path<(String, String)>,
    fields: Fields,
) -> Answer {
    only(&fields, &[])?;
    let verb: Verb = |tx, viewer, target, _| {
        decisions::make_milestone(tx, viewer, target.part()).map(|id| format!("/milestones/{id}"))
    };
    on_meeting(request, app, viewer, (path.into_inner(), fields), (verb, "flash-decision-planned")).await
}
