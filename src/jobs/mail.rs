//! Mail: what is due is sent, every half minute.

use crate::alerts::letter::{self, House};
use crate::clock::new_id;
use crate::db::{Db, DbError};
use crate::mail::smtp::{Post, Smtp};
use crate::mail::{Composed, Kind, MailRow, Report, Worker};
use crate::proof;
use crate::state::App;
use std::sync::Arc;
use std::time::Duration;

/// Sends what is due for as long as the server runs; nothing when no mail server is set.
pub async fn always(app: App) {
    let Some(settings) = app.config.mail.clone() else {
        tracing::info!("mail is off: no ENTENTE_SMTP_HOST is set");
        return;
    };
    let smtp = match Smtp::new(&settings) {
        Ok(smtp) => Arc::new(smtp),
        Err(error) => {
            tracing::error!(%error, "mail is off: its settings cannot be used");
            return;
        }
    };
    let name = new_id();
    loop {
        let (post, by) = (smtp.clone(), name.clone());
        let sent = app.block(move |app| send_due(app, &by, post.as_ref())).await;
        if let Err(error) = sent {
            tracing::error!(%error, "mail is not sent");
        }
        tokio::time::sleep(Duration::from_secs(30)).await;
    }
}

/// Rounds until nothing is due or something failed.
pub fn send_due(app: &App, name: &str, post: &dyn Post) -> Result<(), DbError> {
    let worker = worker(app, name);
    loop {
        let report = round(app, &worker, post)?;
        if report.claimed == 0 || report.failed > 0 || report.sent + report.dropped == 0 {
            return Ok(());
        }
    }
}

/// A worker of this installation.
pub fn worker(app: &App, name: &str) -> Worker {
    Worker::new(app.pool.clone(), app.clock.clone(), name.to_owned(), app.config.mail_domain())
}

/// One round of a worker.
pub fn round(app: &App, worker: &Worker, post: &dyn Post) -> Result<Report, DbError> {
    let compose = |db: &mut Db, row: &MailRow| -> Result<Composed, DbError> {
        if row.kind == Kind::Checkpoint.code() {
            return proof::compose(db, row, &app.config.public_url);
        }
        let house = House {
            public_url: app.config.public_url.clone(),
            today: app.today(),
            escalate_after: app.config.ladder.escalate_after(),
        };
        letter::compose(db, row, &house)
    };
    worker.run_once(post, &compose)
}
