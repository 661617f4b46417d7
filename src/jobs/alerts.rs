//! Alerts: when serving begins, and every hour.

use crate::alerts::raise;
use crate::state::App;
use std::time::Duration;

/// Raises, escalates and closes alerts for as long as the server runs.
pub async fn hourly(app: App) {
    loop {
        let done = app.block(|app| {
            let with_mail = app.config.mail.is_some();
            raise::run_once(&app.pool, &app.config.ladder, app.now(), with_mail)
        });
        match done.await {
            Ok(done) if done == raise::Done::default() => {}
            Ok(done) => tracing::info!(done.raised, done.escalated, done.closed, "alerts"),
            Err(error) => tracing::error!(%error, "alerts are not brought up to date"),
        }
        tokio::time::sleep(Duration::from_secs(3600)).await;
    }
}
