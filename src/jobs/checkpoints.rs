//! Checkpoints of the log: when serving begins, and then as events and minutes ask for one; and the witness, if there is one.

use crate::proof::{self, Why};
use crate::state::App;
use std::time::Duration;

/// Between two looks at the head of the log.
const PAUSE: Duration = Duration::from_secs(15);

/// Signs for as long as the server runs.
pub async fn always(app: App) {
    let mut taken = app.block(|app| proof::take(app, Why::Start).map(Some)).await;
    loop {
        match taken {
            Ok(Some(checkpoint)) => tracing::debug!(size = checkpoint.says.size, "checkpoint"),
            Ok(None) => {}
            Err(error) => tracing::error!(?error, "no checkpoint is signed"),
        }
        if let Err(error) = app.block(proof::ask_witness).await {
            tracing::error!(?error, "the witness has not signed");
        }
        tokio::time::sleep(PAUSE).await;
        taken = app.block(proof::take_when_due).await;
    }
}
