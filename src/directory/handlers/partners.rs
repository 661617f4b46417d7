//! States, partners, and what the register holds with one of them.

use super::shared::asked;
use crate::access::{Action, Viewer};
use crate::db::{Db, DbError};
use crate::directory::pages::forms::may_edit;
use crate::directory::pages::partner::{PartnerFacts, PartnerPage};
use crate::directory::pages::partners::{PartnersPage, StatesPage};
use crate::directory::standing_group::{Counts, counts};
use crate::directory::store::{ministries, officials, partners, sources, states};
use crate::directory::{State, in_order, state_names};
use crate::search::fold;
use crate::state::App;
use crate::web::AppError;
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use actix_web::{HttpRequest, HttpResponse, web};

/// How many agreements the page of a partner shows; the register has them all.
const INSTRUMENTS: i64 = 200;

/// GET /directory
pub async fn directory(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let lang = page::lang(&request);
    let q = asked(request.query_string()).text("q").to_owned();
    let found = named(app.read(states::list).await?, &q, lang);
    page::ok(&request, &StatesPage::new(page::chrome(&request, Nav::Directory), &viewer, &found, &q))
}

/// The states whose name in any language, or whose code, has these words.
pub fn named(all: Vec<State>, q: &str, lang: Lang) -> Vec<State> {
    let mut found = in_order(all, lang);
    let wanted = fold(q);
    found.retain(|state| {
        let names = [&state.name_en, &state.name_pl, &state.name_uk, &state.code];
        names.into_iter().any(|name| fold(name).contains(&wanted))
    });
    found
}

/// GET /partners
pub async fn list(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let (lang, home) = (page::lang(&request), app.config.home_state.clone());
    let reader = viewer.clone();
    let found = app.read(move |db| with_agreements(db, &reader, &home, lang)).await?;
    page::ok(&request, &PartnersPage::new(page::chrome(&request, Nav::Partners), &viewer, &found))
}

/// The states with which the reader may see agreements, with their counts.
pub fn with_agreements(
    db: &mut Db,
    viewer: &Viewer,
    home: &str,
    lang: Lang,
) -> Result<Vec<(State, Counts)>, DbError> {
    let codes = partners::codes(db)?;
    let mut found = Vec::new();
    for state in in_order(states::list(db)?, lang) {
        if state.code == home || !codes.contains(&state.code) {
            continue;
        }
        let counts = counts(&partners::tallies(db, viewer, &state.code)?);
        if counts.all > 0 {
            found.push((state, counts));
        }
    }
    Ok(found)
}

/// GET /partners/{code}
pub async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    code: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let (lang, home) = (page::lang(&request), app.config.home_state.clone());
    let (may_draft, editor) = (viewer.can(Action::EditRegister), may_edit(&viewer));
    let found = app.read(move |db| facts(db, &viewer, &code, &home, lang)).await?;
    let facts = found.ok_or(AppError::NotFound)?;
    let chrome = page::chrome(&request, Nav::Partners);
    page::ok(&request, &PartnerPage::new(chrome, facts, app.today(), may_draft, editor))
}

fn facts(
    db: &mut Db,
    viewer: &Viewer,
    code: &str,
    home: &str,
    lang: Lang,
) -> Result<Option<PartnerFacts>, DbError> {
    let Some(state) = states::find(db, code)? else {
        return Ok(None);
    };
    let tallies = partners::tallies(db, viewer, code)?;
    let instruments = partners::instruments(db, viewer, code, INSTRUMENTS)?;
    let shown: Vec<String> = instruments.iter().map(|row| row.id.clone()).collect();
    let all = partners::ids(db, viewer, code)?;
    let bodies = ministries::list_of(db, code)?;
    let body_ids: Vec<String> = bodies.iter().map(|row| row.id.clone()).collect();
    let offices = officials::offices_in(db, &body_ids)?;
    let named: Vec<&str> = offices.iter().filter_map(|(office, _)| office.source_id.as_deref()).collect();
    Ok(Some(PartnerFacts {
        counts: counts(&tallies),
        parties: partners::states_of(db, &shown)?,
        relations: partners::links(db, &shown)?,
        tasks: partners::tasks(db, &all)?,
        sources: sources::find_all(db, &named)?,
        names: state_names(db, lang)?,
        home: home.to_owned(),
        ministries: bodies,
        state,
        tallies,
        instruments,
        offices,
    }))
}
