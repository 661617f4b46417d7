//! GET /

use super::asked::{self, Asked};
use super::morning::Morning;
use super::pages::{HomePage, Next, Pile, headline};
use super::{store, watch};
use crate::access::{Action, Viewer};
use crate::accounts;
use crate::alerts;
use crate::db::{Db, DbError};
use crate::deadlines;
use crate::milestones::{self, Heap, LineView};
use crate::state::App;
use crate::web::AppError;
use crate::web::chrome::Chrome;
use crate::web::dates;
use crate::web::form::Fields;
use crate::web::framed::MainPart;
use crate::web::mains::{Mains, Reading};
use crate::web::page::Nav;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use std::sync::LazyLock;

/// How many agreements each list of home shows.
const SHOWN: i64 = 6;

static MAINS: LazyLock<Mains<Asked>> = LazyLock::new(|| Mains::new(256));

/// GET /
pub async fn home(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let asked = asked::read(&query).map_err(AppError::BadRequest)?;
    MAINS.show(&request, (&app, viewer), Nav::Home, asked, main_part).await
}

fn main_part(reading: Reading, asked: Asked) -> Result<MainPart, AppError> {
    let Reading { db, viewer, today, chrome, .. } = reading;
    let title = chrome.t("nav-home");
    MainPart::new(title, &made(db, viewer, &asked, today, chrome)?.as_main())
}

fn made(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    today: NaiveDate,
    chrome: Chrome,
) -> Result<HomePage, DbError> {
    let reads = viewer.can(Action::ReadRegister);
    let mut page = HomePage {
        headline: chrome.t("home-nothing").to_owned(),
        day: dates::day(chrome.lang, today),
        reads,
        edits: viewer.can(Action::EditRegister),
        manages_accounts: viewer.can(Action::ManageAccounts),
        verifies: viewer.can(Action::VerifyFact),
        morning: None,
        piles: Vec::new(),
        unverified: Vec::new(),
        incomplete: Vec::new(),
        deadlines: Vec::new(),
        alerts: 0,
        chrome,
    };
    if page.manages_accounts {
        let waiting = accounts::count_waiting_for(db, &viewer.account_id)?;
        if waiting > 0 {
            page.headline = page.chrome.n("home-grants", waiting);
        }
    }
    if reads {
        fill(&mut page, db, viewer, asked, today)?;
    }
    Ok(page)
}

fn fill(
    page: &mut HomePage,
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    today: NaiveDate,
) -> Result<(), DbError> {
    let lang = page.chrome.lang;
    let waiting = milestones::waiting_for(db, viewer, today)?;
    page.headline = headline(&page.chrome, &waiting);
    page.alerts = alerts::count_waiting(db, viewer)?;
    page.incomplete = store::list_incomplete(db, viewer, SHOWN)?;
    page.deadlines = deadlines::nearest(db, viewer, today, SHOWN)?
        .iter()
        .map(|line| Next::new(lang, line, today))
        .collect();
    let chrome = &page.chrome;
    page.piles = vec![
        pile(chrome, "overdue", ["home-overdue-title", "home-overdue-none"], &waiting.overdue),
        pile(chrome, "soon", ["home-soon-title", "home-soon-none"], &waiting.due_soon),
    ];
    if page.verifies {
        let verify = pile(chrome, "verify", ["home-verify-title", "home-verify-none"], &waiting.to_verify);
        page.piles.insert(0, verify);
        page.unverified = store::list_unverified(db, viewer, SHOWN)?;
        let watch = watch::find(db, viewer, asked, (today, lang))?;
        if watch.red.total > 0 {
            page.headline = lang.n("home-red", watch.red.total);
        }
        page.morning = Some(Morning::new(lang, watch));
    }
    Ok(())
}

fn pile(chrome: &Chrome, id: &'static str, words: [&'static str; 2], heap: &Heap) -> Pile {
    let [title, empty] = words.map(|key| chrome.t(key));
    let lines = heap.lines.iter().map(|line| LineView::new(chrome.lang, line)).collect();
    let href = heap.href.clone();
    Pile { id, title, empty, href, total: chrome.number(heap.total), lines }
}
