//! A partner's answer: taken in, looked at line by line, applied by another person, set aside.

use super::{Answer, detail, house, note_denied, only, version};
use crate::access::{Refusal, Viewer};
use crate::audit::{self, Tx};
use crate::documents::naming;
use crate::extracts::actions::{House, fingerprint};
use crate::extracts::answer::{Fault, MOST_BYTES, Place, read};
use crate::extracts::answering::{self, Arrived, Named, question};
use crate::extracts::codes::State;
use crate::extracts::error::ExtractError;
use crate::extracts::find::Detail;
use crate::extracts::pages::show::Wrong;
use crate::extracts::pages::{AnswerPage, ShowPage};
use crate::extracts::store::answers::{self as stored, AnswerRow, ReplyRow};
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields, required};
use crate::web::upload::{self, Received, Sink};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpMessage, HttpRequest, web};
use std::collections::HashMap;
use std::io;

/// An answer while it arrives: small enough to be held.
struct Held(Vec<u8>);

impl Sink for Held {
    fn put(&mut self, piece: &[u8]) -> io::Result<()> {
        self.0.extend_from_slice(piece);
        Ok(())
    }
}

/// POST /partner-extracts/{id}/answers
pub async fn upload(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    mut fields: Fields,
) -> Answer {
    // Before a byte of the file is read: hidden and missing are the same.
    let found = detail(&app, &viewer, id.into_inner()).await?;
    if found.row.state != State::Released.code() {
        return Err(AppError::NotFound);
    }
    let received = match upload::take(&request) {
        None => Received::Nothing,
        Some(incoming) => {
            let received = incoming.receive(&mut fields, MOST_BYTES, || Ok(Held(Vec::new()))).await?;
            request.extensions_mut().insert(fields.clone());
            received
        }
    };
    only(&fields, &[])?;
    let whole = |key| vec![Fault::new(Place::File, key)];
    let (status, faults) = match received {
        Received::Nothing => (StatusCode::UNPROCESSABLE_ENTITY, whole("extract-fault-none")),
        Received::TooLarge(_) => (StatusCode::PAYLOAD_TOO_LARGE, whole("extract-fault-large")),
        Received::File(name, Held(bytes)) => match arrived(&found, &name, bytes, &app) {
            Err(faults) => (StatusCode::UNPROCESSABLE_ENTITY, faults),
            Ok(arrived) => return taken(&request, &app, viewer, &found, arrived).await,
        },
    };
    let mut errors = Errors::default();
    errors.add("file", "extract-error-file");
    let wrong = Wrong { fields: &fields, errors: &errors, faults: &faults };
    page::answer(&request, status, &ShowPage::new(&request, &viewer, &found, &wrong))
}

fn arrived(found: &Detail, name: &str, bytes: Vec<u8>, app: &App) -> Result<Arrived, Vec<Fault>> {
    let (format, answer) = read(&bytes, &question(found), app.today())?;
    let text = String::from_utf8(bytes);
    let text = text.map_err(|_| vec![Fault::new(Place::File, "extract-fault-utf8")])?;
    let name: String = naming::shown(name).chars().take(200).collect();
    Ok(Arrived { name, text, format, answer })
}

async fn taken(request: &HttpRequest, app: &App, viewer: Viewer, found: &Detail, arrived: Arrived) -> Answer {
    let (context, house) = (visit::context(request, app, &viewer), house(app));
    let id = found.row.id.clone();
    let place = |answer: &str| format!("/partner-extracts/{id}/answers/{answer}");
    let extract = id.clone();
    let done = app
        .block(move |app| {
            let verb = |tx: &mut Tx| answering::receive(tx, &viewer, &house, (&extract, &arrived));
            Ok::<_, AppError>(audit::write(&app.pool, &context, verb))
        })
        .await?;
    match done {
        Ok(answer) => Ok(page::done(&place(&answer), FlashKind::Ok, "flash-extract-answer-uploaded")),
        Err(ExtractError::Known(answer)) => {
            Ok(page::done(&place(&answer), FlashKind::Warn, "flash-extract-answer-known"))
        }
        Err(
            error @ (ExtractError::NotFound
            | ExtractError::Conflict
            | ExtractError::NoLonger(_)
            | ExtractError::Overtaken
            | ExtractError::Faulty(_)
            | ExtractError::Refused(_)
            | ExtractError::Invalid(_)
            | ExtractError::Damaged(_)
            | ExtractError::Milestone(_)
            | ExtractError::Db(_)),
        ) => Err(error.into()),
    }
}

/// The answer with its extract and what it says; hidden and missing are the same.
async fn find(
    app: &App,
    viewer: &Viewer,
    (id, answer): (String, String),
) -> Result<(Detail, AnswerRow, Vec<ReplyRow>), AppError> {
    let found = detail(app, viewer, id).await?;
    let row = found.answers.iter().find(|row| row.id == answer).cloned().ok_or(AppError::NotFound)?;
    let replies = app.read(move |db| stored::list_replies(db, &answer)).await?;
    Ok((found, row, replies))
}

/// GET /partner-extracts/{id}/answers/{answer}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    ids: web::Path<(String, String)>,
) -> Answer {
    let found = find(&app, &viewer, ids.into_inner()).await?;
    let wrong = Wrong { fields: &Fields::default(), errors: &Errors::default(), faults: &[] };
    page::ok(&request, &AnswerPage::new(&request, &viewer, &found, &wrong))
}

/// GET /partner-extracts/{id}/answers/{answer}/file
pub async fn file(app: web::Data<App>, viewer: Viewer, ids: web::Path<(String, String)>) -> Answer {
    let (found, row, _) = find(&app, &viewer, ids.into_inner()).await?;
    if fingerprint(&row.file) != row.sha256 {
        return Err(AppError::Internal(format!("the answer {} is not what its hash says", row.id)));
    }
    // As bytes: a browser shall save what came from outside, not show it.
    let name = format!("{}.{}.{}", found.row.number, row.answered_on, row.format);
    Ok(visit::download(row.file.into_bytes(), "application/octet-stream", &name))
}

/// Which lines of those that have changed since are marked: `line.<number>` is `mark` or `skip`.
fn choices(fields: &Fields) -> Result<HashMap<i32, bool>, AppError> {
    let mut found = HashMap::new();
    for row in fields.rows("line") {
        let name = format!("line.{row}");
        let choice = match fields.text(&name) {
            "mark" => true,
            "skip" => false,
            _ => return Err(AppError::BadRequest(format!("{name} is mark or skip"))),
        };
        let number = i32::try_from(row).map_err(|_| AppError::BadRequest("a line has a number".into()))?;
        found.insert(number, choice);
    }
    Ok(found)
}

type Verb = fn(&mut Tx, &Viewer, &House, Named, &Fields) -> Result<(), ExtractError>;

async fn submit(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    ((id, answer), fields): ((String, String), Fields),
    (known, verb, flash): (&'static [&'static str], Verb, &'static str),
) -> Answer {
    only(&fields, known)?;
    let _read: HashMap<i32, bool> = choices(&fields)?;
    let (version, context) = (version(&fields)?, visit::context(&request, &app, &viewer));
    let (writer, house, sent) = (viewer.clone(), house(&app), fields.clone());
    let held = (id.clone(), answer.clone());
    let done = app
        .block(move |app| {
            let named = Named { extract: &held.0, answer: &held.1, version };
            let done = audit::write(&app.pool, &context, |tx| verb(tx, &writer, &house, named, &sent));
            note_denied(app, context, &held.0, &done)?;
            Ok::<_, AppError>(done)
        })
        .await?;
    let mut errors = Errors::default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    match done {
        Ok(()) => {
            return Ok(page::done(&format!("/partner-extracts/{id}/answers/{answer}"), FlashKind::Ok, flash));
        }
        Err(ExtractError::Invalid(found)) => errors = found,
        Err(ExtractError::Refused(Refusal::SamePerson)) => errors.add("apply", "ms-refused-same-person"),
        Err(ExtractError::Overtaken) => errors.add("apply", "extract-error-overtaken"),
        Err(ExtractError::Conflict) => {
            status = StatusCode::CONFLICT;
            errors.add("apply", "closing-error-conflict");
        }
        Err(
            error @ (ExtractError::NotFound
            | ExtractError::NoLonger(_)
            | ExtractError::Known(_)
            | ExtractError::Faulty(_)
            | ExtractError::Refused(Refusal::Role | Refusal::NotSignedIn)
            | ExtractError::Damaged(_)
            | ExtractError::Milestone(_)
            | ExtractError::Db(_)),
        ) => return Err(error.into()),
    }
    let found = find(&app, &viewer, (id, answer)).await?;
    let wrong = Wrong { fields: &fields, errors: &errors, faults: &[] };
    page::answer(&request, status, &AnswerPage::new(&request, &viewer, &found, &wrong))
}

/// POST /partner-extracts/{id}/answers/{answer}/application
pub async fn apply(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    ids: web::Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let verb: Verb = |tx, viewer, house, named, fields| {
        // Read once before: what cannot be read never comes here.
        let choices = choices(fields).unwrap_or_default();
        answering::apply(tx, viewer, house, named, &choices)
    };
    let form: (&[&str], Verb, &str) = (&["line.*"], verb, "flash-extract-answer-applied");
    submit(request, app, viewer, (ids.into_inner(), fields), form).await
}

/// POST /partner-extracts/{id}/answers/{answer}/setting-aside
pub async fn set_aside(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    ids: web::Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let verb: Verb = |tx, viewer, house, named, fields| {
        let mut errors = Errors::default();
        let reason = required(fields, "reason", 1_000, &mut errors);
        if !errors.is_empty() {
            return Err(ExtractError::Invalid(errors));
        }
        answering::set_aside(tx, viewer, house, named, &reason)
    };
    let form: (&[&str], Verb, &str) = (&["reason"], verb, "flash-extract-answer-set-aside");
    submit(request, app, viewer, (ids.into_inner(), fields), form).await
}
