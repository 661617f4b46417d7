//! Documents: their texts are read as they come, and once a day what a crash left is swept.

use crate::clock::new_id;
use crate::documents::sweep;
use crate::state::App;
use std::time::Duration;

/// Between two looks for texts that wait, when nobody calls.
const PAUSE: Duration = Duration::from_secs(20);
/// Between two sweeps, and how old a leftover must be.
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Reads what waits for as long as the server runs; at once after an upload here, soon after one elsewhere.
pub async fn always(app: App) {
    let reader = match app.document_reader(new_id()) {
        Ok(reader) => reader,
        Err(error) => {
            tracing::error!(%error, "texts of documents are not read: the program does not find itself");
            return;
        }
    };
    loop {
        let own = reader.clone();
        match app.block(move |app| own.run_once(&app.pool, app.now())).await {
            Ok(round) if round.claimed > 0 => {
                tracing::info!(round.read, round.failed, "texts of documents");
                continue;
            }
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "texts of documents are not read"),
        }
        // Whether it was called or only time went by is the same.
        let _called = tokio::time::timeout(PAUSE, app.documents_came.notified()).await;
    }
}

/// Sweeps when serving begins and every day.
pub async fn daily(app: App) {
    loop {
        match app.block(|app| sweep(&app.pool, &app.vault(), app.now(), DAY)).await {
            Ok(0) => {}
            Ok(swept) => tracing::info!(swept, "files that nothing names"),
            Err(error) => tracing::error!(%error, "files that nothing names are not swept"),
        }
        tokio::time::sleep(DAY).await;
    }
}
