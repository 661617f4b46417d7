//! What every request shares: the pool, the clock and the settings.

use crate::access::{Marking, Viewer};
use crate::audit::chain::Head;
use crate::audit::once::Once;
use crate::audit::{self, Actor, Context, Follow};
use crate::clock::{self, Clock};
use crate::config::Config;
use crate::db::{DbError, Pool};
use crate::documents::{Limits, Reader, Vault};
use crate::looks::Looks;
use crate::past::{Past, Travel, Views};
use crate::web::AppError;
use chrono::{NaiveDate, NaiveDateTime};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::{Notify, Semaphore};

/// Makes samples in the names of the demonstration's two desks, the officer's and the manager's; what went wrong in words.
pub type Samples = fn(&App, &str, &str) -> Result<(), String>;

/// The application's shared state; cheap to clone.
#[derive(Clone)]
pub struct App {
    /// Connections.
    pub pool: Pool,
    /// Where instants come from.
    pub clock: Arc<dyn Clock>,
    /// The settings of this installation.
    pub config: Arc<Config>,
    /// The lock beside an SQLite file, held while the state lives.
    pub lock: Option<Arc<std::fs::File>>,
    /// Whether somebody was once seen to have an account; then nobody asks again.
    pub is_set_up: Arc<AtomicBool>,
    /// At most this many passphrases are hashed at once.
    pub hashing: Arc<crate::accounts::hashing::Hasher>,
    /// At most this many reports are set at once, one a core; the others wait their turn.
    pub printing: Arc<Semaphore>,
    /// Called when a document was uploaded, so that its text is read at once.
    pub documents_came: Arc<Notify>,
    /// The register of the past, for who asks for it.
    pub travel: Travel,
    /// What the demonstration shows of rooms that read with the importer's means, told by whoever composes the rooms.
    pub samples: Samples,
    /// Views into the past that are kept.
    pub views: Arc<Views>,
    /// In a view into the past, what of the present it needs.
    pub past: Option<Past>,
    /// Brings what is cached of agreements up to date when something beside their records was changed.
    pub follow: Follow,
    /// What each person did in this quarter of an hour, where it is written down once.
    pub once: Arc<Once>,
    /// How looks at marked records are kept.
    pub looks: Looks,
}

impl App {
    /// Now, as the databases keep it.
    pub fn now(&self) -> NaiveDateTime {
        clock::instant(self.clock.as_ref())
    }

    /// The state of the present, also for who looks into the past: what is recorded is recorded there.
    pub fn in_present(&self) -> &App {
        self.past.as_ref().map_or(self, |past| &past.present)
    }

    /// Today's calendar day in UTC.
    pub fn today(&self) -> NaiveDate {
        clock::today(self.clock.as_ref())
    }

    /// The head of the log, which is that of the present also in the past; `db` is a connection of this state's pool.
    pub fn head(&self, db: &mut crate::db::Db) -> Result<Head, DbError> {
        match &self.past {
            None => audit::store::head(db),
            Some(past) => past.present.pool.read(audit::store::head),
        }
    }

    /// What was asked for, for the record of an export: the filter, and in the past both dates.
    pub fn asked(&self, filter: &str) -> String {
        match &self.past {
            None => filter.to_owned(),
            Some(past) => format!("{} {filter}", past.as_of.prefix()).trim_end().to_owned(),
        }
    }

    /// The highest marking this installation may hold; above it only pointer records.
    pub fn ceiling(&self) -> Marking {
        self.config.ceiling
    }

    /// The folder of documents.
    pub fn vault(&self) -> Vault {
        Vault::new(&self.config.documents.folder)
    }

    /// What looking into a file may use; the program that does it is this one.
    pub fn document_limits(&self) -> io::Result<Limits> {
        let program = match &self.config.program {
            Some(program) => program.clone(),
            None => std::env::current_exe()?,
        };
        Ok(Limits::new(program))
    }

    /// Who reads the texts of documents, under a name of this process.
    pub fn document_reader(&self, name: String) -> io::Result<Reader> {
        Ok(Reader { vault: self.vault(), limits: self.document_limits()?, name })
    }

    /// The context of a change made by `viewer` in the request `request_id`.
    pub fn context(&self, viewer: &Viewer, request_id: &str) -> Context {
        Context { actor: viewer.actor(), ..self.anonymous(request_id) }
    }

    /// The context of a change made by nobody who is signed in.
    pub fn anonymous(&self, request_id: &str) -> Context {
        // What is recorded from the past, an export for instance, is recorded in the present.
        let (now, actor) = (self.in_present().now(), Actor::default());
        Context { now, actor, request_id: request_id.to_owned(), key: None, follow: Some(self.follow) }
    }

    /// Whether somebody has an account; until then every page leads to the set-up.
    pub async fn is_set_up(&self) -> Result<bool, AppError> {
        if self.is_set_up.load(Ordering::Relaxed) {
            return Ok(true);
        }
        let demo = self.config.demo;
        let found = self.read(move |db| crate::access::store::has_account(db, demo)).await?;
        self.is_set_up.fetch_or(found, Ordering::Relaxed);
        Ok(found)
    }

    /// Runs blocking work (queries, rendering) on the pool of blocking threads.
    pub async fn block<T, E>(
        &self,
        work: impl FnOnce(&App) -> Result<T, E> + Send + 'static,
    ) -> Result<T, AppError>
    where
        T: Send + 'static,
        E: Into<AppError> + Send + 'static,
    {
        let app = self.clone();
        let done = actix_web::web::block(move || work(&app)).await;
        done.map_err(|_| AppError::Internal("a worker thread stopped".into()))?.map_err(Into::into)
    }

    /// Runs the setting of a report as [`App::block`] does, in its turn: each takes a core and much memory for a while.
    pub async fn print<T, E>(
        &self,
        work: impl FnOnce(&App) -> Result<T, E> + Send + 'static,
    ) -> Result<T, AppError>
    where
        T: Send + 'static,
        E: Into<AppError> + Send + 'static,
    {
        let turn = Arc::clone(&self.printing).acquire_owned().await;
        let turn = turn.map_err(|_| AppError::Internal("reports are no longer set".into()))?;
        self.block(move |app| {
            // Held by the work and not by who waits for it: whoever goes away leaves the work behind for a while.
            let _turn = turn;
            work(app)
        })
        .await
    }

    /// Runs reads on one connection on the pool of blocking threads.
    pub async fn read<T, E>(
        &self,
        reads: impl FnOnce(&mut crate::db::Db) -> Result<T, E> + Send + 'static,
    ) -> Result<T, AppError>
    where
        T: Send + 'static,
        E: From<DbError> + Into<AppError> + Send + 'static,
    {
        self.block(move |app| app.pool.read(reads)).await
    }
}
