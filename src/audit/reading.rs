//! Who reads the log is in the log: the first look of each person at each of its pages in a quarter of an hour.

use super::once::{beginning, quarter};
use super::{Deed, Draft, Object, record, store};
use crate::access::Viewer;
use crate::db::DbError;
use crate::state::App;
use crate::web::AppError;

/// Notes that `viewer` reads a page of the log, before it is shown; `page` is its address.
pub async fn note(app: &App, viewer: &Viewer, request_id: &str, page: &'static str) -> Result<(), AppError> {
    let now = quarter(app.now());
    if !app.once.is_new(now, &viewer.account_id, page) {
        return Ok(());
    }
    let (context, account) = (app.context(viewer, request_id), viewer.account_id.clone());
    app.block(move |app| {
        let written = record::write(&app.pool, &context, |tx| {
            // Another server, or this one before it was started anew, may have noted it.
            if !store::has_read(tx.db, &account, page, beginning(now))? {
                tx.record(Draft::new(Deed::LogRead, Object::new("log_page", page)));
            }
            Ok::<_, DbError>(())
        });
        match written {
            Ok(()) | Err(DbError::NoEvent) => {}
            Err(error) => return Err(error),
        }
        app.once.keep(now, &account, page);
        Ok(())
    })
    .await
}
