//! Working papers: shown, kept, handed over, reviewed, sent back.

use super::{Answer, only, run, told, version_of};
use crate::access::Viewer;
use crate::audit::Tx;
use crate::findings::actions::{Held, papers as actions};
use crate::findings::error::FindingError;
use crate::findings::find;
use crate::findings::inputs::{self, paper_fields};
use crate::findings::pages::PaperPage;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields, optional};
use crate::web::{AppError, page};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

/// One of the forms of a paper.
type Verb = fn(&mut Tx, &Viewer, Held, &Fields) -> Result<(), FindingError>;

async fn page_of(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    id: String,
    (status, fields, errors): (StatusCode, &Fields, &Errors),
) -> Answer {
    let (today, reader) = (app.today(), viewer.clone());
    let found = app.read(move |db| find::paper(db, &reader, &id, today)).await?.ok_or(AppError::NotFound)?;
    page::answer(request, status, &PaperPage::new(request, viewer, &found, (fields, errors)))
}

async fn submit(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    (id, fields): (String, Fields),
    (verb, flash): (Verb, &'static str),
) -> Answer {
    let (version, sent, held) = (version_of(&fields)?, fields.clone(), id.clone());
    let run_it = move |tx: &mut Tx, viewer: &Viewer| verb(tx, viewer, Held { id: &held, version }, &sent);
    let refusal = match run(&request, &app, &viewer, ("paper", id.clone()), run_it).await? {
        Ok(()) => return Ok(page::done(&format!("/working-papers/{id}"), FlashKind::Ok, flash)),
        Err(refusal) => refusal,
    };
    let (status, errors) = told(refusal)?;
    page_of(&request, &app, &viewer, id, (status, &fields, &errors)).await
}

/// GET /working-papers/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let nothing = (StatusCode::OK, &Fields::default(), &Errors::default());
    page_of(&request, &app, &viewer, id.into_inner(), nothing).await
}

/// POST /working-papers/{id}
pub async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let known = paper_fields();
    only(&fields, &known.iter().map(String::as_str).collect::<Vec<_>>())?;
    let verb: Verb = |tx, viewer, held, fields| {
        let work = inputs::work(fields).map_err(FindingError::Invalid)?;
        actions::save(tx, viewer, held, work)
    };
    let flash =
        if fields.text("do") == "hand_over" { "flash-paper-handed-over" } else { "flash-paper-saved" };
    submit(request, app, viewer, (id.into_inner(), fields), (verb, flash)).await
}

/// POST /working-papers/{id}/review
pub async fn review(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &["review_note"])?;
    let verb: Verb = |tx, viewer, held, fields| {
        let mut errors = Errors::default();
        let remark = optional(fields, "review_note", 2_000, &mut errors);
        if !errors.is_empty() {
            return Err(FindingError::Invalid(errors));
        }
        actions::review(tx, viewer, held, remark)
    };
    submit(request, app, viewer, (id.into_inner(), fields), (verb, "flash-paper-reviewed")).await
}

/// POST /working-papers/{id}/return
pub async fn send_back(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &["question"])?;
    let verb: Verb = |tx, viewer, held, fields| {
        let question = inputs::reason(fields, "question").map_err(FindingError::Invalid)?;
        actions::send_back(tx, viewer, held, &question)
    };
    submit(request, app, viewer, (id.into_inner(), fields), (verb, "flash-paper-returned")).await
}
