//! Sealing looks in the log: what an earlier run left at once, and then as looks and minutes ask for it.

use crate::looks;
use crate::state::App;
use std::time::Duration;

/// Between two looks at what waits.
const PAUSE: Duration = Duration::from_secs(30);

/// Seals for as long as the server runs.
pub async fn always(app: App) {
    let mut sealed = app.block(looks::seal).await;
    loop {
        match sealed {
            Ok(true) => tracing::debug!("looks are sealed"),
            Ok(false) => {}
            Err(error) => tracing::error!(?error, "looks are not sealed"),
        }
        tokio::time::sleep(PAUSE).await;
        sealed = app.block(looks::seal_when_due).await;
    }
}
