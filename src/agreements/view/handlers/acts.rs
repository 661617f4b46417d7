//! Recording acts, and what a second person says of them.

use super::super::acts::{self, ActLine};
use super::super::forms::{self, ACT_FIELDS};
use super::super::load::Seen;
use super::super::pages::{ActNewPage, ActReasonPage, Asked, Typed};
use super::{Change, closed, known, record, seen, version};
use crate::access::Viewer;
use crate::agreements::acts::{Judgement, judge};
use crate::agreements::recording;
use crate::lifecycle::ActKind;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

/// GET /agreements/{id}/acts/new
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
    let asked = Fields::parse(request.query_string().as_bytes()).unwrap_or_default();
    let kind = ActKind::parse(asked.text("kind")).map_or("", ActKind::code);
    let typed = Typed::open(&seen)
        .holding("kind", kind)
        .holding("party", asked.text("party"))
        .holding("certainty", "confirmed");
    page::ok(&request, &ActNewPage::new(&request, &viewer, &seen, &typed, None))
}

/// POST /agreements/{id}/acts
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    known(&fields, &ACT_FIELDS)?;
    let seen = seen(&request, &app, &viewer, &id).await?;
    let refuse = |errors: Errors| {
        let typed = Typed { fields: fields.clone(), errors };
        page::unprocessable(&request, &ActNewPage::new(&request, &viewer, &seen, &typed, None))
    };
    let recording = match forms::act(&fields, seen.a.parties.len()) {
        Ok(recording) => recording,
        Err(errors) => return refuse(errors),
    };
    let (target, version) = (id.to_string(), version(&fields)?);
    let place = format!("{}/acts", record(&id));
    let change = Change {
        request: &request,
        app: &app,
        viewer: &viewer,
        id: &id,
        fields: &fields,
        place,
        flash: "flash-act-recorded",
    };
    let done =
        change.run(move |tx, viewer| recording::record(tx, viewer, &target, version, recording)).await?;
    done.or_else(refuse)
}

type ActPath = web::Path<(String, String)>;

/// POST /agreements/{id}/acts/{act}/verification
pub async fn verify(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ActPath,
    fields: Fields,
) -> Answer {
    known(&fields, &[])?;
    say(&request, &app, &viewer, &path, &fields, Judgement::Verified, "flash-act-verified").await
}

/// GET /agreements/{id}/acts/{act}/dispute
pub async fn dispute_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ActPath,
) -> Answer {
    reason_page(&request, &app, &viewer, &path, Asked::Dispute).await
}

/// POST /agreements/{id}/acts/{act}/dispute
pub async fn dispute(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ActPath,
    fields: Fields,
) -> Answer {
    with_reason(&request, &app, &viewer, &path, fields, Asked::Dispute).await
}

/// GET /agreements/{id}/acts/{act}/voiding
pub async fn void_page(request: HttpRequest, app: web::Data<App>, viewer: Viewer, path: ActPath) -> Answer {
    reason_page(&request, &app, &viewer, &path, Asked::Void).await
}

/// POST /agreements/{id}/acts/{act}/voiding
pub async fn void(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ActPath,
    fields: Fields,
) -> Answer {
    with_reason(&request, &app, &viewer, &path, fields, Asked::Void).await
}

async fn reason_page(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    (id, act): &(String, String),
    asked: Asked,
) -> Answer {
    let seen = seen(request, app, viewer, id).await?;
    let line = standing(&seen, viewer, act)?;
    let typed = Typed::open(&seen);
    page::ok(request, &ActReasonPage::new(request, viewer, &seen, line, &typed, asked))
}

async fn with_reason(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    path: &(String, String),
    fields: Fields,
    asked: Asked,
) -> Answer {
    known(&fields, &["reason"])?;
    match (forms::reason(&fields), asked) {
        (Ok(reason), Asked::Void) => {
            say(request, app, viewer, path, &fields, Judgement::Voided(reason), "flash-act-voided").await
        }
        (Ok(reason), Asked::Dispute) => {
            let judgement = Judgement::Disputed(Some(reason));
            say(request, app, viewer, path, &fields, judgement, "flash-act-disputed").await
        }
        (Err(errors), asked) => {
            let seen = seen(request, app, viewer, &path.0).await?;
            let line = standing(&seen, viewer, &path.1)?;
            let typed = Typed { fields, errors };
            let page = ActReasonPage::new(request, viewer, &seen, line, &typed, asked);
            page::unprocessable(request, &page)
        }
    }
}

/// The act in words; none of what is voided or corrected already.
fn standing(seen: &Seen, viewer: &Viewer, act: &str) -> Result<ActLine, AppError> {
    let line = acts::lines(seen, viewer).into_iter().find(|line| line.id == act);
    line.filter(|line| seen.a.stands(&line.id)).ok_or(AppError::NotFound)
}

/// GET /agreements/{id}/acts/{act}/correction
pub async fn correct_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ActPath,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &path.0).await?;
    if let Some(answer) = closed(&viewer, &seen) {
        return Ok(answer);
    }
    let line = standing(&seen, &viewer, &path.1)?;
    let typed = acts::typed(&seen, &path.1).ok_or(AppError::NotFound)?;
    page::ok(&request, &ActNewPage::new(&request, &viewer, &seen, &typed, Some(line)))
}

/// POST /agreements/{id}/acts/{act}/correction
pub async fn correct(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ActPath,
    fields: Fields,
) -> Answer {
    known(&fields, &ACT_FIELDS)?;
    let (id, act) = path.into_inner();
    let seen = seen(&request, &app, &viewer, &id).await?;
    let line = standing(&seen, &viewer, &act)?;
    let refuse = |errors: Errors| {
        let typed = Typed { fields: fields.clone(), errors };
        let page = ActNewPage::new(&request, &viewer, &seen, &typed, Some(line.clone()));
        page::unprocessable(&request, &page)
    };
    let recording = match forms::correction(&fields, seen.a.parties.len(), &act) {
        Ok(recording) => recording,
        Err(errors) => return refuse(errors),
    };
    let (target, version) = (id.clone(), version(&fields)?);
    let place = format!("{}/acts", record(&id));
    let flash = "flash-act-corrected";
    let change =
        Change { request: &request, app: &app, viewer: &viewer, id: &id, fields: &fields, place, flash };
    let done =
        change.run(move |tx, viewer| recording::record(tx, viewer, &target, version, recording)).await?;
    done.or_else(refuse)
}

async fn say(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    (id, act): &(String, String),
    fields: &Fields,
    judgement: Judgement,
    flash: &'static str,
) -> Answer {
    // Hidden and missing answer alike, before anything is said of the form.
    seen(request, app, viewer, id).await?;
    let (target, act, version) = (id.clone(), act.clone(), version(fields)?);
    let change = Change { request, app, viewer, id, fields, place: format!("{}/acts", record(id)), flash };
    let done = change.run(move |tx, viewer| judge(tx, viewer, &target, version, &act, &judgement)).await?;
    done.map_err(|errors| AppError::BadRequest(format!("{errors:?}")))
}
