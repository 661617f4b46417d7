//! The composition root: which slices there are, how requests pass, how the server starts and stops.

use crate::access::{Route, guard};
use crate::accounts::hashing::Hasher;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{DatabaseUrl, Pool, lock, migrate};
use crate::jobs;
use crate::state::App;
use crate::web::{assets, error_pages, headers, health, host, travel};
use actix_web::middleware::{Compress, from_fn};
use actix_web::{HttpServer, dev::Server, web};
use anyhow::Context as _;
use std::net::{SocketAddr, TcpListener};
use std::num::NonZero;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// Connections to the database.
const CONNECTIONS: u32 = 8;

/// Threads for blocking work: one for each connection, and some for reports, passphrases and files. More only wait, and
/// each keeps memory of its own.
const BLOCKING: usize = 12;

/// Every route of every slice: what is mounted, what the tests visit, what the access matrix prints.
pub fn routes() -> Vec<Route> {
    let slices = [
        health::routes(),
        crate::accounts::routes(),
        crate::dashboard::routes(),
        crate::help::routes(),
        crate::directory::routes(),
        crate::imports::routes(),
        crate::reconciliation::routes(),
        crate::agreements::routes(),
        crate::milestones::routes(),
        crate::portfolio::routes(),
        crate::changes::routes(),
        crate::past::routes(),
        crate::obligations::routes(),
        crate::closing::routes(),
        crate::bodies::routes(),
        crate::documents::routes(),
        crate::deadlines::routes(),
        crate::conflicts::routes(),
        crate::exceptions::routes(),
        crate::packs::routes(),
        crate::extracts::routes(),
        crate::reports::routes(),
        crate::dyads::routes(),
        crate::alerts::routes(),
        crate::feeds::routes(),
        crate::register::routes(),
        crate::lifecycle::routes(),
        crate::audit::routes(),
        crate::proof::routes(),
        crate::findings::routes(),
        crate::audit_packs::routes(),
        crate::looks::routes(),
        // Behind the rooms that own `/agreements/new` and the like.
        crate::agreements::view::routes(),
    ];
    // Last: it answers for every address that nobody before it has.
    slices.into_iter().flatten().chain(error_pages::routes()).collect()
}

/// Opens the database and brings its schema up to date.
pub fn open(config: Config, clock: Arc<dyn Clock>) -> anyhow::Result<App> {
    if let DatabaseUrl::Sqlite(path) = &config.database
        && let Some(folder) = path.parent()
        && !folder.as_os_str().is_empty()
    {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("the data folder {} cannot be made", folder.display()))?;
    }
    let lock = lock::take(&config.database)?.map(Arc::new);
    crate::past::scratch::sweep(&config.data_dir).context("old views into the past are not taken away")?;
    let pool = Pool::open(&config.database, CONNECTIONS)?;
    let stamp = clock.now().format("%Y%m%dT%H%M%SZ").to_string();
    let migrated = migrate::run(&pool, &stamp)?;
    let hashing = Arc::new(Hasher::new(config.hash_memory_kib));
    let app = App {
        pool,
        clock,
        config: Arc::new(config),
        is_set_up: Arc::default(),
        lock,
        hashing,
        printing: Arc::new(Semaphore::new(cores())),
        documents_came: Arc::default(),
        travel: crate::past::travel,
        samples: crate::reconciliation::sample::load,
        views: Arc::default(),
        past: None,
        follow: crate::agreements::change::follow,
        once: Arc::default(),
        looks: crate::looks::LOOKS,
    };
    crate::audit::open_log(&app.pool, &app.anonymous("start"), &migrated.applied)?;
    crate::directory::load_states(&app.pool, &app.anonymous("start"))?;
    crate::proof::begin(&app)?;
    Ok(app)
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(2, NonZero::get)
}

/// Starts serving on `listener`; the server stops gracefully on SIGTERM and SIGINT.
pub fn serve(app: App, listener: TcpListener) -> anyhow::Result<Server> {
    let workers = if app.config.workers > 0 { app.config.workers } else { cores() };
    let data = web::Data::new(app);
    let server = HttpServer::new(move || {
        actix_web::App::new()
            .app_data(data.clone())
            .app_data(web::PayloadConfig::new(1 << 20))
            .wrap(from_fn(travel::enter))
            .wrap(Compress::default())
            .wrap(from_fn(host::check))
            .wrap(from_fn(error_pages::render))
            .wrap(from_fn(headers::protect))
            .wrap(tracing_actix_web::TracingLogger::default())
            .configure(assets::routes)
            .configure(|config| routes().iter().for_each(|route| guard::mount(config, route)))
    })
    .workers(workers)
    .worker_max_blocking_threads(BLOCKING.div_ceil(workers).max(4))
    .client_request_timeout(Duration::from_secs(10))
    .shutdown_timeout(20);
    Ok(server.listen(listener).context("the address cannot be served")?.run())
}

/// Serves until a signal ends it; refuses to begin without the log's key, when the log is behind what was signed, or with a seal
/// that cannot be opened.
pub fn run(app: App, listener: TcpListener) -> anyhow::Result<()> {
    crate::proof::check(&app)?;
    if let Some(settings) = &app.config.seal {
        crate::seal::check(settings, app.now())?;
    }
    actix_web::rt::System::new().block_on(async move {
        actix_web::rt::spawn(refresh_hourly(app.clone()));
        actix_web::rt::spawn(jobs::recompute::nightly(app.clone()));
        actix_web::rt::spawn(jobs::alerts::hourly(app.clone()));
        actix_web::rt::spawn(jobs::obligations::always(app.clone()));
        actix_web::rt::spawn(jobs::mail::always(app.clone()));
        actix_web::rt::spawn(jobs::documents::always(app.clone()));
        actix_web::rt::spawn(jobs::documents::daily(app.clone()));
        actix_web::rt::spawn(jobs::checkpoints::always(app.clone()));
        actix_web::rt::spawn(jobs::looks::always(app.clone()));
        let served = serve(app.clone(), listener)?.await;
        // What was looked at in the last minutes is written down already; the log seals it before the server is gone.
        if let Err(error) = app.block(crate::looks::seal).await {
            tracing::error!(?error, "looks are not sealed; the next start does it");
        }
        Ok(served?)
    })
}

/// A register that grows keeps the planner informed; first when serving begins, for nobody waits for it then.
async fn refresh_hourly(app: App) {
    loop {
        if let Err(error) = app.block(|app| app.pool.refresh_statistics()).await {
            tracing::warn!(%error, "the planner's statistics are not refreshed");
        }
        tokio::time::sleep(Duration::from_secs(3600)).await;
    }
}

/// Binds the address to listen on.
pub fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .with_context(|| format!("{address} cannot be listened on: is another Entente running?"))
}
