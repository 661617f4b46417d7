//! A list arrives: its file is read by a child, its columns are named, what it claims to cover is said; then it is run.

use super::{Answer, find_list, only, version};
use crate::access::{Marking, Viewer};
use crate::audit::{self, Tx};
use crate::documents::naming;
use crate::imports::lists::{self, Format, ListFault, Listed, MOST_BYTES};
use crate::imports::states::States;
use crate::reconciliation::actions::{self, ARRIVED, Arrived};
use crate::reconciliation::error::ReconcileError;
use crate::reconciliation::pages::columns::Shown;
use crate::reconciliation::pages::{ColumnsPage, NewPage};
use crate::reconciliation::scoping;
use crate::reconciliation::store;
use crate::scratch;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields, optional};
use crate::web::upload::{self, Received, Sink};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpMessage, HttpRequest, web};
use std::io::{self, Seek, SeekFrom, Write};

/// Rows of which the page of columns shows something.
const SAMPLED: i64 = 200;

/// A list while it arrives: small enough to be held.
struct Held(Vec<u8>);

impl Sink for Held {
    fn put(&mut self, piece: &[u8]) -> io::Result<()> {
        self.0.extend_from_slice(piece);
        Ok(())
    }
}

/// GET /reconciliations/new
pub async fn new(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let fields = Fields::from_pairs([("marking", "unclassified")]);
    page::ok(&request, &NewPage::new(&request, &viewer, app.ceiling(), (&fields, &Errors::default())))
}

/// The message for a file that is not taken.
fn refuse(errors: &mut Errors, fault: &ListFault) {
    let key = match fault {
        ListFault::Empty => "recon-fault-empty",
        ListFault::NoHeader => "recon-fault-no-header",
        ListFault::NoRows => "recon-fault-no-rows",
        ListFault::TooLarge => "recon-fault-too-large",
        ListFault::TooManyRows => "recon-fault-too-many-rows",
        ListFault::TooManyColumns => "recon-fault-too-many-columns",
        ListFault::WrongType => "recon-fault-wrong-type",
        ListFault::Damaged => "recon-fault-damaged",
        ListFault::TooHard => "recon-fault-too-hard",
        ListFault::Cell { row, column, what } => {
            let key = match what {
                lists::CellFault::Letters => "recon-fault-cell-letters",
                lists::CellFault::TooLong => "recon-fault-cell-too-long",
                lists::CellFault::Formula => "recon-fault-cell-formula",
            };
            let args = vec![("row", row.to_string()), ("column", column.clone())];
            return errors.add_with("file", key, args);
        }
    };
    errors.add("file", key);
}

/// POST /reconciliations
pub async fn create(request: HttpRequest, app: web::Data<App>, viewer: Viewer, mut fields: Fields) -> Answer {
    let received = match upload::take(&request) {
        None => Received::Nothing,
        Some(incoming) => {
            let received = incoming.receive(&mut fields, MOST_BYTES, || Ok(Held(Vec::new()))).await?;
            request.extensions_mut().insert(fields.clone());
            received
        }
    };
    only(&fields, &["name", "marking"])?;
    let mut errors = Errors::default();
    let name = optional(&fields, "name", 200, &mut errors);
    let highest = app.ceiling().min(viewer.clearance);
    let marking = Marking::parse(fields.text("marking")).filter(|marking| *marking <= highest);
    if marking.is_none() {
        errors.add("marking", "recon-error-marking");
    }
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let file = match received {
        Received::Nothing => {
            errors.add("file", "recon-error-file");
            None
        }
        Received::TooLarge(_) => {
            status = StatusCode::PAYLOAD_TOO_LARGE;
            refuse(&mut errors, &ListFault::TooLarge);
            None
        }
        Received::File(name, Held(bytes)) => Some((naming::shown(&name), bytes)),
    };
    if let (Some((file_name, bytes)), Some(marking), true) = (file, marking, errors.is_empty()) {
        match read(&app, file_name.clone(), bytes).await? {
            Err(fault) => refuse(&mut errors, &fault),
            Ok((bytes, format, listed)) => {
                let name = name.unwrap_or_else(|| file_name.clone());
                let context = visit::context(&request, &app, &viewer);
                let kept = app.block(move |app| {
                    let arrived = Arrived {
                        name: &name,
                        file_name: &file_name,
                        bytes: &bytes,
                        format,
                        listed: &listed,
                        marking,
                    };
                    audit::write(&app.pool, &context, |tx| actions::keep(tx, &viewer, &arrived))
                });
                let id = kept.await?;
                let place = format!("/reconciliations/{id}/columns");
                return Ok(page::done(&place, FlashKind::Ok, "flash-recon-uploaded"));
            }
        }
    }
    let shown = NewPage::new(&request, &viewer, app.ceiling(), (&fields, &errors));
    page::answer(&request, status, &shown)
}

type Read = Result<(Vec<u8>, Format, Listed), ListFault>;

/// What stands in the file, read by a child that can do nothing else.
async fn read(app: &App, name: String, bytes: Vec<u8>) -> Result<Read, AppError> {
    app.block(move |app| {
        if bytes.is_empty() {
            return Ok(Err(ListFault::Empty));
        }
        let format = match lists::format_of(&name, &bytes) {
            Ok(format) => format,
            Err(fault) => return Ok(Err(fault)),
        };
        let mut file = scratch::open(&app.config.data_dir).map_err(upload::failed)?;
        file.write_all(&bytes).and_then(|()| file.seek(SeekFrom::Start(0))).map_err(upload::failed)?;
        let limits = app.document_limits().map_err(upload::failed)?;
        let listed = lists::read_in_child(file, format, &limits).map_err(upload::failed)?;
        Ok::<_, AppError>(listed.map(|listed| (bytes, format, listed)))
    })
    .await
}

/// What the page of columns shows of a list that waits for it; none when it waits no longer.
async fn waiting(app: &App, viewer: &Viewer, id: &str) -> Result<Option<Shown>, AppError> {
    let (viewer, id, home) = (viewer.clone(), id.to_owned(), app.config.home_state.clone());
    app.read(move |db| {
        let list = find_list(db, &viewer, &id)?;
        if list.state != ARRIVED {
            return Ok(None);
        }
        let rows = store::first_rows(db, &list.id, SAMPLED)?;
        let states = crate::directory::states(db)?;
        let entries = actions::entries(&list, &rows, &home, &States::embedded());
        Ok::<_, ReconcileError>(Some(Shown { list, rows, states, entries, home }))
    })
    .await
}

/// GET /reconciliations/{id}/columns
pub async fn columns(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let id = id.into_inner();
    match waiting(&app, &viewer, &id).await? {
        None => Ok(visit::see_other(&format!("/reconciliations/{id}"))),
        Some(shown) => {
            let fields = scoping::guessed(&shown.list, &shown.entries);
            let page = ColumnsPage::new(&request, &viewer, &shown, (&fields, &Errors::default()));
            page::ok(&request, &page)
        }
    }
}

/// POST /reconciliations/{id}/columns
pub async fn name_columns(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let id = id.into_inner();
    only(&fields, &scoping::FIELDS)?;
    let version = version(&fields)?;
    let Some(shown) = waiting(&app, &viewer, &id).await? else {
        return Ok(page::done(&format!("/reconciliations/{id}"), FlashKind::Warn, "flash-recon-run-already"));
    };
    let context = visit::context(&request, &app, &viewer);
    let (sent, writer, held) = (fields.clone(), viewer.clone(), id.clone());
    // A run takes a core for a while: in its turn, as reports are set.
    let done = app
        .print(move |app| {
            let home = &app.config.home_state;
            let found = app.pool.read(|db| {
                let list = find_list(db, &writer, &held)?;
                let rows = store::list_rows(db, &held)?;
                let (mapping, scope) =
                    scoping::read(&sent, &list, &rows, home).map_err(ReconcileError::Invalid)?;
                let named = scoping::named(&list, &mapping, &scope);
                let kept = actions::find(db, &writer, &named, home)?;
                Ok::<_, ReconcileError>((mapping, scope, kept))
            });
            let (mapping, scope, kept) = match found {
                Ok(found) => found,
                Err(error) => return Ok(Err(error)),
            };
            Ok::<_, AppError>(audit::write(&app.pool, &context, |tx: &mut Tx| {
                let list = actions::name_columns(tx, &writer, (&held, version), (&mapping, &scope))?;
                actions::keep_run(tx, &writer, &list, &kept)
            }))
        })
        .await?;
    let place = format!("/reconciliations/{id}");
    match done {
        Ok(_) => Ok(page::done(&place, FlashKind::Ok, "flash-recon-run")),
        Err(ReconcileError::Invalid(errors)) => {
            page::unprocessable(&request, &ColumnsPage::new(&request, &viewer, &shown, (&fields, &errors)))
        }
        Err(ReconcileError::Conflict) => Ok(page::done(&place, FlashKind::Warn, "flash-recon-run-already")),
        Err(
            error @ (ReconcileError::Db(_)
            | ReconcileError::NotFound
            | ReconcileError::Refused(_)
            | ReconcileError::File(_)
            | ReconcileError::Damaged(_)),
        ) => Err(error.into()),
    }
}
