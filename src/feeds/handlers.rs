//! One's feeds, and the feed itself for a calendar program.

use super::actions::{self, FeedError};
use super::calendar::{self, Place};
use super::entry::{self, FIELDS};
use super::pages::FeedsPage;
use super::store::{self, FeedRow};
use crate::access::{Action, Viewer, store as readers};
use crate::audit;
use crate::db::{Db, DbError};
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::locale::Lang;
use crate::web::session::stored_id;
use crate::web::{AppError, page, visit};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::Days;

type Answer = Result<HttpResponse, AppError>;

/// A feed goes back this many days, so that what has just passed is still seen.
const BACK: u64 = 365;

/// A state: code, English, Polish, Ukrainian.
pub(super) type Partner = (String, String, String, String);

async fn read(app: &App, viewer: &Viewer) -> Result<(Vec<FeedRow>, Vec<Partner>), AppError> {
    let viewer = viewer.clone();
    app.read(move |db| {
        Ok::<_, DbError>((store::list(db, &viewer.account_id)?, store::list_partners(db, &viewer)?))
    })
    .await
}

/// GET /account/feeds
pub async fn list(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let (feeds, partners) = read(&app, &viewer).await?;
    let page = FeedsPage::new(&request, &feeds, &partners, &Fields::default(), &Errors::default(), None);
    page::ok(&request, &page)
}

/// POST /account/feeds
pub async fn create(request: HttpRequest, app: web::Data<App>, viewer: Viewer, fields: Fields) -> Answer {
    let unknown = fields.unknown(&FIELDS);
    if !unknown.is_empty() {
        return Err(AppError::BadRequest(format!("unknown fields: {unknown:?}")));
    }
    let (feeds, partners) = read(&app, &viewer).await?;
    let codes: Vec<String> = partners.iter().map(|partner| partner.0.clone()).collect();
    let wrong = |errors: &Errors| {
        page::unprocessable(&request, &FeedsPage::new(&request, &feeds, &partners, &fields, errors, None))
    };
    let entry = match entry::parse(&fields, &codes) {
        Ok(entry) => entry,
        Err(errors) => return wrong(&errors),
    };
    let context = visit::context(&request, &app, &viewer);
    let by = viewer.clone();
    let made = app
        .block(move |app| {
            Ok::<_, AppError>(audit::write(&app.pool, &context, |tx| actions::make(tx, &by, &entry)))
        })
        .await?;
    let token = match made {
        Ok(token) => token,
        Err(FeedError::TooMany) => {
            let mut errors = Errors::default();
            errors.add_with("name", "error-feed-most", vec![("most", actions::MOST.to_string())]);
            return wrong(&errors);
        }
        Err(other) => return Err(other.into()),
    };
    // Shown once, and so not after a redirect: the address is the right to read.
    let address = format!("{}/feeds/{token}.ics", app.config.public_url);
    let (feeds, _) = read(&app, &viewer).await?;
    let page =
        FeedsPage::new(&request, &feeds, &partners, &Fields::default(), &Errors::default(), Some(address));
    page::ok(&request, &page)
}

/// POST /account/feeds/{id}/revocation
pub async fn revoke(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let context = visit::context(&request, &app, &viewer);
    app.block(move |app| audit::write(&app.pool, &context, |tx| actions::revoke(tx, &viewer, &id))).await?;
    Ok(page::done("/account/feeds", FlashKind::Ok, "flash-feed-revoked"))
}

/// GET /feeds/{token}.ics
pub async fn fetch(app: web::Data<App>, token: web::Path<String>) -> Answer {
    let (now, config) = (app.now(), app.config.clone());
    let place = Place { public_url: config.public_url.clone(), domain: config.mail_domain(), now };
    let file = app.read(move |db| file(db, &token, &place)).await?;
    let file = file.ok_or(AppError::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"entente.ics\""))
        .body(file))
}

/// The file behind a token, with the owner's rights now; a feed of somebody who reads nothing any more is gone.
fn file(db: &mut Db, token: &str, place: &Place) -> Result<Option<String>, DbError> {
    let Some(feed) = store::find(db, &stored_id(token))? else {
        return Ok(None);
    };
    let owner = readers::find_reader(db, &feed.account_id)?.filter(|one| one.can(Action::ReadRegister));
    let Some(owner) = owner else {
        return Ok(None);
    };
    let today = place.now.date();
    let from = today.checked_sub_days(Days::new(BACK)).unwrap_or(today);
    let entries = store::list_entries(db, &owner, &feed, from)?;
    store::touch(db, &feed, today)?;
    let lang = Lang::parse(&owner.lang).unwrap_or_default();
    Ok(Some(calendar::write(lang, &feed.name, &entries, place)))
}
