//! Who reads the log is in the log: the first look of each person at each of its pages in a quarter of an hour.

use super::once::{beginning, quarter};
use super::{Deed, Draft, Object, record, store};
use crate::access::Viewer;
use crate::db::DbError;
use crate::state::App;
use crate::web::AppError;

/// Notes that `viewer` reads a page of the log, before it is shown; `page` is its address.
pub async fn note(app: &App, viewer: &Viewer, request_id: &str, page: &'static str) -> Result<(), AppError> {
    write(app, viewer, request_id, (page, None)).await
}

/// The same of a page about one agreement, through which the event is visible.
pub async fn note_of(
    app: &App,
    viewer: &Viewer,
    request_id: &str,
    (page, agreement_id): (&'static str, &str),
) -> Result<(), AppError> {
    write(app, viewer, request_id, (page, Some(agreement_id.to_owned()))).await
}

async fn write(
    app: &App,
    viewer: &Viewer,
    request_id: &str,
    (page, agreement_id): (&'static str, Option<String>),
) -> Result<(), AppError> {
    let now = quarter(app.now());
    let what = format!("{page} {}", agreement_id.as_deref().unwrap_or_default());
    if !app.once.is_new(now, &viewer.account_id, &what) {
        return Ok(());
    }
    let (context, account) = (app.context(viewer, request_id), viewer.account_id.clone());
    app.block(move |app| {
        let written = record::write(&app.pool, &context, |tx| {
            // Another server, or this one before it was started anew, may have noted it.
            let of = (page, agreement_id.as_deref());
            if !store::has_read(tx.db, &account, of, beginning(now))? {
                let mut draft = Draft::new(Deed::LogRead, Object::new("log_page", page));
                draft.agreement_id.clone_from(&agreement_id);
                tx.record(draft);
            }
            Ok::<_, DbError>(())
        });
        match written {
            Ok(()) | Err(DbError::NoEvent) => {}
            Err(error) => return Err(error),
        }
        app.once.keep(now, &account, &what);
        Ok(())
    })
    .await
}
