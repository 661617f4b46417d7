//! Recording acts, and what a second person says of them.

use super::super::acts;
use super::super::forms::{self, ACT_FIELDS};
use super::super::load::Seen;
use super::super::pages::{ActNewPage, ActVoidPage, Typed};
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
    let typed = Typed::open(&seen).holding("kind", kind).holding("certainty", "confirmed");
    page::ok(&request, &ActNewPage::new(&request, &viewer, &seen, &typed))
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
        page::unprocessable(&request, &ActNewPage::new(&request, &viewer, &seen, &typed))
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

/// POST /agreements/{id}/acts/{act}/dispute
pub async fn dispute(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ActPath,
    fields: Fields,
) -> Answer {
    known(&fields, &[])?;
    say(&request, &app, &viewer, &path, &fields, Judgement::Disputed, "flash-act-disputed").await
}

/// GET /agreements/{id}/acts/{act}/voiding
pub async fn void_page(request: HttpRequest, app: web::Data<App>, viewer: Viewer, path: ActPath) -> Answer {
    let seen = seen(&request, &app, &viewer, &path.0).await?;
    let typed = Typed::open(&seen);
    void_form(&request, &viewer, &seen, &path.1, &typed).and_then(|page| page::ok(&request, &page))
}

/// POST /agreements/{id}/acts/{act}/voiding
pub async fn void(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ActPath,
    fields: Fields,
) -> Answer {
    known(&fields, &["reason"])?;
    match forms::reason(&fields) {
        Ok(reason) => {
            say(&request, &app, &viewer, &path, &fields, Judgement::Voided(reason), "flash-act-voided").await
        }
        Err(errors) => {
            let seen = seen(&request, &app, &viewer, &path.0).await?;
            let typed = Typed { fields, errors };
            void_form(&request, &viewer, &seen, &path.1, &typed)
                .and_then(|page| page::unprocessable(&request, &page))
        }
    }
}

fn void_form(
    request: &HttpRequest,
    viewer: &Viewer,
    seen: &Seen,
    act: &str,
    typed: &Typed,
) -> Result<ActVoidPage, AppError> {
    let line = acts::lines(seen, viewer).into_iter().find(|line| line.id == act).ok_or(AppError::NotFound)?;
    Ok(ActVoidPage::new(request, viewer, seen, line, typed))
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
