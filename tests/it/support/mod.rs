//! What every test shares: the server under test, its databases, people by name, pages by selector.
//!
//! `on_both(|app| …)` runs a test on SQLite and on PostgreSQL; `people::officer(app)` is a signed-in browser.

pub mod app;
pub mod browser;
pub mod database;
pub mod people;
pub mod postgres;

pub use app::{TestApp, on_both, on_sqlite, spawn_app};
pub use browser::{Browser, Page};
