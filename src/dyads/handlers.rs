//! The table as page and as file.

use super::pages::DyadsPage;
use super::{gather, variables};
use crate::access::Viewer;
use crate::db::DbError;
use crate::directory;
use crate::reports::{Answer, Ask, List};
use crate::state::App;
use crate::web::AppError;
use crate::web::form::Fields;
use crate::web::page::{self, Nav};
use actix_web::{HttpRequest, web};

fn only_nothing(query: &Fields) -> Result<(), AppError> {
    match query.unknown(&[]).first() {
        Some(name) => Err(AppError::BadRequest(format!("the table of pairs and years has no {name}"))),
        None => Ok(()),
    }
}

/// GET /reports/dyad-years
pub async fn page(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    only_nothing(&Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?)?;
    let chrome = page::chrome(&request, Nav::Partners);
    let (today, lang) = (app.today(), chrome.lang);
    let shown = app
        .print(move |app| {
            app.pool.read(|db| {
                let table = gather::table(db, &viewer, today)?;
                let names = directory::state_names(db, lang)?;
                let hidden = crate::reports::store::count_hidden(db, &viewer)?;
                Ok::<_, DbError>(DyadsPage::new(chrome, &viewer, &table, &names, hidden))
            })
        })
        .await?;
    page::ok(&request, &shown)
}

/// GET /reports/dyad-years.csv and .xlsx
pub async fn file(ask: Ask) -> Answer {
    only_nothing(&ask.query)?;
    let areas = gather::areas();
    let list = List {
        heads: variables::heads(&areas),
        widths: variables::widths(&areas),
        ..List::new(ask.lang, "dyad-years", &[], "")
    };
    ask.send_in_turn(list, move |db, ask, leaf| {
        let (lang, today) = (ask.lang, ask.app.today());
        let table = gather::table(db, &ask.viewer, today)?;
        let names = directory::state_names(db, lang)?;
        table.agreements.iter().for_each(|id| leaf.about(id));
        leaf.note(lang.t("dyad-counted"), table.agreements.len().to_string());
        for (key, count) in table.left_out() {
            leaf.note(lang.t(key), count.to_string());
        }
        for row in &table.rows {
            leaf.row(None, &variables::cells(row, &names, today))?;
        }
        Ok(())
    })
    .await
}
