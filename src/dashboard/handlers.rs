//! GET /

use super::pages::{HomePage, Next, Pile, headline};
use super::store;
use crate::access::{Action, Viewer};
use crate::accounts;
use crate::alerts;
use crate::db::DbError;
use crate::deadlines;
use crate::milestones::{self, Heap, LineView};
use crate::state::App;
use crate::web::AppError;
use crate::web::chrome::Chrome;
use crate::web::page::{self, Nav};
use actix_web::{HttpRequest, HttpResponse, web};

/// How many agreements each list of home shows.
const SHOWN: i64 = 6;

/// GET /
pub async fn home(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
) -> Result<HttpResponse, AppError> {
    let chrome = page::chrome(&request, Nav::Home);
    let reads = viewer.can(Action::ReadRegister);
    let mut page = HomePage {
        headline: chrome.t("home-nothing").to_owned(),
        reads,
        edits: viewer.can(Action::EditRegister),
        manages_accounts: viewer.can(Action::ManageAccounts),
        verifies: viewer.can(Action::VerifyFact),
        piles: Vec::new(),
        unverified: Vec::new(),
        incomplete: Vec::new(),
        deadlines: Vec::new(),
        alerts: 0,
        chrome,
    };
    if page.manages_accounts {
        let id = viewer.account_id.clone();
        let waiting = app.read(move |db| accounts::count_waiting_for(db, &id)).await?;
        if waiting > 0 {
            page.headline = page.chrome.n("home-grants", waiting);
        }
    }
    if reads {
        fill(&mut page, &app, viewer).await?;
    }
    page::ok(&request, &page)
}

async fn fill(page: &mut HomePage, app: &App, viewer: Viewer) -> Result<(), AppError> {
    let today = app.today();
    let verifies = page.verifies;
    let (waiting, unverified, incomplete, nearest, alerts) = app
        .read(move |db| {
            Ok::<_, DbError>((
                milestones::waiting_for(db, &viewer, today)?,
                if verifies { store::list_unverified(db, &viewer, SHOWN)? } else { Vec::new() },
                store::list_incomplete(db, &viewer, SHOWN)?,
                deadlines::nearest(db, &viewer, today, SHOWN)?,
                alerts::count_waiting(db, &viewer)?,
            ))
        })
        .await?;
    page.headline = headline(&page.chrome, &waiting);
    page.alerts = alerts;
    let chrome = &page.chrome;
    let next = nearest.iter().map(|line| Next::new(chrome.lang, line, today)).collect();
    let mut piles = vec![
        pile(chrome, "overdue", ["home-overdue-title", "home-overdue-none"], &waiting.overdue),
        pile(chrome, "soon", ["home-soon-title", "home-soon-none"], &waiting.due_soon),
    ];
    if verifies {
        piles
            .insert(0, pile(chrome, "verify", ["home-verify-title", "home-verify-none"], &waiting.to_verify));
    }
    (page.piles, page.unverified, page.incomplete, page.deadlines) = (piles, unverified, incomplete, next);
    Ok(())
}

fn pile(chrome: &Chrome, id: &'static str, words: [&'static str; 2], heap: &Heap) -> Pile {
    let [title, empty] = words.map(|key| chrome.t(key));
    let lines = heap.lines.iter().map(|line| LineView::new(chrome.lang, line)).collect();
    let href = heap.href.clone();
    Pile { id, title, empty, href, total: chrome.number(heap.total), lines }
}
