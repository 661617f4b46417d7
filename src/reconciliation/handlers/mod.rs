//! The lists, and one list with what its newest or an earlier run found.

pub mod arriving;
pub mod settling;

use super::actions::{self, ARRIVED};
use super::error::ReconcileError;
use super::outcome::Standing;
use super::pages::show::{Found, Wrong};
use super::pages::{ListPage, ShowPage};
use super::store::{self, ListRow, RunRow, register};
use super::view::{self, Place};
use crate::access::Viewer;
use crate::accounts;
use crate::db::Db;
use crate::imports::states::States;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use std::collections::HashMap;

type Answer = Result<HttpResponse, AppError>;

/// Lists on a page.
const LISTS: usize = 20;

/// Refuses a form or query with fields that it does not have.
pub(super) fn only(fields: &Fields, known: &[&str]) -> Result<(), AppError> {
    match fields.unknown(known).first() {
        Some(name) => Err(AppError::BadRequest(format!("the form has no field {name}"))),
        None => Ok(()),
    }
}

fn version(fields: &Fields) -> Result<i32, AppError> {
    fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))
}

/// The list; one that is marked above the reader's clearance is none.
fn find_list(db: &mut Db, viewer: &Viewer, id: &str) -> Result<ListRow, ReconcileError> {
    store::find(db, viewer, id)?.ok_or(ReconcileError::NotFound)
}

/// GET /reconciliations
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    only(&query, &["before"])?;
    let (reader, before) = (viewer.clone(), query.optional("before"));
    let most = i64::try_from(LISTS + 1).unwrap_or(i64::MAX);
    let (rows, counts, names) = app
        .read(move |db| {
            let place = match &before {
                Some(id) => store::find(db, &reader, id)?,
                None => None,
            };
            let place = place.as_ref().map(|list| (list.uploaded_at, list.id.as_str()));
            let rows = store::list(db, &reader, place, most)?;
            let mut counts = HashMap::new();
            for row in rows.iter().take(LISTS) {
                let runs = store::list_runs(db, &row.id)?;
                if !runs.is_empty() {
                    let seen = view::of(db, &reader, row, (&runs, 0))?;
                    counts.insert(row.id.clone(), (*seen.counts(), runs[0].ran_at));
                }
            }
            Ok::<_, ReconcileError>((rows, counts, accounts::names(db)?))
        })
        .await?;
    page::ok(&request, &ListPage::new(&request, &viewer, (rows, LISTS), &counts, &names))
}

/// What a page of a list asks for.
#[derive(Debug, Clone, Default)]
struct Asked {
    standing: Option<Standing>,
    place: Place,
    run: Option<i32>,
}

impl Asked {
    fn read(query: &str) -> Result<Self, AppError> {
        let query = Fields::parse(query.as_bytes()).map_err(AppError::BadRequest)?;
        only(&query, &["outcome", "after", "before", "run"])?;
        let number = |name: &str| match query.optional(name) {
            None => Ok(None),
            Some(text) => {
                let number = text.parse::<i32>().map(Some);
                number.map_err(|_| AppError::BadRequest(format!("{name} is a number")))
            }
        };
        let standing = match query.optional("outcome") {
            None => None,
            Some(code) => {
                let known = Standing::parse(&code);
                Some(known.ok_or_else(|| AppError::BadRequest("outcome is one of ours".into()))?)
            }
        };
        let place = match (number("after")?, number("before")?) {
            (Some(key), _) => Place::After(key),
            (None, Some(key)) => Place::Before(key),
            (None, None) => Place::Start,
        };
        Ok(Self { standing, place, run: number("run")? })
    }
}

/// The index of the run that is asked for; the newest where none is.
fn index_of(runs: &[RunRow], asked: Option<i32>) -> Result<usize, ReconcileError> {
    match asked {
        None => Ok(0),
        Some(number) => runs.iter().position(|run| run.number == number).ok_or(ReconcileError::NotFound),
    }
}

/// GET /reconciliations/{id}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let asked = Asked::read(request.query_string())?;
    let wrong = Wrong { fields: &Fields::default(), errors: &Errors::default() };
    let found = see(&app, &viewer, &id, asked).await?;
    if found.list.state == ARRIVED {
        return Ok(visit::see_other(&format!("/reconciliations/{}/columns", found.list.id)));
    }
    page::ok(&request, &ShowPage::new(&request, &viewer, &found, &wrong))
}

/// The page of a list again, with what is wrong with a form on it.
async fn show_again(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    id: &str,
    (status, fields, errors): (StatusCode, &Fields, &Errors),
) -> Answer {
    let found = see(app, viewer, id, Asked::default()).await?;
    page::answer(request, status, &ShowPage::new(request, viewer, &found, &Wrong { fields, errors }))
}

/// A list with the run and the page of it that are asked for.
async fn see(app: &App, viewer: &Viewer, id: &str, asked: Asked) -> Result<Found, AppError> {
    let (viewer, id, home) = (viewer.clone(), id.to_owned(), app.config.home_state.clone());
    app.read(move |db| {
        let list = find_list(db, &viewer, &id)?;
        let runs = store::list_runs(db, &list.id)?;
        let names = accounts::names(db)?;
        let states = crate::directory::states(db)?;
        let mut found = Found::new(list, names, states);
        if runs.is_empty() {
            return Ok(found);
        }
        let index = index_of(&runs, asked.run)?;
        found.index = index;
        found.standing = asked.standing;
        let seen = view::of(db, &viewer, &found.list, (&runs, index))?;
        found.before = match runs.get(index + 1) {
            Some(_) => Some(view::of(db, &viewer, &found.list, (&runs, index + 1))?),
            None => None,
        };
        found.page = seen.page(asked.standing, asked.place);
        let (ids, rows): (Vec<String>, Vec<(i32, String)>) = match asked.standing {
            Some(Standing::Surplus) => {
                let place = |key: &i32| seen.agreement(usize::try_from(*key).ok()).cloned();
                (found.page.keys.iter().filter_map(place).collect(), Vec::new())
            }
            Some(Standing::Matched | Standing::Doubtful | Standing::Missing | Standing::Outside) | None => {
                let held = |row: &i32| seen.agreement(seen.outcome(*row)?.agreement).cloned();
                let ids = found.page.keys.iter().filter_map(held).collect();
                (ids, store::find_rows(db, &found.list.id, &found.page.keys)?)
            }
        };
        found.lines = register::find_lines(db, &viewer, &ids)?;
        let entries = actions::entries(&found.list, &rows, &home, &States::embedded());
        found.entries = entries.into_iter().map(|entry| (entry.number, entry)).collect();
        (found.runs, found.seen) = (runs, Some(seen));
        Ok::<_, ReconcileError>(found)
    })
    .await
}
